import { randomUUID } from 'node:crypto'
import type { Allocation } from './allocation.ts'
import { conflict, type Json } from './answer.ts'
import type { DurableExecution } from './durable-executions.ts'
import type { Image } from './images.ts'
import type { OlderVersions } from './older-versions.ts'
import type { RuntimeManagement } from './runtime-management.ts'

/** The states of a function or version, as members of its configuration. */
export interface Status {
  readonly State: string
  readonly StateReason?: string
  readonly StateReasonCode?: string
  readonly LastUpdateStatus?: string
  readonly LastUpdateStatusReason?: string
  readonly LastUpdateStatusReasonCode?: string
}

/** Why something failed, in AWS's words: a code such as InsufficientRolePermissions, and a sentence. */
export interface Reason {
  readonly code: string
  readonly reason: string
}

/** A version of a function, $LATEST among them: its states over time and the revision that they belong to. */
export class VersionRecord {
  /** Members of the configuration that the emulator does not keep. */
  kept: Json = {}
  /** Members that were given once: AWS shows them also where they are empty, and leaves out those that never were. */
  given: ReadonlySet<string> = new Set()
  /** The description that $LATEST had when this version was published from it. */
  descriptionOfLatest: string | undefined
  /** How the archive is stored: members of the code that GetFunction shows. */
  storage: Json = {}
  /** How its runtime is updated: members of RuntimeManagementConfig. */
  runtimeManagement: RuntimeManagement = { UpdateRuntimeOn: 'Auto' }
  /** The container image that it runs, where its package is one. */
  image: Image | undefined
  #revisionId: string = randomUUID()
  /** The state that it is in when nothing is under way; $LATEST is not invocable on managed instances. */
  steadyState = 'Active'
  #status: Status = this.#ready
  #transition: { readonly endsAt: number; readonly outcome: Status } | undefined

  /** The states now. */
  get status(): Status {
    this.#settle()
    return this.#status
  }

  get revisionId(): string {
    this.#settle()
    return this.#revisionId
  }

  /** Gives it a new revision id, as every change does. */
  touch(): void {
    this.#settle()
    this.#revisionId = randomUUID()
  }

  /** Sets the states, and ends a transition that is under way. */
  set(status: Status): void {
    this.#status = status
    this.#transition = undefined
    this.#revisionId = randomUUID()
  }

  /** A creation or publication that takes a while. */
  create(milliseconds: number, failure: Reason | undefined): void {
    this.set({ State: 'Pending', StateReason: 'The function is being created.', StateReasonCode: 'Creating' })
    this.#endIn(milliseconds, failure ? { State: 'Failed', ...stateReason(failure) } : this.#ready)
  }

  /** An update that takes a while. */
  update(milliseconds: number, failure: Reason | undefined): void {
    this.set({ State: this.status.State, ...updating })
    this.#endIn(milliseconds, failure ? { State: this.steadyState, ...updateReason(failure) } : this.#ready)
  }

  /** An inactive function that is being made ready again. */
  restore(milliseconds: number): void {
    this.set({
      State: 'Pending',
      StateReason: 'The function is being restored.',
      StateReasonCode: 'Restoring',
    })
    this.#endIn(milliseconds, this.#ready)
  }

  /** Ends a transition that is under way, as planned. */
  finish(): void {
    if (this.#transition !== undefined) this.set(this.#transition.outcome)
  }

  get #ready(): Status {
    return { State: this.steadyState, LastUpdateStatus: 'Successful' }
  }

  #endIn(milliseconds: number, outcome: Status): void {
    this.#transition = { endsAt: Date.now() + milliseconds, outcome }
  }

  /** The end of a transition gives a new revision id; it is found out when somebody looks. */
  #settle(): void {
    if (this.#transition !== undefined && Date.now() >= this.#transition.endsAt) this.finish()
  }
}

const updating = {
  LastUpdateStatus: 'InProgress',
  LastUpdateStatusReason: 'The function is being created.',
  LastUpdateStatusReasonCode: 'Creating',
}

function stateReason({ code, reason }: Reason) {
  return { StateReason: reason, StateReasonCode: code }
}

function updateReason({ code, reason }: Reason) {
  return { LastUpdateStatus: 'Failed', LastUpdateStatusReason: reason, LastUpdateStatusReasonCode: code }
}

/** What the front remembers of a function; the emulator keeps the rest. */
export class FunctionRecord {
  /** Without a qualifier. */
  readonly arn: string
  readonly latest = new VersionRecord()
  /** The number that was published last, deleted or not; absent when the front has seen none. */
  newestVersion: string | undefined
  /** Versions that the emulator does not know; absent when there are none. */
  older: OlderVersions | undefined
  /** What reads return in place of the environment variables. */
  environmentError: { readonly ErrorCode: string; readonly Message: string } | undefined
  /** Every archive that the function has had, by CodeSha256. */
  readonly archives = new Map<string, Buffer>()
  /** Whether `$LATEST.PUBLISHED` has been published. */
  isLatestPublished = false
  /** Bytes of code that its versions may have together; absent when they may have any. */
  codeStorage: number | undefined
  /** Versions that Lambda@Edge has replicated, which cannot be deleted. */
  readonly replicated = new Set<string>()
  /** Durable executions in the order in which they were started. */
  readonly executions: DurableExecution[] = []
  /** Provisioned concurrency by alias or version. */
  readonly provisioned = new Map<string, Allocation>()
  /** The ARN of its code signing configuration. */
  codeSigning: string | undefined
  /** What was set of how it is invoked asynchronously, by version or alias; the emulator fills in the rest. */
  readonly eventInvoke = new Map<string, Json>()
  /** Reserved concurrency; absent: the function uses the account's unreserved concurrency. */
  reserved: number | undefined
  readonly #versions = new Map<string, VersionRecord>()
  readonly #aliases = new Map<string, string>()
  /** The version that AWS was seen to keep the traffic of an alias on. */
  readonly #heldOn = new Map<string, string | undefined>()

  constructor(arn: string) {
    this.arn = arn
  }

  /** The record of a version; one that the front has not seen being published is ready. */
  version(version: string): VersionRecord {
    if (version === '$LATEST') return this.latest
    const record = this.#versions.get(version) ?? new VersionRecord()
    this.#versions.set(version, record)
    return record
  }

  /** Forgets a version that has been deleted. */
  forgetVersion(version: string): void {
    this.#versions.delete(version)
    this.older?.delete(version)
    this.provisioned.delete(version)
  }

  /** Forgets an alias that has been deleted. */
  forgetAlias(alias: string): void {
    this.#aliases.delete(alias)
    this.#heldOn.delete(alias)
    this.provisioned.delete(alias)
  }

  /** Weights that AWS puts on an alias, or takes away, change its revision, too: no weaker rule is documented. */
  aliasRevision(alias: string): string {
    const heldOn = this.provisioned.get(alias)?.heldOn
    if (this.#heldOn.get(alias) !== heldOn) {
      this.#heldOn.set(alias, heldOn)
      this.touchAlias(alias)
    }
    return this.#aliases.get(alias) ?? this.touchAlias(alias)
  }

  touchAlias(alias: string): string {
    const revisionId = randomUUID()
    this.#aliases.set(alias, revisionId)
    return revisionId
  }

  /** Refuses a write while the function is being created or updated (aws-lambda: function states). */
  refuseWhileChanging(): void {
    const { State, LastUpdateStatus } = this.latest.status
    refuseState(State, ['Pending'])
    if (LastUpdateStatus === 'InProgress') {
      throw conflict(
        `The operation cannot be performed at this time. An update is in progress for resource: ${this.arn}`,
      )
    }
  }
}

/** 409 when a function or version is in one of these states. */
export function refuseState(state: string, refused: readonly string[]): void {
  if (!refused.includes(state)) return
  throw conflict(
    `The operation cannot be performed at this time. The function is currently in the following state: ${state}`,
  )
}
