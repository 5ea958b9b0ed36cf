/**
 * The action's work, seen as a user sees it: the app of examples/restart-registry is created with a layer
 * of its dependencies, released again and changed on a local AWS that this program starts, builds that are bad are kept from its callers, and good ones that
 * are not good enough are rolled back. Traffic then moves step by step. Ends with exit code 1 unless every step ended as it says.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalAws } from '../local-aws/local-aws.ts'
import { ADDED, checkOutProject, type ExampleProject } from './example-project.ts'
import { type Expected, FUNCTION, head, Stage, say, seconds } from './stage.ts'

/** What the workflow of the example writes for its staging function. */
const RELEASE = {
  mode: 'deploy',
  'function-name': FUNCTION,
  alias: 'live',
  'source-dir': 'lambda/src',
}

/** What it writes for a function that does not exist yet. */
const CREATION = {
  ...RELEASE,
  'execution-role': 'arn:aws:iam::123456789012:role/restart-lambda',
  handler: 'registry.handler.handler',
  'memory-size': '256',
  timeout: '30',
}

const ROLLBACK = { mode: 'rollback', 'function-name': FUNCTION, alias: 'live' }

async function main(): Promise<void> {
  const started = performance.now()
  const workspace = await mkdtemp(join(tmpdir(), 'demo-'))
  head('Prepare: a local AWS, and the app with its lock file')
  const progress = (line: string) => say(`      ${line}`)
  const metrics = { minuteMs: 60_000 * SCALE, delayMs: 150 }
  const aws = await startLocalAws({ onProgress: progress, metrics })
  try {
    const project = await checkOutProject(workspace, progress)
    progress(`The local AWS answers on ${aws.endpoint}.`)
    const stage = new Stage(aws, workspace, project.environment)
    await release(stage, project)
    await changeDependency(stage, project)
    await refuseBadBuilds(stage)
    await rollBack(stage)
    await shiftTraffic(stage)
    head(`Done: every step ended as it should, in ${seconds(started)}.`)
  } finally {
    await aws.stop()
    await rm(workspace, { recursive: true, force: true })
  }
}

/** The layer of the app's dependencies, and two releases, v1.0.0 and v1.0.1. */
async function release(stage: Stage, project: ExampleProject): Promise<void> {
  const layer = layerOf(project)
  await checkOut(stage, 'v1.0.0')
  const layers = await stage.layer('Publish the dependencies as a layer, built from uv.lock', layer, {
    result: 'published',
    'layer-version': '1',
  })
  const environment = JSON.stringify({ DATABASE_PATH: join(stage.workspace, 'data.db'), LOG_LEVEL: 'INFO' })
  const first = { ...CREATION, runtime: project.runtime, environment, layers }
  await stage.step('Deploy a function that does not exist yet', first, { result: 'created', version: '1' })
  await stage.health('v1.0.0')
  await stage.layer('Publish the same again: nothing to do', layer, {
    result: 'unchanged',
    'layer-version': '1',
  })
  await stage.step('Deploy the same again: nothing to do', first, { result: 'unchanged', version: '1' })

  const second = { ...RELEASE, layers, environment: 'LOG_LEVEL: DEBUG' }
  await checkOut(stage, 'v1.0.1')
  await stage.step(
    'Show what a changed file and a changed variable would do',
    { ...second, 'dry-run': 'true' },
    { result: 'planned', version: '1' },
  )
  await stage.step('Deploy them: a new version, and the alias moves', second, {
    result: 'deployed',
    version: '2',
    'previous-version': '1',
  })
  await stage.health('v1.0.1')
}

const layerOf = ({ layer, runtime }: ExampleProject) => ({
  mode: 'publish-layer',
  'layer-name': 'restart-registry-dependencies',
  'compatible-runtimes': runtime,
  ...layer,
})

/** The lock file alone changes: a version of the layer, and one of the function with the code that it has. */
async function changeDependency(stage: Stage, project: ExampleProject): Promise<void> {
  await project.addDependency()
  const layers = await stage.layer(`Publish the layer after \`uv add ${ADDED}\``, layerOf(project), {
    result: 'published',
    'layer-version': '2',
  })
  stage.aws.front.clearCalls()
  await stage.step(
    'Deploy with it: a new version, and the code stays as it is',
    { ...RELEASE, layers },
    { result: 'deployed', version: '3', 'previous-version': '2' },
  )
  stage.wrote(['UpdateFunctionConfiguration', 'PublishVersion', 'UpdateAlias'])
  await stage.health('v1.0.1')
}

/** What proves a release of the app. */
const HEALTHY = {
  'http-path': '/health',
  'expected-status': '200',
  'expected-body': '{"status": "healthy"}',
}

/** Builds that are bad in three ways: none of them is met by a caller, or not for longer than its test takes. */
async function refuseBadBuilds(stage: Stage): Promise<void> {
  const handler = join(stage.workspace, 'lambda/src/registry/handler.py')
  const api = join(stage.workspace, 'lambda/src/registry/api.py')
  const deploy = (title: string, expected: Expected) => () =>
    stage.step(title, { ...RELEASE, ...HEALTHY }, { version: '3', ...expected })
  const failed = { exitCode: '1', result: 'failed' }

  await spoil(
    handler,
    (text) => `raise RuntimeError("the database driver is missing")\n${text}`,
    deploy('Deploy a build that throws: the alias never moves', { ...failed, 'failed-version': '4' }),
  )
  await spoil(
    api,
    (text) =>
      text.replace(
        'return {"status": "healthy"',
        'raise RuntimeError("out of order")\n        return {"status": "healthy"',
      ),
    deploy('Deploy a build that answers 500: the alias never moves', { ...failed, 'failed-version': '5' }),
  )
  await spoil(
    handler,
    (text) => `${text}${BREAKS_BEHIND_ALIAS}`,
    deploy('Deploy a build that breaks only behind its alias: the alias moves back', {
      exitCode: '1',
      result: 'rolled-back',
      'failed-version': '6',
    }),
  )
  await deploy('Deploy what is served again: nothing to do, and tested all the same', {
    result: 'unchanged',
  })()
  await stage.health('v1.0.1')
}

const BREAKS_BEHIND_ALIAS = `
works = handler


def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise RuntimeError("no such tenant: live")
    return works(event, context)
`

/** A release that passes its test, and is regretted: back to the one before, then further, by its git tag. */
async function rollBack(stage: Stage): Promise<void> {
  await checkOut(stage, 'v1.0.3')
  await stage.step(
    'Deploy v1.0.3: it passes its test',
    { ...RELEASE, ...HEALTHY },
    { result: 'deployed', version: '7' },
  )
  await stage.health('v1.0.3')
  await stage.step('Roll back: the release before it, not one of the builds that failed', ROLLBACK, {
    result: 'rolled-back',
    version: '3',
    'previous-version': '7',
  })
  await stage.health('v1.0.1')
  await stage.step(
    'Roll back to a git tag, tested before the alias moves',
    { ...ROLLBACK, ...HEALTHY, 'git-ref': 'lambda/v1.0.0' },
    { result: 'rolled-back', version: '1', 'previous-version': '3' },
  )
  await stage.health('v1.0.0')
}

/** Answers its test, and fails for those who call it through the alias. */
const FAILS_FOR_CALLERS = `import json


def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise RuntimeError("no such tenant: live")
    body = {"status": "healthy", "service": "aws-lambda-fastapi"}
    return {"statusCode": 200, "body": json.dumps(body)}
`

/** A minute of a traffic shift is 900 ms here, for the action and for CloudWatch. */
const SCALE = 0.015

/** Two releases that get half of the traffic first: one is kept, the other fails for those callers. */
async function shiftTraffic(stage: Stage): Promise<void> {
  const handler = join(stage.workspace, 'lambda/src/registry/handler.py')
  const canary = { ...RELEASE, ...HEALTHY, 'traffic-shift': 'Canary50Percent5Minutes' }
  const env = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: `${SCALE}` }
  // Their waits would count as minutes, too.
  Object.assign(stage.aws.front.lambda, { transitionMs: 0, versionTransitionMs: 0 })
  await checkOut(stage, 'v1.0.4')
  await stage.whileCalled(async () => {
    await stage.step(
      'Deploy v1.0.4 as a canary while callers call (a minute is 0.9 s here): it is as good, and gets all traffic',
      canary,
      { result: 'deployed', version: '8', 'previous-version': '1' },
      env,
    )
    await spoil(
      handler,
      () => FAILS_FOR_CALLERS,
      () =>
        stage.step(
          'Deploy a canary that passes its test and fails for callers: it loses its 50%',
          canary,
          { exitCode: '1', result: 'rolled-back', version: '8', 'failed-version': '9' },
          env,
        ),
    )
  })
  await stage.health('v1.0.4')
}

/** Checks out a release of the app: its health says which one it is. */
async function checkOut(stage: Stage, release: string): Promise<void> {
  stage.tag = `lambda/${release}`
  const api = join(stage.workspace, 'lambda/src/registry/api.py')
  const text = await readFile(api, 'utf8')
  const answer = /return \{"status": "healthy", "service": "aws-lambda-fastapi".*\}/
  await writeFile(
    api,
    text.replace(
      answer,
      `return {"status": "healthy", "service": "aws-lambda-fastapi", "release": "${release}"}`,
    ),
  )
}

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

main().catch((error: unknown) => {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
