import { listed } from '../../model/text.ts'

/** Members of requests as AWS names them in its messages, with the inputs that set them. */
const INPUTS: Readonly<Record<string, string>> = {
  Architectures: 'architectures',
  DeadLetterConfig: 'function-configuration',
  EphemeralStorage: 'ephemeral-storage',
  FileSystemConfigs: 'file-system-arn',
  Handler: 'handler',
  KMSKeyArn: 'function-configuration',
  Layers: 'layers',
  LoggingConfig: 'function-configuration',
  MemorySize: 'memory-size',
  ProvisionedConcurrentExecutions: 'provisioned-concurrency',
  ReservedConcurrentExecutions: 'reserved-concurrency',
  Runtime: 'runtime',
  SecurityGroupIds: 'vpc-security-group-ids',
  SnapStart: 'function-configuration',
  SubnetIds: 'vpc-subnet-ids',
  Tags: 'tags',
  Timeout: 'timeout',
  TracingConfig: 'function-configuration',
}

/** What to do about a refusal whose message or code tells the cause; undefined for any other. */
export function adviceByCause(code: string, message: string): string | undefined {
  if (code === 'ApplicationDoesNotExistException')
    return 'Check `codedeploy-application`, and the region and the account that it is in.'
  if (code === 'DeploymentGroupDoesNotExistException')
    return 'Check `codedeploy-deployment-group`: it has to belong to the application in `codedeploy-application`.'
  if (code.startsWith('EFS'))
    return "Check that the function's subnets reach a mount target of the file system, that the security groups allow NFS (TCP port 2049), and that the execution role may mount it (elasticfilesystem:ClientMount)."
  const [, call, service] = /role does not have permissions to call (\w+) on (\w+)/i.exec(message) ?? []
  if (call && service)
    return `Allow the execution role of the function to call ${call} on ${service}${service === 'EC2' ? ': the managed policy AWSLambdaVPCAccessExecutionRole has what a VPC needs' : ''}. Then run the workflow again.`
  if (/^EFS file system .* life cycle state/i.test(message))
    return 'Wait until the file system has an available mount target in the availability zone of each subnet in `vpc-subnet-ids`, then run the workflow again.'
  const inputs = inputsIn(message)
  return inputs.length > 0 ? `Correct ${listed(inputs)}, then run the workflow again.` : undefined
}

/** The inputs whose members a message names; AWS writes `MemorySize`, `memorySize` and `The runtime parameter`. */
function inputsIn(message: string): readonly string[] {
  const named = Object.entries(INPUTS).filter(([member]) => {
    const ownCase = `[${member[0]}${member[0]?.toLowerCase()}]${member.slice(1)}`
    return new RegExp(
      `'${ownCase}'|'${ownCase}' value|\\b${member}\\b|[Tt]he ${member.toLowerCase()} parameter`,
    ).test(message)
  })
  return [...new Set(named.map(([, input]) => input))]
}
