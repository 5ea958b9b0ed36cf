import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import type { Staging } from '../inputs/staging.ts'
import type { S3Object } from '../model/code.ts'
import { AwsFailure } from './errors.ts'
import type { Lambda } from './lambda.ts'
import { CODE_SHA256, CONTENT_DIGEST, callS3, openS3, withVersion } from './s3-client.ts'

/** A package that is to be put into a bucket. */
export interface Archive {
  /** SHA-256 of the bytes in base64, as Lambda's CodeSha256. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Content digest, where it is known. */
  readonly digest?: string
  /** Gives the bytes; called only when the bucket does not hold them yet. */
  readonly open: () => Readable | Promise<Readable>
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
export async function stageArchive(lambda: Lambda, staging: Staging, archive: Archive): Promise<S3Object> {
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

/** The object, when it is there and as long as it should be. */
async function findObject(
  lambda: Lambda,
  client: S3Client,
  place: S3Object,
  size: number,
): Promise<S3Object | undefined> {
  const { HeadObjectCommand } = await import('@aws-sdk/client-s3')
  const input = { Bucket: place.bucket, Key: place.key }
  try {
    const head = await callS3(lambda, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)))
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
  place: S3Object,
  { sha256, digest, size, open }: Archive,
): Promise<S3Object> {
  const { Upload } = await import('@aws-sdk/lib-storage')
  const { bucket: Bucket, key: Key } = place
  const put = async () => {
    const Body = await open()
    const Metadata = { [CODE_SHA256]: sha256, ...(digest && { [CONTENT_DIGEST]: digest }) }
    const params = { Bucket, Key, Body, ContentLength: size, ContentType: 'application/zip', Metadata }
    const parts = new Upload({ client, params: { ...params, ChecksumAlgorithm: 'SHA256' } })
    let shown = 0
    parts.on('httpUploadProgress', ({ loaded = 0 }) => {
      const quarter = Math.floor((loaded / size) * 4)
      if (quarter > shown) lambda.log(`Uploading to s3://${Bucket}/${Key}: ${quarter * 25} %`)
      shown = Math.max(quarter, shown)
    })
    return parts.done()
  }
  const { VersionId } = await callS3(lambda, 'PutObject', place, put)
  return withVersion(place, VersionId)
}
