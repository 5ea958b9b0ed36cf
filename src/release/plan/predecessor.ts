import { type Alias, badVersions } from '../../model/alias.ts'
import { numbered, type Version } from '../../model/version.ts'

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
