import type { Aws } from '../aws/client/aws.ts'
import { digestOfTag } from '../aws/image.ts'
import { addressOf, downloadObject, headObject, type ObjectMetadata } from '../aws/s3-object.ts'
import { Failure } from '../failure.ts'
import {
  type Code,
  type ImageCode,
  keepingFor,
  type S3Code,
  type S3Object,
  type SentCode,
} from '../model/code.ts'
import { unzippedProblem } from '../model/limits.ts'
import { sizeText } from '../model/text.ts'
import type { DeployInputs, ImageSource } from '../model/wanted.ts'
import { openPackage } from '../package/open-package.ts'
import { TemporaryFile } from '../package/temporary-file.ts'
import { readArchive } from '../package/zip/file.ts'

/**
 * Opens the code of a release; undefined if only the configuration is released.
 * @param temporary a directory for content that is too large for memory
 * @throws Failure with everything that is wrong with the code
 */
export function openCode(aws: Aws, { code }: DeployInputs, temporary: string): Promise<Code | undefined> {
  if (code.kind === 'image') return openImage(aws, code)
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
 * An image by its digest. The digest of a tag is looked up once, before anything is planned, so a tag that moves later
 * has no effect (docs/decisions/0013).
 * @throws Failure if there is no image with the tag
 */
async function openImage(
  aws: Aws,
  { host, account, region, repository, tag, digest }: ImageSource,
): Promise<ImageCode> {
  const byDigest = (sha256: string): ImageCode => ({
    kind: 'image',
    sha256,
    image: `${host}/${repository}@sha256:${sha256}`,
    warnings: [],
  })
  if (digest !== undefined) return byDigest(digest)
  if (tag === undefined) throw new Error('An image has a tag or a digest.')
  return { ...byDigest(await digestOfTag(aws, { host, account, region, repository, tag })), tag }
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
