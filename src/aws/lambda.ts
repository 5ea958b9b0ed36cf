import { LambdaClient } from '@aws-sdk/client-lambda'
import { explainAwsError, isNotFound } from './errors.ts'
import type { Operation } from './iam-actions.ts'
import { ScaledRetryStrategy } from './retry.ts'
import { type Clock, scaledClock } from './wait.ts'

/** What a call to Lambda needs: the client, and how long and how loudly to wait. */
export interface Lambda {
  readonly client: LambdaClient
  /** The client for invocations, made when it is first asked for. */
  readonly invoking: () => LambdaClient
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
interface LambdaOptions extends Omit<Lambda, 'client' | 'invoking' | 'clock'> {
  /** Factor on every wait: for transitions, for answers, and before retries. */
  readonly waitScale: number
}

/** Both clients are made when they are first used: a test of a URL needs none, and no region. */
export function openLambda({ waitScale, ...options }: LambdaOptions): Lambda {
  const client = once(() => controlClient(options.region, waitScale))
  return {
    ...options,
    get client() {
      return client()
    },
    invoking: once(() => invokingClient(client())),
    clock: scaledClock(waitScale),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A client with the SDK's default credentials and its standard retries. */
function controlClient(region: string, waitScale: number): LambdaClient {
  return new LambdaClient({
    region,
    maxAttempts: ATTEMPTS,
    retryStrategy: new ScaledRetryStrategy(ATTEMPTS, waitScale),
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: ANSWER_TIMEOUT * waitScale,
      throwOnRequestTimeout: true,
      socketTimeout: ANSWER_TIMEOUT * waitScale,
    },
  })
}

/**
 * A client that tries each call once and waits for its answer as long as the caller does: what a function answers is
 * for the caller to judge, and a function may take 15 minutes. It signs with the credentials of the other client.
 */
function invokingClient({ config }: LambdaClient): LambdaClient {
  return new LambdaClient({
    region: config.region,
    credentials: config.credentials,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 0, socketTimeout: 0 },
  })
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
