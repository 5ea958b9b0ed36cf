import type { Lambda } from '../aws/client/aws.ts'
import { getVersion, waitUntilIdle } from '../aws/function.ts'
import { listVersions, publishVersion, waitForVersion } from '../aws/version.ts'
import { isSameRelease } from '../model/code-identity.ts'
import { unexpectedMembers } from '../model/comparable.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Version } from '../model/version.ts'
import { refuseForeignChange } from './concurrent-change.ts'
import { sendOnce } from './write-once.ts'

/**
 * Publishes $LATEST, as it was last seen, as a version and waits until that can be invoked.
 * @throws Failure when $LATEST is no longer what was seen
 */
export async function publish(lambda: Lambda, latest: Configuration, description: string): Promise<Version> {
  const name = latest.FunctionName
  const published = await publishOnce(lambda, name, latest, description)
  refuseForeignChange(latest, {}, published.configuration)
  const ready = await waitForVersion(lambda, name, published)
  lambda.log(`Published version ${ready.number}.`)
  return ready
}

/** A version that exists already, ready to be invoked. */
export async function existingVersion(lambda: Lambda, name: string, version: string): Promise<Version> {
  const found = await getVersion(lambda, name, version)
  lambda.log(`Version ${version} has this code and configuration already.`)
  return waitForVersion(lambda, name, found)
}

async function publishOnce(
  lambda: Lambda,
  name: string,
  latest: Configuration,
  description: string,
): Promise<Version> {
  let revisionId = latest.RevisionId
  return sendOnce(lambda, {
    operation: 'PublishVersion',
    send: () =>
      publishVersion(lambda, {
        FunctionName: name,
        CodeSha256: latest.CodeSha256,
        RevisionId: revisionId,
        Description: description,
      }),
    lookAgain: async () => {
      const [found, versions] = await Promise.all([waitUntilIdle(lambda, name), listVersions(lambda, name)])
      const intended = versions.findLast(({ configuration }) =>
        isIntended(configuration, latest, description),
      )
      if (intended) return intended
      refuseForeignChange(latest, {}, found)
      revisionId = found.RevisionId
      return undefined
    },
  })
}

/**
 * Whether a version is what was to be published, by whomever. Variables that cannot be read cannot be compared: there
 * our description, which names the run, has to stand for them.
 */
function isIntended(version: Configuration, latest: Configuration, description: string): boolean {
  if (isSameRelease(version, latest)) return true
  return version.Description === description && unexpectedMembers(latest, {}, version).length === 0
}

/**
 * $LATEST after something was published from it, which gives it a new RevisionId.
 * @throws Failure when its content is no longer what it was
 */
export async function latestAfterPublishing(lambda: Lambda, latest: Configuration): Promise<Configuration> {
  const found = await waitUntilIdle(lambda, latest.FunctionName)
  refuseForeignChange(latest, {}, found)
  return found
}
