import { StandardRetryStrategy } from '@smithy/core/retry'
import { withoutUndefined } from '../../without-undefined.ts'
import { secondsIdle } from '../errors/errors.ts'
import { throughProxy } from './proxy.ts'
import { answerLimit } from './wait.ts'

/** Attempts of a call that is throttled, fails in AWS or gets no response; the SDK waits in between. */
const ATTEMPTS = 8
/**
 * In milliseconds. After this time without data in either direction, the connection counts as lost. A whole call has no
 * limit, because 50 MB may take long on a slow connection. S3's client would also use such a limit to wait for 100
 * Continue, which some proxies do not forward; without a limit, it sends after six seconds.
 */
const IDLE_TIMEOUT = 120_000

/** Limits that differ between clients. */
interface Limits {
  /** Attempts of a call. */
  readonly attempts?: number
  /** Milliseconds without data after which the connection counts as lost. */
  readonly idle?: number
}

/**
 * The configuration of every client for short calls, with the SDK's standard retries, through the proxy of the
 * environment.
 * @param waitScale factor on every wait: for responses, and before retries
 */
export function clientConfiguration(
  region: string,
  waitScale: number,
  { attempts = ATTEMPTS, idle = IDLE_TIMEOUT }: Limits = {},
) {
  return {
    region,
    maxAttempts: attempts,
    retryStrategy: new ScaledRetryStrategy(attempts, waitScale),
    requestHandler: throughProxy({ connectionTimeout: 10_000, socketTimeout: answerLimit(idle, waitScale) }),
  }
}

/** Attempts of a call whose connection stalls; each takes minutes to fail. */
const STALLED_ATTEMPTS = 3

/** The SDK's standard retries, with a factor on the pauses between them, and fewer of them for stalled connections. */
class ScaledRetryStrategy extends StandardRetryStrategy {
  readonly #factor: number

  constructor(maxAttempts: number, factor: number) {
    super({ maxAttempts })
    this.#factor = factor
    const backoff = this.retryBackoffStrategy
    const pauseBefore = backoff.computeNextBackoffDelay.bind(backoff)
    backoff.computeNextBackoffDelay = (attempt) => pauseBefore(attempt) * factor
  }

  override refreshRetryTokenForRetry(...[token, details]: Parameters<Refresh>): ReturnType<Refresh> {
    if (secondsIdle(details.error) !== undefined && token.getRetryCount() + 1 >= STALLED_ATTEMPTS) {
      return Promise.reject(new Error('The connection is stalled.'))
    }
    const { retryAfterHint: hint } = details
    const scaled = hint && new Date(Date.now() + (hint.getTime() - Date.now()) * this.#factor)
    return super.refreshRetryTokenForRetry(token, {
      ...details,
      ...withoutUndefined({ retryAfterHint: scaled }),
    })
  }
}

type Refresh = StandardRetryStrategy['refreshRetryTokenForRetry']
