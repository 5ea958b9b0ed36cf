import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { type GitHubServer, startGitHub, TOKEN } from '../github/github-server.ts'
import { createFunction, type Scene, startScene, TRANSITIONS, versionsOf } from '../support/scene.ts'
import { pullRequest } from './runner/event.ts'
import { blockOf, roleWith } from './runner/page.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const PAGE = 'docs/plan-on-pull-requests.md'

let scene: Scene
let tokens: IdentityTokens
let github: GitHubServer
let repository: Repository

beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
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
  const policy = blockOf(PAGE, 'json', scene.aws)
  await repository.commit({ '.github/workflows/plan.yml': blockOf(PAGE, 'yaml', scene.aws) })
  const run = await runWorkflow({
    repository: repository.directory,
    workflow: 'plan.yml',
    event: pullRequest(12),
    env: { ...machine(scene.aws), GITHUB_API_URL: github.url },
    secrets: { GITHUB_TOKEN: TOKEN },
    vars: {
      AWS_PLAN_ROLE_ARN: roleWith(scene.aws, tokens, {
        name: 'orders-api-plan',
        policy,
        subject: 'pull_request',
      }),
    },
    identityTokens: tokens,
  })

  succeeded(run)
  expect(github.problems).toEqual([])
  expect(github.comments.map(({ body }) => body)).toEqual([
    expect.stringContaining(
      '### 📝 Plan: deploy orders-api · live\n\nThe function orders-api in eu-west-1 has no alias',
    ),
  ])
  expect(await versionsOf(scene, 'orders-api')).toEqual([])
})
