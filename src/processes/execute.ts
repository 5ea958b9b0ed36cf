import { childEnvironment } from './child-environment.ts'

/** Where and how a program runs. */
interface ExecuteOptions {
  /** The variables of this process, of which the program gets what childEnvironment lets through. */
  readonly environment: NodeJS.ProcessEnv
  /** Absolute path of where it runs. */
  readonly directory: string
  /** Is told every line as it comes, without passwords in addresses. */
  readonly say: (line: string) => void
  /** Ends it, and what it started. */
  readonly stop: AbortSignal
}

/**
 * Runs a program to its end.
 *
 * @returns undefined when there is no such program on PATH
 * @throws the reason of the signal
 */
export async function execute(
  program: string,
  args: readonly string[],
  { environment, directory, say, stop }: ExecuteOptions,
): Promise<Execution | undefined> {
  stop.throwIfAborted()
  // Loaded when a program has to be run.
  const { execa } = await import('execa')
  say(withoutPasswords(`$ ${[program, ...args].join(' ')}`))
  const child = execa(program, args, {
    cwd: directory,
    env: childEnvironment(environment),
    extendEnv: false,
    stdin: 'ignore',
    all: true,
    reject: false,
    // A group of its own, so that it can be ended with all that it started.
    detached: HAS_GROUPS,
  })
  const end = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return
    try {
      if (HAS_GROUPS) process.kill(-child.pid, signal)
      else child.kill()
    } catch {
      // It has ended by itself.
    }
  }
  const stopGently = () => end('SIGTERM')
  const stopForGood = () => end('SIGKILL')
  stop.addEventListener('abort', stopGently, { once: true })
  process.once('exit', stopForGood)
  try {
    for await (const line of child.iterable({ from: 'all' })) say(withoutPasswords(line))
    const { code, exitCode = -1, stdout, stderr, shortMessage = '' } = await child
    stop.throwIfAborted()
    if (code === 'ENOENT') return undefined
    const said = exitCode === -1 ? `${stderr}\n${shortMessage}` : stderr
    return { exitCode, stdout: withoutPasswords(stdout), stderr: withoutPasswords(said) }
  } finally {
    stop.removeEventListener('abort', stopGently)
    process.off('exit', stopForGood)
  }
}

/** Windows has no groups of processes that a signal reaches. */
const HAS_GROUPS = process.platform !== 'win32'

/** Addresses of package registries may hold a password. */
function withoutPasswords(text: string): string {
  return text.replace(/(:\/\/)[^/@\s]+@/g, '$1***@')
}

/** How a program ended, and all that it said. */
export interface Execution {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}
