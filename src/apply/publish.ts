import type { Aws } from '../aws/client/aws.ts'
import { AwsFailure } from '../aws/errors/aws-failure.ts'
import { getVersion, waitUntilIdle } from '../aws/function.ts'
import { listVersions, publishVersion, waitForVersion } from '../aws/version.ts'
import { isSameRelease } from '../model/code-identity.ts'
import { unexpectedMembers } from '../model/comparable.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Version } from '../model/version.ts'
import { refuseConcurrentChange } from './concurrent-change.ts'
import { writeOnce } from './write-once.ts'

/**
 * Publishes $LATEST as it was last read and waits until the version can be invoked.
 * @param newest the number of a version that existed before; a new version has a higher one
 * @throws Failure if $LATEST has changed since then
 */
export async function publish(
  aws: Aws,
  latest: Configuration,
  description: string,
  newest?: string,
): Promise<Version> {
  const name = latest.FunctionName
  const published = await publishOnce(aws, latest, description, newest)
  refuseConcurrentChange(latest, {}, published.configuration)
  const ready = await waitForVersion(aws, name, published)
  aws.log(`Published version ${ready.number}.`)
  return ready
}

/** An existing version, ready to be invoked. */
export async function existingVersion(aws: Aws, name: string, version: string): Promise<Version> {
  const found = await getVersion(aws, name, version)
  aws.log(`Version ${version} already has this code and configuration.`)
  return waitForVersion(aws, name, found)
}

async function publishOnce(
  aws: Aws,
  latest: Configuration,
  description: string,
  newest: string | undefined,
): Promise<Version> {
  const name = latest.FunctionName
  let revisionId = latest.RevisionId
  return writeOnce(aws, {
    operation: 'PublishVersion',
    send: async () => {
      const published = await publishVersion(aws, {
        FunctionName: name,
        CodeSha256: latest.CodeSha256,
        RevisionId: revisionId,
        Description: description,
      })
      const isNew = published.configuration.Description === description && isNewer(published, newest)
      return isNew ? published : confirmedVersion(aws, latest, published)
    },
    reread: async () => {
      const [found, versions] = await Promise.all([waitUntilIdle(aws, name), listVersions(aws, name)])
      const intended = versions.findLast(({ configuration }) =>
        isIntended(configuration, latest, description),
      )
      if (intended) return intended
      refuseConcurrentChange(latest, {}, found)
      revisionId = found.RevisionId
      return undefined
    },
  })
}

function isNewer({ number }: Version, newest: string | undefined): boolean {
  return newest === undefined || Number(number) > Number(newest)
}

/**
 * Lambda answers with an existing version if the newest one has the same content. The answer is not enough: the alias
 * would move to another release.
 * @throws AwsFailure with an uncertain outcome if the version has other content than $LATEST
 */
async function confirmedVersion(aws: Aws, latest: Configuration, published: Version): Promise<Version> {
  const { FunctionName: name } = latest
  const { number } = published
  const found = await getVersion(aws, name, number)
  const members = unexpectedMembers(latest, {}, found.configuration)
  if (members.length === 0) return found
  throw new AwsFailure(
    { code: 'OtherVersion', kind: 'aws', status: 200, uncertain: true },
    `PublishVersion answered with version ${number} of ${name}, which is an older one: ${members.join(', ')} of it ${members.length === 1 ? 'differs' : 'differ'} from $LATEST. It is unknown whether a version was published.`,
    'Run the workflow again: a version that was published is found and used. If the error persists, look for a proxy between the runner and AWS.',
  )
}

/**
 * Whether a version is the intended one, no matter who published it. Environment variables that cannot be read cannot be
 * compared: then the description, which contains the run, identifies the version.
 */
function isIntended(version: Configuration, latest: Configuration, description: string): boolean {
  if (isSameRelease(version, latest)) return true
  return version.Description === description && unexpectedMembers(latest, {}, version).length === 0
}

/**
 * $LATEST after a change that may alter its RevisionId only, such as the publication of a version.
 * @throws Failure if anything else of it has changed
 */
export async function latestAsBefore(aws: Aws, latest: Configuration): Promise<Configuration> {
  const found = await waitUntilIdle(aws, latest.FunctionName)
  refuseConcurrentChange(latest, {}, found)
  return found
}
