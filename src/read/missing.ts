import { listAliases } from '../aws/alias.ts'
import type { Lambda } from '../aws/client/aws.ts'
import { Failure } from '../failure.ts'

/** A function that does not exist, where one is needed. */
export function missingFunction(lambda: Lambda, functionName: string): Failure {
  return new Failure(
    `The function ${functionName} does not exist in ${lambda.region}.`,
    'Check `function-name`, `aws-region` and the account that the credentials belong to.',
  )
}

/** An alias that does not exist, where one is needed; names those that there are, as far as they may be listed. */
export async function missingAlias(
  lambda: Lambda,
  functionName: string,
  alias: string,
  advice: string,
): Promise<Failure> {
  const aliases = await listAliases(lambda, functionName).catch(() => [])
  const names = aliases.map(({ name }) => name).join(', ')
  return new Failure(
    `The function ${functionName} in ${lambda.region} has no alias ${alias}.${names && ` It has: ${names}.`}`,
    advice,
  )
}
