import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { shownName } from '../../../model/text.ts'
import { sortedByName } from '../../names.ts'
import { NotCopied } from './not-copied.ts'

/** Directories of tools, which no build backend packs. */
const TOOLS = new Set([
  '__pycache__',
  '.git',
  '.hg',
  '.venv',
  'node_modules',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
])

/**
 * The files below a directory of a project, without bytecode.
 *
 * @param root of the project; absolute
 * @param directory relative to the root, `/` between names; empty for the root itself
 * @returns names relative to the root, sorted by their bytes
 * @throws NotCopied for a symbolic link, which backends treat differently
 */
export function filesBelow(root: string, directory: string): string[] {
  const found: { name: string }[] = []
  const read = (place: string) => {
    for (const entry of readdirSync(join(root, place), { withFileTypes: true })) {
      const name = place === '' ? entry.name : `${place}/${entry.name}`
      if (entry.isSymbolicLink()) throw new NotCopied(`it contains a symbolic link, ${shownName(name)}`)
      if (entry.isDirectory() && !TOOLS.has(entry.name)) read(name)
      else if (entry.isFile() && !/\.py[cdo]$|^\.DS_Store$/.test(entry.name)) found.push({ name })
    }
  }
  if (isDirectoryIn(root, directory)) read(directory)
  return sortedByName(found).map(({ name }) => name)
}

/** Whether a project has a directory, without links on the way to it. */
export function isDirectoryIn(root: string, name: string): boolean {
  return isInTree(root, name) && lstatSync(join(root, name)).isDirectory()
}

/** Whether a project has a file, without links on the way to it. */
export function isFileIn(root: string, name: string): boolean {
  return isInTree(root, name) && lstatSync(join(root, name)).isFile()
}

/** Whether a name leads to an entry of the project, through no link and not out of it. */
function isInTree(root: string, name: string): boolean {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..')) return false
  return parts.every((_, index) => {
    const stats = lstatSync(join(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false })
    return (
      stats !== undefined && !stats.isSymbolicLink() && (index === parts.length - 1 || stats.isDirectory())
    )
  })
}
