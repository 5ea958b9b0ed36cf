import { isUncertain } from '../aws/errors/errors.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, type Failure } from '../failure.ts'
import { type Alias, trafficText } from '../model/alias.ts'
import { type Move, tookEffect } from '../model/move.ts'
import { TestFailure } from '../model/smoke-test.ts'
import type { Version } from '../model/version.ts'
import type { Phase } from '../phases.ts'
import type { Progress, Release } from './progress.ts'
import { restoreLatest } from './restore-latest.ts'
import { findMoved, markBad, undoMove } from './undo-move.ts'

/** What to undo of a failed release. */
export interface UndoOptions {
  /** Whether to move the alias back. */
  readonly autoRollback: boolean
  /** The version to restore $LATEST to; absent: $LATEST stays. */
  readonly restoreFrom?: Version | undefined
}

/** What was undone of a failed release. */
export interface Undone {
  /** Whether the alias was moved back. */
  readonly rolledBack: boolean
  /** A move that could not be undone; absent if there is none. */
  readonly remaining?: Move | undefined
  /** Full sentences about what could not be undone. */
  readonly warnings: readonly string[]
  /** The alias after the undo; absent if it was not changed. */
  readonly alias?: Alias | undefined
}

/**
 * Undoes a failed release: first the alias, because callers use it, then the mark in its history, then $LATEST. A failure
 * does not stop the rest. A cancelled release has time for the alias only.
 */
export async function undoRelease(
  release: Release,
  progress: Progress,
  failure: Failure,
  { autoRollback, restoreFrom }: UndoOptions,
  phase: Phase,
): Promise<Undone> {
  const { aws, plan } = release
  const { latest, alias, unverified, version } = progress
  const name = plan.functionName
  const warnings: string[] = []
  const tryStep = async (title: string, what: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await phase(title, work)
      return true
    } catch (error) {
      const { message, advice } = asFailure(error)
      warnings.push(`${what}: ${message} ${advice}`)
      return false
    }
  }
  let written: Alias | undefined
  let rolledBack = false
  let remaining: Move | undefined
  if (unverified && autoRollback && mayHaveMoved(alias, unverified, failure)) {
    const what = `The alias ${unverified.before.name} could not be moved back`
    const settled = await tryStep('Move the alias back', what, async () => {
      written = await moveBack(release, unverified, alias, failure)
      rolledBack = written !== undefined
    })
    if (!settled) remaining = unverified
  } else if (alias && version && !isServed(alias, version) && isBad(failure)) {
    const failed = version.number
    await tryStep(
      'Mark the version as bad',
      'The failed version could not be marked bad in the history of the alias',
      async () => {
        written = await markBad(aws, name, alias, failed)
      },
    )
  }
  const holdsWhatFailed =
    rolledBack || (failure instanceof TestFailure && !(alias && isServed(alias, version)))
  if (restoreFrom && latest && holdsWhatFailed && !(failure instanceof Cancelled)) {
    await tryStep(
      'Restore $LATEST',
      '$LATEST could not be restored and still contains the failed release',
      () => restoreLatest(release, latest, restoreFrom),
    )
  }
  return { rolledBack, warnings, remaining, alias: written }
}

function isServed(alias: Alias, version: Version | undefined): boolean {
  return alias.traffic.version === version?.number
}

/** Whether the version gave a wrong answer. A version is not marked bad if its test got no answer or was not possible. */
function isBad(failure: Failure): boolean {
  return failure instanceof TestFailure && failure.isAnswered
}

/** Whether the alias has moved, or the outcome of the move is unknown. */
function mayHaveMoved(alias: Alias | undefined, move: Move, failure: Failure): boolean {
  return isKnownToHaveMoved(alias, move) || isUncertain(failure) || failure instanceof Cancelled
}

function isKnownToHaveMoved(alias: Alias | undefined, move: Move): alias is Alias {
  return alias !== undefined && tookEffect(alias, move)
}

/** @returns the alias, if it had moved and was moved back */
async function moveBack(
  { aws, plan: { functionName } }: Release,
  move: Move,
  known: Alias | undefined,
  failure: Failure,
): Promise<Alias | undefined> {
  const cancelled = failure instanceof Cancelled
  const moved = isKnownToHaveMoved(known, move) ? known : await findMoved(aws, functionName, move, cancelled)
  if (!moved) {
    const { name, traffic } = move.before
    aws.log(`Alias ${name} was not moved; it serves ${trafficText(traffic)}.`)
    return undefined
  }
  const back = await undoMove(aws, functionName, move.before, moved, isBad(failure))
  aws.log(`Alias ${back.name}: version ${move.after.version} → ${back.traffic.version}.`)
  return back
}
