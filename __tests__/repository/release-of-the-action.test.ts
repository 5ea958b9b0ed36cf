import { describe, expect, it } from '@jest/globals'
import { notesOf } from '../../scripts/release/changelog.ts'
import { movingTags, versionOf } from '../../scripts/release/versions.ts'

describe('The tag of a release', () => {
  it('is v and three numbers', () => {
    expect(versionOf('v1.20.3')).toEqual([1, 20, 3])
  })

  it.each(['v1', 'v1.2', '1.2.3', 'v01.2.3', 'v1.2.3-beta.1', 'lambda/v1.2.3', 'v1.2.3\n'])(
    'is not %j',
    (tag) => {
      expect(versionOf(tag)).toBeUndefined()
    },
  )
})

describe('The tags that move to a release', () => {
  const tags = ['v1', 'v1.1', 'v1.2', 'v1.1.0', 'v1.2.0', 'v1.2.9', 'v2.0.0', 'plugin/v3.0.0', '']

  it.each([
    ['the first of all', [1, 0, 0], [], ['v1', 'v1.0']],
    ['the newest', [1, 2, 10], tags, ['v1', 'v1.2']],
    ['a new minor version', [1, 3, 0], tags, ['v1', 'v1.3']],
    ['a new major version', [3, 0, 0], tags, ['v3', 'v3.0']],
    ['a fix of an older minor version', [1, 1, 1], tags, ['v1.1']],
    ['one that is tagged already, as in a job that runs again', [1, 2, 9], tags, ['v1', 'v1.2']],
    ['one that is older than the newest fix', [1, 2, 1], tags, []],
  ] as const)('for %s', (_, release, existing, expected) => {
    expect(movingTags(release, existing)).toEqual(expected)
  })
})

describe('The notes of a release', () => {
  const changelog = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added

- Containers.

## [1.0.1]

- No date.

## [1.0.0] - 2026-11-01

[1.1.0]: https://github.com/org/lambda-deploy-action/releases/tag/v1.1.0
`

  it('are the section of its version', () => {
    expect(notesOf(changelog, '1.1.0')).toBe('### Added\n\n- Containers.')
  })

  it.each([
    ['1.2.0', 'CHANGELOG.md has no section "## [1.2.0] - YYYY-MM-DD". Write it before you tag.'],
    ['1.0.1', 'The heading "## [1.0.1]" in CHANGELOG.md has no date. Write "## [1.0.1] - YYYY-MM-DD".'],
    ['1.0.0', 'The section of 1.0.0 in CHANGELOG.md is empty. Say what changed.'],
  ])('of %s are missing', (version, message) => {
    expect(() => notesOf(changelog, version)).toThrow(message)
  })
})
