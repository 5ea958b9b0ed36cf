import type { Json } from '../answer.ts'
import { refusal } from './errors.ts'

/** How many alarms a deployment group or a deployment has at most (CodeDeploy API, AlarmConfiguration). */
const MOST_ALARMS = 10

/** Alarms that stop a deployment. */
export interface AlarmConfiguration {
  readonly enabled: boolean
  readonly ignorePollAlarmFailure: boolean
  readonly alarms: readonly string[]
}

/** When a deployment is rolled back. */
export interface RollbackConfiguration {
  readonly enabled: boolean
  readonly events: readonly RollbackEvent[]
}

export type RollbackEvent = (typeof rollbackEvents)[number]

const rollbackEvents = [
  'DEPLOYMENT_FAILURE',
  'DEPLOYMENT_STOP_ON_ALARM',
  'DEPLOYMENT_STOP_ON_REQUEST',
] as const

/** The alarms of a request; undefined when it says nothing about them. */
export function alarmConfigurationIn(value: unknown): AlarmConfiguration | undefined {
  if (value === undefined || value === null) return undefined
  const { enabled = false, ignorePollAlarmFailure = false, alarms } = value as Json
  const names = ((alarms ?? []) as (Json | null)[]).map((alarm) => String(alarm?.['name'] ?? ''))
  if (names.length > MOST_ALARMS)
    throw refusal(
      'AlarmsLimitExceeded',
      `The maximum number of alarms for a deployment group (${MOST_ALARMS}) was exceeded`,
    )
  if (names.some((name) => name === '' || name.length > 255))
    throw invalidAlarms('an alarm name must have 1 to 255 characters')
  if (new Set(names).size < names.length) throw invalidAlarms('two alarms have the same name')
  if (enabled === true && names.length === 0) throw invalidAlarms('it is enabled, but its list is empty')
  return { enabled: enabled === true, ignorePollAlarmFailure: ignorePollAlarmFailure === true, alarms: names }
}

export function shownAlarms({ enabled, ignorePollAlarmFailure, alarms }: AlarmConfiguration): Json {
  return { enabled, ignorePollAlarmFailure, alarms: alarms.map((name) => ({ name })) }
}

/** The automatic rollback of a request; undefined when it says nothing about it. */
export function rollbackConfigurationIn(value: unknown): RollbackConfiguration | undefined {
  if (value === undefined || value === null) return undefined
  const { enabled = false, events = [] } = value as Json
  const named = events as RollbackEvent[]
  const isKnown = named.every((event) => rollbackEvents.includes(event))
  if (enabled === true && (named.length === 0 || !isKnown))
    throw refusal(
      'InvalidAutoRollbackConfig',
      'Automatic rollback is enabled, but an invalid triggering event type or no event types were listed',
    )
  return { enabled: enabled === true, events: named }
}

/** The ARN of the service role. */
export function roleIn(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw refusal('RoleRequired', 'The role ARN is required')
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(value))
    throw refusal('InvalidRole', `The role ARN ${value} is in an invalid format`)
  return value
}

const invalidAlarms = (why: string) =>
  refusal('InvalidAlarmConfig', `The alarm configuration is invalid: ${why}`)
