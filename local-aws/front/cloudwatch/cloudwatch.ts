import { type Answer, AwsError, type Json, jsonAnswer } from '../answer.ts'
import { Alarms } from './alarms.ts'
import { countExecution, type Execution } from './lambda-metrics.ts'
import { getMetricData } from './metric-data.ts'
import { Metrics, type MetricsTiming } from './metrics.ts'

/** CloudWatch as AWS runs it, for the metrics of Lambda and alarms on them. */
export class CloudWatch {
  /** How long its minute lasts, and how late its data is. */
  readonly timing: MetricsTiming
  readonly #metrics: Metrics
  readonly #operations: Readonly<Record<string, (body: Json, now: number) => Json>>

  constructor(
    scope: { region: string; accountId: string },
    { minuteMs = 60_000, delayMs = minuteMs }: Partial<MetricsTiming> = {},
  ) {
    this.timing = { minuteMs, delayMs }
    this.#metrics = new Metrics(this.timing)
    const metrics = this.#metrics
    const alarms = new Alarms(metrics, scope)
    this.#operations = {
      GetMetricData: (body, now) => getMetricData(body, metrics, now),
      DescribeAlarms: (body, now) => alarms.describeAlarms(body, now),
      PutMetricAlarm: (body, now) => alarms.putMetricAlarm(body, now),
      PutCompositeAlarm: (body, now) => alarms.putCompositeAlarm(body, now),
      SetAlarmState: (body, now) => alarms.setAlarmState(body, now),
      DeleteAlarms: (body) => alarms.deleteAlarms(body),
    }
  }

  /** Counts a call of a function. */
  count(execution: Execution): void {
    countExecution(this.#metrics, execution)
  }

  /**
   * Answers a call, errors included.
   * @param target the header X-Amz-Target, which the protocol AWS JSON 1.0 has
   * @returns undefined for what is not for CloudWatch, or not known here
   */
  answer(target: string | undefined, body: Json): Answer | undefined {
    const [service, name = ''] = target?.split('.') ?? []
    const operation = this.#operations[name]
    if (service !== 'GraniteServiceVersion20100801' || operation === undefined) return undefined
    try {
      return jsonAnswer(200, operation(body, Date.now()), { 'content-type': 'application/x-amz-json-1.0' })
    } catch (error) {
      if (error instanceof AwsError) return error.answer('monitoring')
      throw error
    }
  }
}
