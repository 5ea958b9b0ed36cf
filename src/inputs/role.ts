import { isKnownPartition, partitionOf } from '../model/partition.ts'
import type { RoleToAssume } from '../model/wanted.ts'
import { type GivenInputs, type InputDoc, lineOf, matching, type Parser } from './given-inputs.ts'
import { quoted } from './parsers/problems.ts'
import { wholeNumber } from './parsers/words.ts'

export const roleInputs = {
  'role-to-assume': { absent: "none: the AWS SDK's default credentials" },
  'role-session-name': { absent: '`lambda-deploy-` and the ID of the run' },
  'role-duration-seconds': { default: 3600 },
  audience: { default: 'sts.amazonaws.com' },
} as const satisfies Record<string, InputDoc>

export type RoleInput = keyof typeof roleInputs

/** The region and account that the inputs name; undefined where they name none, or an invalid one. */
export interface RegionAndAccount {
  readonly region?: string | undefined
  /** The account in the function's ARN. */
  readonly account?: string | undefined
}

/** The role to assume, and how; undefined when none is given. */
export function readRole(
  given: GivenInputs<RoleInput>,
  { region, account }: RegionAndAccount,
): RoleToAssume | undefined {
  const role = given.read('role-to-assume', roleReference)
  const written = given.read('role-session-name', sessionName)
  const durationSeconds =
    given.read('role-duration-seconds', duration) ?? roleInputs['role-duration-seconds'].default
  const forAudience = given.read('audience', audience) ?? roleInputs.audience.default
  if (!given.has('role-to-assume')) refuseWithoutRole(given)
  if (role === undefined) return undefined
  if (region) checkPartition(given, role, region)
  if (account !== undefined && account !== role.account)
    given.problems.add(
      `\`role-to-assume\` is a role in the account ${role.account}, but the ARN in \`function-name\` is in the account ${account}.`,
      `Name a role in the account ${account}, or give the function by its name alone to use the role's account.`,
    )
  return { ...role, sessionName: written, durationSeconds, audience: forAudience }
}

type RoleReference = Pick<RoleToAssume, 'arn' | 'partition' | 'account' | 'name'>

/** Arn, path and RoleName in the IAM API. */
const roleForm =
  /^arn:(?<partition>aws[a-z-]*):iam::(?<account>\d{12}):role\/(?:[\x21-\x7e]*\/)?(?<name>[\w+=,.@-]{1,64})$/

const roleReference: Parser<RoleReference> = lineOf((text, name, problems) => {
  const { partition, account, name: roleName } = roleForm.exec(text)?.groups ?? {}
  if (partition !== undefined && account !== undefined && roleName !== undefined)
    return { arn: text, partition, account, name: roleName }
  const isSession = text.includes(':assumed-role/')
  problems.add(
    `\`${name}\` is ${quoted(text)}, which is ${isSession ? "the ARN of a role's session, not of the role" : 'not the ARN of a role'}.`,
    'It looks like `arn:aws:iam::123456789012:role/deploy-orders-api`, in other partitions with `aws-cn` or `aws-us-gov`; a name is not enough.',
  )
  return undefined
})

/** RoleSessionName of AssumeRoleWithWebIdentity in the STS API. */
const sessionName = matching(
  /^[\w+=,.@-]{2,64}$/,
  'a session name of STS: 2 to 64 letters, digits and characters from `_+=,.@-`',
  'Write one such as `orders-api-deploy`; CloudTrail shows it.',
)

/** DurationSeconds of AssumeRoleWithWebIdentity in the STS API. */
const duration = wholeNumber({ unit: 'seconds', least: 900, most: 43_200, example: 3600 })

/** A client ID of an OIDC provider in the IAM API. */
const audience = matching(
  /^\S{1,255}$/,
  'an audience without spaces, at most 255 characters',
  'Write an audience that the IAM identity provider lists. For `sts.amazonaws.com`, the default, leave the input out.',
)

function refuseWithoutRole(given: GivenInputs<RoleInput>): void {
  for (const name of ['role-session-name', 'role-duration-seconds', 'audience'] as const)
    if (given.has(name))
      given.problems.add(
        `\`${name}\` is given without \`role-to-assume\`, the role that it applies to.`,
        `Set \`role-to-assume\`, or leave \`${name}\` out: without a role, the action itself does not sign in.`,
      )
}

function checkPartition(
  { problems }: GivenInputs<RoleInput>,
  { partition }: RoleReference,
  region: string,
): void {
  const there = partitionOf(region)
  if (partition === there || !isKnownPartition(partition)) return
  problems.add(
    `\`role-to-assume\` is a role in the partition ${partition}, but the region ${region} is in the partition ${there}: a role works only in its own partition.`,
    `Name a role whose ARN begins with \`arn:${there}:\`, or set \`aws-region\` to a region in ${partition}.`,
  )
}
