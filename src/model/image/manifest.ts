import { type Platform, platformIn } from './platform.ts'

/** What a tag or a digest in a registry names. */
export type Manifest = ImageManifest | ImageIndex

/** A single image. */
export interface ImageManifest {
  readonly kind: 'image'
  /** The digest of its config, `sha256:…`, which names the platform; undefined if the manifest has none. */
  readonly config: string | undefined
  /** Bytes of its layers as they are stored, which is compressed. */
  readonly size: number
  /** The first media type in it that is not of a container image, such as that of a Helm chart; undefined as a rule. */
  readonly foreign: string | undefined
}

/** An OCI image index or a Docker manifest list. */
export interface ImageIndex {
  readonly kind: 'index'
  /** The images in it, without attestations. */
  readonly images: readonly IndexedImage[]
}

/** An image in an index. */
export interface IndexedImage {
  /** 64 hexadecimal digits. */
  readonly digest: string
  /** Undefined if the index does not name it. */
  readonly platform: Platform | undefined
}

/** The manifests that are asked for: those of images and lists of images, in the formats of OCI and Docker. */
export const MANIFEST_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]

interface Descriptor {
  readonly mediaType?: string
  readonly digest?: string
  readonly size?: number
  readonly platform?: Partial<Platform>
  readonly annotations?: Readonly<Record<string, string>>
}

interface ManifestDocument {
  readonly manifests?: readonly Descriptor[]
  readonly config?: Descriptor
  readonly layers?: readonly Descriptor[]
}

/**
 * Parses a manifest (OCI image specification, "Image Manifest" and "Image Index"; Docker's manifest version 2, schema 2,
 * has the same members). Undefined for text that is no manifest.
 */
export function parseManifest(text: string): Manifest | undefined {
  const document = documentIn(text)
  if (!document) return undefined
  const { manifests, config, layers: listed } = document
  if (manifests) return { kind: 'index', images: manifests.flatMap(indexedImage) }
  const layers = listed ?? []
  const types = [
    ...(config && !isConfig(config) ? [config.mediaType] : []),
    ...layers.filter((layer) => !isLayer(layer)).map(({ mediaType }) => mediaType),
  ]
  return {
    kind: 'image',
    config: config?.digest,
    size: layers.reduce((sum, { size = 0 }) => sum + size, 0),
    foreign: types[0],
  }
}

function documentIn(text: string): ManifestDocument | undefined {
  try {
    // Go writes an empty list as null.
    const parsed: unknown = JSON.parse(text, (_name, value: unknown) => value ?? undefined)
    return isManifest(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is ManifestDocument {
  if (!isObject(value)) return false
  const { manifests = [], config = {}, layers = [] } = value
  const isList = (list: unknown) => Array.isArray(list) && list.every(isDescriptor)
  return isList(manifests) && isList(layers) && isDescriptor(config)
}

function isDescriptor(value: unknown): value is Descriptor {
  if (!isObject(value)) return false
  const { mediaType = '', digest = '', size = 0, platform = {}, annotations = {} } = value
  return (
    [mediaType, digest].every((text) => typeof text === 'string') &&
    Number.isFinite(size) &&
    [platform, annotations].every(isObject)
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function indexedImage({ digest = '', platform, annotations = {} }: Descriptor): IndexedImage[] {
  const hexadecimal = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1]
  // BuildKit adds attestations as manifests for no platform ("Image Attestation Storage" in its documentation).
  const isAttestation = annotations['vnd.docker.reference.type'] !== undefined || platform?.os === 'unknown'
  return hexadecimal === undefined || isAttestation
    ? []
    : [{ digest: hexadecimal, platform: platformIn(platform) }]
}

function isConfig({ mediaType = '' }: Descriptor): boolean {
  return /^application\/vnd\.(oci\.image\.config|docker\.container\.image)\.v1\+json$/.test(mediaType)
}

/** Every layer of an image is a tar archive, whatever it is compressed with. */
function isLayer({ mediaType = '' }: Descriptor): boolean {
  return /\btar\b/.test(mediaType)
}
