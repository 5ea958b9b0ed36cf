import { describe, expect, test } from '@jest/globals'
import type { Answer, Expectation } from '../../src/model/smoke-test.ts'
import { redactionOf } from '../../src/redaction.ts'
import { mismatchesOf } from '../../src/smoke-test/expectations.ts'
import { unicodeTexts } from '../support/arbitraries.ts'
import fc from '../support/properties.ts'

const redaction = redactionOf(['s3cret-value'])

/** What a user reads about an answer. */
function judge(answer: Partial<Answer>, expected: Expectation): string[] {
  const whole = { body: '', latency: 20, ...answer }
  return mismatchesOf(whole, expected, redaction).map(({ sentence }) => sentence)
}

const json = (value: unknown): Expectation => ({ body: { kind: 'json', value } })
const text = (wanted: string): Expectation => ({ body: { kind: 'text', text: wanted } })
const bytes = (...values: number[]) => Uint8Array.from(values)

describe('the status', () => {
  test.each([200, 204, 301, 399])('is below 400 unless told otherwise: %d passes', (status) => {
    expect(judge({ status }, {})).toEqual([])
  })

  test.each([400, 404, 500, 502])('is below 400 unless told otherwise: %d fails', (status) => {
    expect(judge({ status }, {})).toEqual([`Expected a status below 400, got ${status}.`])
  })

  test('does not matter to an answer that has none, unless one is expected', () => {
    expect(judge({}, {})).toEqual([])
    expect(judge({}, { status: 200 })).toEqual(['Expected status 200, but the response has no statusCode.'])
  })

  test('that is expected may be an error', () => {
    expect(judge({ status: 404 }, { status: 404 })).toEqual([])
    expect(judge({ status: 502 }, { status: 200 })).toEqual(['Expected status 200, got 502.'])
  })
})

describe('a JSON body', () => {
  const body = JSON.stringify({ status: 'starting', checks: [{ name: 'db', up: true }], count: 3 })

  test('passes when every given member matches', () => {
    expect(judge({ body }, json({ count: 3 }))).toEqual([])
    expect(judge({ body }, json({ checks: [{ up: true }] }))).toEqual([])
    expect(judge({ body: '[1, {"a": 2, "b": 3}]' }, json([1, { a: 2 }]))).toEqual([])
  })

  test('names the member that is different', () => {
    expect(judge({ body }, json({ status: 'healthy' }))).toEqual([
      'Expected body.status to be "healthy", got "starting".',
    ])
    expect(judge({ body }, json({ checks: [{ name: 'cache' }] }))).toEqual([
      'Expected body.checks[0].name to be "cache", got "db".',
    ])
  })

  test('tells a number from a string of digits, and null from nothing', () => {
    expect(judge({ body }, json({ count: '3' }))).toEqual(['Expected body.count to be "3", got 3.'])
    expect(judge({ body }, json({ gone: null }))).toEqual([
      'Expected body.gone to be null, but it is missing.',
    ])
  })

  test('has arrays of the same length', () => {
    expect(judge({ body }, json({ checks: [] }))).toEqual([
      'Expected body.checks to have 0 members, got 1 member.',
    ])
  })

  test('says so when one is an object and the other is not', () => {
    expect(judge({ body }, json({ status: {} }))).toEqual(['Expected body.status to be {}, got "starting".'])
    expect(judge({ body: 'null' }, json({ a: 1 }))).toEqual(['Expected body to be {"a":1}, got null.'])
    expect(judge({ body: '[]' }, json({}))).toEqual(['Expected body to be {}, got [].'])
  })

  test('takes names that JavaScript gives a meaning as any others', () => {
    const odd = '{"__proto__": {"x": 1}, "a-b": 1, "toString": 2}'
    expect(judge({ body: odd }, json(JSON.parse('{"__proto__": {"x": 2}}')))).toEqual([
      'Expected body.__proto__.x to be 2, got 1.',
    ])
    expect(judge({ body: '{}' }, json({ toString: 2 }))).toEqual([
      'Expected body.toString to be 2, but it is missing.',
    ])
    expect(judge({ body: odd }, json({ 'a-b': 2 }))).toEqual(['Expected body["a-b"] to be 2, got 1.'])
  })

  test('tells the first five differences and counts the others', () => {
    const wanted = Object.fromEntries(Array.from('abcdefg', (name) => [name, 1]))
    const told = judge({ body: '{}' }, json(wanted))
    expect(told).toHaveLength(6)
    expect(told[0]).toBe('Expected body.a to be 1, but it is missing.')
    expect(told[5]).toBe('The body differs in 2 more places.')
  })

  test('keeps expected and actual apart for a table', () => {
    const [mismatch] = mismatchesOf({ body, latency: 1 }, json({ status: 'healthy' }), redaction)
    expect(mismatch).toMatchObject({ subject: 'body.status', expected: '"healthy"', actual: '"starting"' })
  })

  test('that is none is told by what it is', () => {
    const page = '<!DOCTYPE html>\n<html><body>Bad gateway</body></html>'
    expect(judge({ body: page, status: 200 }, json({}))).toEqual([
      'Expected a JSON body, got HTML: <!DOCTYPE html>\\n<html><body>Bad gateway</body></html>.',
    ])
    expect(judge({ body: 'OK' }, json({}))).toEqual(['Expected a JSON body, got text: OK.'])
    expect(judge({ body: '' }, json({}))).toEqual(['Expected a JSON body, got an empty body.'])
    const image = new Uint8Array(1_234_567)
    expect(judge({ body: image, contentType: 'image/png' }, json({}))).toEqual([
      'Expected a JSON body, got binary, 1.2 MB, image/png.',
    ])
    expect(judge({ body: bytes(0x1f, 0x8b, 0x08) }, json({}))).toEqual([
      'Expected a JSON body, got binary, 3 bytes.',
    ])
    expect(judge({ body: '{"cut":', isCut: true }, json({}))).toEqual([
      'Expected a JSON body, got text of more than 7 bytes: {"cut":.',
    ])
  })

  test('may be nested more deeply than can be shown', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(judge({ body: deep }, json({ a: 1 }))).toEqual([
      'Expected body to be {"a":1}, got a value too deeply nested to be shown.',
    ])
  })
})

describe('a text', () => {
  test('has to be contained', () => {
    expect(judge({ body: 'all is well' }, text('well'))).toEqual([])
    expect(judge({ body: 'all is lost' }, text('well'))).toEqual([
      'Expected a body that contains "well", got text: all is lost.',
    ])
  })

  test('is read in the character set that the answer names', () => {
    const body = bytes(0x67, 0x72, 0xfc, 0x6e)
    expect(judge({ body, contentType: 'text/plain; charset=iso-8859-1' }, text('grün'))).toEqual([])
    expect(judge({ body: Buffer.from('grün'), contentType: 'text/plain' }, text('grün'))).toEqual([])
    expect(
      judge({ body: Buffer.from('grün'), contentType: 'text/plain; charset=nonsense' }, text('grün')),
    ).toEqual([])
  })
})

describe('the latency', () => {
  test('is looked at only when a limit is given', () => {
    expect(judge({ latency: 90_000 }, {})).toEqual([])
    expect(judge({ latency: 200 }, { maxLatency: 200 })).toEqual([])
  })

  test('is told rounded up, so that it looks as much too long as it is', () => {
    expect(judge({ latency: 200.2 }, { maxLatency: 200 })).toEqual([
      'Expected a response within 200 ms, but it took 201 ms.',
    ])
  })
})

test('all that is wrong is told together', () => {
  const answer = { status: 503, body: 'no', latency: 500, problems: ['The body broke off.'] }
  const expected = { ...json({}), maxLatency: 100 }
  expect(judge(answer, expected)).toEqual([
    'The body broke off.',
    'Expected a status below 400, got 503.',
    'Expected a JSON body, got text: no.',
    'Expected a response within 100 ms, but it took 500 ms.',
  ])
})

test('secrets are shown neither of the answer nor of what is expected', () => {
  const told = [
    ...judge({ body: '{"key": "s3cret-value"}' }, json({ key: 'other' })),
    ...judge({ body: '{"key": "other"}' }, json({ key: 's3cret-value' })),
    ...judge({ body: 'token s3cret-value' }, text('s3cret-value!')),
  ].join('\n')
  expect(told).toContain('***')
  expect(told).not.toContain('s3cret')
})

/** Values as JSON.parse gives them. */
const jsonValues = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)))

const accepts = (expected: unknown, actual: unknown) =>
  judge({ body: JSON.stringify(actual) }, json(expected)).length === 0

/** A value with some members of its objects taken away. */
function thinned(value: unknown, keep: () => boolean): unknown {
  if (Array.isArray(value)) return value.map((member) => thinned(member, keep))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(keep)
  return Object.fromEntries(kept.map(([name, member]) => [name, thinned(member, keep)]))
}

/** A function that answers as a list of booleans says, over and over. */
function cycling(answers: readonly boolean[]): () => boolean {
  let next = 0
  return () => answers[next++ % answers.length] ?? true
}

const choices = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 })

/** A copy in which the first scalar, if there is one, has become another. */
function withOtherScalar(value: unknown): { readonly changed: unknown; readonly found: boolean } {
  if (typeof value !== 'object' || value === null) return { changed: { other: value }, found: true }
  for (const [name, member] of Object.entries(value)) {
    const { changed, found } = withOtherScalar(member)
    if (!found) continue
    if (Array.isArray(value)) return { changed: value.with(Number(name), changed), found }
    return { changed: Object.fromEntries([...Object.entries(value), [name, changed]]), found }
  }
  return { changed: value, found: false }
}

describe('the language of expectations', () => {
  test('accepts every value as its own expectation', () => {
    fc.assert(fc.property(jsonValues, (value) => accepts(value, value)))
  })

  test('accepts whatever members are left out of the expectation', () => {
    fc.assert(
      fc.property(jsonValues, choices, (value, keep) => accepts(thinned(value, cycling(keep)), value)),
    )
  })

  test('is transitive', () => {
    fc.assert(
      fc.property(jsonValues, choices, choices, (value, first, second) => {
        const some = thinned(value, cycling(first))
        const fewer = thinned(some, cycling(second))
        expect(accepts(fewer, some) && accepts(some, value)).toBe(true)
        return accepts(fewer, value)
      }),
    )
    fc.assert(
      fc.property(jsonValues, jsonValues, jsonValues, (a, b, c) => {
        return !(accepts(a, b) && accepts(b, c)) || accepts(a, c)
      }),
    )
  })

  test('refuses a value of which any scalar is another', () => {
    fc.assert(
      fc.property(jsonValues, (value) => {
        const { changed, found } = withOtherScalar(value)
        return !found || !accepts(value, changed)
      }),
    )
  })

  test('judges any bytes without throwing, in lines that hold no control characters', () => {
    const answers = fc.record({
      body: fc.oneof(fc.uint8Array({ maxLength: 5000 }), unicodeTexts({ maxLength: 5000 })),
      contentType: fc.oneof(unicodeTexts(), fc.constant('text/html')),
      status: fc.integer(),
      latency: fc.double({ min: 0, noNaN: true }),
    })
    const expectations = fc.oneof(unicodeTexts({ minLength: 1 }).map(text), jsonValues.map(json))
    fc.assert(
      fc.property(answers, expectations, (answer, expected) => {
        for (const sentence of judge(answer, expected)) {
          expect(sentence).not.toMatch(/\p{Cc}/u)
          expect(sentence.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
