/** A deployment package, ready to be sent: the archive, its two hashes, and what is known of its content. */
export interface CodePackage {
  /** The archive, byte for byte as it is sent to Lambda. */
  readonly zip: Uint8Array
  /** SHA-256 of the archive in base64: what Lambda calls CodeSha256. */
  readonly sha256: string
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
}
