import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Failure } from '../failure.ts'
import { misplacedAdvice } from '../misplaced.ts'
import { shownName } from '../model/text.ts'
import { grouped } from '../text/grouped.ts'
import type { ExcludePatterns } from './exclude-patterns.ts'
import { readExcludePatterns } from './exclude-patterns.ts'
import { codeOf, decodeName, isTooLong, LONGEST_PATH, shownNames, shownPath, sortedByName } from './names.ts'
import { adviceForLinkOut, storeLink } from './store-links.ts'
import { leftOutNote, volatilePattern } from './volatile-files.ts'
import { Turns } from './zip/bytes.ts'

/** A file to pack. */
export interface SourceFile {
  /** Its name in the package, `/` between directories. */
  readonly name: string
  /** Its path on disk. */
  readonly path: string
  /** Bytes, according to the file system. */
  readonly size: number
  /** Whether its owner may execute it. It is never set on Windows, which has no such permission. */
  readonly executable: boolean
  /** Where a symbolic link leads that is packed as a link, from the directory that it is in; absent for a file. */
  readonly link?: string | undefined
}

/** The files of a source directory for the package, sorted by the bytes of their names. */
export interface SourceTree {
  readonly files: readonly SourceFile[]
  /** Full sentences for the log about patterns that match nothing, and about what is left out without being named. */
  readonly notes: readonly string[]
}

/** The most entries that an archive without the ZIP64 extension can hold. */
const MOST_FILES = 65_535

/**
 * The most entries that are read through symbolic links. Directories that link to one another multiply: 26 of them with
 * two links each to the next are 67 million paths.
 */
const MOST_THROUGH_LINKS = 2 * MOST_FILES

/** Characters of a link's name that such an error shows: links through links have long ones. */
const SHOWN = 200

/**
 * Lists the files of a directory for the package. Symbolic links are followed, so that the package contains their targets,
 * except those into the stores of package managers.
 * `.git` is left out everywhere, and so are files that differ from build to build. .gitignore files are not read, because git usually ignores the installed dependencies.
 *
 * @param root the source directory, absolute
 * @param exclude patterns in .gitignore syntax, relative to `root`
 * @throws Failure for a directory that is missing, unreadable or empty, links that lead out, are broken, form a
 *   circle or multiply, sockets and other special files, names that are not UTF-8 or too long, and too many files
 */
export async function readSourceTree(root: string, exclude: readonly string[]): Promise<SourceTree> {
  const where = `The directory \`${shownPath(root)}\``
  const patterns = readExcludePatterns(exclude)
  const reader = new TreeReader(where, requireDirectory(root), patterns)
  await reader.read()
  if (reader.files.length === 0) throw emptyTree(where, exclude.length > 0 && reader.excluded.length > 0)
  const unmatched = await patterns.withoutMatch(() => reader.everyName())
  const notes = [
    ...(reader.leftOut.size === 0 ? [] : [leftOutNote(reader.leftOut)]),
    ...(unmatched.length === 0 ? [] : [unmatchedNote(where, unmatched)]),
  ]
  return { files: sortedByName(reader.files), notes }
}

/** Not a warning: a list of patterns that several functions share does not match in each of them. */
function unmatchedNote(where: string, unmatched: readonly string[]): string {
  const patterns = unmatched.length === 1 ? 'the pattern' : 'the patterns'
  return `${where} contains nothing that ${patterns} ${shownNames(unmatched)} of \`exclude\` would leave out. Patterns follow the rules of .gitignore, relative to that directory.`
}

function emptyTree(where: string, excluded: boolean): Failure {
  return excluded
    ? new Failure(
        `${where} contains only files that \`exclude\` leaves out.`,
        'Remove patterns, or make them narrower. Patterns follow the rules of .gitignore, relative to that directory.',
      )
    : new Failure(
        `${where} contains no files.`,
        'Check `source-dir`, and that the step that fills the directory ran before this one, in the same job.',
      )
}

function requireDirectory(path: string): string {
  const shown = `\`${shownPath(path)}\``
  try {
    if (statSync(path).isDirectory()) return realpathSync(path)
  } catch (error) {
    const absent = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
    if (!absent) throw unreadable(`The directory ${shown}, given as \`source-dir\`,`, error)
    throw new Failure(
      `The directory ${shown}, given as \`source-dir\`, does not exist.`,
      misplacedAdvice(path, 'source-dir') ??
        'Check the path, which is relative to the workspace, and that the step that creates the directory ran before this one, in the same job: actions/checkout, if it is in the repository.',
    )
  }
  throw new Failure(
    `${shown}, given as \`source-dir\`, is a file, not a directory.`,
    path.toLowerCase().endsWith('.zip')
      ? 'To deploy an archive as it is, give it as `zip-file` instead.'
      : 'Give the directory that the file is in, and leave out the rest with `exclude`.',
  )
}

/** A directory: its name in the package (`''` or ending in `/`) and its real path. */
interface Directory {
  readonly prefix: string
  readonly real: string
  /** The directory that it was entered from. */
  readonly parent?: Directory
  /** The last symbolic link on the path. */
  readonly link?: string | undefined
}

class TreeReader {
  readonly files: SourceFile[] = []
  /** Excluded entries: real paths, and names as patterns see them. */
  readonly excluded: { readonly name: string; readonly real: string }[] = []
  /** How many entries were left out by each pattern that nobody wrote. */
  readonly leftOut = new Map<string, number>()
  readonly #directories: string[] = []
  readonly #toRead: Directory[] = []
  /** The directories in the one that is read. */
  readonly #found: Directory[] = []
  readonly #turns = new Turns()
  /** Targets by the real paths of links, which are met again below every link to their directory. */
  readonly #targets = new Map<string, string>()
  #throughLinks = 0
  readonly #where: string
  readonly #root: string
  readonly #patterns: ExcludePatterns

  constructor(where: string, root: string, patterns: ExcludePatterns) {
    this.#where = where
    this.#root = root
    this.#patterns = patterns
  }

  async read(): Promise<void> {
    this.#toRead.push({ prefix: '', real: this.#root })
    for (let next = this.#toRead.pop(); next; next = this.#toRead.pop()) {
      await this.#readDirectory(next)
      // The first of its directories is read next.
      for (let found = this.#found.pop(); found; found = this.#found.pop()) this.#toRead.push(found)
    }
  }

  /** All names, directories with `/` at the end, including those in excluded directories (links are not followed). */
  async *everyName(): AsyncGenerator<string> {
    for (const { name } of this.files) yield name
    yield* this.#directories
    for (const { name, real } of this.excluded) {
      yield name
      if (name.endsWith('/')) yield* namesBelow(name, real)
    }
  }

  async #readDirectory(directory: Directory): Promise<void> {
    if (directory.prefix !== '') this.#directories.push(directory.prefix)
    const entries = this.#entriesOf(directory)
    const siblings = new Set(entries.map((entry) => entry.name.toString()))
    for (const entry of entries) {
      this.#readEntry(directory, entry, siblings)
      await this.#turns.pass()
    }
  }

  #readEntry(directory: Directory, entry: Dirent<Buffer>, siblings: ReadonlySet<string>): void {
    const name = directory.prefix + decodeName(entry.name, this.#where)
    const real = join(directory.real, entry.name.toString())
    if (directory.link !== undefined) this.#countThroughLinks(name, directory.link)
    if (this.#isVolatile(name, real, entry.isDirectory(), siblings)) return
    if (entry.isSymbolicLink()) this.#followLink(directory, name, real)
    else if (this.#leavesOut(name, real, entry.isDirectory())) return
    else if (entry.isDirectory()) this.#enter(directory, name, real, directory.link)
    else if (entry.isFile()) this.#addFile(name, real)
    else throw new Failure(`${this.#where} contains ${kindOf(entry)}: ${shownName(name)}.`, LEAVE_OUT)
  }

  #countThroughLinks(name: string, link: string): void {
    if (isTooLong(name)) {
      throw new Failure(
        `The symbolic link ${shownName(link.slice(0, SHOWN))}… in ${lowerFirst(this.#where)} leads to a path of more than ${LONGEST_PATH} bytes, which no system can unpack.`,
        `Delete the link, or ${lowerFirst(LEAVE_OUT)}`,
      )
    }
    this.#throughLinks++
    if (this.#throughLinks <= MOST_THROUGH_LINKS) return
    throw new Failure(
      `${this.#where} contains more than ${grouped(MOST_THROUGH_LINKS)} files and directories when its symbolic links are followed, for instance ${shownName(link.slice(0, SHOWN))}. Links to directories with further links multiply.`,
      'Replace the links with copies of what the function needs, or leave them out with `exclude`.',
    )
  }

  #entriesOf(directory: Directory): Dirent<Buffer>[] {
    try {
      return readdirSync(directory.real, { encoding: 'buffer', withFileTypes: true })
    } catch (error) {
      throw unreadable(`The directory \`${shownPath(directory.real)}\``, error)
    }
  }

  /** Whether an entry is no content, and no pattern of the user asks for it. */
  #isVolatile(name: string, real: string, isDirectory: boolean, siblings: ReadonlySet<string>): boolean {
    const pattern = volatilePattern({ name, isDirectory, hasSibling: (each) => siblings.has(each) })
    if (pattern === undefined || this.#patterns.readmits(name, isDirectory)) return false
    // What the user leaves out as well needs no note.
    if (this.#leavesOut(name, real, isDirectory)) return true
    this.leftOut.set(pattern, (this.leftOut.get(pattern) ?? 0) + 1)
    this.excluded.push({ name: isDirectory ? `${name}/` : name, real })
    return true
  }

  #leavesOut(name: string, real: string, isDirectory: boolean): boolean {
    const isGit = name === '.git' || name.endsWith('/.git')
    const out = isGit || this.#patterns.excludes(name, isDirectory)
    if (out) this.excluded.push({ name: isDirectory ? `${name}/` : name, real })
    return out
  }

  #addFile(name: string, path: string): void {
    if (name.includes('\\')) {
      throw new Failure(
        `${this.#where} contains a name with a backslash, which some tools read as a folder: ${shownName(name)}.`,
        `Rename it, or ${lowerFirst(LEAVE_OUT)}`,
      )
    }
    const { size, mode } = this.#statsOf(name, path)
    this.#add({ name, path, size, executable: (mode & 0o100) !== 0 && process.platform !== 'win32' })
  }

  #add(file: SourceFile): void {
    this.files.push(file)
    if (this.files.length > MOST_FILES) {
      throw new Failure(
        `${this.#where} contains more than ${grouped(MOST_FILES)} files, the most that fit in a zip archive.`,
        'Leave out what the function does not need at run time with `exclude`, or bundle the code into fewer files.',
      )
    }
  }

  #statsOf(name: string, path: string): Stats {
    try {
      return statSync(path)
    } catch (error) {
      throw unreadable(`The file ${shownName(name)} in ${lowerFirst(this.#where)}`, error)
    }
  }

  #enter(from: Directory, name: string, real: string, link: string | undefined): void {
    for (let above: Directory | undefined = from; above; above = above.parent) {
      if (above.real === real) throw this.#circle(link ?? name)
    }
    this.#found.push({ prefix: `${name}/`, real, parent: from, link })
  }

  #followLink(from: Directory, name: string, link: string): void {
    // An excluded link is not resolved.
    if (this.#leavesOut(name, link, false)) return
    const target = this.#targetOf(name, link)
    if (target !== this.#root && !target.startsWith(this.#root + sep)) {
      throw new Failure(
        `${this.#where} contains the symbolic link ${shownName(name)}, which leads out of it, to \`${shownPath(target)}\`.`,
        adviceForLinkOut(target),
      )
    }
    const inStore = storeLink(name, relative(this.#root, target))
    if (inStore !== undefined) {
      this.#add({ name, path: link, size: Buffer.byteLength(inStore), executable: false, link: inStore })
      return
    }
    const stats = this.#statsOf(name, target)
    if (stats.isDirectory()) {
      if (!this.#leavesOut(name, target, true)) this.#enter(from, name, target, name)
    } else if (stats.isFile()) this.#addFile(name, target)
    else throw new Failure(`${this.#where} contains ${kindOf(stats)}: ${shownName(name)}.`, LEAVE_OUT)
  }

  #targetOf(name: string, link: string): string {
    const known = this.#targets.get(link)
    if (known !== undefined) return known
    try {
      const target = realpathSync.native(link)
      this.#targets.set(link, target)
      return target
    } catch (error) {
      if (codeOf(error) === 'ELOOP') throw this.#circle(name)
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') {
        throw unreadable(`The symbolic link ${shownName(name)} in ${lowerFirst(this.#where)}`, error)
      }
      throw new Failure(
        `${this.#where} contains the symbolic link ${shownName(name)}, which points to nothing.`,
        `Create its target, delete it, or ${lowerFirst(LEAVE_OUT)}`,
      )
    }
  }

  #circle(link: string): Failure {
    return new Failure(
      `${this.#where} contains the symbolic link ${shownName(link)}, which leads back to a directory that contains it.`,
      `Delete it, or ${lowerFirst(LEAVE_OUT)}`,
    )
  }
}

/** All names below an excluded directory; unreadable directories are skipped. */
async function* namesBelow(top: string, real: string): AsyncGenerator<string> {
  const turns = new Turns()
  const toRead = [{ prefix: top, real }]
  for (let next = toRead.pop(); next; next = toRead.pop()) {
    for (const entry of entriesIfReadable(next.real)) {
      const name = `${next.prefix}${entry.name}${entry.isDirectory() ? '/' : ''}`
      yield name
      if (entry.isDirectory()) toRead.push({ prefix: name, real: join(next.real, entry.name) })
      await turns.pass()
    }
  }
}

function entriesIfReadable(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
  } catch {
    return []
  }
}

const LEAVE_OUT = 'Leave it out with `exclude`.'

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The kind of a special file, which cannot be packed. */
function kindOf(entry: Pick<Stats, 'isSocket' | 'isFIFO'>): string {
  if (entry.isSocket()) return 'a socket'
  return entry.isFIFO() ? 'a named pipe' : 'a device'
}

/** The failure of a file or directory that exists, but cannot be read. */
export function unreadable(subject: string, error: unknown): Failure {
  return new Failure(
    `${subject} cannot be read (${codeOf(error)}).`,
    'Check its permissions; what the function does not need can be left out with `exclude`.',
    { cause: error },
  )
}
