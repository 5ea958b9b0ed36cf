import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { callerInputs } from '../../src/inputs/callers/callers.ts'
import { capacityInputs } from '../../src/inputs/capacity.ts'
import { imageInputs } from '../../src/inputs/code/image.ts'
import { layerSourceInputs } from '../../src/inputs/code/layer.ts'
import { objectInputs, stagingInputs } from '../../src/inputs/code/s3.ts'
import { environmentInputs } from '../../src/inputs/configuration/environment.ts'
import { everyModeInputs } from '../../src/inputs/every-mode.ts'
import type { InputDoc } from '../../src/inputs/given-inputs.ts'
import { modes } from '../../src/inputs/read-inputs.ts'
import { smokeInputs } from '../../src/inputs/smoke-test/smoke-test.ts'
import { trafficShiftInputs } from '../../src/inputs/traffic-shift/traffic-shift.ts'
import { generate, replaceBetween, textOf } from './page.ts'

/** action.yml as far as this page needs it. */
export interface ActionDescription {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** Reads the text of an action.yml. */
export function parseAction(text: string): ActionDescription {
  return parse(text) as ActionDescription
}

/** The sections of the page. An input of several groups is in the first one; the last one has the inputs of no group. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  'Mode and AWS account': Object.keys(everyModeInputs),
  'Function, alias and version': [
    'function-name',
    'alias',
    'version',
    'source-alias',
    'release-alias',
    'git-ref',
    'expected-version',
    'keep-versions',
    'remove-alias',
  ],
  'What a run does': [
    'dry-run',
    'github-token',
    'unreleased-changes',
    'if-newer-is-served',
    'auto-rollback',
    'restore-latest',
  ],
  Test: ['smoke-test', ...Object.keys(smokeInputs), 'output-response'],
  'Traffic shift': Object.keys(trafficShiftInputs),
  Code: [
    ...Object.keys(layerSourceInputs),
    ...Object.keys({ ...objectInputs, ...imageInputs, ...stagingInputs }),
  ],
  'Environment variables': Object.keys(environmentInputs),
  Layer: ['layer-name', 'compatible-runtimes', 'compatible-architectures', 'license', 'share-with'],
  'Callers and capacity': Object.keys({ ...callerInputs, ...capacityInputs }),
}

const REST = 'Configuration'

/** The inputs of each section, in the order in which the page shows them. Each input is in one section. */
export function sections(action: ActionDescription): ReadonlyMap<string, readonly string[]> {
  const named = Object.entries(SECTIONS)
  return Map.groupBy(
    [...named.flatMap(([, names]) => names), ...Object.keys(action.inputs)].filter(
      (name, at, all) => name in action.inputs && all.indexOf(name) === at,
    ),
    (name) => named.find(([, names]) => names.includes(name))?.[0] ?? REST,
  )
}

/** One entry for each input: the modes that take it, what holds without it, and its meaning. */
export function inputEntries(action: ActionDescription): string {
  return Array.from(sections(action), ([title, names]) =>
    [`### ${title}`, ...names.map((name) => entry(name, action.inputs[name]?.description ?? ''))].join(
      '\n\n',
    ),
  ).join('\n\n')
}

/** Each mode with links to its inputs. */
export function modeTable(): string {
  const rows = Object.entries({ 'every mode': { inputs: everyModeInputs }, ...modes }).map(
    ([mode, { inputs }]) => {
      const names = Object.keys(inputs)
      const shared = names.filter((name) => name in smokeInputs)
      const own = names.filter((name) => !(name in smokeInputs)).map(link)
      return row(mode in modes ? code(mode) : mode, [...own, ...(shared.length > 0 ? [TEST] : [])].join(', '))
    },
  )
  return ['| Mode | Inputs |', '| --- | --- |', ...rows].join('\n')
}

const TEST = 'the inputs of the [test](#test)'

function entry(name: string, description: string): string {
  const { text, absent } = described(description)
  const without = defaultsOf(name, absent)
  return [`#### ${code(name)}`, without, ...byMode(text)].filter(Boolean).join('\n\n')
}

/** What holds in every mode, then a list of what holds in some: descriptions say that last. */
function byMode(text: string): readonly string[] {
  const [common = '', ...special] = text.split(new RegExp(` ?(?=In \`(?:${Object.keys(modes).join('|')})\`)`))
  return [common, special.map((sentences) => `- ${sentences}`).join('\n')]
}

/** The modes that take an input, with what holds in each when it is absent. */
function defaultsOf(name: string, absent: string | undefined): string {
  const everyMode = (everyModeInputs as Readonly<Record<string, InputDoc>>)[name]
  if (everyMode) return `Every mode · ${defaultOf(everyMode, absent)}`
  const taking = Object.entries(modes).flatMap(([mode, { inputs }]) => {
    const facts = (inputs as Readonly<Record<string, InputDoc>>)[name]
    return facts ? [{ mode: code(mode), said: defaultOf(facts, absent) }] : []
  })
  const groups = Map.groupBy(taking, ({ said }) => said)
  return Array.from(groups, ([said, of]) => `${of.map(({ mode }) => mode).join(', ')} · ${said}`).join('<br>')
}

function defaultOf({ required, default: value, absent }: InputDoc, written: string | undefined): string {
  if (required || absent?.startsWith('required')) return absent ?? 'required'
  const said = value === undefined ? (absent ?? written ?? 'none') : code(String(value))
  return `default: ${said}`
}

/** A description without what the line of defaults says already. */
function described(description: string): { readonly text: string; readonly absent: string | undefined } {
  const [, text = '', ending] = /^(.*?)(?: ?(Default: .*|Required\b.*))?$/s.exec(description) ?? []
  return { text, absent: ending?.startsWith('Default: ') ? ending.slice(9).replace(/\.$/, '') : undefined }
}

/** The table of outputs. */
export function outputTable(action: ActionDescription): string {
  const rows = Object.entries(action.outputs).map(([name, { description }]) => row(code(name), description))
  return ['| Output | Meaning |', '| --- | --- |', ...rows].join('\n')
}

/**
 * The page of inputs and outputs, brought up to date.
 * @throws Error when a marker is missing
 */
export function withInputs(page: string, action: ActionDescription): string {
  const parts = { modes: modeTable(), inputs: inputEntries(action), outputs: outputTable(action) }
  return Object.entries(parts).reduce((text, [name, part]) => replaceBetween(text, name, part), page)
}

function row(...cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function code(text: string): string {
  return `\`${text}\``
}

function link(name: string): string {
  return `[${code(name)}](#${name})`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  generate('docs/inputs.md', (page) => withInputs(page, parseAction(textOf('action.yml'))))
