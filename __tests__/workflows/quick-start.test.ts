import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import {
  aliasOf,
  createFunction,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  TRANSITIONS,
} from '../support/scene.ts'
import { registerRole } from './runner/deploy-role.ts'
import { push } from './runner/event.ts'
import { makeRepository, type Repository } from './runner/repository.ts'
import { machine, runWorkflow } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
/** The workflow of the quick start and the command that creates its role. */
const [, command = ''] = /infra\/set-up-oidc (.*)\n/.exec(readme) ?? []
const [, workflow = ''] = /```yaml\n(# \.github\/workflows\/deploy\.yml\n[\s\S]*?)```/.exec(readme) ?? []

describe('The quick start in the README, in an empty repository', () => {
  let scene: Scene
  let tokens: IdentityTokens
  let repository: Repository
  let role: string

  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    tokens = await startIdentityTokens()
    const empty = join(scene.workspace, 'empty')
    await mkdir(empty)
    repository = await makeRepository(scene.workspace, empty)
    await createFunction(scene, 'orders-api')
    role = registerRole(scene.aws, tokens)
  })
  afterAll(async () => {
    await tokens.stop()
    await scene.end()
  })

  const pushed = async (app: string) => {
    await repository.commit({
      '.github/workflows/deploy.yml': workflow.replace(/aws-region: .*/, `aws-region: ${scene.aws.region}`),
      'app/main.py': app,
    })
    return await runWorkflow({
      repository: repository.directory,
      workflow: 'deploy.yml',
      event: push('refs/heads/main'),
      env: machine(scene.aws),
      vars: { AWS_ROLE_ARN: role },
      identityTokens: tokens,
    })
  }

  // The role of these tests trusts jobs on main without an environment, as the command asks for.
  it('creates a role for the jobs of its workflow', () => {
    expect(command).toContain('--branch main ')
    expect(workflow).not.toMatch(/^ +environment:/m)
    const [, name] = /--function (\S+)/.exec(command) ?? []
    const [, region] = /--region (\S+)/.exec(command) ?? []
    expect(workflow).toContain(`function-name: ${name}\n`)
    expect(workflow).toContain(`aws-region: ${region}\n`)
  })

  it('releases what is pushed to main, as it stands there', async () => {
    const run = await pushed(handlerSource('pushed'))

    succeeded(run)
    expect(run.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({ changed: 'true', alias: 'live' })
    expect(run.text).toMatch(/Version \d is live\./)
    expect(await invoke(scene, 'orders-api', 'live')).toMatchObject({ text: 'pushed' })
  })

  it('gives no traffic to a version that fails its test', async () => {
    const before = await aliasOf(scene, 'orders-api', 'live')
    const run = await pushed('def handler(event, context):\n    raise RuntimeError("no database")\n')

    expect(run).toMatchObject({ conclusion: 'failure' })
    expect(await aliasOf(scene, 'orders-api', 'live')).toMatchObject({
      FunctionVersion: before.FunctionVersion,
    })
    expect(await invoke(scene, 'orders-api', 'live')).toMatchObject({ text: 'pushed' })
  })
})
