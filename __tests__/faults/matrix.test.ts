import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Cell } from './matrix/cell.ts'
import { FAULTS } from './matrix/faults.ts'
import { type Outcome, type RunningMatrix, runMatrix } from './matrix/matrix.ts'
import { sampleOf } from './matrix/sample.ts'
import { SCENARIOS } from './matrix/scenarios.ts'

/**
 * Which cells run: a sample that FAULTS_SEED repeats, or, with FAULTS_ALL=1, all. The sample has every operation, and
 * every scenario with every fault.
 */
const seed = Number(process.env['FAULTS_SEED']) || Math.floor(Math.random() * 1e6) + 1
const isWhole = process.env['FAULTS_ALL'] === '1'
/** What fits into some five minutes on two cores. */
const SAMPLE = 600
/** Milliseconds: whichever test is the first waits for cells of many others. */
const PATIENCE = 1_500_000

let matrix: RunningMatrix
beforeAll(async () => {
  if (!isWhole) process.stderr.write(`Sample of the fault matrix: FAULTS_SEED=${seed} repeats it.\n`)
  matrix = await runMatrix(isWhole ? (cells) => cells : (cells) => sampleOf(cells, seed, SAMPLE))
}, PATIENCE)

describe.each(SCENARIOS.map(({ name }) => name))('%s', (scenario) => {
  test.each(FAULTS.map(({ name }) => name))(
    'survives at whichever call: %s',
    async (fault) => {
      const isOurs = ({ recorded, kind }: Cell) => recorded.scenario.name === scenario && kind.name === fault
      const ours = matrix.outcomes.filter((_, index) => isOurs(matrix.cells[index] as Cell))
      expect(ours.length).toBeGreaterThan(0)
      expect((await Promise.all(ours)).filter(({ problems }) => problems.length > 0).map(told)).toEqual([])
    },
    PATIENCE,
  )
})

test('everything that was started has ended', () => matrix.ended, PATIENCE)

function told({ site, problems }: Outcome): string {
  return `${site.operation} ${site.nth}: ${problems.join(' ')}`
}
