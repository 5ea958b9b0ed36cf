import { Failure } from '../../failure.ts'
import type { Configuration } from '../../model/configuration.ts'

type Unreadable = Pick<Configuration, 'Environment'> & { readonly KMSKeyArn?: unknown }

/**
 * The failure of a release that changes some variables of a function and cannot read the others.
 * @param change what the release does to some of them, such as `sets`
 */
export function unreadableVariables(configuration: Unreadable, change: 'sets' | 'removes'): Failure {
  return new Failure(
    `The function's environment variables cannot be decrypted: ${reasonOf(configuration)}. Lambda replaces all variables at once, so a release that ${change} some without knowing the others would delete those.`,
    `${decryptionAdvice(configuration)} Or list all variables that the function needs in \`environment\`, and set \`environment-strategy: replace\`${change === 'removes' ? ' in place of `environment-remove`' : ''}. Then run the workflow again.`,
  )
}

/** The failure of a release that has to compare variables that cannot be read. */
export function incomparableVariables(configuration: Unreadable, choice: string, version: string): Failure {
  return new Failure(
    `The function's environment variables cannot be decrypted: ${reasonOf(configuration)}. With \`unreleased-changes: ${choice}\`, they would have to be compared with those of version ${version}.`,
    `${decryptionAdvice(configuration)} Or list all variables in \`environment\`, and set \`environment-strategy: replace\`. Then run the workflow again.`,
  )
}

/** A warning for a release that takes every version for another one, because it cannot compare variables. */
export function unreadableWarning(configuration: Unreadable): string {
  return `The function's environment variables cannot be decrypted: ${reasonOf(configuration)}. So they cannot be compared with those of the served version, and every run publishes a version. ${decryptionAdvice(configuration)}`
}

function reasonOf({ Environment, KMSKeyArn }: Unreadable): string {
  const code = Environment?.Error?.ErrorCode ?? 'unknown error'
  const on = KMSKeyArn ? ` on ${KMSKeyArn}` : ''
  return code === 'AccessDeniedException'
    ? `the credentials are not allowed to perform kms:Decrypt${on}`
    : `${code}${on}`
}

function decryptionAdvice({ KMSKeyArn = "ARN of the function's KMS key" }: Unreadable): string {
  return `Add \`{ "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "${KMSKeyArn}" }\` to the policy of the role that this step signs in as, and allow that role kms:Decrypt in the policy of the key, too.`
}
