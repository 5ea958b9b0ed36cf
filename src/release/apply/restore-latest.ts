import { waitUntilIdle } from '../../aws/function.ts'
import type { Configuration } from '../../model/configuration.ts'
import type { Version } from '../../model/version.ts'
import { restoredMembers } from '../plan/restored-members.ts'
import { changeCode, changeConfiguration } from './change-latest.ts'
import { refuseForeignChange } from './foreign-change.ts'
import type { Release } from './release.ts'
import { codeOfVersion } from './version-code.ts'

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
  before: Configuration,
  version: Version,
): Promise<Configuration> {
  const { lambda, plan } = release
  const { configuration } = version
  const name = plan.functionName
  let latest = await waitUntilIdle(lambda, name)
  refuseForeignChange(before, {}, latest)
  const members = restoredMembers(latest, configuration)
  // Had before anything is written: old settings with the new code would be neither.
  const code =
    latest.CodeSha256 === configuration.CodeSha256 ? undefined : await codeOfVersion(release, version)
  if (Object.keys(members).length > 0) latest = await changeConfiguration(release, latest, members)
  if (code) {
    const architectures = configuration.Architectures && { architectures: configuration.Architectures }
    latest = await changeCode({ ...release, code }, latest, { ...architectures })
  }
  return latest
}
