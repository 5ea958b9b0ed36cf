import type { Aws } from '../aws/client/aws.ts'
import { deniedAction, isDenied, isUncertain } from '../aws/errors/aws-failure.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, type Failure } from '../failure.ts'
import type { Traffic } from '../model/alias.ts'
import { TestFailure } from '../model/failed-test/test-failure.ts'
import type { Move } from '../model/move.ts'
import type { Verdict } from '../model/smoke-test.ts'
import type { Phases } from '../phases.ts'
import { applyPlan, titleOf } from './apply-plan.ts'
import type { Progress, Release } from './progress.ts'
import { type UndoOptions, undoRelease } from './undo/undo-release.ts'
import type { Undone } from './undo/undone.ts'

/** The outcome of a release: its progress and, if it failed, what was undone. */
export type ReleaseOutcome = { readonly outcome: 'done'; readonly progress: Progress } | FailedRelease

export interface FailedRelease {
  readonly outcome: 'failed'
  readonly progress: Progress
  readonly failure: Failure
  readonly undone: Undone
  /** For reading the current state, even if the run was cancelled. */
  readonly aws: Aws
  /** Whether the last call may have taken effect although it failed. */
  readonly uncertain: boolean
  /** Whether AWS denied the last call: a policy does not allow it, or the credentials are not valid. */
  readonly denied: boolean
  /** Whether AWS refused the credentials themselves, which have expired or are not valid; absent: it did not. */
  readonly needsSignIn?: boolean
}

/** Functions that a release needs. */
export interface ApplyTools extends Pick<Phases, 'phase' | 'undoingPhase'> {
  readonly warning: (message: string) => void
  /**
   * Remembers the move to undo if this process is killed; undefined: no move.
   * @returns why the release has to end: the post step undoes the move already
   */
  readonly remember: (move: RememberedMove | undefined) => Failure | undefined
}

interface RememberedMove {
  readonly functionName: string
  readonly move: Move
}

/**
 * Carries out a release. If it fails or is cancelled, undoes it.
 * @param undoOptions what to undo, depending on the progress
 */
export async function applyOrUndo(
  release: Release,
  start: Progress,
  undoOptions: (reached: Progress) => UndoOptions,
  { phase, undoingPhase, warning, remember }: ApplyTools,
): Promise<ReleaseOutcome> {
  let progress = start
  const { functionName } = release.plan
  const { autoRollback } = undoOptions(start)
  const advance = (reached: Progress) => {
    const { unverified: move } = reached
    const isChanged = autoRollback && move !== progress.unverified
    const taken = isChanged ? remember(move && { functionName, move }) : undefined
    if (taken) throw taken
    progress = reached
  }
  try {
    await applyPlan(release, start, phase, advance)
    for (const problem of progress.warnings ?? []) warning(problem)
    return { outcome: 'done', progress }
  } catch (error) {
    const failure = asFailure(error)
    const aws = release.aws.undoing()
    const options = undoOptions(progress)
    const undone = await undoRelease({ ...release, aws }, progress, failure, options, undoingPhase)
    if (progress.unverified && !undone.remaining) remember(undefined)
    const { alias = progress.alias } = undone
    const uncertain = isUncertain(error) || failure instanceof Cancelled
    return {
      outcome: 'failed',
      progress: { ...progress, alias },
      failure,
      undone,
      aws,
      uncertain,
      denied: isDenied(error),
      needsSignIn: isDenied(error) && deniedAction(error) === undefined,
    }
  }
}

/**
 * Tests what is served when nothing has to be released.
 * @throws TestFailure
 */
export async function testServed(
  { plan, tests }: Release,
  { version, shares }: Traffic,
  phase: ApplyTools['phase'],
): Promise<readonly Verdict[]> {
  if (!tests) return []
  const versions = [version, ...Object.keys(shares)]
  const verdicts = await phase(titleOf({ type: 'test-traffic' }, plan.alias), async () => {
    if (versions.length > 1) return tests.served(versions)
    const verdict = await tests.traffic(version)
    return verdict ? [verdict] : []
  })
  const failed = verdicts.find(({ passed }) => !passed)
  if (failed) throw new TestFailure(failed, { kind: 'unchanged', version })
  return verdicts
}

/** Carries out the steps of a plan that releases nothing, such as naming the release. Nothing of them is undone. */
export async function finish(
  release: Release,
  start: Progress,
  phase: ApplyTools['phase'],
  warning: ApplyTools['warning'],
): Promise<Progress> {
  const reached = await applyPlan(release, start, phase, () => {})
  for (const problem of reached.warnings ?? []) warning(problem)
  return reached
}
