import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3'
import type { Scene } from '../support/scene.ts'

/** The buckets that packages go through. */
export const BUCKETS = { plain: 'packages', versioned: 'versioned-packages' } as const

/** A client for S3 that may do everything. */
export function s3Of({ aws }: Pick<Scene, 'aws'>): S3Client {
  const { endpoint, region, environment } = aws
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = environment
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
  })
}

/** Makes the buckets. */
export async function createBuckets(scene: Scene): Promise<void> {
  const s3 = s3Of(scene)
  for (const Bucket of Object.values(BUCKETS)) await s3.send(new CreateBucketCommand({ Bucket }))
  const VersioningConfiguration = { Status: 'Enabled' } as const
  await s3.send(new PutBucketVersioningCommand({ Bucket: BUCKETS.versioned, VersioningConfiguration }))
  s3.destroy()
}

/** Lets the next part of an upload fail for a reason that has nothing to do with permissions. */
export function refuseParts({ aws }: Scene): void {
  const fault = { kind: 'error', status: 400, code: 'InvalidRequest', message: 'A broken part.' } as const
  aws.front.inject({ operation: 'UploadPart', fault })
}
