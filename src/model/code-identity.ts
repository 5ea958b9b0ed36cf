import type { CodeIdentity } from './code.ts'
import { comparableConfiguration, isSame } from './comparable.ts'
import type { Configuration } from './configuration.ts'
import type { Version } from './version.ts'

/**
 * Whether $LATEST contains the code: the same archive, or an archive of the same files from another tool. The content
 * digest of the code of $LATEST is in the description of a version with the same code.
 */
export function holdsCode(
  { CodeSha256 }: Pick<Configuration, 'CodeSha256'>,
  code: CodeIdentity,
  versions: readonly Version[],
): boolean {
  if (code.sha256 !== undefined && CodeSha256 === code.sha256) return true
  return code.digest !== undefined && knownDigest(CodeSha256, versions) === code.digest
}

/** The content digest of code with this SHA-256, if a version records it. */
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
