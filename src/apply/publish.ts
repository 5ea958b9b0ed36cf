import type { Aws } from '../aws/client/aws.ts'
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
 * @throws Failure if $LATEST has changed since then
 */
export async function publish(aws: Aws, latest: Configuration, description: string): Promise<Version> {
  const name = latest.FunctionName
  const published = await publishOnce(aws, name, latest, description)
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
  name: string,
  latest: Configuration,
  description: string,
): Promise<Version> {
  let revisionId = latest.RevisionId
  return writeOnce(aws, {
    operation: 'PublishVersion',
    send: () =>
      publishVersion(aws, {
        FunctionName: name,
        CodeSha256: latest.CodeSha256,
        RevisionId: revisionId,
        Description: description,
      }),
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

/**
 * Whether a version is the intended one, no matter who published it. Environment variables that cannot be read cannot be
 * compared: then the description, which contains the run, identifies the version.
 */
function isIntended(version: Configuration, latest: Configuration, description: string): boolean {
  if (isSameRelease(version, latest)) return true
  return version.Description === description && unexpectedMembers(latest, {}, version).length === 0
}

/**
 * $LATEST after a version was published, which changes its RevisionId.
 * @throws Failure if anything else of it has changed
 */
export async function latestAfterPublishing(aws: Aws, latest: Configuration): Promise<Configuration> {
  const found = await waitUntilIdle(aws, latest.FunctionName)
  refuseConcurrentChange(latest, {}, found)
  return found
}
