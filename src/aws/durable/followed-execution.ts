import { GetDurableExecutionCommand, type GetDurableExecutionCommandOutput } from '@aws-sdk/client-lambda'
import { ownMember } from '../../own-member.ts'
import { type Aws, orUndefined, send } from '../client/aws.ts'
import { pauseAfter } from '../client/wait.ts'
import { type FunctionAnswer, type InvokeInput, type Unanswered, withReasons } from '../invoke.ts'
import { versionOfExecution } from './executions.ts'

/** What became of a durable execution that was followed. */
export type Followed = Ended | Running | Unanswered

/** It has ended. Its result is what a synchronous invocation would have answered. */
interface Ended extends FunctionAnswer {
  /** Milliseconds that it took, by AWS's clock. */
  readonly latency: number
}

/** It had not ended when the signal aborted. */
interface Running {
  readonly kind: 'running'
  /** Such as `RUNNING` or `PAUSED`. */
  readonly status: string
  /** Milliseconds that it was followed. */
  readonly latency: number
}

/** Milliseconds between two reads at least: an account has 15 requests a second for most of Lambda's API (Lambda quotas). */
const SHORTEST_PAUSE = 500

/**
 * Follows a durable execution until it ends, or the signal aborts.
 * @param execution its ARN
 * @throws Failure if it may not be read
 */
export function followExecution(
  aws: Aws,
  execution: string,
  input: Pick<InvokeInput, 'qualifier' | 'signal'>,
): Promise<Followed> {
  const { signal } = input
  return withReasons(input, async (): Promise<Followed> => {
    const start = performance.now()
    for (;;) {
      const elapsed = performance.now() - start
      const found = await getExecution(aws, execution)
      const ended = found && endOf(found, execution, elapsed)
      if (ended) return ended
      if (signal.aborted) return { kind: 'running', status: found?.Status ?? 'not started', latency: elapsed }
      await aws.clock.sleep(Math.max(SHORTEST_PAUSE, pauseAfter(elapsed)))
    }
  })
}

/** The execution; undefined while Lambda has only queued its event. */
function getExecution(aws: Aws, execution: string): Promise<GetDurableExecutionCommandOutput | undefined> {
  const command = new GetDurableExecutionCommand({ DurableExecutionArn: execution })
  return orUndefined(send(aws, 'GetDurableExecution', execution, () => aws.client.send(command)))
}

/** What happened where AWS names no error (Lambda API reference, GetDurableExecution: Status). */
const WITHOUT_RESULT: Readonly<Record<string, string>> = {
  FAILED: 'the durable execution failed',
  TIMED_OUT: 'the durable execution took longer than its ExecutionTimeout',
  STOPPED: 'somebody stopped the durable execution',
}

function endOf(
  found: GetDurableExecutionCommandOutput,
  execution: string,
  elapsed: number,
): Ended | undefined {
  const { Status = '', Result = 'null', StartTimestamp, EndTimestamp, Version } = found
  const answer = {
    kind: 'answered',
    executedVersion: Version ?? versionOfExecution(execution),
    logTail: new Uint8Array(),
    execution,
    latency: StartTimestamp && EndTimestamp ? EndTimestamp.getTime() - StartTimestamp.getTime() : elapsed,
  } as const
  if (Status === 'SUCCEEDED') return { ...answer, payload: Buffer.from(Result) }
  const problem = ownMember(WITHOUT_RESULT, Status)
  if (problem === undefined) return undefined
  return { ...answer, functionError: 'Unhandled', payload: errorPayload(found, problem) }
}

/** The error as a runtime describes it in the payload of Invoke. */
function errorPayload(
  { Status, Error: error = {} }: GetDurableExecutionCommandOutput,
  problem: string,
): Buffer {
  const { ErrorType: errorType, ErrorMessage: said, StackTrace: stackTrace } = error
  const errorMessage = Status === 'FAILED' ? said : [problem, said].filter(Boolean).join(': ')
  const isSilent = errorType === undefined && !errorMessage
  return Buffer.from(
    JSON.stringify({ errorType, errorMessage: isSilent ? problem : errorMessage, stackTrace }),
  )
}
