import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { OPTIONS_OF_OTHER_TOOLS as TOOLS } from '../support/options-of-other-tools.ts'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const { inputs } = parse(file('action.yml')) as { inputs: Record<string, unknown> }

const WITH_PAGE = Object.entries(TOOLS).flatMap(([tool, { page, options }]) =>
  page === undefined ? [] : [[tool, { page, options }] as const],
)

/** Rows of the table of options: what it is called there, and here. */
function rowsOf(page: string): ReadonlyArray<readonly [there: string, here: string]> {
  const [, table = ''] = /<!-- options:begin -->([\s\S]*?)<!-- options:end -->/.exec(file(page)) ?? []
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => {
      const [there = '', here = ''] = row.slice(2).split(' | ')
      return [there, here] as const
    })
}

describe('a page for people who come from another tool', () => {
  test.each(WITH_PAGE)('loses none of the %s', (_, { page, options }) => {
    const named = rowsOf(page).flatMap(([there]) =>
      Array.from(there.matchAll(/`([^`]+)`/g), ([, name]) => name),
    )
    expect(options.split(' ').filter((option) => !named.includes(option))).toEqual([])
  })

  const pages = [...new Set(WITH_PAGE.map(([, { page }]) => page)), 'docs/migration/aws-cli.md']
  test.each(pages)('%s names inputs that there are, and says so where there is none', (page) => {
    const rows = rowsOf(page)
    expect(rows.length).toBeGreaterThan(10)
    for (const [, here] of rows) {
      const names = Array.from(here.matchAll(/`([^`:]+)(?:: [^`]+)?`/g), ([, name = '']) => name)
      if (names.length === 0)
        expect(here).toMatch(/^(none|not there|not there yet|inputs|outputs|the inputs)$/)
      expect(names.filter((name) => !(name in inputs))).toEqual([])
    }
  })
})
