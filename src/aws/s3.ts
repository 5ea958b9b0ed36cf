import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { Failure } from '../failure.ts'
import type { S3Object, Staging } from '../model/code.ts'
import { partitionOf } from '../model/partition.ts'
import { type Aws, clientLike, send } from './client/aws.ts'
import { sendInPieces } from './client/large-bodies.ts'
import { AwsFailure } from './errors/aws-failure.ts'
import type { Operation } from './iam/actions.ts'

/** A package to put into a bucket. */
export interface Archive {
  /** SHA-256 of the bytes in base64, as Lambda's CodeSha256. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Content digest, where it is known. */
  readonly digest?: string
  /** Reads the bytes; called only when the bucket does not contain them yet. */
  readonly open: () => Readable | Promise<Readable>
}

/** The key of a package, made from the hash of its bytes: the same package always has the same key. */
function stagingKey({ prefix }: Staging, sha256: string): string {
  const name = `${Buffer.from(sha256, 'base64').toString('hex')}.zip`
  return prefix ? `${prefix}/${name}` : name
}

/**
 * Puts a package into a bucket, in parts and with checksums, unless the bucket already contains it. A stream needs
 * memory for some parts of 5 MB.
 * @throws Failure about the bucket, AwsFailure for a call that failed, and what reading the package throws
 */
export async function stageArchive(aws: Aws, staging: Staging, archive: Archive): Promise<S3Object> {
  const { bucket } = staging
  const place = { bucket, key: stagingKey(staging, archive.sha256) }
  const client = await openS3(aws)
  const found = await findObject(aws, client, place, archive.size)
  if (found) {
    aws.log(`s3://${bucket}/${place.key} already contains this package.`)
    return found
  }
  return upload(aws, client, place, archive)
}

/** The object, when it exists and has the expected size. */
async function findObject(
  aws: Aws,
  client: S3Client,
  place: S3Object,
  size: number,
): Promise<S3Object | undefined> {
  const { HeadObjectCommand } = await import('@aws-sdk/client-s3')
  const input = { Bucket: place.bucket, Key: place.key }
  try {
    const head = await callS3(aws, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)))
    return head.ContentLength === size ? withVersion(place, head.VersionId) : undefined
  } catch (error) {
    // The upload reports the actual error.
    if (isRefused(error)) return undefined
    throw error
  }
}

/**
 * Whether S3 refused HeadObject, for a reason that it does not say: the response to HEAD has no body, so that a missing
 * object, a missing bucket and a missing permission look alike (403 without the permission to list the bucket).
 */
export function isRefused(error: unknown): boolean {
  return error instanceof AwsFailure && ['missing', 'denied', 'input'].includes(error.kind)
}

async function upload(
  aws: Aws,
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
      if (quarter > shown) aws.log(`Uploading to s3://${Bucket}/${Key}: ${quarter * 25}%`)
      shown = Math.max(quarter, shown)
    })
    return parts.done()
  }
  const { VersionId } = await callS3(aws, 'PutObject', place, put)
  return withVersion(place, VersionId)
}

export async function openS3(aws: Aws): Promise<S3Client> {
  const { S3Client } = await import('@aws-sdk/client-s3')
  return sendInPieces(await clientLike(aws, S3Client))
}

/** Makes a call for an object, and explains errors that concern the bucket. */
export function callS3<T>(
  aws: Aws,
  operation: Operation,
  { bucket, key }: S3Object,
  work: () => Promise<T>,
): Promise<T> {
  const arn = `arn:${partitionOf(aws.region)}:s3:::${bucket}/${key}`
  return send(aws, operation, arn, () =>
    work().catch((error: unknown) => {
      throw bucketProblem(error, bucket, aws.region, operation === 'GetObject' ? key : undefined) ?? error
    }),
  )
}

/** In a bucket with suspended versioning, objects have the version `null`, which does not pin their content. */
export function withVersion(place: S3Object, version: string | undefined): S3Object {
  return version && version !== 'null' ? { ...place, version } : place
}

/**
 * The metadata that this action adds to a package in a bucket, so that later runs need not download it: the SHA-256 of
 * the archive in base64, and the content digest.
 */
export const CODE_SHA256 = 'code-sha256'
export const CONTENT_DIGEST = 'content-digest'

/** An error of the SDK for S3, with members of the response body. */
interface S3Error {
  readonly name?: string
  readonly Region?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
}

/** S3's codes for a request to another region than the bucket's (S3 API, "List of error codes"). */
const OTHER_REGION =
  /^(PermanentRedirect|TemporaryRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/

/**
 * Explains an error that concerns the bucket itself; undefined for any other error.
 * @param region the region of the function, which the bucket must be in
 * @param read the key of the object that is read; undefined if the action writes it
 */
export function bucketProblem(
  thrown: unknown,
  bucket: string,
  region: string,
  read?: string,
): Failure | undefined {
  const error = thrown as S3Error
  if (error.name === 'NoSuchBucket') {
    return new Failure(
      `There is no bucket ${bucket}.`,
      `Check the spelling of \`s3-bucket\`. The action does not create buckets: if there is none yet, create it in the function's region (\`aws s3 mb s3://${bucket} --region ${region}\`)${read ? ` and upload the package to it as \`${read}\` in an earlier step` : ''}.`,
    )
  }
  // In responses to HEAD, the status stands for the code.
  const status = error.$metadata?.httpStatusCode
  if (!OTHER_REGION.test(error.name ?? '') && status !== 301 && status !== 307) return undefined
  const found = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region
  return new Failure(
    `The bucket ${bucket} is in ${found ?? 'another region'} and the function in ${region}: Lambda takes packages only from a bucket in its own region.`,
    `Set \`s3-bucket\` to a bucket in ${region}.`,
  )
}
