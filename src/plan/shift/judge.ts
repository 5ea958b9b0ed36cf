import { sumOfCounts } from '../../model/shift/error-rate.ts'
import type { Counts } from '../../model/shift/metrics.ts'
import { type Schedule, secondsOf } from '../../model/shift/traffic-shift.ts'
import { binomial, chanceOfAtLeast, type Distribution, hypergeometric, sumOfAll } from './distribution.ts'

/** What both versions did in one minute of a shift. */
export interface Minute {
  readonly old: Counts
  readonly new: Counts
  /** Set where the share of the new version changed during the minute: the largest share in it, from 0 to 1. */
  readonly largestShare?: number | undefined
}

/**
 * What a look at the errors found. `too-few-calls`: even if the new version had failed every call, and the old version
 * none, this could be chance.
 */
export interface Judgement {
  readonly verdict: 'worse' | 'not-worse' | 'too-few-calls'
  /** Both versions in the minutes in which both were called: no others can be compared. */
  readonly old: Counts
  readonly new: Counts
  /** How many errors the new version would have with the error rate that the old version had in the same minutes. */
  readonly expectedErrors: number
  /** The chance that at least as many of the errors fall to the new version when both are equally good. */
  readonly chance: number
}

/** How a shift is judged. */
export interface Rules {
  /** How much higher the error rate of the new version may be, from 0 to 1. */
  readonly threshold: number
  /** How often the errors are judged during the whole shift. */
  readonly looks: number
}

/** The chance that a shift undoes a new version that is as good as the old one. */
const MISTAKEN = 0.01
/** More looks would find a bad version no sooner: each of them would need stronger evidence. */
const MOST_LOOKS = 60

/** How often the errors of a shift are judged: once a minute, or less often where it takes more than an hour. */
export function looksOf(schedule: Schedule): number {
  return Math.min(MOST_LOOKS, Math.max(1, Math.ceil(secondsOf(schedule) / 60)))
}

/**
 * Judges whether the new version fails more often than the old one. Minutes are compared one by one, because error rates
 * and shares differ between them: an outage that hits both versions alike condemns neither. If both versions are equally
 * good, each error of a minute is as likely to hit any of its calls, so the number that hits the new version has a
 * hypergeometric distribution (Fisher's exact test), and the sum over all minutes has the convolution of these. A shift
 * has several looks at growing numbers, and each may be mistaken with an equal part of the whole chance (Bonferroni).
 */
export function judge(minutes: readonly Minute[], rules: Rules): Judgement {
  const compared = minutes.filter(isComparable)
  return judgeSum(compared, sumOfAll(compared.map(newErrorsOf)), rules)
}

/** Judges minutes whose distribution of errors is known already. */
export function judgeSum(compared: readonly Minute[], newErrors: Distribution, rules: Rules): Judgement {
  const [before, after] = [
    sumOfCounts(compared.map((minute) => minute.old)),
    sumOfCounts(compared.map((minute) => minute.new)),
  ]
  const expectedErrors = compared.reduce((sum, minute) => sum + minute.new.calls * rateOf(minute.old), 0)
  const chance = chanceOfAtLeast(newErrors, after.errors)
  const significance = MISTAKEN / rules.looks
  const isWorse = chance <= significance && after.errors - expectedErrors > rules.threshold * after.calls
  const verdict = isWorse ? 'worse' : canProve(compared, significance) ? 'not-worse' : 'too-few-calls'
  return { verdict, old: before, new: after, expectedErrors, chance }
}

/** A minute in which only one version was called compares nothing. */
export function isComparable(minute: Minute): boolean {
  return minute.old.calls > 0 && minute.new.calls > 0
}

/**
 * How many of the errors of a minute would hit the new version if both versions were equally good. Where the share
 * changed during the minute, the errors may have come while it was large: then no more than the largest share of them
 * can be expected, and a binomial distribution with that share is an upper bound.
 */
export function newErrorsOf({ old, new: after, largestShare }: Minute): Distribution {
  const errors = old.errors + after.errors
  return largestShare === undefined
    ? hypergeometric(old.calls + after.calls, errors, after.calls)
    : binomial(errors, largestShare)
}

/** Whether any errors in these calls could be significant: the strongest evidence is that all new calls and no old one fail. */
function canProve(compared: readonly Minute[], significance: number): boolean {
  const limit = Math.log(significance)
  let logChance = 0
  for (const { old, new: after, largestShare } of compared) {
    for (let k = 1; k <= after.calls; k += 1) {
      logChance += Math.log(largestShare ?? k / (old.calls + k))
      if (logChance <= limit) return true
    }
  }
  return false
}

function rateOf({ calls, errors }: Counts): number {
  return errors / calls
}
