import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import { type ActionRun, ReleasedFunction, runAction } from './action-run.ts'
import { unexplained } from './cost-model.ts'
import { type Job, jobs, withGate } from './jobs.ts'
import { runProgram } from './program.ts'
import { type Spread, spreadOf } from './spread.ts'
import type { Stage } from './stage.ts'

/** A job as the action did it. Times in milliseconds, memory in MB. */
export interface ActionFigures {
  readonly time: Spread | undefined
  /** What the invocations took of it: the function itself, its cold starts, and the latency of the calls. */
  readonly invocations: Spread | undefined
  /** The time without the invocations. */
  readonly own: Spread | undefined
  readonly calls: Spread | undefined
  /** From the arrival of the first call to that of the last. */
  readonly calling: Spread | undefined
  readonly memory: Spread | undefined
  /** Calls that the cost model does not know. */
  readonly unexplained: readonly string[]
}

export interface ReleaseFigures {
  readonly job: Job
  readonly plain: ActionFigures
  /** Absent while the action has no gate. */
  readonly gate?: ActionFigures
  /** The same job by the AWS CLI, where there is a script. */
  readonly script?: { readonly time: Spread | undefined; readonly calls: Spread | undefined }
}

const ROUNDS = 5
/** Rounds with a gate and with the AWS CLI, which take longer and vary less by themselves. */
const LONG_ROUNDS = 3

interface ScriptRun {
  readonly milliseconds: number
  readonly calls: number
}

interface Runs {
  readonly plain: ActionRun[]
  readonly gate: ActionRun[]
  readonly script: ScriptRun[]
}

/** Releases functions in all ways, side by side: every round does all jobs in each way once. */
export async function measureReleases(stage: Stage): Promise<ReleaseFigures[]> {
  const runs = new Map<Job, Runs>(jobs.map((job) => [job, { plain: [], gate: [], script: [] }]))
  const gate = hasGate()
  for (let round = 0; round < ROUNDS; round++) {
    stage.say(`Releases, round ${round + 1} of ${ROUNDS} ...`)
    await eachJob(stage, runs, `plain-${round}`, async (job, released, { plain }) => {
      push(plain, await runAction(stage, job, released))
    })
    if (round >= LONG_ROUNDS) continue
    if (gate) {
      await eachJob(stage, runs, `gate-${round}`, async (job, released, { gate }) => {
        push(gate, await runAction(stage, job, released, { payload: '{}' }))
      })
    }
    await eachJob(stage, runs, `script-${round}`, async (job, released, { script }) => {
      push(script, await runScript(stage, job, released))
    })
  }
  return jobs.map((job) => figuresOf(job, runs.get(job) ?? { plain: [], gate: [], script: [] }))
}

async function eachJob(
  { aws, workspace }: Stage,
  runs: ReadonlyMap<Job, Runs>,
  name: string,
  run: (job: Job, released: ReleasedFunction, runs: Runs) => Promise<void>,
): Promise<void> {
  const released = new ReleasedFunction(name, workspace)
  for (const [job, own] of runs) {
    aws.front.lambda.versionTransitionMs = job.publication
    released.change(job)
    await run(job, released, own)
  }
}

/** Whether this version of the action tests a release before it takes traffic. */
function hasGate(): boolean {
  const text = readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8')
  return 'payload' in (parse(text) as { inputs: object }).inputs
}

async function runScript(
  { aws, workspace, cli, say }: Stage,
  { title, script, changes }: Job,
  { name, source, memorySize }: ReleasedFunction,
): Promise<ScriptRun | undefined> {
  if (!cli || !script) return undefined
  aws.front.clearCalls()
  const run = await runProgram('bash', [join(import.meta.dirname, 'aws-cli', script)], {
    env: {
      ...aws.environment,
      PATH: [cli, process.env['PATH']].join(delimiter),
      HOME: workspace,
      FUNCTION: name,
      SOURCE: source,
      ARCHIVE: join(workspace, `${randomUUID()}.zip`),
      ...(changes.configuration && { MEMORY_SIZE: String(memorySize) }),
    },
  })
  if (run.exitCode === 0) return { milliseconds: run.milliseconds, calls: aws.front.calls.length }
  say(`"${title}" by the AWS CLI ended with exit code ${run.exitCode}:\n${run.output}`)
  return undefined
}

function push<T>(list: T[], run: T | undefined): void {
  if (run) list.push(run)
}

function figuresOf(job: Job, { plain, gate, script }: Runs): ReleaseFigures {
  return {
    job,
    plain: actionFigures(plain, job.steps),
    ...(gate.length > 0 && { gate: actionFigures(gate, withGate(job)) }),
    ...(script.length > 0 && {
      script: {
        time: spreadOf(script.map(({ milliseconds }) => milliseconds)),
        calls: spreadOf(script.map(({ calls }) => calls)),
      },
    }),
  }
}

function actionFigures(runs: readonly ActionRun[], steps: Job['steps']): ActionFigures {
  return {
    time: spreadOf(runs.map(({ milliseconds }) => milliseconds)),
    invocations: spreadOf(runs.map(({ invocations }) => invocations)),
    own: spreadOf(runs.map(({ milliseconds, invocations }) => milliseconds - invocations)),
    calls: spreadOf(runs.map(({ calls }) => calls.length)),
    calling: spreadOf(runs.map(({ calls }) => (calls.at(-1)?.time ?? 0) - (calls[0]?.time ?? 0))),
    memory: spreadOf(runs.map(({ memory }) => memory)),
    unexplained: [
      ...new Set(
        runs.flatMap(({ calls }) =>
          unexplained(
            steps,
            calls.map(({ operation }) => operation),
          ),
        ),
      ),
    ],
  }
}
