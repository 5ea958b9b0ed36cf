import type { Json } from '../answer.ts'
import type { AppSpec } from './app-spec.ts'
import type { Step } from './deployment-configs.ts'
import { type DeploymentGroup, LAMBDA_STYLE } from './deployment-groups.ts'
import {
  type AlarmConfiguration,
  type RollbackConfiguration,
  type RollbackEvent,
  shownAlarms,
} from './group-settings.ts'

export type DeploymentStatus = 'Created' | 'Queued' | 'InProgress' | 'Succeeded' | 'Failed' | 'Stopped'

/** The lifecycle events of a Lambda deployment, in their order; those named Start and End are not shown. */
export const EVENTS = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'] as const

export type EventName = (typeof EVENTS)[number]

/** What a deployment waits for: that it starts, or that a share of the traffic has been there for its time. */
export type Wait = 'start' | 'share'

/** Why a deployment does not succeed. */
export interface Ending {
  readonly status: 'Failed' | 'Stopped'
  /** An ErrorCode of CodeDeploy's API. */
  readonly code: string
  readonly message: string
  readonly event: RollbackEvent
  /** Whether to roll back, whatever the configuration says; StopDeployment can ask for it. */
  readonly rollsBack?: boolean
}

interface Lifecycle {
  status: 'Pending' | 'InProgress' | 'Succeeded' | 'Failed' | 'Skipped'
  started?: number
  ended?: number
  message?: string
}

/** What a deployment is made of. */
interface Plan {
  readonly id: string
  readonly group: DeploymentGroup
  readonly revision: Json
  readonly appSpec: AppSpec
  readonly config: string
  readonly steps: readonly Step[]
  readonly alarms: AlarmConfiguration
  /** Whether the alarms are its own, in place of those of its group. */
  readonly overridesAlarms: boolean
  readonly rollback: RollbackConfiguration
  readonly description: string | undefined
  /** The deployment that this one rolls back. */
  readonly rollsBack: Deployment | undefined
}

/** A deployment of the alias of a function. */
export class Deployment {
  readonly plan: Plan
  readonly created = Date.now()
  status: DeploymentStatus = 'Created'
  started: number | undefined
  completed: number | undefined
  /** The share of the traffic that the target version has, from 0 to 1. */
  weight = 0
  error: { readonly code: string; readonly message: string } | undefined
  /** The deployment that rolls this one back. */
  rolledBackBy: Deployment | undefined
  updated = Date.now()
  readonly #events = new Map<EventName, Lifecycle>(EVENTS.map((name) => [name, { status: 'Pending' }]))
  readonly #interruption = Promise.withResolvers<never>()
  readonly #waits = { start: Promise.withResolvers<void>(), share: Promise.withResolvers<void>() }
  readonly #sharing = Promise.withResolvers<void>()

  constructor(plan: Plan) {
    this.plan = plan
    this.#interruption.promise.catch(() => {})
  }

  get id(): string {
    return this.plan.id
  }

  get isActive(): boolean {
    return this.status === 'Created' || this.status === 'Queued' || this.status === 'InProgress'
  }

  /** Rejects when something ends the deployment early. */
  get interruption(): Promise<never> {
    return this.#interruption.promise
  }

  /** Resolves when somebody ends the waits of a kind. */
  ended(wait: Wait): Promise<void> {
    return this.#waits[wait].promise
  }

  /** Ends the waits of a kind, those to come as well. */
  endWaits(wait: Wait): void {
    this.#waits[wait].resolve()
  }

  /** Resolves when the target version has its first share. */
  get sharing(): Promise<void> {
    return this.#sharing.promise
  }

  share(weight: number): void {
    this.weight = weight
    this.#sharing.resolve()
  }

  /** Ends the deployment early; only the first reason counts. */
  interrupt(ending: Ending): void {
    this.#interruption.reject(new Interrupted(ending))
  }

  enter(status: DeploymentStatus): void {
    this.status = status
    this.updated = Date.now()
    if (status === 'InProgress') this.started = this.updated
    if (!this.isActive) this.completed = this.updated
  }

  begin(name: EventName): void {
    this.#events.set(name, { status: 'InProgress', started: Date.now() })
    this.updated = Date.now()
  }

  succeed(name: EventName): void {
    this.#events.set(name, { ...this.#events.get(name), status: 'Succeeded', ended: Date.now() })
    this.updated = Date.now()
  }

  /** What was under way has failed, and what was still to come is skipped. */
  end({ status, code, message }: Ending): void {
    for (const [name, event] of this.#events) {
      if (event.status === 'InProgress')
        this.#events.set(name, { ...event, status: 'Failed', ended: Date.now(), message })
      if (event.status === 'Pending') this.#events.set(name, { status: 'Skipped' })
    }
    this.error = { code, message }
    this.enter(status)
  }

  /** As GetDeployment shows it. */
  info(): Json {
    const { group, revision, config, rollback, rollsBack, description, alarms, overridesAlarms } = this.plan
    return {
      applicationName: group.application,
      deploymentGroupName: group.name,
      deploymentConfigName: config,
      deploymentId: this.id,
      revision,
      status: this.status,
      ...(this.error === undefined ? {} : { errorInformation: this.error }),
      createTime: this.created / 1000,
      ...(this.started === undefined ? {} : { startTime: this.started / 1000 }),
      ...(this.completed === undefined ? {} : { completeTime: this.completed / 1000 }),
      deploymentOverview: overviewOf(this.status),
      ...(description === undefined ? {} : { description }),
      creator: rollsBack === undefined ? 'user' : 'codeDeployRollback',
      ignoreApplicationStopFailures: false,
      updateOutdatedInstancesOnly: false,
      autoRollbackConfiguration: rollback,
      ...this.#rollbackInfo(),
      deploymentStyle: LAMBDA_STYLE,
      instanceTerminationWaitTimeStarted: false,
      fileExistsBehavior: 'DISALLOW',
      deploymentStatusMessages: [],
      computePlatform: 'Lambda',
      ...(overridesAlarms ? { overrideAlarmConfiguration: shownAlarms(alarms) } : {}),
    }
  }

  /** As GetDeploymentTarget shows it. */
  target(arn: string): Json {
    const { functionName, alias, currentVersion, targetVersion } = this.plan.appSpec
    const lambdaTarget = {
      deploymentId: this.id,
      targetId: functionName,
      targetArn: arn,
      status: targetStatuses[this.status],
      lastUpdatedAt: this.updated / 1000,
      lifecycleEvents: [...this.#events].map(([lifecycleEventName, { status, started, ended, message }]) => ({
        lifecycleEventName,
        status,
        ...(message === undefined ? {} : { diagnostics: { errorCode: 'UnknownError', message } }),
        ...(started === undefined ? {} : { startTime: started / 1000 }),
        ...(ended === undefined ? {} : { endTime: ended / 1000 }),
      })),
      lambdaFunctionInfo: {
        functionName,
        functionAlias: alias,
        currentVersion,
        targetVersion,
        targetVersionWeight: this.weight,
      },
    }
    return { deploymentTargetType: 'LambdaTarget', lambdaTarget }
  }

  /** Each of the two tells of the other one, in these words. */
  #rollbackInfo(): Json {
    const [triggered, by] = [this.plan.rollsBack?.id, this.rolledBackBy?.id]
    if (triggered !== undefined) {
      const rollbackMessage = `Deployment ${this.id} is triggered to roll back deployment ${triggered}.`
      return { rollbackInfo: { rollbackTriggeringDeploymentId: triggered, rollbackMessage } }
    }
    if (by === undefined) return {}
    const rollbackMessage = `Deployment ${this.id} terminated. Automatic rollback is triggered with a DeploymentId ${by}.`
    return { rollbackInfo: { rollbackDeploymentId: by, rollbackMessage } }
  }
}

/** Thrown where a deployment is to go no further. */
export class Interrupted extends Error {
  readonly ending: Ending

  constructor(ending: Ending) {
    super(ending.message)
    this.ending = ending
  }
}

const targetStatuses: Readonly<Record<DeploymentStatus, string>> = {
  Created: 'Pending',
  Queued: 'Pending',
  InProgress: 'InProgress',
  Succeeded: 'Succeeded',
  Failed: 'Failed',
  Stopped: 'Skipped',
}

/** The one target of the deployment, counted by its state. */
function overviewOf(status: DeploymentStatus): Json {
  const none = { Pending: 0, InProgress: 0, Succeeded: 0, Failed: 0, Skipped: 0, Ready: 0 }
  return { ...none, [targetStatuses[status]]: 1 }
}
