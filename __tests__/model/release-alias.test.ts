import { describe, expect, test } from '@jest/globals'
import { parseAliasHistory } from '../../src/model/history.ts'
import { isReleaseAliasOf, recordedTag, releaseAliasName, tagIn } from '../../src/model/release-alias.ts'
import { unicodeTexts } from '../support/arbitraries.ts'
import fc from '../support/properties.ts'

describe('the alias that names a release', () => {
  test.each([
    ['lambda/v1.0.4', 'lambda-v1-0-4'],
    ['refs/tags/lambda/v1.0.4', 'lambda-v1-0-4'],
    ['refs/heads/main', 'main'],
    ['v1_2-rc', 'v1_2-rc'],
    ['Größe 😀', 'Gr--e--'],
  ])('is made of %s', (text, name) => {
    expect(releaseAliasName(text)).toBe(name)
  })

  test.each(['', '42', 'refs/tags/', 'refs/tags/42', 'x'.repeat(129)])('cannot be made of “%s”', (text) => {
    expect(releaseAliasName(text)).toBeUndefined()
  })

  test('is a name that Lambda takes, whatever it is made of, and stays the same when it is made again', () => {
    fc.assert(
      fc.property(unicodeTexts(), (text) => {
        const name = releaseAliasName(text)
        if (name === undefined) return
        expect(name).toMatch(/^(?!^[0-9]+$)([a-zA-Z0-9-_]+)$/)
        expect(name.length).toBeLessThanOrEqual(128)
        expect(releaseAliasName(name)).toBe(name)
      }),
    )
  })
})

/** Whether the alias for a tag, with a description, is the release alias of that tag. */
const isOf = (tag: string, description: string) => {
  const name = releaseAliasName(tag) ?? ''
  return isReleaseAliasOf({ name, tag }, { name, history: parseAliasHistory(description) })
}

describe('the tag that the description of an alias records', () => {
  test('tells tags apart that give one name', () => {
    expect(isOf('v1.0.0-build.5', 'lda1 cur=3 tag=v1.0.0-build.5')).toBe(true)
    expect(isOf('v1.0.0+build.5', 'lda1 cur=3 tag=v1.0.0-build.5')).toBe(false)
    expect(isOf('app-1/10', 'lda1 cur=3 tag=app/1.10 prev=2 sha=3f2c1ab run=77 ref=main')).toBe(false)
  })

  test('tells a release alias from an alias that only has its name', () => {
    expect(isOf('v1', '')).toBe(false)
    expect(isOf('v1', 'for the mobile app')).toBe(false)
    expect(isOf('PROD', 'lda1 cur=3 prev=2 sha=3f2c1ab run=77 ref=main')).toBe(false)
  })

  test('may be the ref of an earlier version of the action, unless an alias for traffic may be named so', () => {
    expect(isOf('lambda/v1.0.4', 'lda1 cur=1 sha=3f2c1ab run=77 ref=lambda/v1.0.4')).toBe(true)
    expect(isOf('lambda/v1.0.4', 'lda1 cur=1 sha=3f2c1ab run=77 ref=lambda-v1/0.4')).toBe(false)
    expect(isOf('dev', 'lda1 cur=1 sha=3f2c1ab run=77 ref=dev')).toBe(false)
  })

  test('is one word that fits, whatever the tag is', () => {
    fc.assert(
      fc.property(unicodeTexts({ minLength: 1 }), fc.nat(), (text, current) => {
        const tag = recordedTag(tagIn(text))
        expect(parseAliasHistory(`lda1 cur=${current} tag=${tag}`)?.tag).toBe(tag || undefined)
        expect(tag.length).toBeLessThanOrEqual(128)
      }),
    )
  })
})
