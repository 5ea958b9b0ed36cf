import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import {
  configurationOf,
  createFunction,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  TRANSITIONS,
} from '../support/scene.ts'
import { registerRole } from './runner/deploy-role.ts'
import { push } from './runner/event.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow } from './runner/run-workflow.ts'

const README = new URL('../../README.md', import.meta.url)

describe('The workflow of the quick start in the README', () => {
  let scene: Scene
  let tokens: IdentityTokens
  let repository: Repository

  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    tokens = await startIdentityTokens()
    repository = await makeRepository(scene.workspace, ORDERS_API)
    await createFunction(scene, 'orders-api')
  })
  afterAll(async () => {
    await tokens.stop()
    await scene.end()
  })

  it('releases what is pushed to main, as it stands there', async () => {
    await repository.commit({
      '.github/workflows/quick-start.yml': await quickStart(scene.aws.region),
      'app/main.py': handlerSource('pushed'),
    })
    const run = await runWorkflow({
      repository: repository.directory,
      workflow: 'quick-start.yml',
      event: push('refs/heads/main'),
      env: machine(scene.aws),
      vars: { AWS_ROLE_ARN: registerRole(scene.aws, tokens) },
      identityTokens: tokens,
    })

    expect(run).toMatchObject({ conclusion: 'success' })
    expect(run.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({ changed: 'true', alias: 'live' })
    expect(run.text).toMatch(/version \d is live/)
    expect(await invoke(scene, 'orders-api', 'live')).toMatchObject({ text: 'pushed' })
    expect((await configurationOf(scene, 'orders-api', 'live')).Environment?.Variables).toEqual({
      LOG_LEVEL: 'INFO',
      DATABASE_PATH: '/mnt/efs/data.db',
    })
  })
})

/** The first workflow in the README, in the region of the local AWS. */
async function quickStart(region: string): Promise<string> {
  const [, workflow = ''] =
    /```yaml\n(# \.github\/workflows\/deploy\.yml\n[\s\S]*?)```/.exec(await readFile(README, 'utf8')) ?? []
  return workflow.replace(/aws-region: .*/, `aws-region: ${region}`)
}
