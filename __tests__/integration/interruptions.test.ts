import { AddPermissionCommand, CreateAliasCommand, TagResourceCommand } from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Json } from '../../local-aws/front/answer.ts'
import type { StepRun } from '../../local-aws/run-step.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import {
  aliasOf,
  configurationOf,
  handlerSource,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
} from '../support/scene.ts'
import {
  createOf,
  expectReleased,
  freshName,
  type NthCall,
  releasedFunction,
  releaseOf,
  unreleasedFunction,
  WRITES_OF_A_CREATION,
  WRITES_OF_A_RELEASE,
} from './full-release.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
  await scene.write('app/main.py', handlerSource('new'))
})
afterEach(() => scene.aws.front.clearFaults())
afterAll(() => scene.end())

/** Waits and back-offs of a run that is interrupted. */
const env = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.02' }

/** The same environment, code and configuration as a release that nothing disturbed. */
async function expectWholeRelease(name: string, run: StepRun): Promise<void> {
  await expectReleased(scene, name, run)
  expect(await configurationOf(scene, name, '1')).toMatchObject({
    MemorySize: 128,
    Environment: { Variables: { KEPT: 'yes', GREETING: 'hello' } },
  })
  expect(await configurationOf(scene, name, '2')).toMatchObject({
    MemorySize: 256,
    Environment: { Variables: { KEPT: 'yes', GREETING: 'hi' } },
  })
}

// Every single fault at every call is tried by the fault matrix; here is what it does not have.

describe('writes that are throttled twice each are noticed by nobody', () => {
  const throttle = (writes: readonly NthCall[]) =>
    writes.map(([operation, nth]) =>
      // The nth write comes after those of the same operation that were throttled twice before.
      scene.aws.front.inject({ operation, nth: 3 * nth - 2, times: 2, fault: { kind: 'throttled' } }),
    )

  test('in a release', async () => {
    const name = await unreleasedFunction(scene)
    const faults = throttle(WRITES_OF_A_RELEASE)
    const run = await scene.run(releaseOf(name), { env })
    expect(faults.map(({ hits }) => hits)).toEqual(faults.map(() => 2))
    await expectWholeRelease(name, run)
    expect(run.outputs).toMatchObject({ result: 'deployed', 'previous-version': '1', changed: 'true' })
  })

  test('in a creation', async () => {
    const name = freshName()
    const faults = throttle(WRITES_OF_A_CREATION)
    const run = await scene.run(createOf(name), { env })
    expect(faults.map(({ hits }) => hits)).toEqual(faults.map(() => 2))
    await expectReleased(scene, name, run, ['1'])
    expect(run.outputs).toMatchObject({ result: 'created', 'previous-version': '', changed: 'true' })
  })
})

describe('a run that is killed right after a call took effect', () => {
  const killedAt = async (inputs: Record<string, string>, operation: string, nth: number) => {
    const fault = scene.aws.front.inject({
      operation,
      nth,
      fault: { kind: 'stalled' },
      takesEffect: true,
    })
    const run = await scene.run(inputs, { env, killWhen: fault.happened })
    expect({ exitCode: run.exitCode, hits: fault.hits }).toEqual({ exitCode: null, hits: 1 })
  }

  test('is finished by the next, also when it had pinned one of two aliases', async () => {
    const name = await unreleasedFunction(scene)
    const FunctionName = name
    await scene.lambda.send(
      new CreateAliasCommand({ FunctionName, Name: 'PROD', FunctionVersion: '$LATEST' }),
    )
    await killedAt(releaseOf(name), 'UpdateAlias', 1)
    await expectWholeRelease(name, await scene.run(releaseOf(name), { env }))
    expect((await aliasOf(scene, name, 'PROD')).FunctionVersion).toBe('1')
  })
})

describe('PublishVersion that answers with', () => {
  const WITHOUT_NUMBER = 'without the number of a version'
  const OLDER =
    'with version 1 of NAME, which is an older one: CodeSha256, Environment, MemorySize of it differ'

  /** What GetFunction answers about a version, or next to nothing. */
  async function membersOf(name: string, qualifier: string | undefined): Promise<Json> {
    if (qualifier === undefined) return { FunctionName: name }
    const { Tags: _, ...members } = await configurationOf(scene, name, qualifier)
    return JSON.parse(JSON.stringify(members))
  }

  test.each([
    ['an older version', '1', OLDER],
    ['$LATEST', '$LATEST', WITHOUT_NUMBER],
    ['no version', undefined, WITHOUT_NUMBER],
  ])('%s releases nothing', async (_what, qualifier, problem) => {
    const name = await releasedFunction(scene)
    const [served, latest] = [await aliasOf(scene, name, 'live'), await configurationOf(scene, name)]
    const members = await membersOf(name, qualifier)
    scene.aws.front.inject({ operation: 'PublishVersion', times: 100, fault: { kind: 'answer', members } })
    const run = await scene.run(releaseOf(name), { env })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    const [happened, stands, advice] = run.errors[0]?.split('\n') ?? []
    expect(happened).toContain(problem.replace('NAME', name))
    expect(stands).toBe(
      'The alias live still serves version 1. $LATEST was restored to its state before this run.',
    )
    expect(advice).toContain('Run the workflow again')
    const { FunctionVersion, RevisionId } = await aliasOf(scene, name, 'live')
    expect({ FunctionVersion, RevisionId }).toEqual({ FunctionVersion: '1', RevisionId: served.RevisionId })
    expect((await configurationOf(scene, name)).CodeSha256).toBe(latest.CodeSha256)
    expect(await versionsOf(scene, name)).toEqual(['1'])
  })

  test('an older version, though it published one, releases the one that it published', async () => {
    const name = await releasedFunction(scene)
    const members = await membersOf(name, '1')
    const fault = { kind: 'answer', members } as const
    const wrong = scene.aws.front.inject({ operation: 'PublishVersion', fault, takesEffect: true })
    await expectWholeRelease(name, await scene.run(releaseOf(name), { env }))
    expect(wrong.hits).toBe(1)
  })
})

describe('a RevisionId that is stale though nothing else changed', () => {
  // Tags are not read again: writing them twice does no harm.
  const readAgain = WRITES_OF_A_RELEASE.filter(([operation]) => operation !== 'TagResource')

  test.each(membersOfTheDay(readAgain))('is read again: %s %i', async (operation, nth) => {
    const name = await unreleasedFunction(scene)
    const FunctionName = name
    let calls = 0
    const stop = scene.aws.front.on(operation, async () => {
      calls += 1
      if (calls !== nth) return
      const Resource = `arn:aws:lambda:eu-west-1:123456789012:function:${name}`
      await scene.lambda.send(new TagResourceCommand({ Resource, Tags: { 'seen-by': 'an auditor' } }))
      await scene.lambda.send(
        new AddPermissionCommand({
          FunctionName,
          Qualifier: 'live',
          StatementId: 'api',
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
        }),
      )
    })
    const run = await scene.run(releaseOf(name), { env })
    stop()
    await expectWholeRelease(name, run)
    expect((await configurationOf(scene, name)).Tags).toMatchObject({ 'seen-by': 'an auditor' })
  })
})
