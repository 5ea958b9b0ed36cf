/**
 * Compares the start-up of the bundle in dist/ with that of another commit, in turns, on a local AWS:
 *
 *     npm run bench:compare [COMMIT] [ROUNDS]
 *
 * Build first. The commit is `origin/main` unless another one is given. Other programs on the machine distort the figures.
 */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalAws } from '../local-aws/local-aws.ts'
import { runStep } from '../local-aws/run-step.ts'
import { type Spread, spreadOf } from './spread.ts'
import { writeFunction } from './workspace.ts'

const [commit = 'origin/main', rounds = '20'] = process.argv.slice(2)
const workspace = await mkdtemp(join(tmpdir(), 'compare-'))
const aws = await startLocalAws({ transitionMs: 0, versionTransitionMs: 0 })
try {
  const before = join(workspace, 'before')
  await mkdir(before)
  const archive = execFileSync('git', ['archive', commit, 'dist'], { maxBuffer: 2 ** 30 })
  execFileSync('tar', ['-x', '-C', before], { input: archive })
  writeFunction(join(workspace, 'app'), 0)
  const bundles = {
    [commit]: join(before, 'dist/index.js'),
    now: join(import.meta.dirname, '../dist/index.js'),
  }
  await release(bundles.now ?? '')
  const times = Object.entries(bundles).map(
    ([name, bundle]) => ({ name, bundle, wrong: [], unchanged: [] }) as Times,
  )
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const { bundle, wrong, unchanged } of times) {
      wrong.push(await run(bundle, {}))
      unchanged.push(await release(bundle))
    }
  }
  for (const { name, wrong, unchanged } of times)
    console.log(
      `${name}: an error about the inputs ${shown(spreadOf(wrong))}; an unchanged release ${shown(spreadOf(unchanged))}`,
    )
} finally {
  await aws.stop()
  await rm(workspace, { recursive: true, force: true })
}

interface Times {
  readonly name: string
  readonly bundle: string
  /** Milliseconds of each run. */
  readonly wrong: number[]
  readonly unchanged: number[]
}

/** Milliseconds from the start of a process to its end. */
async function run(bundle: string, inputs: Readonly<Record<string, string>>): Promise<number> {
  const program = { node: process.execPath, bundle }
  const step = await runStep(aws, { workspace, program, with: { mode: 'deploy', ...inputs } })
  const isRight = (step.exitCode === 0) === (inputs['function-name'] !== undefined)
  if (!isRight) throw new Error(`The run of ${bundle} ended with exit code ${step.exitCode}:\n${step.log}`)
  return step.milliseconds
}

/** The first one creates the function; every other one finds nothing to do. */
function release(bundle: string): Promise<number> {
  const role = 'arn:aws:iam::123456789012:role/orders-api'
  const code = { 'source-dir': 'app', runtime: 'python3.13', handler: 'main.handler' }
  return run(bundle, { 'function-name': 'compared', alias: 'live', 'execution-role': role, ...code })
}

function shown(spread: Spread | undefined): string {
  const ms = (value: number) => Math.round(value)
  return spread ? `${ms(spread.median)} ms (${ms(spread.min)}–${ms(spread.max)})` : '–'
}
