import { Failure } from '../../failure.ts'
import type { CallerIdentity, Sts } from './sts.ts'

/** The accounts that a run may work in; absent: any. */
export interface ExpectedAccount {
  readonly allowedAccountIds?: readonly string[]
  /** The account in the function's ARN: calls name the function alone, so that another account's would be meant. */
  readonly functionAccount?: string
}

/**
 * Asks who the credentials belong to, where the inputs expect an account.
 * @throws Failure when it is another one, or when there are no credentials
 */
export async function checkAccount(
  sts: Sts,
  expected: ExpectedAccount,
  log: (line: string) => void,
): Promise<void> {
  if (!expected.allowedAccountIds && !expected.functionAccount) return
  const { callerIdentity } = await import('./sts.ts')
  const identity = await callerIdentity(sts)
  log(`The credentials are those of ${identity.arn} in the account ${identity.account}.`)
  const refusal = wrongAccount(identity, expected)
  if (refusal) throw refusal
}

/** Why the credentials are not to be used; undefined when they are of the right account. */
export function wrongAccount(
  { account, arn }: CallerIdentity,
  { allowedAccountIds, functionAccount }: ExpectedAccount,
): Failure | undefined {
  const theirs = `The AWS credentials belong to the account ${account} (${arn})`
  if (allowedAccountIds && !allowedAccountIds.includes(account))
    return new Failure(
      `${theirs}, but \`allowed-account-ids\` allows only ${allowedAccountIds.join(', ')}.`,
      'Sign in with credentials of an allowed account, or correct `allowed-account-ids`.',
    )
  if (functionAccount && functionAccount !== account)
    return new Failure(
      `${theirs}, but the ARN in \`function-name\` is of the account ${functionAccount}.`,
      `Sign in with credentials of the account ${functionAccount}, or correct \`function-name\`.`,
    )
  return undefined
}
