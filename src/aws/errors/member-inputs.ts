import { MEMBER_INPUTS } from '../../model/members/member-inputs.ts'
import { capitalised, listed } from '../../model/text.ts'
import { WORDS } from './words.ts'

/** Parts of members, and members of other requests than UpdateFunctionConfiguration. */
const OTHERS: Readonly<Record<string, string>> = {
  Architectures: 'architectures',
  Cors: 'function-url-cors',
  Destination: 'function-event-invoke-configuration',
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
  const what = `${memberOf(inputs, message)}${listed(inputs)}`
  const [most, least] = [WORDS.atMost.exec(message)?.[1], WORDS.atLeast.exec(message)?.[1]]
  if (least !== undefined) return `Set ${what} to at least ${least}, then run the workflow again.`
  if (most === undefined) return `Correct ${what}, then run the workflow again.`
  const quota = WORDS.ofModel.test(message)
    ? ''
    : ' If this is a limit of the account and not of Lambda itself, AWS Support can raise it.'
  return `Set ${what} to at most ${most}, then run the workflow again.${quota}`
}

/** The one input whose member a message names, with the member where the input is a map; undefined for none or several. */
export function namedMember(message: string): string | undefined {
  const inputs = inputsIn(message)
  return inputs.length === 1 ? `${memberOf(inputs, message)}${listed(inputs)}` : undefined
}

/** Inputs that are maps in the shape of the API. */
const MAPS = ['function-configuration', 'function-event-invoke-configuration', 'function-url-cors']

/** The member of a map that AWS names, to precede the input; empty where there is no such map. */
function memberOf([input = '', ...others]: readonly string[], message: string): string {
  const member = others.length === 0 && MAPS.includes(input) && WORDS.memberAt.exec(message)?.[1]
  return member ? `\`${capitalised(member)}\` in ` : ''
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
