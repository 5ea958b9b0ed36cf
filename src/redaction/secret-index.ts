import type { View } from './view.ts'

/** The fewest characters by which a secret is looked up. */
const KEY = 4
/** A secret whose other part is cut off is known by as many characters. */
const EDGE = 8
/** Longer parts of a secret are not compared: no text that is searched is longer. */
const LONGEST = 65_536
/**
 * Code units of the original, by the number of decodings, that may be left over at an edge where the text is cut within a
 * character: a part of `%f0%9f%a6%8a` is up to 11, in hexadecimal 22, in base64 30.
 */
const LEFT_OVER = [3, 12, 24, 40]

/** Which ends of a text are cut off. */
export interface Cut {
  readonly start?: boolean | undefined
  readonly end?: boolean | undefined
}

/** What is known of the text that a view comes from. */
interface Searched {
  /** The length of the original. */
  readonly size: number
  /** How many decodings led to the view. */
  readonly depth: number
  readonly cut: Cut
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
   * @param found receives the range of each in the original
   */
  find(view: View, { size, depth, cut }: Searched, found: (from: number, to: number) => void): void {
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
    const leftOver = LEFT_OVER[depth] ?? 0
    const first = from.findIndex((index) => index > leftOver)
    const last = to.findLastIndex((index) => index < size - leftOver)
    if (cut.end && last < length - 1)
      this.#findBeginning(hashes, last + 2, (start) => found(from[start] ?? 0, size))
    if (cut.start && first !== 0)
      this.#findEnding(hashes, first < 0 ? length : first - 1, (end) => found(0, to[end - 1] ?? 0))
  }

  /**
   * Finds the beginning of a secret at the end of a text.
   * @param shortest the fewest characters after which the text may be left over
   */
  #findBeginning(text: Hashes, shortest: number, tell: (start: number) => void): void {
    this.#beginnings ??= byPart(
      this.#long,
      (secret) => secret.slice(0, LONGEST),
      () => 0,
    )
    const beginnings = this.#beginnings
    for (let start = 0; start + EDGE <= text.length; start += 1) {
      const candidates = beginnings.get(text.part(start, EDGE))
      if (!candidates) continue
      for (let end = text.length; end >= Math.max(shortest, start + EDGE); end -= 1) {
        const count = end - start
        const isPart = (secret: Hashes) =>
          secret.length >= count && secret.part(0, count) === text.part(start, count)
        if (!candidates.some(isPart)) continue
        tell(start)
        return
      }
    }
  }

  /**
   * Finds the end of a secret at the beginning of a text.
   * @param most the most characters before it that may be left over
   */
  #findEnding(text: Hashes, most: number, tell: (end: number) => void): void {
    this.#endings ??= byPart(
      this.#long,
      (secret) => secret.slice(-LONGEST),
      ({ length }) => length - EDGE,
    )
    const endings = this.#endings
    for (let end = text.length; end >= EDGE; end -= 1) {
      const candidates = endings.get(text.part(end - EDGE, EDGE))
      if (!candidates) continue
      for (let start = 0; start <= Math.min(most, end - EDGE); start += 1) {
        const count = end - start
        const isPart = (secret: Hashes) =>
          secret.length >= count && secret.part(secret.length - count, count) === text.part(start, count)
        if (!candidates.some(isPart)) continue
        tell(end)
        return
      }
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

/** Powers of both factors, as far as the longest text until now needed them. */
let powers = powersUpTo(0)

function powersUpTo(last: number): readonly [Int32Array, Int32Array] {
  const found = [new Int32Array(last + 1).fill(1), new Int32Array(last + 1).fill(1)] as const
  const [ones, others] = found
  for (let index = 1; index <= last; index += 1) {
    ones[index] = Math.imul(ones[index - 1] ?? 1, FACTOR)
    others[index] = Math.imul(others[index - 1] ?? 1, OTHER_FACTOR)
  }
  return found
}

/** Hashes of all parts of a text, each in constant time (polynomial rolling hashes). */
interface Hashes {
  readonly length: number
  readonly part: (start: number, count: number) => number
}

function hashesOf(text: string | Uint16Array): Hashes {
  const { length } = text
  if (powers[0].length <= Math.min(length, LONGEST)) powers = powersUpTo(Math.min(2 * length, LONGEST))
  const [ones, others] = powers
  const [sums, otherSums] = [new Int32Array(length + 1), new Int32Array(length + 1)]
  for (let index = 0; index < length; index += 1) {
    const code = (typeof text === 'string' ? text.charCodeAt(index) : text[index]) ?? 0
    const folded = (code === 0x2b ? 0x20 : code) + 1
    sums[index + 1] = Math.imul(sums[index] ?? 0, FACTOR) + folded
    otherSums[index + 1] = Math.imul(otherSums[index] ?? 0, OTHER_FACTOR) + folded
  }
  const part = (start: number, count: number) => {
    const one = (sums[start + count] ?? 0) - Math.imul(sums[start] ?? 0, ones[count] ?? 1)
    const other = (otherSums[start + count] ?? 0) - Math.imul(otherSums[start] ?? 0, others[count] ?? 1)
    return (one >>> 0) * 0x200000 + (other >>> 11)
  }
  return { length, part }
}
