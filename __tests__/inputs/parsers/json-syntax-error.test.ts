import { describe, expect, test } from '@jest/globals'
import { positionOfSyntaxError } from '../../../src/inputs/parsers/json-syntax-error.ts'
import fc from '../../support/properties.ts'

describe('the place of a mistake in JSON', () => {
  test.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": 1,}', 1, 9],
    ["{'a': 1}", 1, 2],
    ['{a: 1}', 1, 2],
    ['{1: 2}', 1, 2],
    ['{"a" 1}', 1, 6],
    ['{"a": 1 "b": 2}', 1, 9],
    ['{"a": 1} // end', 1, 10],
    ['{"a": 1}}', 1, 9],
    ['{"a":\n  {"b": [1, 2}}', 2, 14],
    ['[1,\r\n,2]', 2, 1],
    ['[1,\n 2,\n]', 3, 1],
    ['{"a": "x\ny"}', 1, 9],
    ['{"a": "\\x"}', 1, 8],
    ['"\\u12g4"', 1, 2],
    ['"open', 1, 6],
    ['[True]', 1, 2],
    ['[01]', 1, 2],
    ['[1.]', 1, 2],
    ['[.5]', 1, 2],
    ['\u00a0{}', 1, 1],
  ])('of %j is at line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow()
    expect(positionOfSyntaxError(text)).toEqual({ line, column })
  })

  test('is the end of a text that breaks off', () => {
    const list = fc.array(fc.jsonValue(), { minLength: 1 }).map((value) => JSON.stringify(value))
    fc.assert(
      fc.property(list, fc.nat(), (text, cut) => {
        const part = text.slice(0, cut % text.length)
        // A word or an escape sequence that is cut is the mistake itself, and begins before the end.
        fc.pre(!/[\w.+-]$/.test(part) && !/\\[^"\\]*$/.test(part))
        expect(positionOfSyntaxError(part)).toEqual({ line: 1, column: part.length + 1 })
      }),
    )
  })

  test('is where a stray sign stands between the tokens', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const { line, column } = positionOfSyntaxError(`${text}\n;`)
        expect([line, column]).toEqual([text.split('\n').length + 1, 1])
      }),
    )
  })

  test('is found in any text, however deep or long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\ \n1a-.e/u') }), (text) => {
        const { line, column } = positionOfSyntaxError(text)
        expect(text.split('\n')[line - 1]?.length).toBeGreaterThanOrEqual(column - 1)
      }),
    )
    expect(positionOfSyntaxError('[{"a":'.repeat(100_000))).toEqual({ line: 1, column: 600_001 })
    expect(positionOfSyntaxError(`"${'x\\n'.repeat(500_000)}`)).toEqual({ line: 1, column: 1_500_002 })
  })
})
