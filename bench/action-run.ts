import { join } from 'node:path'
import { runStep } from '../local-aws/run-step.ts'
import type { Job } from './jobs.ts'
import type { Stage } from './stage.ts'
import { writeFunction } from './workspace.ts'

/** One run of the action. Times in milliseconds. */
export interface ActionRun {
  readonly milliseconds: number
  /** What the function took in all of its invocations: its own time, cold starts, and the calls' latency. */
  readonly invocations: number
  /** In the order of their arrival; `time` is when they arrived. */
  readonly calls: readonly { readonly operation: string; readonly time: number }[]
  /** Peak in MB. */
  readonly memory?: number
  /** Milliseconds of each call by its operation, one after the other. */
  readonly timings: readonly { readonly operation: string; readonly milliseconds: number }[]
}

/** A function that is released again and again; what the next release changes is told by its job. */
export class ReleasedFunction {
  readonly name: string
  /** Absolute path of its source. */
  readonly source: string
  release = 0
  memorySize = 128

  constructor(name: string, workspace: string) {
    this.name = name
    this.source = join(workspace, name)
  }

  /** Makes the changes that a job releases. */
  change({ changes }: Pick<Job, 'changes'>): void {
    if (changes.code) writeFunction(this.source, this.release++)
    if (changes.configuration) this.memorySize += 64
  }
}

/**
 * Releases a function with the action.
 * @returns undefined when it ended otherwise than it should, which is told
 */
export async function runAction(
  { aws, memory, workspace, say }: Stage,
  job: Pick<Job, 'title' | 'result' | 'dryRun'>,
  { name, source, memorySize }: Pick<ReleasedFunction, 'name' | 'source' | 'memorySize'>,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<ActionRun | undefined> {
  aws.front.clearCalls()
  const step = await runStep(aws, {
    workspace,
    env: { ...memory.environment, ...env },
    with: {
      mode: 'deploy',
      'function-name': name,
      alias: 'live',
      'source-dir': source,
      'execution-role': 'arn:aws:iam::123456789012:role/orders-api',
      runtime: 'python3.13',
      handler: 'main.handler',
      'memory-size': String(memorySize),
      ...(job.dryRun && { 'dry-run': 'true' }),
      ...inputs,
    },
  })
  const peak = memory.take()
  if (step.outputs['result'] !== job.result) {
    say(`"${job.title}" ended with ${step.outputs['result']} instead of ${job.result}:\n${step.log}`)
    return undefined
  }
  const timings = timingsOf(step.log)
  const invocations = timings.filter(({ operation }) => operation === 'Invoke')
  return {
    milliseconds: step.milliseconds,
    invocations: invocations.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    calls: aws.front.calls.map(({ operation, time }) => ({ operation, time })),
    timings,
    ...(peak !== undefined && { memory: peak }),
  }
}

/** The action's debug lines tell how long each call took. */
function timingsOf(log: string): ActionRun['timings'] {
  return Array.from(log.matchAll(/^::debug::(\w+) \S+: (\d+) ms$/gm), ([, operation = '', milliseconds]) => ({
    operation,
    milliseconds: Number(milliseconds),
  }))
}
