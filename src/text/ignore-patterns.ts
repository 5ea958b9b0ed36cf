import { readBracketExpression } from './bracket-expression.ts'
import { matchesParts, type Part } from './wildcards.ts'

/** What patterns say about an entry: the one that decides, as it is written. */
export interface IgnoreVerdict {
  readonly pattern: string
  /** False for a pattern with `!`. */
  readonly ignored: boolean
}

/** Patterns of .gitignore. Case matters. `?` and brackets match characters, where git matches bytes. */
export interface IgnorePatterns {
  /**
   * The verdict of the last pattern that matches, or of an ignored directory above, in which no pattern brings an entry
   * back.
   * @param name `/` between directories, none at the end
   */
  verdictOn(name: string, isDirectory: boolean): IgnoreVerdict | undefined
}

/**
 * Reads patterns of .gitignore, one per line (git docs, "gitignore"). A match takes at most time in proportion to the
 * length of the name squared, whatever the pattern is.
 */
export function readIgnorePatterns(lines: readonly string[]): IgnorePatterns {
  const patterns = lines
    .flatMap((line) => readPattern(line) ?? [])
    // The last one decides.
    .reverse()
  const directories = new Map<string, Judged>()

  function judged(name: string, isDirectory: boolean): Judged {
    const slash = name.lastIndexOf('/')
    const above = slash < 0 ? TOP : directory(name.slice(0, slash))
    if (above.verdict?.ignored) return above
    const path = [...above.path, Array.from(name.slice(slash + 1))]
    const verdict = patterns.find((each) => (isDirectory || !each.onlyDirectories) && each.matches(path))
    return { path, verdict }
  }

  function directory(name: string): Judged {
    const known = directories.get(name)
    if (known) return known
    const found = judged(name, true)
    directories.set(name, found)
    return found
  }

  return {
    verdictOn(name, isDirectory) {
      // Most steps have no patterns, and some have tens of thousands of files.
      if (patterns.length === 0) return undefined
      return (isDirectory ? directory(name) : judged(name, false)).verdict
    },
  }
}

/** The characters of a file's or directory's name. */
type Name = readonly string[]

/** What the patterns say of a path. */
interface Judged {
  readonly path: readonly Name[]
  readonly verdict: IgnoreVerdict | undefined
}

const TOP: Judged = { path: [], verdict: undefined }

interface IgnorePattern extends IgnoreVerdict {
  readonly onlyDirectories: boolean
  readonly matches: (path: readonly Name[]) => boolean
}

/** @returns undefined for a comment, and for a pattern that matches nothing */
function readPattern(line: string): IgnorePattern | undefined {
  if (line.startsWith('#')) return undefined
  const text = withoutTrailingSpaces(line)
  const ignored = !text.startsWith('!')
  const onlyDirectories = text.endsWith('/')
  const pattern = text.slice(ignored ? 0 : 1, onlyDirectories ? -1 : undefined)
  const parts = segmentsOf(Array.from(pattern.replace(/^\//, '')))
  if (!parts) return undefined
  // A pattern without a slash matches names at any depth.
  if (!pattern.includes('/')) parts.unshift('any')
  // At the end, `**` matches what is in a directory, but not the directory.
  if (parts.at(-1) === 'any') parts.push(() => true)
  return { pattern: line, ignored, onlyDirectories, matches: matcherOf(parts) }
}

/** Spaces at the end do not count, unless a `\` quotes the first of them. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ') end -= 1
  let from = end
  while (line[from - 1] === '\\') from -= 1
  return line.slice(0, (end - from) % 2 === 0 ? end : end + 1)
}

/**
 * A pattern in parts, one for each directory and the last name: `any` for `**`.
 * @returns undefined if it matches nothing
 */
function segmentsOf(pattern: readonly string[]): Part<Name>[] | undefined {
  const segments: Part<Name>[] = []
  let signs: Part<string>[] = []
  let at = 0
  let begin = 0
  const endSegment = () => {
    const isGlobstar = pattern[begin + 1] === '*' && signs.length === 1 && signs[0] === 'any'
    segments.push(isGlobstar ? 'any' : matcherOf(signs))
    signs = []
    begin = at + 1
  }
  for (; at < pattern.length; at += 1) {
    const isQuoted = pattern[at] === '\\'
    if (isQuoted) at += 1
    const sign = pattern[at]
    if (sign === undefined) return undefined
    if (sign === '/') endSegment()
    else if (isQuoted) signs.push((each) => each === sign)
    else if (sign === '?') signs.push(() => true)
    else if (sign === '[') {
      const bracket = readBracketExpression(pattern, at)
      if (!bracket) return undefined
      signs.push(bracket.admits)
      at = bracket.end
    } else if (sign !== '*') signs.push((each) => each === sign)
    else if (signs.at(-1) !== 'any') signs.push('any')
  }
  endSegment()
  return segments
}

/** Whether the parts match all of something. Parts that need more than there is are not compared, however many they are. */
function matcherOf<Item>(parts: readonly Part<Item>[]): (items: readonly Item[]) => boolean {
  const needed = parts.filter((part) => part !== 'any').length
  return (items) => items.length >= needed && matchesParts(items, parts)
}
