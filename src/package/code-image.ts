import type { CodePackage } from './code-package.ts'

/** A container image in Amazon ECR. Nothing of its content is known here: Lambda fetches it. */
export interface CodeImage extends Partial<Pick<CodePackage, 'digest' | 'files' | 'unzippedSize'>> {
  /** Hexadecimal SHA-256 of its manifest: what Lambda calls CodeSha256 where the code is an image. */
  readonly sha256: string
  /** Its address with the digest, `HOST/REPOSITORY@sha256:…`: what is sent. */
  readonly image: string
  /** The tag that led to it; absent where the digest was given. */
  readonly tag?: string
  readonly warnings: readonly string[]
}

/** Whether a CodeSha256 is the digest of an image: that of an archive is written in base64. */
export function isImageDigest(codeSha256: unknown): codeSha256 is string {
  return typeof codeSha256 === 'string' && /^[0-9a-f]{64}$/.test(codeSha256)
}
