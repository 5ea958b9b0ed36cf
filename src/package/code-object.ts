import type { CodePackage } from './code-package.ts'

/** An archive that is in S3 already, where Lambda fetches it. What is known of its content comes from there, too. */
export interface CodeObject extends Partial<Pick<CodePackage, 'digest' | 'files' | 'unzippedSize'>> {
  /** SHA-256 of the archive in base64: what Lambda calls CodeSha256. */
  readonly sha256: string
  readonly object: {
    readonly bucket: string
    readonly key: string
    /** Where the bucket has versions. */
    readonly version?: string
  }
  /** Bytes of the archive. */
  readonly size: number
  readonly warnings: readonly string[]
}
