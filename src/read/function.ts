import { getAlias, listAliases } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { getFunction, waitUntilIdle } from '../aws/function.ts'
import { listVersions } from '../aws/version.ts'
import { LATEST } from '../model/version.ts'
import type { CurrentFunction, CurrentVersions } from '../plan/current.ts'

/**
 * Reads a function, the alias and what the alias serves, all at once; undefined when there is no such function.
 * An update that is under way is waited for and all is read again, since whoever began it may go on to move the alias.
 */
export async function readFunction(
  aws: Aws,
  name: string,
  aliasName: string | undefined,
): Promise<CurrentFunction | undefined> {
  const readAlias = () => (aliasName ? getAlias(aws, name, aliasName) : undefined)
  const [latest, throughAlias, found] = await Promise.all([
    getFunction(aws, name),
    aliasName ? getFunction(aws, name, aliasName) : undefined,
    readAlias(),
  ])
  if (!latest) return undefined
  const settled = await waitUntilIdle(aws, name, latest.version.configuration)
  if (settled !== latest.version.configuration) return readFunction(aws, name, aliasName)
  // Something answers behind the name: that there is no such alias is not believed before it is said twice.
  const alias = found ?? (throughAlias ? await readAlias() : undefined)
  // An alias that moved between the two reads: what it serves is read again by its number.
  const served =
    alias && throughAlias?.version.number !== alias.traffic.version
      ? await getFunction(aws, name, alias.traffic.version)
      : throughAlias
  return {
    latest: settled,
    tags: latest.tags,
    alias,
    served: alias && served?.version,
  }
}

/**
 * Reads what has to be known before something is released.
 * @throws AwsFailure, also when there is no such function: an alias that is overlooked would serve what is not tested
 */
export async function readCurrentVersions(aws: Aws, name: string): Promise<CurrentVersions> {
  const [aliasesOnLatest, versions] = await Promise.all([
    listAliases(aws, name, LATEST),
    listVersions(aws, name),
  ])
  return { aliasesOnLatest, versions }
}
