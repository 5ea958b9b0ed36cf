import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { grantsFor, policyDocument } from '../../scripts/iam-policy.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { aliasOf, handlerSource, invoke, type Scene, startScene } from '../support/scene.ts'
import { push } from './runner/event.ts'
import { roleWith, workflowOf } from './runner/page.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

let scene: Scene
let tokens: IdentityTokens
let repository: Repository
let role = ''

beforeAll(async () => {
  scene = await startScene()
  tokens = await startIdentityTokens()
  await arrangeRelease(scene, 'orders-api', { source: 'before', alias: 'live' })
  repository = await makeRepository(scene.workspace, ORDERS_API)
  const { region, accountId } = scene.aws
  const scope = { partition: 'aws', region, accountId, functions: ['orders-api'], layers: [], bucket: 'none' }
  const more = { repositories: [], application: 'none', executionRoles: [], keys: [] }
  role = roleWith(scene.aws, tokens, {
    name: 'production',
    policy: JSON.stringify(policyDocument(grantsFor(['deploy'], ['test']), { ...scope, ...more })),
    subject: 'environment:production',
  })
})
afterAll(async () => {
  await tokens.stop()
  await scene.end()
})

const git = (...args: string[]) => execFileSync('git', args, { cwd: repository.directory })

/** Commits the code of the function and tags the commit. */
async function tagged(tag: string, source: string): Promise<void> {
  await repository.commit({
    '.github/workflows/release-production.yml': workflowOf(
      'docs/stages.md',
      'release-production.yml',
      scene.aws,
    ),
    'app/main.py': handlerSource(source),
  })
  await repository.tag(tag)
}

const released = (tag: string) =>
  runWorkflow({
    repository: repository.directory,
    workflow: 'release-production.yml',
    event: push(`refs/tags/${tag}`),
    env: machine(scene.aws),
    secrets: { API_KEY: 'a-secret' },
    vars: { AWS_ROLE_ARN: role },
    identityTokens: tokens,
  })

describe('The workflow of docs/stages.md that releases to production from a tag', () => {
  it('releases a commit of main under the name of its tag', async () => {
    await tagged('v1.0.2', 'tagged')
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    succeeded(await released('v1.0.2'))
    expect(await invoke(scene, 'orders-api', 'live')).toMatchObject({ text: 'tagged' })
    const { FunctionVersion } = await aliasOf(scene, 'orders-api', 'live')
    expect(await aliasOf(scene, 'orders-api', 'v1-0-2')).toMatchObject({ FunctionVersion })
  })

  it('refuses a commit that is not on main', async () => {
    await tagged('v1.0.3', 'elsewhere')
    expect((await released('v1.0.3')).conclusion).toBe('failure')
    expect(await invoke(scene, 'orders-api', 'live')).toMatchObject({ text: 'tagged' })
  })
})
