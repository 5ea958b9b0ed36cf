import type { Json } from '../answer.ts'
import type { StateValue } from './alarm-rule.ts'
import { invalid, notKnown } from './errors.ts'
import { metricIn, minutesIn } from './metric-data.ts'
import type { Metric, Metrics } from './metrics.ts'

const comparisons: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
}

/** How missing data counts: as neither, as good or as bad data, or so that the state stays (PutMetricAlarm). */
const treatments = ['missing', 'notBreaching', 'breaching', 'ignore']

/** What an alarm watches. */
export interface MetricAlarm {
  readonly metric: Metric
  /** Of a period. */
  readonly minutes: number
  readonly threshold: number
  readonly breaches: (value: number) => boolean
  /** How many periods are looked at, and how many of them have to breach the threshold. */
  readonly periods: number
  readonly breaching: number
  readonly treatMissing: string
}

/** What PutMetricAlarm asks for; alarms on expressions and anomalies are not known. */
export function metricAlarmIn(body: Json): MetricAlarm {
  for (const member of ['Metrics', 'ThresholdMetricId', 'ExtendedStatistic', 'EvaluationCriteria'])
    if (body[member] !== undefined) throw notKnown(`${member} of an alarm`)
  if (body['Statistic'] !== 'Sum') throw notKnown(`The statistic ${String(body['Statistic'])}`)
  const compare = comparisons[String(body['ComparisonOperator'])]
  if (compare === undefined)
    throw invalid('ComparisonOperator is not one that an alarm on a metric can have.')
  const { EvaluationPeriods, DatapointsToAlarm = EvaluationPeriods, TreatMissingData = 'missing' } = body
  const [threshold, periods, breaching] = [body['Threshold'], EvaluationPeriods, DatapointsToAlarm].map(
    Number,
  )
  if (threshold === undefined || Number.isNaN(threshold))
    throw invalid('The parameter Threshold is required.')
  if (!periods || !breaching || periods < 1 || breaching < 1 || breaching > periods)
    throw invalid('DatapointsToAlarm must be between 1 and EvaluationPeriods.')
  const treatMissing = String(TreatMissingData)
  if (!treatments.includes(treatMissing))
    throw invalid(`TreatMissingData must be one of ${treatments.join(', ')}.`)
  return {
    metric: metricIn(body),
    minutes: minutesIn(body['Period']),
    threshold,
    breaches: (value) => compare(value, threshold),
    periods,
    breaching,
    treatMissing,
  }
}

/** The state that an alarm goes to. */
export interface NewState {
  readonly value: StateValue
  readonly reason: string
}

/**
 * Evaluates an alarm on the newest periods whose data can be there (CloudWatch user guide, "Configuring how CloudWatch
 * alarms treat missing data"); undefined: it stays as it is.
 */
export function evaluate(alarm: MetricAlarm, metrics: Metrics, now: number): NewState | undefined {
  const { minuteMs, delayMs } = metrics.timing
  const period = alarm.minutes * minuteMs
  const to = Math.floor((now - delayMs) / period) * period
  const from = to - alarm.periods * period
  const found = metrics.read(alarm.metric, { from, to, now, minutes: alarm.minutes })
  const missing = alarm.periods - found.length
  const bad = found.filter(({ sum }) => alarm.breaches(sum))
  if (found.length === 0 && alarm.treatMissing === 'ignore') return undefined
  if (found.length === 0 && alarm.treatMissing === 'missing')
    return {
      value: 'INSUFFICIENT_DATA',
      reason: `Insufficient Data: ${missing} datapoints were unknown.`,
    }
  const isAlarm = bad.length + (alarm.treatMissing === 'breaching' ? missing : 0) >= alarm.breaching
  const shown = (isAlarm ? bad : found).map(({ sum }) => sum.toFixed(1)).join(', ')
  const compared = `${isAlarm ? '' : 'not '}beyond the threshold (${alarm.threshold.toFixed(1)})`
  return {
    value: isAlarm ? 'ALARM' : 'OK',
    reason: `Threshold Crossed: the datapoints [${shown}] were ${compared}${missing > 0 ? `; ${missing} were missing` : ''}.`,
  }
}
