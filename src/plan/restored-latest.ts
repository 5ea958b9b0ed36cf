import { Failure } from '../failure.ts'
import { badVersions, isManaged } from '../model/alias.ts'
import { isSameRelease } from '../model/code-identity.ts'
import { comparableConfiguration, isSame } from '../model/comparable.ts'
import {
  type Configuration,
  type ConfigurationMembers,
  EMPTY_MEMBERS,
  requestMember,
} from '../model/configuration.ts'
import { LATEST, type Version } from '../model/version.ts'
import type { CurrentFunction } from './current.ts'
import type { WantedRelease } from './release-plan.ts'

/**
 * The version to restore $LATEST to before a release of only the configuration. Without it, that release would publish a
 * failed release that $LATEST still contains. Undefined if there is nothing to restore.
 * @throws Failure if $LATEST has to be restored but `restore-latest` is false, or if marks are missing
 */
export function versionToRestore(
  { alias, latest, served }: CurrentFunction,
  { inputs, code }: WantedRelease,
  versions: readonly Version[],
): Version | undefined {
  if (code || !alias || !served || served.number === LATEST) return undefined
  if (isSameRelease(latest, served.configuration)) return undefined
  const hasOtherCode = latest.CodeSha256 !== served.configuration.CodeSha256
  if (!isManaged(alias)) {
    if (hasOtherCode) refuseUnknownCode(alias.name, served)
    return undefined
  }
  const bad = badVersions(alias)
  const failed = versions
    .filter(({ number }) => bad.includes(number))
    .find(
      ({ configuration }) =>
        isSameRelease(configuration, latest) ||
        (hasOtherCode && configuration.CodeSha256 === latest.CodeSha256),
    )
  if (!failed) return undefined
  if (!inputs.restoreLatest) refuseBadCode(failed, alias.name)
  return served
}

function refuseBadCode(failed: Version, alias: string): never {
  throw new Failure(
    `$LATEST still contains version ${failed.number}, which failed its test or was rolled back. Releasing only the configuration would release it to the alias ${alias}.`,
    'Include the code in this release (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or set `restore-latest: true` to restore $LATEST to the served version first.',
  )
}

function refuseUnknownCode(alias: string, served: Version): never {
  throw new Failure(
    `$LATEST has different code than version ${served.number}, which the alias ${alias} serves, and nothing records whether that code was tested: this action does not manage the description of the alias.`,
    'Include the code in this release (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or restore the code of the served version to $LATEST first.',
  )
}

/** Members that UpdateFunctionConfiguration does not accept: they belong to the code or never change. */
const NOT_UPDATED: ReadonlySet<string> = new Set(['Architectures', 'PackageType', 'TenancyConfig'])

/**
 * The members of UpdateFunctionConfiguration that restore $LATEST to the configuration of a version: only those that
 * differ. Environment variables that cannot be read are not changed.
 */
export function restoredMembers(latest: Configuration, version: Configuration): ConfigurationMembers {
  const from = comparableConfiguration(latest)
  const to = comparableConfiguration(version)
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((name) => !NOT_UPDATED.has(name) && !isSame(from[name], to[name]))
    .filter((name) => name !== 'Environment' || (!latest.Environment?.Error && !version.Environment?.Error))
  return Object.fromEntries(names.map((name) => [name, requestMember(name, version) ?? EMPTY_MEMBERS[name]]))
}
