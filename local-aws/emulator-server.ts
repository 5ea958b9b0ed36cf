import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PythonEnvironment, pythonEnvironment } from './python-environment.ts'

/** A process that starts emulators, which takes them a third of the time that they need by themselves. */
export interface EmulatorServer {
  /** Path of its socket. */
  readonly socket: string
  /** What it runs in. */
  readonly python: PythonEnvironment
}

const program = fileURLToPath(new URL('emulator_server.py', import.meta.url))
const variable = 'LOCAL_AWS_EMULATOR_SERVER'

/** The server that this process was told of, if any. */
export function emulatorServer(): EmulatorServer | undefined {
  const { [variable]: told } = process.env
  return told ? (JSON.parse(told) as EmulatorServer) : undefined
}

/**
 * Starts a server for this process and all that it starts; it ends with this process, and keeps nobody from ending. It
 * needs fork, which Windows has not and macOS has reservations about: there, emulators start by themselves.
 */
export async function startEmulatorServer(): Promise<void> {
  if (process.platform !== 'linux') return
  const python = await pythonEnvironment()
  const socket = join(await mkdtemp(join(tmpdir(), 'emulators-')), 'socket')
  const env = { LANG: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' }
  const child = spawn(python.python, [program, socket], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('No emulators can be started.')))
  await Promise.race([once(child.stdout, 'data'), ended])
  ended.catch(() => {})
  child.unref()
  child.stdout.destroy()
  ;(child.stdin as Socket).unref()
  process.env[variable] = JSON.stringify({ socket, python } satisfies EmulatorServer)
}
