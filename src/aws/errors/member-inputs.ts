import { listed } from '../../model/text.ts'

/** Members of requests as AWS names them in its messages, with the inputs that set them. */
const INPUTS: Readonly<Record<string, string>> = {
  Architectures: 'architectures',
  Cors: 'function-url-cors',
  DeadLetterConfig: 'function-configuration',
  EphemeralStorage: 'ephemeral-storage',
  FileSystemConfigs: 'file-system-arn',
  Handler: 'handler',
  KMSKeyArn: 'function-configuration',
  Layers: 'layers',
  LoggingConfig: 'function-configuration',
  MaximumEventAgeInSeconds: 'function-event-invoke-configuration',
  MaximumRetryAttempts: 'function-event-invoke-configuration',
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

/** What to do about a refusal whose message names members of the request; undefined for any other. */
export function adviceOnMembers(message: string): string | undefined {
  const inputs = inputsIn(message)
  return inputs.length > 0 ? `Correct ${listed(inputs)}, then run the workflow again.` : undefined
}

/** The inputs whose members a message names; AWS writes `MemorySize`, `memorySize` and `The runtime parameter`. */
function inputsIn(message: string): readonly string[] {
  const named = Object.entries(INPUTS).filter(([member]) => {
    const ownCase = `[${member[0]}${member[0]?.toLowerCase()}]${member.slice(1)}`
    return new RegExp(`'${ownCase}'|\\b${member}\\b|[Tt]he ${member.toLowerCase()} parameter`).test(message)
  })
  return [...new Set(named.map(([, input]) => input))]
}
