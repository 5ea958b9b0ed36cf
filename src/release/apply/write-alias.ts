import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import { getAlias, updateAlias } from '../../aws/alias.ts'
import type { Lambda } from '../../aws/lambda.ts'
import { versionName } from '../plan/version-name.ts'
import { weightsOf } from '../plan/weights.ts'
import { foreignChange } from './foreign-change.ts'
import { sendOnce } from './resend.ts'

/** What an alias shall be; what is absent stays as it is. */
interface AliasChange {
  readonly version: string
  readonly weights?: Readonly<Record<string, number>>
  readonly description?: string
  /** Whether an alias that was read again is what this change intended. */
  readonly isThere: (found: AliasConfiguration) => boolean
}

export const LEFT = 'The alias was left as they made it.'

/**
 * Changes an alias, with its RevisionId.
 * @throws Failure when somebody else changed it meanwhile: theirs stays
 */
export function writeAlias(
  lambda: Lambda,
  functionName: string,
  before: AliasConfiguration,
  change: AliasChange,
): Promise<AliasConfiguration> {
  const { version, weights, description, isThere } = change
  const name = before.Name ?? ''
  let revisionId = before.RevisionId
  return sendOnce(lambda, {
    operation: 'UpdateAlias',
    send: () =>
      updateAlias(lambda, {
        FunctionName: functionName,
        Name: name,
        FunctionVersion: version,
        RevisionId: revisionId,
        ...(weights && { RoutingConfig: { AdditionalVersionWeights: { ...weights } } }),
        ...(description !== undefined && { Description: description }),
      }),
    lookAgain: async () => {
      const found = await getAlias(lambda, functionName, name)
      if (found && isThere(found)) return found
      refuseForeignMove(before, found, version)
      revisionId = found?.RevisionId
      return undefined
    },
  })
}

/**
 * Reads an alias again whose RevisionId is another, as after AddPermission.
 * @throws Failure when somebody else has changed more of it
 */
export async function rereadAlias(
  lambda: Lambda,
  functionName: string,
  before: AliasConfiguration,
): Promise<AliasConfiguration> {
  const found = await getAlias(lambda, functionName, before.Name ?? '')
  refuseForeignChange(before, found)
  return found
}

/** All traffic of the alias goes to the version. */
export function serves(alias: AliasConfiguration, version: string): boolean {
  return alias.FunctionVersion === version && weightsOf(alias).length === 0
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
  if (!found || !serves(found, version)) refuseForeignChange(before, found)
}

/** @throws Failure unless the alias routes to the same versions and has the same description */
function refuseForeignChange(
  before: AliasConfiguration,
  found: AliasConfiguration | undefined,
): asserts found is AliasConfiguration {
  if (!found) {
    throw foreignChange(
      `Somebody else deleted the alias ${before.Name} during this release; it served ${servedBy(before)}.`,
      'The next run would create it.',
    )
  }
  const routed = servedBy(found) !== servedBy(before)
  if (!routed && (found.Description ?? '') === (before.Description ?? '')) return
  const change = routed
    ? `it served ${servedBy(before)} and now serves ${servedBy(found)}`
    : 'its description is another one now'
  throw foreignChange(`Somebody else changed the alias ${before.Name} during this release: ${change}.`, LEFT)
}

/** What an alias sends its traffic to, in words. */
export function servedBy(alias: AliasConfiguration): string {
  const shares = weightsOf(alias).map(
    ([version, share]) => `${Math.round(share * 100)} % to ${versionName(version)}`,
  )
  return [versionName(alias.FunctionVersion), ...shares].join(' and ')
}
