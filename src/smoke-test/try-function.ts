import { randomUUID } from 'node:crypto'
import type { Aws } from '../aws/client/aws.ts'
import { getExecutionHistory, versionOfExecution } from '../aws/durable/executions.ts'
import { type Followed, followExecution } from '../aws/durable/followed-execution.ts'
import { type FunctionAnswer, type InvokeInput, invoke, queueEvent } from '../aws/invoke.ts'
import { invokeStreaming } from '../aws/invoke-streaming.ts'
import { Failure } from '../failure.ts'
import type { Answer, Invocation, InvocationType, Mismatch } from '../model/smoke-test.ts'
import { excerpt, logLines, millisecondsText } from '../model/text.ts'
import type { Redaction } from '../redaction.ts'
import { withCommandsInRegion } from '../text/commands-in-region.ts'
import {
  type Attempt,
  answeredText,
  type Judgement,
  type NotReady,
  REASON_LENGTH,
  type Tried,
  unanswered,
} from './attempt.ts'
import { batchMismatches } from './batch.ts'
import { executionLines } from './execution-lines.ts'
import { describeBody, mismatchesOf, parsedJson, problemOf } from './expectations.ts'
import { describedFailure, errorTypeOf, functionErrorOf } from './function-failure.ts'
import { readLambdaAnswer } from './lambda-answer.ts'
import { stackTraceOf } from './stack-trace.ts'
import { webEvent } from './web-event.ts'

/** A function to invoke. */
export interface FunctionTarget {
  readonly kind: 'function'
  readonly functionName: string
  /** An alias, the number of a version, or `$LATEST`. */
  readonly qualifier: string
  /** The versions that may answer, which may still be being read; undefined: any version. */
  readonly versions?: readonly string[] | Promise<readonly string[] | undefined>
  /** The version that the alias served before it moved. It may still answer for a moment. */
  readonly before?: string | undefined
  readonly invocation: Invocation
  /** What the event is called among several. */
  readonly label?: string | undefined
  /** Absent for a function without tenant isolation. */
  readonly tenantId?: string | undefined
  /** Whether its callers get the answer as a stream. */
  readonly isStreamed?: boolean | undefined
  /** Absent: synchronously. */
  readonly invocationType?: InvocationType | undefined
}

/** Invokes a function once. A durable function that Lambda invokes only asynchronously is followed until it ends. */
export async function tryFunction(
  aws: Aws,
  target: FunctionTarget,
  judgement: Judgement,
  signal: AbortSignal,
): Promise<Tried> {
  const { functionName, qualifier, invocation, tenantId, isStreamed } = target
  const input = { functionName, qualifier, payload: payloadOf(invocation, aws.region), tenantId, signal }
  const start = performance.now()
  const invoked = await (isStreamed ? invokeStreaming : invoke)(aws, input)
  const latency = performance.now() - start
  if (invoked.kind === 'asynchronous-only') return tryExecution(aws, target, judgement, input)
  if (invoked.kind !== 'answered') return unanswered(invoked, latency, judgement.requestRedaction)
  const early = await answeredBefore(target, invoked.executedVersion)
  return early ?? judged(aws, target, judgement, { ...invoked, latency })
}

/** Starts a durable execution and follows it until it ends, or until there is no time left. */
async function tryExecution(
  aws: Aws,
  target: FunctionTarget,
  judgement: Judgement,
  input: InvokeInput,
): Promise<Tried> {
  const start = performance.now()
  const queued = await queueEvent(aws, input)
  const latency = performance.now() - start
  if (queued.kind !== 'queued') return unanswered(queued, latency, judgement.requestRedaction)
  const { execution } = queued
  if (execution === undefined)
    return unanswered({ kind: 'failed', reason: NOT_NAMED }, latency, judgement.requestRedaction)
  const early = await answeredBefore(target, versionOfExecution(execution))
  if (early) return early
  const followed = await followExecution(aws, execution, input)
  if (followed.kind === 'answered') return judged(aws, target, judgement, followed)
  if (followed.kind === 'running') return running(aws, followed, execution, judgement)
  return unanswered(followed, performance.now() - start, judgement.requestRedaction)
}

const NOT_NAMED = 'Lambda queued the event for the durable function, but did not name the execution.'

/** What is tried once more because the version before the move answered. */
async function answeredBefore(
  { qualifier, before, versions }: FunctionTarget,
  version: string,
): Promise<NotReady | undefined> {
  if (version !== before || (await versions)?.includes(version)) return undefined
  return { notReady: `${versionText(version)} still answers through ${qualifier}.`, isBefore: true }
}

async function running(
  aws: Aws,
  { status, latency }: Extract<Followed, { kind: 'running' }>,
  execution: string,
  { redaction }: Judgement,
): Promise<Attempt> {
  const who = versionText(versionOfExecution(execution))
  const stop = `aws lambda stop-durable-execution --durable-execution-arn ${execution}`
  const sentence = `Expected the durable execution to end within \`smoke-timeout\`, but it has the status ${status}. It continues; \`${withCommandsInRegion(stop, aws.region)}\` stops it.`
  return {
    outcome: `the execution of ${who} has not ended after ${millisecondsText(latency)}`,
    mismatches: [problemOf(sentence)],
    log: [],
    latency,
    history: await historyOf(aws, execution, await redaction),
    advice: NOT_ENDED,
  }
}

const NOT_ENDED =
  'If the execution only needs more time, increase `smoke-timeout` (at most 900 seconds). If it waits for a callback or for hours, test with an event that does not, or set `invocation-type: Event` to test only that Lambda starts it.'

/** The execution and its last events. A history that cannot be read must not hide why the test failed. */
async function historyOf(aws: Aws, execution: string, redaction: Redaction): Promise<readonly string[]> {
  try {
    return [execution, ...executionLines(await getExecutionHistory(aws, execution), redaction)]
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [execution, excerpt(`The history could not be read: ${error.message}`, redaction, REASON_LENGTH)]
  }
}

async function judged(
  aws: Aws,
  { invocation, versions: awaited }: FunctionTarget,
  { expected, redaction, receive }: Judgement,
  invoked: FunctionAnswer & Pick<Answer, 'latency'>,
): Promise<Attempt> {
  const [hidden, versions] = await Promise.all([redaction, awaited])
  const { executedVersion, functionError, execution, latency } = invoked
  const answer = { ...readLambdaAnswer(invoked.payload, invocation), latency }
  receive?.({ body: invoked.payload, contentType: 'application/json' })
  const who = versionText(executedVersion)
  const described = functionError ? parsedJson(new TextDecoder().decode(invoked.payload))?.value : undefined
  const failure = functionError ? describedFailure(described, functionError) : undefined
  const mismatches = [
    ...versionMismatches(executedVersion, versions),
    ...(failure
      ? [functionErrorOf(failure, hidden)]
      : [
          ...mismatchesOf(answer, expected, hidden),
          ...batchMismatches(invoked.payload, invocation, expected),
        ]),
  ]
  const log = mismatches.length > 0 ? logLines(invoked.logTail, hidden) : []
  return {
    outcome: functionError
      ? `${who} failed after ${millisecondsText(latency)}`
      : `${who} ${answeredText(answer)}`,
    mismatches,
    answer: mismatches.length > 0 ? describeBody(answer, hidden) : undefined,
    trace: failure && stackTraceOf(described, log, hidden),
    log,
    history: execution && mismatches.length > 0 ? await historyOf(aws, execution, hidden) : undefined,
    latency,
    executedVersion,
    functionError,
    errorType: failure && errorTypeOf(failure),
  }
}

/** Queues an event for a function once: there is no response to wait for, and none to judge. */
export async function tryQueueing(
  aws: Aws,
  { functionName, qualifier, invocation, tenantId }: FunctionTarget,
  { requestRedaction }: Judgement,
  signal: AbortSignal,
): Promise<Tried> {
  const payload = payloadOf(invocation, aws.region)
  const start = performance.now()
  const queued = await queueEvent(aws, { functionName, qualifier, payload, tenantId, signal })
  const latency = performance.now() - start
  if (queued.kind !== 'queued') return unanswered(queued, latency, requestRedaction)
  const outcome = `Lambda queued the event with 202 in ${millisecondsText(latency)}`
  return { outcome, isQueued: true, mismatches: [], log: [], latency }
}

export function versionText(version: string): string {
  return version === '$LATEST' ? version : `version ${version}`
}

/** The event that a function is invoked with, as JSON. */
export function payloadOf(invocation: Invocation, region: string): string {
  if (invocation.kind === 'payload') return invocation.payload
  return webEvent(invocation.format, invocation.request, {
    region,
    time: new Date(),
    requestId: randomUUID(),
  })
}

function versionMismatches(executed: string, versions: readonly string[] | undefined): Mismatch[] {
  if (!versions || versions.includes(executed)) return []
  const expected = versions.map(versionText).join(' or ')
  const actual = versionText(executed)
  const sentence = `Expected ${expected} to answer, but ${actual} did.`
  return [{ subject: 'version', expected, actual, sentence }]
}
