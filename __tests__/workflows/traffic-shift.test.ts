import { setTimeout as sleep } from 'node:timers/promises'
import { PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { keepCalling } from '../../local-aws/keep-calling.ts'
import { cloudWatchOf, codeDeployOf } from '../local-aws/client.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { createDeploymentGroup, createLambdaApplication } from '../support/codedeploy.ts'
import { aliasOf, handlerSource, type Scene, startScene, TRANSITIONS } from '../support/scene.ts'
import { registerRole } from './runner/deploy-role.ts'
import { push, runWorkflowButton, type WorkflowEvent } from './runner/event.ts'
import { workflowOf } from './runner/page.ts'
import { makeRepository, ORDERS_API, type Repository } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowRun } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

const PAGE = 'docs/traffic-shifts.md'

/** A minute is 800 ms, for the action and for CloudWatch: a shift of five minutes takes four seconds. */
const SCALE = 1 / 75
const metrics = { minuteMs: 60_000 * SCALE, delayMs: 200 }

/** It passes the test of the page, and fails for callers. */
const FAILS_FOR_CALLERS = handlerSource('three').replace(
  '    return',
  '    if event.get("action") != "ping":\n        raise ValueError("no such table: orders")\n    return',
)

describe('The workflows of the page about traffic shifts', () => {
  let scene: Scene
  let tokens: IdentityTokens
  let repository: Repository
  let role: string
  let stopCalling: (() => Promise<void>) | undefined

  beforeAll(async () => {
    ;[scene, tokens] = await Promise.all([
      startScene({ ...TRANSITIONS, metrics, routingSeed: 1 }),
      startIdentityTokens(),
    ])
    repository = await makeRepository(scene.workspace, ORDERS_API)
    role = registerRole(scene.aws, tokens)
    const withCodeDeploy = workflowOf('docs/codedeploy.md', 'deploy-with-codedeploy.yml', scene.aws)
    await repository.commit({
      '.github/workflows/deploy.yml': workflowOf(PAGE, 'deploy.yml', scene.aws),
      // The hook of the page is released and invoked in __tests__/infra.
      '.github/workflows/deploy-with-codedeploy.yml': withCodeDeploy.replace(
        /^ *before-allow-traffic:.*\n/m,
        '',
      ),
      '.github/workflows/rollback.yml': workflowOf(PAGE, 'rollback.yml', scene.aws),
    })
    await arrangeRelease(scene, 'orders-api', { source: 'one', alias: 'live' })
    await createAlarm()
    const call = { FunctionName: 'orders-api', Qualifier: 'live', Payload: '{}' }
    stopCalling = keepCalling(scene.lambda, call, { count: 3, pauseMs: 15 })
  })
  afterAll(async () => {
    await stopCalling?.()
    await tokens.stop()
    await scene.end()
  })

  /** An alarm as the page recommends it for an HTTP API; nobody raises it. */
  const createAlarm = async () => {
    const client = cloudWatchOf(scene.aws)
    await client.send(
      new PutMetricAlarmCommand({
        AlarmName: 'orders-api-5xx',
        Namespace: 'AWS/ApiGateway',
        MetricName: '5xx',
        Dimensions: [
          { Name: 'ApiId', Value: 'a1b2c3d4e5' },
          { Name: 'Stage', Value: 'prod' },
        ],
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 2,
        Threshold: 10,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      }),
    )
    client.destroy()
  }

  const start = (workflow: string, event: WorkflowEvent, scale = SCALE): Promise<WorkflowRun> =>
    runWorkflow({
      repository: repository.directory,
      workflow,
      event,
      env: { ...machine(scene.aws), LAMBDA_DEPLOY_ACTION_WAIT_SCALE: `${scale}` },
      vars: { AWS_ROLE_ARN: role },
      identityTokens: tokens,
    })

  /** Commits an app, and runs what the push starts. */
  const release = async (app: string, scale?: number) => {
    await repository.commit({ 'app/main.py': app })
    const run = await start('deploy.yml', push('refs/heads/main'), scale)
    return { ...run, deploy: run.jobs['deploy']?.steps['deploy'] }
  }

  const served = async () => {
    const { FunctionVersion, RoutingConfig, Description } = await aliasOf(scene, 'orders-api', 'live')
    return { version: FunctionVersion, weights: RoutingConfig?.AdditionalVersionWeights, text: Description }
  }

  it('move the alias when the new version was as good as the old one for five minutes', async () => {
    const { deploy } = succeeded(await release(handlerSource('two')))
    expect(deploy).toMatchObject({ errors: [], warnings: [] })
    expect(deploy?.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
    expect(deploy?.log).toMatch(
      /10% to version 2; version 2: 0 errors in \d+ calls? \(0%\), version 1: 0 errors in \d+ calls \(0%\)/,
    )
    expect(tablesIn(deploy?.summary)).toContainEqual([
      [
        ...['share of version 2', 'duration', 'state'],
        ...['version 2: calls', 'version 2: errors', 'version 1: calls', 'version 1: errors'],
      ],
      ['10%', '5 minutes', 'done', COUNT, '0 (0%)', COUNT, '0 (0%)'],
    ])
    expect(await served()).toMatchObject({ version: '2', weights: undefined })
  })

  it('take all traffic back when the new version fails for callers, though it passes its test', async () => {
    const { conclusion, deploy } = await release(FAILS_FOR_CALLERS)
    expect(conclusion).toBe('failure')
    expect(deploy?.outputs).toMatchObject({ result: 'rolled-back', version: '2', 'failed-version': '3' })
    expect(deploy?.errors.join()).toContain('Version 3 failed more often than version 2: ')
    expect(deploy?.summary).toContain('**Traffic shift from version 2 to 3: undone at 10%.**')
    expect(tablesIn(deploy?.summary)).toContainEqual([
      expect.arrayContaining(['share of version 3']),
      [
        ...['10%', '5 minutes', 'undone here', COUNT],
        ...[expect.stringMatching(/^\d+ \(100%\)$/), COUNT, '0 (0%)'],
      ],
    ])
    expect(await served()).toEqual({
      version: '2',
      weights: undefined,
      text: expect.stringMatching(/^lda1 cur=2 prev=1 bad=3 /),
    })
  })

  it('end a shift that is under way by a rollback, which does not wait for it', async () => {
    // Its shift would take a minute: the rollback is faster, however busy the machine is.
    const releasing = release(handlerSource('four'), 0.2)
    while ((await served()).weights === undefined) await sleep(50)
    const { jobs } = succeeded(await start('rollback.yml', runWorkflowButton({ 'git-ref': '' })))
    expect(jobs['rollback']?.steps['rollback']?.outputs).toMatchObject({
      result: 'rolled-back',
      version: '2',
    })
    const released = await releasing
    expect(released.conclusion).toBe('failure')
    expect(released.deploy?.outputs).toMatchObject({ result: 'failed', version: '2' })
    expect(released.deploy?.errors.join()).toContain('Version 4 was rolled back during its traffic shift')
    expect(await served()).toEqual({
      version: '2',
      weights: undefined,
      text: expect.stringMatching(/^lda1 cur=2 prev=1 bad=4,3 /),
    })
  })

  it('have CodeDeploy move the alias, whose deployment the job follows', async () => {
    const codeDeploy = codeDeployOf(scene.aws)
    const group = { applicationName: 'orders-api', deploymentGroupName: 'live' }
    await createLambdaApplication(codeDeploy, group.applicationName)
    await createDeploymentGroup(codeDeploy, group)
    await repository.commit({ 'app/main.py': handlerSource('five') })
    const { jobs } = succeeded(await start('deploy-with-codedeploy.yml', push('refs/heads/main')))
    const deploy = jobs['deploy']?.steps['deploy']
    expect(deploy?.errors).toEqual([])
    expect(deploy?.outputs).toMatchObject({ result: 'deployed', version: '5', 'previous-version': '2' })
    expect(deploy?.outputs['deployment-id']).toMatch(/^d-[A-Z0-9]+$/)
    expect(deploy?.log).toContain(`Deployment ${deploy?.outputs['deployment-id']}: Succeeded`)
    expect(await served()).toEqual({
      version: '5',
      weights: undefined,
      text: expect.stringMatching(/^lda1 cur=5 prev=2,1 bad=4,3 /),
    })
  })

  it('ask for nothing that the policies of docs/iam.md do not allow', () => {
    const { decisions } = scene.aws.front.iam
    expect(decisions.filter(({ verdict }) => verdict !== 'Allowed')).toEqual([])
    expect(decisions.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'cloudwatch:GetMetricData',
        'cloudwatch:DescribeAlarms',
        'codedeploy:CreateDeployment',
      ]),
    )
  })
})

const COUNT = expect.stringMatching(/^\d+$/)

/** The tables of a summary, as rows of cells without the line below the head. */
function tablesIn(summary = ''): string[][][] {
  return Array.from(summary.matchAll(/(?:^\|.*\n?)+/gm), ([table]) =>
    table
      .trim()
      .split('\n')
      .filter((_, index) => index !== 1)
      .map((row) =>
        row
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
  )
}
