import type { FailedRelease } from '../apply/apply-or-undo.ts'
import { otherVersionAnswered } from '../apply/concurrent-change.ts'
import type { Progress } from '../apply/progress.ts'
import { isBad } from '../apply/undo.ts'
import { Cancelled } from '../cancellation.ts'
import { Failure } from '../failure.ts'
import { type Alias, badVersions, servedVersion } from '../model/alias.ts'
import type { Circumstances } from '../model/failed-test/advice.ts'
import { TestFailure } from '../model/failed-test/test-failure.ts'
import { ShiftFailure } from '../model/shift/shift-failure.ts'
import { lastShare, type ShiftRecord } from '../model/shift/shift-record.ts'
import type { Reread } from '../plan/current.ts'
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
import type { Planned, ReleaseMode } from './release-mode.ts'

/**
 * The result of a release that failed halfway. What AWS holds now is read again, the alias last, because others may be
 * moving it.
 */
export async function failed<Current, Plan extends Planned, Result extends FunctionResult>(
  mode: ReleaseMode<Current, Plan, Result>,
  planned: Plan,
  attempt: FailedRelease,
): Promise<Result> {
  const { aws, progress, failure, undone, uncertain } = attempt
  const { rolledBack, warnings } = undone
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
    functionUrl: undone.settingsRestored ? undefined : progress.functionUrl,
    shift: progress.shift && afterFailure(progress.shift, rolledBack),
  }
  const isUnchanged = isUntouched(planned, attempt, now?.traffic.version, alias !== undefined) && !remains
  const isMarked = badVersions(undone.alias).includes(version ?? '')
  const isUnmoved = !uncertain && !moved && !rolledBack && !(failure instanceof Cancelled)
  const urgent = moved && before ? adviceOnRemaining(planned, attempt, version, before) : ''
  const served = [
    isUnchanged ? NOTHING_WAS_CHANGED : '',
    name === undefined
      ? 'No alias was moved.'
      : servedSentence(name, before, alias, rolledBack ? movedBack(progress) : undefined, {
          movedTo: moved ? version : undefined,
          isUnmoved,
        }),
    moved && !before && failure instanceof TestFailure ? NO_ALIAS_BEFORE : '',
    moved && failure instanceof TestFailure && !undone.remaining && before ? KEPT : '',
    isMarked
      ? markedVersion(version, badVersions(planned.start.alias).includes(version ?? ''))
      : isLeft(planned, attempt, moved)
        ? leftVersion(version)
        : '',
    ...warnings,
    undone.settingsRestored && warnings.length === 0 ? SETTINGS_RESTORED : '',
    hasOwnAdvice(failure) ? urgent : '',
    moved ? missingName(planned, progress) : '',
    remains ||
      (mode.remains && !isUnchanged && !moved && haveEffect(planned.plan.steps, 'latest')
        ? latestUnchanged(!uncertain)
        : ''),
  ]
  const result = mode.resultOf('failed', planned, reached)
  return {
    ...result,
    changed: moved,
    aliasIs: stateOf(alias, name, before, moved),
    ...failureParts(adviseFirst(told(planned, result.kind, attempt, moved), urgent), version),
    ...(rolledBack &&
      mode.resultWhenUndone === 'rolled-back' && { result: 'rolled-back', failedVersion: version }),
    served: served.filter(Boolean).join(' '),
  }
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

/** What the headline cannot say of the version that the alias serves. */
function stateOf(
  alias: Reread<Alias>,
  name: string | undefined,
  before: string | undefined,
  moved: boolean,
): FunctionResult['aliasIs'] {
  if (name === undefined) return undefined
  if (!alias) return 'unread'
  if (!alias.found) return before ? 'gone' : undefined
  return moved || alias.found.traffic.version === before ? undefined : 'moved-by-others'
}

/** What to do first about a version that stays on the alias although the run failed; else empty. */
function adviceOnRemaining(
  { tests }: Planned,
  { undone, failure }: FailedRelease,
  version: string | undefined,
  before: string,
): string {
  if (!undone.remaining || failure instanceof TestFailure) return ''
  const test = tests
    ? `Version ${version} has not passed its test through the alias: to test it, run \`mode: smoke-test\`. `
    : ''
  return `${test}To move the alias back, run \`mode: rollback\` with \`version: ${before}\`.`
}

/** Whether other parts of the report ask for the class of a failure, so that its advice stays as it is. */
function hasOwnAdvice(failure: Failure): boolean {
  return failure instanceof Cancelled || failure instanceof ShiftFailure
}

function adviseFirst(failure: Failure, first: string): Failure {
  if (first === '' || hasOwnAdvice(failure)) return failure
  return new Failure(failure.message, `${first} ${failure.advice}`, { cause: failure })
}

/** The failure as the user reads it, by what is served now. */
function told(
  planned: Planned,
  kind: Circumstances['kind'],
  { progress, failure, undone, denied }: FailedRelease,
  moved: boolean,
): Failure {
  const { version } = progress
  // Without a version, another run goes further back if this one has moved the alias.
  if (failure instanceof Cancelled && kind === 'rollback' && version)
    return new Cancelled(failure.how, `run the rollback again with \`version: ${version.number}\``)
  if (kind === 'rollback' && version && denied) {
    const { functionName, alias } = planned.plan
    const command = `aws lambda update-alias --function-name ${functionName} --name ${alias} --function-version ${version.number} --routing-config '{}'`
    const atOnce = `To serve version ${version.number} at once, run \`${command}\` with credentials that are allowed to.`
    return new Failure(failure.message, `${atOnce} ${failure.advice}`, { cause: failure })
  }
  if (!(failure instanceof TestFailure)) return failure
  if (failure.isOfOtherVersion) return otherVersionAnswered(failure.verdict)
  const cannotMove = undone.remaining !== undefined
  return new TestFailure(failure.verdict, circumstancesOf(planned, kind, progress, moved, cannotMove))
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

/** What a test failed in. A test by number, which comes first, has passed if another one failed. */
function circumstancesOf(
  { plan, start, tests, suspicions }: Planned,
  kind: Circumstances['kind'],
  { version, previousVersion, remaining = [] }: Progress,
  isServed: boolean,
  cannotMove: boolean,
): Circumstances {
  const { functionName, alias } = plan
  const hadPassed = plan.slots.gate !== undefined && tests?.event !== undefined
  const isGate = remaining.some(({ type }) => type === plan.slots.gate?.type)
  return {
    kind,
    suspicions,
    passedByNumber: hadPassed && !isGate ? version?.number : undefined,
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
function movedBack({ version, shift, deployment, unverified }: Progress): MovedBack {
  const byCodeDeploy = deployment !== undefined && unverified === undefined
  return { version: version?.number ?? '', share: lastShare(shift), byCodeDeploy }
}

const NO_ALIAS_BEFORE =
  'There was no alias before, so there is nothing to go back to. To serve a good version until the failure is fixed, run `mode: deploy` with its number as `version`.'

const SETTINGS_RESTORED = 'The other settings that this run changed are as they were before.'

const KEPT = 'It was not moved back, because `auto-rollback` is `false`.'
