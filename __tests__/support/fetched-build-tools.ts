import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

/** Has their package.json and its lock file. */
const PROJECT = join(import.meta.dirname, 'build-tools')

/** Where Maven keeps its plugins. */
export const MAVEN_REPOSITORY = join(cache, 'maven-repository')

/**
 * The `node_modules` with the tools of npm in package.json, 43 MB, fetched on first use. No script of theirs runs.
 */
export async function toolsOfNpm(): Promise<string> {
  const lock = join(PROJECT, 'package-lock.json')
  const key = createHash('sha256')
    .update(await readFile(lock))
    .digest('hex')
    .slice(0, 16)
  const home = join(cache, `build-tools-${key}`)
  if (existsSync(home)) return join(home, 'node_modules')
  const draft = `${home}.${randomUUID().slice(0, 8)}`
  await mkdir(draft, { recursive: true })
  try {
    for (const name of ['package.json', 'package-lock.json'])
      await copyFile(join(PROJECT, name), join(draft, name))
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: draft })
    await rename(draft, home)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return join(home, 'node_modules')
}
