import type { MetricAlarm, MetricDataQuery, MetricDataResult } from '@aws-sdk/client-cloudwatch'
import { Failure } from '../failure.ts'
import type { AlarmState } from '../model/shift/alarm-state.ts'
import type { CountsByMinute, ShiftMetrics } from '../model/shift/metrics.ts'
import { type Aws, clientLike } from './client/aws.ts'
import { itemsOf, pagesOf } from './client/pages.ts'

/** The two versions of an alias whose traffic shifts. */
export interface ShiftedAlias {
  readonly functionName: string
  readonly alias: string
  /** Version numbers. */
  readonly old: string
  readonly new: string
}

/** Where the data of a minute is found in an answer. */
const IDS = {
  oldCalls: ['old', 'Invocations'],
  oldErrors: ['old', 'Errors'],
  newCalls: ['new', 'Invocations'],
  newErrors: ['new', 'Errors'],
} as const satisfies Record<string, readonly ['old' | 'new', string]>

/**
 * Reads how often both versions were called through the alias and failed, by minute. Lambda counts them under these
 * dimensions while the alias is weighted (Lambda developer guide, "Viewing metrics for Lambda functions").
 * @param since milliseconds since 1970; CloudWatch rounds down to the minute
 * @throws AwsFailure; Failure when CloudWatch answers in part only
 */
export async function readShiftMetrics(
  aws: Aws,
  shifted: ShiftedAlias,
  since: number,
): Promise<ShiftMetrics> {
  const { CloudWatchClient, GetMetricDataCommand } = await import('@aws-sdk/client-cloudwatch')
  const client = await clientLike(aws, CloudWatchClient)
  const input = {
    MetricDataQueries: queriesFor(shifted),
    StartTime: new Date(since),
    // CloudWatch refuses a time that is not after StartTime; the clock of the runner may be behind.
    EndTime: new Date(Math.max(since, Date.now()) + 60_000),
    ScanBy: 'TimestampAscending' as const,
  }
  const resource = `${shifted.functionName}:${shifted.alias}`
  const pages = pagesOf(
    aws,
    'GetMetricData',
    resource,
    (NextToken) => client.send(new GetMetricDataCommand({ ...input, NextToken })),
    ({ MetricDataResults = [] }) => MetricDataResults,
  )
  const results: (readonly MetricDataResult[])[] = []
  for await (const page of pages) results.push(page)
  refuseParts(results.at(-1) ?? [])
  const all = results.flat()
  return { old: countsOf(all, 'oldCalls', 'oldErrors'), new: countsOf(all, 'newCalls', 'newErrors') }
}

function queriesFor({ functionName, alias, ...versions }: ShiftedAlias): MetricDataQuery[] {
  return Object.entries(IDS).map(([Id, [version, MetricName]]) => ({
    Id,
    MetricStat: {
      Metric: {
        Namespace: 'AWS/Lambda',
        MetricName,
        Dimensions: [
          { Name: 'FunctionName', Value: functionName },
          { Name: 'Resource', Value: `${functionName}:${alias}` },
          { Name: 'ExecutedVersion', Value: versions[version] },
        ],
      },
      Period: 60,
      Stat: 'Sum',
    },
  }))
}

/** Each page says of every metric whether there is more; on the last page, all are complete. */
function refuseParts(results: readonly MetricDataResult[]): void {
  const part = results.find(({ StatusCode }) => StatusCode !== 'Complete')
  if (part)
    throw new Failure(
      `CloudWatch answered GetMetricData in part only (${part.StatusCode ?? 'no status'}).`,
      'Run the workflow again later; see the AWS Health Dashboard if it happens again.',
    )
}

function countsOf(results: readonly MetricDataResult[], calls: string, errors: string): CountsByMinute {
  const [called, failed] = [sumsOf(results, calls), sumsOf(results, errors)]
  const minutes = [...new Set([...called.keys(), ...failed.keys()])]
  return new Map(
    minutes.map((minute) => [minute, { calls: called.get(minute) ?? 0, errors: failed.get(minute) ?? 0 }]),
  )
}

function sumsOf(results: readonly MetricDataResult[], id: string): Map<number, number> {
  const data = results
    .filter(({ Id }) => Id === id)
    .flatMap(({ Timestamps = [], Values = [] }) =>
      Timestamps.map((time, index) => [time.getTime(), Values[index] ?? 0] as const),
    )
  return new Map(data)
}

/**
 * Reads the states of alarms, metric alarms and composite ones. Those that do not exist are left out.
 * @param names at most 100, no ARNs
 */
export async function readAlarms(aws: Aws, names: readonly string[]): Promise<AlarmState[]> {
  const { CloudWatchClient, DescribeAlarmsCommand } = await import('@aws-sdk/client-cloudwatch')
  const client = await clientLike(aws, CloudWatchClient)
  const input = { AlarmNames: [...names], AlarmTypes: ['MetricAlarm' as const, 'CompositeAlarm' as const] }
  const pages = pagesOf(
    aws,
    'DescribeAlarms',
    names.join(', '),
    (NextToken) => client.send(new DescribeAlarmsCommand({ ...input, NextToken })),
    ({ MetricAlarms = [], CompositeAlarms = [] }) => [...MetricAlarms, ...CompositeAlarms],
  )
  return (await itemsOf(pages)).map(alarmIn)
}

function alarmIn(
  answer: Pick<MetricAlarm, 'AlarmName' | 'AlarmArn' | 'StateValue' | 'StateReason'>,
): AlarmState {
  const { AlarmName = '', AlarmArn = '', StateValue = 'INSUFFICIENT_DATA', StateReason = '' } = answer
  return { name: AlarmName, arn: AlarmArn, state: StateValue, reason: StateReason }
}
