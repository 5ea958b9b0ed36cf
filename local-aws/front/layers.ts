import { Architecture, Runtime } from '@aws-sdk/client-lambda'
import AdmZip from 'adm-zip'
import {
  type Answer,
  AwsError,
  invalidParameter,
  invalidRequest,
  type Json,
  jsonAnswer,
  jsonOf,
} from './answer.ts'
import type { LambdaRequest } from './lambda-call.ts'
import type { Upstream } from './upstream.ts'
import { validateDescription } from './validate-alias.ts'

type PassOn = (request: LambdaRequest, upstream: Upstream) => Promise<Answer>

/** Carries out a call about layers: what AWS refuses and the emulator does not is refused here. */
export async function layerCall(request: LambdaRequest, upstream: Upstream, passOn: PassOn): Promise<Answer> {
  switch (request.operation) {
    case 'PublishLayerVersion':
      await validateLayer(request, upstream)
      return published(request, await passOn(request, upstream))
    case 'ListLayerVersions': {
      const most = Number(request.url.searchParams.get('MaxItems') ?? 50)
      if (!(most >= 1 && most <= 50))
        throw invalidRequest(most, 'maxItems', 'Member must have value less than or equal to 50')
      const list = jsonOf(await passOn(request, upstream))
      // AWS tells nothing of the content in lists.
      const versions = ((list['LayerVersions'] ?? []) as Json[]).map(({ Content: _, ...version }) => version)
      return jsonAnswer(200, { ...list, LayerVersions: versions })
    }
    case 'GetLayerVersion':
    case 'GetLayerVersionByArn':
      return servedHere(request, await passOn(request, upstream))
    case 'AddLayerVersionPermission':
    case 'RemoveLayerVersionPermission':
      return withStaleWords(await passOn(request, upstream))
    default:
      return passOn(request, upstream)
  }
}

/** AWS echoes what was given, and leaves out what was not. */
function published({ body }: LambdaRequest, answer: Answer): Answer {
  const optional = ['CompatibleRuntimes', 'CompatibleArchitectures', 'LicenseInfo']
  const given = Object.entries(jsonOf(answer)).filter(
    ([name]) => !optional.includes(name) || body[name] !== undefined,
  )
  return jsonAnswer(answer.status, Object.fromEntries(given))
}

function withStaleWords(answer: Answer): Answer {
  if (answer.status !== 412) return answer
  const words =
    'The Revision Id provided does not match the latest Revision Id. Call the GetLayerPolicy API to retrieve the latest Revision Id'
  return new AwsError(412, 'PreconditionFailedException', words).answer('lambda')
}

/** Where the front serves archives of layers, before the emulator's own path. */
const archivePath = '/_local-aws/layers'

/** The emulator does not serve parts of an archive, as S3 does. */
function servedHere({ headers }: LambdaRequest, answer: Answer): Answer {
  const version = jsonOf(answer)
  const { Location, ...content } = (version['Content'] ?? {}) as Json
  if (typeof Location !== 'string') return answer
  const address = `http://${String(headers['host'])}${archivePath}${new URL(Location).pathname}`
  return jsonAnswer(answer.status, { ...version, Content: { ...content, Location: address } })
}

/** The archive at an address that GetLayerVersion gave; undefined for any other path. */
export async function layerArchive(path: string, upstream: Upstream): Promise<Answer | undefined> {
  return path.startsWith(`${archivePath}/`)
    ? upstream.send('GET', path.slice(archivePath.length), {})
    : undefined
}

/**
 * The layers of a function, as far as their ARNs say whether it can have them.
 * @param region of the function
 */
export function validateLayers(layers: unknown, region: string): void {
  if (!Array.isArray(layers)) return
  const form = /^arn:[^:]+:lambda:([^:]+):(?:\d{12}|[a-z-]+):layer:[a-zA-Z0-9-_]+:[0-9]+$/
  const pattern = 'arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+'
  const arns = layers.map(String)
  if (arns.some((arn) => !form.test(arn))) {
    const constraint = `Member must satisfy constraint: [Member must have length less than or equal to 140, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: ${pattern}, Member must not be null]`
    throw invalidRequest(`[${arns.join(', ')}]`, 'layers', constraint)
  }
  if (arns.length > 5) throw invalidParameter('Cannot reference more than 5 layers.')
  if (arns.some((arn) => form.exec(arn)?.[1] !== region))
    throw invalidParameter(
      `Layers are not in the same region as the function. Layers are expected to be in region ${region}.`,
    )
  for (const [index, arn] of arns.entries()) {
    const other = arns.slice(index + 1).find((each) => layerOf(each) === layerOf(arn))
    if (other !== undefined)
      throw invalidParameter(
        `Two different versions of the same layer are not allowed to be referenced in the same function. ${arn} and ${other} are versions of the same layer.`,
      )
  }
}

const layerOf = (version: string) => version.replace(/:[0-9]+$/, '')

/** AWS tells of both lists at once. */
function validateLists(runtimes: readonly unknown[], architectures: readonly unknown[]): void {
  const errors = [
    [runtimes, 'compatibleRuntimes', Object.values(Runtime)],
    [architectures, 'compatibleArchitectures', Object.values(Architecture)],
  ] as const
  const wrong = errors
    .filter(([list, , known]) => list.some((each) => !known.some((value) => value === each)))
    .map(
      ([list, member, known]) =>
        `Value '[${list.join(', ')}]' at '${member}' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${known.join(', ')}]]`,
    )
  if (wrong.length === 0) return
  const count = wrong.length === 1 ? '1 validation error' : `${wrong.length} validation errors`
  throw new AwsError(400, 'ValidationException', `${count} detected: ${wrong.join('; ')}`)
}

/** The constraints of PublishLayerVersion in Lambda's API model, and what it says of content that it cannot use. */
async function validateLayer({ parts, body, region }: LambdaRequest, upstream: Upstream): Promise<void> {
  const [, name = ''] = parts
  const pattern = '[a-zA-Z0-9-_]+'
  if (!new RegExp(`^${pattern}$`).test(name) || name.length > 140)
    throw invalidRequest(name, 'layerName', `Member must satisfy regular expression pattern: ${pattern}`)
  validateDescription(body['Description'])
  if (String(body['LicenseInfo'] ?? '').length > 512)
    throw invalidRequest(
      body['LicenseInfo'],
      'licenseInfo',
      'Member must have length less than or equal to 512',
    )
  const runtimes = (body['CompatibleRuntimes'] ?? []) as unknown[]
  if (runtimes.length > 15)
    throw invalidRequest(runtimes, 'compatibleRuntimes', 'Member must have length less than or equal to 15')
  validateLists(runtimes, (body['CompatibleArchitectures'] ?? []) as unknown[])
  const { ZipFile, S3Bucket, S3Key, S3ObjectVersion } = (body['Content'] ?? {}) as Json
  if (typeof ZipFile === 'string') return validateArchive(Buffer.from(ZipFile, 'base64'))
  if (S3Bucket === undefined || S3Key === undefined)
    throw invalidParameter('Please provide a source for layer content.')
  const version =
    S3ObjectVersion === undefined ? '' : `?versionId=${encodeURIComponent(String(S3ObjectVersion))}`
  const key = String(S3Key).split('/').map(encodeURIComponent).join('/')
  const authorization = `AWS4-HMAC-SHA256 Credential=front/20260101/${region}/s3/aws4_request`
  const object = await upstream.send('GET', `/${String(S3Bucket)}/${key}${version}`, { authorization })
  if (object.status >= 400)
    throw invalidParameter(
      'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
    )
  validateArchive(object.body)
}

function validateArchive(zip: Buffer): void {
  let count: number
  try {
    count = new AdmZip(zip, { noSort: true }).getEntryCount()
  } catch {
    throw invalidParameter('Could not unzip uploaded file. Please check your file, then try to upload again.')
  }
  if (count === 0) throw invalidParameter('Uploaded file must be a non-empty zip')
}
