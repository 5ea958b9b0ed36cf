import {
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationRequest,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { settle } from '../local-aws/hello-function.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { configurationOf, handlerSource, type Scene, startScene, zipOf } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())

/** A function whose version 1 is served, and whose $LATEST somebody edited since. */
async function edited(name: string, edit: Partial<UpdateFunctionConfigurationRequest>): Promise<void> {
  await arrangeRelease(scene, name, {
    source: 'one',
    alias: 'live',
    environment: { LOG_LEVEL: 'INFO', TOKEN: 'hunter2-hunter2' },
  })
  await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: name, ...edit }))
  await settle(scene.lambda, name)
}

const CONSOLE = {
  MemorySize: 1024,
  Timeout: 60,
  Environment: { Variables: { LOG_LEVEL: 'INFO', TOKEN: 'hunter2-hunter2', DEBUG: 'swordfish-1' } },
}

interface Change {
  readonly field: string
  readonly requested: boolean
}

const changesIn = (plan: string | undefined) => (JSON.parse(plan ?? '{}') as { changes: Change[] }).changes

describe('what somebody changed in $LATEST', () => {
  test('is shown by a dry run of changed code as what comes along, without values of variables', async () => {
    await edited('drifted', CONSOLE)
    await scene.write('app/main.py', handlerSource('two'))
    const dry = await scene.succeed({
      'function-name': 'drifted',
      alias: 'live',
      'source-dir': 'app',
      'dry-run': 'true',
    })
    for (const text of [dry.log, dry.summary]) {
      expect(text).toContain('! MemorySize: 128 → 1024 (not requested)')
      expect(text).toMatch(/! Timeout.*60 \(not requested\)/)
      expect(text).toContain('! Environment.DEBUG (not requested)')
      expect(text).not.toContain('swordfish')
    }
    expect(dry.warnings.join()).toContain('Environment.DEBUG, MemorySize (128 → 1024), Timeout (3 → 60).')
    const unasked = changesIn(dry.outputs['plan']).filter(({ requested }) => !requested)
    expect(unasked.map(({ field }) => field)).toEqual(['Environment.DEBUG', 'MemorySize', 'Timeout'])
  })

  test('is the reason that is given when the code is unchanged', async () => {
    await edited('same-code', { Timeout: 60 })
    await scene.write('app/main.py', handlerSource('one'))
    const run = await scene.succeed({ 'function-name': 'same-code', alias: 'live', 'source-dir': 'app' })
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(run.log).toMatch(/! Timeout.*60 \(not requested\)/)
    expect(run.summary).toContain('Read the warning below.')
    expect((await configurationOf(scene, 'same-code', '2')).Timeout).toBe(60)
  })

  test('is told when a variable is gone', async () => {
    await edited('gone', { Environment: { Variables: { LOG_LEVEL: 'INFO' } } })
    const run = await scene.succeed({ 'function-name': 'gone', alias: 'live', 'memory-size': '256' })
    expect(run.log).toContain('! Environment.TOKEN (not requested)')
    expect(changesIn(run.outputs['plan'])).toContainEqual(
      expect.objectContaining({ field: 'Environment.TOKEN', requested: false }),
    )
  })

  test('counts as asked for when the step says the same', async () => {
    await edited('asked', { MemorySize: 256 })
    const run = await scene.succeed({ 'function-name': 'asked', alias: 'live', 'memory-size': '256' })
    expect(run.log).toMatch(/~ MemorySize.*256/)
    expect(run.warnings).toEqual([])
    expect(changesIn(run.outputs['plan'])).toEqual([
      expect.objectContaining({ field: 'MemorySize', requested: true }),
    ])
  })
})

describe('`unreleased-changes`', () => {
  const release = (name: string, choice: string, more: Record<string, string>) => ({
    'function-name': name,
    alias: 'live',
    'unreleased-changes': choice,
    ...more,
  })

  test('`stop` refuses before anything is written, and names what differs', async () => {
    await edited('stopped', CONSOLE)
    const before = await configurationOf(scene, 'stopped')
    scene.calls()
    const run = await scene.run(release('stopped', 'stop', { timeout: '60' }))
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    expect(run.errors[0]).toContain(
      '$LATEST differs from version 1, which the alias live serves, in what this step does not set: Environment.DEBUG, MemorySize (128 → 1024). `unreleased-changes: stop` forbids releasing that.',
    )
    expect(run.errors[0]).toContain('Nothing was changed in AWS. The alias live still serves version 1.')
    expect(run.log).not.toContain('swordfish')
    expect(scene.calls().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([])
    expect(await configurationOf(scene, 'stopped')).toEqual(before)
  })

  test('`discard` releases the served configuration with what the step asks for', async () => {
    await edited('discarded', CONSOLE)
    await scene.write('app/main.py', handlerSource('two'))
    const inputs = release('discarded', 'discard', { 'source-dir': 'app', environment: 'LOG_LEVEL: WARN' })
    const run = await scene.succeed(inputs)
    expect(run.log).toContain('~ $LATEST: changes that were not released → 1\n')
    expect(run.warnings.join()).toContain(
      'This discards what was not released: Environment.DEBUG, MemorySize',
    )
    expect(changesIn(run.outputs['plan']).map(({ field }) => field)).toEqual([
      'CodeSha256',
      'Environment.LOG_LEVEL',
    ])
    const [first, second, latest] = await Promise.all(
      ['1', '2', '$LATEST'].map((version) => configurationOf(scene, 'discarded', version)),
    )
    expect(second).toMatchObject({
      CodeSha256: run.outputs['code-sha256'],
      MemorySize: first?.MemorySize,
      Timeout: first?.Timeout,
      Environment: { Variables: { LOG_LEVEL: 'WARN', TOKEN: 'hunter2-hunter2' } },
    })
    expect(second?.Environment?.Variables).not.toHaveProperty('DEBUG')
    expect(latest).toMatchObject({ CodeSha256: second?.CodeSha256, MemorySize: second?.MemorySize })
    expect((await scene.succeed(inputs)).outputs['result']).toBe('unchanged')
  })

  test('decides about code that no step gave, which stops a release of the configuration by itself', async () => {
    const name = 'uploaded'
    await edited(name, {})
    const ZipFile = zipOf({ 'main.py': handlerSource('by hand') })
    const theirs = await scene.lambda.send(new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile }))
    await settle(scene.lambda, name)
    const only = { 'function-name': name, alias: 'live', 'memory-size': '256' }
    const refused = await scene.run(only)
    expect(refused.errors[0]).toContain(
      '$LATEST has different code than version 1, which the alias live serves',
    )
    expect(refused.errors[0]).toContain('`unreleased-changes`')
    expect((await configurationOf(scene, name)).MemorySize).toBe(128)

    const restored = await scene.succeed({ ...only, 'unreleased-changes': 'discard' })
    const first = await configurationOf(scene, name, '1')
    expect(restored.outputs).toMatchObject({ version: '2', 'code-sha256': first.CodeSha256 })
    expect(await configurationOf(scene, name)).toMatchObject({
      CodeSha256: first.CodeSha256,
      MemorySize: 256,
    })

    await scene.lambda.send(new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile }))
    await settle(scene.lambda, name)
    const released = await scene.succeed({ ...only, 'unreleased-changes': 'release' })
    expect(released.warnings.join()).toContain('what this step does not ask for: the code')
    expect(released.outputs).toMatchObject({ version: '3', 'code-sha256': theirs.CodeSha256 })
  })

  test('`discard` that fails its test gives $LATEST back what was there', async () => {
    await edited('undone', CONSOLE)
    const inputs = release('undone', 'discard', {
      timeout: '9',
      payload: '{}',
      'expected-body': 'no such text',
    })
    const run = await scene.run(inputs)
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
    expect(run.errors[0]).toContain('$LATEST was restored to its state before this run')
    expect(await configurationOf(scene, 'undone')).toMatchObject(CONSOLE)
  })
})
