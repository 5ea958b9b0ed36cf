/**
 * Proves that the committed bundle is what the sources build: deletes dist/, builds it again, and finds neither a
 * changed byte nor a file that git does not know. The new bundle is left in place, ready to be committed.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '..')
const dist = join(repository, 'dist')

/** The SHA-256 of every file of the bundle by its path within dist/. */
function bundle(): Map<string, string> {
  if (!existsSync(dist)) return new Map()
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(dist.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]
    }),
  )
}

/** One line for each file that one bundle has and the other has not, or not with these bytes. */
function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.flatMap((name) => {
    if (before.get(name) === after.get(name)) return []
    const what = before.has(name) ? (after.has(name) ? 'has other bytes' : 'is not built any more') : 'is new'
    return [`dist/${name} ${what}`]
  })
}

/** Builds, showing what the build prints, and says whether that went well. */
function build(): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** What git says of every file of the bundle that is not as committed. */
function uncommitted(): string[] {
  const status = execFileSync('git', ['status', '--porcelain', '--', 'dist'], {
    cwd: repository,
    encoding: 'utf8',
  })
  return status.split('\n').filter((line) => line !== '')
}

const before = bundle()
rmSync(dist, { recursive: true, force: true })
const built = build()
const after = bundle()
const problems = built
  ? [...(after.size === 0 ? ['nothing was built'] : []), ...differences(before, after), ...uncommitted()]
  : ['the build failed']

if (problems.length > 0) {
  console.error(`dist/ is not what the sources build:\n${problems.map((line) => `  ${line}`).join('\n')}`)
  if (built) console.error('The new dist/ is in place: commit it together with the sources.')
  process.exitCode = 1
} else {
  console.log(`dist/ is what the sources build: ${after.size} files, byte for byte.`)
}
