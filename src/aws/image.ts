import type { BatchGetImageCommandOutput } from '@aws-sdk/client-ecr'
import { Failure } from '../failure.ts'
import { partitionOf } from '../model/partition.ts'
import type { ImageSource } from '../model/wanted.ts'
import { type Aws, clientLike, send } from './client/aws.ts'
import { AwsFailure } from './errors/errors.ts'

/** A repository in ECR, and the tag of an image in it. */
type TaggedImage = Omit<ImageSource, 'kind' | 'digest'> & { readonly tag: string }

/**
 * The current digest of a tag, as 64 hexadecimal digits. Uses BatchGetImage, because the policy of a repository already
 * allows it to other accounts whose functions use its images (Lambda developer guide, "Amazon ECR cross-account
 * permissions").
 *
 * @throws Failure when the image does not exist or is an image index; AwsFailure for any other refusal
 */
export async function digestOfTag(aws: Aws, image: TaggedImage): Promise<string> {
  const { account, region, repository, tag } = image
  const { ECRClient, BatchGetImageCommand } = await import('@aws-sdk/client-ecr')
  const client = await clientLike(aws, ECRClient)
  const input = { registryId: account, repositoryName: repository, imageIds: [{ imageTag: tag }] }
  const arn = `arn:${partitionOf(region)}:ecr:${region}:${account}:repository/${repository}`
  try {
    const answer = await send(aws, 'BatchGetImage', arn, () => client.send(new BatchGetImageCommand(input)))
    return digestIn(answer, image)
  } catch (error) {
    throw error instanceof AwsFailure ? (repositoryProblem(error, image) ?? error) : error
  }
}

function digestIn({ images = [], failures = [] }: BatchGetImageCommandOutput, image: TaggedImage): string {
  const [found] = images
  const digest = /^sha256:([0-9a-f]{64})$/.exec(found?.imageId?.imageDigest ?? '')?.[1]
  if (!found || !digest) throw missingImage(image, failures[0]?.failureCode)
  const type = found.imageManifestMediaType ?? mediaTypeIn(found.imageManifest)
  if (/\.(index|manifest\.list)\./.test(type)) throw imageIndex(image)
  return digest
}

/** The media type in the manifest itself, when ECR does not report it. */
function mediaTypeIn(manifest = '{}'): string {
  try {
    return String((JSON.parse(manifest) as { readonly mediaType?: unknown }).mediaType ?? '')
  } catch {
    return ''
  }
}

function missingImage({ host, repository, tag }: TaggedImage, code: string | undefined): Failure {
  const why = code && code !== 'ImageNotFound' ? ` (${code})` : ''
  return new Failure(
    `There is no image with the tag ${tag} in ${host}/${repository}${why}.`,
    'Check the tag in `image-uri`, and that the job that pushes the image ran before this one.',
  )
}

/**
 * Lambda refuses every image index (Lambda developer guide, "Create a Lambda function using a container image"), and the
 * input does not say which of its images to use.
 */
function imageIndex({ host, repository, tag }: TaggedImage): Failure {
  return new Failure(
    `${host}/${repository}:${tag} is an image index, which lists several images, but Lambda takes a single image.`,
    'Build it for one platform and without attestations: `docker buildx build --platform linux/amd64 --provenance=false --sbom=false`. Or set `image-uri` to the digest of the image for Lambda in the index.',
  )
}

function repositoryProblem(
  { code }: AwsFailure,
  { host, account, repository }: TaggedImage,
): Failure | undefined {
  if (code !== 'RepositoryNotFoundException') return undefined
  return new Failure(
    `The registry ${host} has no repository ${repository}.`,
    `Check \`image-uri\`: the name of the repository, its region, and whether it is in the account ${account}.`,
  )
}
