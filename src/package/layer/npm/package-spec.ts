import parseSpec from 'npm-package-arg'

/**
 * The source of a dependency that npm does not just fetch as an archive: npm would run git, or pack or link a source tree.
 * Parsed with npm's own parser.
 *
 * @param name of the package
 * @param spec the value in package.json or the lock file, such as `^1.0.0`
 * @returns the source as messages name it; undefined when it is allowed
 */
export function disallowedSource(name: string, spec: string): string | undefined {
  if (OTHERS.test(spec)) return 'a directory of the repository'
  const parsed = parsedSpec(name, spec)
  if (parsed === undefined) return 'a source that npm does not know'
  if (parsed.type === 'git') return 'a git repository'
  if (parsed.type === 'directory') return 'a directory of the repository'
  if (parsed.type === 'alias') return parsed.subSpec?.registry ? undefined : 'an alias of another source'
  return undefined
}

/** Whether a dependency is a directory, which npm links. */
export function isDirectory(name: string, spec: string): boolean {
  return !OTHERS.test(spec) && parsedSpec(name, spec)?.type === 'directory'
}

/** Protocols of other package managers, which never name an archive. */
const OTHERS = /^(?:link|workspace|portal|patch|catalog):/i

function parsedSpec(name: string, spec: string) {
  try {
    return parseSpec.resolve(name, spec, process.cwd()) as ReturnType<typeof parseSpec.resolve> & {
      readonly subSpec?: { readonly registry: boolean | null }
    }
  } catch {
    return undefined
  }
}
