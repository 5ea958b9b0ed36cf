import { describe, expect, test } from '@jest/globals'
import { drawBinomial, drawPoisson, seededNumbers } from '../../../scripts/random.ts'
import { type Case, Evidence, simulate } from '../../../scripts/shift-simulation.ts'
import { judge, type Minute } from '../../../src/plan/shift/judge.ts'
import fc, { runs } from '../../support/properties.ts'

const canary = { schedule: 'Canary10Percent5Minutes', callsPerMinute: 100 }

/** How often, in percent, a shift of a case is undone. */
function undone(each: Case, shifts = 300): number {
  return (simulate(each, shifts, 1).undone / shifts) * 100
}

describe('a simulated shift', () => {
  test.each<Case>([
    { ...canary, old: 0.001, new: 0.001 },
    { ...canary, old: 0.2, new: 0.2 },
    { ...canary, callsPerMinute: 1000, old: 0.05, new: 0.05 },
    { schedule: 'Linear10PercentEvery1Minute', callsPerMinute: 1000, old: 0.1, new: 0.1 },
    { schedule: '5% 2m, 25% 10m', callsPerMinute: 1000, old: 0.2, new: 0.2, failing: 'from any moment' },
    { ...canary, callsPerMinute: 1000, old: 0.2, new: 0.2, failing: 'from the change in the middle' },
  ])('keeps a version that is as good as the old one: $schedule, $callsPerMinute calls, $old', (each) => {
    expect(undone(each)).toBeLessThanOrEqual(1)
  })

  test('finds a version that is worse, soon when it is much worse', () => {
    expect(undone({ ...canary, old: 0.001, new: 0.2 })).toBeGreaterThan(90)
    const clear = simulate({ ...canary, callsPerMinute: 1000, old: 0.001, new: 0.5 }, 200, 1)
    expect(clear).toEqual({ shifts: 200, undone: 200, medianMinutes: 2 })
  })

  test('ends in the same way for the same seed', () => {
    const each = { ...canary, old: 0.01, new: 0.1 }
    expect(simulate(each, 100, 7)).toEqual(simulate(each, 100, 7))
    expect(simulate(each, 100, 7)).not.toEqual(simulate(each, 100, 8))
  })
})

test('the simulation skips no judgement that would undo a shift', () => {
  const counts = fc
    .tuple(fc.integer({ min: 0, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([calls, rate]) => ({ calls, errors: Math.round(calls * rate ** 2) }))
  const share = fc.option(fc.constantFrom(0.1, 0.5, 0.9), { nil: undefined })
  const minute: fc.Arbitrary<Minute> = fc.record({ old: counts, new: counts, largestShare: share })
  fc.assert(
    fc.property(fc.array(minute, { maxLength: 6 }), fc.integer({ min: 1, max: 60 }), (minutes, looks) => {
      const evidence = new Evidence(looks)
      for (const each of minutes) evidence.add(each)
      expect(evidence.isWorse()).toBe(judge(minutes, { threshold: 0, looks }).verdict === 'worse')
    }),
    runs(500),
  )
})

describe('numbers that are drawn', () => {
  const random = seededNumbers(1)
  const moments = (draw: () => number) => {
    const drawn = Array.from({ length: 5000 }, draw)
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    return [mean, drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length]
  }

  test.each([
    [5, 0.1],
    [300, 0.5],
    [10_000, 0.001],
    [10_000, 0.9],
  ])('have the mean and variance of %d attempts with a chance of %d', (attempts, chance) => {
    const [mean = 0, variance = 0] = moments(() => drawBinomial(random, attempts, chance))
    const expected = attempts * chance * (1 - chance)
    expect(Math.abs(mean - attempts * chance)).toBeLessThan(5 * Math.sqrt(expected / 5000))
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.1)
  })

  test.each([0.5, 30, 5000])('have the mean and variance of %d expected events', (expected) => {
    const [mean = 0, variance = 0] = moments(() => drawPoisson(random, expected))
    expect(Math.abs(mean - expected)).toBeLessThan(5 * Math.sqrt(expected / 5000))
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.1)
  })

  test('are the ends where nothing is left to chance', () => {
    expect([drawBinomial(random, 5, 0), drawBinomial(random, 5, 1), drawBinomial(random, 0, 0.5)]).toEqual([
      0, 5, 0,
    ])
    expect(drawPoisson(random, 0)).toBe(0)
  })
})
