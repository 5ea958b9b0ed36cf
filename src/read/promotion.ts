import { getAlias } from '../aws/alias.ts'
import { type Aws, orUndefined } from '../aws/client/aws.ts'
import { settledAlias } from '../aws/settled-alias.ts'
import { listVersions } from '../aws/version.ts'
import type { Alias } from '../model/alias.ts'
import type { PromotionInputs } from '../model/wanted.ts'
import type { CurrentPromotion } from '../plan/current.ts'
import { readCallers } from './callers.ts'
import { readCapacity } from './capacity.ts'
import { isOutdated, openDeployment } from './deployment.ts'
import { missingAlias, missingFunction } from './missing.ts'

/**
 * Reads the current state for a promotion, in parallel. It does not read $LATEST or wait for an update of it, but it waits
 * while AWS moves the provisioned concurrency of an alias.
 * @throws Failure if the function does not exist
 */
export async function readPromotion(aws: Aws, inputs: PromotionInputs): Promise<CurrentPromotion> {
  const { functionName, alias: aliasName, promotion, releaseAlias: wantedName } = inputs
  const sourceName = promotion.kind === 'source-alias' ? promotion.alias : undefined
  const [versions, alias, sourceAlias, releaseAlias, callers, capacity] = await Promise.all([
    orUndefined(listVersions(aws, functionName)),
    readSettled(aws, functionName, aliasName),
    sourceName ? readSettled(aws, functionName, sourceName) : undefined,
    wantedName ? getAlias(aws, functionName, wantedName.name) : undefined,
    readCallers(aws, inputs),
    readCapacity(aws, inputs),
  ])
  if (!versions) throw missingFunction(aws, functionName)
  const group = inputs.trafficShift?.codeDeploy
  const deployment = await openDeployment(aws, functionName, alias, group)
  if (await isOutdated(aws, functionName, alias, deployment, group)) return readPromotion(aws, inputs)
  return {
    deployment,
    functionName,
    versions,
    callers,
    capacity,
    alias,
    sourceAlias,
    releaseAlias,
  }
}

async function readSettled(aws: Aws, functionName: string, name: string): Promise<Alias | undefined> {
  const alias = await getAlias(aws, functionName, name)
  return alias && settledAlias(aws, functionName, alias)
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
