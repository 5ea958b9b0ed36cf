import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { modes } from '../src/inputs/read-inputs.ts'
import { policySections } from './iam-page.ts'
import { templateStatements } from './iam-template.ts'

/** The files with a part that is made from the table of permissions: where it stands, and what it is. */
const documents = [
  { path: 'docs/iam.md', begin: '<!-- policies:begin -->', end: '<!-- policies:end -->', make: pagePart },
  {
    path: 'infra/github-oidc.yml',
    begin: '# permissions:begin',
    end: '# permissions:end',
    make: templateStatements,
  },
] as const

/** A promotion is no mode of its own, and has a policy of its own. */
function pagePart([deploy, ...others]: Parameters<typeof policySections>[0]): string {
  const names = [...(deploy ? [deploy] : []), 'promotion' as const, ...others]
  return `\n${policySections(names)}\n\n`
}

/**
 * The text with a new part between the lines that end in two markers.
 * @throws Error when a marker is missing
 */
export function withPart(text: string, begin: string, end: string, part: string): string {
  const from = text.indexOf('\n', text.indexOf(begin)) + 1
  const to = text.lastIndexOf('\n', text.indexOf(end)) + 1
  if (!text.includes(begin) || to < from || !text.includes(end))
    throw new Error(`There are no lines "${begin}" and "${end}" to put the permissions between.`)
  return `${text.slice(0, from)}${part}${text.slice(to)}`
}

/** Writes the documents; with `--check` writes nothing and exits 1 when one of them is not current. */
function main(): void {
  const names = Object.keys(modes) as (keyof typeof modes)[]
  for (const { path, begin, end, make } of documents) {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
    const text = readFileSync(file, 'utf8')
    const current = withPart(text, begin, end, make(names))
    if (current === text) continue
    if (!process.argv.includes('--check')) writeFileSync(file, current)
    else {
      console.error(`The permissions in ${path} are not current. Run \`npm run readme\` and commit ${path}.`)
      process.exitCode = 1
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
