import { StandardRetryStrategy } from '@smithy/core/retry'
import { silenceOf } from '../errors/errors.ts'

/** Attempts of a call that is throttled, fails on the side of AWS or gets no answer; the SDK waits in between. */
const ATTEMPTS = 8
/**
 * Milliseconds. When nothing was sent and nothing received for so long, the call is lost. There is no limit on a whole
 * call: how long 50 MB need is the line's business. Such a limit would also be how long S3's client waits to be told to
 * send a part (100 Continue), which some proxies do not pass on; without one it sends after six seconds.
 */
const PATIENCE = 120_000

/**
 * What every client for short calls is made with: the SDK's standard retries.
 * @param waitScale factor on every wait: for answers, and before retries
 */
export function clientConfiguration(region: string, waitScale: number) {
  return {
    region,
    maxAttempts: ATTEMPTS,
    retryStrategy: new ScaledRetryStrategy(ATTEMPTS, waitScale),
    requestHandler: { connectionTimeout: 10_000, socketTimeout: PATIENCE * waitScale },
  }
}

/** Attempts of a call over a line that falls silent, each of which takes minutes to notice. */
const SILENT_ATTEMPTS = 3

/**
 * The SDK's standard retries, with the pauses between them multiplied by a factor, and fewer of them for a line that
 * falls silent.
 */
class ScaledRetryStrategy extends StandardRetryStrategy {
  readonly #factor: number

  constructor(maxAttempts: number, factor: number) {
    super({ maxAttempts })
    this.#factor = factor
    const backoff = this.retryBackoffStrategy
    const pauseBefore = backoff.computeNextBackoffDelay.bind(backoff)
    backoff.computeNextBackoffDelay = (attempt) => pauseBefore(attempt) * factor
  }

  override refreshRetryTokenForRetry(...[token, facts]: Parameters<Refresh>): ReturnType<Refresh> {
    if (silenceOf(facts.error) !== undefined && token.getRetryCount() + 1 >= SILENT_ATTEMPTS) {
      return Promise.reject(new Error('The line stays silent.'))
    }
    const { retryAfterHint: hint } = facts
    const scaled = hint && new Date(Date.now() + (hint.getTime() - Date.now()) * this.#factor)
    return super.refreshRetryTokenForRetry(token, { ...facts, ...(scaled && { retryAfterHint: scaled }) })
  }
}

type Refresh = StandardRetryStrategy['refreshRetryTokenForRetry']
