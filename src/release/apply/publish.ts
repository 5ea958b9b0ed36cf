import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { isConflict, isPreconditionFailed, isUncertain } from '../../aws/errors.ts'
import { getFunction, waitUntilIdle } from '../../aws/function.ts'
import type { Lambda } from '../../aws/lambda.ts'
import { listVersions, publishVersion, waitForVersion } from '../../aws/version.ts'
import { Failure } from '../../failure.ts'
import { unexpectedMembers } from '../plan/drift.ts'

/** How often publishing is tried again when only the RevisionId has moved on, or the function was busy. */
const RESENDS = 5

/**
 * Publishes $LATEST, as it was last seen, as a version and waits until that can be invoked.
 * @throws Failure when $LATEST is no longer what was seen
 */
export async function publish(
  lambda: Lambda,
  latest: FunctionConfiguration,
  description: string,
): Promise<FunctionConfiguration> {
  const name = latest.FunctionName ?? ''
  const published = await publishOnce(lambda, name, latest, description)
  refuseOtherContent(latest, published)
  const ready = await waitForVersion(lambda, name, published)
  lambda.log(`Published version ${ready.Version}.`)
  return ready
}

/** A version that exists already, ready to be invoked. */
export async function existingVersion(
  lambda: Lambda,
  name: string,
  version: string,
): Promise<FunctionConfiguration> {
  const found = (await getFunction(lambda, name, version))?.Configuration
  if (!found) {
    throw new Failure(
      `Version ${version} of ${name} has been deleted meanwhile.`,
      'Run again: a new version will be published.',
    )
  }
  lambda.log(`Version ${version} has this code and configuration already.`)
  return waitForVersion(lambda, name, found)
}

async function publishOnce(
  lambda: Lambda,
  name: string,
  latest: FunctionConfiguration,
  description: string,
): Promise<FunctionConfiguration> {
  let revisionId = latest.RevisionId
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await publishVersion(lambda, {
        FunctionName: name,
        CodeSha256: latest.CodeSha256,
        RevisionId: revisionId,
        Description: description,
      })
    } catch (error) {
      if (!isPreconditionFailed(error) && !isConflict(error) && !isUncertain(error)) throw error
      lambda.debug(`PublishVersion: ${(error as Error).message} Reading the function again.`)
      const [found, versions] = await Promise.all([waitUntilIdle(lambda, name), listVersions(lambda, name)])
      // The description names the run and the content: a version that has it is what we intended.
      const ours = versions.findLast((version) => version.Description === description)
      if (ours) return ours
      refuseOtherContent(latest, found)
      if (attempt >= RESENDS || isUncertain(error)) throw error
      revisionId = found.RevisionId
    }
  }
}

/**
 * $LATEST after something was published from it, which gives it a new RevisionId.
 * @throws Failure when its content is no longer what it was
 */
export async function latestAfterPublishing(
  lambda: Lambda,
  latest: FunctionConfiguration,
): Promise<FunctionConfiguration> {
  const found = await waitUntilIdle(lambda, latest.FunctionName ?? '')
  refuseOtherContent(latest, found)
  return found
}

function refuseOtherContent(latest: FunctionConfiguration, found: FunctionConfiguration): void {
  const members = unexpectedMembers(latest, {}, found)
  if (members.length === 0) return
  throw new Failure(
    `Somebody else changed ${latest.FunctionName} during this release: ${members.join(', ')} of ${found.Version === '$LATEST' ? '$LATEST' : `version ${found.Version}`} ${members.length === 1 ? 'differs' : 'differ'} from what was to be published.`,
    'Find out who deploys at the same time (a `concurrency` group keeps workflows apart), then run again.',
  )
}
