import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The text of each file of src, by its name below src. */
export function sources(): Readonly<Record<string, string>> {
  const src = fileURLToPath(new URL('../../src/', import.meta.url))
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${src}${name}`, 'utf8')]))
}
