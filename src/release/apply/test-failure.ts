import { Failure } from '../../failure.ts'
import { failureOf, type Verdict } from '../../smoke/verdict.ts'

/** A version that was tested and did not answer as it should. */
export class TestFailure extends Failure {
  readonly verdict: Verdict

  constructor(verdict: Verdict) {
    const { message, advice } = failureOf(verdict)
    super(message, advice)
    this.name = 'TestFailure'
    this.verdict = verdict
  }

  /**
   * Whether there was an answer, and a wrong one. Where none came, the network or AWS may have been the reason: that
   * speaks against the release, not against the version for good.
   */
  get isAnswered(): boolean {
    return this.verdict.answer !== undefined
  }
}
