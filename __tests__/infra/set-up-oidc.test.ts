import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch'
import { CreateApplicationCommand, CreateDeploymentGroupCommand } from '@aws-sdk/client-codedeploy'
import {
  GetOpenIDConnectProviderCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListOpenIDConnectProvidersCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type AwsCliProgram, startAwsCli } from '../../local-aws/aws-cli.ts'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import type { LocalAws } from '../../local-aws/local-aws.ts'
import { createOf } from '../integration/full-release.ts'
import { alarmNamed, cloudWatchOf, codeDeployOf } from '../local-aws/client.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { handlerSource, type Scene, startScene } from '../support/scene.ts'

const SCRIPT = fileURLToPath(new URL('../../infra/set-up-oidc', import.meta.url))
const PROVIDER = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'
const CLAIM = 'token.actions.githubusercontent.com'
const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012'
const CODEDEPLOY = 'arn:aws:codedeploy:eu-west-1:123456789012'
const REPOSITORY = 'arn:aws:ecr:eu-west-1:123456789012:repository/orders-api'

let scene: Scene
let aws: LocalAws
let iam: IAMClient
let awsCli: AwsCliProgram
let tokens: IdentityTokens
let directory: string
beforeAll(async () => {
  const directoryOf = mkdtemp(join(tmpdir(), 'set-up-oidc-'))
  const metrics = { minuteMs: 300, delayMs: 0 }
  ;[scene, tokens, directory] = await Promise.all([
    startScene({ metrics }),
    startIdentityTokens(),
    directoryOf,
  ])
  aws = scene.aws
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = aws.environment
  const { endpoint, region } = aws
  iam = new IAMClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey } })
  aws.front.iam.issuer(tokens)
  await mkdir(join(directory, 'with-aws'))
  awsCli = await startAwsCli(join(directory, 'with-aws'))
  await program('with-gh/gh', 'echo 1234 5678 acme/orders')
  await program('without-gh/gh', 'exit 1')
  await mkdir(join(directory, 'nothing'))
}, 300_000)
afterAll(async () => {
  iam.destroy()
  await Promise.all([scene.end(), tokens.stop(), awsCli.stop()])
  await rm(directory, { recursive: true, force: true })
})

/** Writes a shell script that stands for a program. */
async function program(path: string, line: string): Promise<void> {
  await mkdir(join(directory, path, '..'), { recursive: true })
  await writeFile(join(directory, path), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
}

/** What the script printed and said. */
interface Run {
  readonly exitCode: number | null
  readonly output: string
  readonly said: string
}

/** Runs the script as somebody at a keyboard would. */
async function setUp(
  args: readonly string[],
  { programs = ['with-aws', 'without-gh'], env = {} }: { programs?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const PATH = [...programs.map((name) => join(directory, name)), '/usr/bin', '/bin'].join(':')
  const child = spawn(SCRIPT, args, { env: { ...aws.environment, PATH, HOME: directory, ...env } })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [output, said] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { exitCode: await ended, output, said }
}

/** Runs it, expects success, and gives the ARN that it printed. */
async function roleOf(args: readonly string[], options?: Parameters<typeof setUp>[1]): Promise<string> {
  const { exitCode, output, said } = await setUp(args, options)
  expect({ exitCode, said }).toMatchObject({ exitCode: 0 })
  expect(output).toMatch(/^arn:aws:iam::123456789012:role\/[\w/-]+\n$/)
  return output.trim()
}

interface Statement {
  readonly Sid: string
  readonly Action: string[]
  readonly Resource: string | string[]
  readonly Condition?: object
}

const nameOf = (arn: string) => arn.split('/').at(-1) ?? ''
/** A document as IAM answers it: JSON, URL-encoded. */
const parsed = (document = '') => JSON.parse(decodeURIComponent(document))

/** The statements of a role's policy by their names. */
async function policyOf(arn: string): Promise<Record<string, Statement>> {
  const answer = await iam.send(new GetRolePolicyCommand({ RoleName: nameOf(arn), PolicyName: 'release' }))
  const statements = parsed(answer.PolicyDocument).Statement as Statement[]
  return Object.fromEntries(statements.map((statement) => [statement.Sid, statement]))
}

async function roleNamed(arn: string) {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: nameOf(arn) }))
  return { ...Role, trust: parsed(Role?.AssumeRolePolicyDocument) }
}

async function providers() {
  const { OpenIDConnectProviderList = [] } = await iam.send(new ListOpenIDConnectProvidersCommand())
  return OpenIDConnectProviderList.map(({ Arn }) => Arn)
}

/** The audiences that the provider accepts, sorted. */
async function audiences() {
  const { ClientIDList = [] } = await iam.send(
    new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: PROVIDER }),
  )
  return ClientIDList.sort()
}

/** Each once, sorted. */
const distinct = (resource: string | readonly string[] | undefined) =>
  [...new Set([resource ?? []].flat())].sort()

/** The statements of a role for a function alone. */
const LEAST = ['Function', 'FunctionConfiguration', 'Versions', 'EventSourceMappings', 'Metrics', 'Alarms']

const orders = ['--repository', 'acme/orders', '--environment', 'production', '--function', 'orders-api']

describe('set-up-oidc', () => {
  test('makes the provider and a role that one environment may assume, and prints its ARN alone', async () => {
    const arn = await roleOf(orders)
    expect(await providers()).toEqual([PROVIDER])
    const role = await roleNamed(arn)
    expect(role.MaxSessionDuration).toBe(3600)
    expect(role.trust.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Federated: PROVIDER },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${CLAIM}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${CLAIM}:sub`]: ['repo:acme/orders:environment:production'] },
        },
      },
    ])
    const policy = await policyOf(arn)
    expect(Object.keys(policy)).toEqual(LEAST)
    const functions = [`${LAMBDA}:function:orders-api`, `${LAMBDA}:function:orders-api:*`]
    expect(distinct(policy['Function']?.Resource)).toEqual(functions)
    expect(distinct(policy['Versions']?.Resource)).toEqual([`${LAMBDA}:function:orders-api:*`])
    expect(policy['Versions']?.Action).toContain('lambda:DeleteFunction')
  })

  test('run again takes over what was given, takes away what was left out, and keeps the provider', async () => {
    const wider = await roleOf([...orders, '--vpc', '--max-session', '7200'])
    expect(Object.keys(await policyOf(wider))).toContain('Network')
    expect((await roleNamed(wider)).MaxSessionDuration).toBe(7200)
    const narrower = await roleOf(orders)
    expect(narrower).toBe(wider)
    expect(Object.keys(await policyOf(narrower))).toEqual(LEAST)
    expect(await providers()).toEqual([PROVIDER])
    expect(await roleOf(orders)).toBe(narrower)
  })

  test('sets up a second role with the provider that is there, with everything, in both forms of the subject', async () => {
    // GitHub finds a repository in any case and by its former names; its tokens have the present one.
    const arn = await roleOf(
      [
        ...['--repository', 'Acme/Old-Orders', '--branch', 'main', '--tags', 'lambda/v*'],
        ...['--function', 'orders-api,orders-worker', '--function', 'billing-*'],
        ...[
          '--layer',
          'orders-deps',
          '--layer-version',
          'arn:aws:lambda:eu-west-1:210987654321:layer:tracing:*',
        ],
        ...['--execution-role', 'arn:aws:iam::123456789012:role/a,arn:aws:iam::123456789012:role/b'],
        ...[
          '--bucket',
          'orders-packages',
          '--repository-arn',
          REPOSITORY,
          '--bucket-key',
          'arn:aws:kms:eu-west-1:123456789012:key/bucket',
          '--share-layers',
          '--delete-layers',
          '--ecr-repository',
          'team/orders-worker',
          '--key',
          'arn:aws:kms:eu-west-1:123456789012:key/k',
          '--vpc',
          '--file-systems',
          '--callers',
          '--codedeploy-application',
          'orders',
        ],
        ...['--role-name', 'orders-releases', '--audience', 'sts.amazonaws.com'],
      ],
      { programs: ['with-aws', 'with-gh'] },
    )
    expect(arn).toBe('arn:aws:iam::123456789012:role/orders-releases')
    const [{ Condition, Principal }] = (await roleNamed(arn)).trust.Statement
    expect(Principal).toEqual({ Federated: PROVIDER })
    expect(Condition.StringLike[`${CLAIM}:sub`]).toEqual([
      'repo:acme/orders:ref:refs/heads/main',
      'repo:acme/orders:ref:refs/tags/lambda/v*',
      'repo:acme@1234/orders@5678:ref:refs/heads/main',
      'repo:acme@1234/orders@5678:ref:refs/tags/lambda/v*',
    ])
    const policy = await policyOf(arn)
    expect(distinct(policy['Versions']?.Resource)).toEqual([
      `${LAMBDA}:function:billing-*:*`,
      `${LAMBDA}:function:orders-api:*`,
      `${LAMBDA}:function:orders-worker:*`,
    ])
    expect(policy['Callers']?.Action).toContain('lambda:AddPermission')
    expect(distinct(policy['Creation']?.Resource)).toHaveLength(6)
    expect(policy['ExecutionRole']).toMatchObject({
      Resource: ['arn:aws:iam::123456789012:role/a', 'arn:aws:iam::123456789012:role/b'],
      Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
    })
    expect(distinct(policy['LayerVersions']?.Resource)).toEqual([`${LAMBDA}:layer:orders-deps:*`])
    expect(policy['LayerVersionsOfOthers']?.Resource).toEqual([
      'arn:aws:lambda:eu-west-1:210987654321:layer:tracing:*',
    ])
    for (const sid of ['FunctionConfiguration', 'Creation']) {
      const { Condition: layers } = policy[sid] as { Condition: Record<string, Record<string, string[]>> }
      expect(distinct(layers['ForAllValues:StringLike']?.['lambda:Layer'])).toEqual([
        `${LAMBDA}:layer:orders-deps:*`,
        'arn:aws:lambda:eu-west-1:210987654321:layer:tracing:*',
      ])
    }
    expect(policy['Objects']?.Resource).toBe('arn:aws:s3:::orders-packages/*')
    expect(policy['Repository']).toMatchObject({
      Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: [REPOSITORY],
    })
    expect(policy['BucketKey']).toMatchObject({
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: ['arn:aws:kms:eu-west-1:123456789012:key/bucket'],
    })
    expect(policy['LayerVersionsSharing']?.Action).toContain('lambda:AddLayerVersionPermission')
    expect(policy['LayerVersionsDeletion']?.Action).toEqual(['lambda:DeleteLayerVersion'])
    expect(policy['Images']).toMatchObject({
      Action: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:CompleteLayerUpload',
        'ecr:GetDownloadUrlForLayer',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      Resource: 'arn:aws:ecr:eu-west-1:123456789012:repository/team/orders-worker',
    })
    expect(policy['SignInToEcr']).toMatchObject({ Action: 'ecr:GetAuthorizationToken', Resource: '*' })
    expect(policy['Key']).toMatchObject({
      Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      Resource: ['arn:aws:kms:eu-west-1:123456789012:key/k'],
    })
    expect(policy['KeyGrants']).toMatchObject({
      Action: ['kms:CreateGrant'],
      Resource: ['arn:aws:kms:eu-west-1:123456789012:key/k'],
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    })
    expect(policy['FileSystem']?.Resource).toBe(
      'arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/*',
    )
    expect(policy['Network']?.Resource).toBe('*')
    expect(policy['DeploymentGroup']?.Resource).toBe(`${CODEDEPLOY}:deploymentgroup:orders/*`)
    expect(policy['DeploymentApplication']).toMatchObject({
      Action: ['codedeploy:RegisterApplicationRevision'],
      Resource: `${CODEDEPLOY}:application:orders`,
    })
    expect(policy['DeploymentConfiguration']).toMatchObject({
      Action: ['codedeploy:GetDeploymentConfig'],
      Resource: `${CODEDEPLOY}:deploymentconfig:*`,
    })
  })

  test('makes a role that a job signs in to and releases with, and that serves no other job or function', async () => {
    const execution = ['--execution-role', 'arn:aws:iam::123456789012:role/orders-api']
    const role = await roleOf([...orders, ...execution])
    const keys = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.02' }
    const release = (name: string) =>
      scene.run({ ...createOf(name), 'role-to-assume': role }, { env: { ...keys, ...tokens.environment } })
    tokens.job = {
      ...tokens.job,
      repository: 'acme/orders',
      environment: 'production',
      subjectWithIds: false,
    }
    expect((await release('orders-api')).outputs).toMatchObject({ result: 'created', version: '1' })
    expect((await release('billing-api')).errors.join()).toContain('are not allowed to perform lambda:')
    tokens.job = { ...tokens.job, environment: 'staging' }
    expect((await release('orders-api')).errors.join()).toContain('repo:acme/orders:environment:staging')
  })

  test('makes a role that releases with one application of CodeDeploy, and passes it no service role', async () => {
    const codeDeploy = codeDeployOf(aws)
    const group = {
      deploymentGroupName: 'live',
      serviceRoleArn: 'arn:aws:iam::123456789012:role/service',
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE' as const] },
    }
    for (const applicationName of ['orders', 'billing']) {
      await codeDeploy.send(new CreateApplicationCommand({ applicationName, computePlatform: 'Lambda' }))
      await codeDeploy.send(new CreateDeploymentGroupCommand({ applicationName, ...group }))
    }
    await cloudWatchOf(aws).send(new PutMetricAlarmCommand(alarmNamed('orders-5xx')))
    const args = ['--repository', 'acme/shifts', '--environment', 'production', '--function', 'orders-shifts']
    const role = await roleOf([...args, '--codedeploy-application', 'orders'])
    expect(Object.keys(await policyOf(role))).not.toContain('ExecutionRole')
    expect(JSON.stringify(await policyOf(role))).not.toContain('iam:PassRole')

    tokens.job = {
      ...tokens.job,
      repository: 'acme/shifts',
      environment: 'production',
      subjectWithIds: false,
    }
    await arrangeRelease(scene, 'orders-shifts', { source: 'old', alias: 'live' })
    await scene.write('app/main.py', handlerSource('new'))
    const release = (application: string) =>
      scene.run(
        {
          'function-name': 'orders-shifts',
          alias: 'live',
          'source-dir': 'app',
          'traffic-shift': 'Canary10Percent5Minutes',
          'traffic-shift-engine': 'codedeploy',
          'codedeploy-application': application,
          'codedeploy-deployment-group': 'live',
          alarms: 'orders-5xx',
          'role-to-assume': role,
        },
        { env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', ...tokens.environment } },
      )
    const other = await release('billing')
    expect(other.errors.join()).toContain('codedeploy:GetDeploymentGroup')
    const { outputs, errors } = await release('orders')
    expect({ outputs, errors }).toMatchObject({ outputs: { result: 'deployed' }, errors: [] })
  })

  test('adds an audience to the provider, which keeps those of all other roles', async () => {
    const args = ['--repository', 'acme/other', '--branch', 'main', '--function', 'x', '--audience', 'acme']
    const { trust } = await roleNamed(await roleOf(args))
    expect(await audiences()).toEqual(['acme', 'sts.amazonaws.com'])
    expect(trust.Statement[0].Condition.StringEquals).toEqual({ [`${CLAIM}:aud`]: 'acme' })
    expect(await providers()).toEqual([PROVIDER])
  })

  test('gives no repository the role or the stack of another one, and trusts its own subject', async () => {
    const named = ['--environment', 'production', '--function', 'x', '--role-name', 'releases']
    const ids = ['--owner-id', '1234', '--repository-id', '5678']
    const subject = 'repository_id:5678:environment:production'
    const first = ['--repository', 'acme/first-app', ...named, '--layer', 'deps']
    const rollback = ['--environment', 'production-rollback']
    const role = await roleOf([...first, ...rollback, ...ids, '--subject', subject])
    const policy = await policyOf(role)
    expect(policy['Account']?.Action).toEqual(['lambda:ListLayerVersions'])
    expect(policy['LayerVersions']?.Action).toEqual(['lambda:GetLayerVersion'])
    expect(Object.keys(policy).filter((sid) => /Sharing|Deletion/.test(sid))).toEqual([])
    const second = await setUp(['--repository', 'acme/second', ...named])
    expect(second).toMatchObject({ exitCode: 1, output: '' })
    expect(second.said).toContain('Role with name releases already exists.')
    const { trust } = await roleNamed(role)
    expect(trust.Statement[0].Condition.StringLike[`${CLAIM}:sub`]).toEqual([
      subject,
      'repo:acme/first-app:environment:production',
      'repo:acme/first-app:environment:production-rollback',
      'repo:acme@1234/first-app@5678:environment:production',
      'repo:acme@1234/first-app@5678:environment:production-rollback',
    ])
    const third = await setUp([...first, ...rollback, '--environment', 'another'])
    expect(third).toMatchObject({ exitCode: 1, output: '' })
    expect(third.said).toContain('There are more than two environments.')
    // Two names of repositories that are the same in the name of a stack.
    const refused = await setUp(['--repository', 'acme-first/app', ...named])
    expect(refused).toMatchObject({ exitCode: 1, output: '' })
    expect(refused.said).toContain(
      'The stack lambda-deploy-acme-first-app-production is that of the repository acme/first-app.',
    )
  })

  test('makes a role that trusts a GitHub Enterprise Server, within the limits of the organization', async () => {
    const issuer = 'github.example.com/_services/token'
    const boundary = 'arn:aws:iam::123456789012:policy/deployments'
    const arn = await roleOf([
      ...['--repository', 'acme/on-premises', '--environment', 'production', '--function', 'orders-api'],
      ...['--issuer', issuer, '--role-path', '/deploy/', '--permissions-boundary', boundary],
    ])
    expect(arn).toMatch(/^arn:aws:iam::123456789012:role\/deploy\//)
    const provider = `arn:aws:iam::123456789012:oidc-provider/${issuer}`
    expect(await providers()).toContain(provider)
    const { trust, PermissionsBoundary } = await roleNamed(arn)
    expect(trust.Statement).toMatchObject([
      {
        Principal: { Federated: provider },
        Condition: {
          StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${issuer}:sub`]: ['repo:acme/on-premises:environment:production'] },
        },
      },
    ])
    expect(PermissionsBoundary).toMatchObject({ PermissionsBoundaryArn: boundary })
  })

  test('makes a role for promotions alone, which moves an alias and can upload nothing', async () => {
    const args = ['--repository', 'acme/promotions', '--environment', 'production', '--function', 'promoted']
    const role = await roleOf([...args, '--promotions-only'])
    tokens.job = {
      ...tokens.job,
      repository: 'acme/promotions',
      environment: 'production',
      subjectWithIds: false,
    }
    await arrangeRelease(scene, 'promoted', { source: 'first', alias: 'PROD' })
    const version = await arrangeRelease(scene, 'promoted', { source: 'second', alias: 'STAGE' })
    const env = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', ...tokens.environment }
    const to = { 'function-name': 'promoted', alias: 'PROD', 'role-to-assume': role }
    const promoted = await scene.run({ ...to, 'source-alias': 'STAGE' }, { env })
    expect(promoted.outputs).toMatchObject({ result: 'promoted', version })
    const back = await scene.run({ ...to, mode: 'rollback', 'restore-latest': 'false' }, { env })
    expect(back.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
    await scene.write('app/main.py', handlerSource('third'))
    const deployed = await scene.run({ ...to, 'source-dir': 'app' }, { env })
    expect(deployed.errors.join()).toContain('policy denies lambda:UpdateFunctionCode')
  })
})

describe('set-up-oidc refuses', () => {
  const refusals: ReadonlyArray<readonly [what: string, args: readonly string[], said: string]> = [
    ['no repository', ['--function', 'x'], '--repository is missing'],
    ['a repository without its owner', ['--repository', 'orders', '--function', 'x'], 'OWNER/REPO'],
    ['everybody', ['--repository', 'a/b', '--function', 'x'], 'Nobody may assume the role yet.'],
    ['no function', ['--repository', 'a/b', '--branch', 'main'], '--function is missing'],
    [
      'an ARN for a function',
      ['--repository', 'a/b', '--branch', 'main', '--function', `${LAMBDA}:function:x`],
      'without ARN',
    ],
    [
      'an address for a repository that images are pushed to',
      [
        ...['--repository', 'a/b', '--branch', 'main', '--function', 'x', '--ecr-repository'],
        '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1',
      ],
      'without registry',
    ],
    [
      'more functions than the template takes',
      ['--repository', 'a/b', '--branch', 'main', '--function', 'a,b,c,d,e,f'],
      'more than five names in --function',
    ],
    [
      'one ID without the other',
      ['--repository', 'a/b', '--branch', 'main', '--function', 'x', '--owner-id', '1'],
      'One of --owner-id and --repository-id is missing.',
    ],
    [
      'a key without its bucket',
      ['--repository', 'a/b', '--branch', 'main', '--function', 'x', '--bucket-key', 'k'],
      '--bucket-key is given without --bucket.',
    ],
    [
      'rights on layers without a layer',
      ['--repository', 'a/b', '--branch', 'main', '--function', 'x', '--share-layers'],
      'without --layer',
    ],
    [
      'uploads by a role for promotions',
      ['--repository', 'a/b', '--branch', 'main', '--function', 'x', '--bucket', 'p', '--promotions-only'],
      'can upload and configure nothing',
    ],
    ...['repo:a/*', 'repo:a/b*', 'repository_id:56789:x'].map(
      (subject) =>
        [
          `the subject ${subject}, which others may have`,
          [
            '--repository',
            'a/b',
            '--function',
            'x',
            '--owner-id',
            '1',
            '--repository-id',
            '5678',
            '--subject',
            subject,
          ],
          'Other repositories than a/b might have the subject',
        ] as const,
    ),
    ['an option that does not exist', ['--functions', 'x'], 'There is no option --functions.'],
    ['an option without its value', ['--function', '--vpc'], 'no value after --function'],
    ['a word that is no option', ['orders-api'], "'orders-api' is no option."],
  ]
  test.each(refusals)('%s', async (_, args, expected) => {
    const { exitCode, output, said } = await setUp(args)
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
    expect(said).toContain(expected)
    expect(said.trim().split('\n')).toHaveLength(2)
  })

  test('to go on without the AWS CLI, a region or credentials', async () => {
    expect((await setUp(orders, { programs: ['nothing'] })).said).toContain('There is no AWS CLI on PATH.')
    const nowhere = { AWS_REGION: '', AWS_DEFAULT_REGION: '' }
    expect((await setUp(orders, { env: nowhere })).said).toContain('There is no region.')
    const nobody = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
    expect((await setUp(orders, { env: nobody })).said).toContain('The AWS CLI is not signed in.')
  })

  test('nothing when asked for help', async () => {
    const { exitCode, output } = await setUp(['--help'])
    expect(exitCode).toBe(0)
    expect(output).toContain('Usage: infra/set-up-oidc --repository OWNER/REPO')
  })
})
