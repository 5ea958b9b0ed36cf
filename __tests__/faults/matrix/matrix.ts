import { availableParallelism } from 'node:os'
import { type Cell, type Recorded, record, runCell } from './cell.ts'
import { FAULTS } from './faults.ts'
import { type Lane, startLane } from './lane.ts'
import { SCENARIOS, WORKSPACE } from './scenarios.ts'

/** What became of a cell. */
export interface Outcome extends Cell {
  /** What did not hold, as sentences; empty when it survived. */
  readonly problems: readonly string[]
}

/** A matrix that is being run: its cells, and what becomes of each. */
export interface RunningMatrix {
  readonly cells: readonly Cell[]
  /** Settles for each cell, in the order of `cells`; never rejects. */
  readonly outcomes: readonly Promise<Outcome>[]
  /** Settles when all cells have run and everything that was started has ended. */
  readonly ended: Promise<void>
}

/** Cells that run at once on each core: many wait for what never comes. */
const LANES_A_CORE = 2
/** A lane starts with a fresh local AWS after so many cells: every function that was invoked keeps a process. */
const CELLS_A_LANE = 60

/**
 * Records all scenarios, then runs each of their calls with each fault.
 * @param choose which of all cells to run, and in which order; all by default
 */
export async function runMatrix(
  choose: (cells: readonly Cell[]) => readonly Cell[] = (all) => all,
): Promise<RunningMatrix> {
  const recorded = await recordAll()
  const all = recorded.flatMap((each) =>
    each.sites.flatMap((site) => FAULTS.map((kind): Cell => ({ recorded: each, site, kind }))),
  )
  const cells = choose(all)
  const settled = cells.map(() => Promise.withResolvers<Outcome>())
  const waiting = cells.map((cell, index) => ({ cell, index }))
  const lanes = availableParallelism() * LANES_A_CORE
  // Fewer towards the end, so that no lane works on alone.
  const turn = () => Math.min(CELLS_A_LANE, Math.ceil(waiting.length / lanes / 2))
  const work = async () => {
    while (waiting.length > 0) await onLane(waiting.splice(0, turn()))
  }
  const onLane = async (turn: typeof waiting) => {
    const lane = await startLane(WORKSPACE)
    try {
      for (const { cell, index } of turn)
        settled[index]?.resolve({ ...cell, problems: await tried(lane, cell) })
    } finally {
      await lane.end()
    }
  }
  const ended = Promise.all(Array.from({ length: lanes }, work)).then(() => {})
  return { cells, outcomes: settled.map(({ promise }) => promise), ended }
}

async function tried(lane: Lane, cell: Cell): Promise<readonly string[]> {
  try {
    return await runCell(lane, cell)
  } catch (error) {
    return [`The cell could not be run: ${(error as Error).stack}`]
  }
}

async function recordAll(): Promise<readonly Recorded[]> {
  const lane = await startLane(WORKSPACE)
  try {
    const recorded: Recorded[] = []
    for (const scenario of SCENARIOS) recorded.push(await record(lane, scenario))
    return recorded
  } finally {
    await lane.end()
  }
}
