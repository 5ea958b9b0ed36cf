import type { AlarmState } from '../../model/shift/alarm-state.ts'
import type { AlarmReference } from '../../model/shift/traffic-shift.ts'

/** The alarms of a shift before it begins. */
export interface AlarmsAtStart {
  /** Alarms that do not exist, or whose ARN is another one: a mistake in the inputs. */
  readonly missing: readonly string[]
  /** Alarms that are in ALARM already: they count once they have been OK. */
  readonly alarming: readonly AlarmState[]
  /** Whether every alarm is in ALARM: then none could tell that the new version is bad. */
  readonly allAlarming: boolean
  readonly watch: AlarmWatch
}

/** The names of alarms that do not count yet, because they were in ALARM when the shift began and have not been OK since. */
export type AlarmWatch = ReadonlySet<string>

/** @param found what CloudWatch knows under the names of the alarms, metric and composite alarms alike */
export function alarmsAtStart(
  wanted: readonly AlarmReference[],
  found: readonly AlarmState[],
): AlarmsAtStart {
  const missing = missingAlarms(wanted, found)
  const alarming = found.filter(({ state }) => state === 'ALARM')
  return {
    missing,
    alarming,
    allAlarming: wanted.length > 0 && alarming.length === wanted.length,
    watch: new Set(alarming.map(({ name }) => name)),
  }
}

/** What watches a traffic shift, known before anything is written. */
export interface ShiftWatch {
  /** The alarms that do not count yet. */
  readonly alarms: AlarmWatch
  /** Whether CloudWatch gives the errors of both versions. */
  readonly comparesErrors: boolean
  /** The alarms that CodeDeploy is given instead of those of its deployment group; absent: the group keeps its own. */
  readonly deploymentAlarms?: readonly string[] | undefined
  /** The deployment that the group of CodeDeploy began last, before this release; absent: none. */
  readonly lastDeployment?: string | undefined
}

/** What a look at the alarms found. */
export interface AlarmLook {
  /** Alarms that say that the new version is bad. */
  readonly raised: readonly AlarmState[]
  /** Alarms that somebody deleted during the shift: they watch nothing any more. */
  readonly missing: readonly string[]
  readonly watch: AlarmWatch
}

/** INSUFFICIENT_DATA neither raises an alarm nor ends the ALARM in which it was at the start. */
export function lookAtAlarms(
  wanted: readonly AlarmReference[],
  found: readonly AlarmState[],
  watch: AlarmWatch,
): AlarmLook {
  const recovered = found.filter(({ state }) => state === 'OK').map(({ name }) => name)
  const raised = found.filter(({ name, state }) => state === 'ALARM' && !watch.has(name))
  const stillIgnored = [...watch].filter((name) => !recovered.includes(name))
  return { raised, missing: missingAlarms(wanted, found), watch: new Set(stillIgnored) }
}

function missingAlarms(wanted: readonly AlarmReference[], found: readonly AlarmState[]): string[] {
  const isFound = ({ name, arn }: AlarmReference) =>
    found.some((alarm) => alarm.name === name && (arn === undefined || alarm.arn === arn))
  return wanted.filter((alarm) => !isFound(alarm)).map(({ name }) => name)
}
