import { Failure } from '../../failure.ts'

/** A traffic shift that the new version did not get through. */
export class ShiftFailure extends Failure {
  /** Whether evidence speaks against the version; otherwise nobody knows how good it is. */
  readonly isCondemned: boolean

  constructor(problem: string, advice: string, isCondemned: boolean) {
    super(problem, advice)
    this.name = 'ShiftFailure'
    this.isCondemned = isCondemned
  }
}
