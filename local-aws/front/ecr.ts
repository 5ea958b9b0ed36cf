import { type Answer, AwsError, type Json, jsonAnswer, jsonOf } from './answer.ts'
import { parse, type Received } from './call.ts'
import type { Upstream } from './upstream.ts'

/** The account that the keys of a call belong to: as in the emulator, a key of 12 digits is that of an account. */
function accountOf(accessKeyId: string, accountId: string): string {
  return /^\d{12}$/.test(accessKeyId) ? accessKeyId : accountId
}

/** Where a call to ECR acts. */
export interface Registry {
  /** 12 digits. */
  readonly registryId: string
  readonly region: string
  readonly upstream: Upstream
}

/** The emulator's answer to a call of ECR in a registry, errors included. */
export function askEcr(
  { registryId, region, upstream }: Registry,
  operation: string,
  body: Json,
): Promise<Answer> {
  const headers = {
    authorization: `AWS4-HMAC-SHA256 Credential=${registryId}/20260101/${region}/ecr/aws4_request`,
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AmazonEC2ContainerRegistry_V20150921.${operation}`,
  }
  return upstream.send('POST', '/', headers, Buffer.from(JSON.stringify(body)))
}

/** The host of a registry, which names its account and its region. */
const hostOf = ({ registryId, region }: Registry) => `${registryId}.dkr.ecr.${region}.amazonaws.com`

/**
 * Answers a call to ECR by the rules that the emulator does not know; undefined for a call to another service.
 * @param place the account of the local AWS, and its address
 */
export async function answerEcr(
  { call, scope, body }: Received,
  upstream: Upstream,
  { accountId, endpoint }: { readonly accountId: string; readonly endpoint: string },
): Promise<Answer | undefined> {
  if (call.service !== 'ecr') return undefined
  const asked = parse(body)
  const caller = accountOf(scope.accessKeyId, accountId)
  const registryId = String(asked['registryId'] ?? caller)
  const registry: Registry = { registryId, region: scope.region, upstream }
  const name = String(asked['repositoryName'])
  try {
    if (registryId !== caller) await refuseForeign(registry, name, caller, `ecr:${call.operation}`)
    if (call.operation === 'PutImage') await refuseMissingReferences(registry, name, asked)
    if (call.operation === 'BatchDeleteImage') return await deleteImages(registry, name, asked)
    const answer = withRegistry(await askEcr(registry, call.operation, asked), registryId, name)
    if (answer.status >= 400) return answer
    if (call.operation === 'BatchGetImage') return accepted(answer, asked)
    if (call.operation === 'GetDownloadUrlForLayer') return await located(registry, name, asked, endpoint)
    return answer
  } catch (error) {
    if (error instanceof AwsError) return error.answer('ecr')
    throw error
  }
}

/** ECR names the registry in its message; reported by many who pushed to a repository that was not there. */
function withRegistry(answer: Answer, registryId: string, name: string): Answer {
  if (answer.status < 400 || jsonOf(answer)['__type'] !== 'RepositoryNotFoundException') return answer
  return new AwsError(
    400,
    'RepositoryNotFoundException',
    `The repository with name '${name}' does not exist in the registry with id '${registryId}'`,
  ).answer('ecr')
}

/**
 * A repository of another account has to let the caller in by its policy (Amazon ECR user guide, "Private repository
 * policies"). The message was reported by people who met it (abronin/ecr-retag-action, issue 5).
 */
async function refuseForeign(
  registry: Registry,
  name: string,
  caller: string,
  action: string,
): Promise<void> {
  const isCaller = (principal: string) =>
    principal === '*' || principal === caller || principal.startsWith(`arn:aws:iam::${caller}:`)
  if (await policyAllows(registry, name, action, ['AWS', isCaller])) return
  throw new AwsError(
    400,
    'AccessDeniedException',
    `User: arn:aws:iam::${caller}:user/local-aws is not authorized to perform: ${action} on resource: arn:aws:ecr:${registry.region}:${registry.registryId}:repository/${name} because no resource-based policy allows the ${action} action`,
  )
}

/** Whether the policy of a repository has a statement that allows an action to a principal; conditions are not looked at. */
async function policyAllows(
  registry: Registry,
  repositoryName: string,
  action: string,
  [kind, isMeant]: readonly [kind: 'AWS' | 'Service', isMeant: (principal: string) => boolean],
): Promise<boolean> {
  const answer = await askEcr(registry, 'GetRepositoryPolicy', { repositoryName })
  if (answer.status >= 400) return false
  const { Statement = [] } = JSON.parse(String(jsonOf(answer)['policyText'])) as {
    Statement?: Json | Json[]
  }
  return [Statement].flat().some(({ Effect, Principal, Action }) => {
    const principals = Principal === '*' ? ['*'] : [(Principal as Json | undefined)?.[kind] ?? []].flat()
    const actions = [Action ?? []].flat().map(String)
    return (
      Effect === 'Allow' &&
      principals.some((each) => isMeant(String(each))) &&
      actions.some((each) => each === action || each === 'ecr:*' || each === '*')
    )
  })
}

/** What Lambda and the account of a function need to be allowed on a repository of another account. */
const READING = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']

/**
 * Whether Lambda may read images of a repository for functions of an account (Lambda developer guide, "Amazon ECR
 * cross-account permissions"). In the account of the repository it may, because it adds the statement itself.
 */
export async function lambdaMayRead(registry: Registry, name: string, account: string): Promise<boolean> {
  if (registry.registryId === account) return true
  const isAccount = (principal: string) =>
    principal === account || principal.startsWith(`arn:aws:iam::${account}:`)
  const verdicts = await Promise.all(
    READING.flatMap((action) => [
      policyAllows(registry, name, action, ['AWS', isAccount]),
      policyAllows(registry, name, action, ['Service', (service) => service === 'lambda.amazonaws.com']),
    ]),
  )
  return verdicts.every(Boolean)
}

/**
 * Images of a type that the caller does not accept are left out of the answer, without a failure (reported for lists that
 * alone were accepted: cartography-cncf/cartography, pull request 2130).
 */
function accepted(answer: Answer, { acceptedMediaTypes }: Json): Answer {
  if (!Array.isArray(acceptedMediaTypes)) return answer
  const { images, ...rest } = jsonOf(answer)
  const known = (images as Json[]).filter(({ imageManifestMediaType }) =>
    acceptedMediaTypes.includes(imageManifestMediaType),
  )
  return jsonAnswer(200, { ...rest, images: known })
}

/**
 * ECR gives the address of a layer, which may be a config, for its repository alone (Amazon ECR API reference,
 * GetDownloadUrlForLayer: "You can only get URLs for image layers that are referenced in an image").
 */
async function located(
  registry: Registry,
  name: string,
  { layerDigest }: Json,
  endpoint: string,
): Promise<Answer> {
  const path = blobPath(registry, name, String(layerDigest))
  if ((await registry.upstream.send('HEAD', path, {})).status >= 400)
    throw new AwsError(
      400,
      'LayersNotFoundException',
      `Layers with digests '[${String(layerDigest)}]' do not exist in the repository with name '${name}' in the registry with id '${registry.registryId}'`,
    )
  return jsonAnswer(200, { downloadUrl: `${endpoint}${path}`, layerDigest })
}

/** Reads a JSON document that is stored like a layer, such as a config. */
export async function readBlob(registry: Registry, name: string, digest: string): Promise<Json> {
  return jsonOf(await registry.upstream.send('GET', blobPath(registry, name, digest), {}))
}

function blobPath(registry: Registry, name: string, digest: string): string {
  return `/v2/${name}/blobs/${digest}?ns=${hostOf(registry)}`
}

/** An index needs its images (Amazon ECR API reference, PutImage: ReferencedImagesNotFoundException). */
async function refuseMissingReferences(registry: Registry, name: string, asked: Json): Promise<void> {
  const digests = listedIn(String(asked['imageManifest']))
  if (digests.length === 0) return
  const imageIds = digests.map((imageDigest) => ({ imageDigest }))
  const answer = await askEcr(registry, 'BatchGetImage', { repositoryName: name, imageIds })
  const failures = answer.status < 400 ? (jsonOf(answer)['failures'] as Json[]) : []
  if (failures.length === 0) return
  const missing = failures.map(({ imageId }) => String((imageId as Json)['imageDigest']))
  throw new AwsError(
    400,
    'ReferencedImagesNotFoundException',
    `Images with digests '[${missing.join(', ')}]' required for pushing image into repository with name '${name}' in the registry with id '${registry.registryId}' do not exist`,
  )
}

/** An image that an index lists is not deleted before it (Amazon ECR API reference, ImageFailure). */
async function deleteImages(registry: Registry, name: string, asked: Json): Promise<Answer> {
  const inRepository = { repositoryName: name }
  const all = await askEcr(registry, 'DescribeImages', inRepository)
  const details = all.status < 400 ? ((jsonOf(all)['imageDetails'] ?? []) as Json[]) : []
  const stored = details.map(({ imageDigest }) => ({ imageDigest }))
  const read = await askEcr(registry, 'BatchGetImage', { ...inRepository, imageIds: stored })
  const images = read.status < 400 ? (jsonOf(read)['images'] as Json[]) : []
  const listed = new Set(images.flatMap(({ imageManifest }) => listedIn(String(imageManifest))))
  const ids = [asked['imageIds'] ?? []].flat() as Json[]
  const kept = ids.filter(({ imageDigest }) => listed.has(String(imageDigest)))
  const imageIds = ids.filter((id) => !kept.includes(id))
  const answer = withRegistry(
    await askEcr(registry, 'BatchDeleteImage', { ...inRepository, imageIds }),
    registry.registryId,
    name,
  )
  if (answer.status >= 400) return answer
  const { failures = [], ...rest } = jsonOf(answer)
  const referenced = kept.map((imageId) => ({
    imageId,
    failureCode: 'ImageReferencedByManifestList',
    failureReason: 'Requested image referenced by manifest list',
  }))
  return jsonAnswer(200, { ...rest, failures: [...(failures as Json[]), ...referenced] })
}

/** The digests that an index lists; none for anything else. */
function listedIn(manifest: string): string[] {
  const { manifests = [] } = parse(Buffer.from(manifest))
  return (manifests as Json[]).map(({ digest }) => String(digest))
}
