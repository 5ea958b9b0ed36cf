import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import { getAlias, updateAlias } from '../../aws/alias.ts'
import { isPreconditionFailed } from '../../aws/errors.ts'
import type { Lambda } from '../../aws/lambda.ts'
import {
  formatAliasHistory,
  historyWithBad,
  isOursToWrite,
  parseAliasHistory,
} from '../history/alias-description.ts'
import { isSame } from '../plan/comparable.ts'
import { weightsOf } from '../plan/weights.ts'
import type { UnprovenMove } from './release.ts'
import { servedBy, serves, writeAlias } from './write-alias.ts'

/**
 * Finds out whether a move whose answer is not known took effect.
 * @param isUnderWay whether the request may still arrive: it is then made to come too late
 * @returns the alias, where it took effect
 */
export async function findMoved(
  lambda: Lambda,
  functionName: string,
  move: UnprovenMove,
  isUnderWay = false,
): Promise<AliasConfiguration | undefined> {
  const { from } = move
  const look = async () => getAlias(lambda, functionName, from.Name ?? '')
  const found = await look()
  if (found && tookEffect(found, move)) return found
  if (!found || !isUnderWay || servedBy(found) !== servedBy(from)) return undefined
  try {
    await outdate(lambda, functionName, found)
    return undefined
  } catch (error) {
    if (!isPreconditionFailed(error)) throw error
    const again = await look()
    return again && tookEffect(again, move) ? again : undefined
  }
}

/** Whether an alias is what a move makes of it; of somebody else's move to the same version it is told by our text. */
export function tookEffect(alias: AliasConfiguration, { to, description }: UnprovenMove): boolean {
  return serves(alias, to) && (description === undefined || alias.Description === description)
}

/** Gives an alias another RevisionId and changes nothing: whoever knows the old one comes too late. */
async function outdate(lambda: Lambda, functionName: string, alias: AliasConfiguration): Promise<void> {
  const { Name, FunctionVersion, RevisionId } = alias
  await updateAlias(lambda, { FunctionName: functionName, Name, FunctionVersion, RevisionId })
}

/**
 * Puts an alias back to what it was before it moved, its weights included.
 * @param before the alias before the move
 * @param moved the alias after it
 * @param isBad whether the version that it moved to is marked
 * @throws Failure when somebody else moved the alias meanwhile: theirs stays
 */
export function undoMove(
  lambda: Lambda,
  functionName: string,
  before: AliasConfiguration,
  moved: AliasConfiguration,
  isBad: boolean,
): Promise<AliasConfiguration> {
  const version = before.FunctionVersion ?? ''
  const marked = isBad ? descriptionWithBad(before, moved.FunctionVersion ?? '') : undefined
  const description = isOursToWrite(before.Description) ? (marked ?? before.Description ?? '') : undefined
  return writeAlias(lambda, functionName, moved, {
    version,
    weights: Object.fromEntries(weightsOf(before)),
    ...(description !== undefined && { description }),
    isThere: (found) =>
      found.FunctionVersion === version &&
      isSame(weightsOf(found), weightsOf(before)) &&
      (description === undefined || (found.Description ?? '') === description),
  })
}

/** Marks a version that failed its test in the alias's history; undefined where there is no room for marks. */
export async function markBad(
  lambda: Lambda,
  functionName: string,
  alias: AliasConfiguration,
  failed: string,
): Promise<AliasConfiguration | undefined> {
  const description = descriptionWithBad(alias, failed)
  if (description === undefined) return undefined
  return writeAlias(lambda, functionName, alias, {
    version: alias.FunctionVersion ?? '',
    description,
    isThere: (found) => found.Description === description,
  })
}

/** The history with a failed version marked; undefined when the description is not ours, or on $LATEST. */
function descriptionWithBad(alias: AliasConfiguration, failed: string): string | undefined {
  const served = alias.FunctionVersion
  if (!served || served === '$LATEST' || !isOursToWrite(alias.Description)) return undefined
  return formatAliasHistory(historyWithBad(parseAliasHistory(alias.Description), served, failed))
}
