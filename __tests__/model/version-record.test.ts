import { describe, expect, test } from '@jest/globals'
import { formatVersionDescription, parseVersionRecord, type VersionRecord } from '../../src/model/history.ts'
import { aliasNames, digests, gitReferences, unicodeTexts, versionNumbers } from '../support/arbitraries.ts'
import fc from '../support/properties.ts'

const records: fc.Arbitrary<VersionRecord> = fc.record(
  {
    digest: digests,
    predecessor: fc.record({ alias: aliasNames, version: versionNumbers }),
    git: gitReferences,
  },
  { requiredKeys: ['git'] },
)

describe('the description of a version', () => {
  test('ends with a record of where the version came from', () => {
    const digest = 'x'.repeat(43)
    const record = {
      digest,
      predecessor: { alias: 'live', version: '41' },
      git: { sha: '3f2c1ab', run: '77', ref: 'main' },
    }
    expect(formatVersionDescription('Faster search', record)).toBe(
      `Faster search [lda1 d=${digest} prev=live:41 sha=3f2c1ab run=77 ref=main]`,
    )
  })

  test('gives its record back whatever the user wrote, within 256 characters', () => {
    fc.assert(
      fc.property(fc.option(fc.string({ maxLength: 400 }), { nil: undefined }), records, (text, record) => {
        const description = formatVersionDescription(text, record)
        expect(description.length).toBeLessThanOrEqual(256)
        const read = parseVersionRecord(description)
        expect(read?.digest).toBe(record.digest)
        expect(read?.predecessor).toEqual(record.predecessor)
        expect([record.git.ref, undefined]).toContain(read?.git.ref)
      }),
    )
  })

  test('is cut in the user’s text first', () => {
    const description = formatVersionDescription('x'.repeat(300), { git: { ref: 'main' } })
    expect(description).toMatch(/^x+… \[lda1 ref=main\]$/)
    expect(description).toHaveLength(256)
  })

  test('keeps half of no character when it is cut', () => {
    const description = formatVersionDescription('😀'.repeat(200), { git: { run: '7' } })
    expect(description.isWellFormed()).toBe(true)
  })

  test('of somebody else has no record, and no text throws', () => {
    expect(parseVersionRecord('released by hand')).toBeUndefined()
    expect(parseVersionRecord(undefined)).toBeUndefined()
    fc.assert(fc.property(unicodeTexts(), (text) => void parseVersionRecord(text)))
  })
})
