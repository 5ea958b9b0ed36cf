import type { Configuration } from './configuration.ts'
import type { VersionRecord } from './history.ts'

/** A published version, or `$LATEST` if an alias serves it. */
export interface Version {
  /** Its number, or `$LATEST`. */
  readonly number: string
  /** The record in its description; undefined if this action did not publish it. */
  readonly record: VersionRecord | undefined
  readonly configuration: Configuration
}

/** What little is kept of a version where there may be thousands. */
export interface ListedVersion extends Pick<Version, 'number' | 'record'> {
  readonly codeSha256?: string | undefined
}

/** The qualifier of the unpublished version. */
export const LATEST = '$LATEST'

/**
 * Whether a version has a number: neither `$LATEST` nor `$LATEST.PUBLISHED` of functions on managed instances, which the
 * next publication replaces.
 */
export function isNumber(version: string): boolean {
  return /^[1-9][0-9]*$/.test(version)
}

/** The git ref or commit that a version was released from, if its description contains one. */
export function originOf(version: Pick<Version, 'record'> | undefined): string | undefined {
  const git = version?.record?.git
  return git?.ref ?? git?.sha
}

/** Finds a version by its number. */
export function numbered<V extends Pick<Version, 'number'>>(
  versions: readonly V[],
  number: string | undefined,
): V | undefined {
  return versions.find((version) => version.number === number)
}

/** A version as part of a sentence: `version 41` or `$LATEST`. */
export function versionName(version: string | undefined): string {
  return version === '$LATEST' ? '$LATEST' : `version ${version}`
}
