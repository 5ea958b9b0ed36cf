import AdmZip from 'adm-zip'
import { type RunnableImage, runnableIn, startOf } from '../images/manifest.ts'
import { type Answer, AwsError, invalidParameter, type Json, jsonOf } from './answer.ts'
import { askEcr, lambdaMayRead, type Registry, readBlob } from './ecr.ts'
import type { FunctionCall } from './lambda-call.ts'

/** The container image that a version of a function runs. */
export interface Image {
  /** As it was given. */
  readonly uri: string
  /** With the digest that it had then. */
  readonly resolvedUri: string
  /** 64 hexadecimal digits. */
  readonly digest: string
  /** What runs in its place. */
  readonly handler: string
  /** Absent: it does not run itself. */
  readonly runnable?: RunnableImage
  /** Overrides what the image starts; absent: nothing does. */
  readonly config?: Json
}

/**
 * What stands in the manifest of an image that can run here, where there is no Docker: a Python handler, and the zip
 * archive in base64 that it is in. See push-image.ts.
 */
export const HANDLER = 'local-aws.handler'
export const ARCHIVE = 'local-aws.archive'

/** What runs in place of an image that says nothing of itself. */
const CANNOT_RUN = 'RuntimeError("The local AWS cannot run this image.")'

/** Why an image for another platform cannot run, in the words of many who met it (aws/aws-lambda-base-images, issue 26). */
const OTHER_PLATFORM = 'OSError("fork/exec /lambda-entrypoint.sh: exec format error")'

const form =
  /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com\/([^:@]+)(?::([^@]+))?(?:@(sha256:[0-9a-f]{64}))?$/

/** The repository that an address names; undefined for what is no address of an image in ECR. */
export function repositoryOf(uri: string) {
  const [, account, region, repository, tag, digest] = form.exec(uri) ?? []
  return account && region && repository ? { account, region, repository, tag, digest } : undefined
}

/**
 * Finds the image that a request names in the emulator's ECR, as Lambda does at once and never again. An image for another
 * platform is accepted, and fails when it is invoked.
 * @param architecture of the function
 * @returns the image, and the archive that runs in its place
 * @throws AwsError for what Lambda refuses; its words were reported by people who met them
 */
export async function findImage(
  call: FunctionCall,
  uri: string,
  architecture: string,
): Promise<{ readonly image: Image; readonly archive: Buffer }> {
  const place = repositoryOf(uri)
  if (place === undefined || place.region !== call.request.region)
    throw invalidParameter(`Source image ${uri} is not valid. Provide a valid source image.`)
  const { account, repository, tag = 'latest', digest } = place
  const registry = call.registryOf(account)
  const [, , , , owner = ''] = call.record.arn.split(':')
  // The message was reported by people who met it (aws-samples/bedrock-access-gateway, issue 127).
  if (!(await lambdaMayRead(registry, repository, owner)))
    throw new AwsError(
      403,
      'AccessDeniedException',
      'Lambda does not have permission to access the ECR image. Check the ECR permissions.',
    )
  const imageIds = [digest === undefined ? { imageTag: tag } : { imageDigest: digest }]
  const answer = await askEcr(registry, 'BatchGetImage', { repositoryName: repository, imageIds })
  const [found] = imagesIn(answer)
  if (found === undefined)
    throw invalidParameter(`Source image ${uri} does not exist. Provide a valid source image.`)
  const resolved = String((found['imageId'] as Json)['imageDigest'])
  const manifest = JSON.parse(String(found['imageManifest'])) as Json
  if (/\.(index|manifest\.list)\./.test(String(found['imageManifestMediaType'])))
    throw invalidParameter(
      `The image manifest, config or layer media type for the source image ${uri} is not supported.`,
    )
  const fits = await isFor(architecture, manifest, registry, repository)
  const { handler, archive } = fits ? contentOf(manifest) : failing(OTHER_PLATFORM)
  const readConfig = (config: string) => readBlob(registry, repository, config)
  const runnable = fits ? await runnableIn(manifest, readConfig) : undefined
  return {
    image: {
      uri,
      resolvedUri: `${uri.split(/[:@]/)[0]}@${resolved}`,
      digest: resolved.slice('sha256:'.length),
      handler,
      ...(runnable && { runnable }),
    },
    archive,
  }
}

/** What runs in place of an image. */
interface Content {
  readonly handler: string
  readonly archive: Buffer
}

function contentOf({ annotations }: Json): Content {
  const { [HANDLER]: handler = 'main.handler', [ARCHIVE]: archive } = (annotations ?? {}) as Json
  if (archive === undefined) return failing(CANNOT_RUN)
  return { handler: String(handler), archive: Buffer.from(String(archive), 'base64') }
}

function failing(error: string): Content {
  const zip = new AdmZip()
  zip.addFile('main.py', Buffer.from(`def handler(event, context):\n    raise ${error}\n`))
  return { handler: 'main.handler', archive: zip.toBuffer() }
}

/** Whether an image is for an architecture; one without a config is for any. */
async function isFor(
  architecture: string,
  { config }: Json,
  registry: Registry,
  repository: string,
): Promise<boolean> {
  if (config === undefined) return true
  const platform = await readBlob(registry, repository, String((config as Json)['digest']))
  return platform['architecture'] === architecture.replace('x86_64', 'amd64')
}

function imagesIn(answer: Answer): Json[] {
  return answer.status < 400 ? ((jsonOf(answer)['images'] ?? []) as Json[]) : []
}

/** How the emulator runs an image: as a Python function. In AWS's base images, too, Command is the handler. */
export function asZip({ handler, runnable, config = {} }: Image): Json {
  if (runnable) return { Runtime: 'python3.13', Handler: startOf(runnable, config) }
  const [command] = (config['Command'] ?? []) as string[]
  return { Runtime: 'python3.13', Handler: command ?? handler }
}

/** The members of a configuration by which AWS shows an image; undefined ones are left out. */
export function imageMembers({ digest, config }: Image): Json {
  return {
    PackageType: 'Image',
    CodeSha256: digest,
    CodeSize: 0,
    Runtime: undefined,
    Handler: undefined,
    ImageConfigResponse: config && { ImageConfig: config },
  }
}

/** The image with another configuration, which replaces all of the one before. */
export function configured({ config: _before, ...image }: Image, config: unknown): Image {
  const given = Object.entries((config ?? {}) as Json).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return given.length > 0 ? { ...image, config: Object.fromEntries(given) } : image
}

/** Where GetFunction says that the code of an image is. */
export function imageLocation({ uri, resolvedUri }: Image): Json {
  return { RepositoryType: 'ECR', ImageUri: uri, ResolvedImageUri: resolvedUri }
}

/** Settings that belong to one kind of package alone, in AWS's words as people report them. */
export function validatePackageType(isImage: boolean, configuration: Json): void {
  const { Handler, Runtime, Layers, ImageConfig } = configuration
  const isGiven = (value: unknown) => value !== undefined && value !== null
  if (isImage && [Handler, Runtime, Layers].some(isGiven))
    throw invalidParameter(
      "Please don't provide Handler or Runtime or Layer when the intended function PackageType is Image.",
    )
  if (!isImage && isGiven(ImageConfig))
    throw invalidParameter("Please don't provide ImageConfig when the intended function PackageType is Zip.")
}

/** The kind of a function's package never changes. */
export function validateCodeType(isImage: boolean, { ImageUri, ZipFile, S3Bucket, S3Key }: Json): void {
  const archive = [ZipFile, S3Bucket, S3Key].some((each) => each !== undefined)
  if (isImage && (archive || ImageUri === undefined))
    throw invalidParameter('Please provide ImageUri when updating a function with packageType Image.')
  if (!isImage && ImageUri !== undefined)
    throw invalidParameter("Please don't provide ImageUri when updating a function with packageType Zip.")
}
