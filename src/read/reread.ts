import { getAlias } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { isThrottled } from '../aws/errors/aws-failure.ts'
import { getFunction } from '../aws/function.ts'
import { settledAlias } from '../aws/settled-alias.ts'
import { type Alias, allTo, isSameTraffic } from '../model/alias.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Reread } from '../plan/current.ts'

/**
 * Reads an alias again at the end of a run. It never throws. The alias counts as missing only if GetFunction does not
 * find it either. GetFunction also has its own quota of 100 requests per second (Lambda quotas).
 * @param known the alias as this run knows it, for the weights, which GetFunction does not return
 */
export function rereadAlias(
  aws: Aws,
  functionName: string,
  name: string,
  known: Alias | undefined,
): Promise<Reread<Alias>> {
  const throttled = (error: unknown): undefined => {
    if (isThrottled(error)) return undefined
    throw error
  }
  const alias = getAlias(aws, functionName, name).catch(throttled)
  return tryRead(alias.then((found) => found ?? readThrough(aws, functionName, name, known)))
}

/**
 * Reads an alias again, and waits while AWS moves its provisioned concurrency.
 * @param known the alias as this run left it
 * @throws Failure when AWS does not finish the move
 */
export async function rereadSettled(aws: Aws, functionName: string, known: Alias): Promise<Reread<Alias>> {
  const now = await rereadAlias(aws, functionName, known.name, known)
  if (!now?.found || isSameTraffic(now.found.traffic, known.traffic)) return now
  return { found: await settledAlias(aws, functionName, now.found) }
}

async function readThrough(
  aws: Aws,
  functionName: string,
  name: string,
  known: Alias | undefined,
): Promise<Alias | undefined> {
  const found = await getFunction(aws, functionName, name)
  if (!found) return undefined
  const { number } = found.version
  const traffic = known?.traffic.version === number ? known.traffic : allTo(number)
  return { name, arn: '', revisionId: undefined, traffic, history: undefined, description: '' }
}

/** Reads $LATEST again after a failure. It never throws. */
export function rereadLatest(aws: Aws, functionName: string): Promise<Reread<Configuration>> {
  return tryRead(getFunction(aws, functionName).then((found) => found?.version.configuration))
}

function tryRead<T>(reading: Promise<T | undefined>): Promise<Reread<T>> {
  return reading.then(
    (found) => ({ found }),
    () => undefined,
  )
}
