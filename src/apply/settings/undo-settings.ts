import { isUncertain } from '../../aws/errors/aws-failure.ts'
import { Cancelled } from '../../cancellation.ts'
import type { Failure } from '../../failure.ts'
import { TestFailure } from '../../model/failed-test/test-failure.ts'
import { ShiftFailure } from '../../model/shift/shift-failure.ts'
import { undoesSettings } from '../../plan/restored-settings.ts'
import type { Progress, Release } from '../progress.ts'
import { reservedToUndo } from './capacity.ts'
import { codeSigningToUndo } from './code-signing.ts'
import { eventInvokeToUndo } from './event-invoke.ts'
import { runtimeManagementToUndo } from './runtime-management.ts'
import type { SettingUndo } from './setting-undo.ts'
import { tagsToUndo } from './tags.ts'
import { callersToUndo } from './undo-callers.ts'

/**
 * The settings besides the code and the configuration that a failed release has changed and gives back, the last change
 * first.
 * @param rolledBack whether the alias was moved back
 */
export function settingsToUndo(
  release: Release,
  progress: Progress,
  failure: Failure,
  { autoRollback, rolledBack }: { readonly autoRollback: boolean; readonly rolledBack: boolean },
): readonly SettingUndo[] {
  const { remaining = [] } = progress
  const { steps } = release.plan
  const isTest = failure instanceof TestFailure || failure instanceof ShiftFailure
  if (!undoesSettings(release.plan, { remaining, rolledBack, autoRollback, isTest })) return []
  const uncertain = isUncertain(failure) || failure instanceof Cancelled ? remaining[0] : undefined
  const done = [...steps.slice(0, steps.length - remaining.length), ...(uncertain ? [uncertain] : [])]
  return [
    codeSigningToUndo(release, done),
    ...runtimeManagementToUndo(release, done),
    eventInvokeToUndo(release, done),
    ...callersToUndo(release, progress, uncertain),
    reservedToUndo(release, done),
    tagsToUndo(release, progress, done),
  ].filter((each) => each !== undefined)
}

/** What a cancelled release has no time to give back, as a full sentence; undefined if there is nothing. */
export function settingsLeft(settings: readonly SettingUndo[]): string | undefined {
  if (settings.length === 0) return undefined
  const left = settings.map(({ what }) => what).join('; ')
  return `A cancelled run has time to restore the alias only, so what it has changed besides stays: ${left}. Run the workflow again to finish the release.`
}
