import { getFunction } from '../../aws/function.ts'
import type { Failure } from '../../failure.ts'
import { allTo, isWhole } from '../../model/alias.ts'
import { TestFailure } from '../../model/failed-test/test-failure.ts'
import { beforeLastMove, movedByThisRun, versionBeforeLastMove } from '../../model/last-move.ts'
import type { Version } from '../../model/version.ts'
import type { ApplyTools, FailedRelease } from '../apply-or-undo.ts'
import type { Progress, Release } from '../progress.ts'
import { undoRelease } from './undo-release.ts'

/** A move by an earlier attempt of this workflow run that was undone because the served version failed its test. */
export interface UndoneMove {
  readonly failed: FailedRelease
  /** The alias as it was before that attempt. */
  readonly from: NonNullable<Progress['alias']>
  /** The version that it serves again. */
  readonly before: Version
}

/**
 * Undoes the move of an earlier attempt of this workflow run that ended between the move of the alias and its test. It is
 * called if this attempt has nothing to release and the test fails.
 * @returns undefined if another run made the move, or there is no previous version: then the alias stays
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
  // Somebody else shifts the traffic of the alias by now.
  if (!isWhole(alias.traffic)) return undefined
  const aws = release.aws.undoing()
  const { functionName } = release.plan
  const read = previous === undefined ? undefined : getFunction(aws, functionName, previous)
  // The alias cannot move back to a version that cannot be read or was deleted.
  const before = (await read?.catch(() => undefined))?.version
  const from = before && beforeLastMove(alias, before)
  if (!from) return undefined
  const progress = { ...start, unverified: { before: from, after: allTo(alias.traffic.version) } }
  const { latest: found } = start
  const former = { configuration: before.configuration, code: before }
  const restore = restoreLatest && found ? { found, formerOf: () => former } : undefined
  const options = { autoRollback: true, restore }
  const undone = await undoRelease({ ...release, aws }, progress, failure, options, undoingPhase)
  for (const problem of undone.warnings) warning(problem)
  const { alias: now = alias } = undone
  const failed = {
    outcome: 'failed',
    progress: { ...progress, alias: now },
    failure,
    undone,
    aws,
    uncertain: false,
    denied: false,
  } as const
  return { failed, from, before }
}
