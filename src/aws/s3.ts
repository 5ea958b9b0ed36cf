import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { partitionOf } from '../inputs/partition.ts'
import type { Staging } from '../inputs/staging.ts'
import { AwsFailure } from './errors.ts'
import type { Operation } from './iam-actions.ts'
import { type Lambda, send } from './lambda.ts'
import { bucketProblem } from './s3-bucket-problem.ts'

/** An object in S3 that Lambda fetches a package from. */
export interface StagedObject {
  readonly bucket: string
  readonly key: string
  /** Where the bucket has versions: the very one that was put there. */
  readonly version?: string
}

/** A package that is to be put into a bucket. */
export interface Archive {
  /** SHA-256 of the bytes in base64, as Lambda's CodeSha256. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Gives the bytes; called only when the bucket does not hold them yet. */
  readonly open: () => Uint8Array | Promise<Readable>
}

/** The key of a package: it comes from the bytes, so that the same package has one place. */
function stagingKey({ prefix }: Staging, sha256: string): string {
  const name = `${Buffer.from(sha256, 'base64').toString('hex')}.zip`
  return prefix ? `${prefix}/${name}` : name
}

/**
 * Puts a package into a bucket, in parts and with checksums, unless it is there already. Needs memory for some parts
 * of 5 MB when the package is a stream.
 * @throws Failure about the bucket, AwsFailure for a call that failed, and what reading the package throws
 */
export async function stageArchive(
  lambda: Lambda,
  staging: Staging,
  archive: Archive,
): Promise<StagedObject> {
  const { bucket } = staging
  const place = { bucket, key: stagingKey(staging, archive.sha256) }
  const client = await openS3(lambda)
  const found = await findObject(lambda, client, place, archive.size)
  if (found) {
    lambda.log(`s3://${bucket}/${place.key} holds this package already.`)
    return found
  }
  return upload(lambda, client, place, archive)
}

/** A client with the region, the credentials, the retries and the connections of the one for Lambda. */
async function openS3({ client: { config } }: Lambda): Promise<S3Client> {
  const { S3Client } = await import('@aws-sdk/client-s3')
  return new S3Client({
    region: config.region,
    credentials: config.credentials,
    maxAttempts: config.maxAttempts,
    retryStrategy: await config.retryStrategy(),
    requestHandler: config.requestHandler,
  })
}

/** The object, when it is there and as long as it should be. */
async function findObject(
  lambda: Lambda,
  client: S3Client,
  place: StagedObject,
  size: number,
): Promise<StagedObject | undefined> {
  const { HeadObjectCommand } = await import('@aws-sdk/client-s3')
  const input = { Bucket: place.bucket, Key: place.key }
  try {
    const head = await call(lambda, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)))
    return head.ContentLength === size ? withVersion(place, head.VersionId) : undefined
  } catch (error) {
    // The answer to a HEAD has no body: a missing object, a missing bucket and a missing permission look alike (403
    // where the bucket may not be listed). The upload will tell.
    if (error instanceof AwsFailure && error.status >= 400 && error.status < 500) return undefined
    throw error
  }
}

async function upload(
  lambda: Lambda,
  client: S3Client,
  place: StagedObject,
  { size, open }: Archive,
): Promise<StagedObject> {
  const { Upload } = await import('@aws-sdk/lib-storage')
  const { bucket: Bucket, key: Key } = place
  const put = async () => {
    const Body = await open()
    const params = { Bucket, Key, Body, ContentLength: size, ContentType: 'application/zip' }
    const parts = new Upload({ client, params: { ...params, ChecksumAlgorithm: 'SHA256' } })
    let shown = 0
    parts.on('httpUploadProgress', ({ loaded = 0 }) => {
      const quarter = Math.floor((loaded / size) * 4)
      if (quarter > shown) lambda.log(`Uploading to s3://${Bucket}/${Key}: ${quarter * 25} %`)
      shown = Math.max(quarter, shown)
    })
    return parts.done()
  }
  const { VersionId } = await call(lambda, 'PutObject', place, put)
  return withVersion(place, VersionId)
}

/** Makes a call, and explains what is wrong with the bucket where that is the reason. */
function call<T>(
  lambda: Lambda,
  operation: Operation,
  { bucket, key }: StagedObject,
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
function withVersion(place: StagedObject, version: string | undefined): StagedObject {
  return version && version !== 'null' ? { ...place, version } : place
}
