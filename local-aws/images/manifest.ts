import { createHash } from 'node:crypto'
import type { Json } from '../front/answer.ts'

/** An image that really runs: its configuration, and a directory that holds its files. */
export interface RunnableImage {
  /**
   * The directory that stands for `/` of the image: an absolute path. What it lacks, such as the Python of a base image,
   * is taken from this machine. It belongs to one image, whose digest says nothing of its content.
   */
  readonly fileSystem: string
  /** What the image starts. */
  readonly config: ImageConfiguration
  /** GOARCH; `amd64` by default. */
  readonly architecture?: string
}

/** The member `config` of an image's configuration (OCI image specification, config.md). */
export interface ImageConfiguration {
  readonly Entrypoint?: readonly string[]
  readonly Cmd?: readonly string[]
  /** `NAME=value`. */
  readonly Env?: readonly string[]
  readonly WorkingDir?: string
  readonly Labels?: Readonly<Record<string, string>>
}

/** The annotation of the manifest that names the directory. */
const FILE_SYSTEM = 'local-aws.file-system'

const CONFIG = 'application/vnd.oci.image.config.v1+json'

/**
 * The manifest of an image that really runs. Its configuration is embedded in the descriptor (OCI image specification,
 * descriptor.md, `data`), so that no blob has to be uploaded.
 */
export function runnableManifest({ fileSystem, config, architecture = 'amd64' }: RunnableImage) {
  const content = { architecture, os: 'linux', config, rootfs: { type: 'layers', diff_ids: [] } }
  const bytes = Buffer.from(JSON.stringify(content))
  return {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: CONFIG,
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      size: bytes.length,
      data: bytes.toString('base64'),
    },
    layers: [],
    annotations: { [FILE_SYSTEM]: fileSystem },
  }
}

/** The image that a manifest says can run; undefined for every other one. */
export function runnableIn(manifest: Json): RunnableImage | undefined {
  const { [FILE_SYSTEM]: fileSystem } = (manifest['annotations'] ?? {}) as Json
  const { data } = (manifest['config'] ?? {}) as Json
  if (typeof fileSystem !== 'string' || typeof data !== 'string') return undefined
  const { config } = JSON.parse(Buffer.from(data, 'base64').toString()) as { config: ImageConfiguration }
  return { fileSystem, config }
}

/**
 * What the emulator starts for an image, as the text that it keeps as the function's handler (image_worker.py). Each
 * member of ImageConfig takes the place of one of the image's.
 */
export function startOf({ fileSystem, config }: RunnableImage, imageConfig: Json): string {
  const given = imageConfig as Partial<Record<'EntryPoint' | 'Command', string[]>>
  const entryPoint = given.EntryPoint ?? config.Entrypoint ?? []
  const command = given.Command ?? config.Cmd ?? []
  return JSON.stringify({
    file_system: fileSystem,
    command: [...entryPoint, ...command],
    env: config.Env ?? [],
    working_directory: imageConfig['WorkingDirectory'] ?? config.WorkingDir ?? '/',
  })
}
