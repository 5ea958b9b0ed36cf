import { Failure } from '../failure.ts'
import { type Alias, badVersions, isManaged } from '../model/alias.ts'
import { isSameRelease } from '../model/code-identity.ts'
import { comparableConfiguration, isSame, type SentChange, unknownMembers } from '../model/comparable.ts'
import {
  type Configuration,
  type ConfigurationMembers,
  EMPTY_MEMBERS,
  requestMember,
} from '../model/configuration.ts'
import { LATEST, type Version } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { wantedConfiguration } from './configuration.ts'
import type { CurrentFunction } from './current.ts'
import type { ReleasePlan, WantedRelease } from './release-plan.ts'
import { haveEffect, type Step } from './steps.ts'

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
  if (!isManaged(alias)) {
    if (latest.CodeSha256 !== served.configuration.CodeSha256) refuseUnknownCode(alias.name, served)
    return undefined
  }
  const failed = badVersionIn(latest, alias, served, versions)
  if (!failed) return undefined
  if (!inputs.restoreLatest) refuseBadCode(failed, alias.name)
  return served
}

/** The version in $LATEST that the alias's history marks bad, or whose code $LATEST contains. */
function badVersionIn(
  latest: Configuration,
  alias: Alias | undefined,
  served: Version,
  versions: readonly Version[],
): Version | undefined {
  const hasOtherCode = latest.CodeSha256 !== served.configuration.CodeSha256
  const bad = badVersions(alias)
  return versions
    .filter(({ number }) => bad.includes(number))
    .find(
      ({ configuration }) =>
        isSameRelease(configuration, latest) ||
        (hasOtherCode && configuration.CodeSha256 === latest.CodeSha256),
    )
}

/** What $LATEST is restored to. */
export interface FormerLatest {
  readonly configuration: Configuration
  /**
   * The version that provides the code. It has other code than the configuration says if no version has that code.
   * Undefined if no version can provide it.
   */
  readonly code: Version | undefined
}

/** What a failed release knows of $LATEST and of the versions. */
export interface LatestBefore {
  /** $LATEST as the release found it. */
  readonly found: Configuration
  /** The alias as it is now, with the marks of the failed release. */
  readonly alias: Alias | undefined
  /** The published version that callers use; absent if there is none. */
  readonly served: Version | undefined
  /** What the release asks for, relative to the served version. */
  readonly wanted: SentChange
  readonly versions: readonly Version[]
}

/**
 * What a failed release restores $LATEST to: what it found there. The served version instead if the release found
 * something that is marked bad, or nothing but a part of itself, which an earlier attempt left there.
 */
export function formerLatest({ found, alias, served, wanted, versions }: LatestBefore): FormerLatest {
  const toServed = served && { ...served.configuration, Version: LATEST, Description: found.Description }
  if (served && toServed) {
    const isPart = unknownMembers([{ state: served.configuration, sent: wanted }], found).length === 0
    const isBad = badVersionIn(found, alias, served, versions) !== undefined
    if (isPart || isBad) return { configuration: toServed, code: served }
  }
  const hasCode = ({ configuration }: Version) => configuration.CodeSha256 === found.CodeSha256
  const code = served && hasCode(served) ? served : versions.findLast(hasCode)
  return { configuration: found, code: code ?? served }
}

/** What a release asks for, relative to the served version: other members and the code of $LATEST are somebody else's. */
export function wantedChange(
  inputs: DeployInputs,
  { configuration }: Version,
  found: Configuration,
  sentCode: string | undefined,
): SentChange {
  const { environment: _environment, ...others } = inputs
  // Variables that cannot be read cannot be compared.
  const comparable = configuration.Environment?.Error ? others : inputs
  const { Description: _description, ...members } = wantedConfiguration(comparable, configuration)
  // Without an update of the code, $LATEST already had the code that the release asks for.
  const codeSha256 = inputs.code.kind === 'none' ? undefined : (sentCode ?? found.CodeSha256)
  return { members, codeSha256, architectures: inputs.architectures }
}

/**
 * Whether a release that ended may have left something in $LATEST that was not verified: it has begun to change $LATEST
 * or to release it, and the version is not published, tested and served yet.
 * @param remaining the steps that are not done, the failed one first
 */
export function leavesUnverified({ steps }: Pick<ReleasePlan, 'steps'>, remaining: readonly Step[]): boolean {
  const begun = steps.slice(0, steps.length - remaining.length + 1)
  return (
    haveEffect(begun, 'latest', 'version') && haveEffect(remaining, 'latest', 'version', 'test', 'traffic')
  )
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
 * @param repeated members to send even if they do not differ
 */
export function restoredMembers(
  latest: Configuration,
  version: Configuration,
  repeated: readonly string[] = [],
): ConfigurationMembers {
  const from = comparableConfiguration(latest)
  const to = comparableConfiguration(version)
  const names = [...new Set([...Object.keys(from), ...Object.keys(to), ...repeated])]
    .filter((name) => !NOT_UPDATED.has(name))
    .filter((name) => repeated.includes(name) || !isSame(from[name], to[name]))
    .filter((name) => name !== 'Environment' || (!latest.Environment?.Error && !version.Environment?.Error))
  return Object.fromEntries(names.map((name) => [name, requestMember(name, version) ?? EMPTY_MEMBERS[name]]))
}
