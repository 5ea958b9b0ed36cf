import parseSpec from 'npm-package-arg'

/**
 * What a dependency makes npm do, when that is more than to fetch an archive: npm would run git, and pack or link a
 * source tree. Read by npm's own parser.
 *
 * @param name of the package
 * @param spec what package.json or the lock file says, such as `^1.0.0`
 * @returns how it is called in a message; undefined when it is allowed
 */
export function sourceOfSpec(name: string, spec: string): string | undefined {
  // Variables and links are no part of what an archive is named by.
  if (/^(?:link|workspace|portal|patch|catalog):/i.test(spec)) return 'a directory of the repository'
  const parsed = parsedSpec(name, spec)
  if (parsed === undefined) return 'a source that npm does not know'
  if (parsed.type === 'git') return 'a git repository'
  if (parsed.type === 'directory') return 'a directory of the repository'
  if (parsed.type === 'alias') return parsed.subSpec?.registry ? undefined : 'an alias of another source'
  return undefined
}

function parsedSpec(name: string, spec: string) {
  try {
    return parseSpec.resolve(name, spec, process.cwd()) as ReturnType<typeof parseSpec.resolve> & {
      readonly subSpec?: { readonly registry: boolean | null }
    }
  } catch {
    return undefined
  }
}
