import { findAwsCredentials } from './redaction/aws-credentials.ts'
import { decodingsOf } from './redaction/decodings.ts'
import { withParts } from './redaction/parts.ts'
import { type Cut, SecretIndex } from './redaction/secret-index.ts'
import { plainView, textOf, type View } from './redaction/view.ts'

export { withoutAwsCredentials } from './redaction/aws-credentials.ts'

/**
 * Values that nothing may show, such as those of environment variables; `unknown` when there may be some that
 * nobody could read.
 */
export type Secrets = readonly string[] | 'unknown'

/** How secrets are taken out of text. */
export interface Redaction {
  /**
   * The text with `***` in place of each secret. Text above 64 KiB is cut and ends in `…`.
   * @param cut which ends of the text are cut off already, perhaps within a secret
   */
  readonly hide: (text: string, cut?: Cut) => string
}

/** Characters of a text that are searched and shown. */
const SEARCHED = 65_536
/** The last characters before a cut are not shown: they may be the beginning of a secret that is too short to know. */
const BEFORE_CUT = 512
/** How many encodings inside of each other are decoded. */
const DEEPEST = 3

/** Nothing of a text can be shown when it is not known what has to be hidden. */
const nothingShown: Redaction = {
  hide: (text) =>
    text === '' ? '' : '(not shown, because the values of the environment variables could not be read)',
}

/**
 * Takes secrets out of text: as they are, and in JSON, URLs, HTML, base64 and hexadecimal digits, up to three of them
 * inside of each other. AWS credentials are hidden wherever they can be recognized. Ordinary words are never hidden.
 * @param shown values that everybody may read, such as the name of the function
 */
export function redactionOf(secrets: Secrets, shown: readonly string[] = []): Redaction {
  if (secrets === 'unknown') return nothingShown
  let index: SecretIndex | undefined
  return {
    hide: (text, cut = {}) => {
      index ??= new SecretIndex(withParts(secrets, shown))
      return hideSecrets(text, cut, index)
    },
  }
}

function hideSecrets(text: string, cut: Cut, index: SecretIndex): string {
  const isCut = text.length > SEARCHED
  const part = isCut ? text.slice(0, SEARCHED) : text
  const hidden = new HiddenRanges(part.length)
  search(plainView(part), { size: part.length, cut: { ...cut, end: isCut || cut.end }, index, hidden })
  return isCut ? `${hidden.applyTo(part.slice(0, -BEFORE_CUT))}…` : hidden.applyTo(part)
}

interface Search {
  /** The length of the original. */
  readonly size: number
  readonly cut: Cut
  readonly index: SecretIndex
  readonly hidden: HiddenRanges
}

/** Looks for secrets in a view and in what it says when it is decoded, one level after the other. */
function search(plain: View, { size, cut, index, hidden }: Search): void {
  // Different decodings often say the same about the same places.
  const seen = new Set<string>()
  let views = [plain]
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    const found: View[] = []
    for (const view of views) {
      const text = textOf(view)
      const key = `${placesOf(view)} ${text}`
      if (seen.has(key)) continue
      seen.add(key)
      index.find(view, { size, depth, cut }, (from, to) => hidden.add(from, to))
      findAwsCredentials(text, (start, end) => hidden.add(view.from[start] ?? 0, view.to[end - 1] ?? 0))
      if (depth < DEEPEST) found.push(...decodingsOf(view))
    }
    views = found
  }
}

/** A hash of the places that a view comes from. */
function placesOf({ from }: View): number {
  return from.reduce((hash, index) => Math.imul(hash, 31) + index, 0)
}

/** The parts of a text that are hidden; they may overlap. */
class HiddenRanges {
  /** At each index, how many ranges begin there, less those that end there. */
  readonly #changes: Int32Array

  constructor(size: number) {
    this.#changes = new Int32Array(size + 1)
  }

  add(from: number, to: number): void {
    this.#changes[from] = (this.#changes[from] ?? 0) + 1
    this.#changes[to] = (this.#changes[to] ?? 0) - 1
  }

  applyTo(text: string): string {
    let shown = ''
    let depth = 0
    let start = 0
    for (let index = 0; index < text.length; index += 1) {
      const before = depth
      depth += this.#changes[index] ?? 0
      if (before === 0 && depth > 0) shown += `${text.slice(start, index)}***`
      if (before > 0 && depth === 0) start = index
    }
    return depth > 0 ? shown : shown + text.slice(start)
  }
}
