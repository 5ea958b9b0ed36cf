import { startScene } from '../../__tests__/support/scene.ts'
import { runStep, type StepRun } from '../../local-aws/run-step.ts'
import { type Arranged, arrangeTwoReleases, type Day } from './day.ts'

/** The step of a day and, where it was killed, its post step. */
export interface DayRun {
  readonly day: Day
  readonly run: StepRun
  readonly post?: StepRun
}

/** Waits are this much shorter, except where a day says otherwise. */
const ENV = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.01', RUNNER_DEBUG: '' }

/** Makes the day happen, on a local AWS of its own. */
export async function runDay(day: Day): Promise<DayRun> {
  const scene = await startScene({ routingSeed: 1, ...day.aws })
  let arranged: Arranged = {}
  try {
    if (day.isReleased !== false) await arrangeTwoReleases(scene)
    arranged = arrangedBy(await day.arrange?.(scene))
    const { end: _, env, ...step } = arranged
    const variables = { ...ENV, ...day.env, ...env }
    const run = await scene.run(day.inputs, { ...step, env: variables })
    if (!day.runsPostStep) return { day, run }
    scene.aws.front.clearFaults()
    const { workspace } = scene
    const post = await runStep(scene.aws, {
      ...{ with: day.inputs, workspace, env: variables, state: run.state },
    })
    return { day, run, post }
  } finally {
    await arranged.end?.()
    await scene.end()
  }
}

/** What an arrangement returned, where it says something of the step. */
function arrangedBy(value: unknown): Arranged {
  const isArranged = typeof value === 'object' && value !== null
  return isArranged && ['env', 'end', 'killWhen'].some((name) => name in value) ? (value as Arranged) : {}
}
