import { Runtime } from '@aws-sdk/client-lambda'
import { invalidParameter, invalidRequest, type Json } from './answer.ts'
import { validatePackageType } from './images.ts'
import { validateDescription } from './validate-alias.ts'

/** The constraints that CreateFunction and UpdateFunctionConfiguration share; the emulator has none of them. */
export function validateConfiguration(configuration: Json): void {
  validateDescription(configuration['Description'])
  validateRole(configuration['Role'])
  validateRuntime(configuration['Runtime'])
  // Far beyond today's quotas, which AWS raises from time to time.
  validateRange(configuration['MemorySize'], 'memorySize', 128, 32_768)
  validateRange(configuration['Timeout'], 'timeout', 1, 5_400)
  const storage = configuration['EphemeralStorage'] as Json | undefined
  validateRange(storage?.['Size'], 'ephemeralStorage.size', 512, 10_240)
  validateEnvironment(configuration['Environment'])
  validateVpc(configuration['VpcConfig'])
  validateSnapStart(configuration['SnapStart'])
}

/** What CreateFunction needs besides. */
export function validateCreation(configuration: Json): void {
  const name = String(configuration['FunctionName'] ?? '')
  const pattern = '[a-zA-Z0-9-_]+'
  if (!new RegExp(`^${pattern}$`).test(name)) {
    throw invalidRequest(name, 'functionName', `Member must satisfy regular expression pattern: ${pattern}`)
  }
  if (name.length > 64) {
    // Unlike other constraints of the model, this one is checked by Lambda itself (recordings of LocalStack's tests).
    throw invalidParameter(
      `1 validation error detected: Value '${name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64`,
    )
  }
  if (configuration['Role'] === undefined) throw invalidRequest('null', 'role', 'Member must not be null')
  const isImage = configuration['PackageType'] === 'Image'
  if (!isImage && (!configuration['Runtime'] || !configuration['Handler'])) {
    throw invalidParameter(
      'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
    )
  }
  validatePackageType(isImage, configuration)
  validateArchitectures(configuration['Architectures'])
  validateConfiguration(configuration)
  validateTags((configuration['Tags'] ?? {}) as Json)
}

/** A function has one architecture. */
function validateArchitectures(architectures: unknown): void {
  if (!Array.isArray(architectures) || architectures.length <= 1) return
  const list = `[${architectures.join(', ')}]`
  throw invalidRequest(list, 'architectures', 'Member must have length less than or equal to 1')
}

/** All tags that a function would have. Tags of AWS itself do not count. */
export function validateTags(tags: Json): void {
  if (Object.keys(tags).filter((key) => !key.startsWith('aws:')).length > 50)
    throw invalidParameter('Number of tags exceeds resource tag limit.')
}

function validateRole(role: unknown): void {
  const pattern = 'arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+'
  if (role === undefined || new RegExp(`^${pattern}$`).test(String(role))) return
  throw invalidRequest(role, 'role', `Member must satisfy regular expression pattern: ${pattern}`)
}

/** Runtimes that functions can neither be created with nor changed to (Lambda developer guide, "Deprecated runtimes"). */
const BLOCKED: ReadonlySet<unknown> = new Set([
  ...[
    'nodejs',
    'nodejs4.3',
    'nodejs4.3-edge',
    'nodejs6.10',
    'nodejs8.10',
    'nodejs10.x',
    'nodejs12.x',
    'nodejs14.x',
  ],
  ...['python2.7', 'python3.6', 'python3.7', 'ruby2.5', 'ruby2.7', 'java8', 'go1.x', 'provided'],
  ...['dotnetcore1.0', 'dotnetcore2.0', 'dotnetcore2.1', 'dotnetcore3.1'],
])

function validateRuntime(runtime: unknown): void {
  const known = Object.values(Runtime)
  if (BLOCKED.has(runtime))
    throw invalidParameter(
      `The runtime parameter of ${String(runtime)} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.`,
    )
  if (runtime === undefined || known.some((each) => each === runtime)) return
  throw invalidParameter(
    `Value ${String(runtime)} at 'runtime' failed to satisfy constraint: ` +
      `Member must satisfy enum value set: [${known.join(', ')}] or be a valid ARN`,
  )
}

function validateRange(value: unknown, member: string, least: number, most: number): void {
  if (value === undefined) return
  const number = Number(value)
  if (!(number >= least)) {
    throw invalidRequest(value, member, `Member must have value greater than or equal to ${least}`)
  }
  if (number > most)
    throw invalidRequest(value, member, `Member must have value less than or equal to ${most}`)
}

const reserved = [
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
]

/** AWS echoes the variables, values and all, when they are too large together. */
function validateEnvironment(environment: unknown): void {
  const variables = ((environment as Json | undefined)?.['Variables'] ?? {}) as Json
  const names = Object.keys(variables)
  const pattern = '[a-zA-Z]([a-zA-Z0-9_])+'
  const odd = names.find((name) => !new RegExp(`^${pattern}$`).test(name) && !reserved.includes(name))
  if (odd !== undefined) {
    const constraint = `Map keys must satisfy constraint: [Member must satisfy regular expression pattern: ${pattern}]`
    throw invalidRequest(`{${names.join(', ')}}`, 'environment.variables', constraint)
  }
  const taken = names.filter((name) => reserved.includes(name))
  const complaint =
    'Lambda was unable to configure your environment variables because the environment variables'
  if (taken.length > 0) {
    throw invalidParameter(
      `${complaint} you have provided contains reserved keys that are currently not supported for modification. ` +
        `Reserved keys used in this request: ${taken.join(', ')}`,
    )
  }
  const measured = JSON.stringify(variables)
  if (Buffer.byteLength(measured) > 4096) {
    throw invalidParameter(
      `${complaint} you have provided exceeded the 4KB limit. String measured: ${measured}`,
    )
  }
}

function validateSnapStart(config: unknown): void {
  const { ApplyOn } = (config ?? {}) as Json
  if (ApplyOn === undefined || ApplyOn === 'PublishedVersions' || ApplyOn === 'None') return
  const values = 'Member must satisfy enum value set: [PublishedVersions, None]'
  throw invalidRequest(ApplyOn, 'snapStart.applyOn', values)
}

function validateVpc(config: unknown): void {
  const { SubnetIds = [], SecurityGroupIds = [] } = (config ?? {}) as Record<string, unknown[]>
  for (const [ids, member, pattern] of [
    [SubnetIds, 'vpcConfig.subnetIds', 'subnet-[0-9a-z]*'],
    [SecurityGroupIds, 'vpcConfig.securityGroupIds', 'sg-[0-9a-zA-Z]*'],
  ] as const) {
    if (ids.every((id) => new RegExp(`^${pattern}$`).test(String(id)))) continue
    const constraint = `Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 0, Member must satisfy regular expression pattern: ^${pattern}$]`
    throw invalidRequest(`[${ids.join(', ')}]`, member, constraint)
  }
  if (SubnetIds.length > 0 === SecurityGroupIds.length > 0) return
  throw invalidParameter('SubnetIds and SecurityIds must coexist or be both empty list.')
}
