import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { asFailure, type Failure } from '../../failure.ts'
import type { Phase } from './apply-plan.ts'
import type { Progress, Release } from './release.ts'
import { restoreLatest } from './restore-latest.ts'
import { TestFailure } from './test-failure.ts'
import { markBad, undoMove } from './undo-move.ts'

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
  /** Full sentences about what could not be undone. */
  readonly warnings: readonly string[]
}

/**
 * Undoes a release that failed: the alias first, since callers meet it, then the mark in its history, then $LATEST.
 * Nothing in here stops the rest.
 */
export async function undoRelease(
  release: Release,
  { latest = {}, alias, movedFrom, version }: Progress,
  failure: Failure,
  { autoRollback, restoreFrom }: UndoOptions,
  phase: Phase,
): Promise<Undone> {
  const { lambda, plan } = release
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
  let rolledBack = false
  if (alias && movedFrom && autoRollback) {
    rolledBack = await attempt(
      'Move the alias back',
      `The alias ${alias.Name} could not be moved back`,
      async () => {
        const back = await undoMove(lambda, name, movedFrom, alias)
        lambda.log(`Alias ${back.Name}: version ${alias.FunctionVersion} → ${back.FunctionVersion}.`)
      },
    )
  } else if (
    alias &&
    version?.Version &&
    alias.FunctionVersion !== version.Version &&
    failure instanceof TestFailure
  ) {
    await attempt('Mark the version', 'The failed version could not be marked in the alias', () =>
      markBad(lambda, name, alias, version.Version ?? ''),
    )
  }
  const isServed = alias !== undefined && alias.FunctionVersion === version?.Version && !rolledBack
  if (restoreFrom && !isServed && (rolledBack || failure instanceof TestFailure)) {
    await attempt(
      'Restore $LATEST',
      '$LATEST could not be restored and still holds the release that failed',
      () => restoreLatest(release, latest, restoreFrom),
    )
  }
  return { rolledBack, warnings }
}
