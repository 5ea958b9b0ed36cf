import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { runStep } from '../../local-aws/run-step.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

/** What Windows needs to open a connection, and what names the temporary directory there. */
const { SystemRoot, TEMP, TMP } = process.env
const machine = Object.fromEntries(
  Object.entries({ SystemRoot, TEMP, TMP }).filter(([, value]) => value !== undefined),
)

let aws: StandIn
let workspace: string

beforeAll(async () => {
  aws = await startStandIn()
  workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  await mkdir(join(workspace, 'app', 'data'), { recursive: true })
  await writeFile(
    join(workspace, 'app', 'index.mjs'),
    'export const handler = async () => ({ statusCode: 200 })\n',
  )
  await writeFile(join(workspace, 'app', 'data', 'grüße.json'), '{"hello": "world"}\n')
  await mkdir(join(workspace, 'layer', 'nodejs', 'node_modules', 'tiny'), { recursive: true })
  await writeFile(
    join(workspace, 'layer', 'nodejs', 'node_modules', 'tiny', 'index.js'),
    'module.exports = 1\n',
  )
})
afterAll(async () => {
  await aws.stop()
  await rm(workspace, { recursive: true })
})

/** Runs a step that has to succeed. */
async function step(inputs: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const environment = {
    ...machine,
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret-of-the-example',
    AWS_REGION: 'eu-central-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05',
  }
  const run = await runStep({ environment }, { with: inputs, workspace })
  expect({ exitCode: run.exitCode, errors: run.errors, log: run.exitCode === 0 ? '' : run.log }).toEqual({
    exitCode: 0,
    errors: [],
    log: '',
  })
  return run.outputs
}

const deploy = {
  mode: 'deploy',
  'function-name': 'orders-api',
  alias: 'live',
  'http-path': '/health',
  'expected-status': '200',
}

it('Every mode works on this system, and packages have the same bytes as on any other', async () => {
  const first = await step({ ...deploy, 'source-dir': 'app' })
  expect(first).toMatchObject({ result: 'deployed', version: '2', 'code-sha256': CODE_SHA256 })
  expect(await step({ ...deploy, 'source-dir': 'app' })).toMatchObject({ result: 'unchanged', version: '2' })

  const layer = { mode: 'publish-layer', 'layer-name': 'orders-deps', 'source-dir': 'layer' }
  expect(await step(layer)).toMatchObject({ result: 'published', 'layer-version': '1' })
  expect(await step(layer)).toMatchObject({ result: 'unchanged', 'layer-version': '1' })
  expect(aws.held.layers.map(({ sha }) => sha)).toEqual([LAYER_SHA256])

  await writeFile(
    join(workspace, 'app', 'index.mjs'),
    'export const handler = async () => ({ statusCode: 204 })\n',
  )
  expect(await step({ ...deploy, 'source-dir': 'app' })).toMatchObject({ result: 'deployed', version: '3' })
  const rollback = {
    mode: 'rollback',
    'function-name': 'orders-api',
    alias: 'live',
    'restore-latest': 'false',
  }
  expect(await step(rollback)).toMatchObject({ result: 'rolled-back', version: '2', 'previous-version': '3' })
  expect(aws.held.aliases.get('live')).toMatchObject({ FunctionVersion: '2' })

  const test = { mode: 'smoke-test', 'function-name': 'orders-api', alias: 'live', 'http-path': '/health' }
  expect(await step(test)).toMatchObject({ result: 'passed', version: '2' })
}, 120_000)

/** The same everywhere: names, order, modes and times of files do not depend on the system. */
const CODE_SHA256 = 'HX5nOvEt8gRS9q5K2HCsoT5Z33yjBaBqBNwJtIHRprg='
const LAYER_SHA256 = 'naQ7OHl4Eu+26tfZQrHB8imRoWL16Ve8E9VbMkjsMJY='
