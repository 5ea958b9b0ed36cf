/** A line of a requirements file, including the lines that a backslash joins to it. */
export interface RequirementLine {
  /** Number of the first line, counted from 1. */
  readonly number: number
  /** The options as shell words, without quotes and comments. */
  readonly words: readonly string[]
  /** The text before the first option, as written. */
  readonly requirement: string
}

/**
 * Splits a requirements file into its lines, as pip does: a backslash at the end joins the next line, except after a
 * comment; a comment begins with `#` at the start of a line or after white space (pip docs, "Requirements File Format").
 */
export function requirementLines(text: string): RequirementLine[] {
  const lines: RequirementLine[] = []
  let joined: { readonly number: number; readonly text: string } | undefined
  const end = ({ number, text: whole }: { readonly number: number; readonly text: string }) => {
    const withoutComment = whole.replace(/(^|\s)#.*$/s, '').trim()
    if (withoutComment !== '') lines.push({ number, ...divided(withoutComment) })
  }
  text.split(/\r\n|[\r\n]/).forEach((line, index) => {
    const start = joined ?? { number: index + 1, text: '' }
    const isComment = /(^|\s)#/.test(line)
    joined = { number: start.number, text: start.text + (isComment ? ` ${line}` : line.replace(/\\$/, '')) }
    if (!isComment && line.endsWith('\\')) return
    end(joined)
    joined = undefined
  })
  if (joined) end(joined)
  return lines
}

/** A requirement ends before the first word that begins with a hyphen. */
function divided(text: string): Omit<RequirementLine, 'number'> {
  const option = text.startsWith('-') ? 0 : text.search(/\s-/)
  const requirement = option < 0 ? text : text.slice(0, option).trim()
  return { requirement, words: option < 0 ? [] : shellWords(text.slice(option)) }
}

function shellWords(text: string): string[] {
  const words = text.match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\]|["'\\])+/gs) ?? []
  return words.map((word) =>
    word.replace(
      /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/gs,
      (_, double?: string, single?: string, escaped?: string) =>
        double === undefined ? (single ?? escaped ?? '') : double.replace(/\\(["\\])/g, '$1'),
    ),
  )
}
