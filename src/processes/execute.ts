import { childEnvironment } from './child-environment.ts'

/** How to run a program. */
interface ExecuteOptions {
  /** The variables of this process; the program gets those that childEnvironment allows. */
  readonly environment: NodeJS.ProcessEnv
  /** The working directory, absolute. */
  readonly directory: string
  /** Receives every line of output as it arrives, without passwords in URLs. */
  readonly log: (line: string) => void
  /** Ends the program and its child processes. */
  readonly stop: AbortSignal
}

/**
 * Runs a program to its end.
 *
 * @returns undefined when the program is not on PATH
 * @throws the reason of the signal
 */
export async function execute(
  program: string,
  args: readonly string[],
  { environment, directory, log, stop }: ExecuteOptions,
): Promise<Execution | undefined> {
  stop.throwIfAborted()
  // Loaded on first use.
  const { execa } = await import('execa')
  log(withoutPasswords(`$ ${[program, ...args].join(' ')}`))
  const child = execa(program, args, {
    cwd: directory,
    env: childEnvironment(environment),
    extendEnv: false,
    stdin: 'ignore',
    all: true,
    reject: false,
    // In its own process group, so that a signal reaches its child processes, too.
    detached: HAS_GROUPS,
  })
  const end = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return
    try {
      if (HAS_GROUPS) process.kill(-child.pid, signal)
      else child.kill()
    } catch {
      // The process has already ended.
    }
  }
  const stopGently = () => end('SIGTERM')
  const stopForGood = () => end('SIGKILL')
  stop.addEventListener('abort', stopGently, { once: true })
  process.once('exit', stopForGood)
  try {
    for await (const line of child.iterable({ from: 'all' })) log(withoutPasswords(line))
    const { code, exitCode = -1, stdout, stderr, shortMessage = '' } = await child
    stop.throwIfAborted()
    if (code === 'ENOENT') return undefined
    const errors = exitCode === -1 ? `${stderr}\n${shortMessage}` : stderr
    return { exitCode, stdout: withoutPasswords(stdout), stderr: withoutPasswords(errors) }
  } finally {
    stop.removeEventListener('abort', stopGently)
    process.off('exit', stopForGood)
  }
}

/** Windows has no process groups for signals. */
const HAS_GROUPS = process.platform !== 'win32'

/** URLs of package registries may contain a password. */
function withoutPasswords(text: string): string {
  return text.replace(/(:\/\/)[^/@\s]+@/g, '$1***@')
}

/** The exit code and output of a program. */
export interface Execution {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}
