import { setTimeout as sleep } from 'node:timers/promises'
import { PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch'
import {
  CreateAliasCommand,
  GetAliasCommand,
  InvokeCommand,
  type LambdaClient,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { type Aws, openAws } from '../../src/aws/client/aws.ts'
import { readAlarms, readShiftMetrics } from '../../src/aws/cloudwatch.ts'
import { cancellable } from '../../src/cancellation.ts'
import type { TrafficShift } from '../../src/model/shift/traffic-shift.ts'
import { alarmsAtStart, lookAtAlarms } from '../../src/plan/shift/alarms.ts'
import { judge, looksOf } from '../../src/plan/shift/judge.ts'
import { lateMinutes, minutesOf } from '../../src/plan/shift/minutes.ts'
import {
  after,
  endOfStep,
  nextAction,
  notBegun,
  type ShiftEvent,
  type ShiftProgress,
  shiftPlan,
} from '../../src/plan/shift/progress.ts'
import { clientOf, cloudWatchOf } from '../local-aws/client.ts'
import { createHello, settle } from '../local-aws/hello-function.ts'
import { zipOf } from '../support/scene.ts'

/** A minute of these tests, in milliseconds: a shift of three minutes takes five seconds. */
const MINUTE = 1500

const handler = `import os

def handler(event, context):
    if os.environ["FAILS"] == "yes":
        raise ValueError("this version fails")
`

let local: LocalAws
let lambda: LambdaClient
let aws: Aws
beforeAll(async () => {
  local = await startLocalAws({ transitionMs: 10, metrics: { minuteMs: MINUTE, delayMs: MINUTE / 2 } })
  lambda = clientOf(local)
  Object.assign(process.env, local.environment)
  const quiet = () => {}
  aws = openAws({
    ...{ region: local.region, waitTimeout: 10, waitScale: 0.01, log: quiet, debug: quiet },
    cancellation: cancellable(),
  })
})
afterAll(() => local.stop())

/** A function with an alias on version 1; whether each of its two versions fails. */
async function createFunction(...fails: ('yes' | 'no')[]): Promise<string> {
  const Code = { ZipFile: zipOf({ 'hello.py': handler }) }
  const FunctionName = await createHello(lambda, { Code })
  for (const [ordinal, FAILS] of fails.entries()) {
    // Lambda publishes a version only when something has changed.
    const Environment = { Variables: { FAILS, ORDINAL: `${ordinal}` } }
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment }))
    await settle(lambda, FunctionName)
    const { Version } = await lambda.send(new PublishVersionCommand({ FunctionName }))
    await settle(lambda, FunctionName, Version)
  }
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' }))
  return FunctionName
}

/** Calls the alias all the time; gives a function that ends that. */
function keepCalling(FunctionName: string): () => Promise<unknown> {
  let goesOn = true
  const call = async () => {
    while (goesOn) await lambda.send(new InvokeCommand({ FunctionName, Qualifier: 'live' }))
  }
  const calls = [call(), call(), call()]
  return () => {
    goesOn = false
    return Promise.all(calls)
  }
}

async function move(FunctionName: string, FunctionVersion: string, weights: Record<string, number>) {
  const RoutingConfig = { AdditionalVersionWeights: weights }
  await lambda.send(new UpdateAliasCommand({ FunctionName, Name: 'live', FunctionVersion, RoutingConfig }))
}

/** Looks at the errors of versions 1 and 2. */
async function lookAtErrors(FunctionName: string, progress: ShiftProgress): Promise<ShiftEvent> {
  const { changes, plan } = progress
  const began = changes[0]?.at ?? 0
  const shifted = { functionName: FunctionName, alias: 'live', old: '1', new: '2' }
  const metrics = await readShiftMetrics(aws, shifted, began)
  const judgement = judge(minutesOf(metrics, changes, MINUTE), {
    threshold: 0,
    looks: looksOf(plan.schedule),
  })
  const late = lateMinutes(metrics, { began, ended: endOfStep(progress) ?? began }, MINUTE).length > 0
  return { kind: 'errors', at: Date.now(), judgement, late }
}

/** Shifts an alias from version 1 to version 2 as the plan decides; gives how that ended. */
async function shift(FunctionName: string, given: TrafficShift) {
  const { alarms } = given
  const names = alarms.map(({ name }) => name)
  let { watch } = alarmsAtStart(alarms, await readAlarms(aws, names))
  let progress = notBegun(shiftPlan(given, { functionTimeout: 3, waitTimeout: 600 }, MINUTE))
  for (;;) {
    const action = nextAction(progress, Date.now())
    switch (action.kind) {
      case 'wait':
        await sleep(action.until - Date.now())
        break
      case 'set-share':
        await move(FunctionName, '1', { '2': action.share })
        progress = after(progress, { kind: 'share-set', at: Date.now(), share: action.share })
        break
      case 'look-at-alarms': {
        const look = lookAtAlarms(alarms, await readAlarms(aws, names), watch)
        watch = look.watch
        progress = after(progress, { kind: 'alarms', at: Date.now(), ...look })
        break
      }
      case 'look-at-errors':
        progress = after(progress, await lookAtErrors(FunctionName, progress))
        break
      case 'undo':
        await move(FunctionName, '1', {})
        return { progress, undone: action.reason }
      case 'finish':
        await move(FunctionName, '2', {})
        return { progress, undone: undefined }
    }
  }
}

const schedule = [
  { share: 0.2, seconds: 120 },
  { share: 0.5, seconds: 60 },
]
const compared: TrafficShift = { schedule, alarms: [], threshold: 0, mustCompare: true }

/** Every state of the weights that AWS held, sampled while something is done. */
async function weightsDuring(FunctionName: string, work: Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  let isDone = false
  void work.finally(() => {
    isDone = true
  })
  while (!isDone) {
    const { FunctionVersion, RoutingConfig } = await lambda.send(
      new GetAliasCommand({ FunctionName, Name: 'live' }),
    )
    const state = `${FunctionVersion} ${JSON.stringify(RoutingConfig?.AdditionalVersionWeights ?? {})}`
    if (seen.at(-1) !== state) seen.push(state)
    await sleep(10)
  }
  return seen
}

const serves = async (FunctionName: string) => {
  const alias = await lambda.send(new GetAliasCommand({ FunctionName, Name: 'live' }))
  return { version: alias.FunctionVersion, weights: alias.RoutingConfig?.AdditionalVersionWeights }
}

test('a version that is as good as the old one gets all traffic in the steps of the schedule', async () => {
  const name = await createFunction('no', 'no')
  const end = keepCalling(name)
  const work = shift(name, compared)
  const weights = await weightsDuring(name, work)
  await end()
  const { undone, progress } = await work
  expect(undone).toBeUndefined()
  expect(progress).toMatchObject({ looks: 3, lateAtEnd: false, judgement: { verdict: 'not-worse' } })
  expect(progress.judgement?.new.calls).toBeGreaterThan(0)
  expect(weights.filter((state) => !state.endsWith('{}'))).toEqual(['1 {"2":0.2}', '1 {"2":0.5}'])
  expect(await serves(name)).toEqual({ version: '2', weights: undefined })
})

test('a version that fails is found by its errors and loses its traffic', async () => {
  const name = await createFunction('no', 'yes')
  const end = keepCalling(name)
  const { undone } = await shift(name, compared)
  await end()
  expect(undone).toMatchObject({ kind: 'errors', judgement: { verdict: 'worse', old: { errors: 0 } } })
  expect(await serves(name)).toEqual({ version: '1', weights: undefined })
})

test('two versions that fail alike are no reason to go back', async () => {
  const name = await createFunction('yes', 'yes')
  const end = keepCalling(name)
  const { undone } = await shift(name, compared)
  await end()
  expect(undone).toBeUndefined()
})

test('an alarm on the errors of the function ends the shift', async () => {
  const name = await createFunction('no', 'yes')
  const AlarmName = `${name}-errors`
  await cloudWatchOf(local).send(
    new PutMetricAlarmCommand({
      AlarmName,
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: name }],
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    }),
  )
  const end = keepCalling(name)
  const alarms = [{ name: AlarmName, arn: undefined }]
  const { undone } = await shift(name, { ...compared, threshold: undefined, alarms })
  await end()
  expect(undone).toMatchObject({ kind: 'alarms', raised: [{ name: AlarmName }] })
})

test('a version that nobody calls gets all traffic, after its metrics were waited for', async () => {
  const name = await createFunction('no', 'yes')
  const { undone, progress } = await shift(name, compared)
  expect(undone).toBeUndefined()
  expect(progress).toMatchObject({ lateAtEnd: true, judgement: { verdict: 'too-few-calls' } })
})
