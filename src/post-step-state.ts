import type { Runner } from './github/runner.ts'
import type { Move } from './model/move.ts'

/** A move that was not proven when its run ended, and where it was made. */
export interface UnverifiedMove {
  readonly functionName: string
  readonly region: string
  readonly move: Move
}

/** The name of the state. It is written in src/post.ts, too, which loads nothing before it is known to be set. */
const STATE = 'unproven_move'

/**
 * Writes down a move for the post step of the job, which outlives this process, or that there is none. A release does
 * not depend on it: where it cannot be written, a run that is killed leaves the alias as it is.
 */
export function rememberMove(runner: Runner, left: UnverifiedMove | undefined): void {
  try {
    runner.saveState(STATE, left ? JSON.stringify(left) : '')
  } catch (error) {
    runner.debug(
      `The state of the step could not be saved: ${error instanceof Error ? error.message : error}`,
    )
  }
}

/** What an earlier process of this step wrote down; undefined when nothing is left to do. */
export function recallMove(runner: Runner): UnverifiedMove | undefined {
  const state = runner.state(STATE)
  return state ? (JSON.parse(state) as UnverifiedMove) : undefined
}
