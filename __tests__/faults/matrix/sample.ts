import { inPart } from '../../support/part-of-week.ts'
import type { Cell } from './cell.ts'

/** A scenario and a fault, by their names. */
export interface Pair {
  readonly scenario: string
  readonly fault: string
}

/** Every scenario with every fault. */
export function pairsOf(
  scenarios: readonly { readonly name: string }[],
  faults: readonly { readonly name: string }[],
): readonly Pair[] {
  return scenarios.flatMap(({ name: scenario }) => faults.map(({ name: fault }) => ({ scenario, fault })))
}

export function isOf({ scenario, fault }: Pair, { recorded, kind }: Cell): boolean {
  return recorded.scenario.name === scenario && kind.name === fault
}

/**
 * Draws the cells of one part: for each of its pairs, and for each of its operations, one.
 * @param pairs those of the part
 * @param seed decides which call of a pair it is, and which pair of an operation
 */
export function sampleOf<C extends Cell>(
  cells: readonly C[],
  pairs: readonly Pair[],
  part: number,
  seed: number,
): readonly C[] {
  const random = randomFrom(seed)
  const oneOf = (choice: readonly C[]) => choice[Math.floor(random() * choice.length)] as C
  const ofPairs = pairs.map((pair) => oneOf(cells.filter((cell) => isOf(pair, cell))))
  const operations = inPart([...new Set(cells.map(operationOf))].sort(), part)
  const ofOperations = operations.map((name) => oneOf(cells.filter((cell) => operationOf(cell) === name)))
  return [...new Set([...ofPairs, ...ofOperations])]
}

export function operationOf({ site }: Cell): string {
  return `${site.service} ${site.operation}`
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
