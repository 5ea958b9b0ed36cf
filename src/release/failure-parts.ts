import type { Failure } from '../failure.ts'
import type { Alias } from '../model/alias.ts'
import type { FunctionOutcome } from '../report/result.ts'
import { nothingWritten } from '../report/where-things-stand.ts'
import { TestFailure } from './apply/test-failure.ts'

/**
 * What a failure adds to a result.
 * @param version the number of the version that was to be served
 */
export function failureParts(
  failure: Failure,
  version: string | undefined,
): Pick<FunctionOutcome, 'failure' | 'failedVersion' | 'verdicts'> & { readonly result: 'failed' } {
  const verdict = failure instanceof TestFailure ? failure.verdict : undefined
  return {
    result: 'failed',
    failure,
    failedVersion: verdict && version,
    verdicts: verdict ? [verdict] : [],
  }
}

/**
 * What a refusal adds to a result: nothing was written.
 * @param alias the alias as it was read; undefined where there is none
 */
export function refusalParts(
  failure: Failure,
  alias: Alias | undefined,
): Pick<FunctionOutcome, 'changed' | 'served'> & ReturnType<typeof failureParts> {
  return { ...failureParts(failure, undefined), changed: false, served: nothingWritten(alias) }
}
