import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { everyModeInputs } from '../src/inputs/every-mode.ts'
import type { InputDoc } from '../src/inputs/given-inputs.ts'
import { modes } from '../src/inputs/read-inputs.ts'
import { smokeInputs } from '../src/inputs/smoke-test/smoke-test.ts'
import { listed } from '../src/model/text.ts'

/** action.yml as far as the tables need it. */
export interface ActionDescription {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** Reads the text of an action.yml. */
export function parseAction(text: string): ActionDescription {
  return parse(text) as ActionDescription
}

type Inputs = Readonly<Record<string, InputDoc>>

const testTitle = 'The smoke test'

/** The tables of inputs: what every mode has, what each mode has of its own, and the smoke test that modes share. */
export function inputTables(action: ActionDescription): string {
  const testing = Object.entries(modes).filter(([, { inputs }]) => 'payload' in inputs)
  const names = listed(testing.map(([mode]) => mode))
  return [
    inputTable('Every mode', everyModeInputs, action),
    ...Object.entries(modes).map(([mode, { inputs }]) => {
      const own = Object.entries(inputs).filter(([name]) => !(name in smokeInputs))
      const table = inputTable(`\`${mode}\``, Object.fromEntries(own), action)
      const anchor = testTitle.toLowerCase().replaceAll(' ', '-')
      return 'payload' in inputs ? `${table}\n\nAnd the inputs of [the smoke test](#${anchor}).` : table
    }),
    inputTable(testTitle, smokeInputs, action, `What is asked and expected, in ${names}:`),
  ].join('\n\n')
}

function inputTable(title: string, inputs: Inputs, action: ActionDescription, introduction?: string): string {
  const rows = Object.entries(inputs).map(([name, facts]) =>
    row(`\`${name}\``, defaultOf(facts), meaningOf(action.inputs[name]?.description ?? '')),
  )
  const head = ['| Input | Default | Meaning |', '| --- | --- | --- |']
  return [`### ${title}`, '', ...(introduction ? [introduction, ''] : []), ...head, ...rows].join('\n')
}

/** The table of outputs. */
export function outputTable(action: ActionDescription): string {
  const rows = Object.entries(action.outputs).map(([name, { description }]) =>
    row(`\`${name}\``, description),
  )
  return ['| Output | Meaning |', '| --- | --- |', ...rows].join('\n')
}

/**
 * The README with its tables brought up to date.
 * @throws Error when a marker is missing
 */
export function withTables(readme: string, action: ActionDescription): string {
  return replaceBetween(replaceBetween(readme, 'inputs', inputTables(action)), 'outputs', outputTable(action))
}

/**
 * A page with what stands between two markers replaced.
 * @throws Error when a marker is missing
 */
export function replaceBetween(text: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from)
    throw new Error(`The page has no lines "${begin}" and "${end}" to put the table between.`)
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`
}

function row(...cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function defaultOf({ required, default: value, absent }: InputDoc): string {
  if (required) return 'required'
  return value === undefined ? (absent ?? '') : `\`${value}\``
}

/** The description without what the column of defaults says already. */
function meaningOf(description: string): string {
  return description.replace(/ ?(Default: .*|Required\b.*)$/, '')
}

/** Writes README.md's tables; with `--check` writes nothing and exits 1 when they are not current. */
function main(): void {
  const file = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
  const readme = readFileSync(file('README.md'), 'utf8')
  const current = withTables(readme, parseAction(readFileSync(file('action.yml'), 'utf8')))
  if (!process.argv.includes('--check')) writeFileSync(file('README.md'), current)
  else if (current !== readme) {
    console.error(
      'The tables in README.md are not current. Run `node scripts/readme-tables.ts` and commit README.md.',
    )
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
