import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import { createAlias, getAlias, updateAlias } from '../../aws/alias.ts'
import { isConflict, isPreconditionFailed, isUncertain } from '../../aws/errors.ts'
import type { Lambda } from '../../aws/lambda.ts'
import { Failure } from '../../failure.ts'
import {
  formatAliasHistory,
  type GitReference,
  historyAfterMove,
  isOursToWrite,
  parseAliasHistory,
} from '../history/alias-description.ts'
import { isSame } from '../plan/comparable.ts'
import { weightsOf } from '../plan/weights.ts'

/** How often a move is tried again when only the alias's RevisionId has moved on. */
const RESENDS = 5

/** Where an alias shall point from now on. */
interface Target {
  readonly functionName: string
  readonly version: string
  readonly git: GitReference
}

/**
 * Points an alias at a version, all of its traffic at once, and writes its history in the same call. A
 * description that is not ours is kept word for word.
 * @throws Failure when somebody else moved the alias meanwhile
 */
export async function moveAlias(
  lambda: Lambda,
  alias: AliasConfiguration,
  target: Target,
): Promise<AliasConfiguration> {
  const description = describe(alias, target)
  let current = alias
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await updateAlias(lambda, {
        FunctionName: target.functionName,
        Name: alias.Name,
        FunctionVersion: target.version,
        RoutingConfig: { AdditionalVersionWeights: {} },
        RevisionId: current.RevisionId,
        ...(description !== undefined && { Description: description }),
      })
    } catch (error) {
      if (!isPreconditionFailed(error) && !isConflict(error) && !isUncertain(error)) throw error
      lambda.debug(`UpdateAlias: ${(error as Error).message} Reading the alias again.`)
      const found = await getAlias(lambda, target.functionName, alias.Name ?? '')
      if (found && isThere(found, target.version, description)) return found
      if (!found || !isUntouched(alias, found)) throw movedBySomebodyElse(alias, found, error)
      if (attempt >= RESENDS || isConflict(error) || isUncertain(error)) throw error
      current = found
    }
  }
}

/** Creates an alias that serves a version. */
export async function createAliasOn(
  lambda: Lambda,
  name: string,
  target: Target,
): Promise<AliasConfiguration> {
  const description = formatAliasHistory(historyAfterMove(undefined, undefined, target.version, target.git))
  try {
    return await createAlias(lambda, {
      FunctionName: target.functionName,
      Name: name,
      FunctionVersion: target.version,
      Description: description,
    })
  } catch (error) {
    if (!isConflict(error) && !isUncertain(error)) throw error
    const found = await getAlias(lambda, target.functionName, name)
    if (!found) throw error
    if (isThere(found, target.version, description)) return found
    throw new Failure(
      `Somebody else created the alias ${name} during this release; it serves version ${found.FunctionVersion}.`,
      'Look at who deploys at the same time (a `concurrency` group keeps workflows apart), then run again.',
      { cause: error },
    )
  }
}

/** The description to write with the move; undefined keeps the one that is there. */
function describe(alias: AliasConfiguration, { version, git }: Target): string | undefined {
  if (!isOursToWrite(alias.Description)) return undefined
  const served = alias.FunctionVersion === '$LATEST' ? undefined : alias.FunctionVersion
  return formatAliasHistory(historyAfterMove(parseAliasHistory(alias.Description), served, version, git))
}

function isThere(found: AliasConfiguration, version: string, description: string | undefined): boolean {
  return (
    found.FunctionVersion === version &&
    weightsOf(found).length === 0 &&
    (description === undefined || found.Description === description)
  )
}

/** Only the RevisionId is another, as after AddPermission on the alias. */
function isUntouched(before: AliasConfiguration, found: AliasConfiguration): boolean {
  return (
    found.FunctionVersion === before.FunctionVersion &&
    (found.Description ?? '') === (before.Description ?? '') &&
    isSame(weightsOf(found), weightsOf(before))
  )
}

function movedBySomebodyElse(
  before: AliasConfiguration,
  found: AliasConfiguration | undefined,
  cause: unknown,
): Failure {
  const now = found
    ? `it now serves version ${found.FunctionVersion}${weightsOf(found).length > 0 ? ' with a second one' : ''}`
    : 'it has been deleted'
  return new Failure(
    `Somebody else changed the alias ${before.Name} during this release: it served version ${before.FunctionVersion}, and ${now}.`,
    'The alias was left as they made it. Find out who deploys at the same time (a `concurrency` group keeps workflows apart), then run again.',
    { cause },
  )
}
