import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3'
import { Failure } from '../failure.ts'
import type { S3Object } from '../model/code.ts'
import type { Aws } from './client/aws.ts'
import { AwsFailure } from './errors/errors.ts'
import { CODE_SHA256, CONTENT_DIGEST, callS3, openS3, withVersion } from './s3.ts'

/** What S3 tells of an object without sending it. */
export interface ObjectFacts {
  /** With its version, where the bucket has versions: what was looked at is what is deployed. */
  readonly object: S3Object
  /** Bytes. */
  readonly size: number
  /** SHA-256 of all its bytes in base64, where that is known. */
  readonly sha256?: string
  /** Content digest of the package (see package/content-digest.ts), where it is noted beside the object. */
  readonly digest?: string
  /** Changes with the bytes. */
  readonly etag?: string
}

/**
 * Looks at an object.
 * @throws Failure about a bucket, object or version that is not there; AwsFailure for any other refusal
 */
export async function lookAtObject(aws: Aws, place: S3Object): Promise<ObjectFacts> {
  const [client, { HeadObjectCommand }] = await Promise.all([openS3(aws), import('@aws-sdk/client-s3')])
  const input = { ...inputOf(place), ChecksumMode: 'ENABLED' } as const
  try {
    const head = await callS3(aws, 'HeadObject', place, () => client.send(new HeadObjectCommand(input)))
    return factsOf(head, place)
  } catch (error) {
    if (error instanceof AwsFailure && error.status >= 400 && error.status < 500)
      await explainMissing(aws, place)
    throw error
  }
}

/** The bytes of an object as they come, of the very object that was looked at. */
export async function* downloadObject(aws: Aws, { object, etag }: ObjectFacts): AsyncGenerator<Uint8Array> {
  const [client, { GetObjectCommand }] = await Promise.all([openS3(aws), import('@aws-sdk/client-s3')])
  const input = { ...inputOf(object), ...(etag && { IfMatch: etag }) }
  const { Body } = await explained(object, () =>
    callS3(aws, 'GetObject', object, () => client.send(new GetObjectCommand(input))),
  )
  if (!Body) return
  try {
    yield* Body as AsyncIterable<Uint8Array>
  } catch (error) {
    throw new Failure(`The download of ${addressOf(object)} broke off.`, 'Run again.', { cause: error })
  }
}

/** An object as people write it. */
export function addressOf({ bucket, key }: S3Object): string {
  return `s3://${bucket}/${key}`
}

function inputOf({ bucket, key, version }: S3Object) {
  return { Bucket: bucket, Key: key, ...(version && { VersionId: version }) }
}

function factsOf(head: HeadObjectCommandOutput, place: S3Object): ObjectFacts {
  const { ContentLength = 0, VersionId, ETag, Metadata = {} } = head
  const sha256 = wholeSha256(head) ?? Metadata[CODE_SHA256]
  const digest = Metadata[CONTENT_DIGEST]
  return {
    object: withVersion(place, VersionId ?? place.version),
    size: ContentLength,
    ...(sha256 && /^[A-Za-z0-9+/]{43}=$/.test(sha256) && { sha256 }),
    ...(digest && /^[\w-]{43}$/.test(digest) && { digest }),
    ...(ETag && { etag: ETag }),
  }
}

/** The checksum of an upload in parts is one of the parts' checksums (S3 user guide, "Checking object integrity"). */
function wholeSha256({ ChecksumSHA256, ChecksumType }: HeadObjectCommandOutput): string | undefined {
  return ChecksumType === 'COMPOSITE' ? undefined : ChecksumSHA256
}

/** The answer to a HEAD has no body: only reading a byte of the object tells what is wrong. */
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
  const { code, status } = failure
  const address = addressOf(place)
  const { version } = place
  if (code === 'NoSuchKey') {
    return new Failure(
      `There is no object ${address}.`,
      'Check `s3-key`, in which capital letters and a slash at the beginning count, and that the job which uploads the object ran before this one.',
    )
  }
  // Those who may not list a bucket are not told what is not there (Amazon S3 API, GetObject, "Permissions").
  if (code === 'AccessDenied') {
    const advice = `${failure.advice} S3 gives this answer for an object that is not there, too: check \`s3-bucket\` and \`s3-key\`.`
    return new AwsFailure(failure, failure.message, advice)
  }
  if (version && (code === 'NoSuchVersion' || (code === 'InvalidArgument' && status === 400))) {
    return new Failure(
      `The object ${address} has no version ${version}.`,
      `Check \`s3-object-version\`: \`aws s3api list-object-versions --bucket ${place.bucket} --prefix ${place.key}\` lists them.`,
    )
  }
  if (code === 'MethodNotAllowed') {
    return new Failure(
      `Version ${version} of ${address} is a delete marker: it says that the object was deleted.`,
      'Set `s3-object-version` to a version that has content, or leave it out.',
    )
  }
  if (code === 'InvalidObjectState') {
    return new Failure(
      `The object ${address} is archived, so nobody can read it at once.`,
      'Restore it in S3 first, or upload the package again.',
    )
  }
  if (status === 412) {
    return new Failure(
      `The object ${address} was replaced while it was read.`,
      'Let the upload end before this step runs; with a bucket that has versions, `s3-object-version` names one of them.',
    )
  }
  return undefined
}
