import { getAlias } from '../aws/alias.ts'
import type { Lambda } from '../aws/client/aws.ts'
import { isThrottled } from '../aws/errors/errors.ts'
import { getFunction } from '../aws/function.ts'
import { type Alias, allTo } from '../model/alias.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Look } from '../plan/state.ts'

/**
 * Reads again what an alias serves, after something went wrong; it never throws. That it is gone is said only when
 * GetFunction does not know it either; that has a quota of its own, too, of 100 requests a second (Lambda quotas).
 */
export function lookAtAlias(lambda: Lambda, functionName: string, name: string): Promise<Look<Alias>> {
  const throttled = (error: unknown): undefined => {
    if (isThrottled(error)) return undefined
    throw error
  }
  const alias = getAlias(lambda, functionName, name).catch(throttled)
  return look(alias.then((found) => found ?? lookThrough(lambda, functionName, name)))
}

async function lookThrough(lambda: Lambda, functionName: string, name: string): Promise<Alias | undefined> {
  const found = await getFunction(lambda, functionName, name)
  if (!found) return undefined
  const traffic = allTo(found.version.number)
  return { name, arn: '', revisionId: undefined, traffic, history: undefined, description: '' }
}

/** Reads again what $LATEST holds, after something went wrong; it never throws. */
export function lookAtLatest(lambda: Lambda, functionName: string): Promise<Look<Configuration>> {
  return look(getFunction(lambda, functionName).then((found) => found?.version.configuration))
}

function look<T>(reading: Promise<T | undefined>): Promise<Look<T>> {
  return reading.then(
    (found) => ({ found }),
    () => undefined,
  )
}
