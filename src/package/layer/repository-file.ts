import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { codeOf, shownPath } from '../names.ts'
import { type Place, refusal } from './refusal.ts'

/** The directories that a build may read; absolute. */
export interface Roots {
  /** The checked-out repository. */
  readonly workspace: string
  /** Where steps put their temporary files. */
  readonly temporary: string
}

/** In bytes: far more than a lock file or requirements file has. */
const LARGEST = 64 * 1024 * 1024

/**
 * Reads a file of the workspace, or of the runner's temporary directory. Links are resolved first, and none may lead out
 * of that directory: /proc/self/environ contains every secret of the step.
 *
 * @param path absolute
 * @param place where the file is named, for the message
 * @throws Failure when it is elsewhere, does not exist, or is not a regular file
 */
export function readRepositoryFile(path: string, roots: Roots, place?: Place): string {
  const real = requireInside(path, roots, place)
  const file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(file)
    if (!stats.isFile() || stats.size > LARGEST) {
      throw refusal(
        place ?? { file: shownPath(path) },
        `\`${shownPath(path)}\` is not a text file.`,
        'Name a text file of at most 64 MB.',
      )
    }
    // Drops a byte order mark.
    return new TextDecoder().decode(readFileSync(file))
  } finally {
    closeSync(file)
  }
}

/**
 * The real path of a file that another program reads.
 *
 * @throws Failure when it is elsewhere, does not exist, or is a directory: uv would build a directory, whatever its name
 */
export function requireRepositoryFile(path: string, roots: Roots, place?: Place): string {
  const real = requireInside(path, roots, place)
  if (isFile(real)) return real
  const shown = shownPath(path)
  throw refusal(place ?? { file: shown }, `\`${shown}\` is not a file.`, 'Name the file itself.')
}

/**
 * The real path of a directory, or undefined where there is none.
 *
 * @throws Failure when it is elsewhere
 */
export function repositoryDirectory(path: string, roots: Roots, place?: Place): string | undefined {
  if (!isDirectory(path)) return undefined
  return requireInside(path, roots, place)
}

/**
 * The real path of a file that exists inside one of the roots.
 *
 * @throws Failure when it is elsewhere or does not exist
 */
function requireInside(path: string, { workspace, temporary }: Roots, place?: Place): string {
  const root = [workspace, temporary].find((each) => isInside(path, each) || isInside(path, realPath(each)))
  const shown = shownPath(path)
  const at = place ?? { file: shown }
  try {
    const real = realpathSync(path)
    if (root !== undefined && isInside(real, realPath(root))) return real
  } catch (error) {
    if (root !== undefined) {
      throw refusal(
        at,
        `the file \`${shown}\` ${codeOf(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${codeOf(error)})`}.`,
        'Correct the path, and check that an earlier step checks out or creates the file.',
      )
    }
  }
  throw refusal(
    at,
    `\`${shown}\` ${root === undefined ? 'is' : 'is a link that leads'} outside the workspace, but only files of the workspace are read: other files may contain secrets.`,
    'Copy the file into the workspace in an earlier step, and name it there.',
  )
}

/** Whether a path is a file, whatever it links to. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Whether a path is in a directory, without resolving links. */
export function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function realPath(directory: string): string {
  try {
    return realpathSync(directory)
  } catch {
    return directory
  }
}
