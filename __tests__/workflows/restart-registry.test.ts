import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { type Gateway, startGateway } from '../examples/gateway.ts'
import { copyExample, type ExampleCopy, uvVariables } from '../examples/restart-registry-copy.ts'
import { aliasOf, configurationOf, type Scene, startScene, versionsOf } from '../support/scene.ts'
import { push, runWorkflowButton, type WorkflowEvent } from './runner/event.ts'
import { REPOSITORY } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowRun } from './runner/run-workflow.ts'

const STAGING = 'Restart-Lambda-Staging'
const PRODUCTION = 'Restart_Registry_Lambda'
const EXECUTION_ROLE = 'arn:aws:iam::123456789012:role/restart-registry'
const LAYER = 'arn:aws:lambda:eu-west-1:123456789012:layer:restart-registry-dependencies'
const SECRETS = {
  API_GATEWAY_KEY: 'key-of-the-api-gateway',
  WP_BASIC_AUTH_PASSWORD: 'abcd efgh ijkl mnop',
}
const HEALTHY = { status: 'healthy', service: 'aws-lambda-fastapi' }

let scene: Scene
let tokens: IdentityTokens
let example: ExampleCopy
let env: Record<string, string>

beforeAll(async () => {
  scene = await startScene()
  tokens = await startIdentityTokens()
  scene.aws.front.iam.issuer(tokens)
  example = await copyExample(scene.aws.environment, REPOSITORY)
  const { python } = await pythonEnvironment()
  env = { ...machine(scene.aws), ...uvVariables(python) }
})
afterAll(async () => {
  await tokens.stop()
  await scene.end()
  await example.remove()
})

interface Stage {
  readonly name: 'staging' | 'production'
  readonly role: string
  readonly gateway: Gateway
}

/** Signs the environment of GitHub in to AWS, with the role that `make setup-oidc` makes. */
async function setUp(name: Stage['name'], functionName: string): Promise<Stage> {
  const text = await example.succeed(
    'setup-oidc',
    `STAGE=${name === 'production' ? 'prod' : 'staging'}`,
    `LAMBDA_EXECUTION_ROLE=${EXECUTION_ROLE}`,
  )
  const role = /^arn:\S+$/m.exec(text)?.[0] ?? ''
  return { name, role, gateway: await startGateway(scene.lambda, functionName) }
}

function run(stage: Stage, workflow: string, event: WorkflowEvent): Promise<WorkflowRun> {
  tokens.job = { ...tokens.job, environment: stage.name }
  return runWorkflow({
    repository: example.directory,
    workflow,
    event,
    env,
    secrets: SECRETS,
    vars: {
      AWS_REGION: scene.aws.region,
      AWS_ROLE_ARN: stage.role,
      LAMBDA_EXECUTION_ROLE: EXECUTION_ROLE,
      REGISTRY_URL: stage.gateway.url,
      DATABASE_PATH: join(example.directory, 'data.db'),
      WP_BASE_URL: 'https://www.example.com',
      WP_BASIC_AUTH_USER: 'registry',
      LOG_LEVEL: 'DEBUG',
    },
    identityTokens: tokens,
  })
}

/** Changes the code and commits it. */
async function changeCode(): Promise<void> {
  await appendFile(join(example.directory, 'lambda/src/registry/__init__.py'), '# changed\n')
  await example.git('commit', '--quiet', '--all', '--message', 'Change the registry')
}

const answerOf = async ({ url }: Gateway) => (await fetch(`${url}/health`)).json()

describe('A push to main', () => {
  let staging: Stage
  beforeAll(async () => {
    staging = await setUp('staging', STAGING)
  })
  afterAll(() => staging.gateway.stop())
  const pushed = () => run(staging, 'deploy-staging.yml', push('refs/heads/main'))

  it('is tested and linted', async () => {
    const { conclusion, jobs } = await run(staging, 'ci.yml', push('refs/heads/main'))
    expect(conclusion).toBe('success')
    expect(jobs['test']?.conclusion).toBe('success')
  })

  it('creates the staging function with its layer, its variables and its alias', async () => {
    const { conclusion, jobs, text } = await pushed()
    expect({ conclusion, text: conclusion === 'success' ? '' : text }).toEqual({
      conclusion: 'success',
      text: '',
    })
    expect(jobs['release']?.steps['release']?.outputs).toMatchObject({
      result: 'created',
      'function-name': STAGING,
      alias: 'live',
      version: '1',
      'previous-version': '',
      'failed-version': '',
      changed: 'true',
      'layer-result': 'published',
      'layer-version-arn': `${LAYER}:1`,
    })
    expect(await configurationOf(scene, STAGING, 'live')).toMatchObject({
      Version: '1',
      Layers: [{ Arn: `${LAYER}:1` }],
      Environment: {
        Variables: {
          ...SECRETS,
          DATABASE_PATH: join(example.directory, 'data.db'),
          LOG_LEVEL: 'DEBUG',
          WP_BASE_URL: 'https://www.example.com',
          WP_BASIC_AUTH_USER: 'registry',
        },
      },
    })
    expect(await answerOf(staging.gateway)).toEqual(HEALTHY)
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
  })

  it('releases nothing where nothing changed', async () => {
    const { conclusion, jobs } = await pushed()
    expect(conclusion).toBe('success')
    expect(jobs['release']?.steps['release']?.outputs).toMatchObject({
      result: 'unchanged',
      version: '1',
      changed: 'false',
      'layer-result': 'unchanged',
      'layer-version-arn': `${LAYER}:1`,
    })
    expect(await versionsOf(scene, STAGING)).toEqual(['1'])
  })

  it('goes back one step when the URL does not answer as it should', async () => {
    await changeCode()
    expect((await pushed()).jobs['release']?.steps['release']?.outputs).toMatchObject({
      result: 'deployed',
      version: '2',
      'previous-version': '1',
    })
    await changeCode()
    staging.gateway.unreachable.add('3')
    const { conclusion, jobs } = await pushed()
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps['release']).toMatchObject({
      outcome: 'failure',
      outputs: {
        result: 'rolled-back',
        version: '2',
        'previous-version': '2',
        'failed-version': '3',
        changed: 'false',
      },
    })
    expect(await aliasOf(scene, STAGING, 'live')).toMatchObject({
      FunctionVersion: '2',
      Description: expect.stringMatching(/^lda1 cur=2 prev=1 bad=3 /),
    })
    expect(await answerOf(staging.gateway)).toEqual(HEALTHY)
  })

  it('undoes nothing that it did not do', async () => {
    await example.git('revert', '--no-edit', 'HEAD')
    staging.gateway.unreachable.add('2')
    const { conclusion, jobs } = await pushed()
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps['release']?.outputs).toMatchObject({
      result: 'failed',
      version: '2',
      'failed-version': '',
      changed: 'false',
    })
    expect((await aliasOf(scene, STAGING, 'live')).FunctionVersion).toBe('2')
  })
})

describe('A tag lambda/v…', () => {
  let production: Stage
  beforeAll(async () => {
    production = await setUp('production', PRODUCTION)
  })
  afterAll(() => production.gateway.stop())
  const tagged = (tag: string) => run(production, 'deploy-prod.yml', push(`refs/tags/${tag}`))
  const bumped = async () => {
    await example.succeed('bump-lambda-patch')
    return tagged(await example.git('describe', '--tags', '--exact-match'))
  }

  it('releases to production what staging has, with the same layer', async () => {
    const { conclusion, jobs, text } = await bumped()
    expect({ conclusion, text: conclusion === 'success' ? '' : text }).toEqual({
      conclusion: 'success',
      text: '',
    })
    expect(jobs['test']?.conclusion).toBe('success')
    expect(jobs['release']?.steps).toMatchObject({
      layer: { outputs: { result: 'unchanged', 'layer-version-arn': `${LAYER}:1` } },
      deploy: { outputs: { result: 'created', version: '1', 'function-name': PRODUCTION } },
      test: { outcome: 'success', outputs: { result: 'passed' } },
    })
    expect((await aliasOf(scene, PRODUCTION, 'lambda-v1-0-4')).FunctionVersion).toBe('1')
    expect(await answerOf(production.gateway)).toEqual(HEALTHY)
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
  })

  it('releases the next one, whose version alone has changed', async () => {
    const { jobs } = await bumped()
    expect(jobs['release']?.steps).toMatchObject({
      layer: { outputs: { result: 'unchanged' } },
      deploy: { outputs: { result: 'deployed', version: '2', 'previous-version': '1' } },
      test: { outcome: 'success' },
    })
    expect((await aliasOf(scene, PRODUCTION, 'live')).Description).toMatch(/ ref=lambda\/v1\.0\.5$/)
  })

  it('ends in exactly one step back when the production URL does not answer as it should', async () => {
    production.gateway.unreachable.add('3')
    const { conclusion, jobs } = await bumped()
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps).toMatchObject({
      deploy: { outcome: 'success', outputs: { version: '3', 'previous-version': '2' } },
      test: { outcome: 'failure', outputs: { result: 'failed' } },
      rollback: {
        outcome: 'success',
        outputs: { result: 'rolled-back', version: '2', 'previous-version': '3' },
      },
    })
    expect(await aliasOf(scene, PRODUCTION, 'live')).toMatchObject({
      FunctionVersion: '2',
      Description: expect.stringMatching(/^lda1 cur=2 prev=1 bad=3 /),
    })
    expect(await answerOf(production.gateway)).toEqual(HEALTHY)
    const [latest, live] = await Promise.all([
      configurationOf(scene, PRODUCTION),
      configurationOf(scene, PRODUCTION, 'live'),
    ])
    expect(latest.CodeSha256).toBe(live.CodeSha256)
  })

  it('changes nothing when it is what is served, and a failing URL undoes nothing then', async () => {
    production.gateway.unreachable.add('2')
    await example.git('checkout', '--quiet', 'lambda/v1.0.5')
    const { conclusion, jobs } = await tagged('lambda/v1.0.5')
    await example.git('checkout', '--quiet', 'main')
    production.gateway.unreachable.delete('2')
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps).toMatchObject({
      deploy: { outputs: { result: 'unchanged', version: '2', changed: 'false' } },
      test: { outcome: 'failure' },
    })
    expect(jobs['release']?.steps['rollback']?.outcome).not.toBe('success')
    expect((await aliasOf(scene, PRODUCTION, 'live')).FunctionVersion).toBe('2')
  })

  it('releases nothing when it is not the version of the project', async () => {
    const { conclusion, jobs } = await tagged('lambda/v9.9.9')
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps['layer']?.outcome).toBeUndefined()
    expect(await versionsOf(scene, PRODUCTION)).toEqual(['1', '2', '3'])
  })

  it('is gone back to by hand, as is the release before', async () => {
    const button = (to: string) =>
      run(production, 'rollback-prod.yml', runWorkflowButton(to === '' ? {} : { to }))
    expect((await button('')).jobs['rollback']?.steps['rollback']?.outputs).toMatchObject({
      result: 'rolled-back',
      version: '1',
      'previous-version': '2',
    })
    expect((await button('lambda/v1.0.4')).jobs['rollback']?.steps['rollback']?.outputs).toMatchObject({
      result: 'unchanged',
      version: '1',
    })
    expect(await answerOf(production.gateway)).toEqual(HEALTHY)
  })
})
