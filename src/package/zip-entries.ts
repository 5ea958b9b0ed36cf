import zlib from 'node:zlib'
import type AdmZip from 'adm-zip'
import { Failure } from '../failure.ts'
import type { EntryKind } from './content-digest.ts'
import { crc32 } from './crc32.ts'
import { decodeName, requireUnpackable, shownName, sortedByName } from './entry-name.ts'
import { unzippedProblem } from './upload-limit.ts'

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string
  readonly kind: EntryKind
  readonly executable: boolean
  /** Its Unix permissions, where the archive tells them; archives made on DOS or Windows do not. */
  readonly mode?: number
  /** Bytes, as the archive declares. */
  readonly size: number
  /** @throws Failure when the content is damaged */
  read(): Uint8Array
}

/**
 * Lists the files of an archive, sorted by the bytes of their names; a name that is there twice comes twice, in the
 * order of the archive. Nothing is inflated before `read`, and never
 * more than the declared size, whose sum is within what Lambda unpacks.
 *
 * @param where begins the messages, for instance "The archive `build/app.zip`"
 * @throws Failure about an archive that cannot be read, or that Lambda would not unpack as it is meant
 */
export async function readZipEntries(zip: Buffer, where: string): Promise<readonly ZipEntry[]> {
  const raw = (await listEntries(zip, where)).filter(({ isDirectory }) => !isDirectory)
  if (raw.length === 0) {
    throw new Failure(
      `${where} holds no files.`,
      'Check the step that builds it, and the directory that it runs in.',
    )
  }
  const size = raw.reduce((bytes, { header }) => bytes + header.size, 0)
  const tooLarge = unzippedProblem(where, size)
  if (tooLarge) throw tooLarge
  return sortedByName(raw.map((entry) => readEntry(entry, where)))
}

async function listEntries(zip: Buffer, where: string): Promise<AdmZip.IZipEntry[]> {
  const { default: Zip } = await import('adm-zip')
  let names = 0
  // adm-zip refuses an archive that holds a name twice, as some builds make them. The names are read from their
  // bytes below; another one at each look keeps adm-zip from comparing them.
  const decoder = { encode: (text: string) => Buffer.from(text), decode: () => String(names++) }
  try {
    return new Zip(zip, { noSort: true, decoder }).getEntries()
  } catch (error) {
    throw unreadableZip(zip, where, error)
  }
}

/** How the archive's entries name their makers: those whose external attributes hold Unix permissions. */
const UNIX_MAKERS = [3, 19]
/** The methods of compression that zip archives for Lambda use. */
const STORED = 0
const DEFLATED = 8

function readEntry(entry: AdmZip.IZipEntry, where: string): ZipEntry {
  const { header, rawEntryName } = entry
  const written = decodeName(rawEntryName, where)
  requireUnpackable(written, where)
  // `./a//b` unpacks to the same file as `a/b`.
  const name = written
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
  requireReadable(name, header, where)
  const attributes = UNIX_MAKERS.includes(header.made >>> 8) ? header.attr >>> 16 : 0
  const executable = (attributes & 0o100) !== 0
  const isLink = (attributes & 0o170000) === 0o120000
  return {
    name,
    kind: isLink ? 'link' : executable ? 'executable' : 'file',
    executable,
    ...(attributes !== 0 && { mode: attributes & 0o777 }),
    size: header.size,
    read: () => readContent(name, entry, where),
  }
}

function requireReadable(name: string, header: AdmZip.IZipEntryHeader, where: string): void {
  if (header.encrypted) {
    throw new Failure(
      `${where} is encrypted: ${shownName(name)}. Lambda has no password to unpack it with.`,
      'Build it without a password.',
    )
  }
  if (header.method !== STORED && header.method !== DEFLATED) {
    throw new Failure(
      `${where} holds ${shownName(name)} in a compression (method ${header.method}) that this action cannot read.`,
      'Build it with the usual method, deflate, for instance with `zip -r`.',
    )
  }
}

/**
 * Inflates here: adm-zip's getData skips its checks where an entry has no bytes, compares with the header before the
 * file instead of the table of contents, and computes the checksum by a table.
 */
function readContent(name: string, entry: AdmZip.IZipEntry, where: string): Uint8Array {
  let cause: unknown
  try {
    const content = inflated(entry.getCompressedData(), entry.header)
    if (content.length === entry.header.size && crc32(content) === entry.header.crc) return content
  } catch (error) {
    cause = error
  }
  throw new Failure(
    `${where} is damaged: the content of ${shownName(name)} is not what its checksum says.`,
    'Build it again, and check that it was transferred whole. `unzip -t` tells whether an archive is sound.',
    { cause },
  )
}

function inflated(data: Buffer, { method, size }: AdmZip.IZipEntryHeader): Buffer {
  if (method !== DEFLATED || data.length === 0) return data
  const chunkSize = Math.min(65_536, Math.max(64, size + 1))
  return zlib.inflateRawSync(data, { chunkSize, maxOutputLength: Math.max(1, size) })
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

function unreadableZip(zip: Buffer, where: string, cause: unknown): Failure {
  const found = LOOKALIKES.find(([start]) => zip.subarray(0, start.length).toString('latin1') === start)
  const [, problem, advice] = found ?? [
    '',
    'is not a zip archive',
    'Build it with `zip -r`, or give the directory as `source-dir`.',
  ]
  return new Failure(`${where} ${problem}.`, advice, { cause })
}
