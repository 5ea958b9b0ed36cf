import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import { Failure } from '../../failure.ts'
import { unzippedProblem } from '../../model/limits.ts'
import { shownName, withoutSlashes } from '../../model/text.ts'
import type { EntryKind } from '../content-digest.ts'
import { decodeName, requireUnpackable, sortedByName } from '../names.ts'
import { type ByteReader, PIECE, piecesOf, sharedPieces } from '../temporary-file.ts'
import { crc32, Turns } from './bytes.ts'
import { contentOffset, type DirectoryEntry, readZipDirectory } from './directory.ts'

/** Takes the content of a file while it is hashed. */
interface Sample {
  add(piece: Buffer): void
}

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string
  readonly kind: EntryKind
  readonly executable: boolean
  /** Whether its permissions let only its owner read it; false in archives from DOS or Windows, which have none. */
  readonly isHidden: boolean
  /** Bytes, as the archive declares. */
  readonly size: number
  /**
   * SHA-256 of its content, with no more than a few MB in memory at a time.
   * @param sample gets the content; a piece is valid until the next
   * @throws Failure when the content is damaged
   */
  hash(sample: Sample): Promise<Uint8Array>
}

/** What an archive contains. */
export interface ZipContent {
  readonly files: readonly ZipEntry[]
  /** Names of the directories that only their owner can enter, sorted by their bytes, with `/` at the end. */
  readonly hiddenDirectories: readonly string[]
}

/**
 * Lists the files of an archive, sorted by the bytes of their names. Repeated names keep the order of the archive. Only
 * `hash` inflates content, and never more than the declared size. The sum of the sizes is within Lambda's limit.
 *
 * @param where begins the messages, for instance "The archive `build/app.zip`"
 * @throws Failure about an archive that cannot be read, or that Lambda would not unpack as intended
 */
export async function readZipEntries(reader: ByteReader, where: string): Promise<ZipContent> {
  const entries = await listEntries(reader, where)
  const raw = entries.filter(({ rawName }) => rawName.at(-1) !== SLASH)
  if (raw.length === 0) {
    throw new Failure(
      `${where} contains no files.`,
      'Check the step that builds it, and the directory that it runs in.',
    )
  }
  const size = raw.reduce((bytes, entry) => bytes + entry.size, 0)
  const tooLarge = unzippedProblem(where, size)
  if (tooLarge) throw tooLarge
  const turns = new Turns()
  const files: ZipEntry[] = []
  const directories: string[] = []
  const hiddenDirectories = new Set<string>()
  for (const entry of entries) {
    if (entry.rawName.at(-1) !== SLASH) files.push(readEntry(reader, entry, where))
    else {
      directories.push(entry.rawName.toString())
      if (isHidden(entry, READ_AND_ENTER) && !isTop(entry)) hiddenDirectories.add(`${nameOf(entry, where)}/`)
    }
    await turns.pass()
  }
  const sorted = sortedByName(files)
  refuseNamesTwice(
    sorted.map(({ name }) => name),
    directories,
    where,
  )
  const hidden = sortedByName([...hiddenDirectories].map((name) => ({ name })))
  return { files: sorted, hiddenDirectories: hidden.map(({ name }) => name) }
}

/** Whether an entry is the top level, which Lambda makes itself. */
function isTop({ rawName }: DirectoryEntry): boolean {
  return /^[./]*$/.test(rawName.toString('latin1'))
}

const SLASH = 0x2f

/**
 * Refuses an archive in which one name is a file, or a link, and a directory.
 * @throws Failure that names it
 */
function refuseNamesTwice(files: readonly string[], directories: readonly string[], where: string): void {
  const names = new Set(files)
  const parents = new Set<string>(directories.map(withoutSlashes))
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const parent = file.slice(0, end)
      if (parents.has(parent)) break
      parents.add(parent)
    }
  }
  for (const parent of parents) {
    if (!names.has(parent)) continue
    throw new Failure(
      `${where} contains ${shownName(parent)} as a file and as a directory, so Lambda cannot unpack it.`,
      'Delete the old archive before you build it again: `zip` adds to an archive that exists.',
    )
  }
}

async function listEntries(reader: ByteReader, where: string): Promise<DirectoryEntry[]> {
  try {
    return await readZipDirectory(reader)
  } catch (error) {
    throw error instanceof Failure ? error : unreadableZip(reader, where, error)
  }
}

/** The systems whose external attributes contain Unix permissions. */
const UNIX_SYSTEMS = [3, 19]
/** The compression methods of zip archives for Lambda. */
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 0x0001

/** What others than the owner have to be allowed: the function runs as another user. */
const READ = 0o004
const READ_AND_ENTER = 0o005

/** Unix permissions and kind; 0 in archives from DOS or Windows. */
function unixAttributes({ madeBy, attributes }: DirectoryEntry): number {
  return UNIX_SYSTEMS.includes(madeBy >>> 8) ? attributes >>> 16 : 0
}

function isHidden(entry: DirectoryEntry, needed: number): boolean {
  const attributes = unixAttributes(entry)
  return attributes !== 0 && (attributes & needed) !== needed
}

/** `./a//b` unpacks to the same file as `a/b`. */
function nameOf({ rawName }: DirectoryEntry, where: string): string {
  const written = decodeName(rawName, where)
  requireUnpackable(written, where)
  return written
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
}

function readEntry(reader: ByteReader, entry: DirectoryEntry, where: string): ZipEntry {
  const name = nameOf(entry, where)
  requireReadable(name, entry, where)
  const attributes = unixAttributes(entry)
  const executable = (attributes & 0o100) !== 0
  const isLink = (attributes & 0o170000) === 0o120000
  return {
    name,
    kind: isLink ? 'link' : executable ? 'executable' : 'file',
    executable,
    isHidden: !isLink && isHidden(entry, READ),
    size: entry.size,
    hash: (sample) => hashContent({ reader, entry, name, where }, sample),
  }
}

function requireReadable(name: string, { flags, method }: DirectoryEntry, where: string): void {
  if ((flags & ENCRYPTED) !== 0) {
    throw new Failure(
      `${where} is encrypted: ${shownName(name)}. Lambda has no password to unpack it with.`,
      'Build it without a password.',
    )
  }
  if (method !== STORED && method !== DEFLATED) {
    throw new Failure(
      `${where} contains ${shownName(name)} in a compression (method ${method}) that this action cannot read.`,
      'Build it with the usual method, deflate, for instance with `zip -r`.',
    )
  }
}

interface EntryContent {
  readonly reader: ByteReader
  readonly entry: DirectoryEntry
  readonly name: string
  readonly where: string
}

async function hashContent(
  { reader, entry, name, where }: EntryContent,
  sample: Sample,
): Promise<Uint8Array> {
  const hash = createHash('sha256')
  let crc = 0
  let cause: unknown
  try {
    let remaining = entry.size
    for await (const piece of inflated(reader, entry)) {
      remaining -= piece.length
      if (remaining < 0) break
      hash.update(piece)
      crc = crc32(piece, crc)
      sample.add(piece)
    }
    if (remaining === 0 && crc === entry.crc) return hash.digest()
  } catch (error) {
    if (error instanceof Failure) throw error
    cause = error
  }
  throw new Failure(
    `${where} is damaged: the content of ${shownName(name)} does not match its checksum.`,
    'Build it again, and check that it was transferred completely. `unzip -t` checks an archive.',
    { cause },
  )
}

/** Inflates small files at once, which is faster than with a stream. */
function inflated(reader: ByteReader, entry: DirectoryEntry): Iterable<Buffer> | AsyncIterable<Buffer> {
  const { method, compressedSize, size } = entry
  const start = contentOffset(reader, entry)
  if (method === STORED || compressedSize === 0) return sharedPieces(reader, start, compressedSize)
  if (Math.max(size, compressedSize) > PIECE) return inflatedPieces(piecesOf(reader, start, compressedSize))
  const chunkSize = Math.min(65_536, Math.max(64, size + 1))
  const compressed = reader.read(start, compressedSize)
  return [zlib.inflateRawSync(compressed, { chunkSize, maxOutputLength: Math.max(1, size) })]
}

async function* inflatedPieces(compressed: Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  const input = Readable.from(compressed)
  const inflate = zlib.createInflateRaw({ chunkSize: 65_536 })
  input.on('error', (error) => inflate.destroy(error)).pipe(inflate)
  yield* inflate
}

/** The beginnings of files that are mistaken for zip archives. */
const LOOKALIKES: readonly (readonly [start: string, problem: string, advice: string])[] = [
  [
    'PK\x03\x04',
    'is damaged: it begins like a zip archive, but the table of contents at its end is missing or broken',
    'Check that it was built and transferred completely.',
  ],
  [
    '\x1f\x8b',
    'is compressed with gzip, not a zip archive',
    'Build it with `zip -r`, or unpack it and give the directory as `source-dir`.',
  ],
  [
    'version https://git-lfs',
    'is a Git LFS pointer, not the archive itself',
    'Set `lfs: true` on actions/checkout.',
  ],
]

function unreadableZip(reader: ByteReader, where: string, cause: unknown): Failure {
  const beginning = reader.read(0, 32).toString('latin1')
  const found = LOOKALIKES.find(([start]) => beginning.startsWith(start))
  const [, problem, advice] = found ?? [
    '',
    'is not a zip archive',
    'Build it with `zip -r`, or give the directory as `source-dir`.',
  ]
  return new Failure(`${where} ${problem}.`, advice, { cause })
}
