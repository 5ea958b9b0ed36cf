import { join } from 'node:path'
import { type ActionRun, runAction } from './action-run.ts'
import { type Spread, spreadOf } from './spread.ts'
import type { Stage } from './stage.ts'

/** A release of a large directory. Times in milliseconds, memory in MB. */
export interface LargeRelease {
  readonly title: string
  readonly time: Spread | undefined
  /** What the local AWS took to receive the code. */
  readonly upload: Spread | undefined
  readonly memory: Spread | undefined
}

const ROUNDS = 2

/** Creates a function from a large directory and releases it again unchanged. */
export async function measureLargePackage(stage: Stage, tree: string): Promise<LargeRelease[]> {
  stage.aws.front.lambda.versionTransitionMs = 0
  const created: ActionRun[] = []
  const unchanged: ActionRun[] = []
  for (let round = 0; round < ROUNDS; round++) {
    stage.say(`Releases of a large directory, round ${round + 1} of ${ROUNDS} ...`)
    const released = { name: `large-${round}`, source: join(stage.workspace, tree), memorySize: 128 }
    for (const [runs, result] of [
      [created, 'created'],
      [unchanged, 'unchanged'],
    ] as const) {
      const run = await runAction(stage, { title: `large, ${result}`, result }, released)
      if (run) runs.push(run)
    }
  }
  return [figuresOf('create', created), figuresOf('unchanged', unchanged)]
}

function figuresOf(title: string, runs: readonly ActionRun[]): LargeRelease {
  const upload = ({ timings }: ActionRun) =>
    timings.find(({ operation }) => operation === 'CreateFunction')?.milliseconds
  return {
    title,
    time: spreadOf(runs.map(({ milliseconds }) => milliseconds)),
    upload: spreadOf(runs.map(upload)),
    memory: spreadOf(runs.map(({ memory }) => memory)),
  }
}
