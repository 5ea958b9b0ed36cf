import { describe, expect, test } from '@jest/globals'
import type { Circumstances } from '../../src/model/failed-test/advice.ts'
import { failureOf } from '../../src/model/failed-test/test-failure.ts'
import type { Mismatch, Verdict } from '../../src/model/smoke-test.ts'

const failed = (errorType?: string): Verdict => ({
  passed: false,
  subject: 'version 42 of orders-api',
  attempts: 1,
  mismatches: [],
  answer: '{}',
  log: [],
  latency: 1,
  functionError: 'Unhandled',
  errorType,
})
const failure = (verdict: Partial<Verdict> = {}, circumstances: Partial<Circumstances> = {}) =>
  failureOf({ ...failed('KeyError'), ...verdict }, { kind: 'release', ...circumstances })
const adviceAbout = (errorType?: string) => failure({ errorType }).advice

// The types are those that Lambda and its runtimes answer with.
test.each([
  ['Sandbox.Timedout', '`timeout`'],
  ['Runtime.OutOfMemory', '`memory-size`'],
  ['Runtime.ExitError', '`memory-size`'],
  ['Runtime.ImportModuleError', '`handler`'],
  ['Runtime.HandlerNotFound', '`handler`'],
  ['Runtime.MalformedHandlerName', '`handler`'],
  ['Runtime.UserCodeSyntaxError', '`runtime`'],
  ['Runtime.InvalidEntrypoint', 'ENTRYPOINT'],
  ['Runtime.InvalidWorkingDir', 'WORKDIR'],
  ['Function.ResponseSizeTooLarge', '6 MB'],
])('the advice about %s names %s, and where the log is', (errorType, named) => {
  expect(adviceAbout(errorType)).toContain(named)
  expect(adviceAbout(errorType)).toMatch(/ The summary and the log of this step show the end of its log\.$/)
})

test.each(['KeyError', 'toString', undefined])(
  'an error that the function raised itself (%s) is to be fixed in it',
  (errorType) => {
    expect(adviceAbout(errorType)).toMatch(/^Fix the error in the function\. The summary/)
  },
)

describe('a timeout', () => {
  const told = (...log: string[]) => failure({ errorType: 'Sandbox.Timedout', log }).message

  test('says what the function printed last', () => {
    const log = [
      'START RequestId: 1',
      'calling the bank',
      'x Task timed out after 3.00 seconds',
      'END x',
      'REPORT x',
    ]
    expect(told(...log)).toMatch(/Its last line in the log: calling the bank$/)
  })

  test('says that it printed nothing', () => {
    expect(told('START RequestId: 1', 'END RequestId: 1')).toMatch(/It printed nothing before that\.$/)
  })
})

describe('the cause that is known', () => {
  const suspicions = [
    'The handler `mian.handler` needs the file mian.py, which the package does not contain.',
  ]

  test('is in the error where the function could not be loaded', () => {
    const { advice } = failure({ errorType: 'Runtime.ImportModuleError' }, { suspicions })
    expect(advice).toMatch(/^The handler `mian\.handler` needs the file mian\.py/)
  })

  test('is left out where the function ran', () => {
    expect(failure({ errorType: 'KeyError' }, { suspicions }).advice).not.toContain('mian')
  })
})

describe('an answer that is not as expected', () => {
  const advice = (subject: string, more: Partial<Verdict> = {}) => {
    const mismatch: Mismatch = { subject, expected: 'a', actual: 'b', sentence: 'Expected a, got b.' }
    return failure({ functionError: undefined, mismatches: [mismatch], ...more }).advice
  }

  test.each([
    ['status', 'change `expected-status`. Otherwise, fix the function.'],
    ['body.items[0]', 'change `expected-body`. Otherwise, fix the function.'],
    ['latency', 'Increase `max-latency-ms`, or set `attempts`'],
    ['version', 'Somebody else moved the alias during the test.'],
    ['answer', 'Fix the function.'],
  ])('by its %s asks for what helps', (subject, expected) => {
    expect(advice(subject)).toContain(expected)
  })

  test('of a URL is no matter of the function alone', () => {
    expect(advice('status', { isUrl: true })).toContain('Otherwise, fix what answers at this URL.')
  })
})

describe('without an answer', () => {
  const advice = (more: Partial<Verdict>) =>
    failure({ functionError: undefined, answer: undefined, ...more }).advice

  test('the advice of AWS counts', () => {
    expect(advice({ advice: 'Enable the key.' })).toBe('Enable the key.')
  })

  test.each([
    [undefined, 'Increase `smoke-timeout`'],
    [true as const, 'Check that the address in `url` is right'],
  ])('from a URL (%s), it depends on what was asked', (isUrl, expected) => {
    expect(advice({ isUrl })).toContain(expected)
  })
})

describe('what helps depends on what failed:', () => {
  test('a rollback goes to another version', () => {
    expect(failure({}, { kind: 'rollback' }).advice).toMatch(
      /^Roll back to another version with `version` or `git-ref`/,
    )
  })

  test('a promotion needs a new version', () => {
    expect(failure({}, { kind: 'promotion' }).advice).toMatch(
      /release the fix with `mode: deploy`, then promote the new version\.$/,
    )
  })

  test('callers who get the failed version come first', () => {
    expect(failure({}, { serves: { before: '41' } }).advice).toMatch(
      /^To serve version 41 again at once, run `mode: rollback` with `version: 41`\./,
    )
    expect(failure({}, { serves: { before: undefined } }).advice).not.toContain('rollback')
  })

  test.each<[Partial<Verdict>, RegExp]>([
    [{}, /Version 42 had passed its test .* different behind the alias first\.$/],
    [{ isUrl: true }, /Version 42 had passed its test .* the way from the URL to the function first/],
  ])('a version that passed by its number is not the first suspect %#', (verdict, expected) => {
    expect(failure(verdict, { passedByNumber: '42' }).message).toMatch(expected)
  })

  test('another version that answered says nothing about it', () => {
    const mismatches = [{ subject: 'version', expected: 'a', actual: 'b', sentence: 'Expected a, got b.' }]
    expect(failure({ mismatches }, { passedByNumber: '42' }).message).not.toContain('had passed')
  })
})
