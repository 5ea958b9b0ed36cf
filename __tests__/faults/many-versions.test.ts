import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  aliasOf,
  createFunction,
  creation,
  handlerSource,
  type Scene,
  startScene,
  TRANSITIONS,
} from '../support/scene.ts'

const VERSIONS = 10_000
/** Pages of 50, `$LATEST` among them. */
const PAGES = Math.ceil((VERSIONS + 1) / 50)
/** MB that may be in use at once; kept as they come, the versions alone need more. */
const HEAP = 64
/** MB of the whole process, with what is collected only when it has to be: answers of 400 KB, as they came. */
const MOST = 400
/** 3 KB of variables: every version in a list brings its own. */
const VARIABLES = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`SETTING_${index}`, 'x'.repeat(90)]),
)

let scene: Scene
let temporary: string
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
  temporary = await mkdtemp(join(tmpdir(), 'runner-'))
  await createFunction(scene, 'orders', { Environment: { Variables: VARIABLES } })
  scene.aws.front.lambda.addOlderVersions('orders', VERSIONS)
})
afterAll(async () => {
  await scene.end()
  await rm(temporary, { recursive: true, force: true })
})

/** Runs a step and tells the peak of its memory in MB, and how often it asked for a list of versions. */
async function measured(inputs: Record<string, string>) {
  const file = join(temporary, 'peak-memory')
  const tells = join(import.meta.dirname, '../../bench/peak-memory.cjs')
  const env = {
    // Node ends a process that needs more.
    NODE_OPTIONS: `--max-old-space-size=${HEAP} --require ${JSON.stringify(tells)}`,
    PEAK_MEMORY_FILE: file,
    LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05',
  }
  scene.calls()
  const run = await scene.succeed(inputs, { env })
  const calls = scene.calls()
  const peak = Number(await readFile(file, 'utf8')) / 1024
  const lists = calls.filter((operation) => operation === 'ListVersionsByFunction').length
  return { ...run, peak, lists, calls }
}

const { 'source-dir': directory = '', ...members } = creation('orders')
const release = { ...members, 'source-dir': directory, alias: 'live' }

test('A release reads 10,000 versions once, within bounded memory', async () => {
  const run = await measured(release)
  expect(run.outputs).toMatchObject({ result: 'deployed', version: String(VERSIONS + 1) })
  expect(run.lists).toBe(PAGES)
  expect(run.peak).toBeLessThan(MOST)
})

test('A release with nothing to do reads none of them', async () => {
  const run = await measured(release)
  expect(run.outputs['result']).toBe('unchanged')
  expect(run.lists).toBe(0)
})

test('keep-versions deletes so many at once as takes half a minute, the oldest, and says what is left', async () => {
  await scene.write('app/main.py', handlerSource('next'))
  const run = await measured({ ...release, 'keep-versions': '10' })
  expect(run.outputs['result']).toBe('deployed')
  expect(run.peak).toBeLessThan(MOST)
  expect(run.calls.filter((operation) => operation === 'DeleteFunction')).toHaveLength(250)
  expect(run.log).toContain('Deleted 250 versions (1 to 250) of orders.')
  expect(run.log).toMatch(/9,7\d\d more old versions remain/)
})

test('A rollback goes to what was served before, within bounded memory', async () => {
  const run = await measured({ mode: 'rollback', 'function-name': 'orders', alias: 'live' })
  expect(run.outputs).toMatchObject({ result: 'rolled-back', version: String(VERSIONS + 1) })
  expect((await aliasOf(scene, 'orders', 'live')).FunctionVersion).toBe(String(VERSIONS + 1))
  expect(run.peak).toBeLessThan(MOST)
})
