import type { Readable } from 'node:stream'

/**
 * The code of a release: a package that is sent, or an archive in S3 or an image in Amazon ECR that Lambda fetches. The
 * kind is the same from the inputs to the request.
 */
export type Code = PackageCode | S3Code | ImageCode

/** What is known of code that may never be looked into. */
interface Content {
  /** SHA-256 of the content (see content-digest.ts) in base64url without padding, 43 characters. */
  readonly digest?: string | undefined
  /** Names of the files inside, sorted by bytes, `/` between directories. */
  readonly files?: readonly string[] | undefined
  /** Bytes of all files before compression. */
  readonly unzippedSize?: number | undefined
  /** Full sentences about what is probably a mistake in the content, such as a packed `.env`. */
  readonly warnings: readonly string[]
}

/** A deployment package: what is known of its content. Its archive is made when it is to be sent. */
export interface PackageCode extends Content {
  readonly kind: 'package'
  /** SHA-256 of the archive in base64, where that is there already: what Lambda calls CodeSha256. */
  readonly sha256?: string | undefined
  readonly digest: string
  readonly files: readonly string[]
  readonly unzippedSize: number
  /** Names that an archive holds more than once, which warnings tell as well. */
  readonly repeated?: readonly string[] | undefined
  /**
   * The archive, byte for byte as it is sent to Lambda: the same with every call.
   * @throws Failure when a file cannot be read any more, or is no longer what it was
   */
  readonly archive: (keeping: Keeping) => Promise<Archive>
}

/** An object in S3. */
export interface S3Object {
  readonly bucket: string
  readonly key: string
  /** Where the bucket has versions: the very one that was put there, or looked at. */
  readonly version?: string | undefined
}

/** An archive that is in S3 already. What is known of its content comes from there, too. */
export interface S3Code extends Content {
  readonly kind: 's3-object'
  /** SHA-256 of the archive in base64. */
  readonly sha256: string
  readonly object: S3Object
  /** Bytes of the archive. */
  readonly size: number
}

/** A container image. Nothing of its content is known here. */
export interface ImageCode extends Content {
  readonly kind: 'image'
  /** Hexadecimal SHA-256 of its manifest: what Lambda calls CodeSha256 where the code is an image. */
  readonly sha256: string
  /** Its address with the digest, `HOST/REPOSITORY@sha256:…`: what is sent. */
  readonly image: string
  /** The tag that led to it; absent where the digest was given. */
  readonly tag?: string | undefined
}

/** The archive of a package. */
export interface Archive {
  /** SHA-256 in base64: what Lambda calls CodeSha256. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** The bytes, where they are kept in memory and a request has room for them. */
  readonly zip?: Uint8Array | undefined
  /** Reads them from the beginning, where they are kept on disk. */
  readonly open?: (() => Readable) | undefined
}

/** Where the bytes of an archive are kept: on disk in the named directory, or only counted and hashed. */
export type Keeping = 'in memory' | 'nowhere' | { readonly directory: string }

/** Code as a request has it. */
export type SentCode =
  | (Archive & Pick<PackageCode, 'kind'>)
  | Pick<S3Code, 'kind' | 'sha256' | 'object'>
  | Pick<ImageCode, 'kind' | 'sha256' | 'image'>

/**
 * What a plan has to know of code. The hash of an archive is known once it is made, the content digest of an object in
 * S3 only where somebody has told it.
 */
export type CodeIdentity =
  | Pick<PackageCode | S3Code, 'kind' | 'sha256' | 'digest'>
  | Pick<ImageCode, 'kind' | 'sha256' | 'digest' | 'image'>

/** Whether a CodeSha256 is the digest of an image: that of an archive is written in base64. */
export function isImageDigest(codeSha256: unknown): codeSha256 is string {
  return typeof codeSha256 === 'string' && /^[0-9a-f]{64}$/.test(codeSha256)
}

/** The members of UpdateFunctionCode, and of Code in CreateFunction, that say where the code is. */
interface CodeMembers {
  readonly ImageUri?: string | undefined
  readonly S3Bucket?: string | undefined
  readonly S3Key?: string | undefined
  readonly S3ObjectVersion?: string | undefined
  readonly ZipFile?: Uint8Array | undefined
}

export function codeMembers(code: SentCode | undefined): CodeMembers {
  switch (code?.kind) {
    case 'image':
      return { ImageUri: code.image }
    case 's3-object': {
      const { bucket, key, version } = code.object
      return { S3Bucket: bucket, S3Key: key, S3ObjectVersion: version }
    }
    case 'package':
      return { ZipFile: code.zip }
    case undefined:
      return {}
  }
}

/** Where packages are put that Lambda shall fetch from S3. */
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
