import { execFile } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** A checked-out repository of GitHub, `acme/orders-api` in these tests. */
export interface Repository {
  readonly directory: string
  /** Writes files and commits them; the commit's SHA. */
  commit(files: Readonly<Record<string, string>>): Promise<string>
  /** Tags the last commit. */
  tag(name: string): Promise<void>
}

/** The files of the repository that these tests work with. */
export const ORDERS_API = fileURLToPath(new URL('../orders-api/', import.meta.url))

/** Its name on GitHub, which a runner learns from the remote `origin`. */
export const REPOSITORY = 'acme/orders-api'

/**
 * Makes a repository with a first commit on main.
 * @param directory a directory that exists; what is in it is committed
 * @param tree is copied into it first
 */
export async function makeRepository(directory: string, tree: string): Promise<Repository> {
  const git = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)('git', args, { cwd: directory, env: gitEnvironment() })
    return stdout.trim()
  }
  const commit = async (files: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true })
      await writeFile(join(directory, path), content)
    }
    await git('add', '--all')
    await git('commit', '--quiet', '--allow-empty', '--message', 'Change the app')
    return await git('rev-parse', 'HEAD')
  }
  await cp(tree, directory, { recursive: true })
  await git('init', '--quiet', '--initial-branch', 'main')
  await git('remote', 'add', 'origin', `https://github.com/${REPOSITORY}.git`)
  await commit({})
  return {
    directory,
    commit,
    tag: async (name) => {
      await git('tag', name)
    },
  }
}

/** Whoever runs the tests may sign commits, run hooks or have no name. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const author = { name: 'Ada', email: 'ada@example.com' }
  return {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
  }
}
