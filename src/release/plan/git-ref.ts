import { parseVersionRecord } from '../history/version-description.ts'
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
  { versions, releaseAlias }: Pick<RollbackState, 'versions' | 'releaseAlias'>,
  bad: readonly string[],
): VersionOfRef {
  const released = versions.map(({ Version = '', Description }) => ({
    version: Version,
    git: parseVersionRecord(Description)?.git ?? {},
  }))
  const named = released.filter(({ git }) => git.ref === ref)
  const commit = ref.toLowerCase()
  const committed = COMMIT.test(commit)
    ? released.filter(({ git: { sha } }) => sha && (sha.startsWith(commit) || commit.startsWith(sha)))
    : []
  if (named.length === 0 && new Set(committed.map(({ git }) => git.sha)).size > 1)
    return { kind: 'ambiguous' }
  const fitting = (named.length > 0 ? named : committed).map(({ version }) => version)
  const aliased = releaseAlias?.FunctionVersion
  const found = fitting.length > 0 || !aliased || aliased === '$LATEST' ? fitting : [aliased]
  const version = found.findLast((each) => !bad.includes(each))
  if (version) return { version }
  return { kind: found.length > 0 ? 'bad' : 'unknown' }
}
