/** The user's `exclude` patterns in .gitignore syntax, relative to the source directory. */
export interface ExcludePatterns {
  /** Whether an entry stays out; names use `/` and have none at the end. */
  excludes(name: string, isDirectory: boolean): boolean
  /**
   * Patterns that match nothing: typing errors, probably.
   *
   * @param names all entries that there are, also inside of what was excluded; a directory ends in `/`. Asked for
   *   only when some pattern never decided, since a pattern can be right and yet covered by another one.
   */
  withoutMatch(names: () => readonly string[]): readonly string[]
}

/** Reads patterns, one an element. Letter case counts, as it does for git on Linux, so that every platform packs the same. */
export async function readExcludePatterns(patterns: readonly string[]): Promise<ExcludePatterns> {
  if (patterns.length === 0) return { excludes: () => false, withoutMatch: () => [] }
  const { default: ignore } = await import('ignore')
  const all = ignore({ ignorecase: false }).add(patterns.map((pattern) => ({ pattern })))
  const decisive = new Set<string>()
  return {
    excludes(name, isDirectory) {
      const { ignored, rule } = all.test(isDirectory ? `${name}/` : name)
      if (rule) decisive.add(rule.pattern)
      return ignored
    },
    withoutMatch(names) {
      const idle = patterns.filter((pattern) => /^(?![#!])./.test(pattern.trim()) && !decisive.has(pattern))
      if (idle.length === 0) return []
      const existing = names()
      return idle.filter((pattern) => {
        const alone = ignore({ ignorecase: false }).add([{ pattern }])
        return !existing.some((name) => alone.ignores(name))
      })
    },
  }
}
