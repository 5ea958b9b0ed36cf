import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { type Gateway, startGateway } from '../examples/gateway.ts'
import { nodesOnPath } from '../support/nodes-on-path.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
} from '../support/scene.ts'
import { fromWheels, writeWheels } from '../support/wheels.ts'
import { registerRole } from './runner/deploy-role.ts'
import { push } from './runner/event.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const RELEASE = fileURLToPath(new URL('../../release/', import.meta.url))
const API_KEY = 'orders-api-key-of-the-supplier'
const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:orders-api'
const LAYER = 'arn:aws:lambda:eu-west-1:123456789012:layer:orders-deps'
const WRITES = /^(Publish|Update|Create|Add|Remove|Delete|Tag|Put)/

/** A web handler that answers with its version; `trouble` is what it does instead. */
const app = (version: string, trouble = '') =>
  `import json\nimport tiny\n\n\ndef handler(event, context):\n    ${trouble || 'pass'}\n` +
  `    return {"statusCode": 200, "body": json.dumps({"status": "healthy", "is": "${version}", "with": tiny.main()})}\n`

// The runner's own Node may be older than that of the tests: the oldest that there is shows more.
const [node] = nodesOnPath()

describe(`The example of release/README.md, on Node ${node?.version}`, () => {
  let scene: Scene
  let tokens: IdentityTokens
  let repository: Repository
  let gateway: Gateway
  let role: string

  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    tokens = await startIdentityTokens()
    role = registerRole(scene.aws, tokens)
    repository = await makeRepository(scene.workspace, ORDERS_API)
    await writeWheels(wheels(), [{ name: 'tiny' }, { name: 'tiny', version: '2.0.0' }])
    await createFunction(scene, 'orders-api')
    gateway = await startGateway(scene.lambda, 'orders-api')
    await repository.commit({ 'src/main.py': app('one'), 'requirements.txt': 'tiny==1.0.0\n' })
  })
  afterAll(async () => {
    await gateway.stop()
    await tokens.stop()
    await scene.end()
  })

  /** Where uv finds the packages, outside of what is checked out. */
  const wheels = () => join(scene.workspace, '.git', 'wheels')

  const pushed = async (files: Readonly<Record<string, string>>, ...more: readonly string[]) => {
    await repository.commit({
      ...files,
      '.github/workflows/one-step.yml': await workflow(scene.aws.region, gateway.url, more),
    })
    scene.calls()
    gateway.answered.length = 0
    const run = await runWorkflow({
      repository: repository.directory,
      workflow: 'one-step.yml',
      event: push('refs/heads/main'),
      env: { ...machine(scene.aws), ...fromWheels(wheels()) },
      secrets: { API_KEY },
      vars: { AWS_ROLE_ARN: role },
      identityTokens: tokens,
      ...(node && { node: node.program }),
    })
    expect(run.text).not.toContain(API_KEY)
    const steps = run.jobs['release']?.steps ?? {}
    const ran = Object.keys(steps).filter((id) => id.startsWith('release/') && steps[id]?.outcome)
    return {
      ...run,
      outputs: steps['release']?.outputs ?? {},
      ran: ran.map((id) => `${id.replace('release/', '')}: ${steps[id]?.outcome}`),
    }
  }
  const served = async () => (await aliasOf(scene, 'orders-api', 'live')).FunctionVersion

  it('releases the function with its layer, and has all outputs', async () => {
    const { outputs } = succeeded(await pushed({}))
    const { version = '', plan = '', ...others } = outputs
    expect(others).toEqual({
      result: 'deployed',
      'function-name': 'orders-api',
      'function-arn': FUNCTION,
      alias: 'live',
      'alias-arn': `${FUNCTION}:live`,
      'previous-version': '',
      'deployment-id': '',
      'failed-version': '',
      'function-url': '',
      'code-sha256': (await configurationOf(scene, 'orders-api', 'live')).CodeSha256,
      changed: 'true',
      'layer-arn': LAYER,
      'layer-version': '1',
      'layer-version-arn': `${LAYER}:1`,
      'layer-result': 'published',
    })
    expect(JSON.parse(plan)).toMatchObject({ schema: 2, function: 'orders-api' })
    expect(await served()).toBe(version)
    expect(await configurationOf(scene, 'orders-api', 'live')).toMatchObject({
      Layers: [{ Arn: `${LAYER}:1` }],
      Environment: { Variables: { API_KEY } },
    })
    expect(await (await fetch(gateway.url)).json()).toMatchObject({ is: 'one', with: 'tiny 1.0.0' })
  })

  it('writes nothing where nothing changed, and asks the URL all the same', async () => {
    const before = await served()
    const { outputs, ran } = succeeded(await pushed({}))
    expect(ran).toEqual(['layer: success', 'deploy: success', 'test: success', '4: success'])
    expect(outputs).toMatchObject({
      result: 'unchanged',
      version: before,
      'previous-version': '',
      changed: 'false',
      'layer-result': 'unchanged',
    })
    expect(scene.calls().filter((operation) => WRITES.test(operation))).toEqual([])
    expect(gateway.answered).toContain(`${before} /health`)
  })

  it('writes and asks nothing when it only plans', async () => {
    const before = await versionsOf(scene, 'orders-api')
    const { outputs } = succeeded(await pushed({ 'src/main.py': app('two') }, 'dry-run: true'))
    expect(outputs).toMatchObject({
      result: 'planned',
      changed: 'false',
      'layer-result': 'planned',
      'layer-version-arn': `${LAYER}:1`,
    })
    expect(JSON.parse(outputs['plan'] ?? '').steps).not.toEqual([])
    expect(scene.calls().filter((operation) => WRITES.test(operation))).toEqual([])
    expect(gateway.answered).toEqual([])
    expect(await versionsOf(scene, 'orders-api')).toEqual(before)
  })

  it('moves no traffic to a version that fails before it, and goes back nowhere', async () => {
    const before = await served()
    const { conclusion, outputs, ran } = await pushed({
      'src/main.py': app('broken', 'raise RuntimeError("no such table")'),
    })
    expect({ conclusion, ran }).toEqual({
      conclusion: 'failure',
      ran: ['layer: success', 'deploy: failure', '4: success'],
    })
    const failed = outputs['failed-version'] ?? ''
    expect(Number(failed)).toBeGreaterThan(Number(before))
    expect(outputs).toMatchObject({ result: 'failed', version: before, changed: 'false' })
    expect(await served()).toBe(before)
    expect(gateway.answered).toEqual([])
  })

  it('goes exactly one step back when the URL does not answer, with a layer of its own', async () => {
    const before = (await served()) ?? ''
    const next = String(Math.max(...(await versionsOf(scene, 'orders-api')).map(Number)) + 1)
    gateway.unreachable.add(next)
    const { conclusion, outputs, ran } = await pushed({
      'src/main.py': app('two'),
      'requirements.txt': 'tiny==2.0.0\n',
    })
    expect({ conclusion, ran }).toEqual({
      conclusion: 'failure',
      ran: ['layer: success', 'deploy: success', 'test: failure', 'rollback: success', '4: success'],
    })
    expect(outputs).toMatchObject({
      result: 'rolled-back',
      version: before,
      'previous-version': before,
      'failed-version': next,
      changed: 'false',
      'layer-version-arn': `${LAYER}:2`,
      'layer-result': 'published',
    })
    expect(await aliasOf(scene, 'orders-api', 'live')).toMatchObject({
      FunctionVersion: before,
      Description: expect.stringMatching(new RegExp(`^lda1 cur=${before} .*bad=(\\d+,)*${next}\\b`)),
    })
    expect(await (await fetch(gateway.url)).json()).toMatchObject({ is: 'one', with: 'tiny 1.0.0' })
    expect(await configurationOf(scene, 'orders-api')).toMatchObject({ Layers: [{ Arn: `${LAYER}:1` }] })
  })

  it('does not get to the function when the layer cannot be built', async () => {
    const { conclusion, outputs, ran } = await pushed({ 'requirements.txt': 'tiny==3.0.0\n' })
    expect({ conclusion, ran }).toEqual({ conclusion: 'failure', ran: ['layer: failure', '4: success'] })
    expect(outputs).toMatchObject({
      result: 'failed',
      version: '',
      changed: 'false',
      'layer-result': 'failed',
    })
    expect(scene.calls().filter((operation) => WRITES.test(operation))).toEqual([])
  })

  it('lets the signals of a cancelled run reach the mode itself', async () => {
    const stalled = scene.aws.front.inject({ operation: 'GetFunction', nth: 1, fault: { kind: 'stalled' } })
    const step = spawn('bash', ['-e', '-c', 'exec node "$GITHUB_ACTION_PATH/run-mode.mjs"'], {
      env: {
        PATH: process.env['PATH'],
        ...scene.aws.environment,
        GITHUB_ACTION_PATH: RELEASE,
        GITHUB_WORKSPACE: scene.workspace,
        WITH_MODE: 'smoke-test',
        WITH_FUNCTION_NAME: 'orders-api',
        WITH_URL: 'function-url',
      },
      stdio: 'ignore',
    })
    const ended = once(step, 'exit')
    await stalled.happened
    const program = await readFile(`/proc/${step.pid}/comm`, 'utf8').catch(() => 'node')
    step.kill('SIGINT')
    expect(program).not.toMatch(/bash/)
    expect(await ended).not.toEqual([0, null])
    scene.aws.front.clearFaults()
  })
})

/** The example as the only step after the checkout, in the region of the local AWS and with what stands for the URL. */
async function workflow(region: string, url: string, more: readonly string[]): Promise<string> {
  const readme = await readFile(join(RELEASE, 'README.md'), 'utf8')
  const [, example = ''] = /```yaml\n(- id: release\n[\s\S]*?)```/.exec(readme) ?? []
  const step = example
    .replace(/aws-region: .*/, `aws-region: ${region}`)
    .replace(/layer-requirements: .*/, 'layer-requirements: requirements.txt')
    .replace('https://api.example.com', url)
    .replace('  env:\n', `${more.map((line) => `    ${line}\n`).join('')}  env:\n`)
  return `on: push
permissions: { contents: read, id-token: write }
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
${step.replaceAll(/^/gm, '      ')}`
}
