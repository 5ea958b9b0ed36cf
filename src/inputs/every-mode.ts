import { accountInputs, readAllowedAccounts } from './account-ids.ts'
import type { CommonInputs } from './deploy-inputs.ts'
import type { GivenInputs, InputFacts } from './given-inputs.ts'
import { onlyWritten } from './only-written.ts'
import { type Place, readRole, roleInputs } from './role.ts'
import { wholeNumber } from './whole-numbers.ts'

export const everyModeInputs = {
  mode: { required: true },
  'aws-region': { absent: "the region in the function's ARN, else `AWS_REGION`, else `AWS_DEFAULT_REGION`" },
  ...roleInputs,
  ...accountInputs,
  'wait-timeout': { default: 600 },
} as const satisfies Record<string, InputFacts>

export type EveryModeInput = keyof typeof everyModeInputs

const seconds = wholeNumber({ unit: 'seconds', least: 1, most: 86_400, example: 600 })

/**
 * The inputs of every mode, apart from `mode` and `aws-region`.
 * @param place what the mode's other inputs say of region and account, to check roles and accounts against
 */
export function readEveryMode(
  given: GivenInputs<EveryModeInput>,
  place: Place,
): Omit<CommonInputs, 'region'> {
  const role = readRole(given, place)
  const allowedAccountIds = readAllowedAccounts(given, role, place)
  return {
    waitTimeout: given.read('wait-timeout', seconds) ?? everyModeInputs['wait-timeout'].default,
    ...onlyWritten({ role, allowedAccountIds }),
  }
}
