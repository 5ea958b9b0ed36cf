import { globSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Message, messagesIn } from './messages.ts'
import { generate, replaceBetween, textOf } from './page.ts'

/** The sections of the page, each with the files of src/ whose messages it has. The first that fits counts. */
const SECTIONS: Readonly<Record<string, RegExp>> = {
  Inputs: /^inputs\//,
  'Signing in': /^(aws\/sign-in|github\/identity-token)/,
  'Packages and images':
    /^(package\/(?!layer)|read\/code\/|model\/image\/|aws\/(image|s3)|apply\/code-storage|plan\/package)/,
  Layers: /layer/,
  'Traffic shifts': /(shift|codedeploy|code-deploy|cloudwatch)/,
  Tests: /smoke-test/,
  'Calls to AWS': /^aws\//,
  'Comments on pull requests': /^github\//,
  'Releases and rollbacks': /./,
}

/** All messages of src/ by section, each once. */
export function messagesBySection(): ReadonlyMap<string, readonly Message[]> {
  const paths = globSync('**/*.ts', { cwd: fileURLToPath(new URL('../../src/', import.meta.url)) })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
  const all = paths.flatMap((path) => messagesIn(textOf(`src/${path}`)).map((message) => ({ path, message })))
  const once = new Map(all.map((each) => [each.message.problem, each]))
  const names = Object.keys(SECTIONS)
  const grouped = Map.groupBy(
    once.values(),
    ({ path }) => names.find((name) => SECTIONS[name]?.test(path)) ?? '',
  )
  return new Map(names.map((name) => [name, (grouped.get(name) ?? []).map(({ message }) => message)]))
}

/** The list of messages: a table for each section. */
export function messageTables(sections: ReadonlyMap<string, readonly Message[]>): string {
  return Array.from(sections, ([title, messages]) =>
    [`### ${title}`, '', '| The error says | What to do |', '| --- | --- |', ...messages.map(row)].join('\n'),
  ).join('\n\n')
}

function row({ problem, advice }: Message): string {
  return `| ${cell(problem)} | ${cell(advice) || 'see the rest of the error'} |`
}

/** Text as it stands in a cell of a table: on one line, with what would end the cell or begin HTML escaped. */
function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  generate('docs/troubleshooting.md', (page) =>
    replaceBetween(page, 'messages', messageTables(messagesBySection())),
  )
