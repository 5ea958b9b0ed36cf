import { runStep } from '../local-aws/run-step.ts'
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

/** Node alone, and the bundle up to an error about its inputs. */
export async function measureStartUp({ aws, memory, workspace }: Stage): Promise<StartUp[]> {
  const { PATH } = process.env
  const node = () => runProgram(process.execPath, ['-e', '0'], { env: { PATH } })
  const wrong = (env?: Readonly<Record<string, string>>) =>
    runStep(aws, { with: { mode: 'deploy' }, workspace, env: { RUNNER_DEBUG: '', ...env } })
  const times: { node: number[]; wrong: number[] } = { node: [], wrong: [] }
  for (let round = 0; round < ROUNDS; round++) {
    times.node.push((await node()).milliseconds)
    times.wrong.push((await wrong()).milliseconds)
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
  ]
}
