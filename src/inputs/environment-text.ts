import { checkVariableName } from './environment-names.ts'
import type { Problems } from './problems.ts'
import { quoted } from './problems.ts'

/** Environment variables by name. */
export type Variables = ReadonlyMap<string, string>

/**
 * Reads environment variables from a map in YAML or JSON, or from NAME=VALUE lines, which are taken raw. The first
 * line that is neither empty nor a comment decides. Messages hold lines and names, never values.
 *
 * @param label how messages name the text
 */
export async function parseEnvironment(
  text: string,
  label: string,
  problems: Problems,
): Promise<Variables | undefined> {
  return isRaw(text) ? rawEntries(text, label, problems) : await mapEntries(text, label, problems)
}

/** Whether the first line that counts has an `=` before any colon; a quote or a brace begins YAML or JSON. */
function isRaw(text: string): boolean {
  const lines = text.split(/\r?\n/).map((line) => line.trimStart())
  const first = lines.find((line) => line !== '' && !line.startsWith('#'))
  return first !== undefined && /^(?![{["'])[^=:]*=/.test(first)
}

async function mapEntries(text: string, label: string, problems: Problems): Promise<Variables | undefined> {
  const [{ parseMap }, { stringEntries }] = await Promise.all([
    import('./yaml-map.ts'),
    import('./string-map.ts'),
  ])
  const map = parseMap(text, label, 'strings', problems)
  return map && stringEntries(map, { label, variables: true, secret: true }, problems)
}

/** NAME=VALUE lines. The value is everything after the first `=`; only the line end, LF or CRLF, is no part of it. */
function rawEntries(text: string, label: string, problems: Problems): Variables {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }))
  const written = lines.filter(({ line }) => line.trim() !== '')
  const stray = written.filter(({ line }) => !/^[A-Za-z][A-Za-z0-9_]*=/.test(line))
  for (const { line, number } of stray)
    problems.add(`${label}, line ${number}: ${strayMeaning(line)}.`, strayAdvice)

  const entries = new Map<string, string>()
  for (const { line, number } of written.filter((each) => !stray.includes(each))) {
    const name = line.slice(0, line.indexOf('='))
    const value = line.slice(name.length + 1)
    // Beside stray lines this may be a piece of a secret that broke into lines: then no part of it is shown.
    const where = `${label}, line ${number}${stray.length === 0 ? ` (${quoted(name)})` : ''}`
    if (entries.has(name)) problems.add(`${where}: the name is given a second time.`, 'Give every name once.')
    if (value === '')
      problems.add(
        `${where}: there is no value, which is what a secret or variable that is not set leaves behind.`,
        "Check that it is set and that this workflow may read it; for an empty value, write the input as YAML, with `NAME: ''`.",
      )
    if (stray.length === 0) checkVariableName(name, `${label}, line ${number}`, problems)
    entries.set(name, value)
  }
  return entries
}

const strayAdvice =
  'After a first line with `NAME=` every line has to be NAME=VALUE. For a value of several lines, or comments, write ' +
  'the input as YAML or JSON, or pass the variable through `environment-from`.'

function strayMeaning(line: string): string {
  if (line.trimStart().startsWith('#')) return 'comments are not possible between NAME=VALUE lines'
  if (/^\s/.test(line)) return 'the line begins with white space, so it is not NAME=VALUE'
  return 'the line is not NAME=VALUE'
}
