import { isUncertain } from '../../aws/errors/aws-failure.ts'
import { Cancelled } from '../../cancellation.ts'
import type { Failure } from '../../failure.ts'
import { type Alias, isManaged, trafficText } from '../../model/alias.ts'
import { isBad } from '../../model/failed-test/condemned.ts'
import { type Move, tookEffect } from '../../model/move.ts'
import type { Progress, Release } from '../progress.ts'
import { findMoved, findShares, markBad, movedBackText, takeSharesBack, undoMove } from '../undo-move.ts'
import { deploymentToEnd, leavesDeployment } from './deployment-to-undo.ts'
import type { Undo } from './undone.ts'

/** How the alias gets back what it served, or the mark of a version that it never served; empty if neither is needed. */
export function aliasToUndo(
  release: Release,
  progress: Progress,
  failure: Failure,
  autoRollback: boolean,
): readonly Undo[] {
  const { alias, unverified, version } = progress
  if (leavesDeployment(release, progress)) return deploymentToEnd(release, progress, failure)
  if (unverified && autoRollback && mayHaveMoved(alias, unverified, failure))
    return [
      {
        title: 'Move the alias back',
        problem: `The alias ${unverified.before.name} could not be moved back`,
        remains: { remaining: unverified },
        work: async () => {
          const back = await moveBack(release, unverified, progress, failure)
          if (!back) release.aws.log('There is nothing to move back.')
          return { alias: back, rolledBack: back !== undefined }
        },
      },
    ]
  if (!alias || !version || alias.traffic.version === version.number || !isBad(failure)) return []
  if (!isManaged(alias)) return []
  return [
    {
      title: 'Mark the version as bad',
      problem: 'The failed version could not be marked as bad in the history of the alias',
      work: async () => ({
        alias: await markBad(release.aws, release.plan.functionName, alias, version.number),
      }),
    },
  ]
}

/** That a failed version cannot be marked, because somebody else writes the description of the alias. */
export function unmarkedVersion({ alias, version }: Progress, failure: Failure): string | undefined {
  if (!alias || !version || !isBad(failure) || isManaged(alias)) return undefined
  return `Version ${version.number} could not be marked as bad, because another tool wrote the description of the alias ${alias.name}. Do not roll back to version ${version.number}.`
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
  { alias: known, version }: Progress,
  failure: Failure,
): Promise<Alias | undefined> {
  const cancelled = failure instanceof Cancelled
  // A later step of a traffic shift may have taken effect since.
  const isCertain = isKnownToHaveMoved(known, move) && !move.earlier
  const moved = isCertain ? known : await findMoved(aws, functionName, move, cancelled)
  const shared = moved ? undefined : await findShares(aws, functionName, move, known)
  if (shared) return takeSharesBack(aws, functionName, move, shared)
  if (!moved) {
    const { name, traffic } = move.before
    aws.log(`Alias ${name} was not moved; it serves ${trafficText(traffic)}.`)
    return undefined
  }
  const back = await undoMove(aws, functionName, move, moved, isBad(failure) ? version?.number : undefined)
  aws.log(movedBackText(back, moved))
  return back
}
