import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  aliasOf,
  configurationOf,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
} from '../support/scene.ts'
import { push } from './runner/event.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowRun } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const SECRETS = {
  AWS_ACCESS_KEY_ID: 'AKIAORDERSDEPLOYKEY1',
  AWS_SECRET_ACCESS_KEY: 'orders-deploy-secret-access-key',
  API_KEY: 'orders-api-key-of-the-supplier',
}

const WORKS_ONLY_IN_TESTS = `
def handler(event, context):
    if context is not None:
        raise RuntimeError("no such table: orders")
`

describe('A workflow that deploys with static credentials on every push to main', () => {
  let scene: Scene
  let repository: Repository

  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    repository = await makeRepository(scene.workspace, ORDERS_API)
  })
  afterAll(() => scene.end())

  const pushed = (): Promise<WorkflowRun> =>
    runWorkflow({
      repository: repository.directory,
      workflow: 'deploy.yml',
      event: push('refs/heads/main'),
      env: { ...machine(scene.aws), GITHUB_RUN_ID: '78' },
      secrets: SECRETS,
      vars: { AWS_REGION: scene.aws.region, GREETING: 'hello' },
    })

  it('creates the function on the first push, and a second job reads what was released', async () => {
    const sha = await repository.commit({ 'app/main.py': handlerSource('one') })
    const run = await pushed()

    succeeded(run)
    expect(run.jobs['deploy']?.steps['deploy']).toMatchObject({
      outcome: 'success',
      outputs: { result: 'created', version: '1', 'previous-version': '', changed: 'true' },
      errors: [],
    })
    expect(run.jobs['announce']?.steps['say']?.outputs).toEqual({
      text: 'version 1 is live, before it was none',
    })
    expect(await invoke(scene, 'orders-api', 'live')).toEqual({ text: 'one', greeting: 'hello' })
    expect((await aliasOf(scene, 'orders-api', 'live')).Description).toBe(
      `lda1 cur=1 made sha=${sha.slice(0, 7)} run=78 ref=main`,
    )
  })

  it('releases what the next push changes', async () => {
    await repository.commit({ 'app/main.py': handlerSource('two') })
    const run = await pushed()

    expect(run.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({
      result: 'deployed',
      version: '2',
      'previous-version': '1',
    })
    expect(run.jobs['announce']?.steps['say']?.outputs).toEqual({
      text: 'version 2 is live, before it was 1',
    })
    expect(await invoke(scene, 'orders-api', 'live')).toEqual({ text: 'two', greeting: 'hello' })
  })

  it('changes nothing when a push leaves the app as it is, and the job that depends on a change is skipped', async () => {
    await repository.commit({ 'README.md': '# Orders\n' })
    const run = await pushed()

    succeeded(run)
    expect(run.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({ result: 'unchanged', version: '2' })
    expect(run.jobs['announce']).toBeUndefined()
    expect(await versionsOf(scene, 'orders-api')).toEqual(['1', '2'])
  })

  it('fails the run when the new version throws, and callers never meet it', async () => {
    await repository.commit({ 'app/main.py': WORKS_ONLY_IN_TESTS })
    const run = await pushed()

    expect(run.conclusion).toBe('failure')
    expect(run.jobs['deploy']?.steps['deploy']).toMatchObject({
      outcome: 'failure',
      outputs: { result: 'failed', version: '2', 'failed-version': '3' },
    })
    expect(run.jobs['announce']).toBeUndefined()
    expect(await invoke(scene, 'orders-api', 'live')).toEqual({ text: 'two', greeting: 'hello' })
  })

  it('prints no secret anywhere, though the function gets it', async () => {
    await repository.commit({ 'app/main.py': handlerSource('three') })
    const run = await pushed()

    succeeded(run)
    const { Environment } = await configurationOf(scene, 'orders-api', 'live')
    expect(Environment?.Variables).toMatchObject({ API_KEY: SECRETS.API_KEY })
    for (const secret of Object.values(SECRETS)) expect(run.text).not.toContain(secret)
  })
})
