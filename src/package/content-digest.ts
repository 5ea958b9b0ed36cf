import { createHash } from 'node:crypto'
import type { CompiledFile } from '../model/compiled/compiled-file.ts'
import { HeaderSample } from './compiled/header-sample.ts'
import { readPieces } from './file-content.ts'
import type { SourceFile } from './source-tree.ts'
import { PIECE } from './temporary-file.ts'
import { crc32, Turns } from './zip/bytes.ts'

/** The kinds of entries. A link is a symbolic link in an archive; its content is its target. */
export type EntryKind = 'file' | 'executable' | 'link'

const MARKS: Readonly<Record<EntryKind, string>> = { file: '-', executable: 'x', link: 'l' }
/** The marks of entries that only their owner can read, which the function cannot: the repair has to be a change. */
const HIDDEN_MARKS: Readonly<Record<EntryKind | 'directory', string>> = {
  file: 'h',
  executable: 'H',
  link: 'l',
  directory: 'd',
}

/**
 * Identifies the files of a package, whatever tool built the archive and when. It covers, for each file in the order of
 * the bytes of the names, the name, NUL, a mark for the kind, and the SHA-256 of the content. Dates, owners, other
 * permissions and empty directories do not count, except that files and directories which others than their owner cannot
 * read have marks of their own.
 */
export class ContentDigest {
  readonly #hash = createHash('sha256')

  /**
   * Adds a file. Files must be added in the order of the bytes of their names.
   * @param content SHA-256 of its content
   */
  add(name: string, kind: EntryKind, content: Uint8Array, isHidden = false): void {
    this.#hash.update(`${name}\0${(isHidden ? HIDDEN_MARKS : MARKS)[kind]}`).update(content)
  }

  /** Adds a directory that others than its owner cannot enter. Add them after the files, in the order of their names. */
  addHiddenDirectory(name: string): void {
    this.#hash.update(`${name}\0${HIDDEN_MARKS.directory}`)
  }

  /** The digest in base64url without padding: 43 characters. Call it once, at the end. */
  digest(): string {
    return this.#hash.digest('base64url')
  }
}

/** A file whose content was hashed. Packing it later fails if the content has changed. */
export interface DigestedFile extends SourceFile {
  /** CRC-32 of its content. */
  readonly crc: number
}

/** The kind that a file has in an archive. */
export function kindOf({ link, executable }: Pick<SourceFile, 'link' | 'executable'>): EntryKind {
  if (link !== undefined) return 'link'
  return executable ? 'executable' : 'file'
}

/** Files whose content was read once. */
interface Digested {
  readonly digest: string
  readonly files: readonly DigestedFile[]
  /** The compiled ones. */
  readonly compiled: readonly CompiledFile[]
}

/** Reads and hashes files, sorted by the bytes of their names. This is several times as fast as packing them. */
export async function digestFiles(files: readonly SourceFile[]): Promise<Digested> {
  const digest = new ContentDigest()
  const room = Buffer.allocUnsafeSlow(PIECE)
  const turns = new Turns()
  const digested: DigestedFile[] = []
  const compiled: CompiledFile[] = []
  for (const file of files) {
    const hash = createHash('sha256')
    const sample = new HeaderSample(file.name, file.size)
    let crc = 0
    for (const piece of readPieces(file, (bytes) => room.subarray(0, bytes))) {
      hash.update(piece)
      crc = crc32(piece, crc)
      sample.add(piece)
    }
    compiled.push(...sample.compiled())
    digest.add(file.name, kindOf(file), hash.digest())
    digested.push({ ...file, crc })
    await turns.pass()
  }
  return { digest: digest.digest(), files: digested, compiled }
}
