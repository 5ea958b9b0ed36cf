import { Failure } from '../failure.ts'

/** Lambda quotas, "50 MB (zipped, for direct upload)": in bytes. */
export const DIRECT_UPLOAD_LIMIT = 52_428_800

/** Lambda quotas, "250 MB (unzipped), the maximum size of the contents of a deployment package, including layers": in bytes. */
export const UNZIPPED_LIMIT = 262_144_000

const SMALLER =
  'Remove what the function does not need at run time, such as tests, caches and development dependencies (use `exclude` with a `source-dir`)'

/** Whether an archive of this many bytes can be sent within the request; a larger one goes through S3. */
export function fitsInRequest(bytes: number): boolean {
  return bytes <= DIRECT_UPLOAD_LIMIT
}

/**
 * Says that an archive is too large to be sent within the request.
 *
 * @param subject begins the sentence, for instance "The package"
 */
export function tooLargeForRequest(subject: string, bytes: number): string {
  return `${subject} is ${megabytes(bytes)} zipped; Lambda accepts at most ${megabytes(DIRECT_UPLOAD_LIMIT)} by direct upload.`
}

/**
 * Refuses an archive that a request has no room for, before anything is written.
 *
 * @param bytes of the archive
 * @throws Failure with the size found and what to do
 */
export function refuseTooLargeForRequest(bytes: number): void {
  if (fitsInRequest(bytes)) return
  throw new Failure(
    tooLargeForRequest('The package', bytes),
    `Set \`s3-bucket\` to a bucket in the function's region, so that Lambda fetches the package from there. Or make it smaller: ${SMALLER.charAt(0).toLowerCase()}${SMALLER.slice(1)}, or move dependencies to a layer.`,
  )
}

/**
 * Why Lambda would refuse to unpack this much, or undefined when it would not.
 *
 * @param subject begins the message, for instance "The archive `build/app.zip`"
 * @param bytes size of all files before compression
 */
export function unzippedProblem(subject: string, bytes: number): Failure | undefined {
  if (bytes <= UNZIPPED_LIMIT) return undefined
  return new Failure(
    `${subject} is ${megabytes(bytes)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)}, including all layers.`,
    `${SMALLER}. If it is still too large, deploy a container image; moving files to a layer does not help, because layers count as well.`,
  )
}

/** In the unit of the quotas (1 MB = 1,048,576 bytes), with the bytes. */
export function megabytes(bytes: number): string {
  const rounded = Math.ceil((bytes / 1_048_576) * 10) / 10
  return `${rounded} MB (${bytes.toLocaleString('en-US')} bytes)`
}
