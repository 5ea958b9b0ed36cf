import { type Alias, badVersions, servedVersion, serves } from '../model/alias.ts'
import { recordedPredecessor, rolledBackByThisRun } from '../model/last-move.ts'
import { isReleaseAliasOf, type ReleaseAlias, recordedTagOf } from '../model/release-alias.ts'
import { LATEST, numbered, type Version, versionName } from '../model/version.ts'
import type { RollbackInputs } from '../model/wanted.ts'
import { type CurrentRollback, versionRolledBackFrom } from './current.ts'
import { shiftedTo } from './shift/somebodys-shift.ts'
import { refusedVersion } from './version-candidates.ts'

/** The outcome of choosing a rollback target. */
export type Destination =
  /** The alias stays. `reason` is a full sentence. */
  | { readonly kind: 'keep'; readonly because: 'already-served' | 'not-expected'; readonly reason: string }
  | {
      readonly kind: 'move'
      readonly version: string
      /** The version that is rolled back from; absent if the alias moves forward, or only a traffic shift ends. */
      readonly rolledBackFrom?: string | undefined
      /** Why this version was chosen, to be printed after its number: `the previous version`. */
      readonly reason: string
    }

/**
 * Which version can be named instead: the newest that is older than the served one, or else a newer one. Versions that are
 * marked bad are named only where there is no other.
 */
function nameOne({ versions, alias, latest }: CurrentRollback): string {
  const bad = badVersions(alias)
  const served = alias.traffic.version
  const others = versions.map(({ number }) => number).filter((number) => number !== served)
  const good = others.filter((number) => !bad.includes(number))
  const isSameCode = (number: string) =>
    served === LATEST && numbered(versions, number)?.configuration.CodeSha256 === latest.CodeSha256
  const older = good.findLast((number) => !(Number(number) > Number(served)) && !isSameCode(number))
  if (older !== undefined)
    return `Set \`version\` to the version to roll back to, such as \`version: ${older}\`.`
  const newer = good.at(-1)
  if (newer !== undefined)
    return served === LATEST
      ? `To serve version ${newer}, which has the same code as $LATEST, set \`version: ${newer}\`.`
      : `No older version can be served. To serve version ${newer}, which is newer, set \`version: ${newer}\`. Otherwise, release a good version with \`mode: deploy\`.`
  const [marked] = others.slice(-1)
  return marked === undefined ? 'To change what is served, release with `mode: deploy`.' : nameMarked(marked)
}

/** The newest good version besides the one that is served and the one that is rolled back to; undefined if there is none. */
export function otherVersion(
  { versions, alias }: CurrentRollback,
  target: string | undefined,
): string | undefined {
  const taken = [alias.traffic.version, target, ...badVersions(alias)]
  return versions.map(({ number }) => number).findLast((number) => !taken.includes(number))
}

const nameMarked = (version: string) =>
  `To serve version ${version} anyway, set \`version: ${version}\`. To serve something else, release with \`mode: deploy\`.`

/**
 * Chooses the version to roll back to.
 * @param rerunOf the ID of the workflow run, if this is not its first attempt
 * @throws Failure that lists the versions, if there is none, or only versions that have to be named
 */
export function chooseDestination(
  { target, expectedVersion }: Pick<RollbackInputs, 'target' | 'expectedVersion'>,
  current: CurrentRollback,
  rerunOf?: string,
): Destination {
  const { alias } = current
  const rolledBackFrom = versionRolledBackFrom(alias)
  if (expectedVersion !== undefined && expectedVersion !== rolledBackFrom) {
    const reason = `\`expected-version\` is ${expectedVersion}, but the alias ${alias.name} serves ${versionName(rolledBackFrom)}, so nothing is rolled back. To roll back ${versionName(rolledBackFrom)}, set \`expected-version: ${rolledBackFrom}\` or leave it out.`
    return { kind: 'keep', because: 'not-expected', reason }
  }
  const undone = target.kind === 'previous' ? rolledBackByThisRun(alias, rerunOf) : undefined
  if (undone !== undefined && shiftedTo(alias) === undefined) {
    const reason = `The alias ${alias.name} already serves version ${alias.traffic.version}: an earlier attempt of this run rolled version ${undone} back. To go further back, set \`version\`, or start a new run.`
    return { kind: 'keep', because: 'already-served', reason }
  }
  const { version, reason } = chosen(target, current)
  if (serves(alias, version)) {
    const why = target.kind === 'version' ? '' : ` (${reason})`
    return {
      kind: 'keep',
      because: 'already-served',
      reason: `The alias ${alias.name} already serves version ${version}${why}.`,
    }
  }
  if (!numbered(current.versions, version)) refuseMissing(target, version, reason, current)
  return {
    kind: 'move',
    version,
    reason,
    rolledBackFrom: goesBack(current, version) ? rolledBackFrom : undefined,
  }
}

function refuseMissing(
  { kind }: RollbackInputs['target'],
  version: string,
  reason: string,
  current: CurrentRollback,
): never {
  const { functionName } = current
  if (kind === 'version')
    throw refusedVersion(current, `Version ${version} of ${functionName} does not exist.`, nameOne(current))
  throw refusedVersion(
    current,
    `Version ${version} of ${functionName} (${reason}) no longer exists.`,
    nameOne(current),
  )
}

interface Choice {
  readonly version: string
  readonly reason: string
}

function chosen(target: RollbackInputs['target'], current: CurrentRollback): Choice {
  switch (target.kind) {
    case 'version':
      return { version: target.version, reason: 'named by `version`' }
    case 'release-alias':
      return behindReleaseAlias(target.alias, current)
    case 'git-ref':
      return releasedFrom(target.ref, current)
    case 'previous':
      return servedBefore(current)
  }
}

const IS_MARKED = 'is marked as bad in the history of the alias'

function behindReleaseAlias(wanted: ReleaseAlias, current: CurrentRollback): Choice {
  const { name, tag } = wanted
  const made = name === tag ? '' : ` (derived from ${tag})`
  const { releaseAlias } = current
  const version = releaseAlias?.traffic.version
  if (version === undefined) {
    throw refusedVersion(
      current,
      `${current.functionName} has no alias ${name}${made}.`,
      `Check \`release-alias\`: a deploy creates this alias only if it sets \`release-alias\`, too. ${releasedAs(tag, current) ?? nameOne(current)}`,
    )
  }
  if (version === LATEST) {
    throw refusedVersion(
      current,
      `The alias ${name}${made} serves $LATEST, which every release changes, so there is no version to roll back to.`,
      nameOne(current),
    )
  }
  if (releaseAlias && !mayFollow(wanted, releaseAlias)) {
    throw refusedVersion(
      current,
      `The alias ${name}${made} serves version ${version}, but ${whatItIs(releaseAlias)}, so what it serves may not be that release.`,
      `Check \`release-alias\`. To serve version ${version}, set \`version: ${version}\` instead.`,
    )
  }
  if (badVersions(current.alias).includes(version)) {
    throw refusedVersion(
      current,
      `Version ${version}, which the alias ${name}${made} serves, ${IS_MARKED} ${current.alias.name}: it failed its test or was rolled back.`,
      nameMarked(version),
    )
  }
  return { version, reason: `served by the alias ${name}` }
}

/** How to roll back to what the tag names without its alias; undefined if no good version was released from it. */
function releasedAs(tag: string, current: CurrentRollback): string | undefined {
  const found = versionOfRef(tag, current, badVersions(current.alias))
  return 'version' in found
    ? `To roll back to ${tag}, set \`version: ${found.version}\` instead of \`release-alias\`.`
    : undefined
}

/** Whether an alias is the release alias of the tag. Its own name stands for it, whatever its tag is. */
function mayFollow(wanted: ReleaseAlias, alias: Alias): boolean {
  return isReleaseAliasOf(wanted, alias) || (wanted.tag === alias.name && recordedTagOf(alias) !== undefined)
}

/** What an alias is that is not the wanted release alias, as part of a sentence. */
function whatItIs(alias: Alias): string {
  const tag = recordedTagOf(alias)
  return tag === undefined
    ? 'its description does not record that it is a release alias'
    : `it is the release alias of ${tag}`
}

function releasedFrom(ref: string, current: CurrentRollback): Choice {
  const bad = badVersions(current.alias)
  const found = versionOfRef(ref, current, bad)
  const { alias, functionName } = current
  if ('version' in found) {
    const doubt = found.isOnlyDescribed
      ? ` by its description; the history of ${alias.name} does not name it`
      : ''
    return { version: found.version, reason: `released from ${ref}${doubt}` }
  }
  const problems = {
    unknown: `No version or release alias of ${functionName} is recorded as released from ${ref}.${otherAlias(current)}`,
    ambiguous: `${ref} matches versions of ${functionName} that were released from different commits.`,
    bad: `Every version of ${functionName} that was released from ${ref} ${IS_MARKED} ${alias.name}: it failed its test or was rolled back.`,
  }
  const advice = {
    unknown: `Check \`git-ref\`, or leave it out and name a version. ${nameOne(current)}`,
    ambiguous: `Give more digits of the commit SHA, or set \`version\` to one of these.`,
    bad: found.kind === 'bad' ? nameMarked(found.newest) : '',
  }
  throw refusedVersion(current, problems[found.kind], advice[found.kind])
}

/** The alias with the name of the release alias, where it is another one, as a sentence; else empty. */
function otherAlias({ releaseAlias }: CurrentRollback): string {
  if (!releaseAlias) return ''
  const { name, traffic } = releaseAlias
  return ` The alias ${name} serves ${versionName(traffic.version)}, but ${whatItIs(releaseAlias)}.`
}

/**
 * The recorded previous version. During a traffic shift to a newer version, the version that it is shifted from. The
 * history of an alias is used only if it names the served version; otherwise somebody else moved the alias.
 */
function servedBefore(current: CurrentRollback): Choice {
  const { alias } = current
  const { history } = alias
  const served = alias.traffic.version
  const newer = shiftedTo(alias)
  if (newer) return { version: served, reason: `served before the shift to version ${newer}` }
  if (served === LATEST) {
    throw refusedVersion(
      current,
      `The alias ${alias.name} serves $LATEST, so there is no record of what it served before.`,
      nameOne(current),
    )
  }
  const isTrusted = history?.current === served
  const previous = isTrusted ? history.previous.find((version) => !history.bad.includes(version)) : undefined
  const version = previous ?? recordedPredecessor(alias, current.versions)
  if (version) return { version, reason: 'the previous version' }
  throw refusedVersion(
    current,
    current.versions.length === 1
      ? `There is nothing to roll back to: ${current.functionName} has only version ${served}, which the alias ${alias.name} serves.`
      : whyUnknown(current),
    nameOne(current),
  )
}

/** Why there is no previous version, as full sentences. */
function whyUnknown({ alias: { name, traffic, description, history } }: CurrentRollback): string {
  const unknown = `So what the alias served before version ${traffic.version} is unknown, and the rollback needs \`version\`.`
  if (!history)
    return description
      ? `Another tool, such as Terraform, wrote the description of the alias ${name}, where this action keeps its records. ${unknown}`
      : `No release by this action is recorded in the description of the alias ${name}. ${unknown}`
  if (history.current !== traffic.version)
    return `Somebody moved the alias ${name} to version ${traffic.version} without this action, whose record ends with version ${history.current}. ${unknown}`
  const bad = history.bad.filter((version) => Number(version) !== Number(traffic.version))
  return bad.length > 0
    ? `There is no good version to roll back to: the history of the alias ${name} names none before version ${traffic.version}, and ${bad.length === 1 ? 'version' : 'versions'} ${bad.join(', ')} ${bad.length === 1 ? 'is' : 'are'} marked as bad.`
    : `There is nothing to roll back to: no version is recorded that the alias ${name} served before version ${traffic.version}.`
}

/** Whether a move is a step back, to an older or a previously served version, so that the current one is marked bad. */
function goesBack({ alias }: CurrentRollback, version: string): boolean {
  const { history } = alias
  const served = alias.traffic.version
  if (served === LATEST) return false
  if (version === served) return shiftedTo(alias) !== undefined
  const servedOnce = history?.current === served && history.previous.includes(version)
  return servedOnce || Number(version) < Number(served)
}

/** The version that was released from a ref, or why there is none. */
export type VersionOfRef =
  | {
      readonly version: string
      /** Nothing but its own description, which whoever published it has written, says so. */
      readonly isOnlyDescribed?: true
    }
  /** Several commits start with the given digits. */
  | { readonly kind: 'unknown' | 'ambiguous' }
  /** All matching versions are marked bad. */
  | { readonly kind: 'bad'; readonly newest: string }

/** A commit SHA or its first digits, at least 4 (git, core.abbrev). */
const COMMIT = /^[0-9a-f]{4,64}$/

/**
 * The newest version that was released from a tag, a branch or a commit and is not marked bad. The ref is matched first
 * as a name, then as a commit. Anybody who can publish a version writes its description, so versions that the alias has
 * served by its own history come first, then the release alias of the ref, then the other versions.
 */
export function versionOfRef(
  ref: string,
  { versions, alias, releaseAlias }: Pick<CurrentRollback, 'versions' | 'alias' | 'releaseAlias'>,
  bad: readonly string[],
): VersionOfRef {
  const released = versions.map((version) => ({
    version: version.number,
    git: version.record?.git ?? {},
    owner: ownerOf(version, alias),
  }))
  const named = released.filter(({ git }) => git.ref === ref)
  const commit = ref.toLowerCase()
  const committed = COMMIT.test(commit)
    ? released.filter(({ git: { sha } }) => sha && (sha.startsWith(commit) || commit.startsWith(sha)))
    : []
  if (named.length === 0 && new Set(committed.map(({ git }) => git.sha)).size > 1)
    return { kind: 'ambiguous' }
  const fitting = ofSurestOwner(named.length > 0 ? named : committed)
  const isServed = fitting.some(({ owner }) => owner === 'served-by-this-alias')
  const name = releaseAlias?.name ?? ''
  const isOfRef = releaseAlias !== undefined && isReleaseAliasOf({ name, tag: ref }, releaseAlias)
  const aliased = isOfRef ? servedVersion(releaseAlias) : undefined
  const found = isServed || !aliased ? fitting.map(({ version }) => version) : [aliased]
  const version = found.findLast((each) => !bad.includes(each))
  const isOnlyDescribed = alias.history !== undefined && !isServed && !aliased
  if (version) return { version, ...(isOnlyDescribed && { isOnlyDescribed }) }
  const newest = found.at(-1)
  return newest === undefined ? { kind: 'unknown' } : { kind: 'bad', newest }
}

/** The alias that a version was released to, the most certain match for a rollback first. */
const OWNERS = ['served-by-this-alias', 'this-alias', 'unknown', 'another-alias'] as const

interface Released {
  readonly owner: (typeof OWNERS)[number]
}

/** A version of another alias may have another configuration, so it is used only if nothing else matches. */
function ofSurestOwner<T extends Released>(released: readonly T[]): readonly T[] {
  const surest = OWNERS.find((owner) => released.some((each) => each.owner === owner))
  return released.filter(({ owner }) => owner === surest)
}

/** A version records its alias together with its predecessor. The first version of an alias has no predecessor. */
function ownerOf({ number, record }: Version, { name, traffic, history }: Alias): Released['owner'] {
  const known = history ? [traffic.version, history.current, ...history.previous, ...history.bad] : []
  if (known.includes(number)) return 'served-by-this-alias'
  if (number === traffic.version) return 'this-alias'
  const predecessor = record?.predecessor
  if (!predecessor) return 'unknown'
  return predecessor.alias === name ? 'this-alias' : 'another-alias'
}
