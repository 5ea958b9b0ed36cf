import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DOCUMENTS = join(import.meta.dirname, '../docs')

/**
 * Puts sections into a page of docs/, each between the comments that name it.
 * @throws Error when a comment is missing
 */
export function writeFigures(sections: Readonly<Record<string, string>>, page = 'performance.md'): void {
  const document = join(DOCUMENTS, page)
  let text = readFileSync(document, 'utf8')
  for (const [name, section] of Object.entries(sections)) text = replaceBetween(text, name, section, page)
  writeFileSync(document, text)
}

function replaceBetween(text: string, name: string, section: string, page: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/${page} has no lines "${begin}" and "${end}".`)
  return `${text.slice(0, from + begin.length)}\n\n${section}\n\n${text.slice(to)}`
}
