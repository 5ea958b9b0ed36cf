import { expect, test } from '@jest/globals'
import { failureOf, type Verdict } from '../../src/model/smoke-test.ts'

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
const adviceAbout = (errorType?: string) => failureOf(failed(errorType)).advice

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
