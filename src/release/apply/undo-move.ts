import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import type { Lambda } from '../../aws/lambda.ts'
import {
  formatAliasHistory,
  historyWithBad,
  isOursToWrite,
  parseAliasHistory,
} from '../history/alias-description.ts'
import { isSame } from '../plan/comparable.ts'
import { weightsOf } from '../plan/weights.ts'
import { writeAlias } from './write-alias.ts'

/**
 * Puts an alias back to what it was before it moved, its weights included, and marks the version that failed.
 * @param before the alias before the move
 * @param moved the alias after it
 * @throws Failure when somebody else moved the alias meanwhile: theirs stays
 */
export function undoMove(
  lambda: Lambda,
  functionName: string,
  before: AliasConfiguration,
  moved: AliasConfiguration,
): Promise<AliasConfiguration> {
  const version = before.FunctionVersion ?? ''
  const marked = descriptionWithBad(before, moved.FunctionVersion ?? '')
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
