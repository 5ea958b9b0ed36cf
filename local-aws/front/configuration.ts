import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Json } from './answer.ts'
import type { FunctionRecord } from './function-record.ts'
import { imageMembers } from './images.ts'
import type { RuntimeManagement } from './runtime-management.ts'

/** The configuration of a function as AWS would answer it, from what the emulator answers. */
export function present(stored: Json, record: FunctionRecord, qualifier?: string): Json {
  const version = record.version(String(stored['Version']))
  const image = version.image && imageMembers(version.image)
  const known = { ...withoutStates(stored), ...version.kept, ...image }
  const { State, RuntimeVersionConfig, VpcConfig, ...configuration } = withoutEmpty(known)
  const { status, given } = version
  return {
    ...configuration,
    ...environmentOf(configuration, record, given),
    ...(given.has('VpcConfig') && { VpcConfig: vpcOf(VpcConfig) }),
    ...runtimeOf(configuration, version.runtimeManagement),
    ...snapStartOf(configuration, status.State),
    ...loggingOf(configuration),
    ...status,
    RevisionId: version.revisionId,
    FunctionArn: qualifier === undefined ? stored['FunctionArn'] : `${record.arn}:${qualifier}`,
  }
}

/** A configuration in a list, where AWS tells neither states nor the version of the runtime. */
export function presentInList(stored: Json, record: FunctionRecord, qualifier?: string): Json {
  const { RuntimeVersionConfig, ...configuration } = present(stored, record, qualifier)
  return withoutStates(configuration)
}

/** Members that the front answers itself. */
const states = [
  'State',
  'StateReason',
  'StateReasonCode',
  'LastUpdateStatus',
  'LastUpdateStatusReason',
  'LastUpdateStatusReasonCode',
]

function withoutStates(stored: Json): Json {
  return Object.fromEntries(Object.entries(stored).filter(([name]) => !states.includes(name)))
}

/** AWS leaves out what is not set; the emulator keeps it with an empty value. */
function withoutEmpty(stored: Json): Json {
  const isSet = ([name, value]: [string, unknown]) => {
    if (name === 'Description') return true
    if (
      name === 'ImageUri' ||
      value === undefined ||
      value === '' ||
      (Array.isArray(value) && value.length === 0)
    )
      return false
    if (name === 'DeadLetterConfig') return Boolean((value as Json)['TargetArn'])
    if (name === 'Environment') return Object.keys(variablesOf(value)).length > 0
    return true
  }
  return Object.fromEntries(Object.entries(stored).filter(isSet))
}

function variablesOf(environment: unknown): Json {
  return ((environment as Json)['Variables'] ?? {}) as Json
}

function environmentOf(configuration: Json, record: FunctionRecord, given: ReadonlySet<string>): Json {
  if (configuration['Environment'] === undefined)
    return given.has('Environment') ? { Environment: { Variables: {} } } : {}
  return record.environmentError === undefined ? {} : { Environment: { Error: record.environmentError } }
}

/** Each runtime has one version here, besides those that functions are told to stay on. */
function runtimeOf({ Runtime, FunctionArn }: Json, { RuntimeVersionArn }: RuntimeManagement): Json {
  if (Runtime === undefined) return {}
  if (RuntimeVersionArn !== undefined) return { RuntimeVersionConfig: { RuntimeVersionArn } }
  const [, partition, , region] = String(FunctionArn).split(':')
  const id = createHash('sha256').update(String(Runtime)).digest('hex')
  return { RuntimeVersionConfig: { RuntimeVersionArn: `arn:${partition}:lambda:${region}::runtime:${id}` } }
}

/** AWS finds out the VPC of the subnets. */
function vpcOf(config: unknown): Json {
  const vpc = { SubnetIds: [], SecurityGroupIds: [], ...(config as Json | undefined) }
  const VpcId = vpc.SubnetIds.length > 0 ? 'vpc-0123456789abcdef0' : ''
  return { Ipv6AllowedForDualStack: false, ...vpc, VpcId }
}

/** A snapshot exists for published versions only, once they are ready. */
function snapStartOf(configuration: Json, state: string): Json {
  const { ApplyOn = 'None' } = (configuration['SnapStart'] ?? {}) as Json
  const optimized =
    ApplyOn === 'PublishedVersions' && configuration['Version'] !== '$LATEST' && state === 'Active'
  return { SnapStart: { ApplyOn, OptimizationStatus: optimized ? 'On' : 'Off' } }
}

function loggingOf(configuration: Json): Json {
  const given = (configuration['LoggingConfig'] ?? {}) as Json
  const levels = given['LogFormat'] === 'JSON' ? { ApplicationLogLevel: 'INFO', SystemLogLevel: 'INFO' } : {}
  const LogGroup = `/aws/lambda/${String(configuration['FunctionName'])}`
  return { LoggingConfig: { LogFormat: 'Text', LogGroup, ...levels, ...given } }
}

/** Members in which two versions with the same code and configuration may differ. */
const incidental = new Set([
  ...states,
  'FunctionArn',
  'LastModified',
  'RevisionId',
  'RuntimeVersionConfig',
  'SnapStart',
  'Version',
])

/**
 * Whether $LATEST is as it was when a version was published, as PublishVersion sees it: variables that a reader may not
 * see count with their values. What counts of the description is that of $LATEST, not the version's own.
 */
export function isSameRelease(version: Json, latest: Json, record: FunctionRecord): boolean {
  const { descriptionOfLatest = version['Description'] } = record.version(String(version['Version']))
  const released = { ...version, Description: descriptionOfLatest }
  return isDeepStrictEqual(essence(released, record), essence(latest, record))
}

function essence(stored: Json, record: FunctionRecord): Json {
  const configuration = { ...present(stored, record), Environment: variablesOf(stored['Environment'] ?? {}) }
  const { SubnetIds, SecurityGroupIds } = vpcOf(stored['VpcConfig'])
  const members = Object.entries(configuration).filter(([name]) => !incidental.has(name))
  const { ApplyOn } = (configuration as Json)['SnapStart'] as Json
  return { ...Object.fromEntries(members), VpcConfig: { SubnetIds, SecurityGroupIds }, ApplyOn }
}
