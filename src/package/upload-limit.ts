import { Failure } from '../failure.ts'
import type { CodePackage } from './code-package.ts'

/** Lambda quotas, "50 MB (zipped, for direct upload)": in bytes. */
const DIRECT_UPLOAD_LIMIT = 52_428_800

/** Lambda quotas, "250 MB (unzipped), the maximum size of the contents of a deployment package, including layers": in bytes. */
const UNZIPPED_LIMIT = 262_144_000

const SMALLER =
  'Leave out what the function does not need at run time, such as tests, caches and development dependencies (`exclude` does it for a `source-dir`)'

/**
 * Why a package cannot be sent within the request, or undefined when it can.
 *
 * @param code the archive and the bytes of its files before compression
 */
export function directUploadProblem(code: Pick<CodePackage, 'zip' | 'unzippedSize'>): Failure | undefined {
  if (code.zip.byteLength > DIRECT_UPLOAD_LIMIT) {
    return new Failure(
      `The package is ${megabytes(code.zip.byteLength)} zipped; Lambda takes at most ${megabytes(DIRECT_UPLOAD_LIMIT)} by direct upload.`,
      `${SMALLER}, or move dependencies to a layer.`,
    )
  }
  return unzippedProblem('The package', code.unzippedSize)
}

/**
 * Refuses what cannot be sent within the request, before anything is written.
 *
 * @throws Failure with the size found and what to do
 */
export function refuseTooLarge(code: Pick<CodePackage, 'zip' | 'unzippedSize'>): void {
  const problem = directUploadProblem(code)
  if (problem) throw problem
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
    `${subject} is ${megabytes(bytes)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)}, all layers included.`,
    `${SMALLER}. What is still larger has to be a container image, since layers count as well.`,
  )
}

/** In the unit of the quotas (1 MB = 1,048,576 bytes), with the bytes. */
function megabytes(bytes: number): string {
  const rounded = Math.ceil((bytes / 1_048_576) * 10) / 10
  return `${rounded} MB (${bytes.toLocaleString('en-US')} bytes)`
}
