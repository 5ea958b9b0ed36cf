import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { basename, delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type PythonEnvironment, pythonEnvironment } from '../local-aws/python-environment.ts'
import { installPythonPackages } from '../src/package/layer/python-packages.ts'
import { childEnvironment } from '../src/processes/child-environment.ts'
import { installDependencies, project, unreachableIndex } from './locked-packages.ts'

const run = promisify(execFile)
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))

/** What the app is going to need one day: `uv add` writes it into pyproject.toml and uv.lock. */
export const ADDED = 'tzdata==2025.2'

/** The files that say what the app depends on. */
const LOCKED = ['pyproject.toml', 'uv.lock']

/** The app of examples/restart-registry as a workflow of the demo checks it out. */
export interface ExampleProject {
  /** The runtime that the local AWS really has, such as `python3.13`. */
  readonly runtime: string
  /** What the layer is made of, as inputs of publish-layer. The packages are in `layer/` as well. */
  readonly layer: Readonly<Record<string, string>>
  /** The variables of steps that build the layer: uv is on PATH, and finds all that it needs without a network. */
  readonly environment: Readonly<Record<string, string>>
  /** Brings in the commit that needs one package more. */
  addDependency(): Promise<void>
}

/**
 * Puts the app into `lambda/` of a workspace, and its packages into `layer/`. Its packages are downloaded once for each lock file.
 * @param workspace an existing directory; absolute
 */
export async function checkOutProject(
  workspace: string,
  onProgress: (line: string) => void,
): Promise<ExampleProject> {
  const python = await pythonEnvironment({ onProgress })
  const version = await versionOf(python)
  const prepared = await prepare(python, version, onProgress)
  const lambda = join(workspace, 'lambda')
  const isSource = (path: string) => basename(path) !== '__pycache__'
  await cp(join(project, 'src'), join(lambda, 'src'), { recursive: true, filter: isSource })
  const commit = async (name: keyof typeof prepared) => {
    for (const file of LOCKED) await cp(join(prepared[name], file), join(lambda, file))
    await rm(join(workspace, 'layer'), { recursive: true, force: true })
    await cp(join(prepared[name], 'python'), join(workspace, 'layer/python'), { recursive: true })
  }
  await commit('before')
  return {
    runtime: `python${version}`,
    layer: runsWheelsOfLambda
      ? {
          requirements: 'lambda/pyproject.toml',
          'compatible-architectures': process.arch === 'arm64' ? 'arm64' : 'x86_64',
        }
      : { 'source-dir': 'layer' },
    environment: uvOfThisMachine(python),
    addDependency: () => commit('after'),
  }
}

/** Functions of the local AWS run on this machine. Where it cannot load what Lambda loads, the layer is made for it. */
const runsWheelsOfLambda = process.platform === 'linux'

async function versionOf({ python }: PythonEnvironment): Promise<string> {
  const { stdout } = await run(python, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'])
  return stdout.trim()
}

/** How this machine reaches the package index, as far as the action tells uv, with a cache that goes with node_modules/. */
function uvOfThisMachine({ bin }: PythonEnvironment): Record<string, string> {
  return {
    ...childEnvironment(process.env),
    PATH: [bin, process.env['PATH']].join(delimiter),
    XDG_CACHE_HOME: cache,
  }
}

/** Two commits of the project, as directories; `python/` in them holds the packages that they have locked. */
async function prepare(
  python: PythonEnvironment,
  version: string,
  onProgress: (line: string) => void,
): Promise<{ readonly before: string; readonly after: string }> {
  const key = createHash('sha256').update(version).update(ADDED)
  for (const file of LOCKED) key.update(await readFile(join(project, file)))
  const home = join(cache, `registry-locked-${key.digest('hex').slice(0, 16)}`)
  const commits = (root: string) => ({ before: join(root, 'before'), after: join(root, 'after') })
  if (existsSync(home)) return commits(home)
  onProgress('Downloading the packages of the example app (once, a few seconds) ...')
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(join(cache, 'registry-unfinished-'))
  const { before, after } = commits(draft)
  try {
    for (const commit of [before, after])
      for (const file of LOCKED) await cp(join(project, file), join(commit, file))
    await addPackage(python, after)
    for (const commit of [before, after]) await download(python, version, commit)
    await rename(draft, home).catch((error: unknown) => {
      // Another process was faster: what it made is as good.
      if (!existsSync(home)) throw error
    })
    return commits(home)
  } catch (error) {
    throw unreachableIndex(error)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function addPackage(python: PythonEnvironment, commit: string): Promise<void> {
  const args = ['add', '--no-sync', '--quiet', '--python', python.python, '--project', commit, ADDED]
  await run(join(python.bin, 'uv'), args, { env: { ...process.env, ...uvOfThisMachine(python) } })
}

/** Installs what the commit has locked into its `python/`; uv has it in its cache then. */
async function download(python: PythonEnvironment, pythonVersion: string, commit: string): Promise<void> {
  if (!runsWheelsOfLambda) return installDependencies(python, commit, join(commit, 'python'))
  const architecture = process.arch === 'arm64' ? 'arm64' : 'x86_64'
  const target = { requirements: join(commit, 'pyproject.toml'), pythonVersion, architecture } as const
  const env = { ...process.env, ...uvOfThisMachine(python) }
  await installPythonPackages(target, commit, {
    execute: async (program, args, cwd) => ({
      exitCode: 0,
      ...(await run(join(python.bin, program), [...args], { cwd, env })),
    }),
    environment: env,
    workspace: commit,
    temporary: commit,
  })
}
