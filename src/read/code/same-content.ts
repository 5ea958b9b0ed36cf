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

/** Unknown: the archive could not be read, so the content is sent once more, as if it were different. */
export type Comparison = 'same' | 'different' | 'unknown'

/** Bytes. Up to this size, packing a directory takes less than a second; above it, downloading its archive is faster. */
const CHEAP_TO_PACK = 16_000_000

/**
 * Compares an archive with a package, whatever a description says of it: equal hashes of the archives settle it, and
 * otherwise the archive is downloaded and its files are hashed. A small directory is packed for its hash.
 * @param temporary a directory for the download
 */
export async function compareContent(
  aws: Aws,
  stored: StoredArchive,
  code: PackageCode | S3Code,
  temporary: string,
): Promise<Comparison> {
  const { codeSha256 } = stored
  if (codeSha256 === undefined) return 'unknown'
  const isCheap = (code.unzippedSize ?? 0) <= CHEAP_TO_PACK
  const sha256 = isCheap ? await archiveHash(code) : code.sha256
  if (sha256 === codeSha256) return 'same'
  const digest = await storedDigest(aws, stored, temporary)
  if (digest !== undefined) return digest === code.digest ? 'same' : 'different'
  return sha256 === undefined && (await archiveHash(code)) === codeSha256 ? 'same' : 'unknown'
}

/** SHA-256, in base64, of the archive that a package is sent as. A directory is packed for it, but not kept. */
async function archiveHash(code: PackageCode | S3Code): Promise<string> {
  if (code.kind === 's3-object') return code.sha256
  return code.sha256 ?? (await code.archive('nowhere')).sha256
}

/** The content digest of an archive; undefined if it cannot be read. */
async function storedDigest(
  aws: Aws,
  { name, codeSha256, location }: StoredArchive,
  temporary: string,
): Promise<string | undefined> {
  if (location === undefined) return undefined
  aws.log(`Downloading the archive of ${name} to compare its files.`)
  try {
    const file = new TemporaryFile(temporary)
    for await (const piece of downloadCode(aws, location, name)) file.add(piece)
    const { sha256, digest } = await readArchive(
      file.reader(`The archive of ${name}`),
      `The archive of ${name}`,
    )
    return sha256 === codeSha256 ? digest : undefined
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Cancelled) throw error
    aws.log(`${error.message} It is not compared.`)
    return undefined
  }
}
