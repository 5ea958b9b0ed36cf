import type { Lambda } from '../aws/lambda.ts'
import { addressOf, downloadObject, lookAtObject, type ObjectFacts } from '../aws/s3-object.ts'
import { Failure } from '../failure.ts'
import type { S3Code, S3Object } from '../model/code.ts'
import { TemporaryFile } from '../package/temporary-file.ts'
import { unzippedProblem } from '../package/upload-limit.ts'
import { readArchive } from '../package/zip-file.ts'
import { sizeText } from '../smoke/shown-text.ts'

/**
 * Opens a package that is in S3 already. It is downloaded only where S3 does not tell the SHA-256 of its bytes, since
 * Lambda tells nothing else of the code that it has.
 *
 * @param place where it is; without a version the newest, which is pinned then
 * @param temporary a directory for the download
 * @throws Failure about an object that is not there, or that Lambda would not take
 */
export async function openCodeObject(
  lambda: Lambda,
  { bucket, key, version }: S3Object,
  temporary: string,
): Promise<S3Code> {
  const facts = await lookAtObject(lambda, { bucket, key, ...(version && { version }) })
  const { object, size, sha256, digest } = facts
  const where = `The object ${addressOf(object)}`
  refuseSize(where, size)
  if (!sha256) return readObject(lambda, facts, where, temporary)
  return { kind: 's3-object', object, size, sha256, warnings: [], ...(digest && { digest }) }
}

function refuseSize(where: string, size: number): void {
  if (size === 0)
    throw new Failure(`${where} is empty (0 bytes).`, 'Check the step that builds and uploads it.')
  const tooLarge = unzippedProblem(where, size)
  if (tooLarge) throw tooLarge
}

async function readObject(
  lambda: Lambda,
  facts: ObjectFacts,
  where: string,
  temporary: string,
): Promise<S3Code> {
  const { object, size } = facts
  lambda.log(
    `${where} has no SHA-256 of all its bytes in S3, so its ${sizeText(size)} are downloaded and hashed. \`aws s3api put-object --checksum-algorithm SHA256\` uploads it with one.`,
  )
  const file = new TemporaryFile(temporary)
  for await (const piece of downloadObject(lambda, facts)) file.add(piece)
  const { repeated: _repeated, ...content } = await readArchive(file.source(where), where)
  return { kind: 's3-object', ...content, object, size }
}
