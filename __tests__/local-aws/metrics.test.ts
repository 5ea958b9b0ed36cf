import { setTimeout as sleep } from 'node:timers/promises'
import {
  GetMetricDataCommand,
  type GetMetricDataCommandInput,
  paginateGetMetricData,
} from '@aws-sdk/client-cloudwatch'
import { CreateAliasCommand, InvokeCommand } from '@aws-sdk/client-lambda'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createPublicUrl } from '../support/public-url.ts'
import { cloudWatchOf } from './client.ts'
import { createHello, publishHello, refusal } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

/** A minute of these tests, and how late its data is, in milliseconds. */
const MINUTE = 500
const DELAY = 300

const { aws, lambda } = await startedAws({ transitionMs: 10, metrics: { minuteMs: MINUTE, delayMs: DELAY } })
const cloudWatch = cloudWatchOf(aws)

/** A function with versions 1 and 2 and two aliases on version 1, one of them with half of its traffic on version 2. */
async function createFunction(): Promise<string> {
  const FunctionName = await createHello(lambda)
  for (const color of ['red', 'blue']) await publishHello(lambda, FunctionName, color)
  const RoutingConfig = { AdditionalVersionWeights: { '2': 0.5 } }
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' }))
  await lambda.send(
    new CreateAliasCommand({ FunctionName, Name: 'canary', FunctionVersion: '1', RoutingConfig }),
  )
  return FunctionName
}

async function invoke(FunctionName: string, Qualifier?: string, event: object = {}) {
  const input = {
    FunctionName,
    ...(Qualifier === undefined ? {} : { Qualifier }),
    Payload: JSON.stringify(event),
  }
  return lambda.send(new InvokeCommand(input))
}

/** Waits until what was called so far can be read. */
const published = () => sleep(MINUTE + DELAY + 50)

type Metric = 'Invocations' | 'Errors'

function query(
  MetricName: Metric,
  dimensions: Record<string, string>,
  overrides: Partial<GetMetricDataCommandInput> = {},
) {
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }))
  const Metric = { Namespace: 'AWS/Lambda', MetricName, Dimensions }
  return {
    MetricDataQueries: [{ Id: 'data', MetricStat: { Metric, Period: 60, Stat: 'Sum' } }],
    StartTime: new Date(Date.now() - 60_000),
    EndTime: new Date(Date.now() + 60_000),
    ...overrides,
  }
}

async function read(...asked: Parameters<typeof query>) {
  const { MetricDataResults } = await cloudWatch.send(new GetMetricDataCommand(query(...asked)))
  const { Timestamps = [], Values = [] } = MetricDataResults?.[0] ?? {}
  return { times: Timestamps.map((time) => time.getTime()), values: Values }
}

async function sumOf(...asked: Parameters<typeof query>): Promise<number> {
  return (await read(...asked)).values.reduce((sum, value) => sum + value, 0)
}

// https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics.html
// https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-view.html
describe('The metrics of Lambda', () => {
  test('count what is called, under the function and under the alias or version', async () => {
    const FunctionName = await createFunction()
    await invoke(FunctionName)
    for (let count = 0; count < 2; count += 1) await invoke(FunctionName, '2')
    for (let count = 0; count < 3; count += 1) await invoke(FunctionName, 'live')
    await published()
    expect(await sumOf('Invocations', { FunctionName })).toBe(6)
    expect(await sumOf('Invocations', { FunctionName, Resource: FunctionName })).toBe(1)
    expect(await sumOf('Invocations', { FunctionName, Resource: `${FunctionName}:2` })).toBe(2)
    expect(await sumOf('Invocations', { FunctionName, Resource: `${FunctionName}:live` })).toBe(3)
    // Dimensions have to be exactly these.
    expect(await sumOf('Invocations', { Resource: `${FunctionName}:live` })).toBe(0)
  })

  test('have one datum a minute, stamped with its start, and none where the value is zero', async () => {
    const FunctionName = await createFunction()
    await invoke(FunctionName, 'live')
    await sleep(3 * MINUTE)
    await invoke(FunctionName, 'live')
    await published()
    const { times, values } = await read('Invocations', { FunctionName })
    expect(values).toEqual([1, 1])
    expect(times.every((time) => time % MINUTE === 0)).toBe(true)
    expect(await read('Errors', { FunctionName })).toEqual({ times: [], values: [] })
  })

  test('come late', async () => {
    const FunctionName = await createFunction()
    await invoke(FunctionName, 'live')
    expect(await sumOf('Invocations', { FunctionName })).toBe(0)
    await published()
    expect(await sumOf('Invocations', { FunctionName })).toBe(1)
  })

  test('are stamped with the start of a call and sent after its end', async () => {
    const FunctionName = await createFunction()
    await invoke(FunctionName, 'live')
    const started = Date.now()
    await invoke(FunctionName, 'live', { sleep: (3 * MINUTE) / 1000 })
    const latestStart = Date.now() - 3 * MINUTE
    const StartTime = new Date(started)
    expect(await sumOf('Invocations', { FunctionName }, { StartTime })).toBeLessThan(2)
    await published()
    const { times } = await read('Invocations', { FunctionName }, { StartTime })
    // The call before it may stand in the same minute or in the one before.
    const stamp = Math.max(...times)
    expect(stamp).toBeGreaterThanOrEqual(Math.floor(started / MINUTE) * MINUTE)
    expect(stamp).toBeLessThanOrEqual(latestStart)
  })

  test('count a handler that throws as an error, which Invoke answers with 200', async () => {
    const FunctionName = await createFunction()
    expect((await invoke(FunctionName, 'live', { fail: true })).StatusCode).toBe(200)
    await published()
    const dimensions = { FunctionName, Resource: `${FunctionName}:live` }
    expect(await sumOf('Errors', dimensions)).toBe(1)
    expect(await sumOf('Invocations', dimensions)).toBe(1)
  })

  // "ExecutedVersion – to compare error rates for two versions of a function that are both targets of a weighted alias"
  test('tell the versions of a weighted alias apart, and of no other', async () => {
    const FunctionName = await createFunction()
    const ran = { '1': 0, '2': 0 }
    while (ran['1'] === 0 || ran['2'] === 0) {
      const { ExecutedVersion } = await invoke(FunctionName, 'canary', { fail: true })
      ran[ExecutedVersion as '1' | '2'] += 1
    }
    await invoke(FunctionName, 'live')
    await published()
    const of = (alias: string, ExecutedVersion: string) => ({
      FunctionName,
      Resource: `${FunctionName}:${alias}`,
      ExecutedVersion,
    })
    for (const version of ['1', '2'] as const)
      for (const name of ['Invocations', 'Errors'] as const)
        expect(await sumOf(name, of('canary', version))).toBe(ran[version])
    expect(await sumOf('Invocations', of('live', '1'))).toBe(0)
  })

  test('leave out what was not started, and dry runs', async () => {
    const FunctionName = await createFunction()
    aws.front.lambda.setStatus(FunctionName, { State: 'Failed' }, '1')
    await refusal(invoke(FunctionName, 'live'))
    await lambda.send(new InvokeCommand({ FunctionName, InvocationType: 'DryRun' }))
    await published()
    expect(await sumOf('Invocations', { FunctionName })).toBe(0)
  })

  test('count requests of a function URL under its alias, and only exceptions as errors', async () => {
    const FunctionName = await createFunction()
    const { hostname } = await createPublicUrl(lambda, FunctionName, 'canary')
    for (let count = 0; count < 5; count += 1)
      await fetch(`${aws.endpoint}/_aws/lambda-url/${hostname.split('.')[0]}/`)
    await published()
    const Resource = `${FunctionName}:canary`
    expect(await sumOf('Invocations', { FunctionName, Resource })).toBe(5)
    const versions = ['1', '2'].map((ExecutedVersion) =>
      sumOf('Invocations', { FunctionName, Resource, ExecutedVersion }),
    )
    const [first = 0, second = 0] = await Promise.all(versions)
    expect(first + second).toBe(5)
    expect(await sumOf('Errors', { FunctionName })).toBe(0)
  })
})

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
describe('GetMetricData', () => {
  let FunctionName: string
  let times: number[]
  beforeAll(async () => {
    FunctionName = await createFunction()
    for (let count = 0; count < 3; count += 1) {
      await invoke(FunctionName, 'live')
      await sleep(MINUTE)
    }
    await published()
    times = (await read('Invocations', { FunctionName }, { ScanBy: 'TimestampAscending' })).times
    expect(times).toHaveLength(3)
  })
  const at = (time = 0) => new Date(time)

  test('gives the newest data first, unless it is asked otherwise', async () => {
    expect((await read('Invocations', { FunctionName })).times).toEqual(times.toReversed())
  })

  test('rounds the start down to the minute, and leaves out the end', async () => {
    const StartTime = new Date((times[0] ?? 0) + MINUTE - 1)
    expect((await read('Invocations', { FunctionName }, { StartTime, EndTime: at(times[1]) })).times).toEqual(
      [times[0]],
    )
  })

  test('gives pages, and says of each metric whether it is complete', async () => {
    const { MetricDataQueries = [], ...rest } = query('Invocations', { FunctionName }, { MaxDatapoints: 2 })
    const twice = ['a', 'b'].map((Id) => ({ ...MetricDataQueries[0], Id }))
    const pages: [string, string, number][][] = []
    for await (const { MetricDataResults = [] } of paginateGetMetricData(
      { client: cloudWatch },
      { ...rest, MetricDataQueries: twice },
    ))
      pages.push(
        MetricDataResults.map(({ Id, StatusCode, Values }) => [
          `${Id}`,
          `${StatusCode}`,
          Values?.length ?? 0,
        ]),
      )
    expect(pages).toEqual([
      [
        ['a', 'PartialData', 2],
        ['b', 'PartialData', 0],
      ],
      [
        ['a', 'Complete', 1],
        ['b', 'PartialData', 1],
      ],
      [
        ['a', 'Complete', 0],
        ['b', 'Complete', 2],
      ],
    ])
  })

  test('adds up the minutes of a longer period', async () => {
    const { MetricDataQueries = [], ...rest } = query('Invocations', { FunctionName })
    const MetricStat = { Metric: MetricDataQueries[0]?.MetricStat?.Metric, Period: 3600, Stat: 'Sum' }
    const { MetricDataResults } = await cloudWatch.send(
      new GetMetricDataCommand({
        ...rest,
        StartTime: new Date(0),
        MetricDataQueries: [{ Id: 'hour', MetricStat }],
      }),
    )
    expect(MetricDataResults?.[0]?.Values?.reduce((sum, value) => sum + value, 0)).toBe(3)
    expect(MetricDataResults?.[0]?.Values?.length).toBeLessThan(3)
  })

  test.each<[string, Partial<GetMetricDataCommandInput>]>([
    ['an end before its start', { EndTime: new Date(0) }],
    ['no metric', { MetricDataQueries: [] }],
    [
      'more than 500 metrics',
      { MetricDataQueries: Array.from({ length: 501 }, (_, index) => ({ Id: `m${index}` })) },
    ],
    ['an Id that begins with a capital', { MetricDataQueries: [{ Id: 'A' }] }],
  ])('refuses %s', async (_, overrides) => {
    const refused = await refusal(
      cloudWatch.send(new GetMetricDataCommand(query('Errors', { FunctionName }, overrides))),
    )
    expect(refused).toMatchObject({ status: 400, name: 'ValidationException' })
  })
})

test('calls of CloudWatch are recorded, and faults hit them as any other', async () => {
  aws.front.clearCalls()
  aws.front.inject({ operation: 'GetMetricData', fault: { kind: 'throttled' } })
  await refusal(cloudWatch.send(new GetMetricDataCommand(query('Errors', {}))))
  await cloudWatch.send(new GetMetricDataCommand(query('Errors', {})))
  expect(aws.front.calls).toMatchObject([
    { service: 'monitoring', operation: 'GetMetricData', fault: 'throttled' },
    { service: 'monitoring', operation: 'GetMetricData', status: 200 },
  ])
})
