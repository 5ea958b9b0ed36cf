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
