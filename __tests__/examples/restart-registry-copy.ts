import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startAwsCli } from '../../local-aws/aws-cli.ts'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { compileCache } from '../../local-aws/run-step.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** How a command ended, and all that it printed. */
export interface CommandRun {
  readonly exitCode: number | null
  readonly text: string
}

/** The example, copied into an empty repository as the README says. */
export interface ExampleCopy {
  /** The repository, with an `origin` on GitHub. */
  readonly directory: string
  /** The Python that everything runs on here, such as `3.11`: that of the local AWS. */
  readonly pythonVersion: string
  /** The environment of a person at a keyboard. */
  readonly environment: Readonly<Record<string, string>>
  /** Runs make; `input` is what is typed. */
  make(args: readonly string[], input?: string): Promise<CommandRun>
  /** Runs it and fails the test, showing the text, unless it succeeded; what it printed. */
  succeed(...args: readonly string[]): Promise<string>
  git(...args: readonly string[]): Promise<string>
  remove(): Promise<void>
}

/**
 * Copies the example, without what is built or installed in it, and commits it.
 *
 * @param aws the variables of the local AWS
 * @param origin the repository on GitHub, `owner/name`
 * @param name the folder in examples/
 */
export async function copyExample(
  aws: Readonly<Record<string, string>>,
  origin = 'acme/restart-registry',
  name: 'restart-registry' | 'container' = 'restart-registry',
): Promise<ExampleCopy> {
  const example = join(root, 'examples', name)
  const home = await mkdtemp(join(tmpdir(), `${name}-`))
  // People have spaces in their paths.
  const directory = join(home, name.replace('-', ' '))
  const python = await pythonEnvironment()
  const pythonVersion = await versionOf(python.python)
  await cp(example, directory, { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) })
  await runWorkflowsOn(pythonVersion, join(directory, '.github/workflows'))
  await mkdir(join(home, 'bin'))
  const awsCli = await startAwsCli(join(home, 'bin'))
  const environment = {
    PATH: [join(home, 'bin'), dirname(process.execPath), python.bin, process.env['PATH']].join(delimiter),
    HOME: home,
    ...GIT,
    ...compileCache(),
    ...aws,
    ACTION_DIR: root,
    PYTHON_VERSION: pythonVersion,
    ...uvVariables(python.python),
    LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05',
  }
  const run = (program: string, args: readonly string[], input = '') =>
    runCommand(program, args, directory, environment, input)
  const succeed = async (program: string, args: readonly string[]) => {
    const { exitCode, text } = await run(program, args)
    if (exitCode !== 0)
      throw new Error(`${program} ${args.join(' ')} failed with exit code ${exitCode}:\n${text}`)
    return text.trim()
  }
  await succeed('git', ['init', '--quiet', '--initial-branch', 'main'])
  await succeed('git', ['remote', 'add', 'origin', `https://github.com/${origin}.git`])
  await succeed('git', ['add', '--all'])
  await succeed('git', ['commit', '--quiet', '--message', 'Begin with the example'])
  return {
    directory,
    pythonVersion,
    environment,
    make: (args, input) => run('make', args, input),
    succeed: (...args) => succeed('make', args),
    git: (...args) => succeed('git', args),
    async remove() {
      await awsCli.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

const NOT_COPIED = new Set([
  '.venv',
  'build',
  '.tools',
  '__pycache__',
  '.pytest_cache',
  '.ruff_cache',
  '.env',
])

/** Whoever runs the tests may sign commits, run hooks or have no name. */
const GIT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}

/** What makes uv use a Python and keep what it downloads, whoever's home it is run in. */
export function uvVariables(python: string): Record<string, string> {
  return {
    ...waysToTheIndex(),
    UV_PYTHON: python,
    UV_PYTHON_DOWNLOADS: 'never',
    UV_CACHE_DIR: join(root, 'node_modules/.cache/uv'),
    // The cache may lie on another file system.
    UV_LINK_MODE: 'copy',
  }
}

/** The workflows ask for a newer Python than the local AWS has. */
async function runWorkflowsOn(pythonVersion: string, workflows: string): Promise<void> {
  for (const name of await readdir(workflows)) {
    const text = await readFile(join(workflows, name), 'utf8')
    await writeFile(
      join(workflows, name),
      text.replace("PYTHON_VERSION: '3.14'", `PYTHON_VERSION: '${pythonVersion}'`),
    )
  }
}

/** How this machine reaches the package index: a mirror, a proxy, certificates. */
function waysToTheIndex(): Record<string, string> {
  const names = /^(UV_|SSL_CERT_|(HTTPS?|ALL|NO)_PROXY$)/i
  return Object.fromEntries(
    Object.entries(process.env).filter(([name, value]) => names.test(name) && value !== undefined),
  ) as Record<string, string>
}

/** Major and minor version of an interpreter. */
async function versionOf(python: string): Promise<string> {
  const { stdout } = await promisify(execFile)(python, [
    '-c',
    'import sys; print(*sys.version_info[:2], sep=".")',
  ])
  return stdout.trim()
}

function runCommand(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
  input: string,
): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
    let text = ''
    const hear = (chunk: string) => {
      text += chunk
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', reject).on('close', (exitCode) => resolve({ exitCode, text }))
    // A program that reads nothing may be gone before it is written to.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
