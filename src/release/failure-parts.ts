import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import type { Failure } from '../failure.ts'
import type { RunResult } from '../report/result.ts'
import { nothingWritten } from '../report/where-things-stand.ts'
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

/**
 * What a refusal adds to a result: nothing was written.
 * @param alias the alias as it was read; undefined where there is none
 */
export function refusalParts(
  failure: Failure,
  alias: AliasConfiguration | undefined,
): Pick<RunResult, 'result' | 'changed' | 'failure' | 'served'> {
  return { result: 'failed', changed: false, failure, served: nothingWritten(alias) }
}
