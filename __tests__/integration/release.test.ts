import { PublishVersionCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  creation,
  handlerSource,
  invoke,
  publishLayer,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
} from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
})
afterAll(() => scene.end())

/** Inputs of a release of an existing function from `app/`. */
const release = (name: string, more: Record<string, string> = {}) => ({
  'function-name': name,
  alias: 'live',
  'source-dir': 'app',
  ...more,
})

describe('a first release', () => {
  test('creates the function, its first version and its alias, which answers', async () => {
    await scene.write('app/main.py', handlerSource('one'))
    const inputs = {
      ...creation('first'),
      alias: 'live',
      environment: 'GREETING: hello',
      tags: 'team: orders',
    }
    const run = await scene.succeed(inputs)
    expect(run.outputs).toMatchObject({
      result: 'created',
      'function-name': 'first',
      'function-arn': 'arn:aws:lambda:eu-west-1:123456789012:function:first',
      alias: 'live',
      'alias-arn': 'arn:aws:lambda:eu-west-1:123456789012:function:first:live',
      version: '1',
      'previous-version': '',
      changed: 'true',
    })
    expect(await invoke(scene, 'first', 'live')).toEqual({ text: 'one', greeting: 'hello' })
    const version = await configurationOf(scene, 'first', '1')
    expect(run.outputs['code-sha256']).toBe(version.CodeSha256)
    expect(version.Description).toMatch(/^\[lda1 d=[\w-]{43} sha=3f2c1ab run=77 ref=main\]$/)
    expect((await aliasOf(scene, 'first', 'live')).Description).toBe(
      'lda1 cur=1 made sha=3f2c1ab run=77 ref=main',
    )
    expect((await configurationOf(scene, 'first')).Tags).toEqual({ team: 'orders' })
  })

  test('names at once everything that is missing to create a function', async () => {
    const run = await scene.run({ 'function-name': 'incomplete', alias: 'live', timeout: '9' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs['result']).toBe('failed')
    for (const input of ['execution-role', 'runtime', 'handler', 'zip-file', 'source-dir']) {
      expect(run.errors.join()).toContain(input)
    }
    expect(run.errors.join()).toContain('does not exist in eu-west-1')
  })

  test('publishes without an alias when none is asked for, and only once', async () => {
    const run = await scene.succeed(creation('no-alias'))
    expect(run.outputs).toMatchObject({ result: 'created', version: '1', alias: '', 'alias-arn': '' })
    const again = await scene.succeed(creation('no-alias'))
    expect(again.outputs).toMatchObject({ result: 'unchanged', version: '1', changed: 'false' })
    await scene.write('app/main.py', handlerSource('two'))
    const third = await scene.succeed(creation('no-alias'))
    expect(third.outputs).toMatchObject({ result: 'published', version: '2', 'previous-version': '' })
  })

  test('creates the alias of a function that had none', async () => {
    await createFunction(scene, 'old-function')
    const run = await scene.succeed(release('old-function'))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '1', 'previous-version': '' })
    expect((await aliasOf(scene, 'old-function', 'live')).FunctionVersion).toBe('1')
  })
})

describe('a second release', () => {
  test('moves the alias to a new version, and writes where both came from', async () => {
    await arrangeRelease(scene, 'second', { source: 'one', alias: 'live' })
    await scene.write('app/main.py', handlerSource('two'))
    const env = { GITHUB_REF_NAME: 'lambda/v1.0.4', GITHUB_RUN_ID: '78' }
    const run = await scene.succeed(release('second', { 'version-description': 'Faster search' }), { env })
    expect(run.outputs).toMatchObject({
      result: 'deployed',
      version: '2',
      'previous-version': '1',
      changed: 'true',
    })
    expect(await invoke(scene, 'second', 'live')).toMatchObject({ text: 'two' })
    const version = await configurationOf(scene, 'second', '2')
    expect(version.Description).toMatch(
      /^Faster search \[lda1 d=[\w-]{43} prev=live:1 sha=3f2c1ab run=78 ref=lambda\/v1\.0\.4\]$/,
    )
    const { Description } = await aliasOf(scene, 'second', 'live')
    expect(Description).toBe('lda1 cur=2 prev=1 made sha=3f2c1ab run=78 ref=lambda/v1.0.4')
    expect(run.summary).toContain('version 1 → 2')
    expect(run.summary).toContain('2 (lambda/v1.0.4)')
    expect(run.summary).toContain('1 (main)')
    expect(run.summary).toContain('expected-version: 2')
  })

  test('changes the configuration alone, and keeps the code', async () => {
    const before = await configurationOf(scene, 'second')
    const inputs = {
      'function-name': 'second',
      alias: 'live',
      'memory-size': '512',
      environment: 'GREETING: hi',
    }
    const run = await scene.succeed(inputs)
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '3', 'previous-version': '2' })
    const version = await configurationOf(scene, 'second', '3')
    expect(version).toMatchObject({ MemorySize: 512, CodeSha256: before.CodeSha256 })
    expect(version.Description).toMatch(/\[lda1 d=[\w-]{43} prev=live:2/)
    expect((await aliasOf(scene, 'second', 'live')).Description).toMatch(/^lda1 cur=3 prev=2,1 /)
  })

  test('keeps a description of the alias that somebody else wrote', async () => {
    await createFunction(scene, 'foreign')
    const version = await scene.lambda.send(new PublishVersionCommand({ FunctionName: 'foreign' }))
    const { CreateAliasCommand } = await import('@aws-sdk/client-lambda')
    const alias = {
      FunctionName: 'foreign',
      Name: 'live',
      FunctionVersion: version.Version,
      Description: 'Managed by Terraform',
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
    await scene.lambda.send(new CreateAliasCommand(alias))
    await scene.succeed(release('foreign'))
    expect(await aliasOf(scene, 'foreign', 'live')).toMatchObject({
      FunctionVersion: '2',
      Description: 'Managed by Terraform',
    })
    const published = await configurationOf(scene, 'foreign', '2')
    expect(published.Description).toContain('prev=live:1')
  })

  test('pins all aliases on $LATEST to the present state before $LATEST changes', async () => {
    await createFunction(scene, 'greeting')
    const { CreateAliasCommand } = await import('@aws-sdk/client-lambda')
    for (const Name of ['STAGE', 'PROD']) {
      await scene.lambda.send(
        new CreateAliasCommand({ FunctionName: 'greeting', Name, FunctionVersion: '$LATEST' }),
      )
    }
    const run = await scene.succeed(release('greeting', { alias: 'STAGE' }))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
    expect(await invoke(scene, 'greeting', 'PROD')).toMatchObject({ text: 'before' })
    expect(await invoke(scene, 'greeting', 'STAGE')).toMatchObject({ text: 'two' })
    expect((await aliasOf(scene, 'greeting', 'PROD')).FunctionVersion).toBe('1')
    expect((await aliasOf(scene, 'greeting', 'STAGE')).Description).toMatch(/^lda1 cur=2 prev=1 /)
    expect(run.log).toContain('Alias PROD: $LATEST → version 1')
    expect(run.log).toContain('Alias STAGE: $LATEST → version 1')
  })

  test('writes tags and the description without a new version', async () => {
    const run = await scene.succeed({
      'function-name': 'second',
      alias: 'live',
      tags: 'stage: prod',
      description: 'The shop',
    })
    expect(run.outputs).toMatchObject({
      result: 'deployed',
      version: '3',
      'previous-version': '',
      changed: 'true',
    })
    expect(await versionsOf(scene, 'second')).toEqual(['1', '2', '3'])
    const latest = await configurationOf(scene, 'second')
    expect(latest).toMatchObject({ Description: 'The shop', Tags: { stage: 'prod' } })
  })
})

describe('nothing to do', () => {
  test('is three reads side by side and no write', async () => {
    await arrangeRelease(scene, 'steady', { source: 'one', alias: 'live' })
    scene.calls()
    const run = await scene.succeed({ ...creation('steady'), alias: 'live' })
    expect(run.outputs).toMatchObject({
      result: 'unchanged',
      version: '1',
      'previous-version': '',
      changed: 'false',
    })
    expect(scene.calls().sort()).toEqual(['GetAlias', 'GetFunction', 'GetFunction'])
  })

  test('is not said while a layer that somebody attached by hand is not released', async () => {
    const layer = await publishLayer(scene, 'by-hand', { 'python/tool.py': 'X = 1\n' })
    const byHand = { FunctionName: 'steady', Layers: [layer], MemorySize: 192 }
    await scene.lambda.send(new UpdateFunctionConfigurationCommand(byHand))
    const run = await scene.succeed(release('steady'))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(await configurationOf(scene, 'steady', '2')).toMatchObject({
      MemorySize: 192,
      Layers: [{ Arn: layer }],
    })
  })
})

describe('a dry run', () => {
  test('outputs the plan and writes nothing', async () => {
    await scene.write('app/main.py', handlerSource('dry'))
    const before = [await configurationOf(scene, 'steady'), await aliasOf(scene, 'steady', 'live')].map(
      (state) => state.RevisionId,
    )
    scene.calls()
    const run = await scene.succeed(
      release('steady', { 'dry-run': 'true', 'memory-size': '1024', environment: 'NEW: secret-value' }),
    )
    expect(scene.calls().every((operation) => /^(Get|List)/.test(operation))).toBe(true)
    expect(run.outputs).toMatchObject({ result: 'planned', changed: 'false', version: '2' })
    const plan = JSON.parse(run.outputs['plan'] ?? '')
    expect(plan).toMatchObject({
      schema: 2,
      function: 'steady',
      alias: { name: 'live', from: '2', to: 'new version' },
      changes: [
        { what: 'code', field: 'CodeSha256', requested: true },
        { what: 'configuration', field: 'Environment.NEW', requested: true },
        { what: 'configuration', field: 'MemorySize', from: 192, to: 1024, requested: true },
      ],
    })
    expect(plan.steps).toContainEqual({
      type: 'update-configuration',
      field: 'MemorySize',
      from: 192,
      to: 1024,
    })
    expect(run.summary).toContain('MemorySize: 192 → 1024')
    const after = [await configurationOf(scene, 'steady'), await aliasOf(scene, 'steady', 'live')].map(
      (state) => state.RevisionId,
    )
    expect(after).toEqual(before)
  })

  test('plans a creation without creating', async () => {
    const run = await scene.succeed({ ...creation('never'), 'dry-run': 'true' })
    expect(run.outputs['result']).toBe('planned')
    await expect(configurationOf(scene, 'never')).rejects.toThrow('Function not found')
  })
})
