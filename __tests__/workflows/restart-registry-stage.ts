import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { type Gateway, startGateway } from '../examples/gateway.ts'
import { copyExample, type ExampleCopy, uvVariables } from '../examples/restart-registry-copy.ts'
import { type Scene, startScene, TRANSITIONS } from '../support/scene.ts'
import type { Environments } from './runner/as-on-github.ts'
import type { WorkflowEvent } from './runner/event.ts'
import { REPOSITORY } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowOptions, type WorkflowRun } from './runner/run-workflow.ts'

const EXECUTION_ROLE = 'arn:aws:iam::123456789012:role/restart-registry'
export const LAYER = 'arn:aws:lambda:eu-west-1:123456789012:layer:restart-registry-dependencies'
export const SECRETS = {
  API_GATEWAY_KEY: 'key-of-the-api-gateway',
  WP_BASIC_AUTH_PASSWORD: 'abcd efgh ijkl mnop',
}
export const HEALTHY = { status: 'healthy', service: 'aws-lambda-fastapi' }

/** As the READMEs of this example and of the one with a container image say. */
const ENVIRONMENTS: Environments = {
  staging: { refs: ['refs/heads/main'] },
  production: { refs: ['refs/tags/lambda/v*'], reviewers: 'approve' },
  'production-rollback': { refs: ['refs/heads/main'] },
}

/** The environments, with the role that jobs in `production-rollback` assume. */
export function withRoleOfRollback(role = ''): Environments {
  const name = 'production-rollback'
  return { ...ENVIRONMENTS, [name]: { ...ENVIRONMENTS[name], vars: { AWS_ROLE_ARN: role } } }
}

/** An environment of the example's repository on GitHub, signed in to an AWS of its own. */
export interface Stage {
  readonly scene: Scene
  readonly example: ExampleCopy
  /** Before the alias live of its function. */
  readonly gateway: Gateway
  /** Runs a workflow; what is given comes over the secrets and variables of the environment. */
  run(
    workflow: string,
    event: WorkflowEvent,
    given?: Pick<WorkflowOptions, 'env' | 'secrets' | 'vars' | 'cancel' | 'minuteMs'>,
  ): Promise<WorkflowRun>
  /** Changes the code and commits it. */
  changeCode(): Promise<void>
  /** What its URL answers to GET /health. */
  answer(): Promise<unknown>
  end(): Promise<void>
}

/** Copies the example and sets the environment up as its README says, with the roles that `make setup-oidc` makes. */
export async function startStage(name: 'staging' | 'production', functionName: string): Promise<Stage> {
  const scene = await startScene(TRANSITIONS)
  const tokens = await startIdentityTokens()
  scene.aws.front.iam.issuer(tokens)
  const example = await copyExample(scene.aws.environment, REPOSITORY)
  const made = await example.succeed(
    'setup-oidc',
    `STAGE=${name === 'production' ? 'prod' : 'staging'}`,
    `LAMBDA_EXECUTION_ROLE=${EXECUTION_ROLE}`,
  )
  const [role = '', roleOfRollback] = made.match(/^arn:\S+$/gm) ?? []
  const gateway = await startGateway(scene.lambda, functionName)
  const env = {
    ...machine(scene.aws),
    ...uvVariables((await pythonEnvironment()).python),
    // Runs find the packages installed and compiled; on GitHub, each has a machine of its own.
    UV_PROJECT_ENVIRONMENT: join(scene.workspace, 'venv'),
  }
  const vars = {
    AWS_REGION: scene.aws.region,
    AWS_ROLE_ARN: role,
    LAMBDA_EXECUTION_ROLE: EXECUTION_ROLE,
    REGISTRY_URL: gateway.url,
    DATABASE_PATH: join(example.directory, 'data.db'),
    WP_BASE_URL: 'https://www.example.com',
    WP_BASIC_AUTH_USER: 'registry',
    LOG_LEVEL: 'DEBUG',
  }
  return {
    scene,
    example,
    gateway,
    run: (workflow, event, given = {}) =>
      runWorkflow({
        ...given,
        repository: example.directory,
        workflow,
        event,
        env: { ...env, ...given.env },
        secrets: { ...SECRETS, ...given.secrets },
        vars: { ...vars, ...given.vars },
        identityTokens: tokens,
        environments: withRoleOfRollback(roleOfRollback),
      }),
    changeCode: async () => {
      await appendFile(join(example.directory, 'lambda/src/registry/__init__.py'), '# changed\n')
      await example.git('commit', '--quiet', '--all', '--message', 'Change the registry')
    },
    answer: async () => (await fetch(`${gateway.url}/health`)).json(),
    end: async () => {
      await gateway.stop()
      await tokens.stop()
      await scene.end()
      await example.remove()
    },
  }
}
