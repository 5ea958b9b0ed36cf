import { Failure } from '../../failure.ts'
import type { CallerIdentity, Sts } from './sts.ts'

/** The accounts that a run may work in; absent: any. */
export interface ExpectedAccount {
  readonly allowedAccountIds?: readonly string[]
  /** The account in the function's ARN. Calls use only the name, which could match a function in another account. */
  readonly functionAccount?: string
}

/**
 * Checks the account of the credentials, if the inputs expect one.
 * @throws Failure when it is another account, or when there are no credentials
 */
export async function checkAccount(
  sts: Sts,
  expected: ExpectedAccount,
  log: (line: string) => void,
): Promise<void> {
  if (!expected.allowedAccountIds && !expected.functionAccount) return
  const { callerIdentity } = await import('./sts.ts')
  const identity = await callerIdentity(sts)
  log(`Using the credentials of ${identity.arn} in the account ${identity.account}.`)
  const refusal = wrongAccount(identity, expected)
  if (refusal) throw refusal
}

/** Explains that the credentials belong to a wrong account; undefined when the account is right. */
export function wrongAccount(
  { account, arn }: CallerIdentity,
  { allowedAccountIds, functionAccount }: ExpectedAccount,
): Failure | undefined {
  const belongTo = `The AWS credentials belong to the account ${account} (${arn})`
  if (allowedAccountIds && !allowedAccountIds.includes(account))
    return new Failure(
      `${belongTo}, but \`allowed-account-ids\` allows only ${allowedAccountIds.join(', ')}.`,
      'Sign in with credentials of an allowed account, or correct `allowed-account-ids`.',
    )
  if (functionAccount && functionAccount !== account)
    return new Failure(
      `${belongTo}, but the ARN in \`function-name\` is in the account ${functionAccount}.`,
      `Sign in with credentials of the account ${functionAccount}, or correct \`function-name\`.`,
    )
  return undefined
}
