import { isObject } from '../is-object.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { Configuration, ConfigurationMembers } from './configuration.ts'

/** A value in a normal form: two normal forms are equal if Lambda treats the values as equal. */
export type Comparable =
  | string
  | number
  | boolean
  | readonly Comparable[]
  | { readonly [name: string]: Comparable }

/** The whole configuration of a function or version: member name → normal form, without defaults. */
export type ComparableConfiguration = Readonly<Record<string, Comparable>>

/** Members of GetFunction that are not configuration: identity, code, states and their reasons. */
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

/** Lists whose order has no meaning. */
const SETS: ReadonlySet<string> = new Set(['SubnetIds', 'SecurityGroupIds', 'Architectures'])

/** Structures that Lambda replaces as a whole, without members of its own. */
export const REPLACED_WHOLE: ReadonlySet<string> = new Set(['Environment', 'ImageConfig'])

/** Lambda's defaults (Lambda API reference, CreateFunction). */
const DEFAULTS: ComparableConfiguration = {
  Timeout: 3,
  MemorySize: 128,
  PackageType: 'Zip',
  Architectures: ['x86_64'],
  TracingConfig: { Mode: 'PassThrough' },
  EphemeralStorage: { Size: 512 },
  SnapStart: { ApplyOn: 'None' },
  LoggingConfig: { LogFormat: 'Text' },
}

/** The whole configuration of a function or version, in the members of UpdateFunctionConfiguration. */
export function comparableConfiguration(configuration: Configuration): ComparableConfiguration {
  const members = Object.entries(configuration).flatMap(([name, value]) => {
    // The SDK adds $metadata.
    if (NOT_CONFIGURATION.has(name) || name.startsWith('$')) return []
    const member = comparableMember(memberName(name), value, configuration.FunctionName)
    return member === undefined ? [] : [[memberName(name), member] as const]
  })
  return Object.fromEntries(members)
}

/**
 * The normal form of a member; undefined if it is absent, empty or Lambda's default.
 * @param name the member's name in UpdateFunctionConfiguration
 */
export function comparableMember(
  name: string,
  value: unknown,
  functionName?: string,
): Comparable | undefined {
  const normal = normalForm(name, withoutWhatLambdaAdds(name, value, functionName))
  return isSame(normal, DEFAULTS[name]) ? undefined : normal
}

/** A structure in normal form without the members that have Lambda's default: `LogFormat` beside a log group. */
export function withoutDefaults(name: string, structure: object): Readonly<Record<string, unknown>> {
  const defaults = Object(DEFAULTS[name])
  return Object.fromEntries(Object.entries(structure).filter(([key, value]) => !isSame(value, defaults[key])))
}

/** Lambda's default of a member, or of a member of a structure such as `TracingConfig.Mode`; undefined: it has none that is known. */
export function defaultOf(field: string): Comparable | undefined {
  const [member = '', name] = field.split('.')
  const whole = DEFAULTS[member]
  return name === undefined ? whole : (Object(whole)[name] as Comparable | undefined)
}

/** Whether two normal forms are equal. */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/**
 * Whether the current member equals the written one. In a structure, only the written members are compared, because
 * Lambda adds others. Lists, environment variables and ImageConfig are compared as a whole.
 */
export function isAsWritten(
  name: string,
  current: Comparable | undefined,
  written: unknown,
  functionName?: string,
): boolean {
  if (isSame(current, comparableMember(name, written, functionName))) return true
  if (REPLACED_WHOLE.has(name) || !isObject(written)) return false
  const present = isObject(current) ? current : {}
  return Object.entries(written).every(
    ([key, value]) =>
      value === undefined ||
      isAsWritten(key, present[key] as Comparable | undefined, value) ||
      // Normal forms do not contain defaults, such as Text for LogFormat.
      (present[key] === undefined && comparableMember(name, { [key]: value }, functionName) === undefined),
  )
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

/** By default, a file system of S3 Files reads directly where possible. */
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
    // An empty environment variable still exists.
    .map(
      ([key, member]) => [key, name === 'Variables' ? (member as string) : normalForm(key, member)] as const,
    )
    .filter((entry): entry is readonly [string, Comparable] => entry[1] !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** A change of $LATEST that was sent: members of the configuration, or the hash of the code. */
export interface SentChange {
  readonly members?: ConfigurationMembers | undefined
  /** The new CodeSha256; absent if the code does not change. */
  readonly codeSha256?: string | undefined
  readonly architectures?: readonly string[] | undefined
}

/** Members that Lambda may drop together with another one: a key without variables encrypts nothing. */
const DROPPED_WITH: Readonly<Record<string, string>> = { KMSKeyArn: 'Environment' }

/**
 * The names of the members, sorted, in which $LATEST differs from its earlier state plus the sent change. If there are
 * any, somebody else changed the function, or the sent change did not take effect.
 */
export function unexpectedMembers(before: Configuration, sent: SentChange, after: Configuration): string[] {
  const expected = comparableConfiguration(before)
  const found = comparableConfiguration(after)
  const written: ConfigurationMembers = {
    ...sent.members,
    ...withoutUndefined({ Architectures: sent.architectures }),
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(found), ...Object.keys(written)])
  // A description is not compared, except for a description that was sent.
  const description = written['Description'] ?? after.Description
  names.delete('Description')
  const members = [...names].filter((name) =>
    name in written
      ? !isAsWritten(name, found[name], written[name], after.FunctionName) && !isUnreadable(after, name)
      : !isSame(expected[name], found[name]) && !isDropped(name, written, found),
  )
  if (description !== after.Description) members.push('Description')
  const code = (sent.codeSha256 ?? before.CodeSha256) === after.CodeSha256 ? [] : ['CodeSha256']
  return [...code, ...members].sort()
}

/**
 * The sent members, sorted, that AWS accepted and did not keep: they still have their earlier value, so nobody changed
 * them. True only once AWS has confirmed the write: before that, a write that did not arrive looks the same.
 */
export function unkeptMembers(before: Configuration, sent: SentChange, after: Configuration): string[] {
  const [earlier, found] = [comparableConfiguration(before), comparableConfiguration(after)]
  return unexpectedMembers(before, sent, after).filter(
    (name) =>
      name in (sent.members ?? {}) &&
      (name === 'Description'
        ? before.Description === after.Description
        : isSame(earlier[name], found[name])),
  )
}

/** The members, sorted, that somebody else changed: AWS has confirmed the sent change, and they differ from it. */
export function membersOfOthers(before: Configuration, sent: SentChange, after: Configuration): string[] {
  const unkept = unkeptMembers(before, sent, after)
  return unexpectedMembers(before, sent, after).filter((name) => !unkept.includes(name))
}

/** A state of $LATEST, and a change that was sent from there. */
export interface KnownState {
  readonly state: Configuration
  readonly sent?: SentChange | undefined
}

/**
 * The names of the members, sorted, in which $LATEST is in none of the known states, with or without the change that was
 * sent from there. A change may have taken effect in part, so each member counts by itself.
 */
export function unknownMembers(known: readonly KnownState[], found: Configuration): string[] {
  const differences = known.flatMap(({ state, sent = {} }) => [
    unexpectedMembers(state, {}, found),
    unexpectedMembers(state, sent, found),
  ])
  const [first = [], ...others] = differences
  return first.filter((name) => others.every((names) => names.includes(name)))
}

/** Environment variables that the role may write but not read cannot be compared. */
function isUnreadable(after: Configuration, name: string): boolean {
  return name === 'Environment' && after.Environment?.Error !== undefined
}

/** Whether Lambda dropped a member because the member that it belongs to was cleared. */
function isDropped(name: string, written: ConfigurationMembers, found: ComparableConfiguration): boolean {
  const owner = DROPPED_WITH[name]
  if (owner === undefined || !(owner in written)) return false
  return found[name] === undefined && comparableMember(owner, written[owner]) === undefined
}
