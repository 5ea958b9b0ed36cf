import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import { Failure } from '../../failure.ts'
import { unzippedProblem } from '../../model/limits.ts'
import { shownName } from '../../model/text.ts'
import type { EntryKind } from '../content-digest.ts'
import { decodeName, requireUnpackable, sortedByName } from '../names.ts'
import { type ByteSource, PIECE, passingPieces, piecesOf } from '../temporary-file.ts'
import { crc32 } from './bytes.ts'
import { contentOffset, type DirectoryEntry, readZipDirectory } from './directory.ts'

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string
  readonly kind: EntryKind
  readonly executable: boolean
  /** Its Unix permissions, where the archive tells them; archives made on DOS or Windows do not. */
  readonly mode?: number
  /** Bytes, as the archive declares. */
  readonly size: number
  /**
   * SHA-256 of its content, of which no more than a few MB are in memory at a time.
   * @throws Failure when the content is damaged
   */
  hash(): Promise<Uint8Array>
}

/**
 * Lists the files of an archive, sorted by the bytes of their names; a name that is there twice comes twice, in the
 * order of the archive. Nothing is inflated before `hash`, and never
 * more than the declared size, whose sum is within what Lambda unpacks.
 *
 * @param where begins the messages, for instance "The archive `build/app.zip`"
 * @throws Failure about an archive that cannot be read, or that Lambda would not unpack as it is meant
 */
export function readZipEntries(source: ByteSource, where: string): readonly ZipEntry[] {
  const raw = listEntries(source, where).filter(({ rawName }) => rawName.at(-1) !== SLASH)
  if (raw.length === 0) {
    throw new Failure(
      `${where} holds no files.`,
      'Check the step that builds it, and the directory that it runs in.',
    )
  }
  const size = raw.reduce((bytes, entry) => bytes + entry.size, 0)
  const tooLarge = unzippedProblem(where, size)
  if (tooLarge) throw tooLarge
  return sortedByName(raw.map((entry) => readEntry(source, entry, where)))
}

const SLASH = 0x2f

function listEntries(source: ByteSource, where: string): DirectoryEntry[] {
  try {
    return readZipDirectory(source)
  } catch (error) {
    throw error instanceof Failure ? error : unreadableZip(source, where, error)
  }
}

/** How the archive's entries name their makers: those whose external attributes hold Unix permissions. */
const UNIX_MAKERS = [3, 19]
/** The methods of compression that zip archives for Lambda use. */
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 0x0001

function readEntry(source: ByteSource, entry: DirectoryEntry, where: string): ZipEntry {
  const written = decodeName(entry.rawName, where)
  requireUnpackable(written, where)
  // `./a//b` unpacks to the same file as `a/b`.
  const name = written
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
  requireReadable(name, entry, where)
  const attributes = UNIX_MAKERS.includes(entry.madeBy >>> 8) ? entry.attributes >>> 16 : 0
  const executable = (attributes & 0o100) !== 0
  const isLink = (attributes & 0o170000) === 0o120000
  return {
    name,
    kind: isLink ? 'link' : executable ? 'executable' : 'file',
    executable,
    ...(attributes !== 0 && { mode: attributes & 0o777 }),
    size: entry.size,
    hash: () => hashContent(source, entry, name, where),
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
      `${where} holds ${shownName(name)} in a compression (method ${method}) that this action cannot read.`,
      'Build it with the usual method, deflate, for instance with `zip -r`.',
    )
  }
}

async function hashContent(
  source: ByteSource,
  entry: DirectoryEntry,
  name: string,
  where: string,
): Promise<Uint8Array> {
  const hash = createHash('sha256')
  let crc = 0
  let cause: unknown
  try {
    let left = entry.size
    for await (const piece of inflated(source, entry)) {
      left -= piece.length
      if (left < 0) break
      hash.update(piece)
      crc = crc32(piece, crc)
    }
    if (left === 0 && crc === entry.crc) return hash.digest()
  } catch (error) {
    if (error instanceof Failure) throw error
    cause = error
  }
  throw new Failure(
    `${where} is damaged: the content of ${shownName(name)} is not what its checksum says.`,
    'Build it again, and check that it was transferred whole. `unzip -t` tells whether an archive is sound.',
    { cause },
  )
}

/** Setting up a stream takes longer than to inflate a small file at once. */
function inflated(
  source: ByteSource,
  entry: DirectoryEntry,
): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  const { method, compressedSize, size } = entry
  const start = contentOffset(source, entry)
  if (method === STORED || compressedSize === 0) return passingPieces(source, start, compressedSize)
  if (Math.max(size, compressedSize) > PIECE) return inflatedPieces(piecesOf(source, start, compressedSize))
  const chunkSize = Math.min(65_536, Math.max(64, size + 1))
  const compressed = source.read(start, compressedSize)
  return [zlib.inflateRawSync(compressed, { chunkSize, maxOutputLength: Math.max(1, size) })]
}

async function* inflatedPieces(compressed: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = Readable.from(compressed)
  const inflate = zlib.createInflateRaw({ chunkSize: 65_536 })
  input.on('error', (error) => inflate.destroy(error)).pipe(inflate)
  yield* inflate
}

/** What begins files that are taken for an archive by mistake. */
const LOOKALIKES: readonly (readonly [start: string, problem: string, advice: string])[] = [
  [
    'PK\x03\x04',
    'is damaged: it begins like a zip archive, but its table of contents, which comes last, is missing or broken',
    'Check that it was built and transferred whole.',
  ],
  [
    '\x1f\x8b',
    'is compressed with gzip, not a zip archive',
    'Build it with `zip -r`, or unpack it and give the directory as `source-dir`.',
  ],
  [
    'version https://git-lfs',
    'is a pointer of Git LFS, not the archive itself',
    'Set `lfs: true` on actions/checkout.',
  ],
]

function unreadableZip(source: ByteSource, where: string, cause: unknown): Failure {
  const beginning = source.read(0, 32).toString('latin1')
  const found = LOOKALIKES.find(([start]) => beginning.startsWith(start))
  const [, problem, advice] = found ?? [
    '',
    'is not a zip archive',
    'Build it with `zip -r`, or give the directory as `source-dir`.',
  ]
  return new Failure(`${where} ${problem}.`, advice, { cause })
}
