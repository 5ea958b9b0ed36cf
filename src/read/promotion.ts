import { getAlias } from '../aws/alias.ts'
import { type Lambda, orUndefined } from '../aws/client/aws.ts'
import { listVersions } from '../aws/version.ts'
import type { PromotionInputs } from '../model/wanted.ts'
import type { PromotionState } from '../plan/state.ts'
import { readCallers } from './callers.ts'
import { missingAlias, missingFunction } from './missing.ts'

/**
 * Reads what a promotion decides by, all at once. $LATEST is not read, and an update of it not waited for.
 * @throws Failure when there is no such function
 */
export async function readPromotion(lambda: Lambda, inputs: PromotionInputs): Promise<PromotionState> {
  const { functionName, alias: aliasName, promotion, releaseAlias: releaseName } = inputs
  const sourceName = promotion.kind === 'source-alias' ? promotion.alias : undefined
  const [versions, alias, source, releaseAlias, callers] = await Promise.all([
    orUndefined(listVersions(lambda, functionName)),
    getAlias(lambda, functionName, aliasName),
    sourceName ? getAlias(lambda, functionName, sourceName) : undefined,
    releaseName ? getAlias(lambda, functionName, releaseName) : undefined,
    readCallers(lambda, inputs),
  ])
  if (!versions) throw missingFunction(lambda, functionName)
  return {
    functionName,
    versions,
    callers,
    ...(alias && { alias }),
    ...(source && { source }),
    ...(releaseAlias && { releaseAlias }),
  }
}

/** @throws Failure that lists the aliases when there is none of the name that `source-alias` gives */
export async function refuseMissingSource(
  lambda: Lambda,
  { functionName, promotion }: PromotionInputs,
  { source }: PromotionState,
): Promise<void> {
  if (promotion.kind !== 'source-alias' || source) return
  throw await missingAlias(
    lambda,
    functionName,
    promotion.alias,
    'Check `source-alias`: it is the alias that the version was tested behind.',
  )
}
