import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CloudWatchClient,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
  SetAlarmStateCommand,
  type StateValue,
} from '@aws-sdk/client-cloudwatch'
import { InvokeCommand } from '@aws-sdk/client-lambda'
import { expect } from '@jest/globals'
import type { LocalAwsOptions } from '../../../local-aws/local-aws.ts'
import type { StepOptions, StepRun } from '../../../local-aws/run-step.ts'
import { cloudWatchOf } from '../../local-aws/client.ts'
import { arrangeRelease } from '../../support/arranged-releases.ts'
import { aliasOf, configurationOf, type Scene, startScene } from '../../support/scene.ts'
import { watched } from '../../support/what-a-user-reads.ts'

/** The factor on all waits of the action. */
const SCALE = 0.02
/** A minute of these tests, in milliseconds: of the action and of CloudWatch alike. */
export const MINUTE = 60_000 * SCALE

export const NAME = 'orders-api'

/**
 * Fails in the versions that the event names, and while the file exists that it names. It prints something because the
 * emulator waits some time for the log of a function that prints nothing.
 */
const SOURCE = (ordinal: number) => `import os


def handler(event, context):
    print("called")
    if ${ordinal} in event.get("failing", []) or os.path.exists(event.get("flag", "")):
        raise ValueError("no such table")
    return {"ordinal": ${ordinal}}
`

/** A local AWS of its own with a function whose alias `live` serves version 1; the code of version 2 is in `app/`. */
export interface ShiftScene extends Scene {
  readonly cloudWatch: CloudWatchClient
  /** A file that does not exist at first; the function fails while it does, if the event names it as `flag`. */
  readonly flag: string
  /** Releases version 2. */
  release(inputs: Readonly<Record<string, string>>, step?: Partial<StepOptions>): Promise<StepRun>
  /** Does something just before AWS gives the new version this share. */
  before(share: number, action: () => unknown): void
}

interface ShiftOptions extends LocalAwsOptions {
  /** How late the data of a minute is, in such minutes. */
  readonly late?: number
}

/** Gives a test a scene, and ends it after the test. */
export async function inShiftScene<T>(
  test: (scene: ShiftScene) => Promise<T>,
  { late = 0.25, ...options }: ShiftOptions = {},
): Promise<T> {
  const metrics = { minuteMs: MINUTE, delayMs: late * MINUTE }
  const plain = watched(await startScene({ routingSeed: 1, ...options, metrics }))
  try {
    const scene = shiftSceneOf(plain)
    await arrangeRelease(scene, NAME, { source: SOURCE(1), alias: 'live' })
    await scene.write('app/main.py', SOURCE(2))
    scene.calls()
    return await test(scene)
  } finally {
    await plain.end()
  }
}

function shiftSceneOf(scene: Scene): ShiftScene {
  const run: Scene['run'] = (inputs, step = {}) =>
    scene.run(inputs, { ...step, env: { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: String(SCALE), ...step.env } })
  return {
    ...scene,
    run,
    cloudWatch: cloudWatchOf(scene.aws),
    flag: join(scene.workspace, 'flag'),
    release: (inputs, step) =>
      run({ 'function-name': NAME, alias: 'live', 'source-dir': 'app', ...inputs }, step),
    before: (share, action) => {
      scene.aws.front.on('UpdateAlias', async ({ body }) => {
        const shares = Object.values(weightsIn(body?.['RoutingConfig']))
        if (shares.includes(share)) await action()
      })
    },
  }
}

function weightsIn(routing: unknown): Record<string, number> {
  const { AdditionalVersionWeights = {} } = (routing ?? {}) as {
    AdditionalVersionWeights?: Record<string, number>
  }
  return AdditionalVersionWeights
}

/** Makes the function fail where the event names the flag, from now on. */
export const raise = ({ flag }: ShiftScene) => writeFile(flag, '')

/** What callers send; it may change. */
export interface Traffic {
  /** The versions that fail. */
  failing: readonly number[]
}

/** Calls the alias all the time while something is done. */
export async function underTraffic<T>(
  { lambda }: Scene,
  traffic: Traffic,
  work: Promise<T>,
  callers = 3,
): Promise<T> {
  let isDone = false
  const call = async () => {
    while (!isDone) {
      const Payload = JSON.stringify(traffic)
      await lambda.send(new InvokeCommand({ FunctionName: NAME, Qualifier: 'live', Payload }))
      // Enough calls in a minute of the tests, and time for the tests beside this one.
      await sleep(30)
    }
  }
  const calls = Array.from({ length: callers }, call)
  try {
    return await work
  } finally {
    isDone = true
    await Promise.all(calls)
  }
}

/** What an alias served, for some time. */
export interface Served {
  readonly version: string | undefined
  readonly weights: Readonly<Record<string, number>>
  readonly description: string | undefined
  /** The longest that it can have served this, in milliseconds; the last state lasts. */
  readonly held: number
}

/** What the alias serves one after the other while something is done, looked at every few milliseconds. */
export async function servedDuring(
  scene: Scene,
  work: Promise<unknown>,
  functionName = NAME,
): Promise<Served[]> {
  const seen: { state: Omit<Served, 'held'>; key: string; first: number; last: number }[] = []
  const look = async () => {
    const asked = Date.now()
    const state = await servedBy(scene, functionName)
    const key = JSON.stringify([state.version, state.weights])
    const newest = seen.at(-1)
    if (newest?.key === key) newest.last = asked
    else seen.push({ state, key, first: Date.now(), last: asked })
  }
  let isDone = false
  const end = () => {
    isDone = true
  }
  void work.then(end, end)
  while (!isDone) {
    await look()
    await sleep(15)
  }
  await work
  await look()
  return seen.map(({ state }, index) => {
    const [before, after] = [seen[index - 1], seen[index + 1]]
    return { ...state, held: before && after ? after.first - before.last : Number.POSITIVE_INFINITY }
  })
}

/** What the alias serves now. */
export async function servedBy(scene: Scene, functionName = NAME) {
  const {
    FunctionVersion: version,
    RoutingConfig,
    Description: description,
  } = await aliasOf(scene, functionName, 'live')
  return { version, weights: weightsIn(RoutingConfig), description }
}

/** Expects that the alias, the weights and $LATEST are those of version 1, with version 2 marked bad or not. */
export async function expectUndone(
  scene: Scene,
  run: StepRun,
  { marked }: { marked: boolean },
): Promise<void> {
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
  expect(await servedBy(scene)).toEqual({
    version: '1',
    weights: {},
    description: `lda1 cur=1${marked ? ' bad=2' : ''} made sha=3f2c1ab run=77 ref=main`,
  })
  const [latest, first] = await Promise.all([configurationOf(scene, NAME), configurationOf(scene, NAME, '1')])
  expect(latest.CodeSha256).toBe(first.CodeSha256)
}

/** Expects that version 2 got all traffic, and that nothing records a shift any more. */
export async function expectShifted(scene: Scene, run: StepRun): Promise<void> {
  expect(run.errors).toEqual([])
  expect(run.outputs).toMatchObject({
    result: 'deployed',
    version: '2',
    'previous-version': '1',
    'failed-version': '',
    changed: 'true',
  })
  expect(await servedBy(scene)).toEqual({
    version: '2',
    weights: {},
    description: 'lda1 cur=2 prev=1 made sha=3f2c1ab run=77 ref=main',
  })
}

/** The rows of the table of steps in a summary, each with its cells. */
export function stepRows({ summary }: StepRun): string[][] {
  const [, shift = ''] = summary.split('**Traffic shift from version')
  const rows = shift.split('\n').filter((line) => /^\| [\d.]+% \|/.test(line))
  return rows.map((line) => line.slice(2, -2).split(' | '))
}

const SILENT = { Namespace: 'Tests', MetricName: 'Errors', TreatMissingData: 'ignore' }
const ERRORS = {
  Namespace: 'AWS/Lambda',
  MetricName: 'Errors',
  Dimensions: [{ Name: 'FunctionName', Value: NAME }],
  TreatMissingData: 'notBreaching',
}

async function putAlarm(
  { cloudWatch }: ShiftScene,
  AlarmName: string,
  watched: Partial<PutMetricAlarmCommandInput>,
): Promise<void> {
  await cloudWatch.send(
    new PutMetricAlarmCommand({
      AlarmName,
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      ...watched,
    }),
  )
}

/** An alarm on any error of the function. */
export const putErrorsAlarm = (scene: ShiftScene, name: string) => putAlarm(scene, name, ERRORS)

/** An alarm that stays in the state that it is set to. */
export async function putSilentAlarm(scene: ShiftScene, name: string, state: StateValue): Promise<void> {
  await putAlarm(scene, name, SILENT)
  await setAlarm(scene, name, state)
}

/** A composite alarm that is in ALARM while another alarm is. */
export async function putComposite({ cloudWatch }: ShiftScene, name: string, child: string): Promise<void> {
  await cloudWatch.send(new PutCompositeAlarmCommand({ AlarmName: name, AlarmRule: `ALARM("${child}")` }))
}

export async function setAlarm(
  { cloudWatch }: ShiftScene,
  AlarmName: string,
  StateValue: StateValue,
): Promise<void> {
  await cloudWatch.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'the queue is full' }))
}

/** The calls of a run that changed something. */
export const writesOf = (scene: Scene) => scene.calls().filter((call) => !/^(Get|List|Describe)/.test(call))
