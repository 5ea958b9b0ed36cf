import type { Aws } from '../../aws/client/aws.ts'
import { addressOf, downloadObject, headObject, type ObjectMetadata } from '../../aws/s3-object.ts'
import { Failure } from '../../failure.ts'
import { type Code, keepingFor, type S3Code, type S3Object, type SentCode } from '../../model/code.ts'
import { unzippedProblem } from '../../model/limits.ts'
import { sizeText } from '../../model/text.ts'
import type { DeployInputs } from '../../model/wanted.ts'
import { openPackage } from '../../package/open-package.ts'
import { TemporaryFile } from '../../package/temporary-file.ts'
import { readArchive } from '../../package/zip/file.ts'
import type { CurrentFunction } from '../../plan/current.ts'
import { openImage } from './image.ts'

/**
 * Opens the code of a release; undefined if only the configuration is released.
 * @param temporary a directory for content that is too large for memory
 * @param found the function, which is read at the same time
 * @throws Failure with everything that is wrong with the code
 */
export async function openCode(
  aws: Aws,
  inputs: DeployInputs,
  temporary: string,
  found: Promise<CurrentFunction | undefined>,
): Promise<Code | undefined> {
  const { code } = inputs
  if (code.kind === 'image') return openImage(aws, code, inputs, found)
  return code.kind === 's3-object' ? openCodeObject(aws, code, temporary) : openPackage(code)
}

/** The code to send. Makes the archive of a package. */
export async function readyToSend(
  code: Code,
  inputs: Pick<DeployInputs, 'dryRun' | 'staging'>,
  temporary: string,
): Promise<SentCode> {
  if (code.kind !== 'package') return code
  return { kind: code.kind, ...(await code.archive(keepingFor(inputs, temporary))) }
}

/**
 * Opens an existing package in S3. It is downloaded only if S3 does not return its SHA-256, which is needed to compare it
 * with the code of the function.
 *
 * @param place the object; without a version, the newest version is used from then on
 * @param temporary a directory for the download
 * @throws Failure if the object does not exist, or Lambda would not accept it
 */
async function openCodeObject(
  aws: Aws,
  { bucket, key, version }: S3Object,
  temporary: string,
): Promise<S3Code> {
  const facts = await headObject(aws, { bucket, key, version })
  const { object, size, sha256, digest } = facts
  const where = `The object ${addressOf(object)}`
  refuseSize(where, size)
  if (!sha256) return readObject(aws, facts, where, temporary)
  return { kind: 's3-object', object, size, sha256, warnings: [], digest }
}

function refuseSize(where: string, size: number): void {
  if (size === 0)
    throw new Failure(`${where} is empty (0 bytes).`, 'Check the step that builds and uploads it.')
  const tooLarge = unzippedProblem(where, size)
  if (tooLarge) throw tooLarge
}

async function readObject(
  aws: Aws,
  facts: ObjectMetadata,
  where: string,
  temporary: string,
): Promise<S3Code> {
  const { object, size } = facts
  aws.log(
    `${where} has no SHA-256 checksum of the whole object in S3, so its ${sizeText(size)} are downloaded and hashed. To avoid the download, upload it with \`aws s3api put-object --checksum-algorithm SHA256\`.`,
  )
  const file = new TemporaryFile(temporary)
  for await (const piece of downloadObject(aws, facts)) file.add(piece)
  const { repeated: _repeated, ...content } = await readArchive(file.reader(where), where)
  return { kind: 's3-object', ...content, object, size }
}
