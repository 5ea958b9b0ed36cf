import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

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
