import type { Schedule } from './traffic-shift.ts'

/** A deployment configuration of CodeDeploy, as far as it matters here. */
export interface DeploymentConfiguration {
  /** CodeDeploy's word: `Lambda`, `Server` or `ECS`. */
  readonly platform: string
  /** The steps after which all traffic has moved; undefined if it does not shift traffic by time. */
  readonly schedule: Schedule | undefined
}

/** A deployment group of CodeDeploy, as far as it matters here. */
export interface DeploymentGroup {
  readonly platform: string
  /** The names of its alarms; empty if they are not enabled. */
  readonly alarms: readonly string[]
  /** Whether a deployment continues although the state of an alarm cannot be read, for example because it does not exist. */
  readonly ignoresUnknownAlarms: boolean
  /** The ID of the deployment that began last, perhaps one that takes another back; absent: there was none. */
  readonly lastDeployment?: string | undefined
}
