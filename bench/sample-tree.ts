import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a tree like the vendored dependencies of a Python function: many small sources, compiled files, some
 * large libraries. The same numbers give the same tree.
 *
 * @param count files
 * @param bytes size of all of them together, about
 */
export function writeSampleTree(root: string, count: number, bytes: number): void {
  const random = randomNumbers(42)
  const words = Array.from({ length: 3000 }, () => word(random))
  const weights = Array.from({ length: count }, () => Math.exp((random() + random() + random() - 1.5) * 4))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, weight] of weights.entries()) {
    const size = Math.max(1, Math.round((weight / total) * bytes))
    const kind = random()
    const ending = kind < 0.75 ? 'py' : kind < 0.9 ? 'pyc' : 'so'
    const path = join(root, `package${index % 60}`, `part${index % 7}`, `module${index}.${ending}`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, ending === 'py' ? source(size, words, random) : binary(size, random))
  }
}

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function word(random: () => number): string {
  const letters = 'etaoinshrdlucmfwypvbgkjqxz_'
  return Array.from(
    { length: 2 + Math.floor(random() * 9) },
    () => letters[Math.floor(random() ** 2 * 27)],
  ).join('')
}

function source(size: number, words: readonly string[], random: () => number): string {
  let text = ''
  while (text.length < size) {
    text += ' '.repeat(4 * Math.floor(random() * 4))
    for (let left = 2 + Math.floor(random() * 9); left > 0; left--) {
      text += words[Math.floor(random() ** 3 * words.length)] + (random() < 0.2 ? '(' : ' ')
    }
    text += '\n'
  }
  return text.slice(0, size)
}

/** About as regular as machine code: many zeros and small numbers. */
function binary(size: number, random: () => number): Buffer {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at < size; at++) {
    bytes[at] = random() < 0.45 ? 0 : Math.floor(random() * (random() < 0.5 ? 32 : 256))
  }
  return bytes
}
