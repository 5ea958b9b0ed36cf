import { expect, test } from '@jest/globals'
import { inPart, PARTS } from '../support/part-of-week.ts'
import type { Cell } from './matrix/cell.ts'
import { FAULTS } from './matrix/faults.ts'
import { isOf, operationOf, pairsOf, sampleOf } from './matrix/sample.ts'
import { SCENARIOS } from './matrix/scenarios.ts'

const OPERATIONS = ['GetFunction', 'GetAlias', 'PublishVersion', 'UpdateAlias', 'Invoke', 'TagResource']

/** Cells of all scenarios, each of which calls some operations twice and one that nobody else calls. */
const cells = SCENARIOS.flatMap(({ name }, index) =>
  [...OPERATIONS, ...OPERATIONS, `Only${index}`].flatMap((operation, nth) =>
    FAULTS.map((kind) => ({
      recorded: { scenario: { name } },
      site: { service: 'lambda', operation, nth },
      kind,
    })),
  ),
) as unknown as readonly Cell[]

const parts = Array.from({ length: PARTS }, (_, part) => part)
const drawn = (part: number, seed: number) =>
  sampleOf(cells, inPart(pairsOf(SCENARIOS, FAULTS), part), part, seed)

test.each([1, 20261126])('the parts together are everything, whatever the seed: %i', (seed) => {
  const union = parts.flatMap((part) => drawn(part, seed))
  for (const scenario of SCENARIOS)
    for (const fault of FAULTS)
      expect(union.some((cell) => isOf({ scenario: scenario.name, fault: fault.name }, cell))).toBe(true)
  expect(new Set(union.map(operationOf))).toEqual(new Set(cells.map(operationOf)))
})

test('no part is larger than a seventh of the pairs and of the operations, and none has a cell twice', () => {
  const operations = new Set(cells.map(operationOf)).size
  const most = Math.ceil((SCENARIOS.length * FAULTS.length) / PARTS) + Math.ceil(operations / PARTS)
  for (const part of parts) {
    expect(drawn(part, 7).length).toBeLessThanOrEqual(most)
    expect(new Set(drawn(part, 7)).size).toBe(drawn(part, 7).length)
  }
})

test('the same seed draws the same cells, another one other calls', () => {
  expect(drawn(3, 7)).toEqual(drawn(3, 7))
  expect(drawn(3, 7)).not.toEqual(drawn(3, 8))
})
