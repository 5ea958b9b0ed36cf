import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const textOf = (path: string) => readFileSync(`${root}${path}`, 'utf8')

interface Step {
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

/** The folder or file of the grids that a step of the nightly workflow runs whole. */
function wholeIn({ run = '', env = {} }: Step): string[] {
  if (run === 'npm run faults') return ['__tests__/faults/matrix.test.ts']
  if (env['SEEDS'] && run.endsWith('-- two-at-once')) return ['__tests__/faults/interleaving.ts']
  return env['WHOLE_WEEK'] === '1' ? [run.replace(/^.* -- /, '')] : []
}

test('the nightly workflow runs every grid whole of which a day runs a part', () => {
  const jobs: Record<string, { readonly steps: readonly Step[] }> = parse(
    textOf('.github/workflows/nightly.yml'),
  ).jobs
  const whole = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(wholeIn))
  const grids = globSync('__tests__/**/*.ts', { cwd: root }).filter((path) =>
    /import \{[^}]*\bmembersOfTheDay\b/.test(textOf(path)),
  )
  expect(grids.length).toBeGreaterThan(10)
  expect(grids.filter((path) => !whole.some((each) => path.startsWith(each)))).toEqual([])
})
