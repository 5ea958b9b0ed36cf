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
  log: ['START RequestId: 1', 'reading the table', 'END RequestId: 1'],
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
  expect(adviceAbout(errorType)).toMatch(/ The job summary shows the last lines of the function's log\.$/)
})

test.each(['KeyError', 'toString', undefined])(
  'an error that the function raised itself (%s) is to be fixed in it',
  (errorType) => {
    expect(adviceAbout(errorType)).toMatch(/^Fix the error in the function\. The job summary/)
  },
)

test('nobody is sent to a log in which the function printed nothing', () => {
  const log = ['START RequestId: 1', 'END RequestId: 1', 'REPORT RequestId: 1']
  expect(failure({ log }).advice).toBe('Fix the error in the function.')
})

describe('a module that cannot be imported', () => {
  const advice = (sentence: string) => {
    const mismatch: Mismatch = { subject: 'answer', expected: 'an answer', actual: 'an error', sentence }
    return failure({ errorType: 'Runtime.ImportModuleError', mismatches: [mismatch] }).advice
  }

  test.each([
    [
      "The function failed: Runtime.ImportModuleError: Unable to import module 'main': No module named 'requests'.",
      '`pip install requests` with the directory of the package as `--target`',
    ],
    [
      "The function failed: Runtime.ImportModuleError: Error: Cannot find module '@aws-sdk/client-sns'",
      'npm install @aws-sdk/client-sns',
    ],
  ])('is named with how to add it: %s', (sentence, how) => {
    expect(advice(sentence)).toContain(how)
  })

  test.each([
    [
      "Unable to import module 'mian': No module named 'mian'",
      'If `handler` names `mian`, correct `handler`.',
    ],
    ["Unable to import module 'main': No module named 'requests'", undefined],
  ])('is the one of the handler only if the error says so: %s', (sentence, expected) => {
    const told = advice(`The function failed: Runtime.ImportModuleError: ${sentence}.`)
    if (expected) expect(told).toContain(expected)
    else expect(told).not.toContain('`handler`')
  })

  test('is told from a function that the module of the handler lacks', () => {
    const sentence =
      "The function failed: Runtime.HandlerNotFound: Handler 'hanlder' missing on module 'main'."
    const mismatch: Mismatch = { subject: 'answer', expected: 'an answer', actual: 'an error', sentence }
    const { advice: told } = failure({ errorType: 'Runtime.HandlerNotFound', mismatches: [mismatch] })
    expect(told).toMatch(/^The module `main` has no function `hanlder`: correct `handler`/)
  })

  test('is not taken for a package where it is a file', () => {
    const told = advice("Runtime.ImportModuleError: Error: Cannot find module '/var/task/index'")
    expect(told).toContain('Check that `handler` names a module of the package')
  })
})

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
    expect(told(...log)).toMatch(/The last line of its log: calling the bank$/)
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
    [
      'status',
      'Fix the function. If it only needs time to start, set `attempts` and `interval`. If the response is right, change `expected-status`.',
    ],
    ['body.items[0]', 'set `attempts` and `interval`. If the response is right, change `expected-body`.'],
    ['latency', 'Increase `max-latency-ms`, or set `attempts`'],
    ['version', 'Somebody else moved the alias during the test.'],
    ['answer', 'Fix the function.'],
  ])('by its %s asks for what helps', (subject, expected) => {
    expect(advice(subject)).toContain(expected)
  })

  test('with an error of the function is not advised to be expected first', () => {
    const mismatches = [{ subject: 'status', expected: '200', actual: '503', sentence: 'Got 503.' }]
    expect(advice('status', { mismatches })).toMatch(
      /^Status 503 means that the function failed or is not ready: find the cause in its response and its log, and fix it\. .* Change `expected-status` only if this is the response you want\./,
    )
  })

  test('of a URL is no matter of the function alone', () => {
    expect(advice('status', { isUrl: true })).toContain('Fix what answers at this URL.')
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
  test('a rollback goes to the same version without the test, or elsewhere', () => {
    const { advice } = failure({}, { kind: 'rollback', version: '41' })
    expect(advice).toMatch(
      /^If version 41 is good and the test is wrong, set `version: 41` and leave out the test .* Otherwise, release a fix with `mode: deploy`\. /,
    )
    expect(failure({}, { kind: 'rollback', version: '41', otherVersion: '39' }).advice).toContain(
      'or roll back to another version, such as `version: 39`.',
    )
  })

  test('a version that passed before is not what is fixed first', () => {
    expect(failure({}, { kind: 'unchanged', version: '42' }).advice).toMatch(
      /^Callers may be affected, too\. As this run changed nothing, look first at .* If version 42 itself is at fault, run `mode: rollback`\. The job summary/,
    )
  })

  test('a tested alias can serve the version before', () => {
    expect(failure({}, { kind: 'smoke-test', testedAlias: 'live' }).advice).toContain('run `mode: rollback`')
    expect(failure({}, { kind: 'smoke-test' }).advice).not.toContain('rollback')
    expect(failure({ answer: undefined }, { kind: 'smoke-test', testedAlias: 'live' }).advice).not.toContain(
      'rollback',
    )
  })

  test('a promotion needs a new version', () => {
    expect(failure({}, { kind: 'promotion' }).advice).toMatch(
      /release the fix with `mode: deploy`, then promote the new version\./,
    )
  })

  test('callers who get the failed version come first', () => {
    expect(failure({}, { serves: { before: '41' } }).advice).toMatch(
      /^To serve version 41 again at once, run `mode: rollback` with `version: 41`\./,
    )
    expect(failure({}, { serves: { before: undefined } }).advice).not.toContain('rollback')
    // This run's role was not allowed to move the alias back, so `mode: rollback` would not be either.
    const serves = { before: '41', functionName: 'orders-api', alias: 'live' }
    expect(failure({}, { serves }).advice).toMatch(
      /^To serve version 41 again at once, run this .*: `aws lambda update-alias --function-name orders-api --name live --function-version 41 /,
    )
  })

  test.each<[Partial<Verdict>, RegExp]>([
    [{}, /Version 42 passed its test .* look for code that depends on the alias, .*$/],
    [{ isUrl: true }, /Version 42 passed its test .* the way from the URL to the function first/],
    [{ isUrl: true, answer: undefined }, /Version 42 passed its test when invoked by its number\.$/],
    // As when AWS throttles the invocation.
    [
      { functionError: undefined, answer: undefined },
      /Version 42 passed its test when invoked by its number\.$/,
    ],
  ])('a version that passed by its number is not the first suspect %#', (verdict, expected) => {
    expect(failure(verdict, { passedByNumber: '42' }).message).toMatch(expected)
  })

  test('another version that answered says nothing about it', () => {
    const mismatches = [{ subject: 'version', expected: 'a', actual: 'b', sentence: 'Expected a, got b.' }]
    expect(failure({ mismatches }, { passedByNumber: '42' }).message).not.toContain('passed')
  })
})
