/**
 * The action's main job, seen as a user sees it: the app of examples/restart-registry is created, released again
 * and changed on a local AWS that this program starts, and builds that are bad are kept from its callers. Ends with exit code 1 unless every step ended as it says.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { type LocalAws, startLocalAws } from '../local-aws/local-aws.ts'
import { runStep, type StepRun } from '../local-aws/run-step.ts'
import { vendorApp } from './vendored-app.ts'
import { heading, shownLine } from './workflow-log.ts'

const FUNCTION = 'Restart-Lambda-Staging'
const colour = process.stdout.isTTY && !process.env['NO_COLOR']
const say = (line: string) => console.log(line)

/** What the workflow of the example writes for its staging function. */
const RELEASE = {
  mode: 'deploy',
  'function-name': FUNCTION,
  alias: 'live',
  'source-dir': 'build',
  'execution-role': 'arn:aws:iam::123456789012:role/restart-lambda',
  runtime: 'python3.13',
  handler: 'registry.handler.handler',
  'memory-size': '256',
  timeout: '30',
}

async function main(): Promise<void> {
  const started = performance.now()
  const workspace = await mkdtemp(join(tmpdir(), 'demo-'))
  say(heading('Prepare: a local AWS, and the app with its dependencies', colour))
  const progress = (line: string) => say(`      ${line}`)
  const aws = await startLocalAws({ onProgress: progress })
  try {
    await vendorApp(join(workspace, 'build'), progress)
    say(`      The local AWS answers on ${aws.endpoint}.`)
    await release(aws, workspace)
    say(heading(`Done: every step ended as it should, in ${seconds(started)}.`, colour))
  } finally {
    await aws.stop()
    await rm(workspace, { recursive: true, force: true })
  }
}

async function release(aws: LocalAws, workspace: string): Promise<void> {
  const environment = JSON.stringify({ DATABASE_PATH: join(workspace, 'data.db'), LOG_LEVEL: 'INFO' })
  const step: ShowStep = (title, inputs, expected) =>
    showStep(aws, workspace, title, { ...RELEASE, environment, ...inputs }, expected)

  await step('Deploy a function that does not exist yet', {}, { result: 'created', version: '1' })
  await showHealth(aws)
  await step('Deploy the same again: nothing to do', {}, { result: 'unchanged', version: '1' })
  await edit(join(workspace, 'build/registry/api.py'))
  await step(
    'Show what a changed file and a changed variable would do',
    { environment: 'LOG_LEVEL: DEBUG', 'dry-run': 'true' },
    { result: 'planned', version: '1' },
  )
  await step(
    'Deploy them: a new version, and the alias moves',
    { environment: 'LOG_LEVEL: DEBUG' },
    { result: 'deployed', version: '2', 'previous-version': '1' },
  )
  await showHealth(aws)
  await refuseBadBuilds(step, workspace)
  await showHealth(aws)
}

/** Builds that are bad in three ways: none of them is met by a caller, or not for longer than its test takes. */
async function refuseBadBuilds(step: ShowStep, workspace: string): Promise<void> {
  const handler = join(workspace, 'build/registry/handler.py')
  const api = join(workspace, 'build/registry/api.py')
  await spoil(
    handler,
    (text) => `raise RuntimeError("the database driver is missing")\n${text}`,
    () =>
      step('Deploy a build that throws: the alias never moves', TESTED, {
        exitCode: '1',
        result: 'failed',
        version: '2',
        'failed-version': '3',
      }),
  )
  await spoil(
    api,
    (text) =>
      text.replace(
        'return {"status": "healthy"',
        'raise RuntimeError("out of order")\n        return {"status": "healthy"',
      ),
    () =>
      step('Deploy a build that answers 500: the alias never moves', TESTED, {
        exitCode: '1',
        result: 'failed',
        version: '2',
        'failed-version': '4',
      }),
  )
  await spoil(
    handler,
    (text) => `${text}${BREAKS_BEHIND_ALIAS}`,
    () =>
      step('Deploy a build that breaks only behind its alias: the alias moves back', TESTED, {
        exitCode: '1',
        result: 'rolled-back',
        version: '2',
        'failed-version': '5',
      }),
  )
  await step('Deploy what is served again: nothing to do, and tested all the same', TESTED, {
    result: 'unchanged',
    version: '2',
  })
}

/** What proves a release of the app. */
const TESTED = {
  environment: 'LOG_LEVEL: DEBUG',
  'http-path': '/health',
  'expected-status': '200',
  'expected-body': '{"status": "healthy"}',
}

const BREAKS_BEHIND_ALIAS = `
works = handler


def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise RuntimeError("no such tenant: live")
    return works(event, context)
`

/** Changes a file for the time of a step. */
async function spoil(
  file: string,
  change: (text: string) => string,
  work: () => Promise<unknown>,
): Promise<void> {
  const text = await readFile(file, 'utf8')
  await writeFile(file, change(text))
  await work()
  await writeFile(file, text)
}

type ShowStep = (title: string, inputs: Record<string, string>, expected: Expected) => Promise<StepRun>

/** Outputs by name, and the exit code where it is not 0. */
type Expected = Readonly<Record<string, string>>

async function showStep(
  aws: LocalAws,
  workspace: string,
  title: string,
  inputs: Record<string, string>,
  expected: Expected,
): Promise<StepRun> {
  const started = performance.now()
  say(heading(title, colour))
  const run = await runStep(aws, {
    with: inputs,
    workspace,
    env: { RUNNER_DEBUG: '' },
    onLine: (line) => {
      const shown = shownLine(line, colour)
      if (shown !== undefined) say(shown)
    },
  })
  const known = Object.entries(run.outputs).filter(([name, value]) => name !== 'plan' && value !== '')
  say(`    Outputs after ${seconds(started)}: ${known.map(([name, value]) => `${name}=${value}`).join(', ')}`)
  const { exitCode = '0', ...outputs } = expected
  if (String(run.exitCode) !== exitCode) throw new Error(`"${title}" ended with exit code ${run.exitCode}.`)
  for (const [name, value] of Object.entries(outputs)) {
    const found = run.outputs[name]
    if (found !== value)
      throw new Error(`"${title}" should end with ${name} ${value}, and ended with ${found}.`)
  }
  return run
}

/** Calls GET /health through the alias, as API Gateway would. */
async function showHealth(aws: LocalAws): Promise<void> {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = aws.environment
  const client = new LambdaClient({
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: { accessKeyId, secretAccessKey },
  })
  say(heading('GET /health through the alias live', colour))
  const payload = JSON.stringify({
    version: '2.0',
    rawPath: '/health',
    rawQueryString: '',
    headers: {},
    requestContext: { http: { method: 'GET', path: '/health', sourceIp: '127.0.0.1' }, stage: '$default' },
    isBase64Encoded: false,
  })
  const answer = await client.send(
    new InvokeCommand({ FunctionName: FUNCTION, Qualifier: 'live', Payload: payload }),
  )
  client.destroy()
  const text = Buffer.from(answer.Payload ?? []).toString()
  const { statusCode, body } = JSON.parse(text) as { statusCode?: number; body?: string }
  say(`      version ${answer.ExecutedVersion} answers ${statusCode}: ${body}`)
  if (statusCode !== 200 || body !== '{"status":"healthy","service":"aws-lambda-fastapi"}') {
    throw new Error(`/health does not answer as it should: ${text}`)
  }
}

/** A change such as a push brings. */
async function edit(file: string): Promise<void> {
  await writeFile(file, `${await readFile(file, 'utf8')}\n# Changed by the demo.\n`)
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

main().catch((error: unknown) => {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
