import { getAlias, listAliases } from '../aws/alias.ts'
import type { Lambda } from '../aws/client/aws.ts'
import { getFunction, waitUntilIdle } from '../aws/function.ts'
import { listVersions } from '../aws/version.ts'
import { LATEST } from '../model/version.ts'
import type { CurrentFunction, Surroundings } from '../plan/state.ts'

/**
 * Reads a function, the alias and what the alias serves, all at once; undefined when there is no such function.
 * An update that is under way is waited for and all is read again, since whoever began it may go on to move the alias.
 */
export async function readFunction(
  lambda: Lambda,
  name: string,
  aliasName: string | undefined,
): Promise<CurrentFunction | undefined> {
  const look = () => (aliasName ? getAlias(lambda, name, aliasName) : undefined)
  const [latest, behindAlias, seen] = await Promise.all([
    getFunction(lambda, name),
    aliasName ? getFunction(lambda, name, aliasName) : undefined,
    look(),
  ])
  if (!latest) return undefined
  const settled = await waitUntilIdle(lambda, name, latest.version.configuration)
  if (settled !== latest.version.configuration) return readFunction(lambda, name, aliasName)
  // Something answers behind the name: that there is no such alias is not believed before it is said twice.
  const alias = seen ?? (behindAlias ? await look() : undefined)
  // An alias that moved between the two reads: what it serves is read again by its number.
  const served =
    alias && behindAlias?.version.number !== alias.traffic.version
      ? await getFunction(lambda, name, alias.traffic.version)
      : behindAlias
  return {
    latest: settled,
    tags: latest.tags,
    ...(alias && { alias }),
    ...(alias && served && { served: served.version }),
  }
}

/**
 * Reads what has to be known before something is released.
 * @throws AwsFailure, also when there is no such function: an alias that is overlooked would serve what is not tested
 */
export async function readSurroundings(lambda: Lambda, name: string): Promise<Surroundings> {
  const [aliasesOnLatest, versions] = await Promise.all([
    listAliases(lambda, name, LATEST),
    listVersions(lambda, name),
  ])
  return { aliasesOnLatest, versions }
}
