import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Text of a page with the part between two markers replaced.
 * @throws Error when a marker is missing
 */
export function replaceBetween(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from)
    throw new Error(`The page has no lines "${begin}" and "${end}" to put the generated part between.`)
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`
}

/** Text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(inRepository(path), 'utf8')
}

/**
 * Writes the generated parts of a page. With `--check`, it writes nothing, and the process exits with 1 if they are not current.
 * @param path of the page in the repository
 * @param update replaces the generated parts of the page
 */
export function generate(path: string, update: (page: string) => string): void {
  const text = textOf(path)
  const current = update(text)
  if (!process.argv.includes('--check')) writeFileSync(inRepository(path), current)
  else if (current !== text) {
    console.error(`The generated part of ${path} is not current. Run \`npm run readme\` and commit ${path}.`)
    process.exitCode = 1
  }
}

function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}
