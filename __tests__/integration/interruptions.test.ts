import { AddPermissionCommand, CreateAliasCommand, TagResourceCommand } from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Injection } from '../../local-aws/front/front.ts'
import type { StepRun } from '../../local-aws/run-step.ts'
import { aliasOf, configurationOf, handlerSource, type Scene, startScene } from '../support/scene.ts'
import {
  createOf,
  expectReleased,
  freshName,
  releaseOf,
  unreleasedFunction,
  WRITES_OF_A_CREATION,
  WRITES_OF_A_RELEASE,
} from './full-release.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
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

/** Faults that a run has to survive without anybody noticing. */
const SURVIVED: readonly (readonly [string, Omit<Injection, 'operation' | 'nth'>])[] = [
  ['whose connection breaks before it takes effect', { fault: { kind: 'reset' } }],
  ['whose answer gets lost', { fault: { kind: 'reset' }, takesEffect: true }],
  ['whose answer is cut off', { fault: { kind: 'malformed' }, takesEffect: true }],
  ['that is throttled twice', { fault: { kind: 'throttled' }, times: 2 }],
  ['that AWS fails once', { fault: { kind: 'server-error' } }],
  ['that meets another operation in progress', { fault: inProgress() }],
]

function inProgress() {
  const message =
    'The operation cannot be performed at this time. An update is in progress for resource: arn:aws:lambda:eu-west-1:123456789012:function:x'
  return { kind: 'error', status: 409, code: 'ResourceConflictException', message } as const
}

describe.each(SURVIVED)('a call %s', (_, injection) => {
  test.each(WRITES_OF_A_RELEASE)('is noticed by nobody: %s %i of a release', async (operation, nth) => {
    const name = await unreleasedFunction(scene)
    const fault = scene.aws.front.inject({ ...injection, operation, nth })
    const run = await scene.run(releaseOf(name), { env })
    expect(fault.hits).toBe(injection.times ?? 1)
    await expectWholeRelease(name, run)
    expect(run.outputs).toMatchObject({ result: 'deployed', 'previous-version': '1', changed: 'true' })
  })

  test.each(WRITES_OF_A_CREATION)('is noticed by nobody: %s %i of a creation', async (operation, nth) => {
    const name = freshName()
    const fault = scene.aws.front.inject({ ...injection, operation, nth })
    const run = await scene.run(createOf(name), { env })
    expect(fault.hits).toBe(injection.times ?? 1)
    await expectReleased(scene, name, run, ['1'])
    expect(run.outputs).toMatchObject({ result: 'created', 'previous-version': '', changed: 'true' })
  })
})

describe('an answer that never comes', () => {
  test.each(WRITES_OF_A_RELEASE.slice(3, 5))('is given up: %s %i', async (operation, nth) => {
    const name = await unreleasedFunction(scene)
    const fault = scene.aws.front.inject({ operation, nth, fault: { kind: 'stalled' }, takesEffect: true })
    const run = await scene.run(releaseOf(name), { env: { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.005' } })
    expect(fault.hits).toBe(1)
    await expectWholeRelease(name, run)
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

  test.each(WRITES_OF_A_RELEASE)('is finished by the next: %s %i of a release', async (operation, nth) => {
    const name = await unreleasedFunction(scene)
    await killedAt(releaseOf(name), operation, nth)
    const again = await scene.run(releaseOf(name), { env })
    await expectWholeRelease(name, again)
    expect(again.outputs['result']).toBe(operation === 'TagResource' ? 'unchanged' : 'deployed')
  })

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

  test.each(WRITES_OF_A_CREATION)('is finished by the next: %s %i of a creation', async (operation, nth) => {
    const name = freshName()
    await killedAt(createOf(name), operation, nth)
    const again = await scene.run(createOf(name), { env })
    await expectReleased(scene, name, again, ['1'])
    expect(again.outputs['result']).toBe(operation === 'CreateAlias' ? 'unchanged' : 'deployed')
  })
})

describe('a RevisionId that is stale though nothing else changed', () => {
  test.each(WRITES_OF_A_RELEASE.slice(0, -1))('is read again: %s %i', async (operation, nth) => {
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
