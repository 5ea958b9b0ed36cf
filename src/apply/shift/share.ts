import type { Aws } from '../../aws/client/aws.ts'
import { type Alias, isManaged, percent } from '../../model/alias.ts'
import { formatAliasHistory, historyDuringShift } from '../../model/history.ts'
import { following, type Move, tookEffect } from '../../model/move.ts'
import { shiftUnderWay, withShiftFinished, withShiftTakenBack } from '../../model/shift/shift-under-way.ts'
import type { Schedule } from '../../model/shift/traffic-shift.ts'
import type { StepOf } from '../../plan/steps.ts'
import { writeAlias } from '../alias.ts'

/** The move that gives a version a share of the traffic of an alias, with the history that records the shift. */
export function shareMove(before: Alias, version: string, share: number): Move {
  const { history, traffic } = before
  return {
    before,
    after: { version: traffic.version, shares: { [version]: share } },
    description: isManaged(before)
      ? formatAliasHistory(historyDuringShift(history, traffic.version, version))
      : undefined,
  }
}

/**
 * A whole shift as one move that can be undone after each of its steps. It is remembered before the first of them, because
 * this process may be killed.
 */
export function wholeShift(alias: Alias, version: string, schedule: Schedule): Move | undefined {
  return schedule
    .map(({ share }) => shareMove(alias, version, share))
    .reduce<Move | undefined>((first, move) => following(first, move), undefined)
}

/**
 * Gives the new version its share.
 * @throws Failure if somebody else changed the alias
 */
export function setShare(aws: Aws, functionName: string, move: Move): Promise<Alias> {
  return writeAlias(aws, functionName, move, (found) => tookEffect(found, move))
}

/** Records a shift that CodeDeploy has finished as the last move of the alias. */
export async function recordFinishedShift(
  aws: Aws,
  functionName: string,
  { alias, git }: StepOf<'record-traffic-shift'>,
): Promise<Alias> {
  const { description } = withShiftFinished(alias, git)
  const recorded = await setShare(aws, functionName, { before: alias, after: alias.traffic, description })
  aws.log(`Alias ${alias.name}: its history records that it serves version ${alias.traffic.version}.`)
  return recorded
}

/**
 * Sends all traffic to the version that serves, and removes the record of a shift that an earlier run left.
 * @throws Failure if somebody else changed the alias
 */
export async function takeShiftBack(
  aws: Aws,
  functionName: string,
  { alias, to }: StepOf<'end-traffic-shift'>,
): Promise<Alias> {
  const { traffic, description } = withShiftTakenBack(alias, to)
  const move: Move = { before: alias, after: traffic, description }
  const back = await setShare(aws, functionName, move)
  const shift = shiftUnderWay(alias)
  if (back.traffic.version !== alias.traffic.version)
    aws.log(`Alias ${back.name}: version ${alias.traffic.version} → ${back.traffic.version}.`)
  aws.log(
    shift
      ? `Alias ${back.name}: version ${shift.to} no longer gets ${percent(shift.share)} of the traffic; all of it goes to version ${shift.from}.`
      : `Alias ${back.name}: its history no longer records a traffic shift.`,
  )
  return back
}
