import { Problems } from '../src/inputs/parsers/problems.ts'
import { trafficShift } from '../src/inputs/traffic-shift/schedule.ts'
import type { Counts } from '../src/model/shift/metrics.ts'
import type { ShareChange } from '../src/model/shift/shift-record.ts'
import { type Schedule, secondsOf } from '../src/model/shift/traffic-shift.ts'
import { always, type Distribution, sumOf } from '../src/plan/shift/distribution.ts'
import { isComparable, judgeSum, looksOf, type Minute, newErrorsOf } from '../src/plan/shift/judge.ts'
import { minutesOf } from '../src/plan/shift/minutes.ts'
import { drawBinomial, drawPoisson, seededNumbers } from './random.ts'

/** What is shifted, and how the two versions really behave. */
export interface Case {
  /** As `traffic-shift` has it. */
  readonly schedule: string
  /** On average, of both versions together. */
  readonly callsPerMinute: number
  /** True error rates, from 0 to 1. */
  readonly old: number
  readonly new: number
  /** When both versions begin to fail, with the rates above; before, neither does. Absent: from the start. */
  readonly failing?: 'from the change in the middle' | 'from any moment'
}

/** How many of the shifts of a case were undone, and how soon. */
export interface Outcome {
  readonly shifts: number
  readonly undone: number
  /** Minutes from the first share until the shift was undone, in the median of those that were; absent when none was. */
  readonly medianMinutes: number | undefined
}

/** CloudWatch has the counts of a minute when the next one is over. Seconds. */
const DELAY = 60
const MINUTE = 60_000

/** Simulates a case so many times, with the same result for the same seed. */
export function simulate(each: Case, shifts: number, seed: number): Outcome {
  const schedule = trafficShift(each.schedule, 'traffic-shift', new Problems())
  if (schedule === undefined) throw new TypeError(`${each.schedule} is not a schedule.`)
  const random = seededNumbers(seed)
  const undone = Array.from({ length: shifts }, () => minutesUntilUndone(each, schedule, random))
    .filter((minutes) => minutes !== undefined)
    .sort((left, right) => left - right)
  return { shifts, undone: undone.length, medianMinutes: undone[Math.floor(undone.length / 2)] }
}

/** One shift, judged as the action judges it; undefined when the new version is kept. */
function minutesUntilUndone(each: Case, schedule: Schedule, random: () => number): number | undefined {
  // Shifts begin at any second of the clock's minute.
  const began = random() * MINUTE
  const changes = changesOf(schedule, began)
  const length = secondsOf(schedule) * 1000
  const metrics = drawMetrics(each, { changes, until: began + length }, random)
  const minutes = minutesOf(metrics, changes)
  const looks = looksOf(schedule)
  const evidence = new Evidence(looks)
  let seen = 0
  for (let look = 1; look <= looks; look += 1) {
    const now = began + (length * look) / looks
    // The last look waits for what is late.
    const known = look === looks ? minutes.length : Math.floor((now - DELAY * 1000) / MINUTE)
    for (const minute of minutes.slice(seen, known)) evidence.add(minute)
    seen = Math.max(seen, known)
    if (evidence.isWorse()) return (length * look) / looks / MINUTE
  }
  return undefined
}

/**
 * What is known at a look, and whether the action would undo the shift. The distribution of the errors is computed only
 * where it can matter, which saves most of the time.
 */
export class Evidence {
  readonly #looks: number
  readonly #compared: Minute[] = []
  #summed = 0
  #newErrors: Distribution = always(0)
  #errors = 0
  #mean = 0
  #variance = 0

  constructor(looks: number) {
    this.#looks = looks
  }

  add(minute: Minute): void {
    if (!isComparable(minute)) return
    const { mean, variance } = momentsOf(minute)
    this.#compared.push(minute)
    this.#errors += minute.new.errors
    this.#mean += mean
    this.#variance += variance
  }

  isWorse(): boolean {
    if (this.#isSurelyChance()) return false
    for (; this.#summed < this.#compared.length; this.#summed += 1)
      this.#newErrors = sumOf(this.#newErrors, newErrorsOf(this.#compared[this.#summed] as Minute))
    const rules = { threshold: 0, looks: this.#looks }
    return judgeSum(this.#compared, this.#newErrors, rules).verdict === 'worse'
  }

  /**
   * The errors of the new version are a sum of independent events, so that the normal distribution is wrong about their
   * chance by at most 0.56 divided by the standard deviation (Berry and Esseen; the constant is Shevtsova's, 2010). 1% is
   * more than any look needs.
   */
  #isSurelyChance(): boolean {
    const deviation = Math.sqrt(this.#variance)
    return upperTail((this.#errors - this.#mean) / deviation) - 0.56 / deviation > 0.01
  }
}

/** The mean and the variance of `newErrorsOf`. */
function momentsOf({ old, new: after, largestShare }: Minute): { mean: number; variance: number } {
  const [calls, errors] = [old.calls + after.calls, old.errors + after.errors]
  if (largestShare !== undefined) {
    const mean = errors * largestShare
    return { mean, variance: mean * (1 - largestShare) }
  }
  const mean = (after.calls * errors) / calls
  return { mean, variance: (mean * (1 - errors / calls) * old.calls) / (calls - 1) }
}

/** The chance that a normally distributed number is so many standard deviations above its mean, to 1e-7 (Abramowitz and Stegun 26.2.17). */
function upperTail(deviations: number): number {
  if (deviations < 0) return 1 - upperTail(-deviations)
  const t = 1 / (1 + 0.2316419 * deviations)
  const factors = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const series = factors.reduceRight((sum, factor) => (sum + factor) * t, 0)
  return (Math.exp((-deviations * deviations) / 2) / Math.sqrt(2 * Math.PI)) * series
}

function changesOf(schedule: Schedule, began: number): ShareChange[] {
  let at = began
  return schedule.map(({ share, seconds }) => {
    const change = { at, share }
    at += seconds * 1000
    return change
  })
}

interface Traffic {
  readonly changes: readonly ShareChange[]
  /** When the last step is over. */
  readonly until: number
}

/** Draws what is called and what fails in each minute of the clock, from the one in which the shift begins. */
function drawMetrics(each: Case, traffic: Traffic, random: () => number) {
  const { old, after } = { old: new Map<number, Counts>(), after: new Map<number, Counts>() }
  const failsFrom = momentOfFailure(each, traffic, random)
  for (let start = 0; start < traffic.until; start += MINUTE) {
    const [oldCounts, newCounts] = [
      { calls: 0, errors: 0 },
      { calls: 0, errors: 0 },
    ]
    for (const { share, fails, length } of partsOf(start, traffic, failsFrom)) {
      const calls = drawPoisson(random, (each.callsPerMinute * length) / MINUTE)
      const toNew = drawBinomial(random, calls, share)
      newCounts.calls += toNew
      oldCounts.calls += calls - toNew
      newCounts.errors += fails ? drawBinomial(random, toNew, each.new) : 0
      oldCounts.errors += fails ? drawBinomial(random, calls - toNew, each.old) : 0
    }
    if (oldCounts.calls + newCounts.calls === 0) continue
    old.set(start, oldCounts)
    after.set(start, newCounts)
  }
  return { old, new: after }
}

function momentOfFailure({ failing }: Case, { changes, until }: Traffic, random: () => number): number {
  if (failing === undefined) return Number.NEGATIVE_INFINITY
  const began = changes[0]?.at ?? 0
  if (failing === 'from any moment') return began + random() * (until - began)
  return changes[Math.floor(changes.length / 2)]?.at ?? 0
}

/** The parts of a minute in which neither the share nor the rates change. Lengths in milliseconds. */
function partsOf(start: number, { changes, until }: Traffic, failsFrom: number) {
  const end = Math.min(start + MINUTE, until)
  const inside = [...changes.map(({ at }) => at), failsFrom].filter((at) => at > start && at < end)
  const bounds = [start, ...inside.sort((left, right) => left - right), end]
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] as number
    const share = changes.findLast(({ at }) => at <= from)?.share ?? 0
    return { share, fails: from >= failsFrom, length: to - from }
  })
}
