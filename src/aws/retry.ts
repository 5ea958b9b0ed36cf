import { StandardRetryStrategy } from '@smithy/core/retry'

/** The SDK's standard retries, with the pauses between them multiplied by a factor. */
export class ScaledRetryStrategy extends StandardRetryStrategy {
  constructor(maxAttempts: number, factor: number) {
    super({ maxAttempts })
    const backoff = this.retryBackoffStrategy
    const pauseBefore = backoff.computeNextBackoffDelay.bind(backoff)
    backoff.computeNextBackoffDelay = (attempt) => pauseBefore(attempt) * factor
  }
}
