import { Failure } from '../../failure.ts'
import { sentencesOf, type Verdict } from '../smoke-test.ts'
import { adviceFor, type Circumstances } from './advice.ts'

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

/** What Lambda itself writes into the log of a function. */
const OF_LAMBDA =
  /^(START|END|REPORT|INIT_START|INIT_REPORT|RESTORE_START|RESTORE_REPORT|XRAY) |Task timed out after/

/** What a function that timed out did last, as far as its log tells. */
function lastLine({ errorType, log }: Verdict): string[] {
  if (errorType !== 'Sandbox.Timedout') return []
  const line = log.findLast((each) => !OF_LAMBDA.test(each))
  return [line === undefined ? 'It printed nothing before that.' : `Its last line in the log: ${line}`]
}

/** That the same version had passed: then something else is the cause. */
function difference({ isUrl, mismatches }: Verdict, passedByNumber: string | undefined): string[] {
  const isOther = mismatches.some(({ subject }) => subject === 'version')
  if (passedByNumber === undefined || isOther) return []
  const passed = `Version ${passedByNumber} had passed its test when it was invoked by its number`
  return [
    isUrl
      ? `${passed}, so look at the way from the URL to the function first: the API, its permissions and its cache.`
      : `${passed}, so look at what is different behind the alias first.`,
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
   * Whether there was an answer, and it was wrong. If there was none, the network or AWS may be the cause: the release
   * fails, but the version is not marked bad.
   */
  get isAnswered(): boolean {
    return this.verdict.answer !== undefined
  }
}
