import { type Alias, allTo, badVersions, withHistory } from './alias.ts'
import type { VersionRecord } from './history.ts'
import { numbered, type Version } from './version.ts'

/**
 * Whether this workflow run made the last move of an alias. If so, an earlier attempt of the run may have ended before
 * it completed the steps after the move.
 * @param run the ID of the workflow run, which all of its attempts share
 */
export function movedByThisRun(alias: Alias | undefined, run: string | undefined): boolean {
  const history = alias?.history
  return run !== undefined && history?.current === alias?.traffic.version && history?.git.run === run
}

/**
 * Whether this workflow run rolled an alias back, and nobody has moved it since. A release of this run to a lower number
 * than one that is marked bad looks the same: the history does not tell the two apart.
 * @param run the ID of the workflow run, which all of its attempts share
 * @returns the version that was rolled back from; undefined if the last move was another one
 */
export function rolledBackByThisRun(alias: Alias, run: string | undefined): string | undefined {
  const [marked] = badVersions(alias)
  const isBehind = marked !== undefined && Number(alias.traffic.version) < Number(marked)
  return isBehind && movedByThisRun(alias, run) ? marked : undefined
}

/** Whether this workflow run published a version. */
export function publishedByThisRun(record: VersionRecord | undefined, run: string | undefined): boolean {
  return run !== undefined && record?.git.run === run
}

/**
 * An alias as it was before its last move, according to its history; undefined if the history has no previous version.
 * @param before the version that it served then, if it could be read
 */
export function beforeLastMove(alias: Alias, before: Version | undefined): Alias | undefined {
  const { history } = alias
  const [current, ...previous] = history?.previous ?? []
  if (!history || current === undefined) return undefined
  const git = before?.record?.git ?? {}
  const { bad, made } = history
  return withHistory({ ...alias, traffic: allTo(current) }, { current, previous, bad, made, git })
}

/** The number of the version that an alias served before its last move. */
export function versionBeforeLastMove(alias: Alias | undefined): string | undefined {
  return alias?.history?.previous[0]
}

/**
 * The version that an alias served previously, according to the descriptions of versions: the latest one that is not
 * marked bad. Undefined if there is none, or if a version in between was deleted.
 */
export function recordedPredecessor(
  alias: Alias,
  versions: readonly Pick<Version, 'number' | 'record'>[],
): string | undefined {
  const bad = badVersions(alias)
  let { version } = alias.traffic
  for (;;) {
    const predecessor = numbered(versions, version)?.record?.predecessor
    // The predecessor of another alias is no target. Predecessors have lower numbers, so the loop ends.
    if (!predecessor || predecessor.alias !== alias.name) return undefined
    if (Number(predecessor.version) >= Number(version)) return undefined
    if (!bad.includes(predecessor.version)) return predecessor.version
    version = predecessor.version
  }
}
