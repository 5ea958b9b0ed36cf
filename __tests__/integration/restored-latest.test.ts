import {
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Injection } from '../../local-aws/front/front.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  versionsOf,
  zipOf,
} from '../support/scene.ts'
import { freshName } from './full-release.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterEach(() => scene.aws.front.clearFaults())
afterAll(() => scene.end())

const env = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.01' }
const RESTORED = 'LATEST was restored to its state before this run'

/** A release of code, configuration and a description, with a test. */
const releaseOf = (name: string, more: Record<string, string> = {}) => ({
  'function-name': name,
  alias: 'live',
  'source-dir': 'app',
  environment: 'GREETING: hi',
  'memory-size': '256',
  description: 'The next shop',
  payload: '{}',
  ...more,
})

/** A function whose alias serves version 1, and whose $LATEST somebody has edited since. */
async function editedFunction(): Promise<string> {
  const name = freshName()
  await arrangeRelease(scene, name, { source: 'old', alias: 'live', environment: { GREETING: 'hello' } })
  await scene.write('app/main.py', handlerSource('new'))
  await edit(name, { Timeout: 77, Description: 'The shop' })
  return name
}

const edit = (FunctionName: string, members: { Timeout?: number; Description?: string }) =>
  scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, ...members }))

const editCode = (FunctionName: string, text: string) =>
  scene.lambda.send(
    new UpdateFunctionCodeCommand({ FunctionName, ZipFile: zipOf({ 'main.py': handlerSource(text) }) }),
  )

/** All of $LATEST that a release may change. */
async function latestOf(name: string) {
  const { CodeSha256, Environment, MemorySize, Timeout, Description } = await configurationOf(scene, name)
  // A function that had variables once keeps an empty map of them.
  return { CodeSha256, Environment: Environment ?? { Variables: {} }, MemorySize, Timeout, Description }
}

const refused = (operation: string, status: number, code: string, more: Partial<Injection> = {}) => ({
  operation,
  fault: { kind: 'error' as const, status, code, message: `${code} of ${operation}` },
  ...more,
})

describe('$LATEST is restored to what a release found there', () => {
  const CASES: readonly (readonly [string, Injection])[] = [
    ['the code is wrong', refused('UpdateFunctionCode', 400, 'InvalidParameterValueException')],
    ['publishing fails', refused('PublishVersion', 400, 'CodeStorageExceededException')],
    ['the test is refused', refused('Invoke', 403, 'AccessDeniedException')],
    [
      'the test behind the alias cannot be made',
      refused('Invoke', 403, 'EFSMountFailureException', { nth: 2 }),
    ],
    ['the move is refused', refused('UpdateAlias', 403, 'AccessDeniedException')],
  ]

  test.each(membersOfTheDay(CASES))('when %s', async (_, injection) => {
    const name = await editedFunction()
    const before = await latestOf(name)
    scene.aws.front.inject(injection)
    const run = await scene.run(releaseOf(name), { env })
    scene.aws.front.clearFaults()
    expect(run.exitCode).toBe(1)
    expect(await latestOf(name)).toEqual(before)
    expect(run.errors.join()).toContain(RESTORED)
    expect(run.summary).toContain(RESTORED)
  })

  test('and when the commit is reverted, nothing of it comes along with the next release', async () => {
    const name = await editedFunction()
    const before = await latestOf(name)
    scene.aws.front.inject(refused('UpdateAlias', 403, 'AccessDeniedException'))
    await scene.run(releaseOf(name), { env })
    scene.aws.front.clearFaults()
    const next = await scene.succeed({ 'function-name': name, alias: 'live', 'memory-size': '512' }, { env })
    const served = await configurationOf(scene, name, next.outputs['version'])
    expect(served).toMatchObject({ ...before, MemorySize: 512, Description: served.Description })
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'old' })
  })

  test.each([
    ['configuration', 0],
    ['code', 1],
  ])('when the update of the %s fails', async (_, before) => {
    const name = await editedFunction()
    const found = await latestOf(name)
    const { lambda } = scene.aws.front
    for (let passed = 0; passed < before; passed += 1)
      lambda.planTransition({ kind: 'update', functionName: name })
    const failure = { code: 'EniLimitExceeded', reason: 'The limit was reached.' }
    lambda.planTransition({ kind: 'update', functionName: name, failure })
    const run = await scene.run(releaseOf(name), { env })
    expect(run.errors.join()).toContain('LastUpdateStatus Failed')
    expect(run.errors.join()).toContain(RESTORED)
    expect(await latestOf(name)).toEqual(found)
    expect((await configurationOf(scene, name)).LastUpdateStatus).toBe('Successful')
  })

  test('when the version does not become active', async () => {
    const name = await editedFunction()
    const found = await latestOf(name)
    const failure = { code: 'EniLimitExceeded', reason: 'The limit was reached.' }
    scene.aws.front.lambda.planTransition({ kind: 'publish', functionName: name, failure })
    const run = await scene.run(releaseOf(name), { env })
    expect(run.errors.join()).toContain('State Failed')
    expect(await latestOf(name)).toEqual(found)
  })

  test('when somebody else changes the alias', async () => {
    const name = await editedFunction()
    const found = await latestOf(name)
    const theirs = { FunctionName: name, Name: 'live', Description: 'Theirs' }
    const stop = scene.aws.front.on('UpdateAlias', async ({ body }) => {
      if (body?.['Description'] !== 'Theirs') await scene.lambda.send(new UpdateAliasCommand(theirs))
    })
    const run = await scene.run(releaseOf(name), { env })
    stop()
    expect(run.errors.join()).toContain('Somebody else changed the alias live')
    expect(run.errors.join()).toContain(RESTORED)
    expect(await latestOf(name)).toEqual(found)
  })

  test('when the new version gives a wrong answer', async () => {
    const name = await editedFunction()
    const found = await latestOf(name)
    const run = await scene.run(releaseOf(name, { 'expected-body': '{"text": "other"}' }), { env })
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(/^lda1 cur=1 bad=2 /)
    expect(run.errors.join()).toContain(RESTORED)
    expect(await latestOf(name)).toEqual(found)
  })

  test('but for a description that somebody else wrote meanwhile', async () => {
    const name = await editedFunction()
    const found = await latestOf(name)
    const stop = scene.aws.front.on('PublishVersion', () =>
      edit(name, { Description: 'Theirs' }).then(() => {}),
    )
    scene.aws.front.inject(refused('PublishVersion', 403, 'AccessDeniedException'))
    await scene.run(releaseOf(name), { env })
    stop()
    expect(await latestOf(name)).toEqual({ ...found, Description: 'Theirs' })
  })

  test('without an alias, as far as a version has it', async () => {
    const name = freshName()
    await arrangeRelease(scene, name, { source: 'old', environment: { GREETING: 'hello' } })
    await scene.write('app/main.py', handlerSource('new'))
    const found = await latestOf(name)
    scene.aws.front.inject(refused('PublishVersion', 403, 'AccessDeniedException'))
    const { alias: _alias, ...bare } = releaseOf(name)
    const run = await scene.run(bare, { env })
    expect(run.errors.join()).toContain(RESTORED)
    expect(await latestOf(name)).toEqual(found)
  })

  test('and the same release goes through when it runs again, without a second version', async () => {
    const name = await editedFunction()
    scene.aws.front.inject(refused('UpdateAlias', 403, 'AccessDeniedException'))
    await scene.run(releaseOf(name), { env })
    const run = await scene.succeed(releaseOf(name), { env })
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(await versionsOf(scene, name)).toEqual(['1', '2'])
  })
})

describe('tags', () => {
  /** A function with the tag team, released before. */
  async function taggedFunction(): Promise<string> {
    const name = freshName()
    await arrangeRelease(scene, name, { source: 'old', alias: 'live', tags: { team: 'orders' } })
    await scene.write('app/main.py', handlerSource('new'))
    return name
  }
  const tags = 'team: shop\nrelease: v2'
  const tagsOf = async (name: string) => (await configurationOf(scene, name)).Tags

  test('that may not be written stop a release before the alias moves', async () => {
    const name = await taggedFunction()
    const before = await latestOf(name)
    scene.aws.front.inject(refused('TagResource', 403, 'AccessDeniedException'))
    const run = await scene.run(releaseOf(name, { tags }), { env })
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    expect(run.errors.join()).toContain('The alias live still serves version 1.')
    expect(run.errors.join()).toContain(RESTORED)
    expect(await latestOf(name)).toEqual(before)
    expect(await tagsOf(name)).toEqual({ team: 'orders' })
  })

  test('get their values back when the test through the alias fails, and what stays is told', async () => {
    const name = await taggedFunction()
    scene.aws.front.inject(refused('Invoke', 403, 'EFSMountFailureException', { nth: 2 }))
    const run = await scene.run(releaseOf(name, { tags }), { env })
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
    expect(run.errors.join()).toContain('The tag `release`, which this release added, stays on the function.')
    expect(await tagsOf(name)).toEqual({ team: 'orders', release: 'v2' })
  })
})

describe('The served version takes its place', () => {
  test('where a release found something that is marked as bad', async () => {
    const name = freshName()
    await arrangeRelease(scene, name, { source: 'old', alias: 'live' })
    await scene.write('app/main.py', handlerSource('new'))
    const wrong = { 'expected-body': '{"text": "other"}', 'restore-latest': 'false' }
    await scene.run(releaseOf(name, wrong), { env })
    const { CodeSha256: bad } = await latestOf(name)
    await scene.write('app/main.py', handlerSource('third'))
    scene.aws.front.inject(refused('PublishVersion', 403, 'AccessDeniedException'))
    const run = await scene.run(releaseOf(name, { 'memory-size': '512' }), { env })
    const served = await configurationOf(scene, name, '1')
    expect(await latestOf(name)).toMatchObject({ CodeSha256: served.CodeSha256, MemorySize: 128 })
    expect(served.CodeSha256).not.toBe(bad)
    expect(run.errors.join()).toContain(
      '$LATEST was restored to version 1. Before this run, it contained a failed version',
    )
  })

  test('with its code, where no version has the code that was there, and the error says so', async () => {
    const name = await editedFunction()
    await editCode(name, 'only here')
    const found = await latestOf(name)
    scene.aws.front.inject(refused('PublishVersion', 403, 'AccessDeniedException'))
    const run = await scene.run(releaseOf(name), { env })
    const { CodeSha256 } = await configurationOf(scene, name, '1')
    expect(await latestOf(name)).toEqual({ ...found, CodeSha256 })
    expect(run.errors.join()).toContain('except for its code: no published version has that code')
    expect(run.errors.join()).toContain('$LATEST contains the code of version 1')
  })
})

describe('$LATEST stays, and the error says what differs,', () => {
  const OWN = 'the code, Environment, MemorySize'

  test('where no version has the code and nothing is served', async () => {
    const name = freshName()
    await createFunction(scene, name)
    await scene.write('app/main.py', handlerSource('new'))
    scene.aws.front.inject(refused('PublishVersion', 403, 'AccessDeniedException'))
    const { alias: _alias, payload: _payload, ...bare } = releaseOf(name)
    const run = await scene.run(bare, { env })
    expect(run.errors.join()).toContain('$LATEST could not be restored: no published version has the code')
    expect(run.errors.join()).toContain(`$LATEST still has the changes of this run (${OWN}).`)
    expect(run.errors.join()).toContain('set `unreleased-changes: discard` in the next release')
  })

  test('where somebody else changed it: their change is kept', async () => {
    const name = await editedFunction()
    const stop = scene.aws.front.on('PublishVersion', async () => {
      await edit(name, { Timeout: 99 })
    })
    const run = await scene.run(releaseOf(name), { env })
    stop()
    expect((await latestOf(name)).Timeout).toBe(99)
    expect(run.errors.join()).toContain('Timeout of $LATEST differs from what this release expects.')
    expect(run.errors.join()).toContain(
      `$LATEST still has the changes of this run (${OWN}), and changes of somebody else (Timeout).`,
    )
    expect(run.errors.join()).toContain('includes what somebody else changed in $LATEST (Timeout)')
  })

  test('where somebody else changes it while it is restored: their change is kept', async () => {
    const name = await editedFunction()
    scene.aws.front.inject(refused('Invoke', 403, 'EFSMountFailureException'))
    let sent = 0
    const stop = scene.aws.front.on('UpdateFunctionConfiguration', async ({ body }) => {
      if (body?.['Timeout'] !== 99) sent += 1
      if (sent === 2 && body?.['Timeout'] !== 99) await edit(name, { Timeout: 99 })
    })
    const run = await scene.run(releaseOf(name), { env })
    stop()
    expect(await latestOf(name)).toMatchObject({ Timeout: 99, MemorySize: 256 })
    expect(run.errors.join()).toContain('$LATEST could not be restored: Somebody else changed')
  })

  test('where the variables that it had cannot be read', async () => {
    const name = await editedFunction()
    const Message = 'Lambda was unable to decrypt your environment variables'
    scene.aws.front.lambda.setEnvironmentError(name, { ErrorCode: 'AccessDeniedException', Message })
    scene.aws.front.inject(refused('PublishVersion', 403, 'AccessDeniedException'))
    const run = await scene.run(releaseOf(name, { 'environment-strategy': 'replace' }), { env })
    expect(run.errors.join()).toContain(
      '$LATEST could not be restored: its environment variables from before could not be read.',
    )
    expect(run.errors.join()).toContain('$LATEST still has the changes of this run (the code, MemorySize).')
  })

  test('with `restore-latest: false`', async () => {
    const name = await editedFunction()
    scene.aws.front.inject(refused('PublishVersion', 403, 'AccessDeniedException'))
    const run = await scene.run(releaseOf(name, { 'restore-latest': 'false' }), { env })
    expect(run.errors.join()).toContain(`$LATEST still has the changes of this run (${OWN}).`)
    expect((await latestOf(name)).MemorySize).toBe(256)
  })

  test('where the run is cancelled', async () => {
    const name = await editedFunction()
    const fault = { kind: 'late', milliseconds: 50 } as const
    const injected = scene.aws.front.inject({ operation: 'UpdateFunctionCode', fault })
    const run = await scene.run(releaseOf(name), { env, killWhen: injected.happened, killWith: 'SIGTERM' })
    expect(run.exitCode).toBe(1)
    expect(run.errors.join()).toContain(`$LATEST still has the changes of this run (${OWN}).`)
    expect(run.errors.join()).toContain('set `unreleased-changes: discard` in the next release')
    expect((await latestOf(name)).MemorySize).toBe(256)
  })

  test('where the alias serves it', async () => {
    const name = await editedFunction()
    scene.aws.front.inject(refused('Invoke', 403, 'EFSMountFailureException', { nth: 2 }))
    const run = await scene.run(releaseOf(name, { 'auto-rollback': 'false' }), { env })
    expect(run.outputs).toMatchObject({ version: '2', changed: 'true' })
    expect(run.errors.join()).not.toContain('$LATEST')
    expect((await latestOf(name)).MemorySize).toBe(256)
  })
})
