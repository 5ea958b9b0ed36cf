import type { Cell } from './cell.ts'

/** What a sample has of each: an operation, and a scenario with a fault. */
const KINDS: readonly ((cell: Cell) => string)[] = [
  ({ site }) => `${site.service} ${site.operation}`,
  ({ recorded, kind }) => `${recorded.scenario.name} ${kind.name}`,
]

/**
 * Draws cells, the same for the same seed: every operation meets a fault, every scenario every fault, and others follow
 * up to a number.
 */
export function sampleOf<C extends Cell>(cells: readonly C[], seed: number, atLeast: number): readonly C[] {
  const drawn = shuffled(cells, seed)
  const seen = new Set<string>()
  const isNew = (cell: C) => {
    const fresh = KINDS.map((nameOf) => nameOf(cell)).filter((name) => !seen.has(name))
    for (const name of fresh) seen.add(name)
    return fresh.length > 0
  }
  const needed = new Set(drawn.filter(isNew))
  const more = drawn.filter((cell) => !needed.has(cell)).slice(0, Math.max(0, atLeast - needed.size))
  return shuffled([...needed, ...more], seed)
}

/** Fisher and Yates's shuffle. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomFrom(seed)
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[result[last], result[other]] = [result[other] as T, result[last] as T]
  }
  return result
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
