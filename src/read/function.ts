import { getAlias, listAliases } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { getFunction, waitUntilIdle } from '../aws/function.ts'
import { settledAlias } from '../aws/settled-alias.ts'
import { listVersions } from '../aws/version.ts'
import { isWhole } from '../model/alias.ts'
import { LATEST } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import type { CurrentFunction, CurrentVersions } from '../plan/current.ts'
import { isOutdated, openDeployment } from './deployment.ts'

/** What the inputs say about the function and its alias. */
type ReadInputs = Pick<DeployInputs, 'functionName' | 'alias' | 'trafficShift'>

/**
 * Reads a function, the alias and the version that the alias serves in parallel; undefined if the function does not exist.
 * If an update is in progress, it waits and reads everything again, because the alias may move after the update. It waits
 * in the same way while AWS moves the provisioned concurrency of the alias.
 */
export async function readFunction(aws: Aws, inputs: ReadInputs): Promise<CurrentFunction | undefined> {
  const { functionName: name, alias: aliasName, trafficShift } = inputs
  const readAlias = () => (aliasName ? getAlias(aws, name, aliasName) : undefined)
  const [latest, throughAlias, found] = await Promise.all([
    getFunction(aws, name),
    aliasName ? getFunction(aws, name, aliasName) : undefined,
    readAlias(),
  ])
  if (!latest) return undefined
  const settled = await waitUntilIdle(aws, name, latest.version.configuration)
  if (settled !== latest.version.configuration) return readFunction(aws, inputs)
  // GetFunction found the alias but GetAlias did not: GetAlias is repeated.
  const read = found ?? (throughAlias ? await readAlias() : undefined)
  const alias = read && (await settledAlias(aws, name, read))
  if (alias && alias !== read && isWhole(alias.traffic)) return readFunction(aws, inputs)
  // The alias moved between the two reads: the version that it serves is read by its number.
  const served =
    alias && throughAlias?.version.number !== alias.traffic.version
      ? await getFunction(aws, name, alias.traffic.version)
      : throughAlias
  const group = trafficShift?.codeDeploy
  const deployment = await openDeployment(aws, name, alias, group)
  if (await isOutdated(aws, name, alias, deployment, group)) return readFunction(aws, inputs)
  return {
    deployment,
    latest: settled,
    tags: latest.tags,
    areTagsHidden: latest.areTagsHidden,
    location: latest.location,
    storage: latest.storage,
    alias,
    served: alias && served?.version,
  }
}

/**
 * Reads the versions and the aliases on $LATEST before a release.
 * @throws AwsFailure, even if the function does not exist: an overlooked alias would serve an untested change
 */
export async function readCurrentVersions(aws: Aws, name: string): Promise<CurrentVersions> {
  const [aliasesOnLatest, versions] = await Promise.all([
    listAliases(aws, name, LATEST),
    listVersions(aws, name),
  ])
  return { aliasesOnLatest, versions }
}

/** The same before a release that names no alias, with all aliases: one of them may be missing in the inputs. */
export async function readVersionsAndAliases(aws: Aws, name: string): Promise<CurrentVersions> {
  const [aliases, versions] = await Promise.all([listAliases(aws, name), listVersions(aws, name)])
  return { aliasesOnLatest: aliases.filter(({ traffic }) => traffic.version === LATEST), aliases, versions }
}
