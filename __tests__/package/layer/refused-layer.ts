import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Failure } from '../../../src/failure.ts'
import { openLayer } from '../../../src/read/layer/layer-content.ts'

/** A file of a repository: its text, or what it links to. */
export type RepositoryFile = string | { readonly linkTo: string }

/** How a build ended whose programs do nothing. */
export interface Ending {
  /** What a user reads, and nothing when uv or npm was started. */
  readonly refusal: string
  /** The programs that were started, with their arguments. */
  readonly started: readonly string[]
  /** What uv and npm were given to read, by the names of the files. */
  readonly given: Readonly<Record<string, string>>
}

/**
 * Builds a layer of files, without uv and npm: whatever is refused has to be before they run.
 *
 * @param main the lock file or requirements file among them
 */
export async function buildOf(
  files: Readonly<Record<string, RepositoryFile>>,
  main: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const root = await mkdtemp(join(tmpdir(), 'refused-layer-'))
  const workspace = join(root, 'workspace')
  const temporary = join(root, 'temporary')
  await mkdir(temporary)
  const started: string[] = []
  const given: Record<string, string> = {}
  try {
    for (const [name, content] of Object.entries(files)) await writeInto(join(workspace, name), content)
    const path = join(workspace, main)
    const source = main.endsWith('package-lock.json')
      ? ({ kind: 'package-lock', path } as const)
      : ({ kind: 'requirements', path, pythonVersion: '3.13' } as const)
    await openLayer(
      { source, runtimes: [], architectures: ['x86_64'] },
      {
        execute: async (program, args, directory) => {
          started.push([program, ...args].join(' '))
          Object.assign(given, await textsIn(directory))
          return { exitCode: 1, stdout: '', stderr: 'nothing was done' }
        },
        environment: { HOME: join(root, 'home'), PATH: process.env['PATH'] ?? '', ...environment },
        workspace,
        temporary,
      },
    )
    return { refusal: '', started, given }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const text = `${error.message}\n${error.advice}`.replaceAll(`${workspace}/`, '')
    return { refusal: started.length > 0 ? '' : text, started, given }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function writeInto(path: string, content: RepositoryFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  if (typeof content === 'string') await writeFile(path, content)
  else await symlink(content.linkTo, path)
}

async function textsIn(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { withFileTypes: true })
  const texts = entries
    .filter((entry) => entry.isFile())
    .map(async ({ name }) => [name, await readFile(join(directory, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(texts))
}
