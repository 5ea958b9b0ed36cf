import { getAlias, updateAlias } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { isPreconditionFailed } from '../aws/errors/aws-failure.ts'
import { type Alias, isManaged, isSameTraffic, isWhole, servedVersion } from '../model/alias.ts'
import { formatAliasHistory, historyWithBad } from '../model/history.ts'
import { type Move, tookEffect } from '../model/move.ts'
import { versionName } from '../model/version.ts'
import { writeAlias } from './alias.ts'

/**
 * Finds out whether a move with an unknown outcome took effect.
 * @param isUnderWay whether the request may still arrive: then the RevisionId is changed, so that AWS refuses it
 * @returns the alias, if the move took effect
 */
export async function findMoved(
  aws: Aws,
  functionName: string,
  move: Move,
  isUnderWay = false,
): Promise<Alias | undefined> {
  const { before } = move
  const read = async () => getAlias(aws, functionName, before.name)
  const found = await read()
  if (found && tookEffect(found, move)) return found
  if (!found || !isUnderWay || !isSameTraffic(found.traffic, before.traffic)) return undefined
  try {
    await invalidateRevision(aws, functionName, found)
    return undefined
  } catch (error) {
    if (!isPreconditionFailed(error)) throw error
    const again = await read()
    return again && tookEffect(again, move) ? again : undefined
  }
}

/**
 * Finds out whether an alias still has the weights of a traffic shift, although somebody has changed its description: then
 * nothing records any longer that they are this action's own.
 * @param known the alias as this release left it
 */
export async function findShares(
  aws: Aws,
  functionName: string,
  { before }: Move,
  known: Alias | undefined,
): Promise<Alias | undefined> {
  if (!known || isWhole(known.traffic) || known.traffic.version !== before.traffic.version) return undefined
  const found = await getAlias(aws, functionName, before.name)
  return found && isSameTraffic(found.traffic, known.traffic) ? found : undefined
}

/** Takes the weights of a shift back, and leaves the description as somebody wrote it. */
export async function takeSharesBack(
  aws: Aws,
  functionName: string,
  { before }: Move,
  found: Alias,
): Promise<Alias> {
  const back: Move = { before: found, after: before.traffic }
  const written = await writeAlias(aws, functionName, back, (now) => isSameTraffic(now.traffic, back.after))
  aws.log(movedBackText(written, found))
  return written
}

/** Changes only the RevisionId of an alias: AWS refuses requests with the old one. */
async function invalidateRevision(aws: Aws, functionName: string, alias: Alias): Promise<void> {
  await updateAlias(aws, functionName, alias, { version: alias.traffic.version })
}

/**
 * Moves an alias back to its state before a move, including its weights.
 * @param moved the alias after the move, or after an earlier step of the same shift
 * @param bad the version to mark as bad; undefined: none
 * @throws Failure if somebody else moved the alias: their change is kept
 */
export function undoMove(
  aws: Aws,
  functionName: string,
  move: Move,
  moved: Alias,
  bad: string | undefined,
): Promise<Alias> {
  const { before } = move
  const marked = bad === undefined ? undefined : descriptionWithBad(before, bad)
  const back: Move = {
    before: moved,
    after: before.traffic,
    description: isManaged(before) ? (marked ?? before.description) : undefined,
  }
  const isBack = (found: Alias) => tookEffect(found, back)
  // A step of the shift that was sent last may arrive only now.
  return writeAlias(aws, functionName, back, isBack, (found) => tookEffect(found, move))
}

/** What the log says of an alias that was moved back. */
export function movedBackText({ name, traffic: now }: Alias, { traffic: before }: Alias): string {
  return now.version === before.version
    ? `Alias ${name}: all traffic goes to ${versionName(now.version)} again.`
    : `Alias ${name}: ${versionName(before.version)} → ${now.version}.`
}

/** Marks a version bad in the history of the alias; undefined if this action does not manage the description. */
export async function markBad(
  aws: Aws,
  functionName: string,
  alias: Alias,
  failed: string,
): Promise<Alias | undefined> {
  const description = descriptionWithBad(alias, failed)
  if (description === undefined) return undefined
  const marking = { before: alias, after: alias.traffic, description }
  return writeAlias(aws, functionName, marking, (found) => found.description === description)
}

/** The history with a version marked bad; undefined if this action does not manage it or the alias serves $LATEST. */
function descriptionWithBad(alias: Alias, failed: string): string | undefined {
  const served = servedVersion(alias)
  if (!served || !isManaged(alias)) return undefined
  return formatAliasHistory(historyWithBad(alias.history, served, failed))
}
