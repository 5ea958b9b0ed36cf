import type { View } from './view.ts'

/** The fewest characters by which a secret is looked up. */
const KEY = 4
/** A secret whose other part is cut off is known by as many characters. */
const EDGE = 8
/** Longer parts of a secret are not compared: no text that is searched is longer. */
const LONGEST = 65_536
/** Code units that a decoding may leave over at the edge of a text. */
const LEFT_OVER = 8

/** Which ends of a text are cut off. */
export interface Cut {
  readonly start?: boolean | undefined
  readonly end?: boolean | undefined
}

/**
 * Finds many secrets in a text in linear time, by comparing hashes of 53 bits of parts of both. A plus sign equals a
 * space, because forms write spaces so.
 */
export class SecretIndex {
  /** The lengths of the secrets, the longest first, by the hash of their beginnings. */
  readonly #lengths = new Map<number, number[]>()
  readonly #known = new Set<number>()
  readonly #long: readonly string[]
  #beginnings: Map<number, Hashes[]> | undefined
  #endings: Map<number, Hashes[]> | undefined

  /** @param secrets of at least four characters */
  constructor(secrets: readonly string[]) {
    this.#long = secrets.filter(({ length }) => length >= EDGE)
    for (const secret of secrets) if (secret.length <= LONGEST) this.#addWhole(hashesOf(secret))
    for (const [key, lengths] of this.#lengths)
      this.#lengths.set(
        key,
        [...new Set(lengths)].sort((one, other) => other - one),
      )
  }

  #addWhole(hashes: Hashes): void {
    this.#known.add(hashes.part(0, hashes.length))
    push(this.#lengths, hashes.part(0, KEY), hashes.length)
  }

  /**
   * Finds the secrets in a view.
   * @param size the length of the original
   * @param found receives the range of each in the original
   */
  find(view: View, size: number, cut: Cut, found: (from: number, to: number) => void): void {
    const { codes, from, to } = view
    const { length } = codes
    const hashes = hashesOf(codes)
    const tell = (start: number, end: number) => found(from[start] ?? 0, to[end - 1] ?? 0)
    for (let start = 0; start + KEY <= length; start += 1) {
      const fits = this.#lengths
        .get(hashes.part(start, KEY))
        ?.find((count) => start + count <= length && this.#known.has(hashes.part(start, count)))
      if (fits !== undefined) tell(start, start + fits)
    }
    if (cut.end && (to[length - 1] ?? 0) >= size - LEFT_OVER)
      this.#findBeginning(hashes, (start) => found(from[start] ?? 0, size))
    if (cut.start && (from[0] ?? size) <= LEFT_OVER)
      this.#findEnding(hashes, (end) => found(0, to[end - 1] ?? 0))
  }

  /** Finds the beginning of a secret at the end of a text. */
  #findBeginning(text: Hashes, tell: (start: number) => void): void {
    this.#beginnings ??= byPart(
      this.#long,
      (secret) => secret.slice(0, LONGEST),
      () => 0,
    )
    const beginnings = this.#beginnings
    for (let start = 0; start + EDGE <= text.length; start += 1) {
      const count = text.length - start
      const isPart = (secret: Hashes) =>
        secret.length >= count && secret.part(0, count) === text.part(start, count)
      if (!beginnings.get(text.part(start, EDGE))?.some(isPart)) continue
      tell(start)
      return
    }
  }

  /** Finds the end of a secret at the beginning of a text. */
  #findEnding(text: Hashes, tell: (end: number) => void): void {
    this.#endings ??= byPart(
      this.#long,
      (secret) => secret.slice(-LONGEST),
      ({ length }) => length - EDGE,
    )
    const endings = this.#endings
    for (let end = text.length; end >= EDGE; end -= 1) {
      const isPart = (secret: Hashes) =>
        secret.length >= end && secret.part(secret.length - end, end) === text.part(0, end)
      if (!endings.get(text.part(end - EDGE, EDGE))?.some(isPart)) continue
      tell(end)
      return
    }
  }
}

/** Hashes of the secrets, by the hash of the part of each that is looked up. */
function byPart(
  secrets: readonly string[],
  compared: (secret: string) => string,
  startOf: (text: string) => number,
): Map<number, Hashes[]> {
  const found = new Map<number, Hashes[]>()
  for (const text of secrets.map(compared)) {
    const hashes = hashesOf(text)
    push(found, hashes.part(startOf(text), EDGE), hashes)
  }
  return found
}

function push<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

const [FACTOR, OTHER_FACTOR] = [0x5bd1e995, 0x1b873593 * 2 + 1]
const [powers, otherPowers] = [powersOf(FACTOR), powersOf(OTHER_FACTOR)]

function powersOf(factor: number): Int32Array {
  const found = new Int32Array(LONGEST + 1).fill(1)
  for (let index = 1; index <= LONGEST; index += 1) found[index] = Math.imul(found[index - 1] ?? 1, factor)
  return found
}

/** Hashes of all parts of a text, each in constant time (polynomial rolling hashes). */
interface Hashes {
  readonly length: number
  readonly part: (start: number, count: number) => number
}

function hashesOf(text: string | Uint16Array): Hashes {
  const { length } = text
  const [sums, otherSums] = [new Int32Array(length + 1), new Int32Array(length + 1)]
  for (let index = 0; index < length; index += 1) {
    const code = (typeof text === 'string' ? text.charCodeAt(index) : text[index]) ?? 0
    const folded = (code === 0x2b ? 0x20 : code) + 1
    sums[index + 1] = Math.imul(sums[index] ?? 0, FACTOR) + folded
    otherSums[index + 1] = Math.imul(otherSums[index] ?? 0, OTHER_FACTOR) + folded
  }
  const part = (start: number, count: number) => {
    const one = (sums[start + count] ?? 0) - Math.imul(sums[start] ?? 0, powers[count] ?? 1)
    const other = (otherSums[start + count] ?? 0) - Math.imul(otherSums[start] ?? 0, otherPowers[count] ?? 1)
    return (one >>> 0) * 0x200000 + (other >>> 11)
  }
  return { length, part }
}
