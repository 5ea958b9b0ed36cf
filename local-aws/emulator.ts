import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Failure } from '../src/failure.ts'
import { type EmulatorServer, emulatorServer } from './emulator-server.ts'
import type { PythonEnvironment } from './python-environment.ts'

const program = fileURLToPath(new URL('emulator.py', import.meta.url))
const services = 'lambda,s3,iam,sts,logs,monitoring,ecr,apigateway,cloudformation'

/** A process that has been told to become ministack. */
interface Beginning {
  /** It says its port on a line of its own, and what it logs. */
  readonly said: readonly Readable[]
  /** It ends when this does. */
  readonly lifeline: Writable
  /** How it ended. */
  readonly ended: Promise<string>
}

/** A running ministack. */
export interface Emulator {
  readonly port: number
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
  const environment = environmentOf(options, home)
  const server = emulatorServer()
  const { said, lifeline, ended } = server
    ? byServer(server, environment)
    : byItself(options.python, environment, home)
  // Writing to a process that has ended is no error of ours.
  lifeline.on('error', () => {})
  const { port: found, log } = hear(said)
  const stop = async () => {
    lifeline.end()
    await ended
    await rm(home, { recursive: true, force: true })
  }
  const gone = ended.then((how) => Promise.reject(new Error(`it ended with ${how}`)))
  // A later end of the process is no failure of the start.
  gone.catch(() => {})
  try {
    const port = await Promise.race([found, gone])
    await untilHealthy(port, gone)
    return { port, log, stop }
  } catch (cause) {
    await stop()
    throw new Failure(
      `The local AWS (ministack) did not start. It said:\n${log()}`,
      'Remove node_modules/.cache/local-aws-* so that it is set up again, and try once more.',
      { cause },
    )
  }
}

function byItself(python: PythonEnvironment, env: Record<string, string>, cwd: string): Beginning {
  const detached = process.platform !== 'win32'
  const child = spawn(python.python, [program], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'], detached })
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  return { said: [child.stdout, child.stderr], lifeline: child.stdin, ended }
}

function byServer({ socket }: EmulatorServer, env: Record<string, string>): Beginning {
  const connection = connect(socket)
  connection.write(`${JSON.stringify(env)}\n`)
  const ended = new Promise<string>((resolve) => {
    connection.once('error', ({ message }) => resolve(message))
    connection.once('close', () => resolve('its connection'))
  })
  return { said: [connection], lifeline: connection, ended }
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

/** Waits for the port, and keeps the last of the other lines. */
function hear(said: readonly Readable[]): { port: Promise<number>; log: () => string } {
  const lines: string[] = []
  const port = Promise.withResolvers<number>()
  for (const input of said)
    createInterface({ input }).on('line', (line) => {
      if (/^\d+$/.test(line)) port.resolve(Number(line))
      else lines.push(line)
      if (lines.length > 100) lines.shift()
    })
  return { port: port.promise, log: () => lines.join('\n') }
}

async function untilHealthy(port: number, gone: Promise<never>): Promise<void> {
  for (;;) {
    const answer = fetch(`http://127.0.0.1:${port}/_ministack/health`).then(async (response) => {
      await response.arrayBuffer()
      return response.ok
    })
    if (await Promise.race([answer.catch(() => false), gone])) return
    await sleep(20)
  }
}
