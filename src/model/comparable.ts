import { withoutUndefined } from '../without-undefined.ts'
import type { Configuration, ConfigurationMembers } from './configuration.ts'

/** A plain value in a normal form in which equal means equal to Lambda. */
export type Comparable =
  | string
  | number
  | boolean
  | readonly Comparable[]
  | { readonly [name: string]: Comparable }

/** The whole configuration of a function or version: member name → normal form; defaults are left out. */
export type ComparableConfiguration = Readonly<Record<string, Comparable>>

/** What GetFunction returns beside the configuration proper: identity, code, states and their reasons. */
const NOT_CONFIGURATION: ReadonlySet<string> = new Set([
  'FunctionName',
  'FunctionArn',
  'MasterArn',
  'Version',
  'Description',
  'RevisionId',
  'LastModified',
  'CodeSha256',
  'CodeSize',
  'ConfigSha256',
  'SigningProfileVersionArn',
  'SigningJobArn',
  'State',
  'StateReason',
  'StateReasonCode',
  'LastUpdateStatus',
  'LastUpdateStatusReason',
  'LastUpdateStatusReasonCode',
  'RuntimeVersionConfig',
])

/** Lists that are sets to Lambda: their order means nothing. */
const SETS: ReadonlySet<string> = new Set(['SubnetIds', 'SecurityGroupIds', 'Architectures'])

/** Structures that Lambda replaces with what it is sent and adds nothing to. */
const WHOLE: ReadonlySet<string> = new Set(['Environment', 'ImageConfig'])

/** What Lambda uses where nothing is set (Lambda API reference, CreateFunction). */
const DEFAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    Timeout: 3,
    MemorySize: 128,
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    TracingConfig: { Mode: 'PassThrough' },
    EphemeralStorage: { Size: 512 },
    SnapStart: { ApplyOn: 'None' },
    LoggingConfig: { LogFormat: 'Text' },
  }).map(([name, value]) => [name, JSON.stringify(value)]),
)

/** The whole configuration of a function or version, in the members of UpdateFunctionConfiguration. */
export function comparableConfiguration(configuration: Configuration): ComparableConfiguration {
  const members = Object.entries(configuration).flatMap(([name, value]) => {
    // $metadata is the SDK's own.
    if (NOT_CONFIGURATION.has(name) || name.startsWith('$')) return []
    const member = comparableMember(memberName(name), value, configuration.FunctionName)
    return member === undefined ? [] : [[memberName(name), member] as const]
  })
  return Object.fromEntries(members)
}

/**
 * One member in its normal form; undefined when it is absent, empty or Lambda's default.
 * @param name the member's name in UpdateFunctionConfiguration
 */
export function comparableMember(
  name: string,
  value: unknown,
  functionName?: string,
): Comparable | undefined {
  const normal = normalForm(name, withoutWhatLambdaAdds(name, value, functionName))
  return normal !== undefined && JSON.stringify(normal) === DEFAULTS[name] ? undefined : normal
}

/** Whether two normal forms are the same. */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/**
 * Whether a current member is what was written. Of a structure only what was written counts, since Lambda adds
 * members of its own; lists, environment variables and ImageConfig count whole.
 */
export function isAsWritten(
  name: string,
  current: Comparable | undefined,
  written: unknown,
  functionName?: string,
): boolean {
  if (isSame(current, comparableMember(name, written, functionName))) return true
  if (WHOLE.has(name) || !isStructure(written)) return false
  const present = isStructure(current) ? current : {}
  return Object.entries(written).every(
    ([key, value]) =>
      value === undefined ||
      isAsWritten(key, present[key] as Comparable | undefined, value) ||
      // A default such as LogFormat's Text is left out of normal forms.
      (present[key] === undefined && comparableMember(name, { [key]: value }, functionName) === undefined),
  )
}

function isStructure(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function memberName(name: string): string {
  return name === 'ImageConfigResponse' ? 'ImageConfig' : name
}

function withoutWhatLambdaAdds(name: string, value: unknown, functionName: string | undefined): unknown {
  if (name === 'Layers' && Array.isArray(value)) {
    return value.map((layer: unknown) =>
      typeof layer === 'string' ? layer : (layer as { Arn?: string }).Arn,
    )
  }
  if (name === 'FileSystemConfigs' && Array.isArray(value))
    return value.map((each) => withoutDefaultReads(each as FileSystem))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const members = { ...value } as Record<string, unknown>
  if (name === 'ImageConfig') return members['ImageConfig'] ?? members
  if (name === 'SnapStart') delete members['OptimizationStatus']
  if (name === 'VpcConfig') {
    delete members['VpcId']
    if (members['Ipv6AllowedForDualStack'] === false) delete members['Ipv6AllowedForDualStack']
  }
  if (name === 'LoggingConfig' && members['LogGroup'] === `/aws/lambda/${functionName}`)
    delete members['LogGroup']
  if (name === 'Environment' && members['Error'] !== undefined) {
    return { Unreadable: (members['Error'] as { ErrorCode?: string }).ErrorCode ?? 'unknown' }
  }
  return members
}

interface FileSystem {
  readonly S3FilesConfig?: { readonly DirectS3Read?: string }
}

/** A file system of S3 Files reads directly where that is possible unless told otherwise. */
function withoutDefaultReads(fileSystem: FileSystem): FileSystem {
  const { S3FilesConfig: reads, ...rest } = fileSystem
  return reads?.DirectS3Read === 'AUTO' ? rest : fileSystem
}

function normalForm(name: string, value: unknown): Comparable | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) {
    const items = value.map((item) => normalForm('', item)).filter((item) => item !== undefined)
    if (items.length === 0) return undefined
    return SETS.has(name) ? [...items].sort() : items
  }
  const entries = Object.entries(value)
    // An environment variable may be empty and is still there.
    .map(
      ([key, member]) => [key, name === 'Variables' ? (member as string) : normalForm(key, member)] as const,
    )
    .filter((entry): entry is readonly [string, Comparable] => entry[1] !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** What we sent to change $LATEST: members of the configuration, or the hash of new code. */
export interface SentChange {
  readonly members?: ConfigurationMembers | undefined
  /** CodeSha256 that $LATEST shall have; absent when the code stays. */
  readonly codeSha256?: string | undefined
  readonly architectures?: readonly string[] | undefined
}

/**
 * In what a state of $LATEST differs from an earlier one plus our own change: names of members, sorted. Anything
 * in it means that somebody else changed the function meanwhile, or that our change is not in force.
 */
export function unexpectedMembers(before: Configuration, sent: SentChange, after: Configuration): string[] {
  const expected = comparableConfiguration(before)
  const found = comparableConfiguration(after)
  const written: ConfigurationMembers = {
    ...sent.members,
    ...withoutUndefined({ Architectures: sent.architectures }),
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(found), ...Object.keys(written)])
  // Whatever others write there is no part of the configuration, but what we write has to arrive.
  const description = written['Description'] ?? after.Description
  names.delete('Description')
  const members = [...names].filter((name) =>
    name in written
      ? !isAsWritten(name, found[name], written[name], after.FunctionName) && !isUnreadable(after, name)
      : !isSame(expected[name], found[name]),
  )
  if (description !== after.Description) members.push('Description')
  const code = (sent.codeSha256 ?? before.CodeSha256) === after.CodeSha256 ? [] : ['CodeSha256']
  return [...code, ...members].sort()
}

/** Variables that were replaced without the right to read them cannot be compared. */
function isUnreadable(after: Configuration, name: string): boolean {
  return name === 'Environment' && after.Environment?.Error !== undefined
}
