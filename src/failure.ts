/**
 * An error that a user can act on: what was wrong and where, and what to do about it. Everything that the
 * action refuses or gives up on is thrown as one of these; any other error is a defect of the action.
 */
export class Failure extends Error {
  /** What to do, as one or more full sentences. */
  readonly advice: string

  /**
   * @param problem what was wrong and where, as one or more full sentences
   * @param advice what the user can do about it
   * @param options the error behind this one, kept for debug logging
   */
  constructor(problem: string, advice: string, options?: { cause?: unknown }) {
    super(problem, options)
    this.name = 'Failure'
    this.advice = advice
  }
}

/** Any error as one that can be told: what nobody foresaw is a defect of the action, and says so. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  return new Failure(
    `Unexpected error: ${error instanceof Error ? error.message : String(error)}`,
    'This is a defect of the action. Run again with debug logging and report it with that log.',
    { cause: error },
  )
}

/** GitHub answered without a token, or not at all; asking again may help. */
export class TokenEndpointFailure extends Failure {
  /** Whether there was no answer in time. */
  readonly isSilent: boolean

  constructor(problem: string, advice: string, isSilent = false) {
    super(problem, advice)
    this.isSilent = isSilent
  }
}

/** A change in AWS that was not finished in time. */
export class NotFinished extends Failure {}

/** The end of an advice about a failure that ends the run, to be replaced where it does not. */
export const THEN_RERUN = /,? then run the workflow again\./
