import { type Alias, allTo, badVersions, withHistory } from './alias.ts'
import type { VersionRecord } from './history.ts'
import { numbered, type Version } from './version.ts'

/**
 * Whether the last move of an alias was made by this workflow run. When it serves what is to be released already, an
 * attempt that was cut short has left it so, or an attempt that was whole: what the inputs ask for beyond the move may
 * still be to do.
 * @param run the id of the workflow run; another attempt of it has the same
 */
export function movedByThisRun(alias: Alias | undefined, run: string | undefined): boolean {
  const history = alias?.history
  return run !== undefined && history?.current === alias?.traffic.version && history?.git.run === run
}

/** Whether a version was published by this workflow run. */
export function publishedByThisRun(record: VersionRecord | undefined, run: string | undefined): boolean {
  return run !== undefined && record?.git.run === run
}

/**
 * An alias as it was before its last move, as far as its history tells; undefined when it tells of nothing before.
 * @param before what is known of the version that it served then
 */
export function beforeLastMove(alias: Alias, before: Version | undefined): Alias | undefined {
  const { history } = alias
  const [current, ...previous] = history?.previous ?? []
  if (!history || current === undefined) return undefined
  const git = before?.record?.git ?? {}
  return withHistory({ ...alias, traffic: allTo(current) }, { current, previous, bad: history.bad, git })
}

/** The number of the version that an alias served before its last move. */
export function versionBeforeLastMove(alias: Alias | undefined): string | undefined {
  return alias?.history?.previous[0]
}

/**
 * What an alias served before the version that it serves, as the descriptions of versions say, where its own does not
 * tell: the newest that is not marked bad. Undefined when there is none, or when a version in between is gone.
 */
export function recordedPredecessor(
  alias: Alias,
  versions: readonly Pick<Version, 'number' | 'record'>[],
): string | undefined {
  const bad = badVersions(alias)
  let { version } = alias.traffic
  for (;;) {
    const predecessor = numbered(versions, version)?.record?.predecessor
    // Another alias's predecessor is no target. A version is older than what follows it, so this ends.
    if (!predecessor || predecessor.alias !== alias.name) return undefined
    if (Number(predecessor.version) >= Number(version)) return undefined
    if (!bad.includes(predecessor.version)) return predecessor.version
    version = predecessor.version
  }
}
