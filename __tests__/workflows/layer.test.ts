import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { configurationOf, invoke, type Scene, startScene, TRANSITIONS, versionsOf } from '../support/scene.ts'
import { fromWheels, writeWheels } from '../support/wheels.ts'
import { registerRole } from './runner/deploy-role.ts'
import { push } from './runner/event.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowRun } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const APP = 'import tiny\n\n\ndef handler(event, context):\n    return [tiny.main()]\n'

describe('A workflow that publishes a layer and deploys a function with it', () => {
  let scene: Scene
  let tokens: IdentityTokens
  let repository: Repository
  let role: string

  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    tokens = await startIdentityTokens()
    role = registerRole(scene.aws, tokens)
    repository = await makeRepository(scene.workspace, ORDERS_API)
    await writeWheels(wheels(), [{ name: 'tiny' }, { name: 'tiny', version: '2.0.0' }])
    await repository.commit({ 'app/main.py': APP, 'requirements.txt': 'tiny==1.0.0\n' })
  })
  afterAll(async () => {
    await tokens.stop()
    await scene.end()
  })

  /** Where uv finds the packages, outside of what is checked out. */
  const wheels = () => join(scene.workspace, '.git', 'wheels')

  /** What a push of this commit starts: the outputs of both steps, and what is served in the end. */
  const pushed = async (files: Readonly<Record<string, string>>) => {
    await repository.commit(files)
    scene.calls()
    const run = await runWorkflow({
      repository: repository.directory,
      workflow: 'layer.yml',
      event: push('refs/heads/main'),
      env: { ...machine(scene.aws), ...fromWheels(wheels()) },
      vars: { AWS_REGION: scene.aws.region, AWS_ROLE_ARN: role },
      identityTokens: tokens,
    })
    const { Layers = [], CodeSha256 } = await configurationOf(scene, 'orders-api', 'live')
    return {
      ...run,
      layer: outputsOf(run, 'layer'),
      deploy: outputsOf(run, 'deploy'),
      attached: Layers.map(({ Arn }) => Arn),
      codeSha256: CodeSha256,
      answer: await invoke(scene, 'orders-api', 'live'),
    }
  }

  const outputsOf = ({ jobs }: WorkflowRun, step: string) => jobs['deploy']?.steps[step]?.outputs
  const arn = (version: number) => `arn:aws:lambda:eu-west-1:123456789012:layer:orders-deps:${version}`

  it('builds the layer, and the function is created with it', async () => {
    expect(succeeded(await pushed({}))).toMatchObject({
      layer: { result: 'published', 'layer-version-arn': arn(1) },
      deploy: { result: 'created', version: '1' },
      attached: [arn(1)],
      answer: ['tiny 1.0.0'],
    })
  })

  it('leaves both alone when neither has changed', async () => {
    expect(succeeded(await pushed({ 'README.md': '# Orders\n' }))).toMatchObject({
      layer: { result: 'unchanged', changed: 'false', 'layer-version-arn': arn(1) },
      deploy: { result: 'unchanged', changed: 'false', version: '1' },
    })
    expect(
      scene.calls().filter((operation) => /^(Publish|Update|Create|Add|Delete)/.test(operation)),
    ).toEqual([])
  })

  it('releases a version for a change of the layer alone, with the code that is there', async () => {
    const before = await configurationOf(scene, 'orders-api', 'live')
    expect(succeeded(await pushed({ 'requirements.txt': 'tiny==2.0.0\n' }))).toMatchObject({
      layer: { result: 'published', 'layer-version-arn': arn(2) },
      deploy: { result: 'deployed', version: '2', 'previous-version': '1' },
      attached: [arn(2)],
      codeSha256: before.CodeSha256,
      answer: ['tiny 2.0.0'],
    })
    expect(scene.calls()).not.toContain('UpdateFunctionCode')
  })

  it('finds the old layer when the change is reverted, and releases the function with it', async () => {
    expect(succeeded(await pushed({ 'requirements.txt': 'tiny==1.0.0\n' }))).toMatchObject({
      layer: { result: 'unchanged', 'layer-version-arn': arn(1) },
      deploy: { result: 'deployed', version: '3', 'previous-version': '2' },
      attached: [arn(1)],
      answer: ['tiny 1.0.0'],
    })
    expect(await versionsOf(scene, 'orders-api')).toEqual(['1', '2', '3'])
  })

  it('does not get to the function when the layer cannot be built', async () => {
    const run = await pushed({ 'requirements.txt': 'tiny==3.0.0\n' })
    expect(run).toMatchObject({
      conclusion: 'failure',
      layer: { result: 'failed', 'layer-version-arn': '' },
      attached: [arn(1)],
      answer: ['tiny 1.0.0'],
    })
    expect(run.deploy).toEqual({})
  })
})
