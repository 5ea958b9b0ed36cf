import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { pushImage } from '../../local-aws/push-image.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  invoke,
  type Scene,
  startScene,
  TRANSITIONS,
  zipOf,
} from '../support/scene.ts'
import { push, runWorkflowButton, type WorkflowEvent } from './runner/event.ts'
import { blockOf, roleWith } from './runner/page.ts'
import { makeRepository, type Repository } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowRun } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/from-buildkite/', import.meta.url))
const BUCKET = 'my-deployment-bucket'
const MAIN = push('refs/heads/main')

describe('The pipelines of the Buildkite tutorial, as workflows', () => {
  let scene: Scene
  let tokens: IdentityTokens
  let repository: Repository
  let app: string
  let vars: Readonly<Record<string, string>>

  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    tokens = await startIdentityTokens()
    repository = await makeRepository(scene.workspace, EXAMPLE)
    app = await readFile(`${EXAMPLE}/src/lambda_function.py`, 'utf8')
    const policy = blockOf('examples/from-buildkite/README.md', 'json', scene.aws)
    vars = {
      AWS_REGION: scene.aws.region,
      AWS_ROLE_ARN: roleWith(scene.aws, tokens, { name: 'deploy', policy, subject: '*' }),
      DEPLOYMENT_BUCKET: BUCKET,
      ECR_REPOSITORY: `123456789012.dkr.ecr.${scene.aws.region}.amazonaws.com/my-function`,
    }
    for (const name of ['my-function', 'my-api-function'])
      await createFunction(scene, name, {
        Handler: 'lambda_function.lambda_handler',
        Environment: { Variables: { KEPT: 'yes' } },
      })
  })
  afterAll(async () => {
    await tokens.stop()
    await scene.end()
  })

  const start = (workflow: string, event: WorkflowEvent): Promise<WorkflowRun> =>
    runWorkflow({
      repository: repository.directory,
      workflow,
      event,
      env: machine(scene.aws),
      vars,
      identityTokens: tokens,
    })
  const served = async (name = 'my-function') => (await aliasOf(scene, name, 'production')).FunctionVersion

  it('deploy a zip: the version has its configuration, and other variables stay', async () => {
    const run = await start('deploy-zip.yml', MAIN)
    succeeded(run)
    expect(run.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({
      result: 'deployed',
      version: '2',
      changed: 'true',
    })
    expect(await configurationOf(scene, 'my-function', 'production')).toMatchObject({
      Version: '2',
      Timeout: 30,
      MemorySize: 128,
      Description: expect.stringContaining('Deployed from run'),
      Environment: { Variables: { KEPT: 'yes', LOG_LEVEL: 'INFO', STAGE: 'production' } },
    })
    expect(await invoke(scene, 'my-function', 'production')).toMatchObject({ stage: 'production' })

    const again = await start('deploy-zip.yml', MAIN)
    expect(again.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({
      result: 'unchanged',
      version: '2',
    })
  })

  it('deploy a zip that fails its health check: callers never meet it', async () => {
    await repository.commit({
      'src/lambda_function.py': 'def lambda_handler(event, context):\n    raise KeyError\n',
    })
    const run = await start('deploy-zip.yml', MAIN)
    expect(run.conclusion).toBe('failure')
    expect(run.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({
      result: 'failed',
      version: '2',
      'failed-version': '3',
    })
    expect(await served()).toBe('2')
    await repository.commit({ 'src/lambda_function.py': app })
  })

  it('deploy a package that is in S3 already', async () => {
    const s3 = new S3Client({
      endpoint: scene.aws.endpoint,
      region: scene.aws.region,
      forcePathStyle: true,
      credentials: { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' },
    })
    await s3.send(new CreateBucketCommand({ Bucket: BUCKET }))
    const Body = zipOf({ 'lambda_function.py': app.replace('"ok"', '"from S3"') })
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'functions/my-function-42.zip', Body }))
    s3.destroy()

    const run = await start('deploy-from-s3.yml', runWorkflowButton({ build: '42' }))
    succeeded(run)
    expect(run.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({
      result: 'deployed',
      'previous-version': '2',
    })
    expect(await invoke(scene, 'my-function', 'production')).toMatchObject({ body: 'from S3' })
  })

  it('deploy, then roll back once a reviewer approves, as the runner of the tests does at once', async () => {
    const before = await served()
    await repository.commit({ 'src/lambda_function.py': app.replace('"ok"', '"regretted"') })
    const run = await start('deploy-then-decide.yml', push('refs/tags/v2'))
    succeeded(run)
    const version = run.jobs['deploy']?.steps['deploy']?.outputs['version']
    expect(run.jobs['rollback']?.steps['rollback']?.outputs).toMatchObject({
      result: 'rolled-back',
      version: before,
      'previous-version': version,
    })
    expect(await served()).toBe(before)
    expect(await invoke(scene, 'my-function', 'production')).toMatchObject({ body: 'from S3' })
  })

  it('deploy with a health check by the event of a proxy', async () => {
    await repository.commit({ 'src/lambda_function.py': app })
    const run = await start('deploy-with-health-check.yml', MAIN)
    succeeded(run)
    expect(await served('my-api-function')).toBe('2')

    await repository.commit({ 'src/lambda_function.py': app.replace('"healthy"', '"starting"') })
    const failed = await start('deploy-with-health-check.yml', MAIN)
    expect(failed.conclusion).toBe('failure')
    expect(failed.jobs['deploy']?.steps['deploy']?.errors.join()).toContain('body.status')
    expect(await served('my-api-function')).toBe('2')
  })

  it('deploy a container image by the digest of its tag', async () => {
    const archive = (text: string) => zipOf({ 'lambda_function.py': app.replace('"ok"', `"${text}"`) })
    const push = (tag: string, text: string) =>
      pushImage(scene.aws, `my-function:${tag}`, {
        handler: 'lambda_function.lambda_handler',
        archive: archive(text),
      })
    const FunctionName = 'my-container-function'
    await push('1', 'first image')
    await createFunction(scene, FunctionName, {
      PackageType: 'Image',
      Runtime: undefined,
      Handler: undefined,
      Code: { ImageUri: `${vars['ECR_REPOSITORY']}:1` },
      Environment: { Variables: { KEPT: 'yes' } },
    })
    const digest = await push('2', 'second image')
    const run = await start('deploy-container.yml', runWorkflowButton({ tag: '2' }))
    succeeded(run)
    expect(run.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({
      result: 'deployed',
      // Version 1 is what there was before, kept to go back to.
      version: '2',
      'code-sha256': digest.slice('sha256:'.length),
    })
    expect(await configurationOf(scene, FunctionName, 'production')).toMatchObject({
      PackageType: 'Image',
      CodeSha256: digest.slice('sha256:'.length),
      Timeout: 300,
      MemorySize: 512,
      Description: expect.stringContaining('Container deployment of 2'),
      Environment: { Variables: { KEPT: 'yes', STAGE: 'production', VERSION: '2' } },
    })
    expect(await invoke(scene, FunctionName, 'production')).toMatchObject({ body: 'second image' })

    const again = await start('deploy-container.yml', runWorkflowButton({ tag: '2' }))
    expect(again.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({
      result: 'unchanged',
      version: '2',
    })

    await pushImage(scene.aws, 'my-function:3', {
      handler: 'lambda_function.lambda_handler',
      archive: zipOf({ 'lambda_function.py': 'def lambda_handler(event, context):\n    raise KeyError\n' }),
    })
    const failed = await start('deploy-container.yml', runWorkflowButton({ tag: '3' }))
    expect(failed.conclusion).toBe('failure')
    expect(failed.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({
      result: 'failed',
      version: '2',
      'failed-version': '3',
    })
    expect(await served(FunctionName)).toBe('2')
    expect(await invoke(scene, FunctionName, '$LATEST')).toMatchObject({ body: 'second image' })
  })
})
