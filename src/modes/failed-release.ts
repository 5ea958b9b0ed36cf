import type { FailedRelease } from '../apply/apply-or-undo.ts'
import { otherVersionAnswered } from '../apply/concurrent-change.ts'
import type { Progress } from '../apply/progress.ts'
import type { Undone } from '../apply/undo/undone.ts'
import { Cancelled, rollBackAgainAdvice, shiftAgainAdvice } from '../cancellation.ts'
import { Failure } from '../failure.ts'
import { type Alias, badVersions, servedVersion } from '../model/alias.ts'
import { FailedAllocation } from '../model/capacity/failed-allocation.ts'
import type { Circumstances } from '../model/failed-test/advice.ts'
import { isBad } from '../model/failed-test/condemned.ts'
import { TestFailure } from '../model/failed-test/test-failure.ts'
import { lastShare, type ShiftRecord } from '../model/shift/shift-record.ts'
import { durationText, secondsOf } from '../model/shift/traffic-shift.ts'
import { versionName } from '../model/version.ts'
import type { Reread } from '../plan/current.ts'
import { meetsDeployment } from '../plan/shift/shift-steps.ts'
import { haveEffect } from '../plan/steps.ts'
import { rereadAlias } from '../read/reread.ts'
import { type FunctionResult, failureParts } from '../report/result.ts'
import {
  latestUnchanged,
  leftVersion,
  type MovedBack,
  markedVersion,
  NOTHING_WAS_CHANGED,
  servedSentence,
} from '../report/sentences/after-failure.ts'
import { adviceAfterFailure, isUntested } from './failure-advice.ts'
import type { Planned, ReleaseMode } from './release-mode.ts'

/**
 * The result of a release that failed halfway. What AWS holds now is read again, the alias last, because others may be
 * moving it.
 * @param note what else to say of what is served, as a full sentence
 */
export async function failed<Current, Plan extends Planned, Result extends FunctionResult>(
  mode: ReleaseMode<Current, Plan, Result>,
  planned: Plan,
  attempt: FailedRelease,
  note?: string,
): Promise<Result> {
  const { aws, progress, undone, uncertain } = attempt
  const { rolledBack } = undone
  const { functionName, alias: name } = planned.plan
  const before = planned.start.alias?.traffic.version
  const version = progress.version?.number
  const remains = await mode.remains?.(planned, attempt)
  const alias = name === undefined ? undefined : await rereadAlias(aws, functionName, name, progress.alias)
  // As long as CodeDeploy may move the alias, what this run knew of it says nothing.
  const known = progress.deployment?.isRunning ? undefined : progress.alias
  const now = alias ? alias.found : known
  // This release did not make a move that somebody else made in the meantime.
  const moved = now !== undefined && now.traffic.version === version && version !== before
  const reached = {
    ...progress,
    alias: now,
    version: moved ? progress.version : undefined,
    functionUrl: undone.settingsRestored?.length ? undefined : progress.functionUrl,
    shift: progress.shift && afterFailure(progress.shift, rolledBack),
  }
  const isUnchanged =
    isUntouched(planned, attempt, now?.traffic.version, alias !== undefined) && !remains?.state
  const served = [
    isUnchanged ? NOTHING_WAS_CHANGED : '',
    ...servedAfter(planned, attempt, alias, moved),
    remains?.state ||
      (mode.remains && !isUnchanged && !moved && haveEffect(planned.plan.steps, 'latest')
        ? latestUnchanged(!uncertain)
        : ''),
    note,
  ]
  const result = mode.resultOf('failed', planned, reached)
  const shown = told(planned, result.kind, attempt, now, moved)
  return {
    ...result,
    changed: moved,
    aliasIs: stateOf(alias, name, before, moved, isUnmoved(planned, attempt, moved)),
    ...failureParts(shown, version),
    ...((undone.actions?.length || undone.actionsUnlessRerun?.length) && { isPartlyUndone: true }),
    ...(rolledBack &&
      mode.resultWhenUndone === 'rolled-back' && { result: 'rolled-back', failedVersion: version }),
    served: served.filter(Boolean).join(' '),
    advice: adviceAfterFailure(planned, attempt, {
      moved,
      ofFailure: shown.advice,
      ofLatest: remains?.advice,
    }),
  }
}

/** What is served after a failed release, and what became of its version, as sentences or empty texts. */
function servedAfter(
  planned: Planned,
  attempt: FailedRelease,
  alias: Reread<Alias> | undefined,
  moved: boolean,
): readonly string[] {
  const { progress, failure, undone } = attempt
  const { rolledBack, warnings } = undone
  const { alias: name } = planned.plan
  const before = planned.start.alias?.traffic.version
  const version = progress.version?.number
  const isMarked = badVersions(undone.alias).includes(version ?? '')
  return [
    name === undefined
      ? 'No alias was moved.'
      : servedSentence(name, before, alias, rolledBack ? movedBack(progress, failure) : undefined, {
          movedTo: moved ? version : undefined,
          isUnmoved: isUnmoved(planned, attempt, moved),
          movedBefore: moved ? undefined : movedBefore(progress, before),
        }),
    sharedSetting(planned, attempt, moved),
    moved ? '' : moveInFlight(planned, attempt),
    moved && !before && failure instanceof TestFailure ? NO_ALIAS_BEFORE : '',
    moved && failure instanceof TestFailure && !undone.remaining && before ? KEPT : '',
    isMarked
      ? markedVersion(version, badVersions(planned.start.alias).includes(version ?? ''))
      : isLeft(planned, attempt, moved)
        ? leftVersion(version, failure instanceof FailedAllocation && failure.failsAtStart)
        : '',
    ...warnings,
    restoredSettings(undone),
    isUntested(planned, attempt, moved) && planned.tests
      ? `Version ${version} ${hasPassedByNumber(planned.plan, planned.tests, progress.remaining) ? 'passed its test when invoked by its number, but ' : ''}was not tested through the alias.`
      : '',
    moved ? missingName(planned, progress) : '',
  ]
}

/** The version that this run had moved the alias to, and proven or not moved back. */
function movedBefore({ alias, version }: Progress, before: string | undefined): string | undefined {
  const moved = alias?.traffic.version === version?.number && version?.number !== before
  return moved ? version?.number : undefined
}

/** Whether the version that is served shares the setting that the cause lies in, as a sentence; empty if that is not known. */
function sharedSetting({ plan, start }: Planned, { failure }: FailedRelease, moved: boolean): string {
  const setting = failure.setting ?? (failure instanceof TestFailure ? failure.verdict.setting : undefined)
  const served = servedVersion(start.alias)
  if (moved || !setting || !served || !plan.changes) return ''
  const changes = plan.changes.some(({ field }) => field === setting || field.startsWith(`${setting}.`))
  return changes
    ? `Version ${served} does not have this \`${setting}\`, so its callers are not affected.`
    : `Version ${served} has the same \`${setting}\`, so its calls may fail, too.`
}

/**
 * Whether the first step failed and AWS holds what it held before. Of a step that makes several calls, or that waits for what
 * it has changed, that is not known.
 * @param version what the alias serves now
 * @param isRead whether the alias was read after the failure
 */
function isUntouched(
  { plan: { steps }, start }: Planned,
  { progress, failure, uncertain }: FailedRelease,
  version: string | undefined,
  isRead: boolean,
): boolean {
  const remaining = progress.remaining ?? steps
  // The undo of a cancelled run makes AWS refuse a move that is still under way.
  const isSettled =
    !uncertain || (failure instanceof Cancelled && isRead && progress.unverified !== undefined)
  return (
    isSettled &&
    remaining.length === steps.length &&
    haveEffect(steps.slice(0, 1), 'package', 'latest', 'traffic') &&
    progress.staged === undefined &&
    version === start.alias?.traffic.version
  )
}

/** Whether this run certainly did not move the alias, and no deployment of CodeDeploy may have moved it meanwhile. */
function isUnmoved(
  { plan }: Planned,
  { progress, failure, undone, uncertain }: FailedRelease,
  moved: boolean,
): boolean {
  const mayMove = progress.deployment !== undefined || meetsDeployment(plan)
  return !uncertain && !moved && !mayMove && !undone.rolledBack && !(failure instanceof Cancelled)
}

/** What the headline cannot say of the version that the alias serves. */
function stateOf(
  alias: Reread<Alias>,
  name: string | undefined,
  before: string | undefined,
  moved: boolean,
  isUnmoved: boolean,
): FunctionResult['aliasIs'] {
  if (name === undefined) return undefined
  if (!alias) return isUnmoved && before ? 'unmoved' : 'unread'
  if (!alias.found) return before ? 'gone' : undefined
  return moved || alias.found.traffic.version === before ? undefined : 'moved-by-others'
}

/** The failure as the user reads it, by what is served now. */
function told(
  planned: Planned,
  kind: Circumstances['kind'],
  { progress, failure, undone, denied }: FailedRelease,
  now: Alias | undefined,
  moved: boolean,
): Failure {
  const { version } = progress
  if (failure instanceof Cancelled) return toldOfCancellation(planned, kind, progress, failure, now)
  if (kind === 'rollback' && version && denied) {
    const { functionName, alias } = planned.plan
    const command = `aws lambda update-alias --function-name ${functionName} --name ${alias} --function-version ${version.number} --routing-config '{}'`
    const atOnce = `To serve version ${version.number} at once, run \`${command}\` with credentials that are allowed to. That does not mark a version as bad, and does not restore $LATEST.`
    return new Failure(failure.message, `${atOnce} Or fix the permissions. ${failure.advice}`, {
      cause: failure,
    })
  }
  if (!(failure instanceof TestFailure)) return failure
  if (failure.isOfOtherVersion) return otherVersionAnswered(failure.verdict)
  const cannotMove = undone.remaining !== undefined
  return new TestFailure(failure.verdict, circumstancesOf(planned, kind, progress, moved, cannotMove))
}

/** How to finish what a cancelled release has begun. */
function toldOfCancellation(
  { plan: { slots } }: Planned,
  kind: Circumstances['kind'],
  { version, shift }: Progress,
  failure: Cancelled,
  now: Alias | undefined,
): Cancelled {
  const served = now && versionName(now.traffic.version)
  if (kind === 'rollback') return new Cancelled(failure.how, rollBackAgainAdvice(version?.number, served))
  if (!shift || !slots.shift) return failure
  return new Cancelled(failure.how, shiftAgainAdvice(durationText(secondsOf(slots.shift.shift.schedule))))
}

/** That a request which was cancelled may still move the alias, as a sentence; else empty. */
function moveInFlight(
  { plan: { slots, functionName, alias } }: Planned,
  { failure, progress }: FailedRelease,
): string {
  const { unverified, remaining = [] } = progress
  const isSent = slots.move !== undefined && remaining[0] === slots.move
  // The undo of a move that is not verified makes AWS refuse it, if it is still under way.
  return failure instanceof Cancelled && isSent && !unverified
    ? `The cancelled request to move it may still take effect: \`aws lambda get-alias --function-name ${functionName} --name ${alias}\` shows what it serves.`
    : ''
}

/** That the version is released, and only its release alias is missing, as a sentence; else empty. */
function missingName({ plan: { slots } }: Planned, { version, remaining = [] }: Progress): string {
  const { name: step } = slots
  return step !== undefined && remaining[0] === step
    ? `Version ${version?.number} is released, but its release alias ${step.name} (\`release-alias\`) could not be set, so a rollback to ${step.tag} will not find it.`
    : ''
}

/** Whether the run published a version that serves nobody and may be good. */
function isLeft(
  { plan: { steps } }: Planned,
  { progress: { version, remaining = [] }, failure }: FailedRelease,
  moved: boolean,
): boolean {
  if (!version || moved || isBad(failure)) return false
  return haveEffect(steps, 'version') && !haveEffect(remaining, 'version')
}

/** Whether a version has passed the test that comes before the move of the alias. */
function hasPassedByNumber(
  { slots: { gate } }: Planned['plan'],
  tests: Planned['tests'],
  remaining: Progress['remaining'] = [],
): boolean {
  return gate !== undefined && tests?.event !== undefined && !remaining.some(({ type }) => type === gate.type)
}

/** What a test failed in. A test by number, which comes first, has passed if another one failed. */
function circumstancesOf(
  { plan, start, tests, suspicions, otherVersion }: Planned,
  kind: Circumstances['kind'],
  { version, previousVersion, remaining = [] }: Progress,
  isServed: boolean,
  cannotMove: boolean,
): Circumstances {
  const { functionName, alias } = plan
  return {
    kind,
    version: version?.number,
    otherVersion,
    suspicions,
    passedByNumber: hasPassedByNumber(plan, tests, remaining) ? version?.number : undefined,
    serves: isServed
      ? {
          before: previousVersion ?? servedVersion(start.alias),
          ...(cannotMove && alias && { functionName, alias }),
        }
      : undefined,
  }
}

/** A shift that a failure ended. */
function afterFailure(shift: ShiftRecord, isUndone: boolean): ShiftRecord {
  return { ...shift, isUndone, ended: shift.ended ?? Date.now() }
}

/** What a version had of the traffic that was moved back. */
function movedBack({ version, shift, deployment, unverified }: Progress, failure: Failure): MovedBack {
  const share = failure instanceof FailedAllocation ? 0 : lastShare(shift)
  const byCodeDeploy = deployment !== undefined && unverified === undefined
  return { version: version?.number ?? '', share, byCodeDeploy }
}

const NO_ALIAS_BEFORE = 'There was no alias before, so there is nothing to go back to.'

/** The settings besides the code and the configuration that are as they were before, as a sentence; empty: none. */
function restoredSettings({ settingsRestored = [] }: Undone): string {
  return settingsRestored.length > 0 ? `Undone: ${settingsRestored.join('; ')}.` : ''
}

const KEPT = 'It was not moved back, because `auto-rollback` is `false`.'
