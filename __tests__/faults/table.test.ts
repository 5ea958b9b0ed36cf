import { expect, test } from '@jest/globals'
import { type TableEntry, tableOf, totalOf } from './matrix/table.ts'

const entry = (
  scenario: string,
  operation: string,
  nth: number,
  fault: string,
  survived = true,
): TableEntry => ({
  scenario,
  site: { service: 'lambda', operation, nth },
  fault,
  survived,
})

const entries = [
  entry('deploy: all', 'GetAlias', 1, 'denied'),
  entry('deploy: all', 'GetAlias', 2, 'denied', false),
  entry('deploy: all', 'GetAlias', 2, 'SIGKILL'),
  entry('smoke-test: one', 'HEAD', 1, 'denied'),
]

/** The cells of a line, without the columns of faults that were not tried. */
const lineOf = (name: string) =>
  tableOf(entries)
    .split('\n')
    .find((line) => line.startsWith(`| ${name} |`))
    ?.split(' | ')
    .slice(1)
    .filter((cell) => !/^(\*\*)?–/.test(cell))
    .map((cell) => cell.replace(' |', ''))

test('a line counts what survived of what was tried, for each operation, each scenario and all', () => {
  expect(lineOf('GetAlias')).toEqual(['1/2', '1/1'])
  expect(lineOf('HeadObject')).toEqual(['1/1'])
  expect(lineOf('**deploy: all**')).toEqual(['**1/2**', '**1/1**'])
  expect(lineOf('**all**')).toEqual(['**2/3**', '**1/1**'])
})

test('the total counts cells, calls and scenarios', () => {
  expect(totalOf(entries)).toBe('3 of 4 survived: 3 calls of 2 scenarios, each with 16 faults.')
})
