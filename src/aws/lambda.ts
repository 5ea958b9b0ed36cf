import { LambdaClient } from '@aws-sdk/client-lambda'
import { explainAwsError, isNotFound } from './errors.ts'
import type { Operation } from './iam-actions.ts'
import { ScaledRetryStrategy } from './retry.ts'
import { type Clock, scaledClock } from './wait.ts'

/** What a call to Lambda needs: the client, and how long and how loudly to wait. */
export interface Lambda {
  readonly client: LambdaClient
  readonly region: string
  /** Longest wait for one state transition, in seconds. */
  readonly waitTimeout: number
  readonly clock: Clock
  readonly log: (line: string) => void
  readonly debug: (line: string) => void
}

/** Attempts of a call that is throttled, fails on the side of AWS or gets no answer; the SDK waits in between. */
const ATTEMPTS = 8
/** Milliseconds. An answer that does not begin to arrive in this time is lost: an upload of 50 MB needs some. */
const ANSWER_TIMEOUT = 120_000

/** What a client is opened with. */
interface LambdaOptions extends Omit<Lambda, 'client' | 'clock'> {
  /** Factor on every wait: for transitions, for answers, and before retries. */
  readonly waitScale: number
}

/** A client with the SDK's default credentials and its standard retries. */
export function openLambda({ waitScale, ...options }: LambdaOptions): Lambda {
  const client = new LambdaClient({
    region: options.region,
    maxAttempts: ATTEMPTS,
    retryStrategy: new ScaledRetryStrategy(ATTEMPTS, waitScale),
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: ANSWER_TIMEOUT * waitScale,
      throwOnRequestTimeout: true,
      socketTimeout: ANSWER_TIMEOUT * waitScale,
    },
  })
  return { ...options, client, clock: scaledClock(waitScale) }
}

/**
 * Makes one call and explains its error.
 * @param resource what the call is about, for errors: a function's name with its qualifier, or an ARN
 * @param secrets values that the request holds and that no error may show
 * @throws AwsFailure
 */
export async function send<T>(
  { debug }: Lambda,
  operation: Operation,
  resource: string,
  call: () => Promise<T>,
  secrets: readonly string[] = [],
): Promise<T> {
  const start = performance.now()
  try {
    const answer = await call()
    debug(`${operation} ${resource}: ${Math.round(performance.now() - start)} ms`)
    return answer
  } catch (error) {
    const failure = explainAwsError(error, operation, resource, secrets)
    const id = failure.requestId ? `, request ${failure.requestId}` : ''
    const answer = `${failure.status || 'no answer'} ${failure.code}${id}`
    debug(`${operation} ${resource}: ${answer}, ${Math.round(performance.now() - start)} ms`)
    throw failure
  }
}

/** What a call answers, or undefined where AWS knows no such resource. */
export function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (isNotFound(error)) return undefined
    throw error
  })
}
