import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import { createAlias, getAlias, updateAlias } from '../../aws/alias.ts'
import type { Lambda } from '../../aws/lambda.ts'
import {
  formatAliasHistory,
  type GitReference,
  historyAfterMove,
  isOursToWrite,
  parseAliasHistory,
} from '../history/alias-description.ts'
import { versionName } from '../plan/version-name.ts'
import { weightsOf } from '../plan/weights.ts'
import { foreignChange } from './foreign-change.ts'
import { sendOnce } from './resend.ts'

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
  let revisionId = alias.RevisionId
  return sendOnce(lambda, {
    operation: 'UpdateAlias',
    send: () =>
      updateAlias(lambda, {
        FunctionName: target.functionName,
        Name: alias.Name,
        FunctionVersion: target.version,
        RoutingConfig: { AdditionalVersionWeights: {} },
        RevisionId: revisionId,
        ...(description !== undefined && { Description: description }),
      }),
    lookAgain: async () => {
      const found = await getAlias(lambda, target.functionName, alias.Name ?? '')
      if (found && serves(found, target.version) && tellsOf(found, target.version)) return found
      refuseForeignMove(alias, found, target.version)
      revisionId = found?.RevisionId
      return undefined
    },
  })
}

/** Creates an alias that serves a version. */
export async function createAliasOn(
  lambda: Lambda,
  name: string,
  target: Target,
): Promise<AliasConfiguration> {
  const description = formatAliasHistory(historyAfterMove(undefined, undefined, target.version, target.git))
  return sendOnce(lambda, {
    operation: 'CreateAlias',
    send: () =>
      createAlias(lambda, {
        FunctionName: target.functionName,
        Name: name,
        FunctionVersion: target.version,
        Description: description,
      }),
    lookAgain: async () => {
      const found = await getAlias(lambda, target.functionName, name)
      if (!found || serves(found, target.version)) return found
      throw foreignChange(
        `Somebody else created the alias ${name} during this release; it serves ${servedBy(found)}.`,
        LEFT,
      )
    },
  })
}

const LEFT = 'The alias was left as they made it.'

/** The description to write with the move; undefined keeps the one that is there. */
function describe(alias: AliasConfiguration, { version, git }: Target): string | undefined {
  if (!isOursToWrite(alias.Description)) return undefined
  const served = alias.FunctionVersion === '$LATEST' ? undefined : alias.FunctionVersion
  return formatAliasHistory(historyAfterMove(parseAliasHistory(alias.Description), served, version, git))
}

/** All traffic of the alias goes to the version. */
function serves(alias: AliasConfiguration, version: string): boolean {
  return alias.FunctionVersion === version && weightsOf(alias).length === 0
}

/** The history says what the alias serves, or is not ours to write. */
function tellsOf({ Description }: AliasConfiguration, version: string): boolean {
  return !isOursToWrite(Description) || parseAliasHistory(Description)?.current === version
}

/**
 * An alias of which only the RevisionId is another, as after AddPermission, may still be moved; so may one that
 * already serves the version and only lacks its history.
 * @throws Failure for anything else
 */
function refuseForeignMove(
  before: AliasConfiguration,
  found: AliasConfiguration | undefined,
  version: string,
): void {
  if (!found) {
    throw foreignChange(
      `Somebody else deleted the alias ${before.Name} during this release; it served ${servedBy(before)}.`,
      'The next run would create it.',
    )
  }
  if (serves(found, version)) return
  const routed = servedBy(found) !== servedBy(before)
  if (!routed && (found.Description ?? '') === (before.Description ?? '')) return
  const change = routed
    ? `it served ${servedBy(before)} and now serves ${servedBy(found)}`
    : 'its description is another one now'
  throw foreignChange(`Somebody else changed the alias ${before.Name} during this release: ${change}.`, LEFT)
}

/** What an alias sends its traffic to, in words. */
function servedBy(alias: AliasConfiguration): string {
  const shares = weightsOf(alias).map(
    ([version, share]) => `${Math.round(share * 100)} % to ${versionName(version)}`,
  )
  return [versionName(alias.FunctionVersion), ...shares].join(' and ')
}
