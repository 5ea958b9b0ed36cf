import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BatchGetImageCommand, ECRClient } from '@aws-sdk/client-ecr'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { copyExample, type ExampleCopy, uvVariables } from '../examples/restart-registry-copy.ts'
import { type FunctionUrlEdge, startFunctionUrlEdge } from '../smoke-test/function-url-edge.ts'
import { type Scene, startScene, TRANSITIONS } from '../support/scene.ts'
import { withRoleOfRollback } from './restart-registry-stage.ts'
import type { WorkflowEvent } from './runner/event.ts'
import { REPOSITORY } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowOptions, type WorkflowRun } from './runner/run-workflow.ts'

export const FUNCTIONS = { staging: 'fastapi-lambda-app-staging', production: 'fastapi-lambda-app' } as const
export const ECR_REPOSITORY = 'fastapi-lambda-app'

type Environment = keyof typeof FUNCTIONS

/** The container example in a repository of its own, set up as its README says, with one AWS for both stages. */
export interface ContainerProject {
  readonly scene: Scene
  readonly example: ExampleCopy
  readonly ecr: ECRClient
  /** Runs a workflow with the variables of an environment; `vars` come over them. */
  run(
    workflow: string,
    event: WorkflowEvent,
    environment: Environment,
    vars?: Readonly<Record<string, string>>,
    ends?: Pick<WorkflowOptions, 'cancel' | 'outOfTime'>,
  ): Promise<WorkflowRun>
  /** Runs make at a keyboard, with a `docker` that notes how it is called, and what it printed. */
  make(...args: readonly string[]): Promise<{ readonly printed: string; readonly docker: readonly string[] }>
  /** Replaces text in a file and commits it. */
  change(path: string, before: string, after: string): Promise<void>
  /** What ECR has under a tag or digest: its digest and its parsed manifest; undefined if there is none. */
  image(id: { imageTag: string } | { imageDigest: string }): Promise<PushedManifest | undefined>
  end(): Promise<void>
}

export interface PushedManifest {
  readonly digest: string
  readonly manifest: {
    readonly mediaType: string
    /** Of an index. */
    readonly manifests?: readonly {
      readonly digest: string
      readonly platform: { readonly architecture: string }
    }[]
  }
}

/** Sets both stages up with the targets of the Makefile: repository, functions, CodeDeploy and the roles of workflows. */
export async function startContainerProject(): Promise<ContainerProject> {
  const [scene, tokens] = await Promise.all([
    startScene({ ...TRANSITIONS, metrics: { minuteMs: 300, delayMs: 0 } }),
    startIdentityTokens(),
  ])
  scene.aws.front.iam.issuer(tokens)
  const [example, edge] = await Promise.all([
    copyExample(scene.aws.environment, REPOSITORY, 'container'),
    startFunctionUrlEdge(scene.aws),
  ])
  const venv = join(scene.workspace, 'venv')
  // Installs the packages, which the jobs find installed; on GitHub, each has a machine of its own.
  await example.succeed('test', `UV_PROJECT_ENVIRONMENT=${venv}`)
  await example.succeed('setup-repository')
  const environments = {
    staging: await setUp(example, 'staging'),
    production: await setUp(example, 'prod'),
  }
  const env = {
    ...machine(scene.aws),
    ...uvVariables((await pythonEnvironment()).python),
    ...edge.environment,
    UV_PROJECT_ENVIRONMENT: venv,
    // All tests have run above.
    PYTEST_ADDOPTS: '-k health',
    IMAGE_PACKAGES: join(venv, `lib/python${example.pythonVersion}/site-packages`),
  }
  const ecr = new ECRClient({
    endpoint: scene.aws.endpoint,
    region: scene.aws.region,
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  })
  return {
    scene,
    example,
    ecr,
    run: (workflow, event, environment, vars = {}, ends = {}) =>
      runWorkflow({
        ...ends,
        repository: example.directory,
        workflow,
        event,
        env,
        vars: { AWS_REGION: scene.aws.region, ...environments[environment], ...vars },
        identityTokens: tokens,
        environments: withRoleOfRollback(environments.production.ROLLBACK_ROLE_ARN),
        programs: [join(example.directory, '../bin')],
      }),
    make: async (...args) => {
      const bin = join(example.directory, '../bin')
      const noted = join(bin, 'docker-calls')
      await writeFile(noted, '')
      await writeFile(join(bin, 'docker'), `#!/bin/sh\necho "$*" >> '${noted}'\n`, { mode: 0o755 })
      const variables = Object.entries(edge.environment).map(([name, value]) => `${name}=${value}`)
      const printed = await example.succeed(...args, 'AWS_ACCOUNT_ID=123456789012', ...variables)
      return { printed, docker: (await readFile(noted, 'utf8')).trim().split('\n') }
    },
    change: async (path, before, after) => {
      const file = join(example.directory, path)
      const text = await readFile(file, 'utf8')
      if (!text.includes(before)) throw new Error(`${path} does not contain: ${before}`)
      await writeFile(file, text.replace(before, after))
      await example.git('commit', '--quiet', '--all', '--message', 'Change the app')
    },
    image: async (id) => {
      const { images = [] } = await ecr.send(
        new BatchGetImageCommand({ repositoryName: ECR_REPOSITORY, imageIds: [id] }),
      )
      const [found] = images
      if (found === undefined) return undefined
      return {
        digest: found.imageId?.imageDigest ?? '',
        manifest: JSON.parse(found.imageManifest ?? '{}') as PushedManifest['manifest'],
      }
    },
    end: () => end(scene, tokens, example, edge, ecr),
  }
}

/** What the README has for one stage; the variables of its environment on GitHub. */
async function setUp(example: ExampleCopy, stage: 'staging' | 'prod') {
  const printed = await example.succeed('setup-function', `STAGE=${stage}`)
  const executionRole = arnIn(printed)
  if (stage === 'prod') await example.succeed('setup-codedeploy', 'STAGE=prod')
  const roles = await example.succeed(
    ...['setup-oidc', `STAGE=${stage}`],
    `LAMBDA_EXECUTION_ROLE_${stage.toUpperCase()}=${executionRole}`,
  )
  const [, rollback = ''] = roles.match(/^arn:\S+$/gm) ?? []
  return { AWS_ROLE_ARN: arnIn(roles), LAMBDA_EXECUTION_ROLE: executionRole, ROLLBACK_ROLE_ARN: rollback }
}

function arnIn(text: string): string {
  const [arn] = /^arn:\S+$/m.exec(text) ?? []
  if (arn === undefined) throw new Error(`No ARN was printed: ${text}`)
  return arn
}

async function end(
  scene: Scene,
  tokens: IdentityTokens,
  example: ExampleCopy,
  edge: FunctionUrlEdge,
  ecr: ECRClient,
): Promise<void> {
  ecr.destroy()
  await Promise.all([edge.close(), tokens.stop(), scene.end(), example.remove()])
}
