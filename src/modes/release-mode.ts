import type { FailedRelease } from '../apply/apply-or-undo.ts'
import type { Progress, Release } from '../apply/progress.ts'
import type { UndoneMove } from '../apply/undo/earlier-attempt.ts'
import type { UndoOptions } from '../apply/undo/undo-release.ts'
import type { Failure } from '../failure.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'
import type { PlanOutput } from '../report/plan-output.ts'
import type { FunctionResult } from '../report/result.ts'
import type { LeftInLatest } from '../report/sentences/after-failure.ts'
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
  /** A good version besides those that a rollback moves the alias from and to; absent: none. */
  readonly otherVersion?: string | undefined
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
  /** What a failure leaves behind in $LATEST. */
  readonly remains?: (planned: Plan, failed: FailedRelease) => Promise<LeftInLatest>
}

type PlanBefore<Plan extends Planned> = (planned: Plan, undone: UndoneMove) => Plan
