import { getFunction } from '../aws/function.ts'
import type { Failure } from '../failure.ts'
import { allTo } from '../model/alias.ts'
import { beforeLastMove, movedByThisRun, versionBeforeLastMove } from '../model/last-move.ts'
import { TestFailure } from '../model/smoke-test.ts'
import type { Version } from '../model/version.ts'
import type { ApplyTools, FailedRelease } from './apply-or-undo.ts'
import type { Progress, Release } from './progress.ts'
import { undoRelease } from './undo.ts'

/** A move that an earlier attempt of this workflow run made, undone because what is served fails its test. */
export interface UndoneMove {
  readonly failed: FailedRelease
  /** The alias as it was before that attempt. */
  readonly from: NonNullable<Progress['alias']>
  /** What it serves again. */
  readonly before: Version
}

/**
 * Finishes what an attempt of this workflow run could not that was cut short between the move of the alias and its
 * test: where this attempt found nothing to release and the test fails, the move is undone as the other would have.
 * @returns undefined when the move is another run's, or has nothing before it: then what is served stays
 */
export async function undoEarlierAttempt(
  release: Release,
  start: Progress,
  failure: Failure | undefined,
  restoreLatest: boolean,
  { undoingPhase, warning }: Pick<ApplyTools, 'undoingPhase' | 'warning'>,
): Promise<UndoneMove | undefined> {
  const { alias } = start
  const previous = versionBeforeLastMove(alias)
  if (!(failure instanceof TestFailure) || !alias || !movedByThisRun(alias, release.git.run)) return undefined
  const aws = release.aws.undoing()
  const { functionName } = release.plan
  const read = previous === undefined ? undefined : getFunction(aws, functionName, previous)
  // What cannot be read, or is gone, cannot be gone back to.
  const before = (await read?.catch(() => undefined))?.version
  const from = before && beforeLastMove(alias, before)
  if (!from) return undefined
  const progress = { ...start, unverified: { before: from, after: allTo(alias.traffic.version) } }
  const options = { autoRollback: true, restoreFrom: restoreLatest ? before : undefined }
  const undone = await undoRelease({ ...release, aws }, progress, failure, options, undoingPhase)
  for (const problem of undone.warnings) warning(problem)
  const { alias: now = alias } = undone
  const failed = {
    outcome: 'failed',
    progress: { ...progress, alias: now },
    failure,
    undone,
    aws,
  } as const
  return { failed, from, before }
}
