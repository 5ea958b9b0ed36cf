import type { Aws } from '../../aws/client/aws.ts'
import { downloadCode } from '../../aws/function.ts'
import { Cancelled } from '../../cancellation.ts'
import { Failure } from '../../failure.ts'
import type { PackageCode, S3Code } from '../../model/code.ts'
import { TemporaryFile } from '../../package/temporary-file.ts'
import { readArchive } from '../../package/zip/file.ts'

/** An archive that Lambda stores. */
export interface StoredArchive {
  /** What it belongs to, for the log: `version 2 of the layer orders-deps`. */
  readonly name: string
  /** SHA-256 of the archive in base64, as Lambda computed it. */
  readonly codeSha256: string | undefined
  /** Where it can be downloaded for ten minutes, which is a secret; undefined: nowhere. */
  readonly location: string | undefined
}

/** SHA-256, in base64, of the archive that a package is sent as. A directory is packed for it, but not kept. */
export async function archiveHash(code: PackageCode | S3Code): Promise<string> {
  if (code.kind === 's3-object') return code.sha256
  return code.sha256 ?? (await code.archive('nowhere')).sha256
}

/** Unknown: the archive could not be read, so the content is sent once more, as if it were different. */
export type Comparison = 'same' | 'different' | 'unknown'

/**
 * Compares an archive with a package, whatever a description says of it: equal hashes of the archives settle it, and
 * otherwise the archive is downloaded and its files are hashed.
 *
 * @param code the package, with the hash of its archive
 * @param temporary a directory for the download
 */
export async function compareContent(
  aws: Aws,
  { name, codeSha256, location }: StoredArchive,
  code: { readonly sha256: string; readonly digest: string | undefined },
  temporary: string,
): Promise<Comparison> {
  if (codeSha256 === code.sha256) return 'same'
  if (location === undefined || codeSha256 === undefined) return 'unknown'
  aws.log(`Downloading the archive of ${name} to compare its files: it is not the archive of this step.`)
  try {
    const file = new TemporaryFile(temporary)
    for await (const piece of downloadCode(aws, location, name)) file.add(piece)
    const found = await readArchive(file.reader(`The archive of ${name}`), `The archive of ${name}`)
    if (found.sha256 !== codeSha256) return 'unknown'
    return found.digest === code.digest ? 'same' : 'different'
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Cancelled) throw error
    aws.log(`${error.message} So the content is sent again.`)
    return 'unknown'
  }
}
