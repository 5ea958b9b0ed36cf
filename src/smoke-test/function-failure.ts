import type { Mismatch } from '../model/smoke-test.ts'
import { excerpt } from '../model/text.ts'
import type { Redaction } from '../redaction.ts'

export function functionErrorOf(
  { functionError, errorType, errorMessage }: FunctionFailure,
  redaction: Redaction,
): Mismatch {
  const said = isOfLambda(errorType)
    ? `${errorMessage?.replace(/^RequestId: \S+ Error: /, '').replace(/\.$/, '') ?? 'no message'} (${errorType})`
    : [errorType, errorMessage].filter((part) => part !== undefined).join(': ')
  const actual = said ? excerpt(said, redaction) : `an ${functionError} error`
  const sentence = `The function failed: ${actual.replace(/\.$/, '')}.`
  return { subject: 'answer', expected: 'an answer', actual, sentence }
}

/** Whether Lambda named the error, which explains less than its message; the code of the function names all others. */
function isOfLambda(errorType: string | undefined): boolean {
  return errorType !== undefined && /^(Sandbox|Runtime|Extension|Function)\./.test(errorType)
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
