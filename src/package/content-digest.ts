import { createHash } from 'node:crypto'

/** What an entry is to the digest. A link is a symbolic link kept as such in an archive; its content is its target. */
export type EntryKind = 'file' | 'executable' | 'link'

const MARKS: Readonly<Record<EntryKind, string>> = { file: '-', executable: 'x', link: 'l' }

/**
 * Tells whether two packages hold the same files, whatever tool built the archive and when. A digest over files
 * only: for each, in the order of the bytes of the names, the name, NUL, a mark for its kind, and the SHA-256
 * of its content. Dates, owners, the other permissions and empty directories do not count.
 */
export class ContentDigest {
  readonly #hash = createHash('sha256')

  /** Adds a file; the caller adds them in the order of the bytes of their names. */
  add(name: string, kind: EntryKind, content: Uint8Array): void {
    this.#hash.update(`${name}\0${MARKS[kind]}`).update(createHash('sha256').update(content).digest())
  }

  /** The digest in base64url without padding: 43 characters. To be called once, at the end. */
  digest(): string {
    return this.#hash.digest('base64url')
  }
}
