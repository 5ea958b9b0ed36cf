import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3'
import { Failure } from '../failure.ts'
import type { S3Object } from '../model/code.ts'
import type { Aws } from './client/aws.ts'
import { AwsFailure } from './errors/aws-failure.ts'
import { CODE_SHA256, CONTENT_DIGEST, callS3, isRefused, openS3, withVersion } from './s3.ts'

/** The metadata of an object. */
export interface ObjectMetadata {
  /** With its version, when the bucket has versioning, so that the same object is deployed later. */
  readonly object: S3Object
  /** Bytes. */
  readonly size: number
  /** SHA-256 of all its bytes in base64, when it is known. */
  readonly sha256?: string | undefined
  /** Content digest of the package (see package/content-digest.ts), when the object's metadata contains it. */
  readonly digest?: string | undefined
  /** Changes with the bytes. */
  readonly etag?: string | undefined
}

/**
 * Reads the metadata of an object.
 * @throws Failure when the bucket, object or version does not exist; AwsFailure for any other refusal
 */
export async function headObject(aws: Aws, place: S3Object): Promise<ObjectMetadata> {
  const [client, { HeadObjectCommand }] = await Promise.all([openS3(aws), import('@aws-sdk/client-s3')])
  const input = { ...inputOf(place), ChecksumMode: 'ENABLED' } as const
  try {
    const head = await callS3(aws, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)))
    return metadataOf(head, place)
  } catch (error) {
    if (isRefused(error)) await explainMissing(aws, place)
    throw error
  }
}

/** The bytes of the object that the metadata was read from, as they arrive. */
export async function* downloadObject(
  aws: Aws,
  { object, etag }: ObjectMetadata,
): AsyncGenerator<Uint8Array> {
  const [client, { GetObjectCommand }] = await Promise.all([openS3(aws), import('@aws-sdk/client-s3')])
  const input = { ...inputOf(object), ...(etag && { IfMatch: etag }) }
  const { Body } = await explained(object, () =>
    callS3(aws, 'GetObject', object, () => client.send(new GetObjectCommand(input))),
  )
  if (!Body) return
  try {
    yield* Body as AsyncIterable<Uint8Array>
  } catch (error) {
    throw new Failure(`The download of ${addressOf(object)} was interrupted.`, 'Run the workflow again.', {
      cause: error,
    })
  }
}

/** The `s3://` address of an object. */
export function addressOf({ bucket, key }: S3Object): string {
  return `s3://${bucket}/${key}`
}

function inputOf({ bucket, key, version }: S3Object) {
  return { Bucket: bucket, Key: key, ...(version && { VersionId: version }) }
}

function metadataOf(head: HeadObjectCommandOutput, place: S3Object): ObjectMetadata {
  const { ContentLength = 0, VersionId, ETag, Metadata = {} } = head
  const sha256 = wholeSha256(head) ?? Metadata[CODE_SHA256]
  const digest = Metadata[CONTENT_DIGEST]
  return {
    object: withVersion(place, VersionId ?? place.version),
    size: ContentLength,
    sha256: sha256 && /^[A-Za-z0-9+/]{43}=$/.test(sha256) ? sha256 : undefined,
    digest: digest && /^[\w-]{43}$/.test(digest) ? digest : undefined,
    etag: ETag,
  }
}

/** The checksum of a multipart upload is that of its parts' checksums (S3 user guide, "Checking object integrity"). */
function wholeSha256({ ChecksumSHA256, ChecksumType }: HeadObjectCommandOutput): string | undefined {
  return ChecksumType === 'COMPOSITE' ? undefined : ChecksumSHA256
}

/** The response to HEAD has no body, so it reads one byte of the object to get the error. */
async function explainMissing(aws: Aws, place: S3Object): Promise<void> {
  const [client, { GetObjectCommand }] = await Promise.all([openS3(aws), import('@aws-sdk/client-s3')])
  const input = { ...inputOf(place), Range: 'bytes=0-0' }
  await explained(place, () =>
    callS3(aws, 'GetObject', place, async () => {
      const { Body } = await client.send(new GetObjectCommand(input))
      await Body?.transformToByteArray()
    }),
  )
}

async function explained<T>(place: S3Object, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw error instanceof AwsFailure ? (objectProblem(error, place) ?? error) : error
  }
}

/** What is wrong with the object, by S3's code ("List of error codes"). */
function objectProblem(failure: AwsFailure, place: S3Object): Failure | undefined {
  const { code, kind } = failure
  const address = addressOf(place)
  const { version } = place
  if (code === 'NoSuchKey') {
    return new Failure(
      `There is no object ${address}.`,
      'Check `s3-key`, including case and a slash at the beginning, and that the job that uploads the object ran before this one.',
    )
  }
  // Without the permission to list a bucket, a missing object gives this error, too (S3 API, GetObject, "Permissions").
  if (code === 'AccessDenied') {
    const advice = `First check that the object exists (\`s3-bucket\` and \`s3-key\`): S3 gives the same answer for one that does not. If it exists, the permission is missing. ${failure.advice}`
    return new AwsFailure(failure, failure.message, advice)
  }
  if (version && (code === 'NoSuchVersion' || code === 'InvalidArgument')) {
    return new Failure(
      `The object ${address} has no version ${version}.`,
      `Check \`s3-object-version\`: \`aws s3api list-object-versions --bucket ${place.bucket} --prefix ${place.key}\` lists them.`,
    )
  }
  if (code === 'MethodNotAllowed') {
    return new Failure(
      `Version ${version} of ${address} is a delete marker: the object was deleted.`,
      'Set `s3-object-version` to a version that has content, or leave it out.',
    )
  }
  if (code === 'InvalidObjectState') {
    return new Failure(
      `The object ${address} is archived, so it cannot be read until it is restored.`,
      'Restore it in S3 first, or upload the package again.',
    )
  }
  if (kind === 'stale') {
    return new Failure(
      `The object ${address} was replaced while it was read.`,
      'Finish the upload before this step runs. In a bucket with versioning, `s3-object-version` selects one version.',
    )
  }
  return undefined
}
