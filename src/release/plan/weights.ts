import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { Failure } from '../../failure.ts'
import { parseAliasHistory } from '../history/alias-description.ts'
import { parseVersionRecord } from '../history/version-description.ts'

/** The second versions that an alias sends a part of its traffic to, with their share from 0 to 1. */
export function weightsOf(alias: AliasConfiguration | undefined): ReadonlyArray<readonly [string, number]> {
  return Object.entries(alias?.RoutingConfig?.AdditionalVersionWeights ?? {})
}

/**
 * Weights on an alias are left over from a release that was cut short when they name a version of its history;
 * anything else is somebody else's traffic shift and not ours to end.
 * @throws Failure for weights that the history does not explain
 */
export function refuseForeignWeights(
  functionName: string,
  alias: AliasConfiguration,
  served: FunctionConfiguration | undefined,
): void {
  const history = parseAliasHistory(alias.Description)
  const predecessor = parseVersionRecord(served?.Description)?.predecessor
  const known = history
    ? [history.current, ...history.previous]
    : predecessor && predecessor.alias === alias.Name
      ? [predecessor.version]
      : []
  const foreign = weightsOf(alias).filter(([version]) => !known.includes(version))
  if (foreign.length === 0) return
  const shares = foreign
    .map(([version, share]) => `${Math.round(share * 100)} % to version ${version}`)
    .join(', ')
  throw new Failure(
    `The alias ${alias.Name} serves version ${alias.FunctionVersion} and sends ${shares}, which no release of this action left there.`,
    `Let that traffic shift end, or end it (\`aws lambda update-alias --function-name ${functionName} --name ${alias.Name} --routing-config '{}'\`), then run again.`,
  )
}
