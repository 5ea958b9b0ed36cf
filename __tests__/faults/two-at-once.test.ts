import {
  DeleteAliasCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Call } from '../../local-aws/front/front.ts'
import type { StepRun } from '../../local-aws/run-step.ts'
import {
  aliasOf,
  configurationOf,
  handlerSource,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
  zipOf,
} from '../support/scene.ts'
import { type Commit, commitOf, eachSeed, type Interleaving, wholeOf } from './interleaving.ts'

const BROKEN = 'def handler(event, context):\n    raise RuntimeError("no such table")\n'

let scene: Scene
let old: Commit
let older: Commit
let mine: Commit
let theirs: Commit
let broken: Commit

beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
  older = await commitOf(scene, 'older', 128, handlerSource('older'))
  old = await commitOf(scene, 'old', 192, handlerSource('old'))
  mine = await commitOf(scene, 'mine', 256, handlerSource('mine'))
  theirs = await commitOf(scene, 'theirs', 512, handlerSource('theirs'))
  broken = await commitOf(scene, 'broken', 1024, BROKEN)
})
afterAll(() => scene.end())

/** Arranges what is there before, commit by commit. */
async function begin(each: Interleaving, commits: readonly Commit[], alias = 'live'): Promise<void> {
  for (const commit of commits) await each.before(commit, alias)
}

/**
 * Expects that an alias has never served anything but these commits, each whole: what was there before, and what was
 * tested before it took traffic.
 */
async function expectWhole(
  each: Interleaving,
  before: readonly Commit[],
  tested: readonly Commit[],
  alias = 'live',
): Promise<void> {
  const there = before.map(({ whole }) => whole)
  const wholes = [...there, ...tested.map(({ whole }) => whole)]
  for (const [version, configuration] of await each.everServed(alias)) {
    const whole = wholeOf(configuration)
    expect(wholes).toContainEqual(whole)
    if (!there.some(({ CodeSha256 }) => CodeSha256 === whole.CodeSha256)) each.expectTested(alias, version)
  }
}

/** Expects that a release ended with its commit behind the alias, or says that somebody else got in its way. */
async function expectOutcome(each: Interleaving, run: StepRun, { whole }: Commit): Promise<void> {
  if (run.exitCode === 0) {
    const { version } = run.outputs
    expect(wholeOf(await configurationOf(scene, each.functionName, version))).toEqual(whole)
  } else {
    expect(run.errors[0]).toMatch(
      /Somebody else (changed|created|deleted)|was rolled back during its traffic shift/,
    )
  }
}

/** Runs a release again and expects that it is served then, that $LATEST has it, too, and that nothing is left to do. */
async function expectConverges(each: Interleaving, commit: Commit, alias = 'live'): Promise<void> {
  const inputs = each.releaseOf(commit, alias)
  const run = await each.alone(inputs, '1')
  expect(run.errors).toEqual([])
  expect(wholeOf(await each.served(alias))).toEqual(commit.whole)
  expect(wholeOf(await configurationOf(scene, each.functionName))).toEqual(commit.whole)
  const versions = await versionsOf(scene, each.functionName)
  const again = await each.alone(inputs, '2')
  expect(again.outputs['result']).toBe('unchanged')
  expect(await versionsOf(scene, each.functionName)).toEqual(versions)
}

describe('two at once serve one release that passed, whole', () => {
  test('two-deploys', async () => {
    await eachSeed(scene, 'two-deploys', 3, async (each) => {
      await begin(each, [old])
      const { a, b } = await each.atOnce(each.releaseOf(mine), each.releaseOf(theirs))
      await expectWhole(each, [old], [mine, theirs])
      await each.expectTruth(a, 'A', 'live')
      await each.expectTruth(b, 'B', 'live')
      await expectOutcome(each, a, mine)
      await expectOutcome(each, b, theirs)
      await expectConverges(each, a.exitCode === 0 ? theirs : mine)
    })
  })

  test('a-broken-deploy', async () => {
    await eachSeed(scene, 'a-broken-deploy', 3, async (each) => {
      await begin(each, [old])
      const { a, b } = await each.atOnce(each.releaseOf(mine), each.releaseOf(broken))
      await expectWhole(each, [old], [mine])
      await each.expectTruth(a, 'A', 'live')
      await each.expectTruth(b, 'B', 'live')
      await expectOutcome(each, a, mine)
      expect(b.exitCode).toBe(1)
      await expectConverges(each, mine)
      const again = await each.alone(each.releaseOf(broken), '3')
      expect(again.outputs).toMatchObject({ result: 'failed', version: (await each.served('live')).Version })
      expect(wholeOf(await each.served('live'))).toEqual(mine.whole)
    })
  })

  test('a-rollback', async () => {
    await eachSeed(scene, 'a-rollback', 3, async (each) => {
      await begin(each, [older, old])
      const { functionName } = each
      const back = { mode: 'rollback', 'function-name': functionName, alias: 'live', payload: '{}' }
      const { a, b } = await each.atOnce(each.releaseOf(mine), back)
      await expectWhole(each, [older, old], [mine])
      await each.expectTruth(a, 'A', 'live')
      await each.expectTruth(b, 'B', 'live')
      await expectOutcome(each, a, mine)
      if (b.exitCode === 0) expect(b.outputs['result']).toBe('rolled-back')
      else expect(b.errors[0]).toContain('Somebody else changed')
      await expectConverges(each, mine)
    })
  })

  test('a-promotion', async () => {
    await eachSeed(scene, 'a-promotion', 4, async (each) => {
      await begin(each, [older], 'STAGE')
      await begin(each, [older], 'PROD')
      await begin(each, [old], 'STAGE')
      const target = each.seed % 2 === 0 ? 'STAGE' : 'PROD'
      const promotion = {
        ...{ 'function-name': each.functionName, alias: 'PROD', payload: '{}' },
        ...(each.seed % 2 === 0 ? { 'source-alias': 'STAGE' } : { version: '2' }),
      }
      const { a, b } = await each.atOnce(each.releaseOf(mine, target), promotion)
      await expectWhole(each, [older, old], [mine], 'STAGE')
      await expectWhole(each, [older, old], [mine], 'PROD')
      await each.expectTruth(a, 'A', target)
      await each.expectTruth(b, 'B', 'PROD')
      await expectOutcome(each, a, mine)
      if (b.exitCode === 0) expect(['promoted', 'unchanged']).toContain(b.outputs['result'])
      else expect(b.errors[0]).toContain('Somebody else changed')
      await expectConverges(each, mine, target)
    })
  })
})

describe('a traffic shift and another run at once serve one release that passed, whole', () => {
  const backOf = ({ functionName }: Interleaving) => ({
    ...{ mode: 'rollback', 'function-name': functionName, alias: 'live', payload: '{}' },
  })
  const promotionOf = ({ functionName }: Interleaving) => ({
    ...{ 'function-name': functionName, alias: 'live', version: '1', payload: '{}' },
  })
  const others: readonly ((each: Interleaving) => Record<string, string>)[] = [
    (each) => each.releaseOf(theirs),
    (each) => each.shiftOf(theirs),
    (each) => backOf(each),
    (each) => promotionOf(each),
  ]

  /** Milliseconds in which a shift has come to its last step: the second run meets any state of it. */
  const UNTIL_SHIFTED = 6000

  test('a-traffic-shift', async () => {
    await eachSeed(scene, 'a-traffic-shift', 4, async (each) => {
      await begin(each, [older, old])
      const kind = each.seed % others.length
      const { a, b } = await each.atOnce(each.shiftOf(mine), others[kind]?.(each) ?? {}, UNTIL_SHIFTED)
      await expectWhole(each, [older, old], [mine, theirs])
      await each.expectTruth(a, 'A', 'live')
      await each.expectTruth(b, 'B', 'live')
      await expectOutcome(each, a, mine)
      if (kind < 2) await expectOutcome(each, b, theirs)
      else if (b.exitCode !== 0) expect(b.errors[0]).toContain('Somebody else changed')
      const { RoutingConfig, Description } = await aliasOf(scene, each.functionName, 'live')
      expect([RoutingConfig?.AdditionalVersionWeights ?? {}, Description?.includes('next=')]).toEqual([
        {},
        false,
      ])
      await expectConverges(each, mine)
    })
  })
})

describe('a deploy while somebody edits the function', () => {
  const THEIR_CODE = zipOf({ 'main.py': handlerSource('by hand') })

  const weigh = (FunctionName: string, AdditionalVersionWeights: Record<string, number>) =>
    scene.lambda.send(
      new UpdateAliasCommand({ FunctionName, Name: 'live', RoutingConfig: { AdditionalVersionWeights } }),
    )
  /** Whether somebody set weights, without a version: a move names both. */
  const isWeighing = ({ body }: Call) => body !== undefined && !('FunctionVersion' in body)
  const isRefusedForWeights = (run: StepRun) =>
    run.errors.some((error) => error.includes('This action did not start that traffic shift'))

  /** What somebody does by hand, and whether the alias may serve what they made with it. */
  const edits: readonly ((FunctionName: string) => Promise<unknown>)[] = [
    (FunctionName) =>
      scene.lambda.send(
        new UpdateFunctionConfigurationCommand({
          ...{ FunctionName, MemorySize: 2048 },
          Environment: { Variables: { GREETING: 'by hand' } },
        }),
      ),
    (FunctionName) => scene.lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: THEIR_CODE })),
    (FunctionName) =>
      scene.lambda.send(new UpdateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' })),
    (FunctionName) => weigh(FunctionName, { '1': 0.5 }),
    (FunctionName) => scene.lambda.send(new DeleteAliasCommand({ FunctionName, Name: 'live' })),
    // AWS then keeps the traffic on the version before while the alias moves.
    (FunctionName) =>
      scene.lambda.send(
        new PutProvisionedConcurrencyConfigCommand({
          ...{ FunctionName, Qualifier: 'live' },
          ProvisionedConcurrentExecutions: 1,
        }),
      ),
  ]

  test('an-edit', async () => {
    await eachSeed(scene, 'an-edit', 6, async (each) => {
      await begin(each, [older, old])
      const edit = edits[each.seed % edits.length] ?? edits[0]
      const run = await each.meanwhile(each.releaseOf(mine), async () => {
        // Refused while an update is under way, as it would be for anybody.
        await edit?.(each.functionName).catch(() => {})
      })
      await expectWhole(each, [older, old], [mine])
      await each.expectTruth(run, 'A', 'live')
      if (!isRefusedForWeights(run)) await expectOutcome(each, run, mine)
      const byHand = each
        .done('UpdateAlias')
        .find(
          ({ accessKeyId, body }) => accessKeyId === 'LOCALAWSACCESSKEY' && body?.['FunctionVersion'] === '1',
        )
      if (byHand && run.exitCode === 1) {
        expect((await aliasOf(scene, each.functionName, 'live')).FunctionVersion).toBe('1')
      }
      // Weights are cleared by nobody but whoever set them: that they are still there is what lets this succeed.
      if (each.done('UpdateAlias').some(isWeighing)) {
        const { RoutingConfig } = await aliasOf(scene, each.functionName, 'live')
        expect(RoutingConfig?.AdditionalVersionWeights).toEqual({ '1': 0.5 })
        await weigh(each.functionName, {})
      }
      await expectConverges(each, mine)
    })
  })
})
