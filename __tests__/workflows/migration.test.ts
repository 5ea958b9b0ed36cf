import { CreateAliasCommand, PublishVersionCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { featuresOf, grantsFor, policyDocument } from '../../scripts/iam-policy.ts'
import { type HttpServer, startHttpServer } from '../smoke-test/http-server.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  handlerSource,
  invoke,
  ROLE,
  type Scene,
  startScene,
  TRANSITIONS,
  zipOf,
} from '../support/scene.ts'
import { push } from './runner/event.ts'
import { blockOf, roleWith } from './runner/page.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowRun } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const OF_THE_README = 'arn:aws:iam::123456789012:role/test1234'
/** A minute of traffic shifts, in milliseconds. */
const MINUTE = 600
const HELLO =
  'exports.handler = async () => ({ statusCode: 200, body: JSON.stringify({ title: "Hacker News" }) })\n'

describe('The workflow of the page for people who come from', () => {
  let scene: Scene
  let tokens: IdentityTokens
  let repository: Repository
  let role: string

  beforeAll(async () => {
    scene = await startScene({ ...TRANSITIONS, metrics: { minuteMs: MINUTE } })
    tokens = await startIdentityTokens()
    repository = await makeRepository(scene.workspace, ORDERS_API)
    const policy = policyDocument(grantsFor(['deploy'], featuresOf('deploy')), {
      partition: 'aws',
      region: scene.aws.region,
      accountId: scene.aws.accountId,
      functions: ['*'],
      layers: [],
      bucket: 'packages',
      repositories: [],
      application: 'orders',
      executionRoles: [ROLE, OF_THE_README],
      keys: [],
    })
    role = roleWith(scene.aws, tokens, { name: 'deploy', policy: JSON.stringify(policy), subject: '*' })
  })
  afterAll(async () => {
    await tokens.stop()
    await scene.end()
  })

  /** Commits the page's workflow and files, and runs what a push of main starts. */
  const start = async (
    page: string,
    files: Readonly<Record<string, string>>,
    vars: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ): Promise<WorkflowRun> => {
    const workflow = blockOf(`docs/migration/${page}`, 'yaml', scene.aws)
    await repository.commit({ '.github/workflows/converted.yml': workflow, ...files })
    return succeeded(
      await runWorkflow({
        repository: repository.directory,
        workflow: 'converted.yml',
        event: push('refs/heads/main'),
        env: { ...machine(scene.aws), ...env },
        vars: { AWS_REGION: scene.aws.region, AWS_ROLE_ARN: role, ...vars },
        identityTokens: tokens,
      }),
    )
  }

  it('aws-actions/aws-lambda-deploy creates the function and releases it behind an alias', async () => {
    await start(
      'aws-lambda-deploy.md',
      { 'app/main.py': handlerSource('converted') },
      {
        AWS_ROLE_TO_ASSUME: role,
        LAMBDA_FUNCTION_NAME: 'my-function',
        LAMBDA_CODE_ARTIFACTS_DIR: 'app',
        LAMBDA_HANDLER: 'main.handler',
        LAMBDA_RUNTIME: 'python3.13',
        LAMBDA_EXECUTION_ROLE: ROLE,
      },
    )
    expect((await aliasOf(scene, 'my-function', 'live')).FunctionVersion).toBe('1')
    expect(await invoke(scene, 'my-function', 'live')).toMatchObject({ text: 'converted' })
  })

  it('appleboy/lambda-action sends the archive that was built', async () => {
    const build = [
      'mkdir -p example && cd example',
      'echo "#!/bin/sh" > bootstrap && chmod +x bootstrap',
      'python3 -m zipfile -c deployment.zip bootstrap',
    ]
    await start('lambda-action.md', { 'build.sh': `#!/bin/sh\nset -e\n${build.join('\n')}\n` }, {})
    expect(await configurationOf(scene, 'gorush', 'live')).toMatchObject({
      Version: '1',
      Runtime: 'provided.al2023',
      Handler: 'bootstrap',
      MemorySize: 128,
      Timeout: 10,
      Role: OF_THE_README,
    })
  })

  it('lambroll sets what function.json says', async () => {
    await start(
      'lambroll.md',
      { 'src/index.js': HELLO, 'src/old.zip': 'left out' },
      {
        FUNCTION_NAME: 'dev-hello',
        LAMBDA_ROLE_ARN: ROLE,
        LAMBDA_SECURITY_GROUP: 'sg-0a1b2c3d4e5f60718',
        JSON: '{"a": 1, "b": "#x"}',
        PREFIXED_TFSTATE_1: 'arn:aws:iam::123456789012:role/one',
        PREFIXED_TFSTATE_2: 'arn:aws:iam::123456789012:role/two',
      },
    )
    expect(await configurationOf(scene, 'dev-hello', 'current')).toMatchObject({
      Version: '1',
      Architectures: ['x86_64'],
      EphemeralStorage: { Size: 1024 },
      Environment: {
        Variables: {
          JSON: '{"a": 1, "b": "#x"}',
          PREFIXED_TFSTATE_1: 'arn:aws:iam::123456789012:role/one',
          PREFIXED_TFSTATE_2: 'arn:aws:iam::123456789012:role/two',
        },
      },
      FileSystemConfigs: [{ LocalMountPath: '/mnt/lambda' }],
      LoggingConfig: { LogFormat: 'JSON', LogGroup: '/aws/lambda/dev-hello/json' },
      Timeout: 5,
      VpcConfig: { SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'] },
    })
  })

  it('a DeploymentPreference of SAM shifts the traffic in ten steps', async () => {
    const Code = { ZipFile: zipOf({ 'safeTest.js': HELLO }) }
    const members = { Runtime: 'nodejs22.x', Handler: 'safeTest.handler', Code } as const
    await createFunction(scene, 'safeTest', members)
    await scene.lambda.send(new PublishVersionCommand({ FunctionName: 'safeTest' }))
    const alias = { Name: 'live', FunctionVersion: '1' }
    await scene.lambda.send(new CreateAliasCommand({ FunctionName: 'safeTest', ...alias }))
    const run = await start(
      'sam.md',
      { 'src/safeTest.js': `${HELLO}// changed\n` },
      { LAMBDA_FUNCTION_NAME: 'safeTest' },
      { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: String(MINUTE / 60_000) },
    )
    expect(run.text).toContain('90% to version 2; ')
    expect(await aliasOf(scene, 'safeTest', 'live')).toMatchObject({ FunctionVersion: '2' })
  })

  it('scripts with the AWS CLI tests the version and then the URL', async () => {
    const asked: string[] = []
    const server: HttpServer = await startHttpServer((request, response) => {
      asked.push(request.url ?? '')
      response.end(JSON.stringify({ title: 'Hacker News', s3_url: 'https://example.com/hackernews.html' }))
    })
    await createFunction(scene, 'lambda-url-to-html', {
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { ZipFile: zipOf({ 'index.js': 'exports.handler = async () => ({})\n' }) },
    })
    const project = { name: 'url-to-html', version: '1.0.0' }
    const files = {
      'src/index.js': HELLO,
      'src/package.json': JSON.stringify({
        ...project,
        scripts: { build: 'python3 -m zipfile -c archive.zip index.js' },
      }),
      'src/package-lock.json': JSON.stringify({ ...project, lockfileVersion: 3, packages: { '': project } }),
    }
    const run = await start('aws-cli.md', files, { LIVE_ALIAS_URL: server.address.href })
    await server.close()
    expect(asked).toEqual(['/?url=https://news.ycombinator.com&name=hackernews'])
    expect(run.text).toContain('Test the version before it takes traffic')
    expect(await invoke(scene, 'lambda-url-to-html', 'live')).toMatchObject({ statusCode: 200 })
  })
})
