import { uncapitalised } from '../../model/text.ts'
import { ownMember } from '../../own-member.ts'
import { targetOf } from './advice.ts'
import { type Facts, roleName } from './facts.ts'
import { namedMember } from './member-inputs.ts'
import { WORDS } from './words.ts'

/** A refusal of AWS, as far as its cause depends on it. */
export interface Refused {
  readonly code: string
  /** AWS's message, without secrets. */
  readonly message: string
  /** The resource of the call, such as `orders-api:live`. */
  readonly resource: string
  readonly facts: Facts
}

type Cause = (found: RegExpExecArray, refused: Refused) => string

/** Causes that AWS's messages do not name, or name only between labels of its own. The first that matches counts. */
const BY_WORDS: ReadonlyArray<readonly [words: RegExp, cause: Cause]> = [
  [
    WORDS.roleLacks,
    ([, action, service = ''], { message, facts }) => {
      const on = targetOf(message, facts)
      const setting =
        ownMember(SETTINGS, service.toUpperCase()) ?? (facts.deadLetterTarget && '`DeadLetterConfig`')
      const need = setting ? `, which Lambda needs for ${setting}` : ''
      return `${roleOf(facts)} is not allowed to perform ${service.toLowerCase()}:${action}${on ? ` on ${on}` : ''}${need}.`
    },
  ],
  [WORDS.roleNotAssumable, (_, { facts }) => `Lambda cannot assume ${uncapitalised(roleOf(facts))}.`],
  [
    WORDS.keyKnowsNoRole,
    (_, { facts }) =>
      `KMS does not know ${uncapitalised(roleOf(facts))}, so Lambda cannot use the function's key.`,
  ],
  [
    WORDS.keyNoGrant,
    ([, said], { facts: { kmsKey } }) =>
      `Lambda cannot use ${kmsKey ? `the KMS key ${kmsKey}` : "the function's KMS key"} for its environment variables: ${said ?? 'KMS refuses a grant for it.'}`,
  ],
  [
    WORDS.fileSystemNotReady,
    (_, { message }) =>
      `The EFS file system ${WORDS.arn.exec(message)?.[0] ?? 'of the function'} is not ready: not all of its mount targets are available yet.`,
  ],
  [WORDS.ec2Message, ([, said = '']) => `${said.replace(/\.$/, '')}.`],
  [
    WORDS.runtimeBlocked,
    ([, runtime]) => `AWS no longer allows functions with the runtime ${runtime} to be created or updated.`,
  ],
  [
    WORDS.unsigned,
    () => 'Lambda does not accept the code: no profile of the code signing configuration has signed it.',
  ],
  [
    WORDS.provisionedVersion,
    (_, { facts: { version } }) =>
      `${version ? `Version ${version}, which the alias serves,` : 'The version that the alias serves'} already has provisioned concurrency of its own, so the alias cannot have any.`,
  ],
  [
    WORDS.unreservedLeft,
    ([, left]) =>
      `The account has only ${left} units of unreserved concurrency in this region, fewer than \`provisioned-concurrency\` asks for.`,
  ],
  [
    WORDS.unreservedMinimum,
    ([, least]) =>
      `The account has too little concurrency: with this value, fewer than the ${least} units that AWS requires would stay unreserved in this region.`,
  ],
  [
    WORDS.reservedBelowProvisioned,
    ([, reserved, provisioned]) =>
      `\`reserved-concurrency\` is ${reserved}, but ${provisioned} units of concurrency of the function are provisioned.`,
  ],
  [
    WORDS.provisionedAboveReserved,
    (_, { facts: { provisionedConcurrency, reservedConcurrency } }) =>
      provisionedConcurrency && reservedConcurrency
        ? `\`provisioned-concurrency\` is ${provisionedConcurrency}, but the reserved concurrency of the function is only ${reservedConcurrency}.`
        : "`provisioned-concurrency` is higher than the function's reserved concurrency.",
  ],
  [
    WORDS.weightsWithProvisioned,
    () => 'AWS does not split the traffic of an alias that has provisioned concurrency.',
  ],
  [WORDS.inProgress, (_, { resource }) => `Another update of ${resource} is in progress.`],
  [
    WORDS.noTenant,
    () =>
      'The function has tenant isolation, so it can be invoked only for a tenant, and `tenant-id` is not set.',
  ],
  [WORDS.notTenant, () => '`tenant-id` is set, but the function has no tenant isolation.'],
  [
    WORDS.badPrincipal,
    (_, { facts: { principal } }) =>
      `AWS does not accept the principal ${principal ?? 'of a permission'} in \`invoke-permissions\`: it does not exist.`,
  ],
  [
    WORDS.noDestination,
    (_, { message }) =>
      `AWS does not accept the destination ${WORDS.arn.exec(message)?.[0] ?? 'of asynchronous invocations'}: it does not exist, or cannot be a destination.`,
  ],
  [
    WORDS.policySize,
    ([, size, limit], { resource }) =>
      `The resource policy of ${resource} is full: with the new statement it would have ${size} bytes, and AWS allows ${limit}.`,
  ],
]

/** What Lambda uses the permissions of an execution role for when it checks a function's settings. */
const SETTINGS: Readonly<Record<string, string>> = {
  EC2: 'the VPC of the function',
  XRAY: '`TracingConfig`',
}

function roleOf({ executionRole }: Facts): string {
  return executionRole
    ? `The execution role ${roleName(executionRole)}`
    : 'The execution role of the function'
}

/** Causes of errors that say enough by their names. */
const BY_NAME: Readonly<Record<string, (refused: Refused) => string>> = {
  ApplicationDoesNotExistException: ({ resource }) =>
    `The CodeDeploy application ${resource.split('/')[0]} does not exist in this account and region.`,
  CodeSigningConfigNotFoundException: () =>
    'The code signing configuration in `code-signing-config-arn` does not exist.',
  CodeStorageExceededException: () => "The account's storage for code in this region is full.",
  DeploymentGroupDoesNotExistException: ({ resource }) => {
    const [application, group] = resource.split('/')
    return `The CodeDeploy application ${application} has no deployment group ${group ?? 'of this name'}.`
  },
  KMSDisabledException: ({ facts: { kmsKey } }) =>
    `The KMS key ${kmsKey || 'of the function'} is disabled, so Lambda cannot decrypt the environment variables.`,
  PreconditionFailedException: ({ resource }) =>
    `Somebody else changed ${resource} after this run had read it.`,
  PublicPolicyException: () => 'This account blocks public access to functions.',
}

/** The cause of a refusal, as a full sentence; undefined where only AWS's message names it. */
export function causeOf(refused: Refused): string | undefined {
  const { code, message } = refused
  for (const [words, cause] of BY_WORDS) {
    const found = words.exec(message)
    if (found) return cause(found, refused)
  }
  return ownMember(BY_NAME, code)?.(refused) ?? outOfBounds(message)
}

/** A value that is beyond what AWS allows for a member of the request. */
function outOfBounds(message: string): string | undefined {
  const [most, least] = [WORDS.atMost.exec(message)?.[1], WORDS.atLeast.exec(message)?.[1]]
  const member = namedMember(message)
  if (!member || (most === undefined && least === undefined)) return undefined
  const allowed = most === undefined ? `at least ${least}` : `at most ${most}`
  const value = WORDS.valueAt.exec(message)?.[1]
  return value === undefined
    ? `The value of ${member} is beyond what AWS allows, ${allowed}.`
    : `${member} is ${value}, but AWS allows ${allowed}.`
}
