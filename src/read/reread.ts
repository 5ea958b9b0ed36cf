import { getAlias } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { isThrottled } from '../aws/errors/errors.ts'
import { getFunction } from '../aws/function.ts'
import { type Alias, allTo } from '../model/alias.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Reread } from '../plan/current.ts'

/**
 * Reads again what an alias serves, after something went wrong; it never throws. That it is gone is said only when
 * GetFunction does not know it either; that has a quota of its own, too, of 100 requests a second (Lambda quotas).
 */
export function rereadAlias(aws: Aws, functionName: string, name: string): Promise<Reread<Alias>> {
  const throttled = (error: unknown): undefined => {
    if (isThrottled(error)) return undefined
    throw error
  }
  const alias = getAlias(aws, functionName, name).catch(throttled)
  return tryRead(alias.then((found) => found ?? readThrough(aws, functionName, name)))
}

async function readThrough(aws: Aws, functionName: string, name: string): Promise<Alias | undefined> {
  const found = await getFunction(aws, functionName, name)
  if (!found) return undefined
  const traffic = allTo(found.version.number)
  return { name, arn: '', revisionId: undefined, traffic, history: undefined, description: '' }
}

/** Reads again what $LATEST holds, after something went wrong; it never throws. */
export function rereadLatest(aws: Aws, functionName: string): Promise<Reread<Configuration>> {
  return tryRead(getFunction(aws, functionName).then((found) => found?.version.configuration))
}

function tryRead<T>(reading: Promise<T | undefined>): Promise<Reread<T>> {
  return reading.then(
    (found) => ({ found }),
    () => undefined,
  )
}
