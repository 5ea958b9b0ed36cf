import { readIgnorePatterns } from '../text/ignore-patterns.ts'

/** The user's `exclude` patterns in .gitignore syntax, relative to the source directory. */
export interface ExcludePatterns {
  /** Whether an entry is excluded; names use `/` and do not end in it. */
  excludes(name: string, isDirectory: boolean): boolean
  /** Whether a pattern with `!` asks for an entry that is left out otherwise. */
  readmits(name: string, isDirectory: boolean): boolean
  /**
   * Patterns that match nothing, which are probably typos.
   *
   * @param names returns all entries, including those in excluded directories; a directory ends in `/`. Called only when
   *   a pattern was never decisive, because a correct pattern can be covered by another one.
   */
  withoutMatch(names: () => AsyncIterable<string>): Promise<readonly string[]>
}

/** Reads patterns, one per element. Case matters, as for git on Linux, so that every platform packs the same files. */
export function readExcludePatterns(patterns: readonly string[]): ExcludePatterns {
  const all = readIgnorePatterns(patterns)
  const decisive = new Set<string>()
  return {
    excludes(name, isDirectory) {
      const verdict = all.verdictOn(name, isDirectory)
      if (!verdict?.ignored) return false
      decisive.add(verdict.pattern)
      return true
    },
    readmits: (name, isDirectory) => all.verdictOn(name, isDirectory)?.ignored === false,
    async withoutMatch(names) {
      const unused = patterns.filter((pattern) => /^(?![#!])./.test(pattern.trim()) && !decisive.has(pattern))
      let unmatched = unused.map((pattern) => ({ pattern, alone: readIgnorePatterns([pattern]) }))
      if (unmatched.length === 0) return []
      for await (const each of names()) {
        const isDirectory = each.endsWith('/')
        const name = isDirectory ? each.slice(0, -1) : each
        unmatched = unmatched.filter(({ alone }) => !alone.verdictOn(name, isDirectory))
        if (unmatched.length === 0) break
      }
      return unmatched.map(({ pattern }) => pattern)
    },
  }
}
