import { Failure } from '../../failure.ts'
import type { DeployInputs, DesiredConfiguration } from '../../inputs/deploy-inputs.ts'
import type { Configuration } from '../../model/configuration.ts'
import { comparableConfiguration, comparableMember, isAsWritten } from './comparable.ts'
import { desiredVariables } from './environment.ts'
import { desiredLayers } from './layers.ts'

/** Members of UpdateFunctionConfiguration, by name. Holds environment values: never print it. */
export type ConfigurationMembers = Readonly<Record<string, unknown>>

/** One member that changes: normal forms before and after, absent where there is nothing or Lambda's default. */
export interface MemberChange {
  readonly member: string
  readonly from?: unknown
  readonly to?: unknown
}

/**
 * What the user wrote, made whole with what the function has: merged environment and layers, the other half of
 * VpcConfig. Members that the user did not write are not in it.
 * @param current undefined when the function does not exist yet
 */
export function desiredConfiguration(
  inputs: DeployInputs,
  current: Configuration | undefined,
): ConfigurationMembers {
  const { VpcConfig: vpc, ...members } = inputs.configuration
  const currentLayers = (current?.Layers ?? []).flatMap(({ Arn }) => (Arn ? [Arn] : []))
  return {
    ...members,
    ...(vpc && { VpcConfig: desiredVpc(vpc, current) }),
    ...(inputs.layers && { Layers: desiredLayers(currentLayers, inputs.layers) }),
    ...(inputs.environment && {
      Environment: { Variables: desiredVariables(current?.Environment, inputs.environment) },
    }),
  }
}

/** The members of a desired configuration that differ from the current one. Description is not among them. */
export function changedMembers(desired: ConfigurationMembers, current: Configuration): MemberChange[] {
  const present = comparableConfiguration(current)
  return Object.keys(desired)
    .filter((member) => member !== 'Description')
    .filter((member) => !isAsWritten(member, present[member], desired[member], current.FunctionName))
    .map((member) => ({
      member,
      ...given('from', present[member] ?? plain(current[member])),
      ...given(
        'to',
        comparableMember(member, desired[member], current.FunctionName) ?? plain(desired[member]),
      ),
    }))
}

/** Lambda's default, which is left out of normal forms, as it stands in the request or answer. */
function plain(value: unknown): unknown {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined
}

function given(key: 'from' | 'to', value: unknown): { readonly from?: unknown; readonly to?: unknown } {
  return value === undefined ? {} : { [key]: value }
}

type VpcConfig = NonNullable<DesiredConfiguration['VpcConfig']>

/** Lambda wants subnets and security groups together: the half that was not written stays as it is. */
function desiredVpc(written: VpcConfig, current: Configuration | undefined) {
  const subnets = written.SubnetIds ?? current?.VpcConfig?.SubnetIds ?? []
  const groups = written.SecurityGroupIds ?? current?.VpcConfig?.SecurityGroupIds ?? []
  if ((subnets.length === 0) !== (groups.length === 0)) {
    const missing = subnets.length === 0 ? 'subnets' : 'security groups'
    throw new Failure(
      `Lambda needs both subnets and security groups to connect a function to a VPC, and ${current ? `the function has no ${missing}` : `no ${missing} are given`}.`,
      `Set \`${subnets.length === 0 ? 'vpc-subnet-ids' : 'vpc-security-group-ids'}\` as well.`,
    )
  }
  const dualStack = subnets.length > 0 && current?.VpcConfig?.Ipv6AllowedForDualStack
  // Lambda replaces the whole structure: what is left out of it would go back to its default.
  return {
    ...(dualStack && { Ipv6AllowedForDualStack: true }),
    ...written,
    SubnetIds: subnets,
    SecurityGroupIds: groups,
  }
}
