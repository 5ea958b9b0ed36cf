import type { Aws } from '../aws/client/aws.ts'
import { digestOfTag } from '../aws/image.ts'
import { addressOf, downloadObject, headObject, type ObjectMetadata } from '../aws/s3-object.ts'
import { Failure } from '../failure.ts'
import type { Code, ImageCode, S3Code, S3Object, SentCode } from '../model/code.ts'
import { unzippedProblem } from '../model/limits.ts'
import { sizeText } from '../model/text.ts'
import type { DeployInputs, ImageSource } from '../model/wanted.ts'
import { keepingFor } from '../package/archive.ts'
import { openPackage } from '../package/open-package.ts'
import { TemporaryFile } from '../package/temporary-file.ts'
import { readArchive } from '../package/zip/file.ts'

/**
 * Opens the code of a release; undefined when only the configuration is released.
 * @param temporary a directory for what is too large for memory
 * @throws Failure about everything that is wrong with it
 */
export function openCode(aws: Aws, { code }: DeployInputs, temporary: string): Promise<Code | undefined> {
  if (code.kind === 'image') return openImage(aws, code)
  return code.kind === 's3-object' ? openCodeObject(aws, code, temporary) : openPackage(code)
}

/** The code as it is sent, its archive made. */
export async function readyToSend(
  code: Code,
  inputs: Pick<DeployInputs, 'dryRun' | 'staging'>,
  temporary: string,
): Promise<SentCode> {
  if (code.kind !== 'package') return code
  return { kind: code.kind, ...(await code.archive(keepingFor(inputs, temporary))) }
}

/**
 * An image by its digest. What a tag stands for is asked once, before anything is planned: a tag that moves meanwhile
 * changes nothing (docs/decisions/0013).
 * @throws Failure about a tag that leads to no image
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
 * Opens a package that is in S3 already. It is downloaded only where S3 does not tell the SHA-256 of its bytes, since
 * Lambda tells nothing else of the code that it has.
 *
 * @param place where it is; without a version the newest, which is pinned then
 * @param temporary a directory for the download
 * @throws Failure about an object that is not there, or that Lambda would not take
 */
async function openCodeObject(
  aws: Aws,
  { bucket, key, version }: S3Object,
  temporary: string,
): Promise<S3Code> {
  const facts = await headObject(aws, { bucket, key, ...(version && { version }) })
  const { object, size, sha256, digest } = facts
  const where = `The object ${addressOf(object)}`
  refuseSize(where, size)
  if (!sha256) return readObject(aws, facts, where, temporary)
  return { kind: 's3-object', object, size, sha256, warnings: [], ...(digest && { digest }) }
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
    `${where} has no SHA-256 of all its bytes in S3, so its ${sizeText(size)} are downloaded and hashed. \`aws s3api put-object --checksum-algorithm SHA256\` uploads it with one.`,
  )
  const file = new TemporaryFile(temporary)
  for await (const piece of downloadObject(aws, facts)) file.add(piece)
  const { repeated: _repeated, ...content } = await readArchive(file.reader(where), where)
  return { kind: 's3-object', ...content, object, size }
}
