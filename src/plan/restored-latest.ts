import { type Alias, badVersions } from '../model/alias.ts'
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
import type { ReleasePlan } from './release-plan.ts'
import { haveEffect, type Step, type StepOf } from './steps.ts'

/** The version in $LATEST that the alias's history marks bad, or whose code $LATEST contains. */
export function badVersionIn(
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

/** $LATEST after it was restored as a step of a release. */
export function latestAfterRestore(
  latest: Configuration,
  { version: { configuration }, keepsCode }: StepOf<'restore-latest'>,
): Configuration {
  const { CodeSha256, CodeSize, Architectures } = latest
  const RevisionId = latest.RevisionId ?? configuration.RevisionId
  const restored = { ...configuration, Version: LATEST, RevisionId }
  return keepsCode ? { ...restored, CodeSha256, CodeSize, Architectures } : restored
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
