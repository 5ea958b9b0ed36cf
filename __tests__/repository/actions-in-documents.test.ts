import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { everyModeInputs } from '../../src/inputs/every-mode.ts'
import { modes } from '../../src/inputs/read-inputs.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const filesOf = (...patterns: string[]) =>
  execFileSync('git', ['ls-files', '--', ...patterns], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
const textOf = (path: string) => readFileSync(`${root}${path}`, 'utf8')

/** Other actions in a text, with their versions: that in the comment if they are pinned to a commit. */
function actionsIn(text: string): { readonly name: string; readonly version: string }[] {
  const uses = text.matchAll(/uses: ([\w-]+\/[\w./-]+)@([\w.-]+)(?: # (v[\d.]+))?/g)
  return Array.from(uses, ([, name = '', ref = '', comment]) => ({ name, version: comment ?? ref })).filter(
    ({ name }) => !name.startsWith('org/') && !name.startsWith('acme/'),
  )
}

/** The versions that the examples pin, which Dependabot raises. */
const pinned = new Map(
  filesOf('examples/*/.github/workflows/*.yml')
    .flatMap((path) => actionsIn(textOf(path)))
    .map(({ name, version }) => [name, version] as const),
)

/** Has published no tags for majors since version 8 (its release notes), so documents name a whole version. */
const WITHOUT_MAJOR_TAGS = ['astral-sh/setup-uv']

/** What a document writes for an action whose version is known: `v7` for v7.0.1. */
function written(name: string, version: string): string {
  return WITHOUT_MAJOR_TAGS.includes(name) ? version : (version.split('.')[0] ?? '')
}

test('documents, messages and the workflows of tests name the versions of other actions that the examples use', () => {
  const documents = filesOf('*.md', 'src/*.ts', '__tests__/workflows/*.yml')
  const named = documents.flatMap((path) => actionsIn(textOf(path)).map((action) => ({ path, ...action })))
  expect(named.map(({ name }) => name)).toContain('actions/checkout')
  expect(named.map(({ path }) => path)).toContain('src/package/layer/uv/uv.ts')
  const other = named.filter(({ name, version }) => {
    const known = pinned.get(name)
    return known !== undefined && version !== written(name, known) && version !== known
  })
  expect(other.map(({ path, name, version }) => `${path}: ${name}@${version}`)).toEqual([])
})

test('the examples agree on one version of each action', () => {
  const all = filesOf('examples/*/.github/workflows/*.yml').flatMap((path) => actionsIn(textOf(path)))
  expect(all.filter(({ name, version }) => pinned.get(name) !== version)).toEqual([])
})

const inputsOf = (path: string) => Object.keys(parse(textOf(path)).inputs)
const INPUTS = inputsOf('action.yml')
const INPUTS_OF_RELEASE = inputsOf('release/action.yml')

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** The steps of the action in a document, wherever they are in its blocks; a `with:` without `uses:` is one, too. */
function stepsIn(value: unknown): Step[] {
  if (typeof value !== 'object' || value === null) return []
  const { uses, with: given } = value as Step
  const isStep = uses?.startsWith('org/lambda-deploy-action') || (uses === undefined && isMap(given))
  return [...(isStep ? [value] : []), ...Object.values(value).flatMap(stepsIn)]
}

const isMap = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The inputs of a step that the action does not have, or that its mode does not take. */
function unknownInputs({ uses, with: given = {} }: Step): string[] {
  const mode = Object.entries(modes).find(([name]) => name === given['mode'])?.[1]
  const taken = mode && Object.keys({ ...everyModeInputs, ...mode.inputs })
  const known = uses?.includes('/release@') ? INPUTS_OF_RELEASE : (taken ?? INPUTS)
  return Object.keys(given).filter((name) => !known.includes(name))
}

test('steps in documents give only inputs that the action has, in a mode that takes them', () => {
  const steps = filesOf('*.md')
    .filter((path) => path !== 'CHANGELOG.md')
    .flatMap((path) =>
      Array.from(textOf(path).matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm), ([, indent = '', block = '']) =>
        stepsIn(parse(block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), { logLevel: 'error' })),
      )
        .flat()
        .map((step) => ({ path, step })),
    )
  expect(steps.length).toBeGreaterThan(60)
  expect(steps.map(({ path, step }) => ({ path, unknown: unknownInputs(step) }))).toEqual(
    steps.map(({ path }) => ({ path, unknown: [] })),
  )
  expect(unknownInputs({ with: { mode: 'rollback', 'source-dir': 'app', alias: 'live' } })).toEqual([
    'source-dir',
  ])
})
