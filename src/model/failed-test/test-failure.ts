import { Failure } from '../../failure.ts'
import { sentencesOf, type Verdict } from '../smoke-test.ts'
import { adviceFor, type Circumstances, lastLineOf } from './advice.ts'

/** Why a test failed, as full sentences on one line. */
export function reasonOf(verdict: Verdict, { passedByNumber }: Partial<Circumstances> = {}): string {
  const { subject, attempts, mismatches } = verdict
  const times = attempts > 1 ? `, ${attempts} times in a row` : ''
  const start = `The smoke test of ${subject} failed${times}.`
  return [
    start,
    ...sentencesOf(mismatches),
    ...lastLine(verdict),
    ...difference(verdict, passedByNumber),
  ].join(' ')
}

/** What a function that timed out did last, as far as its log tells. */
function lastLine(verdict: Verdict): string[] {
  if (verdict.errorType !== 'Sandbox.Timedout') return []
  const line = lastLineOf(verdict)
  return [line === undefined ? 'It printed nothing before that.' : `The last line of its log: ${line}`]
}

/** That the same version had passed: then something else is the cause. */
function difference({ isUrl, mismatches, answer }: Verdict, passedByNumber: string | undefined): string[] {
  const isOther = mismatches.some(({ subject }) => subject === 'version')
  if (passedByNumber === undefined || isOther) return []
  const passed = `Version ${passedByNumber} passed its test when invoked by its number`
  // Without an answer, nothing says that the code is different behind the alias.
  if (answer === undefined) return [`${passed}.`]
  return [
    isUrl
      ? `${passed}, so look at the way from the URL to the function first: the API, its permissions and its cache.`
      : `${passed}, so look for code that depends on the alias, such as on \`invoked_function_arn\`, which ends with the name of the alias.`,
  ]
}

/** The failure for a failed smoke test. */
export function failureOf(verdict: Verdict, circumstances: Circumstances): Failure {
  return new Failure(reasonOf(verdict, circumstances), adviceFor(verdict, circumstances))
}

/** A smoke test of a release that failed. */
export class TestFailure extends Failure {
  readonly verdict: Verdict

  constructor(verdict: Verdict, circumstances: Circumstances = { kind: 'release' }) {
    const { message, advice } = failureOf(verdict, circumstances)
    super(message, advice)
    this.name = 'TestFailure'
    this.verdict = verdict
  }

  /**
   * Whether there was an answer of the tested version, and it was wrong. If there was none, the network or AWS may be the cause: the release
   * fails, but the version is not marked bad.
   */
  get isAnswered(): boolean {
    return this.verdict.answer !== undefined && !this.isOfOtherVersion
  }

  /** Whether another version than the expected one answered, as when somebody else moves the alias. */
  get isOfOtherVersion(): boolean {
    return this.verdict.mismatches.some(({ subject }) => subject === 'version')
  }
}
