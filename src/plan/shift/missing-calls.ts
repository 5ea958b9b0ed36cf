import type { ObservedMinute } from '../../model/shift/shift-record.ts'
import type { Minute } from './judge.ts'

/** A chance that nobody has to reckon with: then it is a fault that a version with a share of the traffic gets no call. */
const IMPOSSIBLE = 1e-6
/** How many of the newest minutes do not count, because the metrics of the two versions may not arrive together. */
const UNSETTLED = 2

/**
 * Whether Lambda does not run the new version at all, although its share of the traffic promises calls. Calls that Lambda
 * throttles, and those for which it cannot start the function (for example because of a file system or a KMS key), are in
 * neither Invocations nor Errors (Lambda developer guide, "Types of metrics for Lambda functions"): comparing errors would
 * find nothing wrong. Each call goes to the new version with the probability of its share (developer guide, "Weighted
 * alias").
 * @param minute a minute in milliseconds
 */
export function isNeverRun(minutes: readonly (Minute & ObservedMinute)[], minute: number): boolean {
  if (minutes.some((each) => each.new.calls > 0)) return false
  const settled = (minutes.at(-1)?.start ?? 0) - UNSETTLED * minute
  const logChance = minutes
    .filter(({ start, largestShare }) => start <= settled && largestShare === undefined)
    .reduce((sum, { old, share }) => sum + old.calls * Math.log(1 - share), 0)
  return logChance <= Math.log(IMPOSSIBLE)
}
