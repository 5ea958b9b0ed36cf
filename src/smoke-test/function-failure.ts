import type { Mismatch } from '../model/smoke-test.ts'
import { excerpt } from '../model/text.ts'
import type { Redaction } from '../redaction.ts'

export function functionErrorOf(
  { functionError, errorType, errorMessage }: FunctionFailure,
  redaction: Redaction,
): Mismatch {
  const said = [errorType, errorMessage].filter((part) => part !== undefined)
  const actual = said.length > 0 ? excerpt(said.join(': '), redaction) : `an ${functionError} error`
  const sentence = `The function failed: ${actual.replace(/\.$/, '')}.`
  return { subject: 'answer', expected: 'an answer', actual, sentence }
}

/** Some runtimes report a timeout by its message alone. */
export function errorTypeOf({ errorType, errorMessage = '' }: FunctionFailure): string | undefined {
  return / Task timed out after [\d.]+ seconds$/.test(errorMessage) ? 'Sandbox.Timedout' : errorType
}

/** The error of a function, as its runtime returns it in the payload (Lambda developer guide, "Function errors"). */
interface FunctionFailure {
  /** `Unhandled` or `Handled`. */
  readonly functionError: string
  readonly errorType?: string
  readonly errorMessage?: string
}

export function describedFailure(value: unknown, functionError: string): FunctionFailure {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const described = members.filter(
    ([name, part]) => ['errorType', 'errorMessage'].includes(name) && typeof part === 'string' && part,
  )
  return { functionError, ...Object.fromEntries(described) }
}
