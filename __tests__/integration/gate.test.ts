import {
  CreateAliasCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { DURABLE_FUNCTION } from '../support/durable-function.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  creation,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  versionsOf,
  zipOf,
} from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())

const STALE = { status: 412, code: 'PreconditionFailedException', message: 'The RevisionId is stale.' }

const THROWS = 'def handler(event, context):\n    raise RuntimeError("out of order")\n'
const ANSWERS_500 = 'def handler(event, context):\n    return {"statusCode": 500, "body": "broken"}\n'
/** Works when it is invoked by its number, and not through the alias. */
const BREAKS_BEHIND_ALIAS = `def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise RuntimeError("not behind this name")
    return {"statusCode": 200, "body": "ok"}
`

let name = ''
let count = 0
/** Inputs of a tested release of the function of this test. */
const release = (more: Record<string, string> = {}) => ({
  ...creation(name),
  alias: 'live',
  payload: '{}',
  ...more,
})

describe('a release that is tested', () => {
  beforeEach(async () => {
    count += 1
    name = `gated-${count}`
    await arrangeRelease(scene, name, { source: 'good', alias: 'live' })
  })

  test('says what was tested, and how fast it answered', async () => {
    await scene.write('app/main.py', handlerSource('better'))
    const run = await scene.succeed(release({ 'expected-body': '{"text": "better"}' }))
    expect(run.outputs).toMatchObject({
      result: 'deployed',
      version: '2',
      'previous-version': '1',
      'failed-version': '',
    })
    expect(run.log).toContain('Attempt 1 of 1: version 2 answered')
  })

  test('leaves the alias alone when the new version throws, marks it, and gives $LATEST back what is served', async () => {
    await scene.write('app/main.py', THROWS)
    const run = await scene.run(release({ environment: 'GREETING: changed' }))
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      result: 'failed',
      version: '1',
      'failed-version': '2',
      changed: 'false',
    })
    expect(run.errors.join()).toContain('out of order')
    expect(run.errors.join()).toContain('The alias live still serves version 1.')
    expect(run.summary).toContain('out of order')
    expect(await aliasOf(scene, name, 'live')).toMatchObject({ FunctionVersion: '1' })
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(/^lda1 cur=1 bad=2 /)
    const [latest, served] = [await configurationOf(scene, name), await configurationOf(scene, name, '1')]
    expect(latest.CodeSha256).toBe(served.CodeSha256)
    // A function that had variables once keeps an empty map of them.
    expect(latest.Environment?.Variables ?? {}).toEqual(served.Environment?.Variables ?? {})
  })

  test('moves the alias back when the version breaks only behind its alias', async () => {
    await scene.write('app/main.py', BREAKS_BEHIND_ALIAS)
    const run = await scene.run(release())
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      result: 'rolled-back',
      version: '1',
      'failed-version': '2',
      changed: 'false',
    })
    expect(run.errors.join()).toContain('not behind this name')
    expect(run.errors.join()).toContain('moved back')
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(
      /^lda1 cur=1 bad=2 made sha=3f2c1ab run=77 ref=main$/,
    )
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'good' })
    expect((await configurationOf(scene, name)).CodeSha256).toBe(
      (await configurationOf(scene, name, '1')).CodeSha256,
    )
  })

  test('gets several events, and none after the first whose answer is not as expected', async () => {
    await scene.write(
      'app/main.py',
      'def handler(event, context):\n    return {"statusCode": event["answer"], "body": "ok"}\n',
    )
    const payloads = [200, 404, 500, 201].map((answer) => ({ payload: JSON.stringify({ answer }) }))
    const [fine, missing, broken, last] = payloads
    const expecting = [fine, { ...missing, name: 'no such order', 'expected-status': '404' }, broken, last]
    const refused = await scene.run({ ...release(), payload: '', payloads: JSON.stringify(expecting) })
    expect(refused.outputs).toMatchObject({ result: 'failed', 'failed-version': '2' })
    expect(refused.log).toContain('no such order: Attempt 1 of 1: version 2 answered 404')
    expect(refused.errors.join()).toContain(`The smoke test of version 2 of ${name} (payload 3) failed.`)
    expect(refused.log).not.toContain('payload 4')
    expect(await aliasOf(scene, name, 'live')).toMatchObject({ FunctionVersion: '1' })
  })

  test('invokes a function with tenant isolation for a tenant, in a rollback too', async () => {
    const [isolated, tenant] = [`isolated-${count}`, { 'tenant-id': 'tenant-a' }]
    const FOR_TENANT =
      'def handler(event, context):\n    return {"tenant": context.tenant_id, "memory": context.memory_limit_in_mb}\n'
    await createFunction(scene, isolated, {
      Code: { ZipFile: zipOf({ 'main.py': FOR_TENANT }) },
      TenancyConfig: { TenantIsolationMode: 'PER_TENANT' },
    })
    await arrangeRelease(scene, isolated, { source: FOR_TENANT, alias: 'live' })
    const expected = { 'expected-body': '{"tenant": "tenant-a"}' }
    const target = { 'function-name': isolated, alias: 'live' }
    const step = { ...target, 'memory-size': '256', ...expected }
    const refused = await scene.run(step)
    expect(refused.errors.join()).toContain('set `tenant-id` to a tenant that the smoke test may use')
    expect(await aliasOf(scene, isolated, 'live')).toMatchObject({ FunctionVersion: '1' })
    expect((await scene.succeed({ ...step, ...tenant })).outputs).toMatchObject({ result: 'deployed' })
    const back = await scene.succeed({ mode: 'rollback', ...target, ...expected, ...tenant })
    expect(back.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
  })

  test('follows a durable function until its execution ends, in a rollback too', async () => {
    const durable = `durable-${count}`
    await createFunction(scene, durable, {
      Code: { ZipFile: zipOf({ 'main.py': DURABLE_FUNCTION }) },
      DurableConfig: { ExecutionTimeout: 86_400 },
    })
    await arrangeRelease(scene, durable, { source: DURABLE_FUNCTION, alias: 'live' })
    const target = { 'function-name': durable, alias: 'live' }
    const failing = { ...target, 'memory-size': '256', payload: '{"do": "fail", "name": "Ada"}' }
    const failed = await scene.run(failing)
    expect(failed.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
    expect(failed.errors.join()).toContain('CardDeclined: the card of Ada was declined')
    expect(failed.summary).toMatch(/:2\/durable-execution\/.*ExecutionFailed: CardDeclined/s)
    expect(await aliasOf(scene, durable, 'live')).toMatchObject({ FunctionVersion: '1' })
    const fine = (memory: string) => ({ 'expected-body': `{"shipped": {"item": 1}, "memory": ${memory}}` })
    const step = { ...target, payload: '{"item": 1}' }
    const released = await scene.succeed({ ...step, 'memory-size': '512', ...fine('512') })
    expect(released.outputs).toMatchObject({ result: 'deployed', version: '3' })
    const back = await scene.succeed({ mode: 'rollback', ...step, ...fine('128') })
    expect(back.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
    const tested = await scene.succeed({ mode: 'smoke-test', ...step, 'output-response': 'true' })
    expect(JSON.parse(tested.outputs['response'] ?? '')).toEqual({ shipped: { item: 1 }, memory: 128 })
  })

  test('stays where it is with auto-rollback off, and says so', async () => {
    await scene.write('app/main.py', BREAKS_BEHIND_ALIAS)
    const run = await scene.run(release({ 'auto-rollback': 'false' }))
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      result: 'failed',
      version: '2',
      'failed-version': '2',
      changed: 'true',
    })
    expect(run.errors.join()).toContain('The alias live now serves version 2 (before: 1).')
    expect((await configurationOf(scene, name)).CodeSha256).toBe(
      (await configurationOf(scene, name, '2')).CodeSha256,
    )
  })

  test('is refused for a status that is not the expected one', async () => {
    await scene.write('app/main.py', ANSWERS_500)
    const run = await scene.run(release())
    expect(run.outputs).toMatchObject({ result: 'failed', 'failed-version': '2' })
    expect(run.summary).toContain('500')
    expect(run.summary).toContain('below 400')
  })

  test('tests what is served also when there is nothing to do, and undoes nothing', async () => {
    const run = await scene.run(release({ 'expected-body': '{"text": "other"}' }))
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    expect(run.errors.join()).toContain('This run changed nothing')
    expect((await aliasOf(scene, name, 'live')).Description).toBe(
      'lda1 cur=1 made sha=3f2c1ab run=77 ref=main',
    )
    const again = await scene.succeed(release())
    expect(again.outputs).toMatchObject({ result: 'unchanged', version: '1' })
    expect(again.log).toContain('Attempt 1 of 1')
  })

  test('releases the mended code after a failure, and forgets nothing that is bad', async () => {
    await scene.write('app/main.py', THROWS)
    await scene.run(release())
    await scene.write('app/main.py', handlerSource('mended'))
    const run = await scene.succeed(release())
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '3', 'previous-version': '1' })
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(/^lda1 cur=3 prev=1 bad=2 /)
  })

  test('may come again: the same content is tested again and no second version made of it', async () => {
    await scene.write('app/main.py', BREAKS_BEHIND_ALIAS)
    await scene.run(release())
    const run = await scene.succeed(release({ 'smoke-test': 'false' }))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(await versionsOf(scene, name)).toEqual(['1', '2'])
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(/^lda1 cur=2 prev=1 made sha/)
  })

  test('never ships bad code with a later change of the configuration alone', async () => {
    await scene.write('app/main.py', THROWS)
    await scene.run(release({ 'restore-latest': 'false' }))
    const served = await configurationOf(scene, name, '1')
    expect((await configurationOf(scene, name)).CodeSha256).not.toBe(served.CodeSha256)
    const only = { 'function-name': name, alias: 'live', 'memory-size': '256' }
    const stopped = await scene.run({ ...only, 'restore-latest': 'false' })
    expect(stopped.errors.join()).toContain('$LATEST still contains version 2, which failed its test')
    const healed = await scene.succeed(only)
    expect(healed.outputs).toMatchObject({ result: 'deployed', version: '3', 'previous-version': '1' })
    expect(await configurationOf(scene, name, '3')).toMatchObject({
      CodeSha256: served.CodeSha256,
      MemorySize: 256,
    })
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'good' })
  })

  test('waits while Lambda still answers with the version before the move', async () => {
    await scene.write('app/main.py', handlerSource('next'))
    const FunctionName = name
    let asked = 0
    const takeAway = scene.aws.front.on('Invoke', async ({ path }) => {
      if (!path.includes('Qualifier=live')) return
      asked += 1
      // What callers meet lags behind the alias once, and then follows.
      if (asked <= 2) {
        const FunctionVersion = String(asked)
        await scene.lambda.send(new UpdateAliasCommand({ FunctionName, Name: 'live', FunctionVersion }))
      }
    })
    const run = await scene.succeed(release())
    takeAway()
    expect(asked).toBe(2)
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
  })

  test.each([
    ['UpdateFunctionConfiguration', 'lost answer', { kind: 'reset' as const }, true],
    ['UpdateFunctionConfiguration', 'stale revision', { kind: 'error' as const, ...STALE }, false],
    ['UpdateFunctionCode', 'stale revision', { kind: 'error' as const, ...STALE }, false],
  ])('restores $LATEST whole when %s meets a %s', async (operation, _what, fault, takesEffect) => {
    await scene.write('app/main.py', THROWS)
    // The first such call is the release's own; the second one restores.
    const injected = scene.aws.front.inject({ operation, nth: 2, fault, takesEffect })
    const run = await scene.run(release({ environment: 'GREETING: changed' }))
    injected.remove()
    expect(injected.hits).toBe(1)
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
    const [latest, served] = [await configurationOf(scene, name), await configurationOf(scene, name, '1')]
    // A function that had variables once keeps an empty map of them.
    expect(latest.Environment?.Variables ?? {}).toEqual(served.Environment?.Variables ?? {})
    expect(latest.CodeSha256).toBe(served.CodeSha256)
  })

  test('does not overwrite what somebody else did to $LATEST while it was tested', async () => {
    await scene.write('app/main.py', THROWS)
    const theirs = { FunctionName: name, MemorySize: 777 }
    const takeAway = scene.aws.front.on('Invoke', async () => {
      await scene.lambda.send(new UpdateFunctionConfigurationCommand(theirs))
    })
    const run = await scene.run(release())
    takeAway()
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
    expect(run.errors.join()).toContain('$LATEST could not be restored')
    expect(run.errors.join()).toContain('MemorySize')
    expect((await configurationOf(scene, name)).MemorySize).toBe(777)
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(/^lda1 cur=1 bad=2 /)
  })

  test('goes back when the test through the alias cannot even be made', async () => {
    await scene.write('app/main.py', handlerSource('unproven'))
    const denied = {
      status: 403,
      code: 'AccessDeniedException',
      message: 'not authorized to perform: lambda:InvokeFunction',
    }
    const fault = { operation: 'Invoke', nth: 2, fault: { kind: 'error' as const, ...denied } }
    const injected = scene.aws.front.inject(fault)
    const run = await scene.run(release())
    injected.remove()
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
    expect(run.errors.join()).toContain('lambda:InvokeFunction')
  })
})

describe('a first release that is tested', () => {
  test('creates no alias for a version that fails', async () => {
    name = 'first-fails'
    await scene.write('app/main.py', THROWS)
    const run = await scene.run(release())
    expect(run.outputs).toMatchObject({ result: 'failed', version: '', 'failed-version': '1' })
    await expect(aliasOf(scene, name, 'live')).rejects.toThrow()
    expect(run.errors.join()).toContain('There is no alias live yet.')
  })

  test('keeps its alias when it fails only behind it, since there is nothing to go back to', async () => {
    name = 'first-breaks'
    await scene.write('app/main.py', BREAKS_BEHIND_ALIAS)
    const run = await scene.run(release())
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '1' })
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
    expect(run.errors.join()).toContain('nothing to go back to')
  })

  test('publishes the present state first without an alias, and restores $LATEST from it', async () => {
    name = 'bare'
    await createFunction(scene, name)
    const before = await configurationOf(scene, name)
    await scene.write('app/main.py', THROWS)
    const { alias: _alias, ...bare } = release()
    const run = await scene.run(bare)
    expect(run.outputs).toMatchObject({ result: 'failed', 'failed-version': '2' })
    expect((await configurationOf(scene, name, '1')).CodeSha256).toBe(before.CodeSha256)
    expect((await configurationOf(scene, name)).CodeSha256).toBe(before.CodeSha256)
  })

  test('keeps a foreign description of the alias when it goes back', async () => {
    name = 'foreign'
    await createFunction(scene, name)
    const { Version } = await scene.lambda.send(new PublishVersionCommand({ FunctionName: name }))
    await new Promise((resolve) => setTimeout(resolve, 200))
    const alias = {
      FunctionName: name,
      Name: 'live',
      FunctionVersion: Version,
      Description: 'Managed by Terraform',
    }
    await scene.lambda.send(new CreateAliasCommand(alias))
    await scene.write('app/main.py', BREAKS_BEHIND_ALIAS)
    const run = await scene.run(release())
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
    expect(await aliasOf(scene, name, 'live')).toMatchObject({
      FunctionVersion: '1',
      Description: 'Managed by Terraform',
    })
  })
})
