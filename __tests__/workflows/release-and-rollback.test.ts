import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
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
import { registerRole } from './runner/deploy-role.ts'
import { push, runWorkflowButton, type WorkflowEvent } from './runner/event.ts'
import { makeRepository, ORDERS_API, REPOSITORY, type Repository } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowRun } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const BROKEN = handlerSource('three').replace('"greeting": ', '"welcome": ')

describe('Workflows that sign in through OIDC', () => {
  let scene: Scene
  let tokens: IdentityTokens
  let repository: Repository
  let role: string

  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    tokens = await startIdentityTokens()
    repository = await makeRepository(scene.workspace, ORDERS_API)
    role = registerRole(scene.aws, tokens)
  })
  afterAll(async () => {
    await tokens.stop()
    await scene.end()
  })

  const start = (workflow: string, event: WorkflowEvent, withTokens = true): Promise<WorkflowRun> =>
    runWorkflow({
      repository: repository.directory,
      workflow,
      event,
      env: machine(scene.aws),
      vars: { AWS_REGION: scene.aws.region, AWS_ROLE_ARN: role },
      ...(withTokens ? { identityTokens: tokens } : {}),
    })

  /** Commits an app, tags it, and runs what the push of the tag starts. */
  const release = async (tag: string, app: string): Promise<WorkflowRun> => {
    await repository.commit({ 'app/main.py': app })
    await repository.tag(tag)
    return start('release.yml', push(`refs/tags/${tag}`))
  }

  const served = async () => {
    const [alias, answer] = await Promise.all([
      aliasOf(scene, 'orders-api', 'live'),
      invoke(scene, 'orders-api', 'live'),
    ])
    return { version: alias.FunctionVersion, description: alias.Description, answer }
  }

  it('release what a tag names, each job with a session of its own', async () => {
    const run = await release('lambda/v1.0.0', handlerSource('one'))

    succeeded(run)
    expect(run.jobs['deploy']?.steps['deploy']?.outputs).toMatchObject({ result: 'created', version: '1' })
    expect(run.jobs['acceptance']?.steps['accept']?.outputs).toMatchObject({ result: 'passed' })
    expect(run.jobs['undo']).toBeUndefined()
    expect(tokens.issued.map(({ sub }) => sub)).toEqual([
      'repo:acme/orders-api:ref:refs/tags/lambda/v1.0.0',
      'repo:acme/orders-api:ref:refs/tags/lambda/v1.0.0',
    ])
    expect(await served()).toMatchObject({
      version: '1',
      description: expect.stringMatching(/^lda1 cur=1 .* ref=lambda\/v1\.0\.0$/),
      answer: { text: 'one', greeting: 'hello' },
    })
  })

  it('outlive their session: it is renewed while a slow release runs', async () => {
    const { front } = scene.aws
    const before = tokens.issued.length
    front.iam.sessionSeconds = 6
    front.lambda.versionTransitionMs = 8000
    const run = await release('lambda/v1.0.1', handlerSource('two'))
    front.iam.sessionSeconds = undefined
    front.lambda.versionTransitionMs = 50

    succeeded(run)
    const deploy = run.jobs['deploy']?.steps['deploy']
    expect(deploy?.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
    expect(deploy?.log).toContain('Renewed the session of')
    expect(tokens.issued.length - before).toBeGreaterThan(2)
    expect(await served()).toMatchObject({ version: '2', answer: { text: 'two' } })
  })

  it('roll back in a later job, with outputs of the first, what does not pass its acceptance', async () => {
    const run = await release('lambda/v1.0.2', BROKEN)

    expect(run.conclusion).toBe('failure')
    expect(run.jobs['deploy']).toMatchObject({
      conclusion: 'success',
      steps: { deploy: { outputs: { result: 'deployed', version: '3', 'previous-version': '2' } } },
    })
    expect(run.jobs['acceptance']?.steps['accept']).toMatchObject({
      outcome: 'failure',
      outputs: { result: 'failed' },
    })
    expect(run.jobs['undo']).toMatchObject({
      conclusion: 'success',
      steps: { rollback: { outputs: { result: 'rolled-back', version: '2', 'previous-version': '3' } } },
    })
    expect(await served()).toMatchObject({
      version: '2',
      description: expect.stringMatching(/^lda1 cur=2 prev=1 bad=3 /),
      answer: { text: 'two', greeting: 'hello' },
    })
    const [latest, live] = [
      await configurationOf(scene, 'orders-api'),
      await configurationOf(scene, 'orders-api', 'live'),
    ]
    expect(latest.CodeSha256).toBe(live.CodeSha256)
  })

  it('roll back by hand, from the Actions page: to a tag, to a version, to what was served before', async () => {
    const byHand = async (inputs: Readonly<Record<string, string>>) => {
      const run = await start('rollback.yml', runWorkflowButton(inputs))
      succeeded(run)
      return run.jobs['rollback']?.steps['rollback']?.outputs
    }
    expect(await byHand({ version: '', 'git-ref': 'lambda/v1.0.0' })).toMatchObject({
      result: 'rolled-back',
      version: '1',
      'previous-version': '2',
    })
    expect((await served()).answer).toEqual({ text: 'one', greeting: 'hello' })

    await byHand({ version: '2', 'git-ref': '' })
    expect((await served()).answer).toEqual({ text: 'two', greeting: 'hello' })

    await byHand({ version: '', 'git-ref': '' })
    expect((await served()).answer).toEqual({ text: 'one', greeting: 'hello' })
    expect(await versionsOf(scene, 'orders-api')).toEqual(['1', '2', '3'])
  })

  it('change nothing and say which versions there are when there is nothing to go back to', async () => {
    const before = await served()
    const run = await start('rollback.yml', runWorkflowButton({ version: '', 'git-ref': '' }))

    expect(run.conclusion).toBe('failure')
    expect(run.jobs['rollback']?.steps['rollback']?.errors.join()).toContain('lambda/v1.0.1')
    expect(await served()).toEqual(before)
  })

  it('are told what the trust policy must say when it does not know their tag', async () => {
    await repository.tag('v9')
    const run = await start('release.yml', push('refs/tags/v9'))

    expect(run.conclusion).toBe('failure')
    const error = run.jobs['deploy']?.steps['deploy']?.errors.join()
    expect(error).toMatch(/^AWS does not let this job assume arn:aws:iam::/)
    expect(error).toContain(`repo:${REPOSITORY}:ref:refs/tags/v9`)
  })

  it('are told which line to add when they may not ask for tokens', async () => {
    const run = await start('rollback.yml', runWorkflowButton({ version: '1', 'git-ref': '' }), false)

    expect(run.conclusion).toBe('failure')
    expect(run.jobs['rollback']?.steps['rollback']?.errors.join()).toContain('id-token: write')
  })

  it('print neither identity tokens nor what they are exchanged for', async () => {
    const run = await start('rollback.yml', runWorkflowButton({ version: '2', 'git-ref': '' }))

    succeeded(run)
    expect(run.text).not.toContain(tokens.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
    // What tokens and session tokens look like: three parts in base64url, and long base64.
    expect(run.text).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/)
    expect(run.text).not.toMatch(/[A-Za-z0-9+/]{100}/)
  })

  it('ask for nothing that the policy of docs/iam.md does not allow', () => {
    const { decisions } = scene.aws.front.iam
    expect(decisions.filter(({ verdict }) => verdict !== 'Allowed')).toEqual([])
    expect(decisions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['lambda:CreateFunction', 'iam:PassRole', 'lambda:UpdateAlias']),
    )
  })
})
