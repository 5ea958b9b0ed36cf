import type { FailedRelease } from '../apply/apply-or-undo.ts'
import { insteadOfRerun } from '../failure.ts'
import { TestFailure } from '../model/failed-test/test-failure.ts'
import { listed } from '../model/text.ts'
import type { Planned } from './release-mode.ts'

/** What the advice after a failed release depends on. */
interface Situation {
  /** Whether the alias serves the version of this release. */
  readonly moved: boolean
  /** What the failure itself advises. */
  readonly ofFailure: string
  /** What to do about $LATEST. */
  readonly ofLatest: string | undefined
}

/** What to do after a failed release, as full sentences: first what could not be undone, then the cause. */
export function adviceAfterFailure(
  planned: Planned,
  attempt: FailedRelease,
  { moved, ofFailure, ofLatest }: Situation,
): string {
  const { undone } = attempt
  const ofServed = moved ? adviceOnServed(planned, attempt) : ''
  return [
    ...(undone.actions ?? []),
    ofServed,
    isUntested(planned, attempt, moved) ? insteadOfRerun(ofFailure) : ofFailure,
    ofLatest,
    ...(undone.actionsUnlessRerun ?? []),
    undone.denied?.length ? adviceOnDenied(undone.denied) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Whether callers get a version that was to be moved back before it was tested, and was not. */
export function isUntested({ start }: Planned, { failure, undone }: FailedRelease, moved: boolean): boolean {
  return moved && start.alias !== undefined && undone.remaining !== undefined && !isTest(failure)
}

/** How callers of the alias get another version than the one of this release. */
function adviceOnServed(planned: Planned, attempt: FailedRelease): string {
  const { plan, start, tests } = planned
  const version = attempt.progress.version?.number
  const before = start.alias?.traffic.version
  if (isUntested(planned, attempt, true))
    return `If callers get errors, run \`mode: rollback\` with \`alias: ${plan.alias}\` and \`version: ${before}\`${tests ? `; otherwise, run \`mode: smoke-test\` with \`alias: ${plan.alias}\`, and roll back if it fails` : ''}.${attempt.needsSignIn ? ' Such a run has to sign in to AWS again.' : ''}`
  // The first version of a function has no predecessor.
  if (before !== undefined || !isTest(attempt.failure) || version === '1') return ''
  return `To serve another version until this is fixed, run \`mode: deploy\` with \`alias: ${plan.alias}\` and the number of that version as \`version\`.`
}

function isTest(failure: unknown): boolean {
  return failure instanceof TestFailure
}

/** @param actions the IAM actions that the undo lacked */
function adviceOnDenied(actions: readonly string[]): string {
  return `Allow ${listed(actions)} to the role of this step, so that the next run can undo such a change (the page docs/iam.md of this action has the whole policy).`
}
