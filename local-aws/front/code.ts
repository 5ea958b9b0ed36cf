import { createHash } from 'node:crypto'
import AdmZip from 'adm-zip'
import { invalidParameter, type Json } from './answer.ts'

/** What is known of code that was sent in a request. */
export interface SentCode {
  readonly CodeSha256: string
  readonly CodeSize: number
}

/**
 * Checks the archive in a request.
 *
 * @param code the members ZipFile, S3Bucket, ImageUri … of a request
 * @returns its hash and size; undefined when the code is not in the request itself
 */
export function validateCode(code: Json): SentCode | undefined {
  const { ZipFile } = code
  if (typeof ZipFile !== 'string') return undefined
  const zip = Buffer.from(ZipFile, 'base64')
  if (entriesOf(zip) === 0) throw invalidParameter('Uploaded file must be a non-empty zip')
  return { CodeSha256: createHash('sha256').update(zip).digest('base64'), CodeSize: zip.length }
}

function entriesOf(zip: Buffer): number {
  try {
    return new AdmZip(zip, { noSort: true }).getEntryCount()
  } catch {
    throw invalidParameter('Could not unzip uploaded file. Please check your file, then try to upload again.')
  }
}
