/**
 * Runs the fault matrix, all of it, and prints what did not survive.
 *
 *     npm run faults [-- --write | --only PATTERN]
 *
 * With `--write` the table is put into docs/reliability.md; with `--only` just the cells run whose scenario, call and
 * fault, as they are printed, match the regular expression.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { replaceBetween } from '../../../scripts/documents/page.ts'
import type { Cell } from './cell.ts'
import { type Outcome, runMatrix } from './matrix.ts'
import { entryOf, faultList, tableOf, totalOf } from './table.ts'

const options = { write: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } as const
const { write, only } = parseArgs({ options }).values
const started = performance.now()

const isChosen = (cell: Cell) => new RegExp(only).test(titleOf(cell))
const matrix = await runMatrix((cells) => cells.filter(isChosen))
console.error(`${matrix.cells.length} cells.`)
for (const outcome of matrix.outcomes) outcome.then(tell)
await matrix.ended
const outcomes = await Promise.all(matrix.outcomes)

const entries = outcomes.map(entryOf)
console.log(totalOf(entries))
console.error(`It took ${Math.round((performance.now() - started) / 1000)} s.`)
if (write) writeTable()
process.exitCode = entries.every(({ survived }) => survived) ? 0 : 1

function tell(outcome: Outcome): void {
  if (outcome.problems.length > 0) console.log(`${titleOf(outcome)}\n  ${outcome.problems.join('\n  ')}`)
}

function titleOf({ recorded, site, kind }: Cell): string {
  return `${recorded.scenario.name} | ${site.operation} ${site.nth} | ${kind.name}`
}

function writeTable(): void {
  const page = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url))
  const sections = { faults: faultList(), total: totalOf(entries), matrix: tableOf(entries) }
  const text = Object.entries(sections).reduce(
    (written, [name, section]) => replaceBetween(written, name, section),
    readFileSync(page, 'utf8'),
  )
  writeFileSync(page, text)
}
