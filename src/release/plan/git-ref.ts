import { type Alias, servedVersion } from '../../model/alias.ts'
import type { Version } from '../../model/version.ts'
import type { RollbackState } from './rollback-state.ts'

/** The version that was released from a ref, or why none can be told. */
export type VersionOfRef =
  | { readonly version: string }
  /** ambiguous: a short commit that begins several; bad: all that fit are marked. */
  | { readonly kind: 'unknown' | 'ambiguous' | 'bad' }

/** A commit, whole or its first digits; fewer than 4 are none (git, core.abbrev). */
const COMMIT = /^[0-9a-f]{4,64}$/

/**
 * The newest version that was released from a tag, a branch or a commit and is not marked bad. The ref is looked for
 * first as a name, then as a commit, then as the tag that an alias is named after.
 */
export function versionOfRef(
  ref: string,
  { versions, alias, releaseAlias }: Pick<RollbackState, 'versions' | 'alias' | 'releaseAlias'>,
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
  const fitting = ofSurestOwner(named.length > 0 ? named : committed).map(({ version }) => version)
  const aliased = servedVersion(releaseAlias)
  const found = fitting.length > 0 || !aliased ? fitting : [aliased]
  const version = found.findLast((each) => !bad.includes(each))
  if (version) return { version }
  return { kind: found.length > 0 ? 'bad' : 'unknown' }
}

/** Whom a version was released to, the surest for a rollback of an alias first. */
const OWNERS = ['this-alias', 'unknown', 'another-alias'] as const

interface Released {
  readonly owner: (typeof OWNERS)[number]
}

/** What another alias got of a ref may have another configuration: it counts only where nothing else fits. */
function ofSurestOwner<T extends Released>(released: readonly T[]): readonly T[] {
  const surest = OWNERS.find((owner) => released.some((each) => each.owner === owner))
  return released.filter(({ owner }) => owner === surest)
}

/** A version names the alias that it was released to with what that served before; an alias's first one names none. */
function ownerOf({ number, record }: Version, { name, traffic, history }: Alias): Released['owner'] {
  const known = history ? [history.current, ...history.previous, ...history.bad] : []
  if (number === traffic.version || known.includes(number)) return 'this-alias'
  const predecessor = record?.predecessor
  if (!predecessor) return 'unknown'
  return predecessor.alias === name ? 'this-alias' : 'another-alias'
}
