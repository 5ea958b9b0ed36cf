import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type AwsCliProgram, startAwsCli } from '../../local-aws/aws-cli.ts'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { cloudWatchOf } from '../local-aws/client.ts'
import {
  API_GATEWAY_EXAMPLE,
  deployGreetingStack,
  type GreetingStack,
  greet,
} from '../support/greeting-stack.ts'
import {
  aliasOf,
  configurationOf,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
} from '../support/scene.ts'
import type { Environments } from './runner/as-on-github.ts'
import { push, runWorkflowButton, type WorkflowEvent } from './runner/event.ts'
import { makeRepository, REPOSITORY, type Repository } from './runner/repository.ts'
import { machine, runWorkflow, type WorkflowOptions, type WorkflowRun } from './runner/run-workflow.ts'
import { succeeded, whatFailed } from './runner/succeeded.ts'

/** The function with another answer; its tests change with it. */
const app = (greeting: string, extra = '') => `export async function handler(event) {
  const name = event.queryStringParameters?.name?.trim()
${extra}  if (!name) return { statusCode: 400, body: '{}' }
  const headers = { 'Content-Type': 'application/json' }
  return { statusCode: 200, headers, body: JSON.stringify({ greeting: \`${greeting}, \${name}!\` }) }
}
`
const FAILS_IN_LAMBDA = `  if (process.env.AWS_LAMBDA_FUNCTION_NAME) throw new Error('no such table: names')\n`
const FAILS_FOR_LINUS = `  if (name === 'Linus') return { statusCode: 418, body: '{}' }\n`

/** A test of the stage that makes the file SUITE_STARTED, and never ends. */
const HANGING_TEST = `import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
test('waits for an answer', () => {
  writeFileSync(process.env.SUITE_STARTED, '')
  return new Promise((resolve) => setTimeout(resolve, 600_000))
})
`

/** A minute of a canary is 600 ms, for the action and for CloudWatch. */
const WAIT_SCALE = 0.01
const metrics = { minuteMs: 60_000 * WAIT_SCALE, delayMs: 300 }

let scene: Scene
let tokens: IdentityTokens
let repository: Repository
let stack: GreetingStack
let programs: string
let cli: AwsCliProgram
let roles: Record<string, string>

beforeAll(async () => {
  ;[scene, tokens] = await Promise.all([startScene({ ...TRANSITIONS, metrics }), startIdentityTokens()])
  stack = await deployGreetingStack(scene.aws)
  await createAlarmOfStack()
  repository = await makeRepository(scene.workspace, API_GATEWAY_EXAMPLE)
  programs = await mkdtemp(join(tmpdir(), 'programs-'))
  cli = await startAwsCli(programs)
  scene.aws.front.iam.issuer(tokens)
  roles = {
    STAGE_ROLE_ARN: await setUpRole('--environment', 'stage'),
    PROD_ROLE_ARN: await setUpRole(
      ...['--environment', 'prod', '--environment', 'prod-rollback', '--promotions-only'],
    ),
  }
}, 300_000)
afterAll(async () => {
  await cli.stop()
  await tokens.stop()
  await scene.end()
  await rm(programs, { recursive: true, force: true })
})

/** Makes a role as the README says; its ARN. */
async function setUpRole(...options: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    fileURLToPath(new URL('../../infra/set-up-oidc', import.meta.url)),
    ['--repository', REPOSITORY, ...options, '--function', stack.functionName],
    { env: { ...scene.aws.environment, PATH: [programs, process.env['PATH']].join(delimiter) } },
  )
  return stdout.trim()
}

/** An alarm with the name of the template's, whose statistic the local AWS does not know. It stays OK. */
async function createAlarmOfStack(): Promise<void> {
  const alarm = new PutMetricAlarmCommand({
    AlarmName: 'greeting-prod-5xx',
    Namespace: 'AWS/ApiGateway',
    MetricName: '5XXError',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 2,
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  })
  await cloudWatchOf(scene.aws).send(alarm)
}

const ENVIRONMENTS: Environments = {
  stage: { refs: ['refs/heads/main'] },
  prod: { refs: ['refs/heads/main'], reviewers: 'approve' },
  'prod-rollback': { refs: ['refs/heads/main'] },
}

const start = (
  workflow: string,
  event: WorkflowEvent,
  given: Partial<WorkflowOptions> = {},
): Promise<WorkflowRun> =>
  runWorkflow({
    repository: repository.directory,
    workflow,
    event,
    env: {
      ...machine(scene.aws),
      LAMBDA_DEPLOY_ACTION_WAIT_SCALE: `${WAIT_SCALE}`,
      SUITE_STARTED: mark('suite-started'),
    },
    vars: { AWS_REGION: scene.aws.region, STAGE_URL: stack.stageUrl, PROD_URL: stack.prodUrl, ...roles },
    identityTokens: tokens,
    environments: ENVIRONMENTS,
    programs: [programs],
    ...given,
  })

/** A file by which a step tells a test something, or the other way round. */
const mark = (name: string) => join(programs, name)

/** @throws Error when the run ends before the file is there */
async function reached(file: string, run: Promise<WorkflowRun>): Promise<void> {
  let ended: WorkflowRun | undefined
  run.then((end) => {
    ended = end
  })
  while (!existsSync(file)) {
    if (ended) throw new Error(`The run ended.\n${whatFailed(ended)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Runs a workflow that has to succeed. */
async function succeed(workflow: string, event: WorkflowEvent): Promise<WorkflowRun['jobs']> {
  return succeeded(await start(workflow, event)).jobs
}

const pushed = push('refs/heads/main')
const served = async (alias: 'STAGE' | 'PROD') =>
  (await aliasOf(scene, stack.functionName, alias)).FunctionVersion
const answers = async () => {
  const [stage, prod] = await Promise.all([greet(stack.stageUrl), greet(stack.prodUrl)])
  return { stage: stage.body, prod: prod.body }
}

describe('The example with API Gateway', () => {
  it('begins with both stages on what the stack says', async () => {
    expect(await greet(stack.stageUrl)).toMatchObject({ status: 503 })
    expect([await served('STAGE'), await served('PROD')]).toEqual(['1', '1'])
  })

  it('releases a push to STAGE, tests it at three levels, and promotes the very version to PROD', async () => {
    const jobs = await succeed('release.yml', pushed)
    expect(jobs['stage']?.steps['deploy']?.outputs).toMatchObject({
      result: 'deployed',
      alias: 'STAGE',
      version: '2',
      'previous-version': '1',
    })
    expect(jobs['prod']?.steps['promote']?.outputs).toMatchObject({
      result: 'promoted',
      alias: 'PROD',
      version: '2',
      'previous-version': '1',
    })
    expect(jobs['prod']?.steps['promote']?.log).toContain('10% to version 2')
    expect(jobs['prod']?.steps['rest']?.log).toContain('pass 2')
    expect(await versionsOf(scene, stack.functionName)).toEqual(['1', '2'])
    expect(await answers()).toEqual({
      stage: { greeting: 'Hello, Ada!' },
      prod: { greeting: 'Hello, Ada!' },
    })
  })

  it('changes nothing when nothing has changed', async () => {
    const jobs = await succeed('release.yml', pushed)
    expect(jobs['stage']?.steps['deploy']?.outputs['result']).toBe('unchanged')
    expect(jobs['prod']?.steps['promote']?.outputs).toMatchObject({
      result: 'unchanged',
    })
  })

  it('keeps from both stages a version that only its gate in Lambda finds out', async () => {
    await repository.commit({ 'app/greeting.mjs': app('Hello', FAILS_IN_LAMBDA) })
    const { conclusion, jobs } = await start('release.yml', pushed)
    expect(conclusion).toBe('failure')
    expect(jobs['test']?.conclusion).toBe('success')
    expect(jobs['stage']?.steps['deploy']?.outputs).toMatchObject({ result: 'failed', 'failed-version': '3' })
    expect(jobs['prod']).toBeUndefined()
    expect([await served('STAGE'), await served('PROD')]).toEqual(['2', '2'])
  })

  it('takes STAGE back when its own tests of the stage fail, so that nothing is promoted', async () => {
    await repository.commit({ 'app/greeting.mjs': app('Hello', FAILS_FOR_LINUS) })
    const { conclusion, jobs } = await start('release.yml', pushed)
    expect(conclusion).toBe('failure')
    expect(jobs['stage']?.steps).toMatchObject({
      deploy: { outputs: { result: 'deployed', version: '4' } },
      rest: { outcome: 'failure' },
      rollback: { outputs: { result: 'rolled-back', version: '2' } },
    })
    expect(jobs['prod']).toBeUndefined()
    expect([await served('STAGE'), await served('PROD')]).toEqual(['2', '2'])
  })

  it('gates with a test suite of its own, between a version that nobody meets and its promotion', async () => {
    await repository.commit({ 'app/greeting.mjs': app('Hello', "  console.log('asked')\n") })
    const jobs = await succeed('release-with-own-tests.yml', runWorkflowButton({}))
    expect(jobs['publish']?.steps['publish']?.outputs).toMatchObject({
      result: 'published',
      alias: '',
      version: '5',
    })
    expect(jobs['publish']?.steps['lambda']?.log).toContain('pass 2')
    for (const job of ['stage', 'prod'])
      expect(jobs[job]?.steps['promote']?.outputs).toMatchObject({
        result: 'promoted',
        version: '5',
        'previous-version': '2',
      })
    expect([await served('STAGE'), await served('PROD')]).toEqual(['5', '5'])
  })

  it('lets nobody meet a version that fails that suite', async () => {
    await repository.commit({ 'app/greeting.mjs': app('Hello', FAILS_IN_LAMBDA) })
    const { conclusion, jobs } = await start('release-with-own-tests.yml', runWorkflowButton({}))
    expect(conclusion).toBe('failure')
    expect(jobs['publish']?.steps['lambda']?.outcome).toBe('failure')
    expect(jobs['stage']).toBeUndefined()
    expect([await served('STAGE'), await served('PROD')]).toEqual(['5', '5'])
  })

  it('takes STAGE back when its own tests hang until their time is over', async () => {
    await repository.commit({
      'app/greeting.mjs': app('Hello', "  console.log('hangs')\n"),
      'tests/rest/hangs.test.mjs': HANGING_TEST,
    })
    const { conclusion, jobs } = await start('release.yml', pushed, { minuteMs: 400 })
    expect(conclusion).toBe('failure')
    expect(jobs['stage']?.steps).toMatchObject({
      deploy: { outputs: { result: 'deployed', version: '7' } },
      rest: { outcome: 'failure' },
      rollback: { outputs: { result: 'rolled-back', version: '5', 'previous-version': '7' } },
    })
    expect(jobs['prod']).toBeUndefined()
    expect(await served('STAGE')).toBe('5')
  })

  it('takes STAGE back when the run is canceled while its own tests run', async () => {
    await repository.commit({ 'app/greeting.mjs': app('Hello', "  console.log('hangs again')\n") })
    await rm(mark('suite-started'))
    const cancel = new AbortController()
    const run = start('release.yml', pushed, { cancel: cancel.signal })
    await reached(mark('suite-started'), run)
    expect(await served('STAGE')).toBe('8')
    cancel.abort()
    const { conclusion, jobs } = await run
    expect(conclusion).toBe('cancelled')
    expect(jobs['stage']?.steps).toMatchObject({
      rest: { outcome: 'failure' },
      rollback: { outputs: { result: 'rolled-back', version: '5', 'previous-version': '8' } },
    })
    expect(jobs['prod']).toBeUndefined()
    expect(await served('STAGE')).toBe('5')
  })

  it('rolls PROD back by hand while a release waits, which promotes what STAGE serves when it is approved', async () => {
    await repository.commit({
      'app/greeting.mjs': app('Hello', "  console.log('waits')\n"),
      'tests/rest/hangs.test.mjs': '',
    })
    const reviewers = { asked: mark('asked'), approved: mark('approved') }
    const environments = { ...ENVIRONMENTS, prod: { reviewers } }
    const waiting = start('release.yml', pushed, { environments })
    await reached(reviewers.asked, waiting)
    expect([await served('STAGE'), await served('PROD')]).toEqual(['9', '5'])

    const latest = await configurationOf(scene, stack.functionName)
    const { rollback } = await succeed('rollback.yml', runWorkflowButton({ version: '' }))
    expect(rollback?.steps['rollback']?.outputs).toMatchObject({ result: 'rolled-back', version: '2' })
    expect([await served('STAGE'), await served('PROD')]).toEqual(['9', '2'])
    expect((await configurationOf(scene, stack.functionName)).CodeSha256).toBe(latest.CodeSha256)

    await repository.commit({ 'app/greeting.mjs': app('Hello', "  console.log('overtakes')\n") })
    const rejecting = { ...ENVIRONMENTS, prod: { reviewers: 'reject' } } as const
    expect((await start('release.yml', pushed, { environments: rejecting })).conclusion).toBe('failure')
    expect([await served('STAGE'), await served('PROD')]).toEqual(['10', '2'])

    await writeFile(reviewers.approved, '')
    const { jobs } = succeeded(await waiting)
    expect(jobs['prod']?.steps['promote']?.outputs).toMatchObject({ result: 'promoted', version: '10' })
    expect([await served('STAGE'), await served('PROD')]).toEqual(['10', '10'])
  })

  it('asks for nothing that the policies of docs/iam.md do not allow: of promotion alone for PROD', () => {
    const { decisions } = scene.aws.front.iam
    const denied = decisions.filter(
      ({ action, verdict }) => verdict !== 'Allowed' && action !== 'lambda:ListTags',
    )
    expect(denied).toEqual([])
    expect(decisions.map(({ action }) => action)).toContain('lambda:UpdateAlias')
  })
})
