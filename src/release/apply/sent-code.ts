import type { StagedObject } from '../../aws/s3-client.ts'
import type { Archive } from '../../package/archive.ts'

/** Code for $LATEST: the archive itself, or the object that Lambda fetches it from. */
export type SentCode =
  | Archive
  | {
      /** SHA-256 of the archive in base64: what Lambda calls CodeSha256. */
      readonly sha256: string
      readonly staged: StagedObject
    }

/** The members of UpdateFunctionCode, and of Code in CreateFunction, that say where the code is. */
export function codeMembers(code: SentCode) {
  if (!('staged' in code)) return { ZipFile: code.zip }
  const { bucket, key, version } = code.staged
  return { S3Bucket: bucket, S3Key: key, ...(version && { S3ObjectVersion: version }) }
}
