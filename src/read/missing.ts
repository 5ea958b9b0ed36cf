import { listAliases } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { Failure } from '../failure.ts'

/** The failure for a function that does not exist. */
export function missingFunction(aws: Aws, functionName: string): Failure {
  return new Failure(
    `The function ${functionName} does not exist in ${aws.region}.`,
    'Check `function-name`, `aws-region` and the account that the credentials belong to.',
  )
}

/** The failure for an alias that does not exist. Lists the existing aliases, if the role may list them. */
export async function missingAlias(
  aws: Aws,
  functionName: string,
  alias: string,
  advice: string,
): Promise<Failure> {
  const aliases = await listAliases(aws, functionName).catch(() => [])
  const names = aliases.map(({ name }) => name).join(', ')
  return new Failure(
    `The function ${functionName} in ${aws.region} has no alias ${alias}.${names && ` It has: ${names}.`}`,
    advice,
  )
}
