import type { CodeIdentity } from './code.ts'
import { comparableConfiguration, isSame } from './comparable.ts'
import type { Configuration } from './configuration.ts'
import type { Version } from './version.ts'

/**
 * Whether $LATEST holds a package's content: the very archive, or an archive that another tool built from the
 * same files, whose content digest a version of the same code carries in its description.
 */
export function holdsCode(
  { CodeSha256 }: Pick<Configuration, 'CodeSha256'>,
  code: CodeIdentity,
  versions: readonly Version[],
): boolean {
  if (code.sha256 !== undefined && CodeSha256 === code.sha256) return true
  return code.digest !== undefined && knownDigest(CodeSha256, versions) === code.digest
}

/** The content digest of some code, where one of the versions with that code records it. */
export function knownDigest(sha256: string | undefined, versions: readonly Version[]): string | undefined {
  const withCode = versions.filter(({ configuration }) => configuration.CodeSha256 === sha256)
  return withCode.map(({ record }) => record?.digest).find((digest) => digest !== undefined)
}

/**
 * Whether two states of a function have the same code and whole configuration. Variables that cannot be read
 * cannot be called the same.
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
