import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DOCUMENT = join(import.meta.dirname, '../docs/performance.md')

/**
 * Puts sections into docs/performance.md, each between the comments that name it.
 * @throws Error when a comment is missing
 */
export function writeFigures(sections: Readonly<Record<string, string>>): void {
  let text = readFileSync(DOCUMENT, 'utf8')
  for (const [name, section] of Object.entries(sections)) text = replaceBetween(text, name, section)
  writeFileSync(DOCUMENT, text)
}

function replaceBetween(text: string, name: string, section: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no lines "${begin}" and "${end}".`)
  return `${text.slice(0, from + begin.length)}\n\n${section}\n\n${text.slice(to)}`
}
