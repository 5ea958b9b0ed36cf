import { InvokeCommand, type InvokeCommandInput, type InvokeCommandOutput } from '@aws-sdk/client-lambda'
import { Failure } from '../failure.ts'
import { remedyOfState } from '../model/configuration.ts'
import { LATEST } from '../model/version.ts'
import { type Aws, send } from './client/aws.ts'
import { AwsFailure } from './errors/aws-failure.ts'
import { WORDS } from './errors/words.ts'

/** The outcome of one invocation. */
export type Invoked = FunctionAnswer | AsynchronousOnly | Unanswered

/** Lambda invokes the durable function only asynchronously, because its executions may take more than 15 minutes. */
interface AsynchronousOnly {
  readonly kind: 'asynchronous-only'
}

/** Why an invocation has no answer. */
export type Unanswered =
  /**
   * The function did not run, because its version is not ready yet.
   * The reason is one or more full sentences.
   */
  | {
      readonly kind: 'not-ready'
      readonly reason: string
      readonly advice?: string | undefined
      readonly setting?: string | undefined
    }
  /** There is no response: throttled, or AWS or the network failed. The advice says what AWS's reason asks to do. */
  | {
      readonly kind: 'failed'
      readonly reason: string
      readonly advice?: string
      readonly setting?: string | undefined
    }
  /** The signal aborted the invocation. */
  | { readonly kind: 'late' }

/** The response of a function, which may be an error of its own. */
export interface FunctionAnswer {
  readonly kind: 'answered'
  /** At most 6 MB; JSON unless the runtime is a custom one. */
  readonly payload: Uint8Array
  /** `Unhandled` or `Handled` when the function failed; its payload then describes the error. */
  readonly functionError?: string | undefined
  /** The number of the version that ran, or `$LATEST`. */
  readonly executedVersion: string
  /** The last 4 KB of the log of this invocation; empty if the answer is that of an execution which was followed. */
  readonly logTail: Uint8Array
  /** The ARN of the durable execution; absent for a function that is not durable. */
  readonly execution?: string | undefined
}

/** What a function is invoked with. */
export interface InvokedEvent {
  /** JSON. */
  readonly payload: string
  /** The tenant of a function with tenant isolation, which refuses an invocation without one. */
  readonly tenantId?: string | undefined
}

export interface InvokeInput extends InvokedEvent {
  readonly functionName: string
  /** An alias, the number of a version, or `$LATEST`. */
  readonly qualifier: string
  /** Aborts the invocation. */
  readonly signal: AbortSignal
}

/**
 * Invokes a function once, synchronously. A failure that another invocation may not have is an outcome; a failure that
 * every invocation would have is thrown.
 * @throws Failure when the invocation is not allowed, function, qualifier or payload are invalid, or the state of the
 * version does not allow invocations and does not end by itself
 */
export function invoke(aws: Aws, input: InvokeInput): Promise<Invoked> {
  return synchronously(input, async () => {
    const answer = await sendInvoke(aws, input, { InvocationType: 'RequestResponse', LogType: 'Tail' })
    if (!answer.ExecutedVersion) return { kind: 'failed', reason: NOT_FROM_LAMBDA }
    return {
      kind: 'answered',
      executedVersion: answer.ExecutedVersion,
      payload: answer.Payload ?? new Uint8Array(),
      logTail: Buffer.from(answer.LogResult ?? '', 'base64'),
      functionError: answer.FunctionError,
      execution: answer.DurableExecutionArn,
    }
  })
}

/** The outcome of a synchronous invocation. */
export function synchronously(input: InvokeInput, call: () => Promise<Invoked>): Promise<Invoked> {
  return withReasons(input, () =>
    call().catch((error: unknown) => {
      if (error instanceof AwsFailure && WORDS.durableTooLong.test(error.said))
        return { kind: 'asynchronous-only' }
      throw error
    }),
  )
}

/** Lambda has queued the event. Nothing is known of what the function does with it. */
interface Queued {
  readonly kind: 'queued'
  /** The ARN of the durable execution that Lambda starts; absent for a function that is not durable. */
  readonly execution?: string | undefined
}

/**
 * Queues an event for a function once (asynchronous invocation). Outcomes and errors are those of `invoke`.
 * @throws Failure as `invoke` does
 */
export function queueEvent(aws: Aws, input: InvokeInput): Promise<Queued | Unanswered> {
  return withReasons(input, async () => {
    const { StatusCode, DurableExecutionArn } = await sendInvoke(aws, input, { InvocationType: 'Event' })
    // Lambda API reference, Invoke: StatusCode.
    if (StatusCode === 202) return { kind: 'queued', execution: DurableExecutionArn }
    return {
      kind: 'failed',
      reason: `Lambda answered with the status ${StatusCode} instead of 202 (Accepted).`,
    }
  })
}

function sendInvoke(
  aws: Aws,
  { functionName, qualifier, payload, tenantId, signal }: InvokeInput,
  type: Pick<InvokeCommandInput, 'InvocationType' | 'LogType'>,
): Promise<InvokeCommandOutput> {
  const command = new InvokeCommand({
    FunctionName: functionName,
    Qualifier: qualifier,
    ...type,
    Payload: Buffer.from(payload),
    TenantId: tenantId,
  })
  return send(aws, 'Invoke', `${functionName}:${qualifier}`, () =>
    aws.invoking().send(command, { abortSignal: signal }),
  )
}

/** The outcome of an invocation, or why there is none. */
export async function withReasons<T>(
  { qualifier, signal }: Pick<InvokeInput, 'qualifier' | 'signal'>,
  call: () => Promise<T>,
): Promise<T | Unanswered> {
  try {
    return await call()
  } catch (error) {
    return outcomeOfError(error, qualifier, signal)
  }
}

/**
 * The outcome of an invocation that AWS refused, or that got no response.
 * @throws Failure if another invocation would fail in the same way
 */
function outcomeOfError(error: unknown, qualifier: string, signal: AbortSignal): Unanswered {
  if (signal.aborted) return { kind: 'late' }
  if (!(error instanceof AwsFailure) || isFinal(error)) throw error
  const state = stateIn(error.said)
  const remedy = remedyOfState({ State: state })
  if (remedy && state !== 'Failed')
    throw new Failure(error.message, qualifier === LATEST ? ON_INSTANCES : remedy)
  // A file system that never gets ready is not helped by a longer wait.
  const advice = error.kind === 'surroundings' ? error.advice : undefined
  const { message: reason, setting } = error
  if (isNotReady(error)) return { kind: 'not-ready', reason, advice, setting }
  return { kind: 'failed', reason, advice: error.advice, setting }
}

/** The state that keeps Lambda from invoking a function: its error, ResourceConflictException, has no other sign of it. */
function stateIn(message: string): string | undefined {
  return WORDS.state.exec(message)?.[1]
}

const ON_INSTANCES =
  '$LATEST of a function on managed instances cannot be invoked: set `alias` or `version` to a published version.'

/** Lambda's response to a synchronous invocation always names the version (Lambda API reference, Invoke). */
export const NOT_FROM_LAMBDA =
  'The response does not name the version that ran, so it is not from Lambda: look for a proxy between the runner and AWS.'

/**
 * The version is Pending, Inactive (CodeArtifactUserPending), being restored from its snapshot, or not connected to its
 * network or file system yet (Invoke, "Errors").
 */
function isNotReady({ code, message }: AwsFailure): boolean {
  if (stateIn(message) === 'Failed') return false
  return NOT_READY.test(code)
}

const NOT_READY =
  /^(ResourceConflict|ResourceNotReady|SnapStartNotReady|CodeArtifactUserPending|ENINotReady|EC2Throttled|EFSMountTimeout)Exception$/

/**
 * Whether the same invocation would be refused again: the request itself is invalid or not allowed, or the function cannot
 * start because of what it needs.
 */
function isFinal({ kind, code }: AwsFailure): boolean {
  if (kind === 'surroundings') return !NOT_READY.test(code)
  return kind === 'denied' || kind === 'missing' || kind === 'input'
}
