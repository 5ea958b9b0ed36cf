import { invalidParameter, type Json } from './answer.ts'

/** What exists in EC2, for tests that want to see Lambda refuse what does not; without it, everything does. */
export interface Network {
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
}

/** Refuses a VpcConfig with subnets or security groups that do not exist, as EC2 tells Lambda. */
export function refuseUnknownNetwork(config: unknown, network: Network | undefined): void {
  if (network === undefined) return
  const { SubnetIds = [], SecurityGroupIds = [] } = (config ?? {}) as { [name in keyof Json]: string[] }
  refuse(SubnetIds, network.subnets, 'DescribeSubnets', 'InvalidSubnetID.NotFound', 'subnet ID')
  refuse(
    SecurityGroupIds,
    network.securityGroups,
    'DescribeSecurityGroups',
    'InvalidGroup.NotFound',
    'security group',
  )
}

function refuse(
  ids: readonly string[],
  known: readonly string[],
  call: string,
  code: string,
  what: string,
): void {
  const missing = ids.find((id) => !known.includes(id))
  if (missing === undefined) return
  throw invalidParameter(
    `Error occurred while ${call}. EC2 Error Code: ${code}. EC2 Error Message: The ${what} '${missing}' does not exist`,
  )
}
