import { MEMBER_INPUTS } from '../../model/members/member-inputs.ts'
import { listed } from '../../model/text.ts'
import { WORDS } from './words.ts'

/** Parts of members, and members of other requests than UpdateFunctionConfiguration. */
const OTHERS: Readonly<Record<string, string>> = {
  Architectures: 'architectures',
  Cors: 'function-url-cors',
  MaximumEventAgeInSeconds: 'function-event-invoke-configuration',
  MaximumRetryAttempts: 'function-event-invoke-configuration',
  ProvisionedConcurrentExecutions: 'provisioned-concurrency',
  ReservedConcurrentExecutions: 'reserved-concurrency',
  SecurityGroupIds: 'vpc-security-group-ids',
  SubnetIds: 'vpc-subnet-ids',
  Tags: 'tags',
}

/** Members of requests as AWS names them in its messages, with the input that sets them. */
const INPUTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(MEMBER_INPUTS).map(([member, [input = 'function-configuration']]) => [member, input]),
  ),
  ...OTHERS,
}

/** What to do about a refusal whose message names members of the request; undefined for any other. */
export function adviceOnMembers(message: string): string | undefined {
  const inputs = inputsIn(message)
  if (inputs.length === 0) return undefined
  const [, most] = WORDS.atMost.exec(message) ?? []
  return most === undefined
    ? `Correct ${listed(inputs)}, then run the workflow again.`
    : `Set ${listed(inputs)} to at most ${most}, then run the workflow again. If the quotas of Lambda are higher, this account has a lower one: ask AWS Support for more.`
}

/**
 * The inputs whose members a message names; AWS writes `MemorySize`, 'memorySize', 'snapStart.applyOn' and `The runtime
 * parameter`.
 */
function inputsIn(message: string): readonly string[] {
  const named = Object.entries(INPUTS).filter(([member]) => {
    const ownCase = `[${member[0]}${member[0]?.toLowerCase()}]${member.slice(1)}`
    return new RegExp(`['.]${ownCase}['.]|\\b${member}\\b|[Tt]he ${member.toLowerCase()} parameter`).test(
      message,
    )
  })
  return [...new Set(named.map(([, input]) => input))]
}
