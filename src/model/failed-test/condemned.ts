import type { Failure } from '../../failure.ts'
import { ShiftFailure } from '../shift/shift-failure.ts'
import { TestFailure } from './test-failure.ts'

/**
 * Whether the version gave a wrong answer, or did not get through its traffic shift. A version is not marked bad if its test
 * got no answer or was not possible, or if nobody could watch it.
 */
export function isBad(failure: Failure): boolean {
  if (failure instanceof ShiftFailure) return failure.isCondemned
  return failure instanceof TestFailure && failure.isAnswered
}
