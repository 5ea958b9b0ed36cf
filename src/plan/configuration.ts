import { Failure } from '../failure.ts'
import { isObject } from '../is-object.ts'
import {
  comparableConfiguration,
  comparableMember,
  isAsWritten,
  REPLACED_WHOLE,
} from '../model/comparable.ts'
import {
  type Configuration,
  type ConfigurationMembers,
  EMPTY_MEMBERS,
  requestMember,
  type VpcConfig,
} from '../model/configuration.ts'
import { layerArn } from '../model/layer.ts'
import type { DeployInputs, EnvironmentChange, LayersChange } from '../model/wanted.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { unreadableVariables } from './settings/unreadable-environment.ts'

/** A change of one member, in normal forms; absent if there is no value or it is Lambda's default. */
export interface MemberChange {
  readonly member: string
  readonly from?: unknown
  readonly to?: unknown
}

/**
 * The wanted configuration: the inputs, completed with what the function has. It contains only members from the inputs,
 * without those that AWS would ignore.
 * @param current undefined if the function does not exist yet
 */
export function wantedConfiguration(
  inputs: DeployInputs,
  current: Configuration | undefined,
): ConfigurationMembers {
  const members = Object.entries(inputs.configuration)
    .filter(([name]) => name !== 'KMSKeyArn' || !isKeyIgnored(inputs, current))
    .map(([name, written]) => [name, wantedMember(name, written, current)] as const)
  const currentLayers = (current?.Layers ?? []).flatMap(({ Arn }) => (Arn ? [Arn] : []))
  return withoutUndefined({
    ...Object.fromEntries(members),
    Layers: inputs.layers && wantedLayers(currentLayers, inputs.layers),
    Environment: inputs.environment && {
      Variables: wantedVariables(current, inputs.environment),
    },
  })
}

/**
 * A wanted member. A structure that is given in part is completed with what the function has; an empty one clears it.
 * Undefined if there is nothing to clear, because the function does not exist yet.
 */
function wantedMember(name: string, written: unknown, current: Configuration | undefined): unknown {
  if (REPLACED_WHOLE.has(name) || !isObject(written)) return written
  if (Object.keys(written).length === 0) return current && EMPTY_MEMBERS[name]
  const completed = completedWith(current && requestMember(name, current), written)
  switch (name) {
    case 'LoggingConfig':
      return withPossibleLevels(completed, written)
    case 'VpcConfig':
      return wantedVpc(completed, written, current)
    default:
      return completed
  }
}

/** A structure with the members that are not written taken from the current one. */
function completedWith(current: unknown, written: Record<string, unknown>): Record<string, unknown> {
  const kept = isObject(current) ? current : {}
  const members = Object.entries(written).map(([name, value]) => [
    name,
    isObject(value) ? completedWith(kept[name], value) : value,
  ])
  return { ...kept, ...Object.fromEntries(members) }
}

/** Log levels exist only in the format JSON: without it, the current ones are not sent. */
function withPossibleLevels(completed: Record<string, unknown>, written: Record<string, unknown>) {
  if (completed['LogFormat'] === 'JSON') return completed
  const { ApplicationLogLevel: _application, SystemLogLevel: _system, ...rest } = completed
  return { ...rest, ...written }
}

/** Full sentences about wanted members that are not sent, because AWS would accept and ignore them. */
export function ignoredMembers(inputs: DeployInputs, current: Configuration | undefined): readonly string[] {
  return isKeyIgnored(inputs, current) ? [IGNORED_KEY] : []
}

const IGNORED_KEY =
  'The function has no environment variables, so AWS would ignore `KMSKeyArn` in `function-configuration`. It is not sent. It takes effect with the first release that has environment variables.'

/** Lambda keeps the key only for a function with environment variables. One that it kept anyway stays. */
function isKeyIgnored(inputs: DeployInputs, current: Configuration | undefined): boolean {
  const { KMSKeyArn: key } = inputs.configuration
  if (key === undefined || key === '') return false
  const { environment } = inputs
  const variables = environment ? wantedVariables(current, environment) : current?.Environment?.Variables
  const isUnreadable = !environment && current?.Environment?.Error !== undefined
  const isKept = !environment && current?.['KMSKeyArn'] === key
  return Object.keys(variables ?? {}).length === 0 && !isUnreadable && !isKept
}

/** The members of a wanted configuration that differ from the current one, except Description. */
export function changedMembers(wanted: ConfigurationMembers, current: Configuration): MemberChange[] {
  const present = comparableConfiguration(current)
  return Object.keys(wanted)
    .filter((member) => member !== 'Description')
    .filter((member) => !isAsWritten(member, present[member], wanted[member], current.FunctionName))
    .map((member) => ({
      member,
      from: present[member] ?? plain(current[member]),
      to: comparableMember(member, wanted[member], current.FunctionName) ?? plain(wanted[member]),
    }))
}

/** A value in the request or response that its normal form omits, because it is Lambda's default. */
function plain(value: unknown): unknown {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined
}

/** The service in the ARN of an access point of Amazon EFS, which Lambda reaches only through a VPC. */
const EFS = ':elasticfilesystem:'

/**
 * Refuses to mount a file system of Amazon EFS without a VPC.
 * @param wanted the members that change
 * @throws Failure, before anything is written
 */
export function refuseFileSystemWithoutVpc(
  wanted: ConfigurationMembers,
  current: Configuration | undefined,
): void {
  const fileSystems = (wanted['FileSystemConfigs'] ?? []) as readonly { readonly Arn: string }[]
  const vpc = (wanted['VpcConfig'] ?? current?.VpcConfig) as VpcConfig | undefined
  if (!fileSystems.some(({ Arn }) => Arn.includes(EFS)) || vpc?.SubnetIds?.length) return
  throw new Failure(
    'Lambda reaches a file system of Amazon EFS only through a VPC, and the function has none.',
    'Set `vpc-subnet-ids` and `vpc-security-group-ids` to a network with a mount target of the file system as well.',
  )
}

/** Lambda requires subnets and security groups together. */
function wantedVpc(completed: VpcConfig, written: VpcConfig, current: Configuration | undefined): VpcConfig {
  const { SubnetIds: subnets = [], SecurityGroupIds: groups = [], Ipv6AllowedForDualStack: kept } = completed
  if ((subnets.length === 0) !== (groups.length === 0)) {
    const missing = subnets.length === 0 ? 'subnets' : 'security groups'
    throw new Failure(
      `Lambda needs both subnets and security groups to connect a function to a VPC, but ${current ? `the function has no ${missing}` : `no ${missing} are given`}.`,
      `Set \`${subnets.length === 0 ? 'vpc-subnet-ids' : 'vpc-security-group-ids'}\` as well.`,
    )
  }
  // Outside of a VPC, there is no dual stack to keep.
  const dualStack = subnets.length > 0 ? kept : written.Ipv6AllowedForDualStack
  return withoutUndefined({
    Ipv6AllowedForDualStack: dualStack,
    SubnetIds: subnets,
    SecurityGroupIds: groups,
  })
}

/** The names of the environment variables that change. Their values are secret. */
export interface EnvironmentDifference {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

export const NO_DIFFERENCE: EnvironmentDifference = { added: [], changed: [], removed: [] }

/**
 * The wanted environment variables.
 * @throws Failure for a merge with variables that cannot be read: Lambda replaces the whole environment, so the merge
 *   would delete them
 */
function wantedVariables(
  current: Configuration | undefined,
  change: EnvironmentChange,
): Readonly<Record<string, string>> {
  if (change.strategy === 'replace') return change.set
  if (current?.Environment?.Error) {
    throw unreadableVariables(current, Object.keys(change.set).length > 0 ? 'sets' : 'removes')
  }
  const removed = new Set(change.remove)
  const merged = { ...current?.Environment?.Variables, ...change.set }
  return Object.fromEntries(Object.entries(merged).filter(([name]) => !removed.has(name)))
}

/** Compares two environments by name and value. Each list is sorted. */
export function environmentDifference(
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string>>,
): EnvironmentDifference {
  const has = (variables: Readonly<Record<string, string>>, name: string) => Object.hasOwn(variables, name)
  return {
    added: Object.keys(to)
      .filter((name) => !has(from, name))
      .sort(),
    changed: Object.keys(to)
      .filter((name) => has(from, name) && from[name] !== to[name])
      .sort(),
    removed: Object.keys(from)
      .filter((name) => !has(to, name))
      .sort(),
  }
}

/** Lambda's limit on the layers of a function (Lambda quotas). */
const MOST_LAYERS = 5

/**
 * The wanted layer versions, in order. A merge replaces the version of an existing layer in its place and appends other
 * layers. Only `replace` removes layers.
 * @param current version ARNs of the current layers
 * @throws Failure if there are more than five
 */
export function wantedLayers(current: readonly string[], change: LayersChange): readonly string[] {
  const wanted = new Map(change.arns.map((arn) => [layerArn(arn), arn]))
  const kept = change.strategy === 'replace' ? [] : current
  const swapped = kept.map((arn) => wanted.get(layerArn(arn)) ?? arn)
  const layers = [...new Set([...swapped, ...change.arns])]
  if (layers.length > MOST_LAYERS) {
    throw new Failure(
      `The function would have ${layers.length} layers; Lambda allows ${MOST_LAYERS}: ${layers.join(', ')}.`,
      'List all layers that the function should have in `layers` and set `layers-strategy: replace`, or combine several layers into one.',
    )
  }
  return layers
}
