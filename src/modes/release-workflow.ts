import { concurrentMove } from '../apply/alias.ts'
import { applyOrUndo, type FailedRelease, finish, testServed } from '../apply/apply-or-undo.ts'
import { otherVersionAnswered } from '../apply/concurrent-change.ts'
import type { Progress, Release } from '../apply/progress.ts'
import type { UndoOptions } from '../apply/undo.ts'
import { type UndoneMove, undoEarlierAttempt } from '../apply/undo-earlier-attempt.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, Failure } from '../failure.ts'
import { type Alias, allTo, badVersions, servedVersion } from '../model/alias.ts'
import type { Circumstances } from '../model/failed-test/advice.ts'
import { TestFailure } from '../model/failed-test/test-failure.ts'
import { lastShare, type ShiftRecord } from '../model/shift/shift-record.ts'
import type { Reread } from '../plan/current.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'
import { haveEffect } from '../plan/steps.ts'
import { watchUnqualifiedCallers } from '../read/callers.ts'
import { rereadAlias, rereadSettled } from '../read/reread.ts'
import type { PlanOutput } from '../report/plan-output.ts'
import { type FunctionResult, failureParts } from '../report/result.ts'
import {
  latestUnchanged,
  leftVersion,
  type MovedBack,
  markedVersion,
  NOTHING_WAS_CHANGED,
  nothingUndone,
  servedSentence,
} from '../report/sentences/after-failure.ts'
import type { Session } from '../session.ts'
import type { PreparedTests } from '../smoke-test/release-tests.ts'

/** A release, promotion or rollback that is planned and not yet begun. */
export interface Planned {
  readonly plan: ReleasePlan
  /** The plan as the log, the summary and the output show it. */
  readonly output: PlanOutput
  /** What the release needs beyond the plan. */
  readonly details: Omit<Release, 'aws' | 'plan' | 'tests'>
  /** What AWS holds before anything is written. */
  readonly start: Progress
  /** Whether the alias serves what it should, so that nothing has to be released. */
  readonly isUnchanged: boolean
  /** Undefined when nothing is tested. */
  readonly tests: PreparedTests | undefined
  /** What is known to be wrong with the handler or the layers, as full sentences; absent: nothing. */
  readonly suspicions?: readonly string[] | undefined
}

/** How far the workflow has come. */
export type Stage = 'planned' | 'unchanged' | 'done' | 'failed'

/** What deploy, promotion and rollback add to the workflow. */
export interface ReleaseMode<Current, Plan extends Planned, Result extends FunctionResult> {
  readonly dryRun: boolean
  /** The title of the part of the log in which the current state is read. */
  readonly reading: string
  readonly read: () => Promise<Current>
  /** @throws Failure for what cannot be done, before anything is written */
  readonly plan: (current: Current) => Promise<Plan>
  readonly resultOf: (stage: Stage, planned: Plan, reached: Progress) => Result
  /** The result of a run that ended before anything was written. */
  readonly refused: (current: Current, failure: Failure) => Result
  readonly undo: (planned: Plan, reached: Progress) => UndoOptions
  /** What the result says when the alias was moved back. */
  readonly resultWhenUndone: 'rolled-back' | 'failed'
  /**
   * Undoes a move that an earlier attempt of this workflow run made and did not get to test. Returns the plan from the
   * state before that attempt.
   */
  readonly undoEarlier?:
    | { readonly restoreLatest: boolean; readonly planBefore: PlanBefore<Plan> }
    | undefined
  /** What a failure leaves behind besides the alias, as sentences or nothing. */
  readonly remains?: (planned: Plan, failed: FailedRelease) => Promise<string>
}

type PlanBefore<Plan extends Planned> = (planned: Plan, undone: UndoneMove) => Plan

/** The workflow of every mode that moves an alias: read, plan, then refuse, show the plan, keep what is served, or release. */
export async function releaseWorkflow<Current, Plan extends Planned, Result extends FunctionResult>(
  mode: ReleaseMode<Current, Plan, Result>,
  session: Session,
): Promise<Result> {
  const { phase, warning } = session
  const current = await phase(mode.reading, mode.read)
  let planned: Plan
  try {
    planned = await phase('Plan', () => mode.plan(current))
  } catch (error) {
    const refused = mode.refused(current, asFailure(error))
    return mode.dryRun ? { ...refused, isRefusedPlan: true } : refused
  }
  for (const each of planned.output.warnings) warning(each)
  if (mode.dryRun) return mode.resultOf('planned', planned, planned.start)
  return planned.isUnchanged ? keep(mode, planned, session) : release(mode, planned, session)
}

/** Tests what is served. When the test fails, a move that an earlier attempt of this run made is undone. */
async function keep<Current, Plan extends Planned, Result extends FunctionResult>(
  mode: ReleaseMode<Current, Plan, Result>,
  planned: Plan,
  session: Session,
): Promise<Result> {
  const result = await testKept(mode, planned, session)
  const { undoEarlier } = mode
  if (!undoEarlier) return result
  const undone = await undoEarlierAttempt(
    releaseOf(planned, session),
    planned.start,
    result.failure,
    undoEarlier.restoreLatest,
    session,
  )
  return undone ? failed(mode, undoEarlier.planBefore(planned, undone), undone.failed) : result
}

/**
 * Tests what is served, and finishes what is left to do, such as naming the release. A failure undoes nothing, since
 * this run changed nothing that is served.
 */
async function testKept<Current, Plan extends Planned, Result extends FunctionResult>(
  mode: ReleaseMode<Current, Plan, Result>,
  planned: Plan,
  session: Session,
): Promise<Result> {
  const { phase, warning } = session
  const { start } = planned
  const kept = releaseOf(planned, session)
  const traffic = start.alias?.traffic ?? allTo(start.version?.number ?? '')
  const result = mode.resultOf('unchanged', planned, start)
  try {
    const verdicts = await testServed(kept, traffic, phase)
    const reached = await finish(kept, start, phase, warning)
    const isTouched = verdicts.length > 0 || planned.plan.steps.length > 0
    const moved = isTouched && (await movedByOthers(planned, start, session))
    if (moved) return failed(mode, planned, endedBy(moved, start, session))
    return { ...result, changed: reached.latest !== start.latest, verdicts }
  } catch (error) {
    return {
      ...result,
      ...failureParts(asFailure(error), traffic.version),
      served: nothingUndone(start.alias),
    }
  }
}

/** Carries the plan out. What fails is undone. */
async function release<Current, Plan extends Planned, Result extends FunctionResult>(
  mode: ReleaseMode<Current, Plan, Result>,
  planned: Plan,
  session: Session,
): Promise<Result> {
  const unqualifiedCallers = watchUnqualifiedCallers(session.aws, planned.plan)
  const attempt = await applyOrUndo(
    releaseOf(planned, session),
    planned.start,
    (reached) => mode.undo(planned, reached),
    session,
  )
  const warnings = await unqualifiedCallers()
  for (const each of warnings) session.warning(each)
  const { output } = planned
  const warned = { ...planned, output: { ...output, warnings: [...output.warnings, ...warnings] } }
  if (attempt.outcome === 'failed') return failed(mode, warned, attempt)
  const { progress } = attempt
  // The answer to a move that came last is as new as another read.
  const isMovedLast = haveEffect(planned.plan.steps.slice(-1), 'traffic')
  const moved = isMovedLast ? undefined : await movedByOthers(planned, progress, session)
  if (moved) return failed(mode, warned, endedBy(moved, progress, session))
  return mode.resultOf('done', warned, progress)
}

/**
 * Reads the alias again before the run says what it serves: somebody else may have moved it during a test. Weights of AWS
 * are nobody's change.
 * @returns the failure to report if they did, or if AWS does not finish the move
 */
async function movedByOthers(
  { plan: { functionName } }: Planned,
  { alias }: Progress,
  { aws, warning }: Session,
): Promise<Failure | undefined> {
  if (!alias) return undefined
  try {
    const now = await rereadSettled(aws, functionName, alias)
    if (now) return concurrentMove(alias, now.found)
  } catch (error) {
    return asFailure(error)
  }
  warning(`What the alias ${alias.name} serves could not be read again at the end of this run.`)
  return undefined
}

/** A run that ends with a failure after which nothing is undone. */
function endedBy(failure: Failure, progress: Progress, { aws }: Session): FailedRelease {
  return {
    outcome: 'failed',
    progress,
    failure,
    undone: { rolledBack: false, warnings: [] },
    aws,
    uncertain: false,
    denied: false,
  }
}

/**
 * The result of a release that failed halfway. What AWS holds now is read again, the alias last, because others may be
 * moving it.
 */
async function failed<Current, Plan extends Planned, Result extends FunctionResult>(
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
  const isMarked = marks(planned, undone.alias, version)
  const served = [
    isUnchanged ? NOTHING_WAS_CHANGED : '',
    name === undefined
      ? 'No alias was moved.'
      : servedSentence(
          name,
          before,
          alias,
          rolledBack ? movedBack(progress) : undefined,
          moved ? version : undefined,
        ),
    moved && !before && failure instanceof TestFailure ? NO_ALIAS_BEFORE : '',
    moved && failure instanceof TestFailure && !undone.remaining && before ? KEPT : '',
    ...warnings,
    moved && before && undone.remaining && !(failure instanceof TestFailure)
      ? `${planned.tests ? `Version ${version} has not passed its test through the alias: to test it, run \`mode: smoke-test\`. ` : ''}To move the alias back, run \`mode: rollback\` with \`version: ${before}\`.`
      : '',
    moved ? missingName(planned, progress) : '',
    isMarked ? markedVersion(version) : isLeft(planned, attempt, moved) ? leftVersion(version) : '',
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
    ...failureParts(told(planned, result.kind, attempt, moved), version),
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

/** The failure as the user reads it, by what is served now. */
function told(
  planned: Planned,
  kind: Circumstances['kind'],
  { progress, failure, undone, denied }: FailedRelease,
  moved: boolean,
): Failure {
  const { version } = progress
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
    ? `Version ${version?.number} is released, but its release alias ${step.name} (\`release-alias\`) could not be set, so a rollback to ${step.tag} does not find it.`
    : ''
}

/** Whether the run has marked its version as bad. */
function marks({ start }: Planned, alias: Alias | undefined, version = ''): boolean {
  return badVersions(alias).includes(version) && !badVersions(start.alias).includes(version)
}

/** Whether the run published a version that serves nobody, and says no more about it than this. */
function isLeft(
  { plan: { steps } }: Planned,
  { progress: { version, remaining = [] }, failure, undone }: FailedRelease,
  moved: boolean,
): boolean {
  if (!version || moved || undone.rolledBack || hasFailedTest(failure)) return false
  return haveEffect(steps, 'version') && !haveEffect(remaining, 'version')
}

function hasFailedTest(failure: Failure): boolean {
  return failure instanceof TestFailure && !failure.isOfOtherVersion
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

const KEPT = 'It was not moved back, because `auto-rollback` is `false`.'

function releaseOf({ plan, details, tests }: Planned, { aws }: Session): Release {
  return { aws, plan, tests, ...details }
}
