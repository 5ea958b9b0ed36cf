import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { grantsFor, policyDocument } from '../../scripts/iam-policy.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { aliasOf, handlerSource, invoke, ROLE, type Scene, startScene } from '../support/scene.ts'
import { push } from './runner/event.ts'
import { roleWith, workflowOf } from './runner/page.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const FUNCTIONS = ['orders-api', 'orders-worker']

let scene: Scene
let tokens: IdentityTokens
let repository: Repository
let role = ''

beforeAll(async () => {
  scene = await startScene()
  tokens = await startIdentityTokens()
  for (const name of FUNCTIONS) await arrangeRelease(scene, name, { source: 'before', alias: 'live' })
  repository = await makeRepository(scene.workspace, ORDERS_API)
  const workflow = workflowOf('docs/many-functions.md', 'release-all.yml', scene.aws)
  const { region } = scene.aws
  await repository.commit({
    // The local AWS is one region.
    '.github/workflows/release-all.yml': workflow.replaceAll(`[${region}, ${region}]`, `[${region}]`),
  })
  role = roleWith(scene.aws, tokens, {
    name: 'release-all',
    policy: policy(),
    subject: 'ref:refs/heads/main',
  })
})
afterAll(async () => {
  await tokens.stop()
  await scene.end()
})

/** What the page says that the role needs. */
function policy(): string {
  const { region, accountId } = scene.aws
  const scope = { partition: 'aws', region, accountId, functions: FUNCTIONS, layers: [], bucket: 'none' }
  const more = { repositories: [], application: 'none', executionRoles: [ROLE], keys: [] }
  return JSON.stringify(policyDocument(grantsFor(['deploy', 'rollback'], ['test']), { ...scope, ...more }))
}

/** Pushes the code of each function, and runs the workflow. */
async function pushed(sources: readonly string[]) {
  const files = FUNCTIONS.map((name, index) => [`${name}/main.py`, sources[index] ?? ''] as const)
  await repository.commit(Object.fromEntries(files))
  return runWorkflow({
    repository: repository.directory,
    workflow: 'release-all.yml',
    event: push('refs/heads/main'),
    env: machine(scene.aws),
    vars: { AWS_ROLE_ARN: role },
    identityTokens: tokens,
  })
}

const served = () => Promise.all(FUNCTIONS.map((name) => invoke(scene, name, 'live')))

describe('A matrix over functions', () => {
  it('undoes what it has released if one of its jobs fails', async () => {
    const run = await pushed([handlerSource('next'), 'def handler(event, context):\n    raise ValueError\n'])
    expect(run.conclusion).toBe('failure')
    expect(await served()).toMatchObject([{ text: 'before' }, { text: 'before' }])
    // It had been released.
    expect((await aliasOf(scene, 'orders-api', 'live')).Description).toMatch(/^lda1 cur=1 bad=2 /)
  })

  it('undoes nothing if all of its jobs succeed', async () => {
    succeeded(await pushed([handlerSource('third'), handlerSource('third')]))
    expect(await served()).toMatchObject([{ text: 'third' }, { text: 'third' }])
  })
})
