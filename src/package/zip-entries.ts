import type AdmZip from 'adm-zip'
import { Failure } from '../failure.ts'
import type { EntryKind } from './content-digest.ts'
import { crc32 } from './crc32.ts'
import { decodeName, requireUnpackable, shownName, shownNames, sortedByName } from './entry-name.ts'
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
 * Lists the files of an archive, sorted by the bytes of their names. Nothing is inflated before `read`, and never
 * more than the declared size, whose sum is within what Lambda unpacks.
 *
 * @param where begins the messages, for instance "The archive `build/app.zip`"
 * @throws Failure about an archive that cannot be read, or that Lambda would not unpack as it is meant
 */
export async function readZipEntries(zip: Buffer, where: string): Promise<readonly ZipEntry[]> {
  const raw = (await listEntries(zip, where)).filter(({ isDirectory }) => !isDirectory)
  const encrypted = raw.filter(({ header }) => header.encrypted).map(({ entryName }) => entryName)
  if (encrypted.length > 0) {
    throw new Failure(
      `${where} is encrypted: ${shownNames(encrypted)}. Lambda has no password to unpack it with.`,
      'Build it without a password.',
    )
  }
  const tooLarge = unzippedProblem(
    where,
    raw.reduce((bytes, { header }) => bytes + header.size, 0),
  )
  if (tooLarge) throw tooLarge
  if (raw.length === 0) {
    throw new Failure(
      `${where} holds no files.`,
      'Check the step that builds it, and the directory that it runs in.',
    )
  }
  const entries = sortedByName(raw.map((entry) => readEntry(entry, where)))
  const twice = entries.find(({ name }, index) => name === entries[index - 1]?.name)
  if (twice) throw duplicate(twice.name, where)
  return entries
}

async function listEntries(zip: Buffer, where: string): Promise<AdmZip.IZipEntry[]> {
  const { default: Zip } = await import('adm-zip')
  let name = ''
  const decoder = {
    encode: (text: string) => Buffer.from(text),
    decode: (bytes: Buffer | Uint8Array) => {
      name = decodeName(Buffer.from(bytes), where)
      return name
    },
  }
  try {
    return new Zip(zip, { noSort: true, decoder }).getEntries()
  } catch (error) {
    if (error instanceof Failure) throw error
    // adm-zip decodes a name last before it refuses it as a duplicate.
    if (String(error).includes('Duplicate entry')) throw duplicate(name, where)
    throw unreadableZip(zip, where, error)
  }
}

/** What else than Lambda's unpacker decides is not documented: tools keep the first, the last, or ask. */
function duplicate(name: string, where: string): Failure {
  return new Failure(
    `${where} holds the file ${shownName(name)} more than once, so it depends on the tool that unpacks it which one counts.`,
    'Delete the old archive before it is built again, and add each file once.',
  )
}

/** How the archive's entries name their makers: those whose external attributes hold Unix permissions. */
const UNIX_MAKERS = [3, 19]
/** The methods of compression that zip archives for Lambda use: stored and deflated. */
const METHODS = [0, 8]

function readEntry(entry: AdmZip.IZipEntry, where: string): ZipEntry {
  const { header, entryName } = entry
  requireUnpackable(entryName, where)
  if (!METHODS.includes(header.method)) {
    throw new Failure(
      `${where} holds ${shownName(entryName)} in a compression (method ${header.method}) that this action cannot read.`,
      'Build it with the usual method, deflate, for instance with `zip -r`.',
    )
  }
  const attributes = UNIX_MAKERS.includes(header.made >>> 8) ? header.attr >>> 16 : 0
  const executable = (attributes & 0o100) !== 0
  const isLink = (attributes & 0o170000) === 0o120000
  return {
    // `./a//b` unpacks to the same file as `a/b`.
    name: entryName
      .split('/')
      .filter((segment) => segment !== '' && segment !== '.')
      .join('/'),
    kind: isLink ? 'link' : executable ? 'executable' : 'file',
    executable,
    ...(attributes !== 0 && { mode: attributes & 0o777 }),
    size: header.size,
    read: () => readContent(entry, where),
  }
}

function readContent(entry: AdmZip.IZipEntry, where: string): Uint8Array {
  let cause: unknown
  try {
    const content = entry.getData()
    // adm-zip skips its own check where an entry has no bytes, and may compare with the header before the file only.
    if (content.length === entry.header.size && crc32(content) === entry.header.crc) return content
  } catch (error) {
    cause = error
  }
  throw new Failure(
    `${where} is damaged: the content of ${shownName(entry.entryName)} is not what its checksum says.`,
    'Build it again, and check that it was transferred whole. `unzip -t` tells whether an archive is sound.',
    { cause },
  )
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
