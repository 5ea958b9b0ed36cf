import { ListLayerVersionsCommand } from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { observeFunction } from '../faults/matrix/observed.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  aliasOf,
  configurationOf,
  creation,
  handlerSource,
  type Scene,
  startScene,
  TRANSITIONS,
  zipOf,
} from '../support/scene.ts'
import { freshName } from './full-release.ts'

/** Works when it is invoked by its number, and not through the alias. */
const FAILS_BEHIND_ALIAS = `def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise RuntimeError("not behind this name")
    return {"text": "bad"}
`
const DENIED = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'not allowed' } as const

let scene: Scene
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
})
afterEach(() => scene.aws.front.clearFaults())
afterAll(() => scene.end())

/** Waits of a run; `GITHUB_RUN_ID` is the same for every attempt of a workflow run. */
const asRun = (id: string) => ({ env: { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05', GITHUB_RUN_ID: id } })

const releaseOf = (name: string, more: Record<string, string> = {}) => ({
  ...creation(name),
  alias: 'live',
  payload: '{}',
  ...more,
})

/** A function whose alias serves version 1, with `bad` in the workspace as what comes next. */
async function released(): Promise<string> {
  const name = freshName()
  await arrangeRelease(scene, name, { source: 'good', alias: 'live', run: '1' })
  return name
}

const history = async (name: string) => (await aliasOf(scene, name, 'live')).Description
const served = async (name: string) => (await aliasOf(scene, name, 'live')).FunctionVersion

/** Releases what fails behind the alias, in a run that is killed when the alias has moved. */
async function killedBeforeTest(name: string): Promise<void> {
  await scene.write('app/main.py', FAILS_BEHIND_ALIAS)
  const fault = scene.aws.front.inject({
    operation: 'UpdateAlias',
    fault: { kind: 'stalled' },
    takesEffect: true,
  })
  await scene.run(releaseOf(name), { ...asRun('2'), killWhen: fault.happened })
  expect(await served(name)).toBe('2')
}

/** Leaves what such a run leaves. */
const leftBeforeTest = (name: string) =>
  arrangeRelease(scene, name, { source: FAILS_BEHIND_ALIAS, alias: 'live', run: '2' })

/** All that AWS holds of a function but its name. */
async function stateOf(name: string): Promise<unknown> {
  const state = await observeFunction(scene.lambda, name)
  return JSON.parse(JSON.stringify(state).replaceAll(name, 'NAME'))
}

describe('A run that was killed between the move and its test', () => {
  test('is undone by another attempt, as if nothing had happened', async () => {
    const name = await released()
    await killedBeforeTest(name)
    const arranged = await released()
    await leftBeforeTest(arranged)
    expect(await stateOf(arranged)).toEqual(await stateOf(name))
    const again = await scene.run(releaseOf(name), asRun('2'))
    expect(again.exitCode).toBe(1)
    expect(again.outputs).toMatchObject({
      result: 'rolled-back',
      version: '1',
      'failed-version': '2',
      changed: 'false',
    })
    expect(again.errors.join()).toContain('was moved back: it serves version 1 again.')
    expect(await history(name)).toMatch(/^lda1 cur=1 bad=2 .*run=1/)
    const [latest, first] = await Promise.all([
      configurationOf(scene, name),
      configurationOf(scene, name, '1'),
    ])
    expect(latest.CodeSha256).toBe(first.CodeSha256)
  })

  test('is left alone by another run, which changed nothing', async () => {
    const name = await released()
    await leftBeforeTest(name)
    const other = await scene.run(releaseOf(name), asRun('3'))
    expect(other.exitCode).toBe(1)
    expect(other.errors.join()).toContain('This run changed nothing, so there was nothing to undo')
    expect(await served(name)).toBe('2')
  })

  test('stays where auto-rollback is off', async () => {
    const name = await released()
    await leftBeforeTest(name)
    await scene.run(releaseOf(name, { 'auto-rollback': 'false' }), asRun('2'))
    expect(await served(name)).toBe('2')
  })
})

describe('A test without an answer', () => {
  test.each([
    ['because the connection broke', { kind: 'reset' }],
    ['because nobody could read it', { kind: 'malformed' }],
    ['because a permission was missing', DENIED],
  ] as const)('%s fails the release, and says nothing against the version', async (_, fault) => {
    const name = await released()
    await scene.write('app/main.py', handlerSource('better'))
    scene.aws.front.inject({ operation: 'Invoke', nth: 2, fault, takesEffect: fault.kind !== 'error' })
    const failed = await scene.run(releaseOf(name), asRun('2'))
    expect(failed.exitCode).toBe(1)
    expect(await history(name)).toMatch(/^lda1 cur=1 (?!.*bad=)/)
    if (fault.kind === 'error') return
    const again = await scene.succeed(releaseOf(name), asRun('2'))
    expect(again.outputs).toMatchObject({ result: 'deployed', version: '2' })
  })

  test('does not let a version pass its gate', async () => {
    const name = await released()
    await scene.write('app/main.py', handlerSource('better'))
    scene.aws.front.inject({ operation: 'Invoke', fault: { kind: 'malformed' }, takesEffect: true })
    const failed = await scene.run(releaseOf(name), asRun('2'))
    expect(failed.errors.join()).toContain('does not name the version that ran')
    expect(await served(name)).toBe('1')
  })
})

test('What an alias serves after it was moved back is told also where it cannot be read again', async () => {
  const name = await released()
  await scene.write('app/main.py', FAILS_BEHIND_ALIAS)
  scene.aws.front.inject({ operation: 'GetAlias', nth: 2, times: Number.POSITIVE_INFINITY, fault: DENIED })
  const failed = await scene.run(releaseOf(name), asRun('2'))
  expect(failed.outputs).toMatchObject({ result: 'rolled-back', version: '1', changed: 'false' })
  scene.aws.front.clearFaults()
  expect(await served(name)).toBe('1')
})

test('Old versions are deleted by another attempt of the same run, and by no other run', async () => {
  const name = await released()
  await arrangeRelease(scene, name, { source: 'second', alias: 'live', run: '2' })
  await scene.write('app/main.py', handlerSource('third'))
  const keeping = releaseOf(name, { 'keep-versions': '2' })
  scene.aws.front.inject({ operation: 'ListProvisionedConcurrencyConfigs', fault: DENIED })
  const first = await scene.succeed(keeping, asRun('3'))
  expect(first.warnings.join()).toContain('No old versions were deleted')
  const exists = () => configurationOf(scene, name, '1').then(Boolean, () => false)
  await scene.succeed(keeping, asRun('4'))
  expect(await exists()).toBe(true)
  const again = await scene.succeed(keeping, asRun('3'))
  expect(again.outputs).toMatchObject({ result: 'unchanged', changed: 'false' })
  expect(await exists()).toBe(false)
})

test('Another attempt that only writes tags is told as an update, though it may delete old versions', async () => {
  const name = await released()
  const again = await scene.succeed(
    releaseOf(name, { 'keep-versions': '2', tags: 'team: orders' }),
    asRun('1'),
  )
  expect(again.outputs).toMatchObject({ result: 'deployed', version: '1', 'previous-version': '' })
  expect(again.log).toContain(`Updated ${name}: no new version was needed`)
  expect(again.summary).toContain('The alias live serves version 1 (main), as before.')
})

describe('A rollback that could not restore $LATEST', () => {
  const rollback = (name: string) => ({
    mode: 'rollback',
    'function-name': name,
    alias: 'live',
    'expected-version': '2',
  })

  /** Two releases, and a rollback whose restoring fails at this operation. */
  async function rolledBack(operation: string): Promise<string> {
    const name = await released()
    await arrangeRelease(scene, name, { source: 'worse', alias: 'live', memorySize: 256, run: '2' })
    scene.aws.front.inject({ operation, fault: DENIED })
    const run = await scene.succeed(rollback(name), asRun('3'))
    expect(run.warnings.join()).toContain('$LATEST could not be restored')
    return name
  }

  test.each(['UpdateFunctionConfiguration', 'UpdateFunctionCode'])(
    'is finished by the next: %s failed',
    async (operation) => {
      const name = await rolledBack(operation)
      const again = await scene.succeed(rollback(name), asRun('3'))
      expect(again.outputs).toMatchObject({ result: 'unchanged', version: '1', changed: 'true' })
      const [latest, first] = await Promise.all([
        configurationOf(scene, name),
        configurationOf(scene, name, '1'),
      ])
      expect(latest).toMatchObject({ CodeSha256: first.CodeSha256, MemorySize: first.MemorySize })
    },
  )

  test("leaves somebody's work in $LATEST alone", async () => {
    const name = await rolledBack('UpdateFunctionConfiguration')
    await arrangeRelease(scene, name, { source: 'mine', run: '4' })
    const before = await configurationOf(scene, name)
    const again = await scene.succeed(rollback(name), asRun('3'))
    expect(again.outputs).toMatchObject({ result: 'unchanged', changed: 'false' })
    expect((await configurationOf(scene, name)).CodeSha256).toBe(before.CodeSha256)
  })
})

describe('A layer is published once', () => {
  const FAULTS = [
    ['whose answer gets lost', { fault: { kind: 'reset' }, takesEffect: true }],
    ['whose answer is cut off', { fault: { kind: 'cut-off' }, takesEffect: true }],
    ['that AWS fails after it took effect', { fault: { kind: 'server-error' }, takesEffect: true }],
    ['that is throttled twice', { fault: { kind: 'throttled' }, times: 2 }],
  ] as const

  test.each(FAULTS)('by a call %s', async (_, injection) => {
    const name = freshName()
    await scene.write('layer.zip', zipOf({ 'python/text.py': `TEXT = "${name}"\n` }))
    const inputs = { mode: 'publish-layer', 'layer-name': name, 'zip-file': 'layer.zip' }
    const fault = scene.aws.front.inject({ operation: 'PublishLayerVersion', ...injection })
    const run = await scene.succeed(inputs, asRun('1'))
    expect(fault.hits).toBeGreaterThan(0)
    expect(run.outputs).toMatchObject({ result: 'published', 'layer-version': '1', changed: 'true' })
    const { LayerVersions } = await scene.lambda.send(new ListLayerVersionsCommand({ LayerName: name }))
    expect(LayerVersions).toHaveLength(1)
  })
})
