import type { Schedule } from './traffic-shift.ts'

/** How a deployment configuration of CodeDeploy shifts traffic. */
export interface DeploymentConfiguration {
  /** CodeDeploy's word: `Lambda`, `Server` or `ECS`. */
  readonly platform: string
  /** The steps after which all traffic has moved; undefined if it does not shift traffic by time. */
  readonly schedule: Schedule | undefined
}

/** A deployment group of CodeDeploy. */
export interface DeploymentGroup {
  readonly platform: string
  /** The names of its alarms; empty if they are not enabled. */
  readonly alarms: readonly string[]
}
