import { describe, expect, test } from '@jest/globals'
import type { Counts, CountsByMinute } from '../../../src/model/shift/metrics.ts'
import type { ShareChange } from '../../../src/model/shift/shift-record.ts'
import { lateMinutes, minutesOf } from '../../../src/plan/shift/minutes.ts'

/** A moment after 12:00, such as `1.5` for 12:01:30. */
const at = (minutes: number) => Date.UTC(2026, 10, 26, 12) + minutes * 60_000
const counts = (calls: number, errors = 0): Counts => ({ calls, errors })
const series = (byMinute: Record<number, Counts>): CountsByMinute =>
  new Map(Object.entries(byMinute).map(([minute, each]) => [at(Number(minute)), each]))

describe('the minutes of a shift', () => {
  const canary: ShareChange[] = [{ at: at(1.5), share: 0.1 }]

  test('begin with the one in which it begins, and leave out those that CloudWatch does not know', () => {
    const metrics = {
      old: series({ 0: counts(90), 1: counts(95), 2: counts(90, 1), 5: counts(80) }),
      new: series({ 2: counts(10, 2) }),
    }
    expect(minutesOf(metrics, canary)).toEqual([
      { start: at(1), share: 0.1, old: counts(95), new: counts(0), largestShare: 0.1 },
      { start: at(2), share: 0.1, old: counts(90, 1), new: counts(10, 2), largestShare: undefined },
      { start: at(5), share: 0.1, old: counts(80), new: counts(0), largestShare: undefined },
    ])
  })

  test('take no error without its call', () => {
    const metrics = { old: series({ 2: counts(3, 4) }), new: series({ 2: counts(0, 1) }) }
    expect(minutesOf(metrics, canary)).toMatchObject([{ old: counts(3, 3), new: counts(0, 0) }])
  })

  const everyMinute = series(
    Object.fromEntries(Array.from({ length: 6 }, (_, minute) => [minute, counts(1)])),
  )
  const sharesOf = (changes: ShareChange[]) =>
    minutesOf({ old: everyMinute, new: everyMinute }, changes).map(({ largestShare }) => largestShare)

  test('have one share where it did not change', () => {
    const changes = [
      { at: at(0.5), share: 0.05 },
      { at: at(2.5), share: 0.25 },
      { at: at(4.5), share: 0.5 },
    ]
    expect(sharesOf(changes)).toEqual([0.05, undefined, 0.25, undefined, 0.5, undefined])
  })

  test('know the largest of several shares', () => {
    const changes = [0.1, 0.2, 0.3].map((share, index) => ({ at: at(1.2 + index * 0.3), share }))
    expect(sharesOf(changes).slice(0, 2)).toEqual([0.3, undefined])
  })

  test('may follow the old weights for 10 seconds, or the new ones 5 seconds early by another clock', () => {
    const change = (seconds: number) => [
      { at: at(0), share: 0.1 },
      { at: at(2 + seconds / 60), share: 0.2 },
    ]
    expect(sharesOf(change(-11))).toEqual([0.1, 0.2, undefined, undefined, undefined, undefined])
    expect(sharesOf(change(-9))).toEqual([0.1, 0.2, 0.2, undefined, undefined, undefined])
    expect(sharesOf(change(4))).toEqual([0.1, 0.2, 0.2, undefined, undefined, undefined])
    expect(sharesOf(change(6))).toEqual([0.1, undefined, 0.2, undefined, undefined, undefined])
  })

  test('can be shorter, in tests', () => {
    const metrics = { old: new Map([[2000, counts(5)]]), new: new Map([[2000, counts(5)]]) }
    expect(minutesOf(metrics, [{ at: 1500, share: 0.1 }], 1000)).toEqual([
      { start: 2000, share: 0.1, old: counts(5), new: counts(5), largestShare: undefined },
    ])
  })
})

describe('late minutes', () => {
  const late = (old: CountsByMinute, after: CountsByMinute, ended = 5.5) =>
    lateMinutes({ old, new: after }, { began: at(1.5), ended: at(ended) }).map(
      (start) => (start - at(0)) / 60_000,
    )
  const none = series({})

  test('are all whole minutes while nothing has come', () => {
    expect(late(none, none)).toEqual([1, 2, 3, 4])
  })

  test('end with the last one that either version has counts for', () => {
    expect(late(series({ 1: counts(9) }), series({ 3: counts(1) }))).toEqual([4])
    expect(late(series({ 4: counts(9) }), none)).toEqual([])
    expect(late(series({ 7: counts(9) }), none)).toEqual([])
  })

  test('are not those of calls before the shift', () => {
    expect(late(series({ 0: counts(9) }), none)).toEqual([1, 2, 3, 4])
  })

  test('include the minute of a shift that is shorter than one', () => {
    expect(late(none, none, 1.9)).toEqual([1])
    expect(late(none, none, 2.1)).toEqual([1])
  })

  test('include the last one if more than half of it belongs to the shift', () => {
    expect(late(series({ 4: counts(9) }), none, 5.6)).toEqual([5])
    expect(late(series({ 4: counts(9) }), none, 5.4)).toEqual([])
  })
})
