import type { Alias } from '../model/alias.ts'
import type { ProvisionedConcurrency } from '../model/capacity/provisioned-concurrency.ts'
import type { CodeStorage } from '../model/code.ts'
import type { Configuration } from '../model/configuration.ts'
import type { FunctionUrl } from '../model/function-url.ts'
import type { EventInvokeConfig } from '../model/settings/event-invoke.ts'
import type { CurrentRuntimeManagement } from '../model/settings/runtime-management.ts'
import type { Deployment } from '../model/shift/code-deploy.ts'
import type { Version } from '../model/version.ts'
import { shiftedTo } from './shift/somebodys-shift.ts'

/** The current state for a rollback, read before anything is written. */
export interface CurrentRollback {
  readonly functionName: string
  /** $LATEST. An update of it may be in progress. */
  readonly latest: Configuration
  /** The alias to roll back. */
  readonly alias: Alias
  /** The deployment of CodeDeploy that shifts its traffic now; absent: none. */
  readonly deployment?: Deployment | undefined
  /** Why it is not known whether a deployment runs, as full sentences; absent: it is known. */
  readonly deploymentProblem?: string | undefined
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
  /** The alias with the name of the requested release alias; absent if it does not exist. It may be another alias. */
  readonly releaseAlias?: Alias | undefined
}

/**
 * The version that a rollback rolls back from: the served version or, during a traffic shift to a newer version, the
 * newer one. `$LATEST` for an alias that serves it.
 */
export function versionRolledBackFrom(alias: Alias): string {
  return shiftedTo(alias) ?? alias.traffic.version
}

/** The current state for a promotion, read before anything is written. It does not contain $LATEST. */
export interface CurrentPromotion {
  readonly functionName: string
  /** The alias to move; absent if it does not exist yet. */
  readonly alias?: Alias | undefined
  /** The alias whose version is promoted; absent if a version is named instead. */
  readonly sourceAlias?: Alias | undefined
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
  /** The current callers of the alias; absent if no input is about them. */
  readonly callers?: CurrentCallers | undefined
  readonly capacity?: CurrentCapacity | undefined
  /** The alias with the name of the release alias; absent if it does not exist yet. It may be another alias. */
  readonly releaseAlias?: Alias | undefined
  /** The deployment of CodeDeploy that shifts or shifted its traffic, until its end is recorded; absent: none. */
  readonly deployment?: Deployment | undefined
}

/** What was read again: `found` is undefined if it does not exist. Undefined if it could not be read. */
export type Reread<T> = { readonly found: T | undefined } | undefined

/** The current state of a function, read before anything is planned. */
export interface CurrentFunction {
  /** $LATEST. */
  readonly latest: Configuration
  readonly tags: Readonly<Record<string, string>>
  /** Whether the role may not read the tags, so that `tags` is empty. */
  readonly areTagsHidden?: boolean | undefined
  /** Where the code of $LATEST can be downloaded for ten minutes, which is a secret; absent: nowhere. */
  readonly location?: string | undefined
  /** The ARN of the code signing configuration; absent: none, or no input is about it. */
  readonly codeSigning?: string | undefined
  /** How Lambda updates the runtimes; absent: no input is about it. */
  readonly runtimeManagement?: CurrentRuntimeManagement | undefined
  /** How Lambda stores the code of $LATEST; absent: by default. */
  readonly storage?: CodeStorage | undefined
  /** The alias of the release; absent if it does not exist yet or no input names one. */
  readonly alias?: Alias | undefined
  /** The version that the alias serves, which may be $LATEST. */
  readonly served?: Version | undefined
  /** The alias with the name of the release alias; absent if it does not exist yet. It may be another alias. */
  readonly releaseAlias?: Alias | undefined
  /** The current callers of the alias; absent if no input is about them. */
  readonly callers?: CurrentCallers | undefined
  readonly capacity?: CurrentCapacity | undefined
  /** The deployment of CodeDeploy that shifts or shifted its traffic, until its end is recorded; absent: none. */
  readonly deployment?: Deployment | undefined
}

/** The current concurrency. Only what the inputs are about is read. */
export interface CurrentCapacity {
  /** Absent if the alias has none. */
  readonly provisioned?: ProvisionedConcurrency | undefined
  /** The reserved concurrency of the function; absent if it has none. */
  readonly reserved?: number | undefined
}

/** Who can call the alias. Only what the inputs are about is read. */
export interface CurrentCallers {
  /** The resource policy of the alias, as JSON; absent if it has none. */
  readonly policy?: string | undefined
  /** The function URL of the alias; absent if it has none. */
  readonly url?: FunctionUrl | undefined
  /** How Lambda invokes the alias asynchronously; absent: in its default way. */
  readonly eventInvoke?: EventInvokeConfig | undefined
}

/** The versions and aliases that a release of a version depends on. */
export interface CurrentVersions {
  /** Aliases that serve $LATEST, so that a change of it takes effect for their callers immediately. */
  readonly aliasesOnLatest: readonly Alias[]
  /** All aliases of the function; read only if no input names one. */
  readonly aliases?: readonly Alias[] | undefined
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
}
