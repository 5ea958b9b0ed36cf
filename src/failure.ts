/**
 * An error that a user can act on: what was wrong and where, and what to do about it. Everything that the
 * action refuses or gives up on is thrown as one of these; any other error is a defect of the action.
 */
export class Failure extends Error {
  /** What to do, as one or more full sentences. */
  readonly advice: string
  /** The member of a function's configuration that the cause lies in: whatever shares it fails, too. */
  readonly setting?: string | undefined

  /**
   * @param problem what was wrong and where, as one or more full sentences
   * @param advice what the user can do about it
   * @param options the error behind this one, kept for debug logging, and the setting that it lies in
   */
  constructor(problem: string, advice: string, options?: { cause?: unknown; setting?: string | undefined }) {
    super(problem, options)
    this.name = 'Failure'
    this.advice = advice
    this.setting = options?.setting
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

const THEN_RERUN = /(?:,? (then)|\. (Then)) run the workflow again\./

/**
 * The advice about a failure that ends a run, where running the workflow again is not what comes next.
 * @param then what does, as the rest of a sentence; absent: nothing
 */
export function insteadOfRerun(advice: string, then?: string): string {
  return advice.replace(THEN_RERUN, (_, inSentence?: string) => {
    if (then === undefined) return '.'
    return inSentence ? `, then ${then}` : `. Then ${then}`
  })
}
