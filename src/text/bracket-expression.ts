/** Whether a character is in a set. */
type Admits = (character: string) => boolean

/** The classes of POSIX as git has them: ASCII alone, and a vertical tab is no white space. */
const CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ['alnum', /^[0-9A-Za-z]$/],
  ['alpha', /^[A-Za-z]$/],
  ['blank', /^[ \t]$/],
  ['cntrl', /^\p{Cc}$/u],
  ['digit', /^[0-9]$/],
  ['graph', /^[!-~]$/],
  ['lower', /^[a-z]$/],
  ['print', /^[ -~]$/],
  ['punct', /^[!-/:-@[-`{-~]$/],
  ['space', /^[ \t\n\r]$/],
  ['upper', /^[A-Z]$/],
  ['xdigit', /^[0-9A-Fa-f]$/],
])

/** A bracket expression in a pattern. */
export interface BracketExpression {
  readonly admits: Admits
  /** Index of the `]` that ends it. */
  readonly end: number
}

/**
 * Reads a bracket expression such as `[a-z]`, `[!abc]` or `[[:digit:]_]` as git does: `\` quotes a member, a `]` that comes
 * first is a member, and of a range that goes backwards only the first member is left.
 *
 * @param start index of its `[`
 * @returns undefined if it does not end, or names an unknown class: the whole pattern then matches nothing
 */
export function readBracketExpression(
  pattern: readonly string[],
  start: number,
): BracketExpression | undefined {
  const isNegated = pattern[start + 1] === '!' || pattern[start + 1] === '^'
  const members: Admits[] = []
  // The member that a range can begin with.
  let low: string | undefined
  let at = start + (isNegated ? 2 : 1)
  do {
    const member = memberAt(pattern, at, low)
    if (!member) return undefined
    members.push(member.admits)
    low = member.low
    at = member.end
  } while (pattern[at] !== ']')
  return {
    admits: remembering((character) => members.some((admits) => admits(character)) !== isNegated),
    end: at,
  }
}

interface Member {
  readonly admits: Admits
  readonly low?: string
  /** Index of what follows it. */
  readonly end: number
}

function memberAt(pattern: readonly string[], at: number, low: string | undefined): Member | undefined {
  const next = pattern[at + 1]
  if (pattern[at] === '-' && low !== undefined && next !== undefined && next !== ']') {
    const high = characterAt(pattern, at + 1)
    return high && { admits: (each) => isBetween(low, each, high.character), end: high.end }
  }
  if (pattern[at] === '[' && next === ':') {
    const close = pattern.indexOf(']', at + 2)
    if (close < 0) return undefined
    if (close > at + 2 && pattern[close - 1] === ':') {
      const named = CLASSES.get(pattern.slice(at + 2, close - 1).join(''))
      return named && { admits: (each) => named.test(each), end: close + 1 }
    }
  }
  const one = characterAt(pattern, at)
  return one && { admits: (each) => each === one.character, low: one.character, end: one.end }
}

function characterAt(pattern: readonly string[], at: number) {
  const place = pattern[at] === '\\' ? at + 1 : at
  const character = pattern[place]
  return character === undefined ? undefined : { character, end: place + 1 }
}

/** By code points: the order of `<` is that of UTF-16, in which an emoji comes before some characters of U+FFFF and below. */
function isBetween(low: string, character: string, high: string): boolean {
  const [from = 0, code = 0, to = 0] = [low, character, high].map((each) => each.codePointAt(0) ?? 0)
  return from <= code && code <= to
}

/** Judges each character once, however often it occurs and however many members there are. */
function remembering(admits: Admits): Admits {
  const known = new Map<string, boolean>()
  return (character) => {
    const found = known.get(character) ?? admits(character)
    known.set(character, found)
    return found
  }
}
