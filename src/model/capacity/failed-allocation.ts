import { Failure } from '../../failure.ts'

/** A move of an alias whose provisioned concurrency AWS could not allocate, so that it never sent traffic to the version. */
export class FailedAllocation extends Failure {
  /** Whether the version itself fails while it starts. */
  readonly failsAtStart: boolean

  constructor(problem: string, advice: string, failsAtStart: boolean) {
    super(problem, advice)
    this.name = 'FailedAllocation'
    this.failsAtStart = failsAtStart
  }
}
