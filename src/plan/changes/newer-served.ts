import { Failure } from '../../failure.ts'
import type { Alias } from '../../model/alias.ts'
import { LATEST, type Version } from '../../model/version.ts'

/** What an alias serves, and where it was released from. */
export interface ServedRelease {
  readonly functionName: string
  /** Absent: no alias is released to, and the newest version counts as served. */
  readonly alias: string | undefined
  readonly version: string
  /** The commit, 7 hexadecimal digits or more; undefined if nothing records it. */
  readonly sha: string | undefined
  readonly ref: string | undefined
}

/**
 * The release that a release replaces; undefined if there is none. The history of the alias says where it came from, and
 * where somebody else wrote that, the description of the version.
 * @param served the version that the alias serves, or without an alias the newest one
 */
export function servedRelease(
  functionName: string,
  alias: Alias | undefined,
  served: Version | undefined,
): ServedRelease | undefined {
  if (!served || served.number === LATEST) return undefined
  const { number: version, record } = served
  const history = alias?.history?.current === version ? alias.history.git : undefined
  const { sha, ref } = history?.sha === undefined ? (record?.git ?? {}) : history
  return { functionName, alias: alias?.name, version, sha, ref }
}

/** Whether two commits are the same, of which either may be shortened. */
export function isSameCommit(left: string, right: string): boolean {
  return left.startsWith(right) || right.startsWith(left)
}

/** A warning that a release is not compared, because nothing records where the served one came from. */
export function withoutOrigin({ version }: ServedRelease): string {
  return `\`if-newer-is-served: stop\` has no effect on this release, because nothing records the commit that version ${version} was released from. The next release can be compared.`
}

/**
 * The failure if a release would overwrite a newer one, or if that is not known; undefined otherwise.
 * @param commit the commit that is released, if it is known
 * @param isNewer whether the served release came from a descendant of it; a text says why that is not known
 */
export function newerServed(
  served: ServedRelease,
  commit: string | undefined,
  isNewer: boolean | string,
): Failure | undefined {
  if (isNewer === false) return undefined
  const { functionName, alias, version, sha = '', ref } = served
  const origin = `${short(sha)}${ref ? ` (${ref})` : ''}`
  const own =
    commit === undefined ? 'the commit of this release' : `${short(commit)}, the commit of this release`
  if (isNewer === true) {
    const what = alias
      ? `Version ${version}, which the alias ${alias} of ${functionName} serves,`
      : `Version ${version}, the newest of ${functionName},`
    return new Failure(
      `${what} was released from ${origin}, which is newer than ${own}. So this run releases nothing, because \`if-newer-is-served\` is \`stop\`.`,
      'If the newer release is the right one, there is nothing to do. To go back on purpose, use `mode: rollback`, or release with `if-newer-is-served: release`.',
    )
  }
  const what = alias
    ? `which the alias ${alias} of ${functionName} serves as version ${version}`
    : `the commit of version ${version}, the newest of ${functionName}`
  return new Failure(
    `This run cannot tell which commit is newer: ${origin}, ${what}, or ${own}. So it releases nothing, because \`if-newer-is-served\` is \`stop\`. ${isNewer}`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
    'Set `github-token: ${{ github.token }}` in a job with `permissions: contents: read`, or check out the whole history (`fetch-depth: 0` of actions/checkout). To release anyway, set `if-newer-is-served: release`.',
  )
}

function short(sha: string): string {
  return sha.slice(0, 7)
}
