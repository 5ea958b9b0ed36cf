/** Versions of this action as numbers, and the tags of its releases. */

export type Version = readonly [major: number, minor: number, patch: number]

/**
 * @param tag - such as `v1.2.3`
 * @returns undefined where it is no tag of a release: `v1`, `lambda/v1.2.3`, `v1.2.3-beta.1`
 */
export function versionOf(tag: string): Version | undefined {
  const match = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(tag)
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined
}

/** Positive where `a` is the newer version. */
function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

/**
 * The tags that move to a release: `v1` and `v1.2` where it is the newest of its major and of its minor version. A fix
 * for an older minor version moves that version's tag alone.
 * @param tags - all tags of the repository
 */
export function movingTags(release: Version, tags: readonly string[]): string[] {
  const others = tags.map(versionOf).filter((version) => version !== undefined)
  const [major, minor] = release
  const isNewest = (line: (other: Version) => boolean) =>
    others.filter(line).every((other) => compareVersions(other, release) <= 0)
  return [
    ...(isNewest((other) => other[0] === major) ? [`v${major}`] : []),
    ...(isNewest((other) => other[0] === major && other[1] === minor) ? [`v${major}.${minor}`] : []),
  ]
}
