import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { type GitHubServer, startGitHub, TOKEN } from '../github/github-server.ts'
import { createFunction, type Scene, startScene, versionsOf } from '../support/scene.ts'
import { pullRequest } from './runner/event.ts'
import { makeRepository, ORDERS_API, REPOSITORY, type Repository } from './runner/repository.ts'
import { machine, runWorkflow } from './runner/run-workflow.ts'

const PAGE = new URL('../../docs/plan-on-pull-requests.md', import.meta.url)

let scene: Scene
let tokens: IdentityTokens
let github: GitHubServer
let repository: Repository

beforeAll(async () => {
  scene = await startScene()
  tokens = await startIdentityTokens()
  github = await startGitHub()
  repository = await makeRepository(scene.workspace, ORDERS_API)
  await createFunction(scene, 'orders-api')
})
afterAll(async () => {
  await github.close()
  await tokens.stop()
  await scene.end()
})

it('The workflow of the page comments the plan with the role of the page, which can only read', async () => {
  const page = await readFile(PAGE, 'utf8')
  const [, workflow = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  const [, policy = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
  await repository.commit({
    '.github/workflows/plan.yml': workflow.replace('eu-central-1', scene.aws.region),
  })
  const run = await runWorkflow({
    repository: repository.directory,
    workflow: 'plan.yml',
    event: pullRequest(12),
    env: { ...machine(scene.aws), GITHUB_API_URL: github.url },
    secrets: { GITHUB_TOKEN: TOKEN },
    vars: { AWS_PLAN_ROLE_ARN: planRole(JSON.parse(policy.replaceAll('eu-central-1', scene.aws.region))) },
    identityTokens: tokens,
  })

  expect(run).toMatchObject({ conclusion: 'success' })
  expect(github.problems).toEqual([])
  expect(github.comments.map(({ body }) => body)).toEqual([
    expect.stringContaining(
      '### 📝 Plan: deploy orders-api · live\n\nThe function orders-api in eu-west-1 has no alias',
    ),
  ])
  expect(await versionsOf(scene, 'orders-api')).toEqual([])
})

/** A role that only pull requests may assume. */
function planRole(policy: Record<string, unknown>): string {
  const { iam } = scene.aws.front
  iam.issuer(tokens)
  const provider = iam.provider({ url: tokens.issuer, audiences: ['sts.amazonaws.com'] })
  const claims = tokens.issuer.replace('https://', '')
  const subject = { [`${claims}:sub`]: `repo:${REPOSITORY}:pull_request` }
  return iam.role({
    name: 'orders-api-plan',
    policy,
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: provider },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { [`${claims}:aud`]: 'sts.amazonaws.com', ...subject } },
        },
      ],
    },
  })
}
