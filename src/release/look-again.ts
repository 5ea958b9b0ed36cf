import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { getAlias } from '../aws/alias.ts'
import { getFunction } from '../aws/function.ts'
import type { Lambda } from '../aws/lambda.ts'

/** What a look at AWS showed, undefined inside when it is not there; undefined when it could not be read. */
export type Look<T> = { readonly found: T | undefined } | undefined

/** Reads again what an alias serves, after something went wrong; it never throws. */
export function lookAtAlias(
  lambda: Lambda,
  functionName: string,
  name: string,
): Promise<Look<AliasConfiguration>> {
  return look(getAlias(lambda, functionName, name))
}

/** Reads again what $LATEST holds, after something went wrong; it never throws. */
export function lookAtLatest(lambda: Lambda, functionName: string): Promise<Look<FunctionConfiguration>> {
  return look(getFunction(lambda, functionName).then((found) => found?.Configuration))
}

function look<T>(reading: Promise<T | undefined>): Promise<Look<T>> {
  return reading.then(
    (found) => ({ found }),
    () => undefined,
  )
}
