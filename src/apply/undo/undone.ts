import { deniedAction } from '../../aws/errors/aws-failure.ts'
import { type Failure, NotFinished } from '../../failure.ts'
import type { Alias } from '../../model/alias.ts'
import { TestFailure } from '../../model/failed-test/test-failure.ts'
import type { Move } from '../../model/move.ts'
import { uncapitalised } from '../../model/text.ts'
import type { FormerLatest } from '../../plan/restored-latest.ts'
import { ConcurrentChange } from '../concurrent-change.ts'

/** What was undone of a failed release. */
export interface Undone {
  /** Whether the alias was moved back. */
  readonly rolledBack: boolean
  /** A move that could not be undone; absent if there is none. */
  readonly remaining?: Move | undefined
  /** Full sentences about what could not be undone. */
  readonly warnings: readonly string[]
  /** What to do about that manually, as full sentences; absent: nothing. */
  readonly actions?: readonly string[] | undefined
  /** The same for what the next run sets anyway; absent: nothing. */
  readonly actionsUnlessRerun?: readonly string[] | undefined
  /** The IAM actions that AWS denied to the undo and not to the release; absent: none. */
  readonly denied?: readonly string[] | undefined
  /** The alias after the undo; absent if it was not changed. */
  readonly alias?: Alias | undefined
  /** What $LATEST was restored to; absent if it was not written. */
  readonly restored?: FormerLatest | undefined
  /** The settings besides the code and the configuration that were given back, as subjects of a sentence; absent: none. */
  readonly settingsRestored?: readonly string[] | undefined
  /** Whether one of these settings could not be given back. */
  readonly settingsRemain?: boolean | undefined
}

/** A part of a failed release that is undone, or marked. */
export interface Undo {
  /** Of its group in the log. */
  readonly title: string
  /** What to say if it fails, as a sentence without its end. */
  readonly problem: string
  /** What remains then. */
  readonly remains?: Pick<Undone, 'remaining' | 'settingsRemain'> | undefined
  /** The command that does it. */
  readonly command?: string | undefined
  readonly canWait?: boolean | undefined
  /** @returns what became of it; nothing if there is nothing to say */
  readonly work: () => Promise<Partial<Undone> | undefined>
}

/** What was undone so far. */
export interface Undoing extends Undone {
  /** What could not be undone for the reason that the release failed for, as sentences without their ends. */
  readonly unfinished: readonly string[]
}

export const NOTHING_UNDONE: Undoing = { rolledBack: false, warnings: [], unfinished: [] }

/** What was undone, with a part that succeeded. */
export function withOutcome(undone: Undoing, outcome: Partial<Undone> = {}): Undoing {
  return {
    ...undone,
    ...outcome,
    settingsRestored: [...(undone.settingsRestored ?? []), ...(outcome.settingsRestored ?? [])],
    warnings: [...undone.warnings, ...(outcome.warnings ?? [])],
  }
}

/** What was undone, with a part that failed. */
export function withFailure(
  undone: Undoing,
  { title, problem, remains, command, canWait }: Undo,
  error: Failure,
  failure: Failure,
): Undoing {
  const isSame = error.message === failure.message
  const isTold = isToldBy(failure, error)
  const action = deniedAction(error)
  const { actions = [], actionsUnlessRerun = [], denied = [], warnings, unfinished } = undone
  const unlessRerun = command && canWait && isSame
  return {
    ...undone,
    ...remains,
    actions: command && !unlessRerun ? [...actions, `${title} manually: \`${command}\`.`] : actions,
    actionsUnlessRerun: unlessRerun
      ? [...actionsUnlessRerun, `If you do not run it again, ${uncapitalised(title)}: \`${command}\`.`]
      : actionsUnlessRerun,
    denied: action && !isSame && !isTold ? [...new Set([...denied, action])] : denied,
    warnings: isSame || isTold ? warnings : [...warnings, `${problem}${because(error, failure)}`],
    unfinished: isSame && !isTold ? [...unfinished, problem] : unfinished,
  }
}

/** What was undone in the end: what could not be for the reason that the release failed for is said in one sentence. */
export function told({ unfinished, ...undone }: Undoing): Undone {
  const clauses = unfinished.map(uncapitalised).join(', and ')
  return clauses ? withWarning(undone, `Because of this error, ${clauses}.`) : undone
}

/** What was undone, with a full sentence about what could not be; undefined: none. */
export function withWarning<T extends Undone>(undone: T, warning: string | undefined): T {
  return warning ? { ...undone, warnings: [...undone.warnings, warning] } : undone
}

/** Whether the failure of the release says already that somebody else made a change, which is kept. */
function isToldBy(failure: Failure, error: unknown): boolean {
  const isByOthers =
    failure instanceof ConcurrentChange || (failure instanceof TestFailure && failure.isOfOtherVersion)
  return isByOthers && error instanceof ConcurrentChange
}

/**
 * Why something could not be undone. What the failure of the release says already is not said again, and what a denial says
 * besides its action stands in the log.
 */
function because(error: Failure, failure: Failure): string {
  const { message, advice } = error
  if (error instanceof NotFinished && failure instanceof NotFinished)
    return ', because that update is still in progress.'
  const action = deniedAction(error)
  if (action) return `: AWS denied ${action}.`
  return `: ${advice === failure.advice ? message : `${message} ${advice}`}`
}
