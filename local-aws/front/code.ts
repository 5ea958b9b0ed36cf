import { createHash } from 'node:crypto'
import AdmZip from 'adm-zip'
import { AwsError, invalidParameter, type Json } from './answer.ts'
import { findImage, type Image } from './images.ts'
import type { FunctionCall } from './lambda-call.ts'

/** What is known of the code of a request. */
interface CheckedCode {
  /** Hash and size, as members of the configuration. */
  readonly facts: { readonly CodeSha256: string; readonly CodeSize: number }
  readonly image?: Image
  /** The code for the emulator where that is another than the request's. */
  readonly stored?: Json
}

/**
 * Checks the code of a request: it has a source, its object or its image exists, and its archive can be read. The emulator
 * checks nothing of it.
 *
 * @param code the members ZipFile, S3Bucket, ImageUri … of the request
 * @param architectures of the function; undefined for AWS's default
 */
export async function validateCode(
  call: FunctionCall,
  code: Json,
  architectures: unknown,
): Promise<CheckedCode> {
  const { ZipFile, S3Bucket, S3Key, S3ObjectVersion, ImageUri } = code
  if (typeof ZipFile === 'string') return check(call, Buffer.from(ZipFile, 'base64'))
  if (S3Bucket !== undefined && S3Key !== undefined) {
    const version =
      S3ObjectVersion === undefined ? '' : `?versionId=${encodeURIComponent(String(S3ObjectVersion))}`
    const key = String(S3Key).split('/').map(encodeURIComponent).join('/')
    return check(call, await readObject(call, `/${String(S3Bucket)}/${key}${version}`))
  }
  if (ImageUri === undefined) throw invalidParameter('Please provide a source for function code.')
  const { image, archive } = await findImage(
    call,
    String(ImageUri),
    String([architectures ?? 'x86_64'].flat()[0]),
  )
  const facts = { CodeSha256: image.digest, CodeSize: 0 }
  return { facts, image, stored: { ZipFile: archive.toString('base64') } }
}

async function readObject(call: FunctionCall, path: string): Promise<Buffer> {
  const answer = await call.getObject(path)
  if (answer.status < 400) return answer.body
  const read = (element: string) =>
    new RegExp(`<${element}>(.*?)</${element}>`).exec(answer.body.toString())?.[1]
  throw invalidParameter(
    `Error occurred while GetObject. S3 Error Code: ${read('Code')}. S3 Error Message: ${read('Message')}`,
  )
}

function check({ record }: FunctionCall, zip: Buffer): CheckedCode {
  if (entriesOf(zip) === 0) throw invalidParameter('Uploaded file must be a non-empty zip')
  const CodeSha256 = createHash('sha256').update(zip).digest('base64')
  record.archives.set(CodeSha256, zip)
  return { facts: { CodeSha256, CodeSize: zip.length } }
}

function entriesOf(zip: Buffer): number {
  try {
    return new AdmZip(zip, { noSort: true }).getEntryCount()
  } catch {
    throw invalidParameter('Could not unzip uploaded file. Please check your file, then try to upload again.')
  }
}

/**
 * Refuses code for which there is no room. AWS counts all functions and layers of an account in a region (Lambda quotas,
 * "Function and layer storage"); here, a function has a limit of its own.
 *
 * @param bytes how much more there would be
 */
export async function refuseBeyondStorage(call: FunctionCall, bytes: number): Promise<void> {
  const { codeStorage } = call.record
  if (codeStorage === undefined) return
  const used = (await call.versions()).reduce((sum, version) => sum + Number(version['CodeSize']), 0)
  if (used + bytes > codeStorage)
    throw new AwsError(400, 'CodeStorageExceededException', 'Code storage limit exceeded.')
}

/** How Lambda stores an archive that is sent so. A request without it returns to the defaults (UpdateFunctionCode). */
export function storageOf({
  SourceKMSKeyArn,
  S3ObjectStorageMode,
  S3Bucket,
  S3Key,
  S3ObjectVersion,
}: Json): Json {
  return {
    ...(SourceKMSKeyArn !== undefined && { SourceKMSKeyArn }),
    ...(S3ObjectStorageMode === 'REFERENCE' && { ResolvedS3Object: { S3Bucket, S3Key, S3ObjectVersion } }),
  }
}

/** Where the front serves archives; the emulator has an address for the code of $LATEST only. */
const archivePath = '/_local-aws/archives/'

/** The address of a version's archive, as GetFunction gives it; undefined for an archive that the front has not seen. */
export function archiveAddress({ record, request }: FunctionCall, codeSha256: string): string | undefined {
  if (!record.archives.has(codeSha256)) return undefined
  const name = [record.arn, codeSha256].map(encodeURIComponent).join('/')
  return `http://${request.headers['host']}${archivePath}${name}`
}

/** The function and the CodeSha256 of an archive's address; undefined for any other path. */
export function archiveAt(path: string): { readonly arn: string; readonly codeSha256: string } | undefined {
  if (!path.startsWith(archivePath)) return undefined
  const [arn = '', codeSha256 = ''] = path.slice(archivePath.length).split('/').map(decodeURIComponent)
  return { arn, codeSha256 }
}
