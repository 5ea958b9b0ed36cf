import type { SentCode } from '../../model/code.ts'

/** The members of UpdateFunctionCode, and of Code in CreateFunction, that say where the code is. */
export function codeMembers(code: SentCode) {
  switch (code.kind) {
    case 'image':
      return { ImageUri: code.image }
    case 's3-object': {
      const { bucket, key, version } = code.object
      return { S3Bucket: bucket, S3Key: key, ...(version && { S3ObjectVersion: version }) }
    }
    case 'package':
      return { ZipFile: code.zip }
  }
}
