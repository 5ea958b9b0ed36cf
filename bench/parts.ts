import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { ReleasedFunction, runAction } from './action-run.ts'
import { jobs, LATENCY } from './jobs.ts'
import { spreadOf } from './spread.ts'
import type { Stage } from './stage.ts'

/** What the cost model puts together. Milliseconds. */
export interface Parts {
  /** An unchanged release without latency, less its one round trip. */
  readonly own: number
  /** One call of the SDK, latency included. */
  readonly call: number
}

const ROUNDS = 9
const CALLS = 30

/** Measures the parts that every release is made of. */
export async function measureParts(stage: Stage): Promise<Parts> {
  stage.say('Parts of a release ...')
  const { front } = stage.aws
  const released = new ReleasedFunction('parts', stage.workspace)
  released.change({ changes: { code: true } })
  const [create, unchanged] = jobs
  if (create) await runAction(stage, create, released)
  const call = await timeOfCall(stage, released.name)
  const times: number[] = []
  front.latencyMs = 0
  const near = await timeOfCall(stage, released.name)
  for (let round = 0; unchanged && round < ROUNDS; round++) {
    const run = await runAction(stage, unchanged, released)
    if (run) times.push(run.milliseconds)
  }
  front.latencyMs = LATENCY
  return { call, own: (spreadOf(times)?.median ?? 0) - near }
}

async function timeOfCall({ aws }: Stage, name: string): Promise<number> {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = aws.environment
  const credentials = { accessKeyId, secretAccessKey }
  const client = new LambdaClient({ endpoint: aws.endpoint, region: aws.region, credentials })
  const times: number[] = []
  for (let at = 0; at < CALLS; at++) {
    const start = performance.now()
    await client.send(new GetFunctionCommand({ FunctionName: name }))
    times.push(performance.now() - start)
  }
  client.destroy()
  return spreadOf(times)?.median ?? 0
}
