import { type Answer, conflict, invalidParameter, type Json, jsonAnswer } from './answer.ts'
import { archiveAddress, refuseBeyondStorage, storageOf, validateCode } from './code.ts'
import { refuseUnknownConfig, refuseUnsigned } from './code-signing.ts'
import { present } from './configuration.ts'
import { asZip, configured, imageLocation, validateCodeType, validatePackageType } from './images.ts'
import type { FunctionCall } from './lambda-call.ts'
import { validateLayers } from './layers.ts'
import { refuseUnknownNetwork } from './network.ts'
import { refuseStale } from './revision.ts'
import type { Transitions } from './transitions.ts'
import { validateConfiguration, validateCreation } from './validate-function.ts'
import { publish } from './versions.ts'

export async function createFunction(call: FunctionCall, transitions: Transitions): Promise<Answer> {
  const { Publish, Environment, ImageConfig, CodeSigningConfigArn, ...body } = call.body
  validateCreation(call.body)
  validateLayers(call.body['Layers'], call.request.region)
  refuseUnknownNetwork(call.body['VpcConfig'], call.request.network)
  const code = (body['Code'] ?? {}) as Json
  const isImage = body['PackageType'] === 'Image'
  validateCodeType(isImage, code)
  refuseUnknownConfig(call, CodeSigningConfigArn)
  const { image, facts, stored: archive } = await validateCode(call, code, body['Architectures'])
  if (!isImage) refuseUnsigned(call, CodeSigningConfigArn, facts?.CodeSha256)
  const own = image && configured(image, ImageConfig)
  const asArchive = own && { PackageType: 'Zip', ...asZip(own), Code: archive }
  const created = await call.askToCreate({
    ...body,
    ...variablesIn(Environment),
    ...keyIn(call.body, {}),
    ...asArchive,
  })
  const { milliseconds, failure } = transitions.take('create', call.functionName)
  const { latest } = call.record
  latest.image = own
  call.record.codeSigning = CodeSigningConfigArn as string | undefined
  latest.storage = storageOf(code)
  latest.kept = keptIn(call.body, latest.kept)
  latest.given = givenIn(call.body, latest.given)
  latest.steadyState = steadyStateOf(latest.kept)
  latest.create(milliseconds, failure)
  if (Publish !== true) return jsonAnswer(201, present(created, call.record))
  const { configuration } = await publish(call, transitions, created, { isWithUpdate: true })
  // The answer has the number of the version, and the ARN of the function.
  return jsonAnswer(201, { ...configuration, FunctionArn: call.record.arn })
}

export async function getFunction(call: FunctionCall): Promise<Answer> {
  const isOlder = call.record.older?.has(call.qualifier ?? '') === true
  const answer = await call.ask('GET', isOlder ? '' : qualified(call))
  const stored = isOlder ? await call.version(call.qualifier ?? '') : (answer['Configuration'] as Json)
  const Configuration = present(stored, call.record, call.qualifier)
  const { Tags, Concurrency: _unknown, Code, ...rest } = answer
  const { image, storage } = call.record.version(String(Configuration['Version']))
  const Location = archiveAddress(call, String(Configuration['CodeSha256'])) ?? (Code as Json)?.['Location']
  // The emulator forgets neither the key nor the object.
  const { SourceKMSKeyArn: _key, ResolvedS3Object: _object, ...located } = (Code ?? {}) as Json
  const tags = call.request.hidesTags ? { TagsError: tagsError } : given({ Tags })
  const { reserved } = call.record
  const isReserved = reserved !== undefined && call.qualifier === undefined
  const concurrency = isReserved ? { Concurrency: { ReservedConcurrentExecutions: reserved } } : {}
  return jsonAnswer(200, {
    ...rest,
    Code: image ? imageLocation(image) : { ...located, Location, ...storage },
    Configuration,
    ...tags,
    ...concurrency,
  })
}

/** What AWS gives in place of the tags to those who may read a function, but not its tags. */
const tagsError = {
  ErrorCode: 'AccessDeniedException',
  Message: 'The caller has no permission for lambda:ListTags.',
}

function given({ Tags }: Json): Json {
  return Object.keys((Tags ?? {}) as Json).length > 0 ? { Tags } : {}
}

export async function getFunctionConfiguration(call: FunctionCall): Promise<Answer> {
  const configuration = await call.ask('GET', `/configuration${qualified(call)}`)
  return jsonAnswer(200, present(configuration, call.record, call.qualifier))
}

export async function updateFunctionCode(call: FunctionCall, transitions: Transitions): Promise<Answer> {
  const { DryRun, Publish, RevisionId, Architectures, ...body } = call.body
  const before = await writable(call, RevisionId)
  const { latest } = call.record
  validateCodeType(latest.image !== undefined, body)
  const {
    image,
    stored: archive,
    facts,
  } = await validateCode(call, body, Architectures ?? before['Architectures'])
  if (!image) refuseUnsigned(call, call.record.codeSigning, facts?.CodeSha256)
  if (DryRun === true) return jsonAnswer(200, { ...present(before, call.record), ...facts })
  await refuseBeyondStorage(call, (facts?.CodeSize ?? 0) - Number(before['CodeSize']))
  const updated = await call.ask('PUT', '/code', archive ?? body)
  const own = image && configured(image, latest.image?.config)
  if (own) latest.image = own
  latest.storage = storageOf(body)
  // The emulator takes the architectures, and the handler of another image, with the configuration only.
  const more = { ...(Architectures === undefined ? {} : { Architectures }), ...(own && asZip(own)) }
  const stored = Object.keys(more).length === 0 ? updated : await call.ask('PUT', '/configuration', more)
  return finishUpdate(call, transitions, stored, Publish)
}

/** Members of UpdateFunctionConfiguration that the emulator keeps. */
const members = [
  'Role',
  'Handler',
  'Description',
  'Timeout',
  'MemorySize',
  'VpcConfig',
  'Runtime',
  'DeadLetterConfig',
  'KMSKeyArn',
  'TracingConfig',
  'Layers',
  'FileSystemConfigs',
  'EphemeralStorage',
  'LoggingConfig',
]

export async function updateFunctionConfiguration(
  call: FunctionCall,
  transitions: Transitions,
): Promise<Answer> {
  const { RevisionId, Environment, ImageConfig } = call.body
  const { latest } = call.record
  validateConfiguration(call.body)
  validateLayers(call.body['Layers'], call.request.region)
  refuseUnknownNetwork(call.body['VpcConfig'], call.request.network)
  const before = await writable(call, RevisionId)
  validatePackageType(latest.image !== undefined, call.body)
  if (latest.image && ImageConfig !== undefined) latest.image = configured(latest.image, ImageConfig)
  const known = Object.entries(call.body).filter(([name]) => members.includes(name))
  const asArchive = latest.image && asZip(latest.image)
  const body = {
    ...Object.fromEntries(known),
    ...variablesIn(Environment),
    ...keyIn(call.body, before),
    ...loggingIn(call.body, before),
    ...asArchive,
  }
  const stored = await call.ask('PUT', '/configuration', body)
  latest.kept = keptIn(call.body, latest.kept)
  latest.given = givenIn(call.body, latest.given)
  latest.steadyState = steadyStateOf(latest.kept)
  return finishUpdate(call, transitions, stored, false)
}

/**
 * Without a qualifier, the whole function; else that version alone. What AWS answers to a version that an alias refers
 * to, and to one that does not exist, was reported by people who tried.
 */
export async function deleteFunction(call: FunctionCall): Promise<Answer> {
  const { qualifier } = call
  if (qualifier === undefined) return call.forward()
  if (qualifier === '$LATEST') {
    throw invalidParameter('$LATEST version cannot be deleted without deleting the function.')
  }
  if (!/^[0-9]+$/.test(qualifier)) throw invalidParameter('Deletion of aliases is not currently supported.')
  if (call.record.replicated.has(qualifier)) {
    throw invalidParameter(
      `Lambda was unable to delete ${call.arnOf(qualifier)} because it is a replicated function. Please see our documentation for Deleting Lambda@Edge Functions and Replicas.`,
    )
  }
  const aliases = (await call.aliases()).filter((alias) => servesVersion(alias, qualifier))
  if (aliases.length > 0) {
    const names = aliases.map((alias) => alias['Name']).join(', ')
    throw conflict(`Unable to delete version because the following aliases reference it: [${names}]`)
  }
  const isOlder = call.record.older?.has(qualifier) === true
  const exists = isOlder || (await call.versions()).some((version) => version['Version'] === qualifier)
  if (exists && !isOlder) await call.forward()
  call.record.forgetVersion(qualifier)
  return jsonAnswer(204)
}

function servesVersion(alias: Json, version: string): boolean {
  const { AdditionalVersionWeights = {} } = (alias['RoutingConfig'] ?? {}) as Json
  return alias['FunctionVersion'] === version || version in (AdditionalVersionWeights as Json)
}

/** An environment without Variables says nothing; the emulator would wipe them. */
function variablesIn(environment: unknown): Json {
  const variables = (environment as Json | undefined)?.['Variables']
  return variables === undefined || variables === null ? {} : { Environment: { Variables: variables } }
}

/** Members that AWS shows once they were given, with whatever they hold. */
function givenIn(request: Json, before: ReadonlySet<string>): ReadonlySet<string> {
  const isGiven = {
    Environment: 'Environment' in variablesIn(request['Environment']),
    VpcConfig: request['VpcConfig'] !== undefined,
  }
  return new Set([...before, ...Object.entries(isGiven).flatMap(([name, given]) => (given ? [name] : []))])
}

/** Structures that the emulator does not know. A structure that is given in part is merged with what is there. */
function keptIn(request: Json, before: Json): Json {
  const given = ['SnapStart', 'DurableConfig', 'CapacityProviderConfig'].filter(
    (name) => request[name] !== undefined,
  )
  const merged = given.map((name) => [name, { ...(before[name] as Json), ...(request[name] as Json) }])
  return { ...before, ...Object.fromEntries(merged) }
}

/** On managed instances, only published versions have execution environments (Lambda developer guide, SDK's model). */
function steadyStateOf({ CapacityProviderConfig }: Json): string {
  return CapacityProviderConfig === undefined ? 'Active' : 'ActiveNonInvocable'
}

/** LoggingConfig is merged with what is there; only JSON has levels (recordings of LocalStack's tests). */
function loggingIn({ LoggingConfig }: Json, before: Json): Json {
  if (LoggingConfig === undefined) return {}
  const given = LoggingConfig as Json
  const { ApplicationLogLevel, SystemLogLevel, ...kept } = (before['LoggingConfig'] ?? {}) as Json
  const isJson = (given['LogFormat'] ?? kept['LogFormat']) === 'JSON'
  const levels = isJson ? { ApplicationLogLevel, SystemLogLevel } : {}
  return { LoggingConfig: { ...kept, ...levels, ...given } }
}

/** A key is kept only for a function with variables (acceptance test of Terraform's AWS provider, issue #6366). */
function keyIn(request: Json, before: Json): Json {
  const { Variables } = {
    ...(before['Environment'] as Json),
    ...(variablesIn(request['Environment'])['Environment'] as Json),
  }
  return Object.keys((Variables ?? {}) as Json).length === 0 ? { KMSKeyArn: '' } : {}
}

/** The configuration of $LATEST, once it may be written to. */
async function writable(call: FunctionCall, revisionId: unknown): Promise<Json> {
  const current = await call.ask('GET', '/configuration')
  if (call.qualifier !== undefined && call.qualifier !== '$LATEST') {
    throw invalidParameter(
      'This operation is permitted on Lambda functions only. Specify $LATEST, or no qualifier.',
    )
  }
  call.record.refuseWhileChanging()
  refuseStale(revisionId, call.record.latest.revisionId)
  return current
}

async function finishUpdate(call: FunctionCall, transitions: Transitions, stored: Json, andPublish: unknown) {
  const { milliseconds, failure } = transitions.take('update', call.functionName)
  call.record.latest.update(milliseconds, failure)
  if (andPublish !== true) return jsonAnswer(200, present(stored, call.record))
  const { configuration } = await publish(call, transitions, stored, { isWithUpdate: true })
  return jsonAnswer(200, configuration)
}

function qualified({ qualifier }: FunctionCall): string {
  return qualifier === undefined ? '' : `?Qualifier=${encodeURIComponent(qualifier)}`
}
