import { listAliasNames } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { listVersionNumbers } from '../aws/version.ts'
import { Failure } from '../failure.ts'

/** The failure for a function that does not exist. */
export function missingFunction(aws: Aws, functionName: string): Failure {
  return new Failure(
    `The function ${functionName} does not exist in ${aws.region}.`,
    'Check `function-name`, `aws-region` and the account that the credentials belong to.',
  )
}

/** The number of names that an error lists. */
const MOST_LISTED = 10
/** The number of names after which no further page of a list is read. */
const ENOUGH = 500

/** The failure for an alias that does not exist. Lists the existing aliases, if the role may list them. */
export async function missingAlias(
  aws: Aws,
  functionName: string,
  alias: string,
  advice: string,
): Promise<Failure> {
  const names = await listAliasNames(aws, functionName, ENOUGH).catch(() => [])
  const exist = names.length > 0 ? ` It has: ${firstOf(names)}.` : ''
  return new Failure(`The function ${functionName} in ${aws.region} has no alias ${alias}.${exist}`, advice)
}

/** The failure for a version that does not exist. Lists the newest versions, if the role may list them. */
export async function missingVersion(
  aws: Aws,
  functionName: string,
  version: string,
  advice: string,
): Promise<Failure> {
  // $LATEST is in the list, too.
  const versions = await listVersionNumbers(aws, functionName, ENOUGH + 1).catch(() => undefined)
  const numbers = versions?.map(({ number }) => number).toReversed()
  return new Failure(
    `The function ${functionName} in ${aws.region} has no version ${version}.${existingVersions(numbers)}`,
    advice,
  )
}

/** @param newestFirst undefined if the role may not list versions */
function existingVersions(newestFirst: readonly string[] | undefined): string {
  if (newestFirst === undefined) return ''
  if (newestFirst.length === 0) return ' It has no published version.'
  // The list begins with the oldest, so the newest are unknown.
  if (newestFirst.length >= ENOUGH) return ` It has at least ${ENOUGH} versions.`
  return ` It has: ${firstOf(newestFirst)}.`
}

function firstOf(names: readonly string[]): string {
  const more = names.length - MOST_LISTED
  return `${names.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
