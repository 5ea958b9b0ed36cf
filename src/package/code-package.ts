import type { Archive, Keeping } from './archive.ts'

/** A deployment package: what is known of its content. Its archive is made when it is to be sent. */
export interface CodePackage {
  /** SHA-256 of the archive in base64, where that is there already: what Lambda calls CodeSha256. */
  readonly sha256?: string
  /** SHA-256 of the content (see content-digest.ts) in base64url without padding, 43 characters. */
  readonly digest: string
  /** Names of the files inside, sorted by bytes, `/` between directories. */
  readonly files: readonly string[]
  /** Bytes of all files before compression. */
  readonly unzippedSize: number
  /** Names that an archive holds more than once, which warnings tell as well. */
  readonly repeated?: readonly string[]
  /** Full sentences about what is probably a mistake in the content, such as a packed `.env`. */
  readonly warnings: readonly string[]
  /**
   * The archive, byte for byte as it is sent to Lambda: the same with every call.
   * @throws Failure when a file cannot be read any more, or is no longer what it was
   */
  readonly archive: (keeping: Keeping) => Promise<Archive>
}
