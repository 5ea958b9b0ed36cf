import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Failure } from '../src/failure.ts'

const run = promisify(execFile)
const repository = fileURLToPath(new URL('../', import.meta.url))
const cache = path.join(repository, 'node_modules/.cache')
const oldest = [3, 11] as const

/** What a virtual environment is made of. */
export interface PythonPackages {
  /** The beginning of the name of its directory. */
  readonly name: string
  /** What it serves, as a sentence names it: "the local AWS". */
  readonly purpose: string
  /** Path of a requirements.txt with the hashes of all wheels. */
  readonly requirements: string
}

const localAws: PythonPackages = {
  name: 'local-aws',
  purpose: 'the local AWS',
  requirements: fileURLToPath(new URL('requirements.txt', import.meta.url)),
}

/** A virtual environment with its packages. */
export interface PythonEnvironment {
  /** Path of its interpreter. */
  readonly python: string
  /**
   * Directory of its programs, uv among them. Those that are Python scripts name an interpreter that has moved since:
   * run them as modules.
   */
  readonly bin: string
}

/** What the set-up needs to know; all but the packages serves its own tests. */
export interface PythonEnvironmentOptions {
  /** Those of the local AWS by default. */
  readonly packages?: PythonPackages
  /** Told what is happening, as a full line; by default it goes to stderr. */
  readonly onProgress?: (line: string) => void
  /** Directory that holds the environments. */
  readonly directory?: string
  /** Variables for the programs that are run, PATH above all. */
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Gives a virtual environment, by default that of the local AWS, and makes it on first use. It is kept by the hash of its
 * requirements and Python's version, and gets its name only when it is whole: an interrupted set-up is repeated,
 * and of two processes that make it at once one wins.
 *
 * @throws Failure when there is no Python 3.11, no venv module, or pip cannot install the packages
 */
export async function pythonEnvironment(options: PythonEnvironmentOptions = {}): Promise<PythonEnvironment> {
  const env = options.env ?? process.env
  const directory = options.directory ?? cache
  const packages = options.packages ?? localAws
  const interpreter = await findPython(env, packages)
  const key = createHash('sha256')
    .update(await readFile(packages.requirements))
    .update(interpreter.version)
    .digest('hex')
    .slice(0, 16)
  const home = path.join(directory, `${packages.name}-${key}`)
  if (!existsSync(home)) {
    const report = options.onProgress ?? ((line: string) => process.stderr.write(`${line}\n`))
    report(`Setting up ${packages.purpose} (once, about 30 seconds) ...`)
    await make(packages, interpreter.command, home, env)
    report(`${capitalised(packages.purpose)} is set up.`)
  }
  return programsOf(home)
}

function programsOf(home: string): PythonEnvironment {
  return process.platform === 'win32'
    ? { python: path.join(home, 'Scripts', 'python.exe'), bin: path.join(home, 'Scripts') }
    : { python: path.join(home, 'bin', 'python'), bin: path.join(home, 'bin') }
}

/** Newer interpreters often exist beside an old `python3` under their full names. */
const commands = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11']

async function findPython(
  env: NodeJS.ProcessEnv,
  { purpose }: PythonPackages,
): Promise<{ command: string; version: string }> {
  const tooOld: string[] = []
  for (const command of commands) {
    const version = await versionOf(command, env)
    if (version === undefined) continue
    const [major = 0, minor = 0] = version.split('.').map(Number)
    if (major === oldest[0] && minor >= oldest[1]) return { command, version }
    tooOld.push(`${command} is ${version}`)
  }
  const found = tooOld.length === 0 ? 'There is no python3 on PATH.' : `On PATH, ${tooOld.join(', ')}.`
  throw new Failure(
    `${capitalised(purpose)} needs Python 3.11 or later. ${found}`,
    'Install Python 3.11 or later and put it on PATH.',
  )
}

async function versionOf(command: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    // Python 2 writes it to standard error.
    const { stdout, stderr } = await run(command, ['--version'], { env })
    return /^Python (\S+)/.exec(stdout || stderr)?.[1]
  } catch {
    return undefined
  }
}

async function make(
  packages: PythonPackages,
  python: string,
  home: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const draft = `${home}.${process.pid}-${randomUUID().slice(0, 8)}`
  await mkdir(path.dirname(home), { recursive: true })
  try {
    await makeVenv(packages, python, draft, env)
    await install(packages, programsOf(draft).python, env)
    await rename(draft, home).catch((error: unknown) => {
      // Another process was faster: its environment is as good as ours.
      if (!existsSync(home)) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function makeVenv(
  { purpose }: PythonPackages,
  python: string,
  draft: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  try {
    await run(python, ['-c', 'import venv, ensurepip'], { env })
  } catch (cause) {
    throw new Failure(
      `${python} has no modules venv and ensurepip, which ${purpose} is set up with.`,
      'Install them; on Debian and Ubuntu they are in the package python3-venv.',
      { cause },
    )
  }
  try {
    await run(python, ['-m', 'venv', draft], { env })
  } catch (cause) {
    throw new Failure(
      `${python} could not make a virtual environment in ${draft}. It said:\n${tailOf(cause)}`,
      'On Debian and Ubuntu, install the package python3-venv; otherwise see what is wrong with that directory.',
      { cause },
    )
  }
}

async function install(
  { purpose, requirements }: PythonPackages,
  python: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input']
  try {
    await run(python, [...args, '--only-binary', ':all:', '--require-hashes', '-r', requirements], {
      env,
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch (cause) {
    throw new Failure(
      `pip could not install the packages of ${purpose} (${path.relative(repository, requirements)}). It said:\n${tailOf(cause)}`,
      'See that the Python package index (or the mirror that pip is configured for) can be reached, and try again.',
      { cause },
    )
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The last lines that a failed program wrote. */
function tailOf(error: unknown): string {
  const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string }
  const lines = (stderr.trim() || stdout.trim() || String(error)).split('\n')
  return lines.slice(-15).join('\n')
}
