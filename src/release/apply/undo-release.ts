import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { isUncertain } from '../../aws/errors.ts'
import { asFailure, type Failure } from '../../failure.ts'
import { Interrupted } from '../../interruption.ts'
import type { Phase } from '../../report/phases.ts'
import type { Progress, Release, UnprovenMove } from './release.ts'
import { restoreLatest } from './restore-latest.ts'
import { TestFailure } from './test-failure.ts'
import { findMoved, markBad, tookEffect, undoMove } from './undo-move.ts'
import { servedBy } from './write-alias.ts'

/** How much of a failed release is undone. */
export interface UndoOptions {
  /** Whether an alias that has moved goes back. */
  readonly autoRollback: boolean
  /** What $LATEST is restored from; absent: it stays as it is. */
  readonly restoreFrom?: FunctionConfiguration
}

/** What became of a failed release. */
export interface Undone {
  /** Whether the alias was moved back. */
  readonly rolledBack: boolean
  /** A move that should have been undone and was not; absent when none is left. */
  readonly left?: UnprovenMove
  /** Full sentences about what could not be undone. */
  readonly warnings: readonly string[]
  /** The alias as this left it; absent where it was not written. */
  readonly alias?: AliasConfiguration
}

/**
 * Undoes a release that failed: the alias first, since callers meet it, then the mark in its history, then $LATEST.
 * Nothing in here stops the rest. A release that was interrupted has time for the alias alone.
 */
export async function undoRelease(
  release: Release,
  progress: Progress,
  failure: Failure,
  { autoRollback, restoreFrom }: UndoOptions,
  phase: Phase,
): Promise<Undone> {
  const { lambda, plan } = release
  const { latest = {}, alias, unproven, version } = progress
  const name = plan.functionName
  const warnings: string[] = []
  const attempt = async (title: string, what: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await phase(title, work)
      return true
    } catch (error) {
      const { message, advice } = asFailure(error)
      warnings.push(`${what}: ${message} ${advice}`)
      return false
    }
  }
  let written: AliasConfiguration | undefined
  let rolledBack = false
  let left: UnprovenMove | undefined
  if (unproven && autoRollback && mayHaveMoved(alias, unproven, failure)) {
    const what = `The alias ${unproven.from.Name} could not be moved back`
    const settled = await attempt('Move the alias back', what, async () => {
      written = await takeBack(release, unproven, alias, failure)
      rolledBack = written !== undefined
    })
    if (!settled) left = unproven
  } else if (alias && version?.Version && !isServed(alias, version) && isBad(failure)) {
    const failed = version.Version
    await attempt('Mark the version', 'The failed version could not be marked in the alias', async () => {
      written = await markBad(lambda, name, alias, failed)
    })
  }
  const holdsWhatFailed =
    rolledBack || (failure instanceof TestFailure && !(alias && isServed(alias, version)))
  if (restoreFrom && holdsWhatFailed && !(failure instanceof Interrupted)) {
    await attempt(
      'Restore $LATEST',
      '$LATEST could not be restored and still holds the release that failed',
      () => restoreLatest(release, latest, restoreFrom),
    )
  }
  return { rolledBack, warnings, ...(left && { left }), ...(written && { alias: written }) }
}

function isServed(alias: AliasConfiguration, version: FunctionConfiguration | undefined): boolean {
  return alias.FunctionVersion === version?.Version
}

/** Whether the version itself is to blame: one whose test got no answer, or could not be made, is not. */
function isBad(failure: Failure): boolean {
  return failure instanceof TestFailure && failure.isAnswered
}

/** The alias is known to have moved, or nobody knows what became of the move. */
function mayHaveMoved(alias: AliasConfiguration | undefined, move: UnprovenMove, failure: Failure): boolean {
  return isKnownToHaveMoved(alias, move) || isUncertain(failure) || failure instanceof Interrupted
}

function isKnownToHaveMoved(
  alias: AliasConfiguration | undefined,
  move: UnprovenMove,
): alias is AliasConfiguration {
  return alias !== undefined && tookEffect(alias, move)
}

/** @returns the alias, where it had moved and is back */
async function takeBack(
  { lambda, plan: { functionName } }: Release,
  move: UnprovenMove,
  known: AliasConfiguration | undefined,
  failure: Failure,
): Promise<AliasConfiguration | undefined> {
  const interrupted = failure instanceof Interrupted
  const moved = isKnownToHaveMoved(known, move)
    ? known
    : await findMoved(lambda, functionName, move, interrupted)
  if (!moved) {
    lambda.log(`Alias ${move.from.Name}: it was not moved, and serves ${servedBy(move.from)}.`)
    return undefined
  }
  const back = await undoMove(lambda, functionName, move.from, moved, isBad(failure))
  lambda.log(`Alias ${back.Name}: version ${move.to} → ${back.FunctionVersion}.`)
  return back
}
