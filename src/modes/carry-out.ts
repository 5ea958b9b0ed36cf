import { concurrentMove } from '../apply/alias.ts'
import {
  applyOrUndo,
  type FailedRelease,
  finish,
  type ReleaseOutcome,
  testServed,
} from '../apply/apply-or-undo.ts'
import type { Progress, Release } from '../apply/progress.ts'
import { undoEarlierAttempt } from '../apply/undo/earlier-attempt.ts'
import { asFailure, type Failure } from '../failure.ts'
import { allTo } from '../model/alias.ts'
import { haveEffect, type Step } from '../plan/steps.ts'
import { watchUnqualifiedCallers } from '../read/callers.ts'
import { rereadSettled } from '../read/reread.ts'
import { type FunctionResult, failureParts } from '../report/result.ts'
import { nothingUndone } from '../report/sentences/after-failure.ts'
import type { Session } from '../session.ts'
import { failed } from './failed-release.ts'
import type { Planned, ReleaseMode } from './release-mode.ts'

/** Carries a plan out: keeps what is served, or releases. */
export function carryOut<Current, Plan extends Planned, Result extends FunctionResult>(
  mode: ReleaseMode<Current, Plan, Result>,
  planned: Plan,
  session: Session,
): Promise<Result> {
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
  const isRestored = attempt.outcome === 'failed' && attempt.undone.restored !== undefined
  const callers = await unqualifiedCallers(isRestored)
  const warnings = [...consequencesOf(planned, attempt), ...callers]
  for (const each of warnings) session.warning(each)
  const { output } = planned
  const warned = { ...planned, output: { ...output, warnings: [...output.warnings, ...warnings] } }
  if (attempt.outcome === 'failed')
    return failed(mode, warned, attempt, isRestored && callers.length > 0 ? GOT_LATEST : undefined)
  const { progress } = attempt
  // The answer to a move that came last is as new as another read.
  const isMovedLast = haveEffect(planned.plan.steps.slice(-1), 'traffic')
  const moved = isMovedLast ? undefined : await movedByOthers(planned, progress, session)
  if (moved) return failed(mode, warned, endedBy(moved, progress, session))
  return mode.resultOf('done', warned, progress)
}

/** What the steps that were done and not undone bring about, as sentences. What could not be undone says so itself. */
function consequencesOf({ plan }: Planned, attempt: ReleaseOutcome): string[] {
  const { consequences = [], steps } = plan
  const done = consequences.filter(({ of }) => attempt.outcome === 'done' || lasts(attempt, steps, of))
  return done.map((each) => each.done)
}

function lasts({ progress, undone }: FailedRelease, steps: readonly Step[], type: Step['type']): boolean {
  const { remaining = steps } = progress
  const { settingsRemain = false, settingsRestored = [] } = undone
  return !settingsRemain && settingsRestored.length === 0 && !remaining.some((step) => step.type === type)
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

function releaseOf({ plan, details, tests }: Planned, { aws }: Session): Release {
  return { aws, plan, tests, ...details }
}

const GOT_LATEST = 'Until then, callers without an alias ran the failed code: see the warning.'
