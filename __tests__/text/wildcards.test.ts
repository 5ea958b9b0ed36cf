import { describe, expect, test } from '@jest/globals'
import { isWithinText } from '../../src/model/policy.ts'
import { globbed, matched } from '../../src/package/layer/local/globs.ts'
import { matchesParts, type Part } from '../../src/text/wildcards.ts'
import fc from '../support/properties.ts'

const like = (pattern: string) =>
  Array.from(pattern, (sign): Part<string> => (sign === '*' ? 'any' : (character) => character === sign))

describe('a pattern with wildcards', () => {
  test('matches what the same regular expression matches', () => {
    const texts = fc.array(fc.constantFrom('a', 'b'), { maxLength: 9 }).map((all) => all.join(''))
    const patterns = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 6 }).map((all) => all.join(''))
    fc.assert(
      fc.property(texts, patterns, (text, pattern) => {
        const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text)
        expect(matchesParts(text, like(pattern))).toBe(expected)
      }),
    )
  })

  test('of a policy or of a project does not take for ever, however many `*` it has', () => {
    const pattern = `${'*a'.repeat(2000)}*b`
    const text = 'a'.repeat(20_000)
    expect(isWithinText(text, pattern)).toBe(false)
    expect(matched(pattern)(text)).toBe(false)
    expect(globbed(`${'**/a/'.repeat(500)}b`)('a/'.repeat(2000))).toBe(false)
  })
})

describe("a pattern of Python's", () => {
  test.each([
    ['data/**/*.json', ['data/a.json', 'data/b/c/a.json'], ['data/.b/a.json', 'data/.a.json', 'a.json']],
    ['*.txt', ['a.txt'], ['.txt', 'a/b.txt', 'a.txt.gz']],
    ['**', ['a', 'a/b'], ['.a', 'a/.b']],
    ['./a?c', ['abc'], ['ac', 'a/c']],
    ['[a-c]x', ['bx'], ['dx', '[x']],
    ['[!a-c]x', ['dx'], ['bx', '.x']],
    ['[^a]', ['^', 'a'], ['b']],
    ['[z-a]', [], ['z', 'b', 'a']],
    ['a(b+', ['a(b+'], ['abb']],
  ])('%s matches %j, but not %j', (pattern, some, others) => {
    expect(some.filter((path) => !globbed(pattern)(path))).toEqual([])
    expect(others.filter(globbed(pattern))).toEqual([])
  })

  test('of names matches dots as well', () => {
    expect(matched('near.*')('near.tests.a')).toBe(true)
    expect(matched('near')('nearby')).toBe(false)
  })
})
