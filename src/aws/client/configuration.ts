import { StandardRetryStrategy } from '@smithy/core/retry'
import { withoutUndefined } from '../../without-undefined.ts'
import { secondsIdle } from '../errors/classes.ts'
import { throughProxy } from './proxy.ts'
import { answerLimit } from './wait.ts'

/** Attempts of a call that fails in AWS or gets no response; the SDK waits in between. */
const ATTEMPTS = 8
/** Attempts of a call that is throttled: all jobs of an account share one quota, and each has to get its turn. */
const THROTTLED_ATTEMPTS = 16
/**
 * Milliseconds of the first pauses at most. The SDK's pauses grow to 20 seconds: when only a few jobs are left, the quota
 * would go unused.
 */
const SHORT_PAUSE = 5000
/** A call that is refused more often competes with so many others that it has to wait longer. */
const SHORT_PAUSES = 7
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
  /** Attempts of a call that is throttled. */
  readonly throttled?: number
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
  { attempts = ATTEMPTS, throttled = THROTTLED_ATTEMPTS, idle = IDLE_TIMEOUT }: Limits = {},
) {
  return {
    region,
    maxAttempts: throttled,
    retryStrategy: new ScaledRetryStrategy(attempts, throttled, waitScale),
    requestHandler: throughProxy({ connectionTimeout: 10_000, socketTimeout: answerLimit(idle, waitScale) }),
  }
}

/** Attempts of a call whose connection stalls; each takes minutes to fail. */
const STALLED_ATTEMPTS = 3

/** The SDK's standard retries, with a factor on the pauses between them, and more or fewer of them by what failed. */
class ScaledRetryStrategy extends StandardRetryStrategy {
  readonly #attempts: number
  readonly #factor: number

  constructor(attempts: number, throttled: number, factor: number) {
    super({ maxAttempts: throttled })
    this.#attempts = attempts
    this.#factor = factor
    const backoff = this.retryBackoffStrategy
    const pauseBefore = backoff.computeNextBackoffDelay.bind(backoff)
    backoff.computeNextBackoffDelay = (retries) => {
      const longest = retries < SHORT_PAUSES ? SHORT_PAUSE : Number.POSITIVE_INFINITY
      return Math.min(pauseBefore(retries), longest) * factor
    }
  }

  override refreshRetryTokenForRetry(...[token, details]: Parameters<Refresh>): ReturnType<Refresh> {
    const attempts = token.getRetryCount() + 1
    if (secondsIdle(details.error) !== undefined && attempts >= STALLED_ATTEMPTS)
      return Promise.reject(new Error('The connection is stalled.'))
    if (details.errorType !== 'THROTTLING' && attempts >= this.#attempts)
      return Promise.reject(new Error('The call failed too often.'))
    const { retryAfterHint: hint } = details
    const scaled = hint && new Date(Date.now() + (hint.getTime() - Date.now()) * this.#factor)
    return super.refreshRetryTokenForRetry(token, {
      ...details,
      ...withoutUndefined({ retryAfterHint: scaled }),
    })
  }
}

type Refresh = StandardRetryStrategy['refreshRetryTokenForRetry']
