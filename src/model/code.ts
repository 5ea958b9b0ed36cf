import type { Readable } from 'node:stream'
import type { CompiledFile } from './compiled/compiled-file.ts'

/**
 * The code of a release: a package that this action sends, or an archive in S3 or an image in Amazon ECR that Lambda
 * fetches. The kind is the same from the inputs to the request.
 */
export type Code = PackageCode | S3Code | ImageCode

/** What is known about the content of the code. */
interface Content {
  /** SHA-256 of the content (see content-digest.ts) in base64url without padding, 43 characters. */
  readonly digest?: string | undefined
  /** Names of the files inside, sorted by bytes, `/` between directories. */
  readonly files?: readonly string[] | undefined
  /** Names of those that their owner may execute. */
  readonly executables?: readonly string[] | undefined
  /** The libraries and programs among them. */
  readonly compiled?: readonly CompiledFile[] | undefined
  /** Bytes of all files before compression. */
  readonly unzippedSize?: number | undefined
  /** Full sentences about probable mistakes in the content, such as a packed `.env`. */
  readonly warnings: readonly string[]
  /** Full sentences for the log about what was packed; absent: none. */
  readonly notes?: readonly string[] | undefined
}

/** A deployment package. Its archive is made only when it is sent. */
export interface PackageCode extends Content {
  readonly kind: 'package'
  /** SHA-256 of the archive in base64, which Lambda calls CodeSha256; absent before the archive is made. */
  readonly sha256?: string | undefined
  readonly digest: string
  readonly files: readonly string[]
  readonly unzippedSize: number
  /** Names that an archive contains more than once. The warnings list them, too. */
  readonly repeated?: readonly string[] | undefined
  /**
   * The text of a file; undefined for one that is missing or larger than 5 MB, or cannot be read.
   * @param name as in `files`
   */
  readonly text?: (name: string) => Promise<string | undefined>
  /**
   * The archive, byte for byte as it is sent to Lambda. Every call returns the same bytes.
   * @throws Failure when a file can no longer be read or has changed
   */
  readonly archive: (keeping: Keeping) => Promise<Archive>
}

/** An object in S3. */
export interface S3Object {
  readonly bucket: string
  readonly key: string
  /** In a bucket with versioning: the version that was uploaded or read. */
  readonly version?: string | undefined
}

/** An existing archive in S3. What is known about its content comes from S3, too. */
export interface S3Code extends Content {
  readonly kind: 's3-object'
  /** SHA-256 of the archive in base64. */
  readonly sha256: string
  readonly object: S3Object
  /** Bytes of the archive. */
  readonly size: number
}

/** A container image. Its content is not known. */
export interface ImageCode extends Content {
  readonly kind: 'image'
  /** Hexadecimal SHA-256 of its manifest, which Lambda calls CodeSha256 for an image. */
  readonly sha256: string
  /** The URI with the digest that is sent: `HOST/REPOSITORY@sha256:…`. */
  readonly image: string
  /** The tag that the digest was looked up from; absent if the digest was given. */
  readonly tag?: string | undefined
  /** Hexadecimal SHA-256 of the image index that the image was chosen from; absent if a single image was named. */
  readonly index?: string | undefined
}

/** The archive of a package. */
export interface Archive {
  /** SHA-256 in base64, which Lambda calls CodeSha256. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** The bytes, if they are in memory and fit into a request. */
  readonly zip?: Uint8Array | undefined
  /** Reads the bytes from the beginning, if they are on disk. */
  readonly open?: (() => Readable) | undefined
}

/** Where the bytes of an archive go: into memory, into a file in the directory, or nowhere (counted and hashed only). */
export type Keeping = 'in memory' | 'nowhere' | { readonly directory: string }

/** Code as it is sent in a request. */
export type SentCode =
  | (Archive & Pick<PackageCode, 'kind'>)
  | Pick<S3Code, 'kind' | 'sha256' | 'object'>
  | Pick<ImageCode, 'kind' | 'sha256' | 'image'>

/**
 * What a plan needs to know about code. The hash of an archive is known after it is made. The content digest of an
 * object in S3 is known only if its metadata contain it.
 */
export type CodeIdentity =
  | Pick<PackageCode | S3Code, 'kind' | 'sha256' | 'digest'>
  | Pick<ImageCode, 'kind' | 'sha256' | 'digest' | 'image'>

/** Whether a CodeSha256 is the digest of an image. That of an archive is in base64. */
export function isImageDigest(codeSha256: unknown): codeSha256 is string {
  return typeof codeSha256 === 'string' && /^[0-9a-f]{64}$/.test(codeSha256)
}

/** The members of UpdateFunctionCode, and of Code in CreateFunction, that name the code. */
interface CodeMembers {
  readonly ImageUri?: string | undefined
  readonly S3Bucket?: string | undefined
  readonly S3Key?: string | undefined
  readonly S3ObjectVersion?: string | undefined
  readonly ZipFile?: Uint8Array | undefined
  readonly SourceKMSKeyArn?: string | undefined
  readonly S3ObjectStorageMode?: 'REFERENCE' | undefined
}

/** How Lambda stores the archive of a function. An update of the code that leaves it out returns to the defaults. */
export interface CodeStorage {
  /** The customer managed KMS key that encrypts the archive; absent: a key of AWS. */
  readonly sourceKmsKeyArn?: string | undefined
  /** The object that Lambda uses in place; absent: Lambda keeps a copy of the archive. */
  readonly referenced?: S3Object | undefined
}

/** @param storage how Lambda stores the archive until now, which stays */
export function codeMembers(
  code: SentCode | undefined,
  { sourceKmsKeyArn: SourceKMSKeyArn, referenced }: CodeStorage = {},
): CodeMembers {
  switch (code?.kind) {
    case 'image':
      return { ImageUri: code.image }
    case 's3-object': {
      const { bucket, key, version } = code.object
      const S3ObjectStorageMode = referenced && 'REFERENCE'
      return { S3Bucket: bucket, S3Key: key, S3ObjectVersion: version, S3ObjectStorageMode, SourceKMSKeyArn }
    }
    case 'package':
      return { ZipFile: code.zip, SourceKMSKeyArn }
    case undefined:
      return {}
  }
}

/** Where packages are uploaded for Lambda to fetch. */
export interface Staging {
  readonly bucket: string
  /** Without a slash at either end. */
  readonly prefix?: string | undefined
}

/**
 * Where to keep an archive: on disk when it goes through S3, and nowhere when it is only planned.
 * @param directory for what goes through S3
 */
export function keepingFor(
  { dryRun, staging }: { readonly dryRun: boolean; readonly staging?: unknown },
  directory: string,
): Keeping {
  if (dryRun) return 'nowhere'
  return staging === undefined ? 'in memory' : { directory }
}
