import type { StagedObject } from '../../aws/s3-client.ts'
import type { Archive } from '../../package/archive.ts'

/** Code for $LATEST: the archive itself, or the object or the image that Lambda fetches. */
export type SentCode =
  | Archive
  | {
      /** SHA-256 of the archive in base64: what Lambda calls CodeSha256. */
      readonly sha256: string
      readonly staged: StagedObject
    }
  | {
      /** Hexadecimal SHA-256 of the image's manifest: what Lambda calls CodeSha256 there. */
      readonly sha256: string
      /** The address of the image with its digest. */
      readonly image: string
    }

/** The members of UpdateFunctionCode, and of Code in CreateFunction, that say where the code is. */
export function codeMembers(code: SentCode) {
  if ('image' in code) return { ImageUri: code.image }
  if (!('staged' in code)) return { ZipFile: code.zip }
  const { bucket, key, version } = code.staged
  return { S3Bucket: bucket, S3Key: key, ...(version && { S3ObjectVersion: version }) }
}
