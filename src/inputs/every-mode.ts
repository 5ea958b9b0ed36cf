import type { CommonInputs, RoleToAssume } from '../model/wanted.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { GivenInputs, InputDoc } from './given-inputs.ts'
import { quoted } from './parsers/problems.ts'
import { listOf, wholeNumber } from './parsers/words.ts'
import { type RegionAndAccount, readRole, roleInputs } from './role.ts'

const accountInputs = {
  'allowed-account-ids': { absent: 'any' },
} as const satisfies Record<string, InputDoc>

/**
 * The accounts that the credentials may belong to; undefined when any account is allowed. Accounts in the ARNs of role
 * and function are checked here, before any call.
 */
function readAllowedAccounts(
  given: GivenInputs<keyof typeof accountInputs>,
  role: RoleToAssume | undefined,
  { account }: RegionAndAccount,
): readonly string[] | undefined {
  const allowed = given.read('allowed-account-ids', accountIds)
  const named = [
    { input: 'role-to-assume', id: role?.account },
    { input: 'function-name', id: account },
  ]
  for (const { input, id } of named)
    if (allowed !== undefined && id !== undefined && !allowed.includes(id))
      given.problems.add(
        `\`${input}\` is in the account ${id}, which is not in \`allowed-account-ids\` (${allowed.join(', ')}).`,
        `Correct \`${input}\`, or add the account to \`allowed-account-ids\`.`,
      )
  return allowed
}

const accountIds = listOf({
  pattern: /^\d{12}$/,
  what: 'the ID of an AWS account',
  advice:
    'An account ID has 12 digits, such as `123456789012`; put one that begins with 0 in quotes, because YAML reads it as a number otherwise.',
})

/** Region names become part of host names, so nothing else is allowed: eu-central-1, us-gov-west-1, eusc-de-east-1. */
const regionForm = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/
const zoneForm = /^[a-z]{2}(-[a-z]+)+-\d[a-z]$/

/** The AWS region: from `aws-region`, else the function's ARN, else AWS_REGION or AWS_DEFAULT_REGION. */
export function readRegion(given: GivenInputs<'aws-region'>, regionOfArn?: string): string | undefined {
  const written = given.text('aws-region')?.trim()
  if (written !== undefined && regionOfArn !== undefined && written !== regionOfArn) {
    given.problems.add(
      `\`aws-region\` is ${quoted(written)}, but the ARN in \`function-name\` is in the region ${quoted(regionOfArn)}.`,
      'Leave `aws-region` out or make the two agree.',
    )
    return undefined
  }
  const sources: (readonly [string, string | undefined])[] = [
    ['`aws-region`', written],
    ['The ARN in `function-name`', regionOfArn],
    ['The variable AWS_REGION', given.environment['AWS_REGION']?.trim()],
    ['The variable AWS_DEFAULT_REGION', given.environment['AWS_DEFAULT_REGION']?.trim()],
  ]
  for (const [source, region] of sources) {
    if (!region) continue
    if (regionForm.test(region)) return region
    given.problems.add(
      source.startsWith('`')
        ? `${source} is ${quoted(region)}, which is not the name of an AWS region.`
        : `${source} names the region ${quoted(region)}, which is not the name of an AWS region.`,
      zoneForm.test(region)
        ? `That is an availability zone: leave out its last letter, as in \`${region.slice(0, -1)}\`.`
        : 'Write the name of a region, such as `eu-central-1`.',
    )
    return undefined
  }
  given.problems.add(
    '`aws-region` is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.',
    'Set `aws-region`, such as `aws-region: eu-central-1`, or run aws-actions/configure-aws-credentials, which sets AWS_REGION, before this step.',
  )
  return undefined
}

export const everyModeInputs = {
  mode: { required: true },
  'aws-region': { absent: "the region in the function's ARN, else `AWS_REGION`, else `AWS_DEFAULT_REGION`" },
  ...roleInputs,
  ...accountInputs,
  'wait-timeout': { default: 600 },
} as const satisfies Record<string, InputDoc>

export type EveryModeInput = keyof typeof everyModeInputs

const seconds = wholeNumber({ unit: 'seconds', least: 1, most: 86_400, example: 600 })

/**
 * The inputs of every mode, apart from `mode` and `aws-region`.
 * @param expected the region and account that the mode's other inputs name, to check roles and accounts against
 */
export function readEveryMode(
  given: GivenInputs<EveryModeInput>,
  expected: RegionAndAccount,
): Omit<CommonInputs, 'region'> {
  const role = readRole(given, expected)
  const allowedAccountIds = readAllowedAccounts(given, role, expected)
  return {
    waitTimeout: given.read('wait-timeout', seconds) ?? everyModeInputs['wait-timeout'].default,
    ...withoutUndefined({ role, allowedAccountIds }),
  }
}
