import { describe, expect, test } from '@jest/globals'
import { releaseAliasName } from '../../src/model/release-alias-name.ts'
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
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = releaseAliasName(text)
        if (name === undefined) return
        expect(name).toMatch(/^(?!^[0-9]+$)([a-zA-Z0-9-_]+)$/)
        expect(name.length).toBeLessThanOrEqual(128)
        expect(releaseAliasName(name)).toBe(name)
      }),
    )
  })
})
