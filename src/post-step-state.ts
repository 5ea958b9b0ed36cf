import { Failure } from './failure.ts'
import type { Runner } from './github/runner.ts'
import type { Move } from './model/move.ts'
import type { Claim } from './post-step-claim.ts'

/** A move that was not proven when its run ended, and where it was made. */
export interface UnverifiedMove {
  readonly functionName: string
  readonly region: string
  readonly move: Move
  /** Who decides about the move if both run; absent without a directory of the job. */
  readonly claim?: Claim | undefined
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

/** Whether an earlier process of this step wrote down a move. */
export function hasMove(runner: Runner): boolean {
  return runner.state(STATE) !== ''
}

/**
 * The move that an earlier process of this step wrote down.
 * @throws Failure when the saved text is broken
 */
export function recallMove(runner: Runner): UnverifiedMove {
  const saved = parsed(runner.state(STATE))
  if (isUnverifiedMove(saved)) return saved
  throw new Failure(
    'The step was ended before its new version was verified, and what it saved for the post step is broken, so the alias was not moved back.',
    'Look at what the alias serves; `mode: rollback` moves it back. On a self-hosted runner, check that no other step writes to the file in GITHUB_STATE.',
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isUnverifiedMove(saved: unknown): saved is UnverifiedMove {
  const { functionName, region, move } = (saved ?? {}) as Partial<UnverifiedMove>
  const isText = typeof functionName === 'string' && typeof region === 'string'
  return isText && typeof move?.before?.name === 'string' && typeof move.after?.version === 'string'
}
