import { GetFunctionUrlConfigCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { type GitHubServer, startGitHub, TOKEN } from '../github/github-server.ts'
import {
  aliasOf,
  createFunction,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  versionsOf,
} from '../support/scene.ts'
import { pullRequest } from './runner/event.ts'
import { blockOf, roleWith, workflowOf } from './runner/page.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow } from './runner/run-workflow.ts'
import { schedule } from './runner/schedule.ts'
import { succeeded } from './runner/succeeded.ts'

const PAGE = 'docs/previews.md'
const NAME = 'orders-api-preview'

let scene: Scene
let tokens: IdentityTokens
let github: GitHubServer
let repository: Repository
let role = ''

beforeAll(async () => {
  scene = await startScene()
  tokens = await startIdentityTokens()
  github = await startGitHub()
  repository = await makeRepository(scene.workspace, ORDERS_API)
  await createFunction(scene, NAME)
  await repository.commit({ '.github/workflows/preview.yml': workflowOf(PAGE, 'preview.yml', scene.aws) })
  const policy = blockOf(PAGE, 'json', scene.aws)
  role = roleWith(scene.aws, tokens, { name: 'preview', policy, subject: 'pull_request' })
})
afterAll(async () => {
  await github.close()
  await tokens.stop()
  await scene.end()
})

const happens = (...what: Parameters<typeof pullRequest>) =>
  runWorkflow({
    repository: repository.directory,
    workflow: 'preview.yml',
    event: pullRequest(...what),
    env: { ...machine(scene.aws), GITHUB_API_URL: github.url },
    secrets: { GITHUB_TOKEN: TOKEN },
    vars: { AWS_PREVIEW_ROLE_ARN: role },
    identityTokens: tokens,
  })

const url = async () =>
  (await scene.lambda.send(new GetFunctionUrlConfigCommand({ FunctionName: NAME, Qualifier: 'pr-12' })))
    .FunctionUrl

describe('The preview of a pull request', () => {
  /** The state before the first release, which the release publishes to be able to go back to it. */
  const BASELINE = ['1']

  it('is created when it is opened, and its URL is commented', async () => {
    await repository.commit({ 'app/main.py': handlerSource('opened') })
    succeeded(await happens(12, 'opened'))
    expect(await invoke(scene, NAME, 'pr-12')).toMatchObject({ text: 'opened' })
    expect(github.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining(`<${await url()}> serves version 2.`),
    ])
  })

  it('is updated by a push, at the same URL and in the same comment', async () => {
    const before = await url()
    await repository.commit({ 'app/main.py': handlerSource('pushed') })
    succeeded(await happens(12, 'synchronize'))
    expect(await invoke(scene, NAME, 'pr-12')).toMatchObject({ text: 'pushed' })
    expect(github.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining(`<${before}> serves version 3.`),
    ])
  })

  it('is removed when it is closed, by a role that can do no more than the page says', async () => {
    succeeded(await happens(12, 'closed'))
    await expect(aliasOf(scene, NAME, 'pr-12')).rejects.toThrow()
    await expect(url()).rejects.toThrow()
    expect(await versionsOf(scene, NAME)).toEqual(BASELINE)
    expect(github.comments.map(({ body }) => body)).toEqual([expect.stringContaining('pr-12 is removed')])
    expect(github.problems).toEqual([])
  })

  it('is neither created nor removed for a fork', async () => {
    const run = await happens(13, 'opened', 'stranger/orders-api')
    expect(run.conclusion).toBe('success')
    expect(Object.keys(run.jobs)).toEqual([])
    expect(await versionsOf(scene, NAME)).toEqual(BASELINE)
  })
})

it('A removal waits for the release that runs and for those before it, and none of them is dropped', () => {
  const text = workflowOf(PAGE, 'preview.yml', scene.aws)
  const begun = ['opened', 'pushed', 'closed'].map((starts) => ({ starts, workflow: text }))
  expect(schedule(begun, {})).toMatchObject({ pushed: 'pending', closed: 'pending' })
  const ended = ['opened', 'pushed'].flatMap((run) =>
    ['deploy', 'remove'].map((job) => ({ ends: `${run}/${job}` })),
  )
  expect(schedule([...begun, ...ended], {})).toMatchObject({ 'closed/remove': 'in_progress' })
})
