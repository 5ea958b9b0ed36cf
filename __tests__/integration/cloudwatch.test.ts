import { setTimeout as sleep } from 'node:timers/promises'
import {
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch'
import { CreateAliasCommand, InvokeCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { type Aws, openAws } from '../../src/aws/client/aws.ts'
import { readAlarms, readShiftMetrics } from '../../src/aws/cloudwatch.ts'
import { cancellable } from '../../src/cancellation.ts'
import { minutesOf } from '../../src/plan/shift/minutes.ts'
import { clientOf, cloudWatchOf } from '../local-aws/client.ts'
import { createHello, publishHello } from '../local-aws/hello-function.ts'

const MINUTE = 300
/** Longer than any data takes. */
const published = () => sleep(2 * MINUTE + 50)

let local: LocalAws
let aws: Aws
beforeAll(async () => {
  local = await startLocalAws({ transitionMs: 10, routingSeed: 3, metrics: { minuteMs: MINUTE, delayMs: 0 } })
  Object.assign(process.env, local.environment)
  const quiet = () => {}
  aws = openAws({
    ...{ region: local.region, waitTimeout: 10, waitScale: 0.01, log: quiet, debug: quiet },
    cancellation: cancellable(),
  })
})
afterAll(() => local.stop())

describe('the metrics of a shift', () => {
  test('are the calls and errors of both versions of the alias, by minute', async () => {
    const lambda = clientOf(local)
    const FunctionName = await createHello(lambda)
    for (const color of ['red', 'blue']) await publishHello(lambda, FunctionName, color)
    const RoutingConfig = { AdditionalVersionWeights: { '2': 0.5 } }
    const alias = { FunctionName, Name: 'live', FunctionVersion: '1', RoutingConfig }
    await lambda.send(new CreateAliasCommand(alias))
    const began = Date.now()
    const seen = { '1': { calls: 0, errors: 0 }, '2': { calls: 0, errors: 0 } }
    for (let count = 0; count < 20; count += 1) {
      const fail = count % 3 === 0
      const call = new InvokeCommand({ FunctionName, Qualifier: 'live', Payload: JSON.stringify({ fail }) })
      const { ExecutedVersion } = await lambda.send(call)
      const counts = seen[ExecutedVersion as '1' | '2']
      counts.calls += 1
      counts.errors += fail ? 1 : 0
    }
    await published()
    const shifted = { functionName: FunctionName, alias: 'live', old: '1', new: '2' }
    const minutes = minutesOf(
      await readShiftMetrics(aws, shifted, began),
      [{ at: began, share: 0.5 }],
      MINUTE,
    )
    const total = (version: 'old' | 'new', member: 'calls' | 'errors') =>
      minutes.reduce((sum, minute) => sum + minute[version][member], 0)
    expect({
      '1': { calls: total('old', 'calls'), errors: total('old', 'errors') },
      '2': { calls: total('new', 'calls'), errors: total('new', 'errors') },
    }).toEqual(seen)
  })

  test('are empty for an alias that nobody calls', async () => {
    const shifted = { functionName: 'orders', alias: 'live', old: '1', new: '2' }
    expect(await readShiftMetrics(aws, shifted, Date.now())).toEqual({ old: new Map(), new: new Map() })
  })

  test('can be asked for from now on, as before a shift begins', async () => {
    const shifted = { functionName: 'orders', alias: 'live', old: '1', new: '2' }
    for (let count = 0; count < 20; count += 1)
      expect(await readShiftMetrics(aws, shifted, Date.now())).toEqual({ old: new Map(), new: new Map() })
  })

  test('that may not be read are an error that names the permission', async () => {
    const shifted = { functionName: 'orders', alias: 'live', old: '1', new: '2' }
    const message =
      'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: cloudwatch:GetMetricData because no identity-based policy allows the cloudwatch:GetMetricData action'
    local.front.inject({
      operation: 'GetMetricData',
      fault: { kind: 'error', status: 403, code: 'AccessDeniedException', message },
    })
    await expect(readShiftMetrics(aws, shifted, Date.now())).rejects.toThrow(
      'not allowed to perform cloudwatch:GetMetricData',
    )
  })

  test('are read again when CloudWatch throttles', async () => {
    local.front.inject({ operation: 'GetMetricData', times: 2, fault: { kind: 'throttled' } })
    const shifted = { functionName: 'orders', alias: 'live', old: '1', new: '2' }
    expect(await readShiftMetrics(aws, shifted, Date.now())).toEqual({ old: new Map(), new: new Map() })
  })
})

test('alarms of both kinds are read with their states; missing ones are left out', async () => {
  const cloudWatch = cloudWatchOf(local)
  const metric: Omit<ConstructorParameters<typeof PutMetricAlarmCommand>[0], 'AlarmName'> = {
    Namespace: 'Tests',
    MetricName: 'Errors',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'ignore',
  }
  // More than one page of an answer holds.
  const names = Array.from({ length: 60 }, (_, index) => `errors-${index}`)
  for (const AlarmName of names) await cloudWatch.send(new PutMetricAlarmCommand({ ...metric, AlarmName }))
  await cloudWatch.send(new PutCompositeAlarmCommand({ AlarmName: 'any', AlarmRule: 'ALARM("errors-7")' }))
  const alarm = { AlarmName: 'errors-7', StateValue: 'ALARM' as const, StateReason: 'set by a test' }
  await cloudWatch.send(new SetAlarmStateCommand(alarm))
  const found = await readAlarms(aws, [...names, 'any', 'none'])
  expect(found).toHaveLength(61)
  expect(found.filter(({ state }) => state === 'ALARM')).toEqual([
    { name: 'any', arn: expect.stringMatching(/:alarm:any$/), state: 'ALARM', reason: expect.any(String) },
    {
      name: 'errors-7',
      arn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors-7',
      state: 'ALARM',
      reason: 'set by a test',
    },
  ])
})
