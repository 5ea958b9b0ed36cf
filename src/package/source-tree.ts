import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { Failure } from '../failure.ts'
import { shownName } from '../model/text.ts'
import type { ExcludePatterns } from './exclude-patterns.ts'
import { readExcludePatterns } from './exclude-patterns.ts'
import { codeOf, decodeName, shownNames, shownPath, sortedByName } from './names.ts'

/** A file to pack. */
export interface SourceFile {
  /** Its name in the package, `/` between directories. */
  readonly name: string
  /** Where it is read. */
  readonly path: string
  /** Bytes, as the file system told. */
  readonly size: number
  /** Whether its owner may execute it. Windows knows no such permission: there it is never set. */
  readonly executable: boolean
}

/** What a source directory holds for the package, files sorted by the bytes of their names. */
export interface SourceTree {
  readonly files: readonly SourceFile[]
  /** Full sentences about patterns that match nothing. */
  readonly warnings: readonly string[]
}

/** The most entries that an archive without the ZIP64 extension can hold. */
const MOST_FILES = 65_535

/**
 * Lists what of a directory belongs into the package. Symbolic links are followed, so that the package holds what
 * they point to; `.git` is left out everywhere; .gitignore files are not read, because what is installed for the
 * package is usually ignored by git.
 *
 * @param root the source directory, absolute
 * @param exclude patterns in .gitignore syntax, relative to `root`
 * @throws Failure for a directory that is missing, unreadable or empty, links that lead out, are broken or run in
 *   a circle, sockets and the like, names that are no UTF-8, and too many files
 */
export async function readSourceTree(root: string, exclude: readonly string[]): Promise<SourceTree> {
  const where = `The directory \`${shownPath(root)}\``
  const patterns = await readExcludePatterns(exclude)
  const reader = new TreeReader(where, requireDirectory(root), patterns)
  reader.read()
  if (reader.files.length === 0) throw emptyTree(where, exclude.length > 0 && reader.left.length > 0)
  const idle = patterns.withoutMatch(() => reader.everyName())
  return { files: sortedByName(reader.files), warnings: idle.length === 0 ? [] : [idleWarning(where, idle)] }
}

function idleWarning(where: string, idle: readonly string[]): string {
  const patterns = idle.length === 1 ? 'the pattern' : 'the patterns'
  return `${where} holds nothing that ${patterns} ${shownNames(idle)} of \`exclude\` would leave out. Patterns follow the rules of .gitignore, relative to that directory.`
}

function emptyTree(where: string, excluded: boolean): Failure {
  return excluded
    ? new Failure(
        `${where} holds no file that \`exclude\` does not leave out.`,
        'Check the patterns of `exclude`.',
      )
    : new Failure(
        `${where} holds no files.`,
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
      'Check the path, which is relative to the workspace, and that the step that makes the directory ran before this one, in the same job.',
    )
  }
  throw new Failure(
    `${shown}, given as \`source-dir\`, is a file, not a directory.`,
    path.toLowerCase().endsWith('.zip')
      ? 'To deploy an archive as it is, give it as `zip-file` instead.'
      : 'Give the directory that the file is in, and leave out the rest with `exclude`.',
  )
}

/** A directory on the way: its name in the package (`''` or ending in `/`) and its real path. */
interface Directory {
  readonly prefix: string
  readonly real: string
  /** Real paths of the directories above it, itself included: meeting one again is a circle. */
  readonly above: ReadonlySet<string>
  /** The last symbolic link on the way here. */
  readonly link?: string
}

class TreeReader {
  readonly files: SourceFile[] = []
  /** What was left out: real paths, and names as patterns see them. */
  readonly left: { readonly name: string; readonly real: string }[] = []
  readonly #directories: string[] = []
  readonly #where: string
  readonly #root: string
  readonly #patterns: ExcludePatterns

  constructor(where: string, root: string, patterns: ExcludePatterns) {
    this.#where = where
    this.#root = root
    this.#patterns = patterns
  }

  read(): void {
    this.#readDirectory({ prefix: '', real: this.#root, above: new Set([this.#root]) })
  }

  /** All names there are, directories with `/` at the end, also inside of what was left out (links not followed). */
  everyName(): readonly string[] {
    const names = [...this.files.map(({ name }) => name), ...this.#directories]
    for (const { name, real } of this.left) {
      names.push(name)
      if (name.endsWith('/')) names.push(...namesBelow(name, real))
    }
    return names
  }

  #readDirectory(directory: Directory): void {
    if (directory.prefix !== '') this.#directories.push(directory.prefix)
    for (const entry of this.#entriesOf(directory)) {
      const name = directory.prefix + decodeName(entry.name, this.#where)
      const real = join(directory.real, entry.name.toString())
      if (entry.isSymbolicLink()) this.#followLink(directory, name, real)
      else if (this.#leavesOut(name, real, entry.isDirectory())) continue
      else if (entry.isDirectory()) this.#enter(directory, name, real, directory.link)
      else if (entry.isFile()) this.#addFile(name, real)
      else throw new Failure(`${this.#where} holds ${kindOf(entry)}: ${shownName(name)}.`, LEAVE_OUT)
    }
  }

  #entriesOf(directory: Directory): Dirent<Buffer>[] {
    try {
      return readdirSync(directory.real, { encoding: 'buffer', withFileTypes: true })
    } catch (error) {
      throw unreadable(`The directory \`${shownPath(directory.real)}\``, error)
    }
  }

  #leavesOut(name: string, real: string, isDirectory: boolean): boolean {
    const isGit = name === '.git' || name.endsWith('/.git')
    const out = isGit || this.#patterns.excludes(name, isDirectory)
    if (out) this.left.push({ name: isDirectory ? `${name}/` : name, real })
    return out
  }

  #addFile(name: string, path: string): void {
    if (name.includes('\\')) {
      throw new Failure(
        `${this.#where} holds a name with a backslash, which tools read as a folder or not: ${shownName(name)}.`,
        `Rename it, or ${lowerFirst(LEAVE_OUT)}`,
      )
    }
    const { size, mode } = this.#statsOf(name, path)
    this.files.push({ name, path, size, executable: (mode & 0o100) !== 0 && process.platform !== 'win32' })
    if (this.files.length > MOST_FILES) {
      throw new Failure(
        `${this.#where} holds more than ${MOST_FILES.toLocaleString('en-US')} files, the most that fit in a zip archive.`,
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
    if (from.above.has(real)) throw this.#circle(link ?? name)
    const above = new Set(from.above).add(real)
    this.#readDirectory({ prefix: `${name}/`, real, above, ...(link !== undefined && { link }) })
  }

  #followLink(from: Directory, name: string, link: string): void {
    // A pattern leaves a link out before anybody asks where it leads.
    if (this.#leavesOut(name, link, false)) return
    const target = this.#targetOf(name, link)
    if (target !== this.#root && !target.startsWith(this.#root + sep)) {
      throw new Failure(
        `${this.#where} holds the symbolic link ${shownName(name)}, which leads out of it, to \`${shownPath(target)}\`.`,
        `Copy what it points to into the directory (\`cp -rL\`), or ${lowerFirst(LEAVE_OUT)}`,
      )
    }
    const stats = this.#statsOf(name, target)
    if (stats.isDirectory()) {
      if (!this.#leavesOut(name, target, true)) this.#enter(from, name, target, name)
    } else if (stats.isFile()) this.#addFile(name, target)
    else throw new Failure(`${this.#where} holds ${kindOf(stats)}: ${shownName(name)}.`, LEAVE_OUT)
  }

  #targetOf(name: string, link: string): string {
    try {
      return realpathSync(link)
    } catch (error) {
      if (codeOf(error) === 'ELOOP') throw this.#circle(name)
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') {
        throw unreadable(`The symbolic link ${shownName(name)} in ${lowerFirst(this.#where)}`, error)
      }
      throw new Failure(
        `${this.#where} holds the symbolic link ${shownName(name)}, which points to nothing.`,
        `Make what it points to, delete it, or ${lowerFirst(LEAVE_OUT)}`,
      )
    }
  }

  #circle(link: string): Failure {
    return new Failure(
      `${this.#where} holds the symbolic link ${shownName(link)}, which leads back to a directory that it lies in.`,
      `Delete it, or ${lowerFirst(LEAVE_OUT)}`,
    )
  }
}

/** All names below a directory that was left out; what cannot be read there does not matter. */
function namesBelow(prefix: string, real: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(real, { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const name = prefix + entry.name
    return entry.isDirectory() ? [`${name}/`, ...namesBelow(`${name}/`, join(real, entry.name))] : [name]
  })
}

const LEAVE_OUT = 'Leave it out with `exclude`.'

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** What an entry is that cannot be packed. */
function kindOf(entry: Pick<Stats, 'isSocket' | 'isFIFO'>): string {
  if (entry.isSocket()) return 'a socket'
  return entry.isFIFO() ? 'a named pipe' : 'a device'
}

/** Something that is there, but cannot be read. */
export function unreadable(subject: string, error: unknown): Failure {
  return new Failure(
    `${subject} cannot be read (${codeOf(error)}).`,
    'Check its permissions; what the function does not need can be left out with `exclude`.',
    { cause: error },
  )
}
