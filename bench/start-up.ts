import { join } from 'node:path'
import { runStep } from '../local-aws/run-step.ts'
import { ReleasedFunction, runAction } from './action-run.ts'
import { runProgram } from './program.ts'
import { type Spread, spreadOf } from './spread.ts'
import type { Stage } from './stage.ts'

/** How long something takes from the start of its process to the end, and its memory. */
export interface StartUp {
  readonly title: string
  readonly milliseconds: Spread | undefined
  /** MB. */
  readonly memory: Spread | undefined
  /** Longest time in milliseconds. */
  readonly aim?: number
}

const ROUNDS = 20
const MEMORY_ROUNDS = 3

/**
 * Node alone, the bundle up to an error about its inputs, and a release with nothing to do: in the first step of a job,
 * which finds nothing compiled, and in a later one.
 */
export async function measureStartUp(stage: Stage): Promise<StartUp[]> {
  const { aws, memory, workspace } = stage
  const { PATH } = process.env
  const node = () => runProgram(process.execPath, ['-e', '0'], { env: { PATH } })
  const wrong = (env?: Readonly<Record<string, string>>) =>
    runStep(aws, { with: { mode: 'deploy' }, workspace, env: { RUNNER_DEBUG: '', ...env } })
  const released = new ReleasedFunction('start-up', workspace)
  released.change({ changes: { code: true } })
  await runAction(stage, { title: 'a creation', result: 'created' }, released)
  const unchanged = async (env: Readonly<Record<string, string>>) =>
    (await runAction(stage, { title: 'nothing to do', result: 'unchanged' }, released, {}, env))?.milliseconds
  const job = { RUNNER_TEMP: join(workspace, 'runner-temp') }
  await wrong(job)
  await unchanged(job)

  const times: Record<'node' | 'wrong' | 'first' | 'later', (number | undefined)[]> = {
    node: [],
    wrong: [],
    first: [],
    later: [],
  }
  for (let round = 0; round < ROUNDS; round++) {
    times.node.push((await node()).milliseconds)
    times.wrong.push((await wrong()).milliseconds)
    times.first.push(await unchanged({ RUNNER_TEMP: '' }))
    times.later.push(await unchanged(job))
  }
  // Apart from the times, since telling the memory takes a millisecond or two.
  const peaks: { node: (number | undefined)[]; wrong: (number | undefined)[] } = { node: [], wrong: [] }
  for (let round = 0; round < MEMORY_ROUNDS; round++) {
    peaks.node.push((await runProgram(process.execPath, ['-e', '0'], { env: { PATH }, memory })).memory)
    await wrong(memory.environment)
    peaks.wrong.push(memory.take())
  }
  return [
    { title: '`node -e 0`', milliseconds: spreadOf(times.node), memory: spreadOf(peaks.node) },
    {
      title: 'this action, to an error about its inputs',
      milliseconds: spreadOf(times.wrong),
      memory: spreadOf(peaks.wrong),
      aim: 90,
    },
    {
      title: 'an unchanged release, first step of a job',
      milliseconds: spreadOf(times.first),
      memory: undefined,
    },
    {
      title: 'an unchanged release, later step of a job',
      milliseconds: spreadOf(times.later),
      memory: undefined,
    },
  ]
}
