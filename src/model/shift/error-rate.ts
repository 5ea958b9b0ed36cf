import type { Counts } from '../../model/shift/metrics.ts'

/**
 * The errors in percent of the calls, to two significant digits and without an exponent or separators, such as `0.23`.
 * Undefined if there were no calls.
 */
export function errorPercent({ calls, errors }: Counts): string | undefined {
  if (calls === 0) return undefined
  return ((errors / calls) * 100).toLocaleString('en-US', { maximumSignificantDigits: 2, useGrouping: false })
}

/** The calls and errors of several minutes. */
export function sumOfCounts(counts: readonly Counts[]): Counts {
  return {
    calls: counts.reduce((sum, { calls }) => sum + calls, 0),
    errors: counts.reduce((sum, { errors }) => sum + errors, 0),
  }
}
