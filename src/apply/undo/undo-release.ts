import { isUncertain } from '../../aws/errors/aws-failure.ts'
import { Cancelled } from '../../cancellation.ts'
import { asFailure, type Failure } from '../../failure.ts'
import type { Phase } from '../../phases.ts'
import type { Progress, Release } from '../progress.ts'
import { provisionedToUndo } from '../settings/capacity.ts'
import type { SettingUndo } from '../settings/setting-undo.ts'
import { settingsLeft, settingsToUndo } from '../settings/undo-settings.ts'
import { aliasToUndo, unmarkedVersion } from './alias-to-undo.ts'
import { latestToUndo, type RestoreOptions } from './latest-to-undo.ts'
import {
  NOTHING_UNDONE,
  told,
  type Undo,
  type Undone,
  withFailure,
  withOutcome,
  withWarning,
} from './undone.ts'

/** What to undo of a failed release. */
export interface UndoOptions {
  /** Whether to move the alias back. */
  readonly autoRollback: boolean
  /** How to restore $LATEST; absent: $LATEST stays. */
  readonly restore?: RestoreOptions | undefined
}

/**
 * Undoes a failed release: first the alias, because callers use it, then the mark in its history, then $LATEST and tags. A
 * part that fails stops only those that need it. A cancelled release has time for the alias only.
 */
export async function undoRelease(
  release: Release,
  progress: Progress,
  failure: Failure,
  options: UndoOptions,
  phase: Phase,
): Promise<Undone> {
  let undone = NOTHING_UNDONE
  const carryOut = async (each: Undo) => {
    try {
      undone = withOutcome(undone, await phase(each.title, each.work))
      return true
    } catch (error) {
      // Under the title in the log: without it, the step would seem to be done.
      release.aws.log(`${each.problem}: ${asFailure(error).message}`)
      undone = withFailure(undone, each, asFailure(error), failure)
      return false
    }
  }
  // Each part for the alias needs the one before.
  for (const each of aliasToUndo(release, progress, failure, options.autoRollback))
    if (!(await carryOut(each))) break
  undone = withWarning(undone, unmarkedVersion(progress, failure))
  for (const each of restToUndo(release, progress, failure, options, undone)) await carryOut(each)
  const isCancelled = failure instanceof Cancelled
  const left = isCancelled ? leftWhenCancelled(release, progress, failure, options, undone) : undefined
  return withWarning(told(undone), left)
}

function leftWhenCancelled(
  release: Release,
  progress: Progress,
  failure: Failure,
  { autoRollback }: UndoOptions,
  { rolledBack }: Undone,
): string | undefined {
  return settingsLeft(settingsToUndo(release, progress, failure, { autoRollback, rolledBack }))
}

/** What is undone besides the alias, depending on what became of that. A cancelled release has no time for settings. */
function restToUndo(
  release: Release,
  progress: Progress,
  failure: Failure,
  { autoRollback, restore }: UndoOptions,
  { alias: written, rolledBack }: Undone,
): readonly Undo[] {
  const { remaining = [] } = progress
  const isCancelled = failure instanceof Cancelled
  const uncertain = isUncertain(failure) || isCancelled ? remaining[0] : undefined
  const where = { alias: written ?? progress.alias, rolledBack }
  const provisioned = autoRollback ? provisionedToUndo(release, progress, uncertain, where) : undefined
  const capacity = provisioned ? [undoOf(provisioned)] : []
  if (isCancelled) return capacity
  const settings = settingsToUndo(release, progress, failure, { autoRollback, rolledBack })
  const latest = latestToUndo(release, progress, restore, { alias: written, rolledBack })
  const [first, then] = [true, false].map((precedes) =>
    settings.filter(({ precedesLatest = false }) => precedesLatest === precedes).map(undoOf),
  )
  return [...(first ?? []), ...(latest ? [latest] : []), ...capacity, ...(then ?? [])]
}

function undoOf({ title, what, problem, command, canWait, work }: SettingUndo): Undo {
  const settingWork = async (): Promise<Partial<Undone>> => {
    const kept = await work()
    return kept ? { warnings: [kept] } : { settingsRestored: [what] }
  }
  return { title, problem, command, canWait, remains: { settingsRemain: true }, work: settingWork }
}
