import { join } from 'node:path'
import { PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch'
import { DescribeRepositoriesCommand, GetRepositoryPolicyCommand, PutImageCommand } from '@aws-sdk/client-ecr'
import { GetFunctionCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { awsCli } from '../../local-aws/aws-cli.ts'
import { alarmNamed, cloudWatchOf } from '../local-aws/client.ts'
import { aliasOf, configurationOf } from '../support/scene.ts'
import {
  type ContainerProject,
  ECR_REPOSITORY,
  FUNCTIONS,
  startContainerProject,
} from './container-project.ts'
import { push, runWorkflowButton } from './runner/event.ts'
import type { WorkflowRun } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const ALARM = 'fastapi-lambda-app-5xx'

let project: ContainerProject
beforeAll(async () => {
  project = await startContainerProject()
  // The alarm of the stack is in the emulator, where CodeDeploy does not see it.
  await cloudWatchOf(project.scene.aws).send(new PutMetricAlarmCommand(alarmNamed(ALARM)))
}, 300_000)
afterAll(() => project.end())

/** Pushes main, or a tag of the version that it has. */
const pushMain = (vars?: Record<string, string>, outOfTime?: AbortSignal) =>
  project.run(
    ...(['deploy-staging.yml', push('refs/heads/main'), 'staging', vars] as const),
    outOfTime && { outOfTime },
  )
const pushTag = (tag: string, cancel?: AbortSignal) =>
  project.run('deploy-prod.yml', push(`refs/tags/${tag}`), 'production', {}, cancel && { cancel })
const bump = async () => {
  await project.example.succeed('bump-patch')
  return project.example.git('describe', '--tags', '--exact-match')
}

/** The steps of a run, which has to have succeeded. */
function stepsOf(run: WorkflowRun) {
  const { jobs } = succeeded(run)
  return jobs['release']?.steps ?? jobs['rollback']?.steps ?? {}
}

/** The digest of what an alias serves, or of what $LATEST holds, as Lambda says. */
async function served(name: string, Qualifier = 'live'): Promise<string> {
  const { Code } = await project.scene.lambda.send(new GetFunctionCommand({ FunctionName: name, Qualifier }))
  return Code?.ResolvedImageUri?.split('@')[1] ?? ''
}
const tagged = async (imageTag: string) => (await project.image({ imageTag }))?.digest
const imageTagOf = (tag: string) => tag.replace('lambda/', '')
const head = () => project.example.git('rev-parse', 'HEAD')

/** What anybody gets from the URL of the alias. */
async function health(url = ''): Promise<unknown> {
  const id = new URL(url).hostname.split('.')[0]
  return (await fetch(`${project.scene.aws.endpoint}/_aws/lambda-url/${id}/health`)).json()
}

/** Does something over and over while the new version has a share of the traffic. */
async function duringCanary(release: Promise<unknown>, act: () => unknown): Promise<void> {
  let hasEnded = false
  const ended = release.finally(() => {
    hasEnded = true
  })
  while (!hasEnded) {
    const { RoutingConfig } = await aliasOf(project.scene, FUNCTIONS.production, 'live')
    if (Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {}).length > 0) await act()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await ended
}

/** Sets the alarm off, as failing requests would. */
const raiseAlarm = () =>
  cloudWatchOf(project.scene.aws).send(
    new SetAlarmStateCommand({ AlarmName: ALARM, StateValue: 'ALARM', StateReason: 'a test' }),
  )

describe('The container example', () => {
  let first: { readonly tag: string; readonly digest: string }
  let second: string

  it('releases a push to main to staging: the image that an index has for the processor, with a public URL', async () => {
    first = { tag: await bump(), digest: '' }
    const { deploy, build } = stepsOf(await pushMain())
    expect(deploy?.outputs).toMatchObject({ result: 'created', version: '1', alias: 'live' })
    const index = await project.image({ imageTag: `git-${await head()}` })
    expect(index?.digest).toBe(build?.outputs['digest'])
    expect(index?.manifest.mediaType).toBe('application/vnd.oci.image.index.v1+json')
    const [image, attestation] = index?.manifest.manifests ?? []
    expect([image?.platform.architecture, attestation?.platform.architecture]).toEqual(['amd64', 'unknown'])
    expect(await served(FUNCTIONS.staging)).toBe(image?.digest)
    expect(await configurationOf(project.scene, FUNCTIONS.staging, 'live')).toMatchObject({
      PackageType: 'Image',
      Architectures: ['x86_64'],
      MemorySize: 512,
      Timeout: 30,
    })
    expect(await health(deploy?.outputs['function-url'])).toMatchObject({ status: 'healthy' })
    expect(await tagged('serving-staging')).toBe(image?.digest)
    expect(await tagged('previous-staging')).toBeUndefined()
  })

  it('releases to production the very image that staging has tested, and tags it with the release', async () => {
    const { deploy, find, build } = stepsOf(await pushTag(first.tag))
    const index = await tagged(`git-${await head()}`)
    expect(find?.outputs['digest']).toBe(index)
    expect(build?.outputs['digest']).toBeUndefined()
    expect(deploy?.outputs).toMatchObject({ result: 'created', version: '1' })
    expect(await served(FUNCTIONS.production)).toBe(await served(FUNCTIONS.staging))
    first = { ...first, digest: await served(FUNCTIONS.production) }
    expect(await tagged(imageTagOf(first.tag))).toBe(index)
    expect(await tagged('serving-prod')).toBe(first.digest)
    expect(
      (await aliasOf(project.scene, FUNCTIONS.production, first.tag.replaceAll(/\W/g, '-'))).FunctionVersion,
    ).toBe('1')
  })

  it('builds a release that staging has not built, and shifts the traffic to it by CodeDeploy', async () => {
    await project.change('app/module.py', 'handler = Mangum(app', '# changed\nhandler = Mangum(app')
    const tag = await bump()
    const { deploy, build } = stepsOf(await pushTag(tag))
    expect(deploy?.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
    expect(deploy?.outputs['deployment-id']).toMatch(/^d-/)
    expect(await tagged(imageTagOf(tag))).toBe(build?.outputs['digest'])
    second = await served(FUNCTIONS.production)
    expect(second).not.toBe(first.digest)
    expect([await tagged('serving-prod'), await tagged('previous-prod')]).toEqual([second, first.digest])
  })

  it('undoes a release whose requests fail during the canary: CodeDeploy moves the alias back, and no tag moves', async () => {
    await project.change('app/module.py', '# changed', '# changed again')
    const tag = await bump()
    const release = pushTag(tag)
    await duringCanary(release, raiseAlarm)
    const { conclusion, jobs } = await release
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps['deploy']?.outputs).toMatchObject({
      result: 'rolled-back',
      version: '2',
      'failed-version': '3',
    })
    expect(await served(FUNCTIONS.production)).toBe(second)
    expect([await tagged('serving-prod'), await tagged('previous-prod')]).toEqual([second, first.digest])
  })

  it('undoes a release that is canceled during the canary', async () => {
    await project.change('app/module.py', '# changed again', '# changed once more')
    const tag = await bump()
    const cancel = new AbortController()
    const release = pushTag(tag, cancel.signal)
    await duringCanary(release, () => cancel.abort())
    const { conclusion, jobs } = await release
    expect(conclusion).toBe('cancelled')
    // Nobody has found anything wrong with version 4: it is not marked.
    expect(jobs['release']?.steps['deploy']?.outputs).toMatchObject({
      result: 'failed',
      version: '2',
      'failed-version': '',
    })
    expect(await served(FUNCTIONS.production)).toBe(second)
    expect([await tagged('serving-prod'), await tagged('previous-prod')]).toEqual([second, first.digest])
  })

  it('rolls production back to a tag, and its image keeps the tag that the lifecycle policy heeds', async () => {
    const { rollback } = stepsOf(
      await project.run('rollback-prod.yml', runWorkflowButton({ to: first.tag }), 'production'),
    )
    expect(rollback?.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'previous-version': '2' })
    expect(await served(FUNCTIONS.production)).toBe(first.digest)
    expect([await tagged('serving-prod'), await tagged('previous-prod')]).toEqual([first.digest, second])
    expect(await health(rollback?.outputs['function-url'])).toMatchObject({ status: 'healthy' })
  })

  it('releases a single manifest for arm64, as its README says', async () => {
    await project.change(
      '.github/workflows/deploy-staging.yml',
      '          push: true\n',
      '          push: true\n          provenance: false\n',
    )
    const { deploy, build } = stepsOf(await pushMain({ LAMBDA_ARCHITECTURE: 'arm64' }))
    expect(deploy?.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(await served(FUNCTIONS.staging)).toBe(build?.outputs['digest'])
    expect((await configurationOf(project.scene, FUNCTIONS.staging, 'live')).Architectures).toEqual(['arm64'])
    expect(await tagged('serving-staging')).toBe(build?.outputs['digest'])
  })

  it('does the same at a keyboard: build, push, release, roll back', async () => {
    const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
    const tag = `git-${await head()}`
    const build = await project.make('build', 'ARCHITECTURE=arm64')
    expect(build.docker).toEqual([`build --platform linux/arm64 --tag ${ECR_REPOSITORY}:${tag} .`])
    const login = `login --username AWS --password-stdin ${registry}`
    const local = await project.make('push', 'TAG=local-1')
    expect(local.docker).toEqual([
      login,
      `tag ${ECR_REPOSITORY}:local-1 ${registry}/${ECR_REPOSITORY}:local-1`,
      `push ${registry}/${ECR_REPOSITORY}:local-1`,
    ])
    const again = await project.make('push', 'deploy-staging', 'ARCHITECTURE=arm64')
    expect(again.docker).toEqual([login])
    expect(again.printed).toContain(`ECR has ${tag} already.`)
    expect(again.printed).toContain('serves version 2')
    expect(await health(/^function-url: (\S+)$/m.exec(again.printed)?.[1])).toMatchObject({
      status: 'healthy',
    })
    await project.make('rollback')
    expect((await aliasOf(project.scene, FUNCTIONS.staging, 'live')).FunctionVersion).toBe('1')
    expect(await tagged('serving-staging')).toBe(await served(FUNCTIONS.staging))
  })

  it('gives staging no version that hangs, also when the time of the job is over', async () => {
    const { front } = project.scene.aws
    const name = FUNCTIONS.staging
    const before = await served(name)
    const hanging =
      'if "AWS_LAMBDA_FUNCTION_NAME" in __import__("os").environ:\n    __import__("time").sleep(600)\nhandler ='
    await project.change('app/module.py', 'handler =', hanging)
    const timeIsOver = new AbortController()
    const stop = front.on('Invoke', () => timeIsOver.abort())
    const { conclusion, jobs } = await pushMain({ LAMBDA_ARCHITECTURE: 'arm64' }, timeIsOver.signal)
    stop()
    expect(conclusion).toBe('cancelled')
    expect(jobs['release']?.steps['deploy']?.outputs).toMatchObject({ result: 'failed', version: '1' })
    expect(await served(name)).toBe(before)
    // A cancelled run has no time to restore $LATEST: docs/decisions/0020-a-failed-release-restores-what-it-found.md.
    expect(await served(name, '$LATEST')).not.toBe(before)
  })

  it('keeps the tags of commits and releases where they are, with the settings of its template', async () => {
    const { repositories: [repository] = [] } = await project.ecr.send(
      new DescribeRepositoriesCommand({ repositoryNames: [ECR_REPOSITORY] }),
    )
    expect(repository).toMatchObject({
      imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      imageScanningConfiguration: { scanOnPush: true },
    })
    const { policyText = '' } = await project.ecr.send(
      new GetRepositoryPolicyCommand({ repositoryName: ECR_REPOSITORY }),
    )
    expect(JSON.parse(policyText).Statement).toMatchObject([
      {
        Principal: { Service: 'lambda.amazonaws.com' },
        Condition: {
          ArnLike: {
            'aws:SourceArn': 'arn:aws:lambda:eu-west-1:123456789012:function:fastapi-lambda-app*',
          },
        },
      },
    ])
    const other = { imageManifest: '{"schemaVersion": 2}', repositoryName: ECR_REPOSITORY }
    for (const imageTag of [imageTagOf(first.tag), `git-${await head()}`])
      await expect(project.ecr.send(new PutImageCommand({ ...other, imageTag }))).rejects.toThrow(
        'cannot be overwritten because the tag is immutable',
      )
    const wrong = { ...other, imageTag: 'serving-prod', imageDigest: first.digest }
    await expect(project.ecr.send(new PutImageCommand(wrong))).rejects.toThrow('does not match the digest')
  })

  it('has a template that creates the function with an image, on $LATEST, until a release moves the alias', async () => {
    const image = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/${ECR_REPOSITORY}@${first.digest}`
    const { exitCode, complaint } = await awsCli(project.scene.aws, [
      ...['cloudformation', 'deploy', '--stack-name', 'from-template', '--capabilities', 'CAPABILITY_IAM'],
      ...['--template-file', join(project.example.directory, 'infra/function.yml')],
      ...['--parameter-overrides', 'FunctionName=from-template', `ImageUri=${image}`],
    ])
    expect({ exitCode, complaint }).toMatchObject({ exitCode: 0 })
    expect((await aliasOf(project.scene, 'from-template', 'live')).FunctionVersion).toBe('$LATEST')
    expect(await served('from-template')).toBe(first.digest)
    expect(await configurationOf(project.scene, 'from-template')).toMatchObject({
      PackageType: 'Image',
      Timeout: 30,
    })
  })

  it('asks for nothing that the roles of make setup-oidc do not allow', () => {
    const { decisions } = project.scene.aws.front.iam
    expect(decisions.filter(({ verdict }) => verdict !== 'Allowed')).toEqual([])
    const actions = new Set(decisions.map(({ action }) => action))
    expect([...actions]).toEqual(
      expect.arrayContaining(['ecr:GetAuthorizationToken', 'ecr:PutImage', 'codedeploy:CreateDeployment']),
    )
  })
})
