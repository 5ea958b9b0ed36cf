import { beforeAll, describe, expect, test } from '@jest/globals'
import { isWholeWeek, membersOfTheDay, part } from '../support/part-of-week.ts'
import type { Cell } from './matrix/cell.ts'
import { FAULTS } from './matrix/faults.ts'
import { type Outcome, type RunningMatrix, runMatrix } from './matrix/matrix.ts'
import { isOf, pairsOf, sampleOf } from './matrix/sample.ts'
import { SCENARIOS } from './matrix/scenarios.ts'

/** Decides which call of each pair runs in a part of the week; by default, the date. */
const seed = Number(process.env['FAULTS_SEED'] || new Date().toISOString().slice(0, 10).replaceAll('-', ''))
const pairs = membersOfTheDay(pairsOf(SCENARIOS, FAULTS))
/** What a night has time for. */
const MOST_CELLS = 3600
/** Milliseconds: whichever test is the first waits for cells of many others. */
const PATIENCE = 3_000_000

let matrix: RunningMatrix
let cells = 0
beforeAll(async () => {
  if (!isWholeWeek) process.stderr.write(`Calls of the fault matrix: FAULTS_SEED=${seed} repeats them.\n`)
  matrix = await runMatrix((all) => {
    cells = all.length
    return isWholeWeek ? all : sampleOf(all, pairs, part, seed)
  })
}, PATIENCE)

describe.each(SCENARIOS.map(({ name }) => name))('%s', (scenario) => {
  const ours = pairs.filter((pair) => pair.scenario === scenario)
  for (const pair of ours)
    test(
      `survives at whichever call: ${pair.fault}`,
      () => expectSurvival((cell) => isOf(pair, cell)),
      PATIENCE,
    )
})

test('every operation of the part survives', () => expectSurvival(() => true), PATIENCE)

test('the whole matrix fits into a night', () => {
  expect(cells).toBeGreaterThan(pairs.length)
  expect(cells).toBeLessThan(MOST_CELLS)
})

test('everything that was started has ended', () => matrix.ended, PATIENCE)

/** Expects that the cells of this kind that run have survived, and that there are some. */
async function expectSurvival(isMeant: (cell: Cell) => boolean): Promise<void> {
  const meant = matrix.outcomes.filter((_, index) => isMeant(matrix.cells[index] as Cell))
  expect(meant.length).toBeGreaterThan(0)
  expect((await Promise.all(meant)).filter(({ problems }) => problems.length > 0).map(told)).toEqual([])
}

function told({ site, problems }: Outcome): string {
  return `${site.operation} ${site.nth}: ${problems.join(' ')}`
}
