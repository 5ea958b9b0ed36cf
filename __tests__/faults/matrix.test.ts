import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Cell } from './matrix/cell.ts'
import { FAULTS } from './matrix/faults.ts'
import { type Outcome, type RunningMatrix, runMatrix } from './matrix/matrix.ts'
import { isOf, PARTS, pairsOf, sampleOf } from './matrix/sample.ts'
import { SCENARIOS } from './matrix/scenarios.ts'

/**
 * Which cells run. With FAULTS_ALL=1, all; otherwise the day's part of a week, or part FAULTS_PART (0 to 6), with the
 * calls that FAULTS_SEED draws, by default the date.
 */
const isWhole = process.env['FAULTS_ALL'] === '1'
const part = numberFrom('FAULTS_PART', new Date().getUTCDay()) % PARTS
const seed = numberFrom('FAULTS_SEED', Number(new Date().toISOString().slice(0, 10).replaceAll('-', '')))
const pairs = isWhole
  ? Array.from({ length: PARTS }, (_, each) => pairsOf(SCENARIOS, FAULTS, each)).flat()
  : pairsOf(SCENARIOS, FAULTS, part)
/** What a night has time for. */
const MOST_CELLS = 3600
/** Milliseconds: whichever test is the first waits for cells of many others. */
const PATIENCE = 3_000_000

let matrix: RunningMatrix
let cells = 0
beforeAll(async () => {
  if (!isWhole)
    process.stderr.write(
      `Part ${part} of ${PARTS} of the fault matrix: FAULTS_PART=${part} FAULTS_SEED=${seed} repeats it.\n`,
    )
  matrix = await runMatrix((all) => {
    cells = all.length
    return isWhole ? all : sampleOf(all, pairs, part, seed)
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

function numberFrom(variable: string, usual: number): number {
  const { [variable]: text = '' } = process.env
  return text === '' ? usual : Number(text)
}
