/**
 * Releases many functions at once, as the jobs of a matrix do, on a local AWS that has the request quotas of an account, and
 * compares the time with what the quota allows. Prints the figures as Markdown.
 *
 *     npm run build && npm run bench:matrix [-- --write]
 *
 * With `--write` they are put into docs/many-functions.md, too. A number as an argument releases that many functions; nothing else
 * should run.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalAws, startLocalAws } from '../local-aws/local-aws.ts'
import { runStep } from '../local-aws/run-step.ts'
import { ReleasedFunction } from './action-run.ts'
import { writeFigures } from './document.ts'
import { UPDATE } from './jobs.ts'

const FUNCTIONS = 50
/** Requests a second that most operations of an account share, and as many may come at once (Lambda quotas). */
const RATE = 15
/** Operations with a quota of their own, or with none. */
const APART = ['GetFunction', 'GetPolicy', 'Invoke']

interface MatrixFigures {
  readonly functions: number
  /** Releases that did not end as they should. */
  readonly failed: number
  /** Calls that count for the shared quota, without those that were refused. */
  readonly calls: number
  readonly refused: number
  /** Seconds from the first call to the answer of the last one. */
  readonly seconds: number
}

const argument = process.argv.slice(2).map(Number).find(Number.isInteger)
const table = tableOf(await measure(argument ?? FUNCTIONS))
console.log(table)
if (process.argv.includes('--write')) writeFigures({ matrix: table }, 'many-functions.md')

async function measure(functions: number): Promise<MatrixFigures> {
  const workspace = await mkdtemp(join(tmpdir(), 'bench-matrix-'))
  const aws = await startLocalAws({ transitionMs: UPDATE, versionTransitionMs: 0 })
  try {
    const released = Array.from(
      { length: functions },
      (_, index) => new ReleasedFunction(`fn-${index}`, workspace),
    )
    // The functions exist, with versions and aliases. They are created one after the other, without the quota.
    for (const each of released) await release(aws, workspace, each)
    aws.front.throttle({})
    aws.front.clearCalls()
    const results = await Promise.all(released.map((each) => release(aws, workspace, each)))
    return figuresOf(aws, functions, results)
  } finally {
    await aws.stop()
    await rm(workspace, { recursive: true, force: true })
  }
}

async function release(
  aws: LocalAws,
  workspace: string,
  released: ReleasedFunction,
): Promise<string | undefined> {
  released.change({ changes: { code: true } })
  const step = await runStep(aws, {
    workspace,
    with: {
      mode: 'deploy',
      'function-name': released.name,
      alias: 'live',
      'source-dir': released.source,
      'execution-role': 'arn:aws:iam::123456789012:role/orders-api',
      runtime: 'python3.13',
      handler: 'main.handler',
    },
  })
  for (const error of step.errors) process.stderr.write(`${released.name}: ${error}\n`)
  return step.outputs['result']
}

function figuresOf(
  aws: LocalAws,
  functions: number,
  results: readonly (string | undefined)[],
): MatrixFigures {
  const shared = aws.front.calls.filter(({ operation }) => !APART.includes(operation))
  const times = shared.map(({ time }) => time)
  const refused = shared.filter(({ status }) => status === 429).length
  return {
    functions,
    failed: results.filter((result) => result !== 'deployed').length,
    calls: shared.length - refused,
    refused,
    seconds: (Math.max(...times) - Math.min(...times)) / 1000,
  }
}

function tableOf({ functions, failed, calls, refused, seconds }: MatrixFigures): string {
  const allowed = Math.max(0, calls - RATE) / RATE
  return [
    `Measured with Node ${process.version.slice(1)} on ${availableParallelism()} cores (${process.platform}, ${process.arch}), which the jobs share with the local AWS.`,
    '',
    '| Functions at once | Failed | Calls that share the quota | Refused | Seconds | What the quota allows | Ratio |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    `| ${[functions, failed, calls, refused, seconds.toFixed(1), `${allowed.toFixed(1)} s`, (seconds / allowed).toFixed(2)].join(' | ')} |`,
  ].join('\n')
}
