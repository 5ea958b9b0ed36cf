import type { S3Client } from '@aws-sdk/client-s3'
import { partitionOf } from '../inputs/partition.ts'
import type { S3Object } from '../model/code.ts'
import { sendInPieces } from './body-in-pieces.ts'
import type { Operation } from './iam-actions.ts'
import { clientLike, type Lambda, send } from './lambda.ts'
import { bucketProblem } from './s3-bucket-problem.ts'

export async function openS3(lambda: Lambda): Promise<S3Client> {
  const { S3Client } = await import('@aws-sdk/client-s3')
  return sendInPieces(await clientLike(lambda, S3Client))
}

/** Makes a call about an object, and explains what is wrong with the bucket where that is the reason. */
export function callS3<T>(
  lambda: Lambda,
  operation: Operation,
  { bucket, key }: S3Object,
  work: () => Promise<T>,
): Promise<T> {
  const arn = `arn:${partitionOf(lambda.region)}:s3:::${bucket}/${key}`
  return send(lambda, operation, arn, () =>
    work().catch((error: unknown) => {
      throw bucketProblem(error, bucket, lambda.region) ?? error
    }),
  )
}

/** In a bucket whose versioning was suspended objects have the version `null`, which pins nothing. */
export function withVersion(place: S3Object, version: string | undefined): S3Object {
  return version && version !== 'null' ? { ...place, version } : place
}

/**
 * What this action notes beside a package that it puts into a bucket, so that nobody has to download it to know it:
 * the SHA-256 of the archive in base64, and the content digest.
 */
export const CODE_SHA256 = 'code-sha256'
export const CONTENT_DIGEST = 'content-digest'
