import type { Failure } from '../failure.ts'
import type { RunResult } from '../report/result.ts'
import { TestFailure } from './apply/test-failure.ts'

/**
 * What a failure adds to a result.
 * @param version the number of the version that was to be served
 */
export function failureParts(
  failure: Failure,
  version: string | undefined,
): Partial<RunResult> & { result: 'failed' } {
  const verdict = failure instanceof TestFailure ? failure.verdict : undefined
  return {
    result: 'failed',
    failure,
    ...(verdict && { verdicts: [verdict], ...(version && { failedVersion: version }) }),
  }
}
