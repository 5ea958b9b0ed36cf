import { asFailure } from '../failure.ts'
import type { Alias } from '../model/alias.ts'
import { TestFailure } from '../model/smoke-test.ts'
import type { Phases } from '../phases.ts'
import { type FunctionResult, failureParts } from '../report/result.ts'
import { nothingUndone } from '../report/sentences/after-failure.ts'
import type { ReleaseTests } from '../smoke-test/release-tests.ts'

/** What is served by now, and stays. */
export interface Unchanged {
  /** The number of the version; undefined where there is none. */
  readonly version: string | undefined
  readonly alias: Alias | undefined
  /** Absent when nothing is tested. */
  readonly tests: ReleaseTests | undefined
  readonly phase: Phases['phase']
}

/**
 * Completes the result of a run that had nothing to release: what is served already is tested all the same. A failure
 * undoes nothing, since this run changed nothing that is served.
 * @param afterwards what is left to do once the test has passed, such as naming the release
 */
export async function proveUnchanged<Result extends FunctionResult>(
  result: Result,
  { version, alias, tests, phase }: Unchanged,
  afterwards: () => Promise<unknown> = async () => {},
): Promise<Result> {
  try {
    const verdict = tests && (await phase('Test through the alias', () => tests.traffic(version ?? '')))
    if (verdict && !verdict.passed) throw new TestFailure(verdict)
    await afterwards()
    return { ...result, verdicts: verdict ? [verdict] : [] }
  } catch (error) {
    return { ...result, ...failureParts(asFailure(error), version), served: nothingUndone(alias) }
  }
}
