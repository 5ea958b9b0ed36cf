import type { Json } from './answer.ts'
import { imagePermissions } from './ecr-permissions.ts'
import type { LambdaRequest } from './lambda-call.ts'

/** An action that a call needs to be allowed. */
export interface Permission {
  /** Such as `lambda:GetFunction`. */
  readonly action: string
  /** An ARN, or `*` for actions that know no resources. */
  readonly resource: string
  /** Condition keys beside the global ones. */
  readonly context?: Readonly<Record<string, string | string[]>>
}

/** Where IAM's name of an action differs from the API's (Service Authorization Reference, AWS Lambda). */
const renamed: Readonly<Record<string, string>> = {
  Invoke: 'InvokeFunction',
  InvokeWithResponseStream: 'InvokeFunction',
  GetLayerVersionByArn: 'GetLayerVersion',
}

/** Actions that know no resources (Service Authorization Reference: an empty column "Resource types"). */
const withoutResource = new Set([
  'GetAccountSettings',
  'ListEventSourceMappings',
  'ListFunctions',
  'ListLayerVersions',
  'ListLayers',
])

/**
 * What a call to Lambda needs: the action itself, and what the call does in the name of the caller besides.
 *
 * @param scope how ARNs of this account and region begin: `arn:aws:lambda:eu-west-1:123456789012:`
 */
export function lambdaPermissions(request: LambdaRequest, scope: string): Permission[] {
  const action = renamed[request.operation] ?? request.operation
  const resource = withoutResource.has(action) ? '*' : resourceOf(request, scope)
  const own = { action: `lambda:${action}`, resource, context: contextOf(request, resource) }
  return [own, ...passedRole(request), ...code(request), ...layers(request), ...tags(request, scope)]
}

/**
 * Not needed to read a function, but to see its tags in the answer; undefined for calls that give none, as those for a
 * version or an alias.
 */
export function permissionToSeeTags(request: LambdaRequest, scope: string): Permission | undefined {
  const resource = functionArn(request, scope)
  const isQualified = request.url.searchParams.has('Qualifier') || resource.split(':').length > 7
  if (request.operation !== 'GetFunction' || isQualified) return undefined
  return { action: 'lambda:ListTags', resource }
}

/**
 * Calls with a qualifier act on the version or alias; those about aliases, versions and the like act on the function,
 * whose ARN they are given (Lambda Developer Guide, "Fine-tuning the Resources and Conditions sections of policies";
 * Service Authorization Reference: GetAlias and UpdateAlias have the resource type function).
 */
function resourceOf(request: LambdaRequest, scope: string): string {
  const [kind, name = '', , version] = request.parts
  if (kind === 'tags' || kind === 'durable-executions') return name
  if (request.operation === 'GetLayerVersionByArn') return request.url.searchParams.get('Arn') ?? ''
  if (kind === 'layers') {
    const layer = name.startsWith('arn:') ? name : `${scope}layer:${name}`
    return version === undefined ? layer : `${layer}:${version}`
  }
  const qualifier = request.url.searchParams.get('Qualifier')
  const arn = functionArn(request, scope)
  return qualifier === null ? arn : `${arn}:${qualifier}`
}

/** The ARN of the function that a name, a partial ARN or an ARN means; a qualifier in it stays. */
function functionArn({ parts, body }: LambdaRequest, scope: string): string {
  const named = parts[1] ?? String(body['FunctionName'] ?? '')
  if (named.startsWith('arn:')) return named
  return `${scope}function:${named.replace(/^(?:\d{12}:)?(?:function:)?/, '')}`
}

/** Condition keys of Lambda (Service Authorization Reference). */
function contextOf({ operation, body }: LambdaRequest, resource: string): Record<string, string | string[]> {
  const { Principal, FunctionUrlAuthType, AuthType, Layers } = body as Record<string, string | string[]>
  const url = FunctionUrlAuthType ?? (operation.endsWith('FunctionUrlConfig') ? AuthType : undefined)
  return {
    ...(operation.includes('FunctionUrlConfig') ? { 'lambda:FunctionArn': resource } : {}),
    ...(Principal === undefined ? {} : { 'lambda:Principal': Principal }),
    ...(url === undefined ? {} : { 'lambda:FunctionUrlAuthType': url }),
    ...(Layers === undefined ? {} : { 'lambda:Layer': Layers }),
  }
}

/** A role is passed on to Lambda when a function gets it (IAM User Guide, iam:PassRole). */
function passedRole({ operation, body }: LambdaRequest): Permission[] {
  if (operation !== 'CreateFunction' && operation !== 'UpdateFunctionConfiguration') return []
  const { Role } = body
  if (typeof Role !== 'string') return []
  return [
    { action: 'iam:PassRole', resource: Role, context: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
  ]
}

/** The member that holds the code, or names its object in S3. */
const codeMembers: Readonly<Record<string, (body: Json) => unknown>> = {
  CreateFunction: ({ Code }) => Code,
  UpdateFunctionCode: (body) => body,
  PublishLayerVersion: ({ Content }) => Content,
}

/** Code is read in the name of the caller (Lambda Developer Guide, "Deploying .zip file archives"). */
function code({ operation, body }: LambdaRequest): Permission[] {
  const { S3Bucket, S3Key, S3ObjectVersion, ImageUri } = (codeMembers[operation]?.(body) ?? {}) as Json
  if (typeof S3Bucket !== 'string') return imagePermissions(ImageUri)
  const action = S3ObjectVersion === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
  return [{ action, resource: `arn:aws:s3:::${S3Bucket}/${String(S3Key)}` }]
}

/** Layers that a function gets are read in the name of the caller (Lambda Developer Guide, "Adding layers"). */
function layers({ operation, body }: LambdaRequest): Permission[] {
  if (operation !== 'CreateFunction' && operation !== 'UpdateFunctionConfiguration') return []
  const named = (body['Layers'] ?? []) as string[]
  return named.map((resource) => ({ action: 'lambda:GetLayerVersion', resource }))
}

/** Tags at creation need the action of TagResource, too (Lambda Developer Guide, "Using tags on functions"). */
function tags(request: LambdaRequest, scope: string): Permission[] {
  const given = Object.keys((request.body['Tags'] ?? {}) as Json).length > 0
  if (request.operation !== 'CreateFunction' || !given) return []
  return [{ action: 'lambda:TagResource', resource: functionArn(request, scope) }]
}
