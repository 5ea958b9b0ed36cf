/**
 * Makes the pictures of traffic shifts in docs/images: releases a function on the local AWS twice by a traffic shift while it is called all
 * the time, and draws what the two runs recorded. The first release is as good as the version before, the second one is
 * worse. A minute lasts four seconds, for the action and for CloudWatch alike. It takes about a minute.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { keepCalling } from '../../local-aws/keep-calling.ts'
import { startLocalAws } from '../../local-aws/local-aws.ts'
import { cancellable } from '../../src/cancellation.ts'
import { actionsRunner } from '../../src/github/actions-runner.ts'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import type { ShiftRecord } from '../../src/model/shift/shift-record.ts'
import { deploy } from '../../src/modes/deploy.ts'
import { startPhases } from '../../src/phases.ts'
import { openSession } from '../../src/session.ts'
import { shiftChartSvg } from './shift-chart-svg.ts'
import { writePictures } from './write-pictures.ts'

const MINUTE = 4000

const inputs = {
  mode: 'deploy',
  'function-name': 'orders-api',
  alias: 'live',
  'source-dir': '.',
  'execution-role': 'arn:aws:iam::123456789012:role/orders-api',
  runtime: 'python3.13',
  handler: 'app.handler',
}

const aws = await startLocalAws({ metrics: { minuteMs: MINUTE, delayMs: MINUTE / 4 } })
const workspace = await mkdtemp(join(tmpdir(), 'picture-'))
const client = new LambdaClient({
  endpoint: aws.endpoint,
  region: aws.region,
  credentials: { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' },
})
Object.assign(process.env, aws.environment, {
  GITHUB_WORKSPACE: workspace,
  LAMBDA_DEPLOY_ACTION_WAIT_SCALE: `${MINUTE / 60_000}`,
})

/** Releases an app of which a part of the calls fails, as a step of a workflow does; what its traffic shift did. */
async function release(
  tag: string,
  failing: number,
  given: Readonly<Record<string, string>> = {},
): Promise<ShiftRecord | undefined> {
  const app = `import random\n\n\ndef handler(event, context):\n    if random.random() < ${failing}:\n        raise RuntimeError("the database does not answer")\n    return {"release": "${tag}"}\n`
  await writeFile(join(workspace, 'app.py'), app)
  for (const [name, value] of Object.entries({ ...inputs, ...given }))
    process.env[`INPUT_${name.toUpperCase()}`] = value
  const [runner, cancellation] = [actionsRunner(process.env), cancellable()]
  const wanted = await readInputs(runner)
  if (wanted.mode !== 'deploy' || wanted.promotion) throw new Error('The inputs are those of a release.')
  const session = await openSession(runner, wanted, startPhases(runner, cancellation), cancellation)
  return (await deploy(wanted, session)).shift
}

try {
  await release('v1.0.0', 0.02)
  const call = { FunctionName: 'orders-api', Qualifier: 'live' }
  const stopCalling = keepCalling(client, call, { count: 4, pauseMs: 25 })
  const shifted = { 'traffic-shift': '10% 3m, 50% 3m' }
  const kept = await release('v1.0.1', 0.02, shifted)
  const undone = await release('v1.0.2', 0.2, shifted)
  await stopCalling()
  if (!kept?.isComplete || kept.isUndone || !undone?.isUndone)
    throw new Error('The first shift should have been kept, and the second one undone.')
  await writePictures('traffic-shift', (theme) => shiftChartSvg([kept, undone], theme))
} finally {
  client.destroy()
  await aws.stop()
  await rm(workspace, { recursive: true, force: true })
}
