import { withoutUndefined } from '../../without-undefined.ts'
import { isSame } from '../comparable.ts'

/** How Lambda invokes an alias asynchronously, in the shape of the API. */
export interface EventInvokeConfig {
  /** From 0 to 2. */
  readonly MaximumRetryAttempts?: number | undefined
  /** From 60 seconds to 6 hours. */
  readonly MaximumEventAgeInSeconds?: number | undefined
  /** Where the records of invocations go. */
  readonly DestinationConfig?: Destinations | undefined
}

interface Destinations {
  readonly OnSuccess?: Destination | undefined
  readonly OnFailure?: Destination | undefined
}

interface Destination {
  /** An ARN; absent: nowhere. */
  readonly Destination?: string | undefined
}

/** What Lambda does without a configuration (Lambda API reference, PutFunctionEventInvokeConfig). */
const DEFAULTS = { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21_600 } as const

/**
 * The wanted configuration: what is written, completed with what there is. An empty map removes the configuration.
 * @returns undefined if there should be none
 */
export function wantedEventInvoke(
  written: EventInvokeConfig,
  current: EventInvokeConfig | undefined,
): EventInvokeConfig | undefined {
  if (Object.keys(written).length === 0) return undefined
  const { DestinationConfig } = written
  return withoutUndefined({
    MaximumRetryAttempts: written.MaximumRetryAttempts ?? current?.MaximumRetryAttempts,
    MaximumEventAgeInSeconds: written.MaximumEventAgeInSeconds ?? current?.MaximumEventAgeInSeconds,
    DestinationConfig:
      DestinationConfig || current?.DestinationConfig
        ? { ...current?.DestinationConfig, ...DestinationConfig }
        : undefined,
  })
}

/** Whether Lambda invokes in the same way with both. */
export function isSameEventInvoke(
  left: EventInvokeConfig | undefined,
  right: EventInvokeConfig | undefined,
): boolean {
  return isSame(comparable(left), comparable(right))
}

function comparable(config: EventInvokeConfig = {}): readonly unknown[] {
  const { DestinationConfig: { OnSuccess, OnFailure } = {} } = config
  return [
    config.MaximumRetryAttempts ?? DEFAULTS.MaximumRetryAttempts,
    config.MaximumEventAgeInSeconds ?? DEFAULTS.MaximumEventAgeInSeconds,
    OnSuccess?.Destination ?? '',
    OnFailure?.Destination ?? '',
  ]
}
