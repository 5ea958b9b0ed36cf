import { digestOfTag } from '../aws/image.ts'
import type { Lambda } from '../aws/lambda.ts'
import type { ImageSource } from '../inputs/deploy-inputs.ts'
import type { ImageCode } from '../model/code.ts'

/**
 * An image by its digest. What a tag stands for is asked once, before anything is planned: a tag that moves meanwhile
 * changes nothing (docs/decisions/0013).
 * @throws Failure about a tag that leads to no image
 */
export async function openImage(
  lambda: Lambda,
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
  return { ...byDigest(await digestOfTag(lambda, { host, account, region, repository, tag })), tag }
}
