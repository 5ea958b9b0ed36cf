import { isUtf8 } from 'node:buffer'
import { isAbsolute, relative, sep } from 'node:path'
import { Failure } from '../failure.ts'
import { shownName } from '../model/text.ts'

/** Sorts by the bytes of the UTF-8 names, so that the order depends on no locale and no platform. */
export function sortedByName<T extends { readonly name: string }>(entries: readonly T[]): T[] {
  return entries
    .map((entry) => ({ entry, bytes: Buffer.from(entry.name) }))
    .sort((a, b) => a.bytes.compare(b.bytes))
    .map(({ entry }) => entry)
}

/** The first few of some names, and how many more there are. */
export function shownNames(names: readonly string[]): string {
  const first = names.slice(0, 3).map(shownName).join(', ')
  return names.length > 3 ? `${first} and ${names.length - 3} more` : first
}

/**
 * Decodes the bytes of a name.
 *
 * @param where begins the message, for instance "The directory `build`"
 * @throws Failure when the bytes are not valid UTF-8
 */
export function decodeName(bytes: Buffer, where: string): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const shown = bytes.toString('latin1').replace(/[^ -~]/g, (char) => {
    return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
  throw new Failure(
    `${where} contains a name that is not valid UTF-8: ${shown}.`,
    'Rename it: Lambda and its runtimes expect file names in UTF-8.',
  )
}

/** Bytes of the longest path on Linux (PATH_MAX, with its NUL). */
export const LONGEST_PATH = 4096

/** Whether no system can create a file of this name. */
export function isTooLong(name: string): boolean {
  return name.length >= LONGEST_PATH || Buffer.byteLength(name) >= LONGEST_PATH
}

/**
 * Refuses a name that Lambda would not unpack as a file of its own below /var/task.
 *
 * @param where begins the message, for instance "The archive `build/app.zip`"
 * @throws Failure that names the entry
 */
export function requireUnpackable(name: string, where: string): void {
  const segments = name.split('/')
  if (name.includes('\\')) {
    throw new Failure(
      `${where} contains a name with a backslash: ${shownName(name)}. On Linux, a backslash is part of the file's name and does not separate folders.`,
      'Use a tool that writes `/` between folders, such as zip, 7z or tar; Compress-Archive of Windows PowerShell 5 writes backslashes.',
    )
  }
  if (name.startsWith('/') || segments.includes('..')) {
    throw new Failure(
      `${where} contains a name that leads out of the package: ${shownName(name)}.`,
      'Build the archive inside the folder with its content, for instance `cd build && zip -r ../app.zip .`.',
    )
  }
  requireShortEnough(name, segments, where)
  if (name.includes('\0') || segments.every((segment) => segment === '' || segment === '.')) {
    throw new Failure(
      `${where} contains a name that is not a file name: "${shownName(name)}".`,
      'Build the archive again.',
    )
  }
}

/** Linux: NAME_MAX, and PATH_MAX without the directory that Lambda unpacks to. */
const LONGEST_NAME = 255
const LONGEST_UNPACKED = 4096 - '/var/task/'.length - 1

function requireShortEnough(name: string, segments: readonly string[], where: string): void {
  const long = segments.find((segment) => Buffer.byteLength(segment) > LONGEST_NAME)
  if (long === undefined && Buffer.byteLength(name) <= LONGEST_UNPACKED) return
  const [what, limit] =
    long === undefined
      ? [`a path of ${Buffer.byteLength(name)} bytes`, LONGEST_UNPACKED]
      : [`a name of ${Buffer.byteLength(long)} bytes`, LONGEST_NAME]
  throw new Failure(
    `${where} contains ${what}, which Lambda cannot unpack: Linux allows ${limit}. It begins with ${shownName((long ?? name).slice(0, 60))}.`,
    'Give it a shorter name.',
  )
}

/** A path for messages: relative to the workspace when it is inside, else absolute. */
export function shownPath(path: string, workspace: string = process.cwd()): string {
  const inside = relative(workspace, path)
  if (inside === '') return '.'
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return shownName(outside ? path : inside)
}

/** The system's name for an error of the file system, for instance ENOENT. */
export function codeOf(error: unknown): string {
  const known = typeof error === 'object' && error !== null && 'code' in error
  return known ? String(error.code) : 'unknown error'
}

/** The system's errors for a full disk, or a directory that this user may not write to. */
const UNWRITABLE = /^(ENOSPC|EDQUOT|EFBIG|EACCES|EPERM|EROFS)$/

/** Whether a file could not be written because of its disk or directory. */
export function isUnwritable(error: unknown): boolean {
  return !(error instanceof Failure) && UNWRITABLE.test(codeOf(error))
}

/**
 * Explains that something could not be written.
 * @param what begins the sentence
 * @param needs how much space it needs, as a full sentence
 */
export function unwritable(what: string, directory: string, needs: string, error: unknown): Failure {
  return new Failure(
    `${what} could not be written to \`${directory}\` (${codeOf(error)}).`,
    `${needs}. Check that the disk has enough space and that the user of this step may write there, or set the variable RUNNER_TEMP to another directory.`,
    { cause: error },
  )
}
