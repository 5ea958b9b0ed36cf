/**
 * Checks that the checked-out commit may be released under a tag, and writes what the release needs. It loads no package,
 * so that nothing of others runs in a job that may write releases.
 *
 * Usage: npm run release:check v1.2.3 NOTES
 * Writes the notes to the file NOTES, and prints `moving-tags=v1 v1.2` for GITHUB_OUTPUT.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf } from './changelog.ts'
import { movingTags, versionOf } from './versions.ts'

const repository = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(repository, file), 'utf8')
const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim()

/** @throws Error unless the commit is on main: a tag can be pushed for any commit. */
function checkBranch(): void {
  const branches = git('branch', '--all', '--contains', 'HEAD', '--format=%(refname)').split('\n')
  if (!branches.some((name) => /^refs\/(heads|remotes\/origin)\/main$/.test(name))) {
    throw new Error(
      `The commit ${git('rev-parse', 'HEAD')} is not on main. Merge it, and tag the commit on main.`,
    )
  }
}

/** @throws Error unless the package and its lock file have the version */
function checkPackage(version: string): void {
  for (const file of ['package.json', 'package-lock.json']) {
    const { version: found } = JSON.parse(read(file))
    if (found !== version) {
      throw new Error(
        `${file} has version ${found}, the tag says ${version}. Run \`npm version --no-git-tag-version ${version}\`.`,
      )
    }
  }
}

function prepare(tag = '', notes = ''): void {
  const version = versionOf(tag)
  if (version === undefined || notes === '') throw new Error('Usage: npm run release:check v1.2.3 NOTES')
  checkPackage(version.join('.'))
  checkBranch()
  writeFileSync(notes, `${notesOf(read('CHANGELOG.md'), version.join('.'))}\n`)
  console.log(`moving-tags=${movingTags(version, git('tag').split('\n')).join(' ')}`)
}

try {
  prepare(...process.argv.slice(2))
} catch (error) {
  console.error(`Nothing was released. ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
