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
export const FILE_SYSTEM = 'local-aws.file-system'

/**
 * The image that a manifest says can run; undefined for every other one.
 * @param readConfig reads the configuration by its digest
 */
export async function runnableIn(
  manifest: Json,
  readConfig: (digest: string) => Promise<Json>,
): Promise<RunnableImage | undefined> {
  const { [FILE_SYSTEM]: fileSystem } = (manifest['annotations'] ?? {}) as Json
  const { digest } = (manifest['config'] ?? {}) as Json
  if (typeof fileSystem !== 'string' || typeof digest !== 'string') return undefined
  const { config } = (await readConfig(digest)) as { config?: ImageConfiguration }
  return { fileSystem, config: config ?? {} }
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
