import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  aliasOf,
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

/** Kills the steps that use this local AWS, as a machine does that has no memory left. */
async function killSteps({ aws }: Scene): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['axeww', '-o', 'pid=,command='], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const steps = stdout
    .split('\n')
    .filter((line) => line.includes('dist/index.js') && line.includes(`AWS_ENDPOINT_URL=${aws.endpoint}`))
    .map((line) => Number.parseInt(line, 10))
  expect(steps.length).toBeGreaterThan(0)
  for (const step of steps) process.kill(step, 'SIGKILL')
}

describe('A workflow whose step is killed while the new version is tested behind the alias', () => {
  let scene: Scene
  let repository: Repository
  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    repository = await makeRepository(scene.workspace, ORDERS_API)
    await repository.commit({ 'app/main.py': handlerSource('one') })
    succeeded(await pushed())
  })
  afterAll(() => scene.end())

  const pushed = (): Promise<WorkflowRun> =>
    runWorkflow({
      repository: repository.directory,
      workflow: 'deploy.yml',
      event: push('refs/heads/main'),
      env: machine(scene.aws),
      secrets: { AWS_ACCESS_KEY_ID: 'AKIAORDERSDEPLOYKEY1', AWS_SECRET_ACCESS_KEY: 'key', API_KEY: 'key' },
      vars: { AWS_REGION: scene.aws.region, GREETING: 'hello' },
    })

  it('has the alias moved back by the post step, and goes through when it runs again', async () => {
    await repository.commit({ 'app/main.py': handlerSource('two') })
    const fault = scene.aws.front.inject({ operation: 'Invoke', nth: 2, fault: { kind: 'stalled' } })
    const [run] = await Promise.all([pushed(), fault.happened.then(() => killSteps(scene))])

    expect(run.conclusion).toBe('failure')
    expect(run.text).toContain('was killed before version 2 had passed its test through the alias live')
    expect(run.text).toContain('The alias was moved back: it serves version 1 again.')
    expect((await aliasOf(scene, 'orders-api', 'live')).FunctionVersion).toBe('1')
    expect(await invoke(scene, 'orders-api', 'live')).toEqual({ text: 'one', greeting: 'hello' })

    succeeded(await pushed())
    expect(await versionsOf(scene, 'orders-api')).toEqual(['1', '2'])
    expect(await invoke(scene, 'orders-api', 'live')).toEqual({ text: 'two', greeting: 'hello' })
  })
})
