import { Problems } from '../src/inputs/parsers/problems.ts'
import { trafficShift } from '../src/inputs/traffic-shift/schedule.ts'
import type { Counts } from '../src/model/shift/metrics.ts'
import { type Schedule, secondsOf } from '../src/model/shift/traffic-shift.ts'
import { always, sumOf } from '../src/plan/shift/distribution.ts'
import { isComparable, judgeSum, looksOf, newErrorsOf } from '../src/plan/shift/judge.ts'
import { minutesOf, type ShareChange } from '../src/plan/shift/minutes.ts'
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
  const compared: typeof minutes = []
  let [seen, newErrors] = [0, always(0)]
  for (let look = 1; look <= looks; look += 1) {
    const now = began + (length * look) / looks
    // The last look waits for what is late.
    const known = look === looks ? minutes.length : Math.floor((now - DELAY * 1000) / MINUTE)
    for (; seen < known; seen += 1) {
      const minute = minutes[seen]
      if (minute === undefined || !isComparable(minute)) continue
      compared.push(minute)
      newErrors = sumOf(newErrors, newErrorsOf(minute))
    }
    if (judgeSum(compared, newErrors, { threshold: 0, looks }).verdict === 'worse')
      return (length * look) / looks / MINUTE
  }
  return undefined
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
