import { withoutControls } from '../text/without-controls.ts'

/** Text from AWS, file names or tags, made harmless for a Markdown page: it can neither format nor link to a page. */
export function escapeMarkdown(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]!|~@$]/g, entity)
    .replace(/(:)(?=\/\/)|(?<=\bwww)(\.)/gi, entity)
    .replace(/\s+/g, ' ')
}

/**
 * The same for a comment, where names after `@` would be told, and numbers after `#` or `GH-` linked, even when the
 * sign is written as an entity: a space without width keeps them apart.
 */
export function escapeComment(text: string): string {
  return escapeMarkdown(text)
    .replace(/&#64;|(?<!&)#(?=\d)/g, '$&&#8203;')
    .replace(/\b(GH-)(?=\d)/gi, '$1&#8203;')
}

/**
 * The same for text of several lines, such as a list of problems: a line that begins with `- ` is an item, and lines
 * that are indented by four spaces are something to copy, a code block.
 */
export function escapeLines(text: string, escaped = escapeMarkdown): string {
  const shown: string[] = []
  let toCopy: string[] = []
  const endBlock = () => {
    if (toCopy.length > 0) shown.push('', codeBlock(toCopy), '')
    toCopy = []
  }
  for (const line of withoutControls(text).split(/\r\n|\r|\n/)) {
    if (line.startsWith(INDENT)) toCopy.push(line.slice(INDENT.length))
    else {
      endBlock()
      const item = line.startsWith('- ') ? escapeLine(line.slice(2), escaped) : ''
      shown.push(item ? `- ${item}` : escapeLine(line, escaped))
    }
  }
  endBlock()
  return shown.join('\n').trim()
}

/**
 * Text of several lines after a label. A code block begins on a line of its own.
 * @param label Markdown, such as `**What to do:**`
 */
export function labelled(label: string, text: string, escaped = escapeMarkdown): string {
  const lines = escapeLines(text, escaped)
  return `${label}${lines.startsWith('```') ? '\n\n' : ' '}${lines}`
}

/** Escaped text in which what stands between single backticks, such as the name of an input, stays code. */
function withCode(line: string, escaped: typeof escapeMarkdown): string {
  const isPaired = !line.includes('``') && line.split('`').length % 2 === 1
  if (!isPaired) return escaped(line)
  const parts = line.split('`')
  return parts.map((part, index) => (index % 2 === 0 ? escaped(part) : codeSpan(part, escaped))).join('')
}

/** Code that nothing inside can end, and that reads the same for everything that shows Markdown. */
function codeSpan(text: string, escaped: typeof escapeMarkdown): string {
  const isPlain = /^\S(.*\S)?$/u.test(text) && !/[<>&\p{Cc}]/u.test(text)
  return isPlain ? `\`${text}\`` : escaped(`\`${text}\``)
}

const INDENT = ' '.repeat(4)

/** What begins a heading, a list, a rule or a code block begins a line of plain text. */
function escapeLine(line: string, escaped: typeof escapeMarkdown): string {
  return withCode(line, escaped)
    .trim()
    .replace(/^([#+=-]|\d+(?=[.)]))/, entity)
}

function entity(text: string): string {
  return Array.from(text, (character) => `&#${character.codePointAt(0)};`).join('')
}

/** Lines as a code block that no text inside can end, without characters that nobody sees. */
export function codeBlock(lines: readonly string[], language = ''): string {
  const text = withoutControls(lines.join('\n'))
  let longest = 2
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

/** A table of two or more columns; cells are escaped. */
export function table(header: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(header),
    line(header.map(() => '---')),
    ...rows.map((row) => line(row.map(escapeMarkdown))),
  ].join('\n')
}
