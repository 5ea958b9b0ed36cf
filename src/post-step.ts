import { findMoved, movedBackText, undoMove } from './apply/undo-move.ts'
import { type Cancellable, rerunAdvice, rollBackAgainAdvice } from './cancellation.ts'
import { asFailure } from './failure.ts'
import type { Runner } from './github/runner.ts'
import { runnerInRegion } from './github/runner-in-region.ts'
import { readEveryMode } from './inputs/every-mode.ts'
import { GivenInputs } from './inputs/given-inputs.ts'
import { Problems } from './inputs/parsers/problems.ts'
import { broughtVersion } from './model/move.ts'
import { versionName } from './model/version.ts'
import { startPhases } from './phases.ts'
import { claim, waitForStep } from './post-step-claim.ts'
import { recallMove, type UnverifiedMove } from './post-step-state.ts'
import { openSession, type Session } from './session.ts'

/**
 * Moves an alias back when its step was killed before the move was tested. `run` does the same when it has the time.
 * @returns the exit code of the process
 */
export async function cleanUp(runner: Runner, cancellation: Cancellable): Promise<number> {
  try {
    return await moveBack(runner, cancellation, recallMove(runner))
  } catch (error) {
    const { message, advice } = asFailure(error)
    runner.error(`${message}\n${advice}`, 'Not moved back')
    return 1
  }
}

async function moveBack(given: Runner, cancellation: Cancellable, left: UnverifiedMove): Promise<number> {
  const { functionName, region, move } = left
  const runner = runnerInRegion(given, () => region)
  const { before } = move
  if (left.claim && claim(left.claim, 'post step') === 'step') {
    runner.info(
      `The step that released ${functionName} has itself decided about version ${broughtVersion(move)} behind the alias ${before.name}: nothing is to be undone.`,
    )
    return 0
  }
  const isUnderWay = left.claim !== undefined && (await waitForStep(left.claim))
  const phases = startPhases(runner, cancellation)
  const ended = `The step for ${functionName} was killed before version ${broughtVersion(move)} had passed its test through the alias ${before.name}: runners do that when a step does not stop in time after a cancellation or \`timeout-minutes\`.`
  try {
    // They were valid when the step began.
    const inputs = readEveryMode(new GivenInputs(runner, new Problems()), { region })
    const session = await openSession(runner, { ...inputs, region }, phases, cancellation)
    const isBack = await phases.phase('Move the alias back', () => takeBack(session, left, isUnderWay))
    if (!isBack) {
      runner.info(`${ended} The alias no longer serves that version, so nothing has to be undone.`)
      return 0
    }
    const told = `${ended} The alias was moved back: it serves ${versionName(before.traffic.version)} again. ${whatNow(runner, broughtVersion(move), versionName(before.traffic.version))}`
    runner.warning(told)
    await runner.summarize(`> [!WARNING]\n> ${told}\n`)
    return 0
  } catch (error) {
    const { message, advice } = asFailure(error)
    runner.error(
      `${ended} Moving the alias back failed: ${message}\n${advice} Look at what the alias serves. To move it back, run \`mode: rollback\`.`,
      `${functionName}: not moved back`,
    )
    return 1
  }
}

/** What to do after the alias was moved back, by what the step was to do. */
function whatNow(runner: Runner, version: string, served: string): string {
  if (runner.input('mode').trim() === 'rollback') return rollBackAgainAdvice(version, served)
  const isPromotion = ['version', 'source-alias'].some((name) => runner.input(name).trim() !== '')
  return isPromotion
    ? rerunAdvice(`promote version ${version}`)
    : `$LATEST still contains version ${version}. ${rerunAdvice(`release version ${version}`)}`
}

/**
 * @param isUnderWay whether a request of the step may still arrive
 * @returns whether the alias was moved back; it stays where somebody else moved it in the meantime
 */
async function takeBack(
  { aws }: Session,
  { functionName, move }: UnverifiedMove,
  isUnderWay: boolean,
): Promise<boolean> {
  const moved = await findMoved(aws, functionName, move, isUnderWay)
  if (!moved) return false
  const back = await undoMove(aws, functionName, move, moved, undefined)
  aws.log(movedBackText(back, moved))
  return true
}
