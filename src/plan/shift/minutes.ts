import type { Counts, ShiftMetrics } from '../../model/shift/metrics.ts'
import type { ObservedMinute, ShareChange } from '../../model/shift/shift-record.ts'
import type { Minute } from './judge.ts'

/** A minute in milliseconds; tests make it shorter. */
export const MINUTE = 60_000

/**
 * How far the clock of the runner and that of AWS may be apart, and how long calls may follow the old weights, both as a
 * part of a minute: 5 and 10 seconds. AWS documents neither.
 */
const CLOCKS_DIFFER = 5 / 60
const WEIGHTS_LINGER = 10 / 60

const NONE: Counts = { calls: 0, errors: 0 }

/**
 * The minutes of a shift that CloudWatch has counts for, with those in which the share changed marked.
 * @param changes in order, the first one from nothing to the first share
 */
export function minutesOf(
  metrics: ShiftMetrics,
  changes: readonly ShareChange[],
  minute: number = MINUTE,
): (Minute & ObservedMinute)[] {
  const began = startOfMinute(changes[0]?.at ?? Number.POSITIVE_INFINITY, minute)
  const starts = [...new Set([...metrics.old.keys(), ...metrics.new.keys()])]
  return starts
    .filter((start) => start >= began)
    .sort((left, right) => left - right)
    .map((start) => {
      const shares = sharesWithin({ from: start, to: start + minute }, changes, minute)
      const share = Math.max(...shares)
      return {
        start,
        share,
        old: consistent(metrics.old.get(start)),
        new: consistent(metrics.new.get(start)),
        largestShare: shares.size > 1 ? share : undefined,
      }
    })
}

/** All shares that calls in a span of time may have followed. */
function sharesWithin(
  { from, to }: { readonly from: number; readonly to: number },
  changes: readonly ShareChange[],
  minute: number,
): Set<number> {
  const before = { at: Number.NEGATIVE_INFINITY, share: 0 }
  const periods = [before, ...changes].map(({ at, share }, index) => ({
    share,
    begins: at - CLOCKS_DIFFER * minute,
    ends: (changes[index]?.at ?? Number.POSITIVE_INFINITY) + WEIGHTS_LINGER * minute,
  }))
  return new Set(periods.filter(({ begins, ends }) => begins < to && ends > from).map(({ share }) => share))
}

/** The two metrics arrive one by one: there may be an error whose call is not counted yet. */
function consistent({ calls, errors }: Counts = NONE): Counts {
  return { calls, errors: Math.min(calls, errors) }
}

/** When a shift begins and when its last step is over, in milliseconds since 1970. */
export interface Span {
  readonly began: number
  readonly ended: number
}

/**
 * The minutes of a shift that CloudWatch may still get counts for, by their start: those after the last one that it has
 * counts of either version for, up to the last one of which more than half belongs to the shift. A minute without counts
 * before that one had no calls.
 */
export function lateMinutes(
  metrics: ShiftMetrics,
  { began, ended }: Span,
  minute: number = MINUTE,
): number[] {
  const first = startOfMinute(began, minute)
  const last = Math.max(first, (Math.ceil(ended / minute - 0.5) - 1) * minute)
  const arrived = Math.max(first - minute, ...metrics.old.keys(), ...metrics.new.keys())
  const count = Math.max(0, (last - arrived) / minute)
  return Array.from({ length: count }, (_, index) => arrived + minute * (index + 1))
}

function startOfMinute(time: number, minute: number): number {
  return Math.floor(time / minute) * minute
}
