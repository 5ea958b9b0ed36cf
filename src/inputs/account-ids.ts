import type { GivenInputs, InputFacts } from './given-inputs.ts'
import { listOf } from './lists.ts'
import type { Place, RoleToAssume } from './role.ts'

export const accountInputs = {
  'allowed-account-ids': { absent: 'any' },
} as const satisfies Record<string, InputFacts>

/**
 * The accounts that the credentials may belong to; undefined when any will do. What role and function say of their
 * account is checked already here.
 */
export function readAllowedAccounts(
  given: GivenInputs<keyof typeof accountInputs>,
  role: RoleToAssume | undefined,
  { account }: Place,
): readonly string[] | undefined {
  const allowed = given.read('allowed-account-ids', accountIds)
  const named = [
    { input: 'role-to-assume', id: role?.account },
    { input: 'function-name', id: account },
  ]
  for (const { input, id } of named)
    if (allowed !== undefined && id !== undefined && !allowed.includes(id))
      given.problems.add(
        `\`${input}\` is of the account ${id}, which is not in \`allowed-account-ids\` (${allowed.join(', ')}).`,
        `Correct \`${input}\`, or add the account to \`allowed-account-ids\`.`,
      )
  return allowed
}

const accountIds = listOf({
  pattern: /^\d{12}$/,
  what: 'the ID of an AWS account',
  advice:
    'An account ID has 12 digits, such as `123456789012`; one that begins with 0 needs quotes in YAML, which takes it for a number otherwise.',
})
