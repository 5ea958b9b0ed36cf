import { createHash } from 'node:crypto'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { keepCalling } from '../local-aws/keep-calling.ts'
import type { LocalAws } from '../local-aws/local-aws.ts'
import { runStep, type StepRun } from '../local-aws/run-step.ts'
import { heading, shownLine } from './workflow-log.ts'

export const FUNCTION = 'Restart-Lambda-Staging'

const colour = process.stdout.isTTY && !process.env['NO_COLOR']

export function say(line: string): void {
  console.log(line)
}

export function head(title: string): void {
  say(heading(title, colour))
}

/** The outputs that tell what became of the function; the others say where it is. */
const SHOWN = ['result', 'version', 'previous-version', 'failed-version', 'layer-version', 'changed']

/** Operations that change nothing; `GET` fetches a part of an archive. */
const READS = /^(GET|Get|List|Head|Invoke)/

/** Outputs by name, and the exit code where it is not 0. */
export type Expected = Readonly<Record<string, string>>

/** Where the demo happens, and what it shows there. */
export class Stage {
  readonly aws: LocalAws
  /** Path of the checked-out repository. */
  readonly workspace: string
  /** The git tag that is checked out. */
  tag = ''

  /** Variables of all steps. */
  readonly #environment: Readonly<Record<string, string>>

  constructor(aws: LocalAws, workspace: string, environment: Readonly<Record<string, string>>) {
    this.aws = aws
    this.workspace = workspace
    this.#environment = environment
  }

  /** Runs the action as a step of a workflow and shows its log; ends the demo unless it ends as expected. */
  async step(
    title: string,
    inputs: Readonly<Record<string, string>>,
    expected: Expected,
    env: Readonly<Record<string, string>> = {},
  ): Promise<StepRun['outputs']> {
    const started = performance.now()
    head(title)
    const run = await runStep(this.aws, {
      with: inputs,
      workspace: this.workspace,
      env: {
        ...this.#environment,
        RUNNER_DEBUG: '',
        GITHUB_REF_NAME: this.tag,
        GITHUB_SHA: commitOf(this.tag),
        ...env,
      },
      onLine: (line) => {
        const shown = shownLine(line, colour)
        if (shown !== undefined) say(shown)
      },
    })
    const known = SHOWN.filter((name) => run.outputs[name]).map((name) => `${name}=${run.outputs[name]}`)
    say(`    Outputs after ${seconds(started)}: ${known.join(', ')}`)
    const { exitCode = '0', ...outputs } = expected
    if (String(run.exitCode) !== exitCode) throw new Error(`"${title}" ended with exit code ${run.exitCode}.`)
    for (const [name, value] of Object.entries(outputs)) {
      const found = run.outputs[name]
      if (found !== value)
        throw new Error(`"${title}" should end with ${name} ${value}, and ended with ${found}.`)
    }
    return run.outputs
  }

  /** Runs a step that publishes a layer; gives the ARN of its version. */
  async layer(title: string, inputs: Readonly<Record<string, string>>, expected: Expected): Promise<string> {
    return (await this.step(title, inputs, expected))['layer-version-arn'] ?? ''
  }

  /** Shows which calls changed something since they were forgotten; ends the demo unless it is these. */
  wrote(expected: readonly string[]): void {
    const writes = this.aws.front.calls.map(({ operation }) => operation).filter((name) => !READS.test(name))
    say(`    Calls that changed something: ${writes.join(', ')}`)
    if (writes.join() !== expected.join()) throw new Error(`These should have been ${expected.join(', ')}.`)
  }

  /** Lets callers ask GET /health through the alias all the time while something is done. */
  async whileCalled(work: () => Promise<unknown>): Promise<void> {
    const client = clientOf(this.aws)
    const call = { FunctionName: FUNCTION, Qualifier: 'live', Payload: HEALTH }
    const stopCalling = keepCalling(client, call, { count: 4, pauseMs: 15 })
    try {
      await work()
    } finally {
      await stopCalling()
      client.destroy()
    }
  }

  /** Calls GET /health through the alias, as API Gateway would, and shows which release answers. */
  async health(release: string): Promise<void> {
    head('GET /health through the alias live')
    const { version, text } = await invokeHealth(this.aws)
    const { statusCode, body } = JSON.parse(text) as { statusCode?: number; body?: string }
    say(`      version ${version} answers ${statusCode}: ${body}`)
    if (
      statusCode !== 200 ||
      body !== `{"status":"healthy","service":"aws-lambda-fastapi","release":"${release}"}`
    )
      throw new Error(`/health does not answer as release ${release} should: ${text}`)
  }
}

function clientOf({ endpoint, region, environment }: LocalAws): LambdaClient {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = environment
  return new LambdaClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey } })
}

/** The event of GET /health. */
const HEALTH = JSON.stringify({
  version: '2.0',
  rawPath: '/health',
  rawQueryString: '',
  headers: {},
  requestContext: { http: { method: 'GET', path: '/health', sourceIp: '127.0.0.1' }, stage: '$default' },
  isBase64Encoded: false,
})

async function invokeHealth(aws: LocalAws) {
  const client = clientOf(aws)
  const answer = await client.send(
    new InvokeCommand({ FunctionName: FUNCTION, Qualifier: 'live', Payload: HEALTH }),
  )
  client.destroy()
  return { version: answer.ExecutedVersion, text: Buffer.from(answer.Payload ?? []).toString() }
}

/** Every tag names a commit of its own. */
function commitOf(tag: string): string {
  return createHash('sha1').update(tag).digest('hex')
}

export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
