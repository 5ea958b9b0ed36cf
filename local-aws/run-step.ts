import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How a workflow step that uses the action ended, and everything that a user could read of it. */
export interface StepRun {
  readonly exitCode: number | null
  /** From the start of the process to its end. */
  readonly milliseconds: number
  /** Standard output and error: the step's log with its workflow commands. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  /** The job summary, Markdown. */
  readonly summary: string
  /** Annotations, as the run's page shows them. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
  /** What it kept for its post step. */
  readonly state: Readonly<Record<string, string>>
}

export interface StepOptions {
  /** The step's `with:`. */
  readonly with: Readonly<Record<string, string>>
  /** The step's `env:`, over what the runner sets. */
  readonly env?: Readonly<Record<string, string>>
  /** The checked-out repository; an empty directory by default. */
  readonly workspace?: string
  /** Told every line of the log as it comes. */
  readonly onLine?: (line: string) => void
  /** The user and group that it runs as, by number; those of this process by default. */
  readonly as?: { readonly uid: number; readonly gid: number }
  /** The bundle and the Node that run, where a user could not get at those of the repository. */
  readonly program?: { readonly node: string; readonly bundle: string }
  /** Sends the process a signal once this settles. */
  readonly killWhen?: Promise<unknown>
  /** SIGKILL, as when a runner runs out of memory, unless another is named; the exit code is null then. */
  readonly killWith?: NodeJS.Signals
  /** What the step has kept: runs its post step. */
  readonly state?: Readonly<Record<string, string>>
}

const MAIN = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const POST = fileURLToPath(new URL('../dist/post.js', import.meta.url))

/** Runs the bundle as GitHub's runner runs a step, against a local AWS. */
export async function runStep(
  aws: { readonly environment: Readonly<Record<string, string>> },
  options: StepOptions,
): Promise<StepRun> {
  const files = await mkdtemp(join(tmpdir(), 'step-'))
  try {
    const paths = {
      output: join(files, 'output'),
      summary: join(files, 'summary'),
      state: join(files, 'state'),
    }
    await Promise.all(Object.values(paths).map((path) => writeFile(path, '')))
    const workspace = options.workspace ?? files
    const { exitCode, milliseconds, log } = await spawnStep(
      environmentOf(aws.environment, options, paths, workspace),
      workspace,
      options,
    )
    const read = (path: string) => readFile(path, 'utf8')
    const [output, summary, state] = await Promise.all([
      read(paths.output),
      read(paths.summary),
      read(paths.state),
    ])
    return {
      exitCode,
      milliseconds,
      log,
      outputs: parseValues(output),
      state: parseValues(state),
      summary,
      errors: annotations(log, 'error'),
      warnings: annotations(log, 'warning'),
      notices: annotations(log, 'notice'),
    }
  } finally {
    await rm(files, { recursive: true, force: true })
  }
}

/** A clean environment: what the machine of a test has set must not decide how a test ends. */
function environmentOf(
  aws: Readonly<Record<string, string>>,
  options: StepOptions,
  paths: { readonly output: string; readonly summary: string; readonly state: string },
  workspace: string,
): NodeJS.ProcessEnv {
  const inputs = Object.entries(options.with).map(
    ([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value] as const,
  )
  const state = Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value] as const)
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ...compileCache(),
    ...aws,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: paths.output,
    GITHUB_STEP_SUMMARY: paths.summary,
    GITHUB_STATE: paths.state,
    GITHUB_WORKSPACE: workspace,
    GITHUB_SHA: '3f2c1ab9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3',
    GITHUB_REF_NAME: 'main',
    GITHUB_RUN_ID: '77',
    RUNNER_DEBUG: '1',
    ...Object.fromEntries([...inputs, ...state]),
    ...options.env,
  }
}

/** Tests share what Node has compiled; where nobody says so, as for a user, each run compiles anew. */
export function compileCache(): Record<string, string> {
  const { NODE_COMPILE_CACHE: cache } = process.env
  return cache ? { NODE_COMPILE_CACHE: cache } : {}
}

function spawnStep(
  env: NodeJS.ProcessEnv,
  cwd: string,
  { onLine, killWhen, killWith = 'SIGKILL', state, as, program }: StepOptions,
): Promise<Pick<StepRun, 'exitCode' | 'milliseconds' | 'log'>> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const { node = process.execPath, bundle = state ? POST : MAIN } = program ?? {}
    const child = spawn(node, [bundle], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], ...as })
    let log = ''
    let told = 0
    const hear = (chunk: string) => {
      log += chunk
      for (let end = log.indexOf('\n', told); end >= 0; end = log.indexOf('\n', told)) {
        onLine?.(log.slice(told, end))
        told = end + 1
      }
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    const kill = () => child.kill(killWith)
    killWhen?.then(kill, kill)
    child
      .on('error', reject)
      .on('close', (exitCode) => resolve({ exitCode, milliseconds: performance.now() - start, log }))
  })
}

/** GITHUB_OUTPUT and GITHUB_STATE hold `name<<delimiter`, the lines of the value, `delimiter` (GitHub docs, "Workflow commands"). */
function parseValues(text: string): Record<string, string> {
  const values = text.matchAll(/^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)
  return Object.fromEntries(Array.from(values, ([, name, , value]) => [name, value]))
}

/** The texts of the annotations in a log, as the run's page shows them. */
export function annotations(log: string, kind: 'error' | 'warning' | 'notice'): string[] {
  const lines = log.matchAll(new RegExp(`^::${kind}(?: [^:]*)?::(.*)$`, 'gm'))
  return Array.from(lines, ([, text = '']) =>
    text
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%'),
  )
}
