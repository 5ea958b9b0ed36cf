const DIM = '\u001b[2m'
const BOLD = '\u001b[1m'
const RED = '\u001b[31m'
const YELLOW = '\u001b[33m'
const PLAIN = '\u001b[0m'

/** The packages that uv names one by one. */
const LISTED = /^ [+-] /

/** A command line of a program says at its beginning what it does. */
function shortened(line: string): string {
  return line.startsWith('$ ') && line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line
}

const LONGEST = 70

/**
 * A line of a step's log as GitHub's page shows it, what other programs say cut short; undefined for what is not shown.
 */
export function shownLine(line: string, colour: boolean): string | undefined {
  const paint = (style: string, text: string) => (colour ? `${style}${text}${PLAIN}` : text)
  const command = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line)
  if (!command) return line === '' || LISTED.test(line) ? undefined : `      ${shortened(line)}`
  const [, name, text = ''] = command
  const message = text
    .replaceAll('%0A', '\n      ')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
  switch (name) {
    case 'group':
      return paint(DIM, `    ▾ ${message}`)
    case 'error':
      return paint(RED, `      Error: ${message}`)
    case 'warning':
      return paint(YELLOW, `      Warning: ${message}`)
    default:
      return undefined
  }
}

/** The head of a step. */
export function heading(text: string, colour: boolean): string {
  return colour ? `\n${BOLD}● ${text}${PLAIN}` : `\n● ${text}`
}
