import { describe, expect, test } from '@jest/globals'
import { binomial, chanceOfAtLeast, sumOf } from '../../../src/plan/shift/distribution.ts'
import { judge, looksOf, type Minute, newErrorsOf } from '../../../src/plan/shift/judge.ts'
import fc, { runs } from '../../support/properties.ts'

const once = { threshold: 0, looks: 1 }

/** A minute as `[calls, errors]` of the old version and of the new one. */
function minute(old: [number, number], after: [number, number], largestShare?: number): Minute {
  return {
    old: { calls: old[0], errors: old[1] },
    new: { calls: after[0], errors: after[1] },
    largestShare,
  }
}

const verdictOn = (minutes: Minute[], rules: Partial<typeof once> = {}) =>
  judge(minutes, { ...once, ...rules }).verdict

describe('a new version', () => {
  test('that fails ten calls of ten is worse', () => {
    expect(verdictOn([minute([90, 0], [10, 10])], { looks: 60 })).toBe('worse')
  })

  test('that fails its one call is not: this may be chance', () => {
    expect(verdictOn([minute([9, 0], [1, 1])])).toBe('too-few-calls')
    expect(verdictOn([minute([50, 0], [1, 1]), minute([50, 0], [0, 0])])).toBe('too-few-calls')
  })

  test('that fails as often as the old one is not worse, however often that is', () => {
    expect(verdictOn([minute([900, 450], [100, 50])])).toBe('not-worse')
    expect(verdictOn([minute([900, 900], [100, 100])])).toBe('not-worse')
    expect(verdictOn([minute([9000, 2], [1000, 0])])).toBe('not-worse')
  })

  test('is not condemned for an outage of both that comes when it has most of the traffic', () => {
    const calm = Array.from({ length: 5 }, () => minute([900, 0], [100, 0]))
    const outage = Array.from({ length: 5 }, () => minute([100, 50], [900, 450]))
    expect(verdictOn([...calm, ...outage])).toBe('not-worse')
    // What all minutes together would say: 450 errors in 5,000 calls against 250 in 5,000.
    expect(verdictOn([minute([5000, 250], [5000, 2250])])).toBe('worse')
  })

  test('is worse by what several minutes show together and none of them shows alone', () => {
    const each = minute([90, 1], [10, 2])
    expect(verdictOn([each])).toBe('not-worse')
    expect(verdictOn(Array.from({ length: 5 }, () => each))).toBe('worse')
  })

  test('may fail more often by the threshold', () => {
    const minutes = [minute([9000, 90], [1000, 40])]
    expect(judge(minutes, once)).toMatchObject({ verdict: 'worse', expectedErrors: 10 })
    expect(verdictOn(minutes, { threshold: 0.029 })).toBe('worse')
    expect(verdictOn(minutes, { threshold: 0.03 })).toBe('not-worse')
  })

  test('needs stronger evidence against it the more looks there are', () => {
    const minutes = [minute([90, 0], [10, 2])]
    expect(judge(minutes, once).chance).toBeCloseTo(1 / 110, 12)
    expect(verdictOn(minutes)).toBe('worse')
    expect(verdictOn(minutes, { looks: 2 })).toBe('not-worse')
  })
})

describe('minutes in which only one version was called', () => {
  test('say nothing', () => {
    expect(judge([minute([0, 0], [100, 100]), minute([100, 0], [0, 0])], once)).toEqual({
      verdict: 'too-few-calls',
      old: { calls: 0, errors: 0 },
      new: { calls: 0, errors: 0 },
      expectedErrors: 0,
      chance: 1,
    })
  })
})

describe('too few calls', () => {
  test('are so many that not even the clearest outcome would prove anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 6 }), (old, after) => {
        const [clearest, calm] = [minute([old, 0], [after, after]), minute([old, 0], [after, 0])]
        expect(verdictOn([calm]) === 'too-few-calls').toBe(verdictOn([clearest]) !== 'worse')
      }),
      runs(200),
    )
  })
})

const counted = fc.record({
  old: fc.integer({ min: 1, max: 200 }),
  new: fc.integer({ min: 1, max: 60 }),
  failing: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('a version that is as good as the old one', () => {
  test('is undone by one look in at most 1% of all cases, for any calls and errors', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 1, max: 60 }), ({ old, new: after, failing }, looks) => {
        const errors = Math.round(failing * (old + after))
        const { first, chances } = newErrorsOf(minute([old, errors], [after, 0]))
        const undone = chances.reduce((sum, chance, index) => {
          const hit = first + index
          const outcome = minute([old, errors - hit], [after, hit])
          return verdictOn([outcome], { looks }) === 'worse' ? sum + chance : sum
        }, 0)
        expect(undone).toBeLessThanOrEqual((0.01 / looks) * (1 + 1e-9))
      }),
      runs(60),
    )
  })
})

describe('a minute in which the share changed', () => {
  test('is judged by its largest share, which is an upper bound whenever its errors came', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const errors = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(share, share, errors, errors, (before, after, first, second) => {
        const truth = sumOf(binomial(first, before), binomial(second, after))
        const bound = newErrorsOf(minute([100, first], [100, second], Math.max(before, after)))
        for (let hit = 0; hit <= first + second; hit += 1)
          expect(chanceOfAtLeast(truth, hit)).toBeLessThanOrEqual(chanceOfAtLeast(bound, hit) + 1e-9)
      }),
      runs(200),
    )
  })

  test('condemns no version for an outage of both that begins with the larger share', () => {
    // Half a minute without errors at 10%, half a minute in which everything fails at 90%.
    const half = { old: 450 + 50, oldErrors: 50, new: 50 + 450, newErrors: 450 }
    const counts: [[number, number], [number, number]] = [
      [half.old, half.oldErrors],
      [half.new, half.newErrors],
    ]
    expect(verdictOn([minute(...counts)])).toBe('worse')
    expect(verdictOn([minute(...counts, 0.9)])).toBe('not-worse')
  })

  test('still shows a version that always fails', () => {
    expect(verdictOn([minute([900, 0], [50, 50], 0.1)], { looks: 60 })).toBe('worse')
  })
})

describe('looks', () => {
  const lasting = (seconds: number) => looksOf([{ share: 0.1, seconds }])

  test('come once a minute, and at most 60 times', () => {
    expect([1, 60, 61, 300, 3600, 3601, 432_000].map(lasting)).toEqual([1, 1, 2, 5, 60, 60, 60])
  })
})

test('an hour of 10,000 calls a minute is judged in a fraction of a second', () => {
  const minutes = Array.from({ length: 60 }, (_, index) => minute([5000, 1000 + index], [5000, 1000 - index]))
  const start = performance.now()
  expect(judge(minutes, { threshold: 0, looks: 60 })).toMatchObject({ verdict: 'not-worse' })
  expect(performance.now() - start).toBeLessThan(500)
})
