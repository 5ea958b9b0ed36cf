import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Failure } from '../src/failure.ts'
import type { PythonEnvironment } from './python-environment.ts'

const program = fileURLToPath(new URL('emulator.py', import.meta.url))
const services = 'lambda,s3,iam,sts,logs,monitoring,ecr,apigateway,cloudformation'

type EmulatorProcess = ChildProcessByStdio<Writable, Readable, Readable>

/** A running ministack. */
export interface Emulator {
  readonly port: number
  readonly pid: number
  /** The last lines that it logged. */
  log(): string
  /** Ends it with the workers that run functions, and removes its files. */
  stop(): Promise<void>
}

/** What an instance of ministack is told. */
export interface EmulatorOptions {
  readonly python: PythonEnvironment
  readonly accountId: string
  readonly region: string
  /** The port that it names in URLs and to functions, which is the front's. */
  readonly frontPort: number
}

/**
 * Starts ministack with a clean environment, which the functions that it runs inherit, and with its state in memory.
 * It ends when this process ends, whatever the reason: it watches a pipe that only this process holds.
 *
 * @throws Failure when it ends before it answers
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const home = await mkdtemp(path.join(tmpdir(), 'local-aws-'))
  const child = spawn(options.python.python, [program], {
    cwd: home,
    env: environmentOf(options, home),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  // Writing to a process that has ended is no error of ours.
  child.stdin.on('error', () => {})
  const log = keepLastLines(child.stderr)
  const stop = async () => {
    child.stdin.end()
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
      await once(child, 'exit')
    await rm(home, { recursive: true, force: true })
  }
  try {
    const port = await readPort(child)
    await untilHealthy(port, child)
    return { port, pid: child.pid ?? 0, log, stop }
  } catch (cause) {
    await stop()
    throw new Failure(
      `The local AWS (ministack) did not start. It said:\n${log()}`,
      'Remove node_modules/.cache/local-aws-* so that it is set up again, and try once more.',
      { cause },
    )
  }
}

function environmentOf(options: EmulatorOptions, home: string): Record<string, string> {
  const programs = [path.dirname(process.execPath), options.python.bin, process.env['PATH'] ?? '']
  return {
    PATH: programs.join(path.delimiter),
    HOME: home,
    TMPDIR: home,
    TMP: home,
    TEMP: home,
    ...(process.platform === 'win32' ? { SYSTEMROOT: process.env['SYSTEMROOT'] ?? '' } : {}),
    LANG: 'C.UTF-8',
    PYTHONDONTWRITEBYTECODE: '1',
    GATEWAY_PORT: String(options.frontPort),
    MINISTACK_ACCOUNT_ID: options.accountId,
    MINISTACK_REGION: options.region,
    SERVICES: services,
    LOG_LEVEL: 'WARNING',
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    AWS_EC2_METADATA_DISABLED: 'true',
    // The front decides how long a function is pending or being updated.
    LAMBDA_STATE_TRANSITION_SECONDS: '0',
  }
}

function keepLastLines(stream: Readable): () => string {
  const lines: string[] = []
  createInterface({ input: stream }).on('line', (line) => {
    lines.push(line)
    if (lines.length > 100) lines.shift()
  })
  return () => lines.join('\n')
}

function ended(child: EmulatorProcess): Promise<never> {
  return new Promise((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`it ended with ${signal ?? `exit code ${code}`}`)))
  })
}

async function readPort(child: EmulatorProcess): Promise<number> {
  const lines = createInterface({ input: child.stdout })
  const [line] = (await Promise.race([once(lines, 'line'), ended(child)])) as [string]
  return Number(line)
}

async function untilHealthy(port: number, child: EmulatorProcess): Promise<void> {
  const gone = ended(child)
  // A later end of the process is no failure of the start.
  gone.catch(() => {})
  for (;;) {
    const answer = fetch(`http://127.0.0.1:${port}/_ministack/health`).then(async (response) => {
      await response.arrayBuffer()
      return response.ok
    })
    if (await Promise.race([answer.catch(() => false), gone])) return
    await sleep(20)
  }
}
