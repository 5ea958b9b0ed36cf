import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { CreateRepositoryCommand, ECRClient, PutImageCommand } from '@aws-sdk/client-ecr'
import { ARCHIVE, HANDLER } from './front/images.ts'
import { FILE_SYSTEM, type RunnableImage } from './images/manifest.ts'

/** Where images are pushed to. */
export interface Registry {
  readonly endpoint: string
  readonly region: string
  /** 12 digits; the account of the local AWS by default. */
  readonly registryId?: string
}

/** What runs where a function has an image: a Python handler, such as `main.handler`, and the archive that it is in. */
export interface ImageContent {
  readonly handler: string
  readonly archive: Uint8Array
}

/** An image that really runs, one whose manifest holds what runs in its place, or any other manifest. */
export type PushedImage =
  | RunnableImage
  | ImageContent
  | { readonly manifest: object & { readonly mediaType: string } }

/** How an image is built; by default for linux/amd64 in the formats of OCI. */
export interface ImageBuild {
  /** Such as `linux/arm64/v8`. */
  readonly platform?: string
  readonly format?: 'oci' | 'docker'
}

/** What `docker buildx build --push` leaves in a registry. */
export interface PushedIndex {
  /** The digest of the index, `sha256:…`. */
  readonly digest: string
  /** The digests of its images, in the order of the platforms. */
  readonly images: readonly string[]
}

/**
 * Media types of both families (OCI image specification, "Media Types"; Docker's "Image Manifest Version 2, Schema 2" and
 * "Manifest List").
 */
const MEDIA_TYPES = {
  oci: {
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    index: 'application/vnd.oci.image.index.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  },
  docker: {
    manifest: 'application/vnd.docker.distribution.manifest.v2+json',
    index: 'application/vnd.docker.distribution.manifest.list.v2+json',
    config: 'application/vnd.docker.container.image.v1+json',
    layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  },
} as const

/**
 * Pushes an image into the ECR of a local AWS; the repository is created where it is missing. The digest is that of the
 * manifest, as in ECR: the same content has the same digest.
 *
 * @param name `orders:1.4.0`
 * @returns the digest, `sha256:…`
 */
export async function pushImage(
  registry: Registry,
  name: string,
  image: PushedImage,
  build: ImageBuild = {},
): Promise<string> {
  const [repository = '', tag = 'latest'] = name.split(':')
  return pushing(registry, repository, async (push) => {
    const manifest =
      'manifest' in image ? image.manifest : await manifestOf(registry, repository, image, build)
    return (await push(manifest, tag)).digest
  })
}

/**
 * Pushes images for several platforms and the index that lists them, as docker/build-push-action does by default: each
 * image with a manifest of its attestations (BuildKit, "Image Attestation Storage"), which exist only in the format of OCI.
 *
 * @param name `orders:1.4.0`
 * @param images by their platforms, such as `linux/amd64`
 */
export async function pushIndex(
  registry: Registry,
  name: string,
  images: Readonly<Record<string, RunnableImage | ImageContent>>,
  { format = 'oci' }: Pick<ImageBuild, 'format'> = {},
): Promise<PushedIndex> {
  const [repository = '', tag = 'latest'] = name.split(':')
  const types = MEDIA_TYPES[format]
  return pushing(registry, repository, async (push) => {
    const entries: object[] = []
    const attestations: object[] = []
    const digests: string[] = []
    for (const [platform, image] of Object.entries(images)) {
      const built = await push(await manifestOf(registry, repository, image, { platform, format }))
      digests.push(built.digest)
      entries.push({ mediaType: types.manifest, ...built, platform: platformIn(platform) })
      if (format !== 'oci') continue
      const attested = await push(await attestationOf(registry, repository, built.digest))
      attestations.push({
        mediaType: types.manifest,
        ...attested,
        annotations: {
          'vnd.docker.reference.digest': built.digest,
          'vnd.docker.reference.type': 'attestation-manifest',
        },
        platform: { architecture: 'unknown', os: 'unknown' },
      })
    }
    const index = { schemaVersion: 2, mediaType: types.index, manifests: [...entries, ...attestations] }
    return { digest: (await push(index, tag)).digest, images: digests }
  })
}

/** What a descriptor says of content. */
interface Stored {
  readonly digest: string
  readonly size: number
}

type Push = (manifest: object & { readonly mediaType: string }, tag?: string) => Promise<Stored>

async function pushing<T>(
  { endpoint, region, registryId }: Registry,
  repositoryName: string,
  work: (push: Push) => Promise<T>,
): Promise<T> {
  const accessKeyId = registryId ?? 'LOCALAWSACCESSKEY'
  const credentials = { accessKeyId, secretAccessKey: 'local-aws-secret-access-key' }
  const ecr = new ECRClient({ endpoint, region, credentials })
  try {
    await ecr.send(new CreateRepositoryCommand({ repositoryName })).catch((error: Error) => {
      if (error.name !== 'RepositoryAlreadyExistsException') throw error
    })
    return await work(async (manifest, imageTag) => {
      const imageManifest = JSON.stringify(manifest)
      const imageManifestMediaType = manifest.mediaType
      await ecr.send(new PutImageCommand({ repositoryName, imageTag, imageManifest, imageManifestMediaType }))
      return storedAs(Buffer.from(imageManifest))
    })
  } finally {
    ecr.destroy()
  }
}

async function manifestOf(
  registry: Registry,
  repository: string,
  image: RunnableImage | ImageContent,
  { platform = 'linux/amd64', format = 'oci' }: ImageBuild,
) {
  const { manifest: mediaType, config, layer } = MEDIA_TYPES[format]
  const document = {
    ...platformIn(platform),
    config: 'fileSystem' in image ? image.config : { Cmd: [image.handler] },
    rootfs: { type: 'layers', diff_ids: [storedAs(LAYER).digest] },
  }
  return {
    schemaVersion: 2,
    mediaType,
    config: { mediaType: config, ...(await upload(registry, repository, JSON.stringify(document))) },
    layers: [{ mediaType: layer, ...(await upload(registry, repository, gzipSync(LAYER))) }],
    annotations: annotationsOf(image),
  }
}

/** What the front needs to run it. */
function annotationsOf(image: RunnableImage | ImageContent): Record<string, string> {
  if ('fileSystem' in image) return { [FILE_SYSTEM]: image.fileSystem }
  return { [HANDLER]: image.handler, [ARCHIVE]: Buffer.from(image.archive).toString('base64') }
}

async function attestationOf(registry: Registry, repository: string, subject: string) {
  const { manifest: mediaType, config } = MEDIA_TYPES.oci
  const predicateType = 'https://slsa.dev/provenance/v0.2'
  const statement = {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType,
    subject: [{ name: '_', digest: { sha256: subject.slice('sha256:'.length) } }],
    predicate: { buildType: 'https://mobyproject.org/buildkit@v1' },
  }
  const attestation = await upload(registry, repository, JSON.stringify(statement))
  const document = {
    architecture: 'unknown',
    os: 'unknown',
    config: {},
    rootfs: { type: 'layers', diff_ids: [attestation.digest] },
  }
  return {
    schemaVersion: 2,
    mediaType,
    config: { mediaType: config, ...(await upload(registry, repository, JSON.stringify(document))) },
    layers: [
      {
        mediaType: 'application/vnd.in-toto+json',
        ...attestation,
        annotations: { 'in-toto.io/predicate-type': predicateType },
      },
    ],
  }
}

/** An empty tar archive; what layers contain does not matter here. */
const LAYER = Buffer.alloc(1024)

/** Uploads a layer or a config in one request (OCI distribution specification, "Single POST"). */
async function upload(
  { endpoint, region, registryId = '123456789012' }: Registry,
  repository: string,
  content: string | Buffer,
): Promise<Stored> {
  const body = Buffer.from(content)
  const stored = storedAs(body)
  const query = new URLSearchParams({
    digest: stored.digest,
    ns: `${registryId}.dkr.ecr.${region}.amazonaws.com`,
  })
  const answer = await fetch(`${endpoint}/v2/${repository}/blobs/uploads/?${query}`, { method: 'POST', body })
  if (answer.status !== 201) throw new Error(`The upload was answered with ${answer.status}.`)
  return stored
}

function storedAs(content: Buffer): Stored {
  return { digest: `sha256:${createHash('sha256').update(content).digest('hex')}`, size: content.length }
}

function platformIn(platform: string) {
  const [os, architecture, variant] = platform.split('/')
  return { architecture, os, ...(variant !== undefined && { variant }) }
}
