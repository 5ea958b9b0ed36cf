import { ScaledRetryStrategy } from './retry.ts'

/** Attempts of a call that is throttled, fails on the side of AWS or gets no answer; the SDK waits in between. */
const ATTEMPTS = 8
/** Milliseconds. An answer that does not begin to arrive in this time is lost: an upload of 50 MB needs some. */
const ANSWER_TIMEOUT = 120_000

/**
 * What every client for short calls is made with: the SDK's standard retries.
 * @param waitScale factor on every wait: for answers, and before retries
 */
export function clientConfiguration(region: string, waitScale: number) {
  return {
    region,
    maxAttempts: ATTEMPTS,
    retryStrategy: new ScaledRetryStrategy(ATTEMPTS, waitScale),
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: ANSWER_TIMEOUT * waitScale,
      throwOnRequestTimeout: true,
      socketTimeout: ANSWER_TIMEOUT * waitScale,
    },
  }
}
