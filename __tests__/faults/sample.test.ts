import { expect, test } from '@jest/globals'
import type { Cell } from './matrix/cell.ts'
import { FAULTS } from './matrix/faults.ts'
import { sampleOf } from './matrix/sample.ts'

/** The cells of two scenarios that call some operations several times. */
const cells = ['one', 'two'].flatMap((name) =>
  ['GetFunction', 'GetFunction', 'GetFunction', 'UpdateAlias', name].flatMap((operation, index) =>
    FAULTS.map((kind) => ({
      recorded: { scenario: { name } },
      site: { service: 'lambda', operation, nth: index + 1 },
      kind,
    })),
  ),
) as unknown as readonly Cell[]

const namesOf = (chosen: readonly Cell[], nameOf: (cell: Cell) => string) => new Set(chosen.map(nameOf))
const byOperation = ({ site }: Cell) => site.operation
const byScenario = ({ recorded, kind }: Cell) => `${recorded.scenario.name} ${kind.name}`

test.each([1, 2, 3, 4, 5])(
  'a sample has every operation, and every scenario with every fault: seed %i',
  (seed) => {
    const sample = sampleOf(cells, seed, 0)
    expect(sample.length).toBeLessThan(cells.length)
    expect(namesOf(sample, byOperation)).toEqual(namesOf(cells, byOperation))
    expect(namesOf(sample, byScenario)).toEqual(namesOf(cells, byScenario))
  },
)

test('a sample has no cell twice, and as many as it is told', () => {
  const sample = sampleOf(cells, 7, 120)
  expect(sample).toHaveLength(120)
  expect(new Set(sample).size).toBe(120)
  expect(sampleOf(cells, 7, 1000)).toHaveLength(cells.length)
})

test('the same seed draws the same cells in the same order, another one others', () => {
  expect(sampleOf(cells, 7, 100)).toEqual(sampleOf(cells, 7, 100))
  expect(sampleOf(cells, 8, 100)).not.toEqual(sampleOf(cells, 7, 100))
})
