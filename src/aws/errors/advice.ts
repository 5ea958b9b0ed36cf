import { ownMember } from '../../own-member.ts'
import type { Operation } from '../iam/actions.ts'
import { type Facts, roleName } from './facts.ts'
import { WORDS } from './words.ts'

/** What an error says, as far as its advice depends on it. */
export interface Said {
  readonly code: string
  readonly message: string
  /** More about a throttled invocation, such as ReservedFunctionConcurrentInvocationLimitExceeded. */
  readonly reason?: string | undefined
}

/** What a call was about, for commands that can be run as they are. */
export interface Subject {
  readonly functionName: string
  /** An alias or the number of a version, where the call named one. */
  readonly qualifier?: string | undefined
  readonly facts: Facts
}

/** @param resource of a call: a function's name or ARN, with a qualifier or without */
export function subjectOf(resource: string, facts: Facts): Subject {
  const [, functionName = resource, qualifier] =
    /^((?:arn:.*:function:)?[^:]+)(?::([^:]+))?$/.exec(resource) ?? []
  return { functionName, qualifier, facts }
}

/** An advice, or what makes it from the function that the call was about. */
type Advice = string | ((subject: Subject) => string)

function written(advice: Advice | undefined, subject: Subject): string | undefined {
  return typeof advice === 'function' ? advice(subject) : advice
}

/** The options that name a function, and the alias or version of the call. */
function optionsFor({ functionName, qualifier }: Subject): string {
  return `--function-name ${functionName}${qualifier === undefined ? '' : ` --qualifier ${qualifier}`}`
}

const EVENT_SIZE =
  'An event has at most 6 MB, with `invocation-type: Event` 1 MB. Test with a smaller one: shorten `payload` or `http-body`, or let the function read its input from S3.'
/** AWS documents this refusal without its words (Lambda developer guide, "Troubleshooting tenant isolation"). */
const NO_ISOLATION =
  'Only a function with tenant isolation can be invoked for a tenant: leave `tenant-id` out. Tenant isolation can be set only when a function is created.'
const SIGNING =
  'This action does not sign code. Sign the archive with AWS Signer and release the signed object with `s3-bucket` and `s3-key`, or set `code-signing-config-arn: none`: the function then accepts code that is not signed.'
const MOUNT_TARGET =
  'Check that the file system has a mount target in each subnet of the function, and that its security groups allow NFS (port 2049) from those of the function. Then run the workflow again.'
const ACCESS_POINT =
  'Check that the access point in `file-system-arn` exists, and that the execution role may perform elasticfilesystem:ClientMount (and ClientWrite). Then run the workflow again.'
/** Lambda API reference, Invoke, "Errors". */
const SLOW_MOUNT =
  'Lambda reached the file system, but the mount took too long: run the workflow again in a few minutes. If that fails, too, reduce the load on the file system, for example by a lower concurrency of the function.'
const S3_FILES =
  'Check the S3 Files access point in the file system configuration of the function: that it exists, that the subnets and security groups of the function reach it, and that the execution role may mount it.'
const NETWORK =
  "Check the VPC of the function: `vpc-subnet-ids` and `vpc-security-group-ids` must exist, and the subnets need free addresses and the account free network interfaces. Lambda's own network interfaces are released about 20 minutes after the last function that uses them."
const SNAPSHOT =
  'The snapshot of the version could not be restored. See the log of the function for an error in a runtime hook or in its start, and release again. `SnapStart: { ApplyOn: None }` in `function-configuration` turns snapshots off.'
const QUOTA =
  'A quota is used up. Delete what is no longer needed, or ask AWS for a higher quota (Service Quotas).'

/** A shell expression for a member of the function's configuration. */
function printed(member: 'KMSKeyArn' | 'Role', subject: Subject): string {
  return `"$(aws lambda get-function-configuration ${optionsFor(subject)} --query ${member} --output text)"`
}

const KEY_ADVICE = (subject: Subject) => {
  const { kmsKey, executionRole } = subject.facts
  const role = executionRole ? `the execution role ${roleName(executionRole)}` : 'the execution role'
  const key =
    kmsKey === undefined
      ? `the function's KMS key, which \`aws lambda get-function-configuration ${optionsFor(subject)} --query KMSKeyArn\` prints,`
      : `the KMS key ${kmsKey}`
  const ofKey =
    kmsKey === ''
      ? 'The function has no KMS key of its own, so Lambda encrypts its variables with the key aws/lambda, whose policy nobody can change.'
      : `Check that ${key} is enabled, and that its key policy allows kms:Decrypt to ${role}, and kms:Encrypt and kms:CreateGrant to the role of this step.`
  return `${ofKey} If ${role} was deleted and created again, it has lost its access to the key: set it again with \`aws lambda update-function-configuration --function-name ${subject.functionName} --role ${executionRole ?? printed('Role', subject)}\`. Then run the workflow again.`
}

const DISABLED_KEY = (subject: Subject) =>
  `Enable the key: \`aws kms enable-key --key-id ${subject.facts.kmsKey || printed('KMSKeyArn', subject)}\`. Then run the workflow again.`

const SUBNET =
  'Free IP addresses in the subnets of the function, or name subnets with more of them in `vpc-subnet-ids`.'

/** What to do about a function or version in the state Failed, by the reason code of the state (Lambda API reference). */
const BY_REASON: Readonly<Record<string, string>> = {
  DisabledKMSKey: "Enable the function's KMS key (`aws kms enable-key`).",
  EFSMountConnectivityError: MOUNT_TARGET,
  EFSMountFailure: ACCESS_POINT,
  EFSMountTimeout: SLOW_MOUNT,
  EniLimitExceeded: NETWORK,
  FunctionError:
    'The function fails while it starts: its log in CloudWatch Logs shows the error. Correct it.',
  ImageAccessDenied: 'Check the policy of the repository: Lambda must be allowed to read the image.',
  ImageDeleted: 'The image was deleted: push it again, or release another one.',
  InsufficientRolePermissions:
    'Add what AWS names to a policy of the execution role. In a VPC, the managed policy AWSLambdaVPCAccessExecutionRole has it.',
  InvalidSecurityGroup: NETWORK,
  InvalidSubnet: NETWORK,
  SubnetOutOfIPAddresses: SUBNET,
}

/** What to do about a state that AWS gives a reason for, as full sentences. */
export function adviceOnState(reasonCode: string | undefined): string {
  return (reasonCode && BY_REASON[reasonCode]) || 'Fix the cause that AWS names.'
}

/** What to do about errors that say enough by their names. */
const BY_NAME: Readonly<Record<string, Advice>> = {
  CodeVerificationFailedException: SIGNING,
  InvalidCodeSignatureException: SIGNING,
  CodeSigningConfigNotFoundException:
    'Set `code-signing-config-arn` to a code signing configuration that exists in the region and account of the function, or to `none`.',
  EFSIOException:
    'Lambda could not read or write the file system: check its state and its load, then run the workflow again.',
  EFSMountConnectivityException: MOUNT_TARGET,
  EFSMountFailureException: ACCESS_POINT,
  EFSMountTimeoutException: SLOW_MOUNT,
  S3FilesMountConnectivityException: S3_FILES,
  S3FilesMountFailureException: S3_FILES,
  S3FilesMountTimeoutException: S3_FILES,
  EC2AccessDeniedException:
    'The execution role needs the permissions of the managed policy AWSLambdaVPCAccessExecutionRole, because the function is in a VPC.',
  EC2ThrottledException: 'EC2 throttled Lambda. Run the workflow again in a few minutes.',
  EC2UnexpectedException: NETWORK,
  ENILimitReachedException: NETWORK,
  ENINotReadyException:
    'The network interface of the function is not ready. Run the workflow again in a few minutes.',
  InvalidSecurityGroupIDException: NETWORK,
  InvalidSubnetIDException: NETWORK,
  SubnetIPAddressLimitReachedException: SUBNET,
  SnapStartException: SNAPSHOT,
  SnapStartTimeoutException: SNAPSHOT,
  SnapStartRegenerationFailureException: SNAPSHOT,
  KMSAccessDeniedException: KEY_ADVICE,
  KMSDisabledException: DISABLED_KEY,
  KMSInvalidStateException: KEY_ADVICE,
  KMSNotFoundException: KEY_ADVICE,
  InvalidRuntimeException: 'Set `runtime` to a runtime that Lambda supports.',
  InvalidZipFileException: 'Lambda cannot read the archive: build it again and test it with `unzip -t`.',
  CodeArtifactUserDeletedException:
    'Lambda prepares the function again. Run the workflow again in a few minutes.',
  CodeArtifactUserFailedException:
    'Lambda could not prepare the function. Release it again; if the error persists, contact AWS Support.',
  RecursiveInvocationException:
    'Lambda stopped a loop between the function and another resource. Correct the loop, or allow it (`aws lambda put-function-recursion-config`).',
  ModeNotSupportedException: 'The function cannot be invoked in this way: test it with `url` instead.',
  NoPublishedVersionException:
    'A function on managed instances is invoked through a published version: set `alias` or `version`.',
  SerializedRequestEntityTooLargeException: EVENT_SIZE,
  PublicPolicyException:
    'Ask whoever manages the account to allow public access to functions, or set `function-url-auth-type: AWS_IAM`.',
  AliasLimitExceededException: QUOTA,
  FunctionVersionsPerCapacityProviderLimitExceededException:
    'The capacity provider has as many versions as it may have: delete old ones, for instance with `keep-versions`.',
  ServiceQuotaExceededException: QUOTA,
  LimitExceededException: QUOTA,
  AlarmsLimitExceededException:
    'A deployment has at most 10 alarms, those of its group included: shorten `alarms`.',
  ApplicationDoesNotExistException:
    'Check `codedeploy-application`, and the region and the account that it is in.',
  DeploymentGroupDoesNotExistException:
    'Check `codedeploy-deployment-group`: it has to belong to the application in `codedeploy-application`.',
  DeploymentConfigDoesNotExistException:
    'CodeDeploy has no such deployment configuration in this region: check `traffic-shift`.',
}

/** What to do about errors of which only AWS's words say what is wrong. The first that matches counts. */
const BY_WORDS: ReadonlyArray<readonly [words: RegExp, advice: Advice]> = [
  [
    WORDS.throttledByEc2,
    'EC2 throttled Lambda while it looked at the VPC of the function. Run the workflow again later, or release fewer functions at once.',
  ],
  [
    WORDS.fileSystemNotReady,
    'Wait until the file system has an available mount target in the availability zone of each subnet in `vpc-subnet-ids`, then run the workflow again.',
  ],
  [
    WORDS.keyKnowsNoRole,
    'KMS does not know the execution role: a role that was created a moment ago takes a while, and a role that was deleted and created again has to be set once more (`execution-role`).',
  ],
  [
    WORDS.notInVpc,
    'Check `vpc-subnet-ids` and `vpc-security-group-ids`: all must exist, in one VPC of the region and account of the function.',
  ],
  [
    WORDS.unzippedTooLarge,
    'Unzipped, the package and its layers are limited to 250 MB: leave files out with `exclude`, use smaller layers, or release a container image (10 GB).',
  ],
  [
    WORDS.layersTooLarge,
    'Unzipped, the package and its layers are limited to 250 MB: use fewer or smaller `layers`. Leaving files out of the package does not help.',
  ],
  [
    WORDS.noLayerVersion,
    'The layer version was deleted, or is not shared with this account. A function keeps such a layer only until its layers are set again: name another version in `layers`, with `layers-strategy: replace` if the function must lose the old one.',
  ],
  [
    WORDS.runtimeBlocked,
    'Set `runtime` to a supported runtime that the code runs on. If the function has one already, remove `runtime` to keep it.',
  ],
  [WORDS.unsigned, SIGNING],
  [
    WORDS.noTenant,
    'The function has tenant isolation: set `tenant-id` to a tenant that the smoke test may use, or set `smoke-test: false`.',
  ],
  [
    WORDS.tenancyUnsupported,
    'The account or the region does not support tenant isolation yet: remove `TenancyConfig` from `function-configuration`. It can be set only when a function is created.',
  ],
  [
    WORDS.tooManyTags,
    'A function has at most 50 tags, those of other tools included: name some in `tags-remove`, or shorten `tags`.',
  ],
  [
    WORDS.provisionedVersion,
    ({ functionName, facts: { version } }) =>
      version
        ? `Remove the provisioned concurrency of version ${version} with \`aws lambda delete-provisioned-concurrency-config --function-name ${functionName} --qualifier ${version}\` (until the alias has its own, more calls start cold), then run the workflow again. To keep it, leave out \`provisioned-concurrency\`.`
        : `List it with \`aws lambda list-provisioned-concurrency-configs --function-name ${functionName}\`, remove it with \`aws lambda delete-provisioned-concurrency-config --function-name ${functionName} --qualifier\` and the number of the version, then run the workflow again.`,
  ],
  [
    WORDS.tooMuchReserved,
    'Lower `reserved-concurrency`, reserve less for other functions, or ask AWS for a higher quota of concurrent executions. `aws lambda get-account-settings --query AccountLimit` prints how much concurrency of the account is unreserved (`UnreservedConcurrentExecutions`): AWS keeps a part of it for functions without reserved concurrency. Then run the workflow again.',
  ],
  [
    WORDS.tooMuchProvisioned,
    'Lower `provisioned-concurrency`, reserve less for other functions, or ask AWS for a higher quota of concurrent executions. AWS keeps a part of the unreserved concurrency for functions without reserved concurrency, so the highest possible value is lower than what is unreserved. Then run the workflow again.',
  ],
  [
    WORDS.badPrincipal,
    'If the principal is misspelled, correct it. If it was deleted, create it again, or remove its item from `invoke-permissions`. Then run the workflow again.',
  ],
  [
    WORDS.statementTaken,
    'The policy has another statement with this ID: remove it (`aws lambda remove-permission`), or write the permission so that it becomes the same statement.',
  ],
  [WORDS.alreadyExists, 'Somebody else created it at the same time: check it, then run the workflow again.'],
]

/** What to do about an error, by its name and operation, and only then by its words; undefined where neither says enough. */
export function adviceOn(
  { code, message }: Said,
  operation: Operation | undefined,
  subject: Subject,
): string | undefined {
  if (operation === 'Invoke' && /^Request(Entity)?TooLargeException$/.test(code)) return EVENT_SIZE
  const [, action, service] = WORDS.roleLacks.exec(message) ?? []
  if (action && service) return roleAdvice(action, service, subject.facts, message)
  const advice = written(ownMember(BY_NAME, code), subject) ?? adviceByWords(BY_WORDS, message, subject)
  return advice ?? (operation === 'Invoke' && WORDS.tenant.test(message) ? NO_ISOLATION : undefined)
}

/** What to do about requests that AWS refuses, where neither name nor operation decide. The first that matches counts. */
const BY_WORDS_OF_REFUSALS: typeof BY_WORDS = [
  [
    WORDS.weightsWithProvisioned,
    'AWS does not split the traffic of an alias with provisioned concurrency: release without `traffic-shift`, or remove the provisioned concurrency first (`provisioned-concurrency: 0`).',
  ],
  [
    WORDS.noSnapStart,
    'SnapStart does not support the runtime or setting that AWS names: choose one that it supports (Lambda developer guide, "Improving startup performance with Lambda SnapStart"), or set `SnapStart: { ApplyOn: None }` in `function-configuration`.',
  ],
  [
    WORDS.levelOfText,
    'Lambda filters logs by level only in the JSON format: add `LogFormat: JSON` to `LoggingConfig` in `function-configuration`, or leave the levels out.',
  ],
  [
    WORDS.noDestination,
    'Name destinations that exist in `DestinationConfig` of `function-event-invoke-configuration`, by their ARNs: a standard queue of SQS, a standard topic of SNS, an event bus of EventBridge, a bucket of S3 or another function. FIFO queues and topics are not possible.',
  ],
  [
    WORDS.reservedBelowProvisioned,
    ({ functionName }) =>
      `The provisioned concurrency of a function is part of its reserved concurrency: raise \`reserved-concurrency\`, or first reduce what is provisioned, which \`aws lambda list-provisioned-concurrency-configs --function-name ${functionName}\` lists. Then run the workflow again.`,
  ],
  [
    WORDS.provisionedAboveReserved,
    'The provisioned concurrency of a function is part of its reserved concurrency: lower `provisioned-concurrency`, or set a higher `reserved-concurrency`. Then run the workflow again.',
  ],
  [
    WORDS.roleNotAssumable,
    'The trust policy of the execution role must allow lambda.amazonaws.com to perform sts:AssumeRole. Change it, then run the workflow again.',
  ],
  [WORDS.key, KEY_ADVICE],
  [
    WORDS.unreadableArchive,
    'Lambda cannot read the archive, or finds it empty: build it again and test it with `unzip -t`.',
  ],
  [
    WORDS.variablesTooLarge,
    'All variables together are limited to 4 KB: keep large values in Parameter Store, Secrets Manager or S3 and read them from there.',
  ],
  [
    WORDS.noImage,
    'The image is no longer in the repository: push it again, and let lifecycle rules keep the images that versions of the function use.',
  ],
  [
    WORDS.imageFormat,
    'Lambda takes a single image whose manifest, config and layers have the media types of Docker image manifest V2, schema 2, or of OCI 1.0. Build it as Docker does by default, for instance without `compression=zstd`.',
  ],
  [
    WORDS.imageElsewhere,
    "Check `image-uri`: the image has to be in a private repository of ECR in the function's region.",
  ],
  [
    WORDS.layerTwice,
    'Name one version of each layer in `layers`. A version replaces the one that the function has of the same layer; in another account or region, it is another layer.',
  ],
  [
    WORDS.tooManyLayers,
    'Drop layers that the function no longer uses (`layers-strategy: replace`), or put several into one.',
  ],
  [
    WORDS.layersElsewhere,
    "Publish the layer in the function's region as well: docs/layers.md of this action has a matrix for several regions.",
  ],
]

/** What to do about a request that AWS refuses, by AWS's words. */
export function adviceOnRequest(message: string, subject: Subject): string | undefined {
  return adviceByWords(BY_WORDS_OF_REFUSALS, message, subject)
}

/** What to do about a resource policy that has reached its largest size. */
export function adviceOnFullPolicy(operation: Operation | undefined, subject: Subject): string {
  if (operation !== 'AddPermission')
    return 'The resource policy is full (20 KB): remove statements that are no longer needed, then run the workflow again.'
  const options = optionsFor(subject)
  return `List its statements with \`aws lambda get-policy ${options}\`, and remove those that are no longer needed with \`aws lambda remove-permission ${options} --statement-id\` and their \`Sid\`. Or replace several of them with one entry of \`invoke-permissions\` whose ARN contains \`*\`. Then run the workflow again.`
}

function adviceByWords(table: typeof BY_WORDS, message: string, subject: Subject): string | undefined {
  return written(table.find(([words]) => words.test(message))?.[1], subject)
}

/** The managed policies with which execution roles get what Lambda asks for, by their paths (AWS managed policy reference). */
const MANAGED: Readonly<Record<string, string>> = {
  EC2: 'service-role/AWSLambdaVPCAccessExecutionRole',
  XRAY: 'AWSXRayDaemonWriteAccess',
}

function roleAdvice(action: string, service: string, facts: Facts, message: string): string {
  const { executionRole } = facts
  const role = `the execution role${executionRole ? ` ${roleName(executionRole)}` : ''}`
  const on = targetOf(message, facts)
  const missing = `${service.toLowerCase()}:${action}`
  const path = MANAGED[service.toUpperCase()]
  if (path) {
    const policy = path.slice(path.indexOf('/') + 1)
    const [, partition = 'aws'] = executionRole?.split(':') ?? []
    const command = executionRole
      ? ` (\`aws iam attach-role-policy --role-name ${roleName(executionRole)} --policy-arn arn:${partition}:iam::aws:policy/${path}\`)`
      : ''
    return `Attach the managed policy ${policy} to ${role}${command}: it allows ${missing} and what is needed together with it. Then run the workflow again.`
  }
  return on
    ? `Add \`{ "Effect": "Allow", "Action": "${missing}", "Resource": "${on}" }\` to a policy of ${role}, then run the workflow again.`
    : `Allow ${missing} in a policy of ${role}, then run the workflow again.`
}

/** The ARN of what the execution role may not use: AWS names it, or the call does. */
export function targetOf(message: string, { deadLetterTarget }: Facts): string | undefined {
  return WORDS.arn.exec(message)?.[0] ?? deadLetterTarget
}

/** Why AWS throttled an invocation, as a sentence (Invoke, TooManyRequestsException, Reason). */
export function throttledInvocation(
  reason: string | undefined,
  { reservedConcurrency, setsReserved }: Facts,
): readonly [problem: string, advice: string] {
  const isReserved = reason?.startsWith('ReservedFunction')
  if (isReserved && reservedConcurrency === 0 && setsReserved)
    return [
      'This run had set the reserved concurrency of the function to 0 (`reserved-concurrency`), so Lambda refused this invocation and all others.',
      'If the function is not meant to be stopped, delete `reserved-concurrency` from this step, or correct the expression that gives 0. If it is, remove the smoke test (such as `payload`) from this step.',
    ]
  if (isReserved && reservedConcurrency === 0)
    return [
      'The reserved concurrency of the function is 0, so Lambda refuses every invocation.',
      'Set `reserved-concurrency` to a number of concurrent executions, or to `none`. To release while the function is stopped, remove the smoke test (such as `payload`) from this step.',
    ]
  if (isReserved)
    return [
      'AWS throttled the invocation: the reserved concurrency of the function is used up.',
      'Raise `reserved-concurrency`, or remove it with `reserved-concurrency: none`.',
    ]
  return [
    'AWS throttled the invocation: too many invocations of this function, or in this account and region, run at once.',
    'Run the workflow again later, or ask AWS for a higher quota of concurrent executions.',
  ]
}
