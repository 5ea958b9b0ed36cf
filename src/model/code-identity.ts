import { comparableConfiguration, isSame } from './comparable.ts'
import type { Configuration } from './configuration.ts'
import type { Version } from './version.ts'

/**
 * The versions that record, in their descriptions, that the code with this SHA-256 has a content. Whoever publishes a
 * version writes its description, so a record is a reason to compare the code, and no proof (docs/decisions/0025).
 */
export function versionsClaiming(
  codeSha256: string,
  digest: string | undefined,
  versions: readonly Version[],
): readonly Version[] {
  return versions.filter(
    ({ configuration, record }) =>
      digest !== undefined && configuration.CodeSha256 === codeSha256 && record?.digest === digest,
  )
}

/** The content digest of code with this SHA-256, if a version records it. For records of further versions only. */
export function knownDigest(sha256: string | undefined, versions: readonly Version[]): string | undefined {
  const withCode = versions.filter(({ configuration }) => configuration.CodeSha256 === sha256)
  return withCode.map(({ record }) => record?.digest).find((digest) => digest !== undefined)
}

/**
 * Whether two states of a function have the same code and the same whole configuration. Environment variables that
 * cannot be read count as different.
 */
export function isSameRelease(left: Configuration, right: Configuration): boolean {
  if (left.Environment?.Error || right.Environment?.Error) return false
  return (
    left.CodeSha256 === right.CodeSha256 &&
    isSame(sorted(comparableConfiguration(left)), sorted(comparableConfiguration(right)))
  )
}

function sorted(configuration: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(configuration).sort(([left], [right]) => (left < right ? -1 : 1))
}
