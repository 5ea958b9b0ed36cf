import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** How a program ran. */
export interface ProgramRun {
  readonly exitCode: number | null
  /** From the start of the process to its end. */
  readonly milliseconds: number
  /** Peak of its resident memory in MB, where it is known. */
  readonly memory?: number
  readonly output: string
}

/** Runs a program. A Node program tells its memory itself; of others Linux is asked, again and again. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: {
    readonly env: NodeJS.ProcessEnv
    readonly cwd?: string
    readonly memory?: PeakMemory | 'watched'
  },
): Promise<ProgramRun> {
  const { memory, cwd } = options
  const told = memory === 'watched' ? undefined : memory
  const start = performance.now()
  const child = spawn(command, args, {
    env: { ...options.env, ...told?.environment },
    ...(cwd && { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const watched = memory === 'watched' ? watchMemory(child.pid) : undefined
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  }).finally(() => watched?.stop())
  const milliseconds = performance.now() - start
  const megabytes = told ? told.take() : watched?.peak()
  return { exitCode, milliseconds, output, ...(megabytes !== undefined && { memory: megabytes }) }
}

/** The way in which a Node process tells the peak of its memory when it ends. One process at a time. */
export class PeakMemory {
  /** Variables for the process. */
  readonly environment: Readonly<Record<string, string>>
  readonly #file: string

  /** @param directory where the process may write */
  constructor(directory: string) {
    this.#file = join(directory, 'peak-memory')
    this.environment = {
      NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, 'peak-memory.cjs'))}`,
      PEAK_MEMORY_FILE: this.#file,
    }
  }

  /** MB of the process that has ended last; undefined when it told nothing. */
  take(): number | undefined {
    try {
      const kilobytes = Number(readFileSync(this.#file, 'utf8'))
      rmSync(this.#file)
      return kilobytes / 1024
    } catch {
      return undefined
    }
  }
}

/** Looks often: the peak since the start is told as long as the process lives. */
const WATCH_EVERY = 20

function watchMemory(pid: number | undefined): { peak: () => number | undefined; stop: () => void } {
  let peak: number | undefined
  const timer = setInterval(() => {
    try {
      const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      if (kilobytes) peak = Number(kilobytes) / 1024
    } catch {
      // It has ended, or this is not Linux.
    }
  }, WATCH_EVERY)
  return { peak: () => peak, stop: () => clearInterval(timer) }
}
