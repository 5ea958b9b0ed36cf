import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DeleteFunctionCommand, InvokeCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { aliasOf, configurationOf, type Scene, startScene, versionsOf } from '../support/scene.ts'
import { eventOf } from './gateway.ts'
import { copyExample, type ExampleCopy } from './restart-registry-copy.ts'

const STAGING = 'Restart-Lambda-Staging'
const PRODUCTION = 'Restart_Registry_Lambda'
const ROLE = 'arn:aws:iam::123456789012:role/restart-registry'
const ACCESS_POINT = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d4e5f60718'
const HEALTHY = { status: 'healthy', service: 'aws-lambda-fastapi' }
const PASSWORD = 'abcd # $HOME "efgh" ijkl'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

let scene: Scene
let example: ExampleCopy

beforeAll(async () => {
  scene = await startScene()
  example = await copyExample(scene.aws.environment)
})
afterAll(async () => {
  await scene.end()
  await example.remove()
})

const path = (name: string) => join(example.directory, name)

/** What GET /health answers through the alias live. */
async function health(functionName: string): Promise<unknown> {
  const { Payload } = await scene.lambda.send(
    new InvokeCommand({
      FunctionName: functionName,
      Qualifier: 'live',
      Payload: eventOf('GET', '/health'),
    }),
  )
  const answer = JSON.parse(Buffer.from(Payload ?? []).toString()) as { body: string }
  return JSON.parse(answer.body)
}

describe('Releasing at a keyboard, in the order of the README', () => {
  let layer: string

  it('wants a copy of .env.example to be filled in: nothing in it is taken for real', async () => {
    await cp(path('.env.example'), path('.env'))
    const { text } = await example.make(['configure-efs'])
    expect(text).toContain('Set EFS_ACCESS_POINT_ARN_PROD or _STAGING')
    expect((await example.make(['configure-env'])).text).toContain('None of these variables has a value')
    const nowhere = await example.make([
      'configure-layer',
      'LAYER_VERSION_ARN=x',
      'AWS_REGION=',
      'AWS_DEFAULT_REGION=',
    ])
    expect(nowhere.text).toContain('Set AWS_REGION, in .env')
    await rm(path('.env'))
  })

  it('asks for the layer to be published first', async () => {
    const { exitCode, text } = await example.make(['configure-layer'])
    expect(exitCode).not.toBe(0)
    expect(text).toContain('Run make publish-layer STAGE=staging')
  })

  it('publishes the layer, prints its ARN, and publishes nothing the second time', async () => {
    const text = await example.succeed('publish-layer')
    layer = /^layer-version-arn: (.+)$/m.exec(text)?.[1] ?? ''
    expect(layer).toBe('arn:aws:lambda:eu-west-1:123456789012:layer:restart-registry-dependencies-staging:1')
    expect(await example.succeed('publish-layer')).toContain(`layer-version-arn: ${layer}`)
  })

  it('says what a function needs that does not exist yet', async () => {
    expect((await example.make(['deploy-staging'])).text).toContain(
      'the inputs to create it are missing: `execution-role`',
    )
    const { text } = await example.make([
      'deploy-staging',
      `LAMBDA_EXECUTION_ROLE=${ROLE}`,
      'ALIAS=without-layer',
    ])
    expect(text).toContain("No module named 'mangum'")
    expect(text).toContain(
      'make deploy-staging LAYER_VERSION_ARN=$(cat lambda/build/layer-version-arn-staging)\n',
    )
    await scene.lambda.send(new DeleteFunctionCommand({ FunctionName: STAGING }))
  })

  it('creates the functions, which answer', async () => {
    await writeFile(path('.env'), `LAMBDA_EXECUTION_ROLE=${ROLE} # of both functions\n`)
    await example.succeed('deploy-staging', `LAYER_VERSION_ARN=${layer}`)
    await example.succeed('deploy-prod', `LAYER_VERSION_ARN=${layer}`)
    expect(await health(STAGING)).toEqual(HEALTHY)
    expect(await health(PRODUCTION)).toEqual(HEALTHY)
    expect(await configurationOf(scene, PRODUCTION, 'live')).toMatchObject({
      Runtime: `python${example.pythonVersion}`,
      Handler: 'registry.handler.handler',
      Layers: [{ Arn: layer }],
    })
  })

  it('releases nothing when nothing changed', async () => {
    expect(await example.succeed('deploy-staging')).toContain('Unchanged Restart-Lambda-Staging')
    await example.succeed('configure-layer')
    expect(await versionsOf(scene, STAGING)).toEqual(['1'])
  })

  it('gives the function a new version of the layer, and leaves the code alone', async () => {
    const before = await configurationOf(scene, STAGING, 'live')
    await example.succeed('lambda-build-layer')
    await appendFile(path('lambda/build/layer/python/mangum/__init__.py'), '# changed\n')
    await repack()
    const text = await example.succeed('publish-layer', 'configure-layer')
    expect(text).toContain('restart-registry-dependencies-staging:2')
    const after = await configurationOf(scene, STAGING, 'live')
    expect(after.Layers).toMatchObject([{ Arn: layer.replace(/1$/, '2') }])
    expect(after.CodeSha256).toBe(before.CodeSha256)
    expect(await health(STAGING)).toEqual(HEALTHY)
  })

  it('gives the function its VPC and its file system', async () => {
    const refused = await example.make(['configure-efs'])
    expect(refused.exitCode).not.toBe(0)
    expect(refused.text).toContain('Set EFS_ACCESS_POINT_ARN_PROD or _STAGING')

    await appendFile(
      path('.env'),
      `EFS_ACCESS_POINT_ARN_STAGING=${ACCESS_POINT}\nVPC_SUBNET_IDS=subnet-0a1b2c3d,subnet-1a2b3c4d\n`,
    )
    await example.succeed('configure-efs', 'VPC_SECURITY_GROUP_ID=sg-0a1b2c3d')
    expect(await configurationOf(scene, STAGING, 'live')).toMatchObject({
      FileSystemConfigs: [{ Arn: ACCESS_POINT, LocalMountPath: '/mnt/efs' }],
      VpcConfig: { SubnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'], SecurityGroupIds: ['sg-0a1b2c3d'] },
    })
  })

  it('gives the function the variables of .env, whatever signs they hold, and prints none', async () => {
    const refused = await example.make(['configure-env'])
    expect(refused.exitCode).not.toBe(0)
    expect(refused.text).toContain('None of these variables has a value')

    await appendFile(
      path('.env'),
      `WP_BASE_URL=http://127.0.0.1:9\nWP_BASIC_AUTH_USER=registry\nWP_BASIC_AUTH_PASSWORD='${PASSWORD}'\nAPI_GATEWAY_KEY=\n`,
    )
    const text = await example.succeed('configure-env', 'LOG_LEVEL=DEBUG')
    expect((await configurationOf(scene, STAGING, 'live')).Environment?.Variables).toEqual({
      WP_BASE_URL: 'http://127.0.0.1:9',
      WP_BASIC_AUTH_USER: 'registry',
      WP_BASIC_AUTH_PASSWORD: PASSWORD,
      LOG_LEVEL: 'DEBUG',
    })
    expect(text).not.toContain(PASSWORD)
    expect(await health(STAGING)).toEqual(HEALTHY)
  })

  it('asks before it changes production, unless told not to', async () => {
    await appendFile(path('lambda/src/registry/__init__.py'), '# changed\n')
    for (const answer of ['', 'no\n', 'y\n']) {
      const { exitCode, text } = await example.make(['-C', 'lambda', 'deploy-prod'], answer)
      expect(exitCode).not.toBe(0)
      expect(text).toContain(`This changes ${PRODUCTION}, which is in production.`)
    }
    const asked = await example.make(['configure-env', 'STAGE=prod'], 'no\n')
    expect(asked.text).toContain('Nothing was changed.')
    expect(await versionsOf(scene, PRODUCTION)).toEqual(['1'])

    expect(await example.make(['-C', 'lambda', 'deploy-prod'], 'yes\n')).toMatchObject({ exitCode: 0 })
    expect(await versionsOf(scene, PRODUCTION)).toEqual(['1', '2'])
    await example.git('checkout', '--quiet', '.')
    await example.succeed('-C', 'lambda', 'deploy-prod', 'FORCE=yes')
    expect(await health(PRODUCTION)).toEqual(HEALTHY)
  })

  it('fetches the action at its tag, once, where none is given', async () => {
    const published = path('../lambda-deploy-action')
    await cp(join(ROOT, 'dist'), join(published, 'dist'), { recursive: true })
    const git = (...args: string[]) => example.git('-C', published, ...args)
    await git('init', '--quiet')
    await git('add', '--all')
    await git('commit', '--quiet', '--message', 'Release v1.0.0')
    await git('tag', 'v1.0.0')
    const fetched = '.tools/lambda-deploy-action-v1.0.0'
    const absent = await example.make(['deploy-staging', `ACTION_DIR=${path('../typing-mistake')}`])
    expect(absent.exitCode).not.toBe(0)
    expect(absent.text).toContain('typing-mistake, where no dist/index.js is.')
    const unknown = ['deploy-staging', `ACTION_DIR=${fetched}`, `ACTION_REPOSITORY=file://${published}`]
    expect((await example.make([...unknown, 'ACTION_REF=v9.9.9'])).text).toContain(
      'The action could not be fetched: see ACTION_REPOSITORY and ACTION_REF',
    )
    for (const repository of [`file://${published}`, 'file:///nowhere'])
      expect(
        await example.succeed('deploy-staging', `ACTION_DIR=${fetched}`, `ACTION_REPOSITORY=${repository}`),
      ).toContain('Unchanged Restart-Lambda-Staging')
  })

  it('knows other stages by no name', async () => {
    const { exitCode, text } = await example.make(['configure-layer', 'STAGE=production'])
    expect(exitCode).not.toBe(0)
    expect(text).toContain('STAGE is "production": it has to be staging or prod')
  })

  it('raises the version, commits and tags it, and rolls back to a tag or a version', async () => {
    await example.succeed('bump-lambda-patch')
    expect(await example.git('tag', '--list')).toBe('lambda/v1.0.4')
    expect(await example.git('cat-file', '-t', 'lambda/v1.0.4')).toBe('tag')
    expect(await example.git('show', '--stat=200', '--format=%s', 'HEAD')).toMatch(
      /^Release lambda 1\.0\.4\n[\s\S]*pyproject\.toml[\s\S]*__init__\.py[\s\S]*uv\.lock[\s\S]*3 insertions\(\+\), 3 deletions/,
    )
    await example.succeed('deploy-prod')
    await example.succeed('bump-lambda-patch')
    await example.succeed('deploy-prod')
    const { FunctionVersion, Description } = await aliasOf(scene, PRODUCTION, 'live')
    expect(Description).toContain('ref=lambda/v1.0.5')
    expect((await aliasOf(scene, PRODUCTION, 'lambda-v1-0-5')).FunctionVersion).toBe(FunctionVersion)

    const text = await example.succeed('rollback', 'STAGE=prod', 'FORCE=yes', 'TO=lambda/v1.0.4')
    expect(text).toContain('lambda/v1.0.4')
    expect((await aliasOf(scene, PRODUCTION, 'live')).FunctionVersion).toBe(
      String(Number(FunctionVersion) - 1),
    )
    await example.succeed('rollback', 'STAGE=prod', 'FORCE=yes', `TO=${FunctionVersion}`)
    expect((await aliasOf(scene, PRODUCTION, 'live')).FunctionVersion).toBe(FunctionVersion)
    expect(await health(PRODUCTION)).toEqual(HEALTHY)
  })

  it('tags nothing twice, and no version that the files do not agree on', async () => {
    await example.git('tag', 'lambda/v1.0.6')
    expect((await example.make(['bump-lambda-patch'])).text).toContain(
      'The tag lambda/v1.0.6 exists already, although the version is 1.0.5.',
    )
    await example.git('tag', '--delete', 'lambda/v1.0.6')
    const file = path('lambda/src/registry/__init__.py')
    await writeFile(file, (await readFile(file, 'utf8')).replace('1.0.5', '1.0.9'))
    await example.git('commit', '--quiet', '--all', '--message', 'Make a mistake')
    expect((await example.make(['bump-lambda-patch'])).text).toContain(
      'do not agree on the version: 1.0.5, 1.0.9.',
    )
    await example.git('reset', '--quiet', '--hard', 'HEAD~1')
  })

  it('tags nothing that is not committed', async () => {
    await appendFile(path('lambda/src/registry/__init__.py'), '# changed\n')
    const { exitCode, text } = await example.make(['bump-lambda-patch'])
    expect(exitCode).not.toBe(0)
    expect(text).toContain('Commit them first')
    await example.git('checkout', '--quiet', '.')
  })
})

describe('Letting the workflows sign in', () => {
  it('asks for the repository where the remote is not on GitHub', async () => {
    await example.git('remote', 'set-url', 'origin', 'https://gitlab.example.com/acme/restart-registry.git')
    expect((await example.make(['setup-oidc'])).text).toContain('Set GITHUB_REPOSITORY=owner/name')
    await example.git('remote', 'set-url', 'origin', 'git@github.com:acme/restart-registry.git')
  })

  it('makes a role for each environment of the repository on GitHub', async () => {
    for (const [stage, environments] of [
      ['staging', ['staging']],
      ['prod', ['production', 'production-rollback']],
    ] as const) {
      const text = await example.succeed('setup-oidc', `STAGE=${stage}`)
      const printed = Array.from(
        text.matchAll(/^(arn:\S*acme-restart-registry-\S+)\n.*, in the environment (\S+)\.$/gm),
        ([, role, environment]) => ({ role, environment }),
      )
      expect(printed.map(({ environment }) => environment)).toEqual(environments)
      expect(new Set(printed.map(({ role }) => role)).size).toBe(environments.length)
    }
  })
})

/** Packs the layer's directory as it is now. */
async function repack(): Promise<void> {
  const child = spawn('python3', ['../scripts/pack.py', 'build/layer', 'build/layer.zip'], {
    cwd: path('lambda'),
    env: example.environment,
    stdio: 'ignore',
  })
  await once(child, 'close')
}
