import { Failure } from '../failure.ts'
import { grouped } from '../text/grouped.ts'

/** Lambda quotas, "50 MB (zipped, for direct upload)": in bytes. */
export const DIRECT_UPLOAD_LIMIT = 52_428_800

/** Lambda quotas, "250 MB (unzipped), the maximum size of the contents of a deployment package, including layers": in bytes. */
export const UNZIPPED_LIMIT = 262_144_000

/** The number of tags of a function, without those of AWS itself, whose keys begin with `aws:` (Lambda developer guide). */
const MOST_TAGS = 50

/**
 * Refuses tags that a function cannot have together with its existing ones.
 * @throws Failure, before anything is written
 */
export function refuseTooManyTags(
  existing: Readonly<Record<string, string>>,
  added: Readonly<Record<string, string>>,
): void {
  const keys = Object.keys({ ...existing, ...added }).filter((key) => !key.startsWith('aws:'))
  if (Object.keys(added).length === 0 || keys.length <= MOST_TAGS) return
  throw new Failure(
    `The function would have ${keys.length} tags; Lambda allows ${MOST_TAGS}.`,
    'Remove tags from `tags`, or name tags that are no longer needed in `tags-remove`.',
  )
}

const SMALLER =
  'Remove what the function does not need at run time, such as tests, caches and development dependencies (use `exclude` with a `source-dir`)'

/** Whether an archive of this size fits into a request. A larger one goes through S3. */
export function fitsInRequest(bytes: number): boolean {
  return bytes <= DIRECT_UPLOAD_LIMIT
}

/**
 * The message for an archive that is too large for a request.
 *
 * @param subject the start of the sentence, such as "The package"
 */
export function tooLargeForRequest(subject: string, bytes: number): string {
  return `${subject} is ${megabytes(bytes)} zipped; Lambda accepts at most ${megabytes(DIRECT_UPLOAD_LIMIT)} by direct upload.`
}

/**
 * Refuses an archive that is too large for a request, before anything is written.
 *
 * @param bytes size of the archive
 * @throws Failure with the size and what to do
 */
export function refuseTooLargeForRequest(bytes: number): void {
  if (fitsInRequest(bytes)) return
  throw new Failure(
    tooLargeForRequest('The package', bytes),
    `Set \`s3-bucket\` to a bucket in the function's region, so that Lambda fetches the package from there. Or make it smaller: ${SMALLER.charAt(0).toLowerCase()}${SMALLER.slice(1)}, or move dependencies to a layer.`,
  )
}

/**
 * The failure for files that exceed the limit for unzipped code; undefined if they do not.
 *
 * @param subject the start of the message, such as "The archive `build/app.zip`"
 * @param bytes size of all files, uncompressed
 */
export function unzippedProblem(subject: string, bytes: number): Failure | undefined {
  if (bytes <= UNZIPPED_LIMIT) return undefined
  return new Failure(
    `${subject} is ${megabytes(bytes)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)}, including all layers.`,
    `${SMALLER}. If it is still too large, deploy a container image; moving files to a layer does not help, because layers count as well.`,
  )
}

/** A size in the unit of the quotas (1 MB = 1,048,576 bytes) and in bytes; a small one in bytes alone. */
export function megabytes(bytes: number): string {
  const megabytes = bytes / 1_048_576
  if (megabytes < 0.1) return `${grouped(bytes)} bytes`
  return `${Number.isInteger(megabytes) ? megabytes : megabytes.toFixed(1)} MB (${grouped(bytes)} bytes)`
}
