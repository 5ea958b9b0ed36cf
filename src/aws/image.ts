import type { BatchGetImageCommandOutput } from '@aws-sdk/client-ecr'
import { Failure } from '../failure.ts'
import { partitionOf } from '../model/partition.ts'
import type { ImageSource } from '../model/wanted.ts'
import { type Aws, clientLike, send } from './client/aws.ts'
import { AwsFailure } from './errors/errors.ts'

/** A repository in ECR, and the tag of an image in it. */
type TaggedImage = Omit<ImageSource, 'kind' | 'digest'> & { readonly tag: string }

/**
 * The digest that a tag stands for now, as 64 hexadecimal digits. BatchGetImage is what the policy of a repository lets
 * other accounts do whose functions use its images (Lambda developer guide, "Amazon ECR cross-account permissions").
 *
 * @throws Failure about an image that is not there, or that is none; AwsFailure for any other refusal
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
  if (/\.(index|manifest\.list)\./.test(type)) throw listOfImages(image)
  return digest
}

/** What a manifest says of itself, where ECR does not. */
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
    'Check the tag in `image-uri`, and that the job which pushes the image ran before this one.',
  )
}

/**
 * Lambda refuses it whatever it lists (Lambda developer guide, "Create a Lambda function using a container image"), and
 * which of its images would be meant is not told.
 */
function listOfImages({ host, repository, tag }: TaggedImage): Failure {
  return new Failure(
    `${host}/${repository}:${tag} is a list of images (an index), and Lambda takes a single image.`,
    'Build it for one platform and without attestations: `docker buildx build --platform linux/amd64 --provenance=false --sbom=false`. Or name in `image-uri` the digest of the image in the list that is meant for Lambda.',
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
