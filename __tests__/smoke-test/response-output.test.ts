import { describe, expect, test } from '@jest/globals'
import { responseOutput } from '../../src/smoke-test/response-output.ts'

const SESSION = ['secret/key+of+the+session', 'token-of-the-session']

describe('an answer as an output', () => {
  test('is what came, letter for letter, whatever it contains', () => {
    const text = '{"token": "tok-9f8e7d6c5b4a",\n "phrase": "st\u00e4ple"}\n'
    expect(responseOutput({ body: text }, SESSION)).toEqual({ text })
    expect(responseOutput({ body: Buffer.from(text), contentType: 'application/json' }, SESSION)).toEqual({
      text,
    })
    expect(responseOutput({ body: '' }, SESSION)).toEqual({ text: '' })
  })

  test('has no AWS credentials: neither those of the session nor others that can be recognized', () => {
    const other = 'AKIAIOSFODNN7EXAMPLE'
    const body = `a ${SESSION[0]} b ${SESSION[1]} c ${other} {"secretAccessKey": "wJalrXUtnFEMI/K7MDENG"} d`
    expect(responseOutput({ body }, SESSION)).toEqual({
      text: 'a *** b *** c *** {"secretAccessKey": "***"} d',
    })
  })

  test.each([
    ['larger than GitHub takes', { body: 'x'.repeat(500_001) }, /it has 488\.3 KB, and GitHub takes outputs/],
    ['binary', { body: Buffer.from([0, 1, 2, 3]) }, /it is binary/],
    ['cut', { body: 'x', isCut: true }, /it did not arrive in full/],
  ])('is left out, with the reason, where it is %s', (_, received, reason) => {
    expect(responseOutput(received, [])).toEqual({ refused: expect.stringMatching(reason) })
    expect(responseOutput({ body: 'x'.repeat(500_000) }, [])).toHaveProperty('text')
  })
})
