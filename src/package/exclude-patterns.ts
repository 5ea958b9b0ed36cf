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
export async function readExcludePatterns(patterns: readonly string[]): Promise<ExcludePatterns> {
  if (patterns.length === 0)
    return { excludes: () => false, readmits: () => false, withoutMatch: async () => [] }
  const { default: ignore } = await import('ignore')
  const all = ignore({ ignorecase: false }).add(patterns.map((pattern) => ({ pattern })))
  const decisive = new Set<string>()
  return {
    excludes(name, isDirectory) {
      const { ignored, rule } = all.test(isDirectory ? `${name}/` : name)
      if (rule) decisive.add(rule.pattern)
      return ignored
    },
    readmits: (name, isDirectory) => all.test(isDirectory ? `${name}/` : name).unignored,
    async withoutMatch(names) {
      const unused = patterns.filter((pattern) => /^(?![#!])./.test(pattern.trim()) && !decisive.has(pattern))
      let unmatched = unused.map((pattern) => ({
        pattern,
        alone: ignore({ ignorecase: false }).add([{ pattern }]),
      }))
      if (unmatched.length === 0) return []
      for await (const name of names()) {
        unmatched = unmatched.filter(({ alone }) => !alone.ignores(name))
        if (unmatched.length === 0) break
      }
      return unmatched.map(({ pattern }) => pattern)
    },
  }
}
