import { getAlias } from '../aws/alias.ts'
import { type Aws, orUndefined } from '../aws/client/aws.ts'
import { listVersions } from '../aws/version.ts'
import type { PromotionInputs } from '../model/wanted.ts'
import type { CurrentPromotion } from '../plan/current.ts'
import { readCallers } from './callers.ts'
import { missingAlias, missingFunction } from './missing.ts'

/**
 * Reads the current state for a promotion, in parallel. It does not read $LATEST or wait for an update of it.
 * @throws Failure if the function does not exist
 */
export async function readPromotion(aws: Aws, inputs: PromotionInputs): Promise<CurrentPromotion> {
  const { functionName, alias: aliasName, promotion, releaseAlias: wantedName } = inputs
  const sourceName = promotion.kind === 'source-alias' ? promotion.alias : undefined
  const [versions, alias, sourceAlias, releaseAlias, callers] = await Promise.all([
    orUndefined(listVersions(aws, functionName)),
    getAlias(aws, functionName, aliasName),
    sourceName ? getAlias(aws, functionName, sourceName) : undefined,
    wantedName ? getAlias(aws, functionName, wantedName.name) : undefined,
    readCallers(aws, inputs),
  ])
  if (!versions) throw missingFunction(aws, functionName)
  return {
    functionName,
    versions,
    callers,
    alias,
    sourceAlias,
    releaseAlias,
  }
}

/** @throws Failure that lists the aliases, if the alias in `source-alias` does not exist */
export async function refuseMissingSource(
  aws: Aws,
  { functionName, promotion }: PromotionInputs,
  { sourceAlias }: CurrentPromotion,
): Promise<void> {
  if (promotion.kind !== 'source-alias' || sourceAlias) return
  throw await missingAlias(
    aws,
    functionName,
    promotion.alias,
    'Check `source-alias`: it names the alias through which the version was tested.',
  )
}
