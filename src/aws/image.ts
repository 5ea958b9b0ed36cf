import type { BatchGetImageCommandOutput, ImageFailure } from '@aws-sdk/client-ecr'
import { Failure } from '../failure.ts'
import { MANIFEST_TYPES, type Manifest, parseManifest } from '../model/image/manifest.ts'
import { type Platform, platformIn } from '../model/image/platform.ts'
import { partitionOf } from '../model/partition.ts'
import type { ImageSource } from '../model/wanted.ts'
import { type Aws, clientLike, send } from './client/aws.ts'
import { fetchUrl } from './client/proxy.ts'
import { AwsFailure } from './errors/aws-failure.ts'
import { completeUrl } from './errors/incomplete-answer.ts'

/** What a tag or a digest names now. */
export interface NamedManifest {
  /** 64 hexadecimal digits. */
  readonly digest: string
  readonly manifest: Manifest
}

/**
 * Reads the manifest that a tag or a digest names now. Uses BatchGetImage, because the policy of a repository already
 * allows it to other accounts whose functions use its images (Lambda developer guide, "Amazon ECR cross-account
 * permissions"). ECR reports a missing image in the response, not as an error.
 *
 * @throws Failure when the image or the repository does not exist; AwsFailure for any other refusal
 */
export async function getManifest(aws: Aws, source: ImageSource): Promise<NamedManifest> {
  const { account, repository, tag, digest } = source
  const { ECRClient, BatchGetImageCommand } = await import('@aws-sdk/client-ecr')
  const client = await clientLike(aws, ECRClient)
  const input = {
    registryId: account,
    repositoryName: repository,
    imageIds: [digest === undefined ? { imageTag: tag } : { imageDigest: `sha256:${digest}` }],
    // Without them, ECR decides what it returns for an index.
    acceptedMediaTypes: MANIFEST_TYPES,
  }
  try {
    const call = () => client.send(new BatchGetImageCommand(input))
    return manifestIn(await send(aws, 'BatchGetImage', repositoryArn(source), call), source)
  } catch (error) {
    throw error instanceof AwsFailure ? (missingRepository(error, source) ?? error) : error
  }
}

function manifestIn(
  { images = [], failures = [] }: BatchGetImageCommandOutput,
  source: ImageSource,
): NamedManifest {
  const [found] = images
  const digest = /^sha256:([0-9a-f]{64})$/.exec(found?.imageId?.imageDigest ?? '')?.[1]
  if (!found || !digest) throw missingImage(source, failures[0])
  const manifest = parseManifest(found.imageManifest ?? '')
  if (manifest) return { digest, manifest }
  throw new Failure(`The manifest of ${addressOf(source)} is not valid.`, 'Push the image again.')
}

/** Seconds that reading a config may take. It is a check that a release can do without. */
const CONFIG_TIMEOUT = 3

/** Bytes. Configs have a few kilobytes. */
const LONGEST_CONFIG = 4_000_000

/**
 * The platform that the config of an image names. A config is stored like a layer, so this needs
 * ecr:GetDownloadUrlForLayer, and access to Amazon S3, where ECR stores layers.
 *
 * @param config the digest of the config, `sha256:…`
 * @returns undefined if the config names none
 * @throws if the config cannot be read
 */
export async function readPlatform(
  aws: Aws,
  source: ImageSource,
  config: string,
): Promise<Platform | undefined> {
  const { ECRClient, GetDownloadUrlForLayerCommand } = await import('@aws-sdk/client-ecr')
  const client = await clientLike(aws, ECRClient)
  const input = { registryId: source.account, repositoryName: source.repository, layerDigest: config }
  const url = await send(aws, 'GetDownloadUrlForLayer', repositoryArn(source), async () =>
    completeUrl(await client.send(new GetDownloadUrlForLayerCommand(input)), 'downloadUrl'),
  )
  const answer = await fetchUrl(url, { signal: AbortSignal.timeout(CONFIG_TIMEOUT * 1000) })
  if (!answer.ok) throw new Failure(`The download has the status ${answer.status}.`, '')
  if (Number(answer.headers.get('content-length')) > LONGEST_CONFIG) throw new Failure('It is too large.', '')
  return platformIn((await answer.json()) as Partial<Platform>)
}

/** The address as `image-uri` has it; the digest takes precedence over the tag. */
export function addressOf({ host, repository, tag, digest }: ImageSource): string {
  return `${host}/${repository}${digest === undefined ? `:${tag}` : `@sha256:${digest}`}`
}

function repositoryArn({ account, region, repository }: ImageSource): string {
  return `arn:${partitionOf(region)}:ecr:${region}:${account}:repository/${repository}`
}

/** Without an image and without a failure, the manifest has none of the accepted types. */
function missingImage(source: ImageSource, failure: ImageFailure | undefined): Failure {
  const { host, repository, tag, digest } = source
  const { failureCode, failureReason } = failure ?? {}
  if (failureCode !== 'ImageNotFound') {
    const why = [failureCode, failureReason].filter(Boolean).join(': ')
    return new Failure(
      `ECR does not return ${addressOf(source)}: ${why || 'it is neither a container image nor an image index'}.`,
      'Check in the Amazon ECR console what the repository contains under this name.',
    )
  }
  const [kind, name] = digest === undefined ? ['tag', tag] : ['digest', `sha256:${digest}`]
  return new Failure(
    `There is no image with the ${kind} ${name} in ${host}/${repository}.`,
    `Check the ${kind} in \`image-uri\`, that the job that pushes the image ran before this one, and that no lifecycle rule of the repository deleted it.`,
  )
}

function missingRepository(
  { code }: AwsFailure,
  { host, account, repository }: ImageSource,
): Failure | undefined {
  if (code !== 'RepositoryNotFoundException') return undefined
  return new Failure(
    `There is no repository \`${repository}\` in the registry ${host}.`,
    `Check \`image-uri\`: the name of the repository, its region, and whether it is in the account ${account}.`,
  )
}
