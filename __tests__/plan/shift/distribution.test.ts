import { describe, expect, test } from '@jest/globals'
import {
  always,
  binomial,
  chanceOfAtLeast,
  type Distribution,
  hypergeometric,
  sumOf,
  sumOfAll,
} from '../../../src/plan/shift/distribution.ts'
import fc, { runs } from '../../support/properties.ts'

/** The chance of each value from 0 to `most`. */
function chancesUpTo({ first, chances }: Distribution, most: number): number[] {
  return Array.from({ length: most + 1 }, (_, value) => chances[value - first] ?? 0)
}

/** Counts, over all ways to choose which of so many calls fail, how many of the first `drawn` are among them. */
function countedByHand(total: number, marked: number, drawn: number): number[] {
  const counts = new Array<number>(total + 1).fill(0)
  const bitsOf = (set: number) => set.toString(2).replaceAll('0', '').length
  let ways = 0
  for (let set = 0; set < 2 ** total; set += 1) {
    if (bitsOf(set) !== marked) continue
    const hit = bitsOf(set & (2 ** drawn - 1))
    counts[hit] = (counts[hit] ?? 0) + 1
    ways += 1
  }
  return counts.map((count) => count / ways)
}

function meanAndVariance({ first, chances }: Distribution): [number, number] {
  const mean = chances.reduce((sum, chance, index) => sum + chance * (first + index), 0)
  return [mean, chances.reduce((sum, chance, index) => sum + chance * (first + index - mean) ** 2, 0)]
}

const draw = (most: number) =>
  fc
    .integer({ min: 0, max: most })
    .chain((total) =>
      fc.tuple(fc.constant(total), fc.integer({ min: 0, max: total }), fc.integer({ min: 0, max: total })),
    )

describe('the hypergeometric distribution', () => {
  // R. A. Fisher, The Design of Experiments (1935): eight cups of tea, four with the milk first, four of them chosen.
  test('gives the chances of the lady who tastes tea', () => {
    const chances = chancesUpTo(hypergeometric(8, 4, 4), 4)
    for (const [value, ways] of [1, 16, 36, 16, 1].entries())
      expect(chances[value]).toBeCloseTo(ways / 70, 14)
  })

  test('is what counting all ways gives', () => {
    fc.assert(
      fc.property(draw(10), ([total, marked, drawn]) => {
        const counted = countedByHand(total, marked, drawn)
        for (const [value, chance] of chancesUpTo(hypergeometric(total, marked, drawn), total).entries())
          expect(chance).toBeCloseTo(counted[value] ?? 0, 12)
      }),
      runs(200),
    )
  })

  test('has its mean and variance for numbers of any size', () => {
    fc.assert(
      fc.property(draw(1_000_000), ([total, marked, drawn]) => {
        fc.pre(total > 1)
        const share = marked / total
        const [mean, variance] = meanAndVariance(hypergeometric(total, marked, drawn))
        const expected = (drawn * share * (1 - share) * (total - drawn)) / (total - 1)
        expect(Math.abs(mean - drawn * share)).toBeLessThan(1e-7 * (1 + drawn * share))
        expect(Math.abs(variance - expected)).toBeLessThan(1e-7 * (1 + expected))
      }),
      runs(50),
    )
  })
})

describe('the binomial distribution', () => {
  test('gives the chances of tossed coins', () => {
    const chances = chancesUpTo(binomial(4, 0.5), 4)
    for (const [value, ways] of [1, 4, 6, 4, 1].entries()) expect(chances[value]).toBeCloseTo(ways / 16, 14)
  })

  test('knows what always and never happens', () => {
    expect(chancesUpTo(binomial(3, 1), 3)).toEqual([0, 0, 0, 1])
    expect(chancesUpTo(binomial(3, 0), 3)).toEqual([1, 0, 0, 0])
  })
})

describe('a sum', () => {
  test('of minutes is what counting all pairs gives', () => {
    fc.assert(
      fc.property(draw(8), draw(8), (left, right) => {
        const [a, b] = [countedByHand(...left), countedByHand(...right)]
        const sum = chancesUpTo(sumOf(hypergeometric(...left), hypergeometric(...right)), 16)
        for (const [value, chance] of sum.entries()) {
          const pairs = a.map((each, hit) => each * (b[value - hit] ?? 0))
          expect(chance).toBeCloseTo(
            pairs.reduce((total, pair) => total + pair, 0),
            11,
          )
        }
      }),
      runs(100),
    )
  })

  test('is the same in whichever order it is added up', () => {
    const parts = [hypergeometric(100, 20, 30), binomial(40, 0.1), always(3), hypergeometric(1000, 500, 100)]
    const inOrder = parts.reduce(sumOf, always(0))
    for (let value = 40; value < 90; value += 5)
      expect(chanceOfAtLeast(sumOfAll(parts), value)).toBeCloseTo(chanceOfAtLeast(inOrder, value), 10)
  })

  test('of nothing is 0', () => {
    expect(sumOfAll([])).toEqual(always(0))
  })
})

describe('the chance of at least a value', () => {
  test('is 1 below all values and 0 above them', () => {
    const distribution = hypergeometric(20, 10, 10)
    expect(chanceOfAtLeast(distribution, -5)).toBe(1)
    expect(chanceOfAtLeast(distribution, 0)).toBe(1)
    expect(chanceOfAtLeast(distribution, 11)).toBe(0)
  })

  test('grows smaller with the value', () => {
    fc.assert(
      fc.property(draw(500), ([total, marked, drawn]) => {
        const distribution = hypergeometric(total, marked, drawn)
        for (let value = 0; value < drawn; value += 1)
          expect(chanceOfAtLeast(distribution, value)).toBeGreaterThanOrEqual(
            chanceOfAtLeast(distribution, value + 1),
          )
      }),
      runs(50),
    )
  })
})
