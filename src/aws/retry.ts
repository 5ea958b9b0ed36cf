import { StandardRetryStrategy } from '@smithy/core/retry'

/** Attempts of a call over a line that falls silent, each of which takes minutes to notice. */
const SILENT_ATTEMPTS = 3

/**
 * The SDK's standard retries, with the pauses between them multiplied by a factor, and fewer of them for a line that
 * falls silent.
 */
export class ScaledRetryStrategy extends StandardRetryStrategy {
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

/**
 * How long nothing was sent or received before a call was given up, in seconds; undefined for any other error. The
 * SDK tells it by the message alone.
 */
export function silenceOf(error: unknown): number | undefined {
  const message = error instanceof Error ? error.message : String(error)
  const milliseconds = /socket timed out after ([\d.]+) ms of inactivity/.exec(message)?.[1]
  return milliseconds === undefined ? undefined : Number(milliseconds) / 1000
}
