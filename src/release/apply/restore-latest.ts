import { createHash } from 'node:crypto'
import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { downloadCode, getFunction, waitUntilIdle } from '../../aws/function.ts'
import { Failure } from '../../failure.ts'
import { refuseTooLarge } from '../../package/upload-limit.ts'
import { restoredMembers } from '../plan/restored-members.ts'
import { changeCode, changeConfiguration } from './change-latest.ts'
import { refuseForeignChange } from './foreign-change.ts'
import type { Release } from './release.ts'

/**
 * Gives $LATEST the configuration and the code of a version again, so that a later release of the configuration
 * alone cannot ship what failed. Only what differs is written.
 * @param before $LATEST as this release knows it
 * @param version a published version, as it was read
 * @returns $LATEST as it is then
 * @throws Failure when somebody else changed $LATEST meanwhile: theirs stays
 */
export async function restoreLatest(
  release: Release,
  before: FunctionConfiguration,
  version: FunctionConfiguration,
): Promise<FunctionConfiguration> {
  const { lambda, plan } = release
  const name = plan.functionName
  let latest = await waitUntilIdle(lambda, name)
  refuseForeignChange(before, {}, latest)
  const members = restoredMembers(latest, version)
  if (Object.keys(members).length > 0) latest = await changeConfiguration(release, latest, members)
  if (latest.CodeSha256 !== version.CodeSha256) {
    const code = await codeOf(release, version)
    const architectures = version.Architectures && { architectures: version.Architectures }
    latest = await changeCode({ ...release, code }, latest, { ...architectures })
  }
  return latest
}

async function codeOf({ lambda, plan }: Release, { Version, CodeSha256 }: FunctionConfiguration) {
  const name = plan.functionName
  const location = (await getFunction(lambda, name, Version))?.Code?.Location
  if (!location) {
    throw new Failure(`AWS gives no download of the code of version ${Version}.`, 'Release the code again.')
  }
  const zip = await downloadCode(lambda, location, `${name}:${Version}`)
  refuseTooLarge({ zip, unzippedSize: 0 })
  const sha256 = createHash('sha256').update(zip).digest('base64')
  if (sha256 !== CodeSha256) {
    throw new Failure(`The download of the code of version ${Version} is damaged.`, 'Release the code again.')
  }
  return { zip, sha256 }
}
