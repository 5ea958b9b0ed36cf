import type { GitReference } from '../../src/model/history.ts'
import fc from './properties.ts'

/** Numbers of published versions. */
export const versionNumbers = fc.integer({ min: 1, max: 99_999 }).map(String)

export const aliasNames = fc.stringMatching(/^[a-zA-Z_-][a-zA-Z0-9_-]{0,127}$/)

/** Content digests: 43 characters of base64url. */
export const digests = fc.stringMatching(/^[a-zA-Z0-9_-]{43}$/)

export const gitReferences: fc.Arbitrary<GitReference> = fc.record(
  {
    sha: fc.stringMatching(/^[0-9a-f]{7}$/),
    run: fc.integer({ min: 1, max: 99_999_999_999 }).map(String),
    ref: fc.stringMatching(/^[a-z][a-zA-Z0-9/._-]{0,80}$/),
  },
  { requiredKeys: [] },
)

const SURROGATES = { first: 0xd800, count: 0x800 }

/** Any code point of Unicode but the halves of surrogate pairs. */
const codePoints = fc.nat({ max: 0x10ffff - SURROGATES.count }).map(
  (rank) => String.fromCodePoint(rank < SURROGATES.first ? rank : rank + SURROGATES.count),
  (text) => {
    const [first, ...rest] = Array.from(text as string, (character) => character.codePointAt(0) ?? 0)
    if (first === undefined || rest.length > 0) throw new Error('Not one code point')
    return first < SURROGATES.first ? first : first - SURROGATES.count
  },
)

/**
 * Texts of any code points, and names that JavaScript objects have, such as `__proto__`. The unit `binary` of fast-check
 * is the same, but makes a map of a million code points in each test file.
 */
export const unicodeTexts = (lengths: { readonly minLength?: number; readonly maxLength?: number } = {}) =>
  fc.string({ ...lengths, unit: codePoints })
