import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { IdentityTokens } from '../../../local-aws/identity-tokens.ts'
import type { LocalAws } from '../../../local-aws/local-aws.ts'
import { pythonEnvironment } from '../../../local-aws/python-environment.ts'
import { compileCache } from '../../../local-aws/run-step.ts'
import { installedAct } from '../../../scripts/act.ts'
import { readActLog, type WorkflowLog } from './act-log.ts'
import { asOnGitHub, type Environments, STEP_SECONDS } from './as-on-github.ts'
import type { WorkflowEvent } from './event.ts'
import { REPOSITORY } from './repository.ts'

export interface WorkflowRun extends WorkflowLog {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
}

export interface WorkflowOptions {
  /** The checked-out repository, with an `origin` on GitHub. */
  readonly repository: string
  /** The file's name in `.github/workflows/`. */
  readonly workflow: string
  readonly event: WorkflowEvent
  /** Variables that every step meets, as a self-hosted runner would set them. */
  readonly env?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** Configuration variables, `vars` in a workflow. */
  readonly vars?: Readonly<Record<string, string>>
  /** Who issues identity tokens, for all jobs; without it, as if the workflow had no `id-token: write`. */
  readonly identityTokens?: IdentityTokens
  /** The program that steps find as `node`; the Node of the tests by default. */
  readonly node?: string
  /** Directories of programs that the runner has beside the usual ones. */
  readonly programs?: readonly string[]
  /** The environments in the settings of the repository, by name. */
  readonly environments?: Environments
  /** How many milliseconds a minute of a step's `timeout-minutes` has; as many as a minute by default. */
  readonly minuteMs?: number
  /** Cancels the run: somebody presses "Cancel workflow". */
  readonly cancel?: AbortSignal
  /** The `timeout-minutes` of the job that is running are over: GitHub cancels it. */
  readonly outOfTime?: AbortSignal
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const standIns = fileURLToPath(new URL('../actions/', import.meta.url))

/**
 * Runs a workflow file in a workflow runner, with the action under its real name: every `org/lambda-deploy-action@v1`
 * is this working tree's action.yml and dist/. `actions/checkout` is the runner's own (it has to be the first step of a
 * job); the other actions come from `__tests__/workflows/actions`.
 *
 * What this runner leaves out and GitHub does, is put into the workflow: see asOnGitHub. `concurrency`, which says when a
 * job runs, is in schedule.ts. A test says when the `timeout-minutes` of a job are over.
 */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const home = await mkdtemp(join(tmpdir(), 'runner-'))
  speakFor(options)
  try {
    const python = await pythonEnvironment()
    const event = join(home, 'event.json')
    await writeFile(event, JSON.stringify(options.event.payload))
    const workflow = join(home, options.workflow)
    await writeFile(workflow, await workflowFor(options))
    const args = [
      ...[options.event.name, '--workflows', workflow, '--eventpath', event],
      ...['ubuntu-latest', 'ubuntu-24.04-arm'].flatMap((label) => ['--platform', `${label}=-self-hosted`]),
      ...['--action-offline-mode', '--no-cache-server', '--json'],
      ...pairs('--local-repository', await actionsOf(options.repository, home)),
      ...pairs('--env', {
        RUNNER_ENVIRONMENT: 'github-hosted',
        ARTIFACTS: join(home, 'artifacts'),
        ...options.env,
      }),
      ...pairs('--secret', options.secrets),
      ...pairs('--var', options.vars),
    ]
    const { exitCode, lines } = await runAct(args, options, {
      // What the machine of a test has set must not decide how a test ends.
      PATH: [
        await directoryOf(options, home, python.python),
        ...(options.programs ?? []),
        python.bin,
        process.env['PATH'],
      ].join(delimiter),
      HOME: home,
      LANG: 'C.UTF-8',
      ...options.identityTokens?.environment,
    })
    const isCancelled = options.cancel?.aborted || options.outOfTime?.aborted
    const conclusion = isCancelled ? 'cancelled' : exitCode === 0 ? 'success' : 'failure'
    return { conclusion, ...readActLog(lines) }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** The workflow as GitHub would run it. */
async function workflowFor(options: WorkflowOptions): Promise<string> {
  const text = await readFile(join(options.repository, '.github/workflows', options.workflow), 'utf8')
  return asOnGitHub(text, {
    ref: options.event.payload.ref,
    environments: options.environments ?? {},
    tokens: options.identityTokens?.environment,
    minuteMs: options.minuteMs,
  })
}

/** Where this Node is found, and nothing else that lies beside it. */
async function directoryOf(
  { node, minuteMs }: WorkflowOptions,
  home: string,
  python: string,
): Promise<string> {
  if (node === undefined && minuteMs === undefined) return dirname(process.execPath)
  const directory = join(home, 'node')
  await mkdir(directory)
  const program = node ?? process.execPath
  if (minuteMs === undefined) await symlink(program, join(directory, 'node'))
  else await writeFile(join(directory, 'node'), limitedNode(program, python), { mode: 0o755 })
  return directory
}

/**
 * Interrupts an action whose step is out of time, and kills it if it goes on, as GitHub does. The runner asks Node for its own
 * path first, and runs actions with that. A shell would drop the variables of inputs, which have hyphens in their names.
 */
const limitedNode = (node: string, python: string) => `#!${python} -IS
import os, sys

if sys.argv[-1] == 'console.log(process.execPath)':
    print(sys.argv[0])
    sys.exit()
seconds = os.environ.get('${STEP_SECONDS}')
limit = ['timeout', '--foreground', '--signal=INT', '--kill-after=${GRACE_MS / 1000}', seconds] if seconds else []
command = [*limit, '${node}', *sys.argv[1:]]
os.execvp(command[0], command)
`

/** Tokens name the repository, the ref and the event of this run. */
function speakFor({ identityTokens, event: { name, payload } }: WorkflowOptions): void {
  if (!identityTokens) return
  const { job } = identityTokens
  identityTokens.job = { ...job, repository: REPOSITORY, ref: payload.ref, event: name }
}

/** The variables of a runner whose steps use the local AWS; credentials and region are up to the workflow. */
export function machine({ environment }: Pick<LocalAws, 'environment'>): Record<string, string> {
  const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _key, ...others } = environment
  const { AWS_REGION: _region, AWS_DEFAULT_REGION: _default, ...machine } = others
  return { ...machine, ...compileCache(), LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05' }
}

function pairs(option: string, values: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])
}

/** Directories of the actions that the repository's workflows use, by `owner/name@ref`. */
async function actionsOf(repository: string, home: string): Promise<Record<string, string>> {
  const action = join(home, 'lambda-deploy-action')
  for (const path of await downloadedPaths())
    await cp(join(root, path), join(action, path), { recursive: true })
  const actions: Record<string, string> = { 'org/lambda-deploy-action@v1': action }
  const workflows = join(repository, '.github/workflows')
  for (const file of await readdir(workflows))
    for (const [, name = '', ref = ''] of (await readFile(join(workflows, file), 'utf8')).matchAll(USES))
      if (existsSync(join(standIns, name))) actions[`${name}@${ref}`] = join(standIns, name)
  return actions
}

/** The files and directories of this working tree that GitHub downloads for `uses:`: see .gitattributes. */
async function downloadedPaths(): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    'git',
    ['check-attr', 'export-ignore', '--', ...(await readdir(root))],
    { cwd: root },
  )
  return Array.from(stdout.matchAll(/^(.*): export-ignore: unset$/gm), ([, path = '']) => path)
}

const USES = /^\s*(?:- )?uses: ([\w.-]+\/[\w.-]+)@(\S+)/gm

async function runAct(
  args: readonly string[],
  { repository: cwd, cancel, outOfTime }: WorkflowOptions,
  env: NodeJS.ProcessEnv,
): Promise<{ exitCode: number | null; lines: string[] }> {
  const child = spawn(installedAct(), args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => lines.push(line))
  const end = () => endGroup(child)
  process.once('exit', end)
  for (const each of [cancel, outOfTime]) each?.addEventListener('abort', () => cancelSteps(child))
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    )
    return { exitCode, lines }
  } finally {
    process.off('exit', end)
    end()
  }
}

/** How long a step may take to end after it was interrupted. */
const GRACE_MS = 7500

/**
 * Cancels a run as GitHub does: the process of a step is interrupted and killed if it goes on; then the runner goes on with
 * the steps whose conditions are true. (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation)
 * Scripts get no grace here: a shell heeds no interrupt before the program that it runs has ended.
 */
async function cancelSteps(act: ChildProcess): Promise<void> {
  const actions = (await childrenOf(act)).filter(({ command }) => command.includes('dist/'))
  for (const { pid } of actions) signal(pid, 'SIGINT')
  const deadline = Date.now() + GRACE_MS
  while (Date.now() < deadline && actions.some(({ pid }) => signal(pid, 0)))
    await new Promise((resolve) => setTimeout(resolve, 10))
  act.kill('SIGINT')
}

async function childrenOf({ pid: parent }: ChildProcess): Promise<{ pid: number; command: string }[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,pid=,args='], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return Array.from(stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm))
    .filter(([, ppid]) => Number(ppid) === parent)
    .map(([, , pid = '', command = '']) => ({ pid: Number(pid), command }))
}

/** @returns whether the process is there */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

/** Ends the runner and the steps that it started, which are a process group of their own. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // They have all ended, as they should.
  }
}
