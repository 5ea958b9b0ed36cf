import type { Configuration } from './configuration.ts'
import type { VersionRecord } from './history.ts'

/** A published version, or `$LATEST` where an alias serves it. */
export interface Version {
  /** Its number, or `$LATEST`. */
  readonly number: string
  /** What its description says of where it comes from; undefined where this action did not publish it. */
  readonly record: VersionRecord | undefined
  readonly configuration: Configuration
}

/** What `$LATEST` is called where a version has its number. */
export const LATEST = '$LATEST'

/** The git ref or commit that a version was released from, where its description says so. */
export function originOf(version: Pick<Version, 'record'> | undefined): string | undefined {
  const git = version?.record?.git
  return git?.ref ?? git?.sha
}

/** One of the versions by its number. */
export function numbered<V extends Pick<Version, 'number'>>(
  versions: readonly V[],
  number: string | undefined,
): V | undefined {
  return versions.find((version) => version.number === number)
}

/** How a version is called in a sentence: `version 41`, or `$LATEST`, which is none. */
export function versionName(version: string | undefined): string {
  return version === '$LATEST' ? '$LATEST' : `version ${version}`
}
