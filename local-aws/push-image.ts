import { createHash } from 'node:crypto'
import { CreateRepositoryCommand, ECRClient, PutImageCommand } from '@aws-sdk/client-ecr'
import { ARCHIVE, HANDLER } from './front/images.ts'
import { type RunnableImage, runnableManifest } from './images/manifest.ts'

/** What runs where a function has an image: a Python handler, such as `main.handler`, and the archive that it is in. */
export interface ImageContent {
  readonly handler: string
  readonly archive: Uint8Array
}

/** An image that really runs, or one whose manifest holds what runs in its place; or any other manifest. */
export type PushedImage =
  | RunnableImage
  | ImageContent
  | { readonly manifest: object & { readonly mediaType: string } }

/**
 * Pushes an image into the ECR of a local AWS; the repository is created where it is missing. The digest is that of the
 * manifest, as in ECR: the same content has the same digest.
 *
 * @param name `orders:1.4.0`
 * @returns the digest, `sha256:…`
 */
export async function pushImage(
  aws: { readonly endpoint: string; readonly region: string },
  name: string,
  image: PushedImage,
): Promise<string> {
  const [repositoryName = '', imageTag = 'latest'] = name.split(':')
  const credentials = { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' }
  const ecr = new ECRClient({ endpoint: aws.endpoint, region: aws.region, credentials })
  const manifest =
    'manifest' in image ? image.manifest : 'fileSystem' in image ? runnableManifest(image) : manifestOf(image)
  const imageManifest = JSON.stringify(manifest)
  try {
    await ecr.send(new CreateRepositoryCommand({ repositoryName })).catch((error: Error) => {
      if (error.name !== 'RepositoryAlreadyExistsException') throw error
    })
    const imageManifestMediaType = manifest.mediaType
    await ecr.send(new PutImageCommand({ repositoryName, imageTag, imageManifest, imageManifestMediaType }))
    return `sha256:${createHash('sha256').update(imageManifest).digest('hex')}`
  } finally {
    ecr.destroy()
  }
}

function manifestOf({ handler, archive }: ImageContent) {
  return {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    annotations: { [HANDLER]: handler, [ARCHIVE]: Buffer.from(archive).toString('base64') },
  }
}
