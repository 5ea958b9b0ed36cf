import type { Json } from '../answer.ts'
import { type AlarmRule, parseAlarmRule, type StateValue } from './alarm-rule.ts'
import { invalid, unknownAlarm } from './errors.ts'
import { evaluate, type MetricAlarm, metricAlarmIn, type NewState } from './metric-alarm.ts'
import type { Metrics } from './metrics.ts'

/** How many alarms one call deletes or names (CloudWatch API, DeleteAlarms and DescribeAlarms). */
const MOST_NAMES = 100
/** How many alarms one answer holds, unless MaxRecords says otherwise. */
const PAGE = 50

/** An alarm of either kind: as it was put, and its state. */
interface Alarm {
  readonly name: string
  readonly arn: string
  /** The members of the request. */
  readonly put: Json
  readonly watches: { readonly metric: MetricAlarm } | { readonly rule: AlarmRule }
  state: NewState
  /** In milliseconds since 1970. */
  stateSince: number
  /** Up to when a metric alarm was evaluated. */
  evaluated: number
  /** The states that the alarms of a composite alarm had when it was evaluated; undefined: it was not yet. */
  children: string | undefined
}

/** The alarms of the account. Their states are found out when somebody looks. */
export class Alarms {
  readonly #metrics: Metrics
  readonly #scope: { readonly region: string; readonly accountId: string }
  readonly #alarms = new Map<string, Alarm>()
  /** Composite alarms that are being evaluated: a cycle of them ends there. */
  readonly #settling = new Set<Alarm>()

  constructor(metrics: Metrics, scope: { region: string; accountId: string }) {
    this.#metrics = metrics
    this.#scope = scope
  }

  putMetricAlarm(body: Json, now: number): Json {
    return this.#put(body, { metric: metricAlarmIn(body) }, now)
  }

  putCompositeAlarm(body: Json, now: number): Json {
    const rule = parseAlarmRule(String(body['AlarmRule'] ?? ''))
    const missing = rule.alarms.filter((name) => !this.#alarms.has(name))
    if (missing.length > 0)
      throw invalid(
        `Could not save the composite alarm as alarms [${missing.join(', ')}] in the alarm rule do not exist`,
      )
    return this.#put(body, { rule }, now)
  }

  /** It lasts until the next evaluation: of a metric alarm soon, of a composite alarm when one of its alarms changes. */
  setAlarmState({ AlarmName, StateValue, StateReason }: Json, now: number): Json {
    const alarm = this.#alarms.get(String(AlarmName))
    if (alarm === undefined) throw unknownAlarm()
    if (!['OK', 'ALARM', 'INSUFFICIENT_DATA'].includes(String(StateValue)))
      throw invalid('StateValue must be one of OK, ALARM, INSUFFICIENT_DATA.')
    this.#settle(alarm, now)
    enter(alarm, { value: StateValue as StateValue, reason: String(StateReason) }, now)
    return {}
  }

  /** Names that do not exist are passed over. */
  deleteAlarms({ AlarmNames = [] }: Json): Json {
    const names = AlarmNames as string[]
    if (names.length > MOST_NAMES) throw invalid(`At most ${MOST_NAMES} alarms can be deleted at once.`)
    const found = names.map((name) => this.#alarms.get(name)).filter((alarm) => alarm !== undefined)
    if (found.filter(({ watches }) => 'rule' in watches).length > 1)
      throw invalid('At most one composite alarm can be deleted at once.')
    const needed = [...this.#alarms.values()].find(
      ({ name, watches }) =>
        !names.includes(name) &&
        'rule' in watches &&
        watches.rule.alarms.some((each) => names.includes(each)),
    )
    if (needed !== undefined)
      throw invalid(`The composite alarm ${needed.name} depends on an alarm to delete.`)
    for (const { name } of found) this.#alarms.delete(name)
    return {}
  }

  /** Metric alarms only, unless AlarmTypes asks for others; names that do not exist are left out. */
  describeAlarms(body: Json, now: number): Json {
    const { AlarmNames, AlarmNamePrefix, AlarmTypes = ['MetricAlarm'], StateValue, MaxRecords = PAGE } = body
    const names = AlarmNames as string[] | undefined
    if (names !== undefined && AlarmNamePrefix !== undefined)
      throw invalid('AlarmNamePrefix and AlarmNames cannot be used together.')
    if ((names ?? []).length > MOST_NAMES) throw invalid(`At most ${MOST_NAMES} alarms can be named.`)
    if (!(Number(MaxRecords) >= 1 && Number(MaxRecords) <= MOST_NAMES))
      throw invalid('MaxRecords must be between 1 and 100.')
    const types = AlarmTypes as string[]
    for (const alarm of this.#alarms.values()) this.#settle(alarm, now)
    const all = [...this.#alarms.values()]
      .filter(({ name }) => names?.includes(name) ?? name.startsWith(String(AlarmNamePrefix ?? '')))
      .filter((alarm) => types.includes(typeOf(alarm)))
      .filter(({ state }) => StateValue === undefined || state.value === StateValue)
      .sort((left, right) => (left.name < right.name ? -1 : 1))
    const after = body['NextToken'] === undefined ? '' : String(body['NextToken'])
    const left = all.filter(({ name }) => name > after)
    const page = left.slice(0, Number(MaxRecords))
    const shown = (type: string) => page.filter((alarm) => typeOf(alarm) === type).map(described)
    return {
      MetricAlarms: shown('MetricAlarm'),
      CompositeAlarms: shown('CompositeAlarm'),
      ...(page.length < left.length ? { NextToken: page.at(-1)?.name } : {}),
    }
  }

  /** A new alarm has no state yet; one that is changed keeps its state until it is evaluated again. */
  #put(body: Json, watches: Alarm['watches'], now: number): Json {
    const name = String(body['AlarmName'] ?? '')
    if (name === '' || name.length > 255) throw invalid('AlarmName must have 1 to 255 characters.')
    const { region, accountId } = this.#scope
    const former = this.#alarms.get(name)
    const unchecked: NewState = {
      value: 'INSUFFICIENT_DATA',
      reason: 'Unchecked: Initial alarm creation',
    }
    this.#alarms.set(name, {
      name,
      arn: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`,
      put: body,
      watches,
      state: former?.state ?? unchecked,
      stateSince: former?.stateSince ?? now,
      evaluated: this.#metrics.startOfMinute(now),
      children: undefined,
    })
    return {}
  }

  /** Evaluates a metric alarm once a minute, and a composite alarm when the state of one of its alarms has changed. */
  #settle(alarm: Alarm, now: number): void {
    const { watches } = alarm
    if ('metric' in watches) {
      const minute = this.#metrics.startOfMinute(now)
      if (minute <= alarm.evaluated) return
      alarm.evaluated = minute
      const state = evaluate(watches.metric, this.#metrics, now)
      if (state !== undefined) enter(alarm, state, now)
      return
    }
    const stateOf = (name: string): StateValue => {
      const child = this.#alarms.get(name)
      if (child === undefined) return 'INSUFFICIENT_DATA'
      if (!this.#settling.has(child)) this.#settle(child, now)
      return child.state.value
    }
    this.#settling.add(alarm)
    const children = watches.rule.alarms.map((name) => `${name} ${stateOf(name)}`).join('\n')
    this.#settling.delete(alarm)
    if (alarm.children === children) return
    alarm.children = children
    const isAlarm = watches.rule.holds(stateOf)
    const reason = `The rule is ${isAlarm ? 'met' : 'not met'}: ${children.replaceAll('\n', ', ')}`
    enter(alarm, { value: isAlarm ? 'ALARM' : 'OK', reason }, now)
  }
}

function enter(alarm: Alarm, state: NewState, now: number): void {
  if (state.value !== alarm.state.value) alarm.stateSince = now
  alarm.state = state
}

function typeOf({ watches }: Alarm): string {
  return 'metric' in watches ? 'MetricAlarm' : 'CompositeAlarm'
}

function described({ arn, put, state, stateSince }: Alarm): Json {
  return {
    ActionsEnabled: true,
    ...put,
    AlarmArn: arn,
    StateValue: state.value,
    StateReason: state.reason,
    StateUpdatedTimestamp: stateSince / 1000,
  }
}
