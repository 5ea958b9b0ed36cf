import { expect, test } from '@jest/globals'
import { MINUTE } from '../../../src/plan/shift/minutes.ts'
import { isNeverRun } from '../../../src/plan/shift/missing-calls.ts'

/** Minutes in which the versions had so many calls, the new one with a tenth of the traffic. */
const minutes = (...calls: [old: number, after: number][]) =>
  calls.map(([old, after], index) => ({
    start: index * MINUTE,
    share: 0.1,
    old: { calls: old, errors: 0 },
    new: { calls: after, errors: 0 },
  }))
const neverRun = (...calls: [number, number][]) => isNeverRun(minutes(...calls), MINUTE)

test('a version that gets none of 150 calls with a tenth of the traffic is not run', () => {
  expect(neverRun([150, 0], [150, 0], [150, 0])).toBe(true)
})

test('a version that gets none of 100 calls may have been unlucky', () => {
  expect(neverRun([100, 0], [0, 0], [0, 0])).toBe(false)
})

test('one call shows that a version is run', () => {
  expect(neverRun([1000, 0], [1000, 0], [1000, 1])).toBe(false)
})

test('the newest two minutes say nothing: the metrics of one version may come later', () => {
  expect(neverRun([5000, 0], [5000, 0])).toBe(false)
})

test('a minute in which the share changed says nothing', () => {
  const changed = minutes([1000, 0], [1000, 0], [1000, 0]).map((each) => ({ ...each, largestShare: 0.1 }))
  expect(isNeverRun(changed, MINUTE)).toBe(false)
  expect(isNeverRun([], MINUTE)).toBe(false)
})
