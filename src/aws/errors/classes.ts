import { ownMember } from '../../own-member.ts'
import type { Operation } from '../iam/actions.ts'

/** What an error of AWS is about, which decides what a run does next and what it advises. */
export type ErrorClass =
  /** The caller may not. */
  | 'denied'
  /** What the call is about does not exist. */
  | 'missing'
  /** Something else is in progress, or exists already. */
  | 'busy'
  /** It has changed since it was read, or is over. */
  | 'stale'
  /** Too many calls. */
  | 'throttled'
  /** A quota of the account or of the resource is used up. */
  | 'full'
  /** What the function needs to start: key, network, file system, snapshot, code, role. */
  | 'surroundings'
  /** The request. */
  | 'input'
  /** AWS itself. */
  | 'aws'

/** The errors of the API models of the operations that this action calls, by name. A test holds it against the SDK. */
const MODELED: Readonly<Record<ErrorClass, readonly string[]>> = {
  denied: ['PublicPolicyException'],
  missing: [
    ...['ResourceNotFoundException', 'CodeSigningConfigNotFoundException', 'NoPublishedVersionException'],
    ...['ProvisionedConcurrencyConfigNotFoundException', 'NoSuchKey', 'NotFound'],
    ...['LayersNotFoundException', 'LayerInaccessibleException', 'RepositoryNotFoundException'],
    ...['UnableToGetUpstreamImageException', 'UnableToGetUpstreamLayerException'],
    ...['ApplicationDoesNotExistException', 'DeploymentConfigDoesNotExistException'],
    ...['DeploymentDoesNotExistException', 'DeploymentGroupDoesNotExistException'],
    ...['DeploymentTargetDoesNotExistException', 'RevisionDoesNotExistException'],
  ],
  busy: [
    ...['ResourceConflictException', 'DurableExecutionAlreadyStartedException'],
    ...['DeploymentLimitExceededException', 'DeploymentNotStartedException'],
  ],
  stale: ['PreconditionFailedException', 'DeploymentAlreadyCompletedException', 'InvalidWriteOffset'],
  throttled: ['TooManyRequestsException', 'ThrottlingException'],
  full: [
    ...['CodeStorageExceededException', 'AliasLimitExceededException', 'PolicyLengthExceededException'],
    ...['FunctionVersionsPerCapacityProviderLimitExceededException', 'ServiceQuotaExceededException'],
    ...['LimitExceededException', 'AlarmsLimitExceededException'],
  ],
  surroundings: [
    ...[
      'CodeArtifactUserDeletedException',
      'CodeArtifactUserFailedException',
      'CodeArtifactUserPendingException',
    ],
    ...['EC2AccessDeniedException', 'EC2ThrottledException', 'EC2UnexpectedException'],
    ...[
      'EFSIOException',
      'EFSMountConnectivityException',
      'EFSMountFailureException',
      'EFSMountTimeoutException',
    ],
    ...['ENILimitReachedException', 'ENINotReadyException', 'SubnetIPAddressLimitReachedException'],
    ...['InvalidRuntimeException', 'InvalidSecurityGroupIDException', 'InvalidSubnetIDException'],
    ...['InvalidZipFileException', 'ResourceNotReadyException', 'RecursiveInvocationException'],
    ...[
      'KMSAccessDeniedException',
      'KMSDisabledException',
      'KMSInvalidStateException',
      'KMSNotFoundException',
    ],
    ...['S3FilesMountConnectivityException', 'S3FilesMountFailureException', 'S3FilesMountTimeoutException'],
    ...['SnapStartException', 'SnapStartNotReadyException', 'SnapStartTimeoutException'],
    ...['SnapStartRegenerationFailureException'],
  ],
  input: [
    ...['InvalidParameterValueException', 'InvalidRequestContentException', 'ModeNotSupportedException'],
    ...[
      'RequestTooLargeException',
      'SerializedRequestEntityTooLargeException',
      'UnsupportedMediaTypeException',
    ],
    ...['CodeVerificationFailedException', 'InvalidCodeSignatureException'],
    ...[
      'EncryptionTypeMismatch',
      'InvalidObjectState',
      'InvalidRequest',
      'TooManyParts',
      'InvalidParameterException',
    ],
    ...[
      'InvalidNextToken',
      'InvalidNextTokenException',
      'InvalidInputException',
      'DescriptionTooLongException',
    ],
    ...[
      'ApplicationNameRequiredException',
      'InvalidApplicationNameException',
      'InvalidComputePlatformException',
    ],
    ...['DeploymentConfigNameRequiredException', 'InvalidDeploymentConfigNameException'],
    ...['DeploymentGroupNameRequiredException', 'InvalidDeploymentGroupNameException'],
    ...['DeploymentIdRequiredException', 'InvalidDeploymentIdException'],
    ...['DeploymentTargetIdRequiredException', 'InvalidDeploymentTargetIdException'],
    ...[
      'InvalidDeploymentInstanceTypeException',
      'InvalidInstanceNameException',
      'InvalidInstanceStatusException',
    ],
    ...[
      'InvalidInstanceTypeException',
      'InvalidTargetFilterNameException',
      'InvalidTargetInstancesException',
    ],
    ...[
      'InvalidAlarmConfigException',
      'InvalidAutoRollbackConfigException',
      'InvalidAutoScalingGroupException',
    ],
    ...[
      'InvalidECSServiceException',
      'InvalidFileExistsBehaviorException',
      'InvalidGitHubAccountTokenException',
    ],
    ...['InvalidIgnoreApplicationStopFailuresValueException', 'InvalidLoadBalancerInfoException'],
    ...['InvalidRevisionException', 'RevisionRequiredException', 'InvalidRoleException'],
    ...['InvalidTrafficRoutingConfigurationException', 'UnsupportedActionForDeploymentTypeException'],
    ...['InvalidUpdateOutdatedInstancesOnlyValueException'],
  ],
  aws: ['ServiceException', 'ServerException'],
}

/** Errors that every service may give and no model of an operation has ("Common errors" of each API reference). */
const COMMON: Readonly<Partial<Record<ErrorClass, readonly string[]>>> = {
  denied: [
    'AccessDenied',
    'AccessDeniedException',
    'UnauthorizedOperation',
    'AuthorizationError',
    'Forbidden',
  ],
  missing: ['NoSuchBucket', 'NoSuchVersion', 'ResourceNotFound'],
  stale: ['PreconditionFailed'],
  throttled: [
    ...['Throttling', 'ThrottledException', 'RequestLimitExceeded', 'RequestThrottled', 'SlowDown'],
    ...['RequestThrottledException', 'TooManyRequests', 'BandwidthLimitExceeded', 'LimitExceeded'],
  ],
  input: [
    ...['ValidationException', 'ValidationError', 'RequestEntityTooLargeException', 'InvalidArgument'],
    ...['MethodNotAllowed', 'InvalidParameterValue', 'EntityTooLarge', 'InvalidParameterCombination'],
  ],
  aws: [
    'InternalFailure',
    'InternalError',
    'InternalServerError',
    'ServiceUnavailable',
    'InternalServiceError',
  ],
}

const CLASSES: ReadonlyMap<string, ErrorClass> = new Map(
  [MODELED, COMMON].flatMap((table) =>
    Object.entries(table).flatMap(([kind, names]) =>
      names.map((name) => [name, kind as ErrorClass] as const),
    ),
  ),
)

/** Names that mean something else in one operation than in the others. */
const IN_OPERATION: Readonly<Partial<Record<Operation, Readonly<Record<string, ErrorClass>>>>> = {
  // The reserved concurrency of the function, or the account's, is used up.
  Invoke: { ServiceQuotaExceededException: 'throttled' },
  // The bucket or the object: HEAD has no body that would say which.
  HeadObject: { BadRequest: 'input', 403: 'denied', 404: 'missing' },
}

/** The class of a modeled or common error by its name; undefined for one that AWS has added since. */
export function classOf(code: string, operation: Operation): ErrorClass | undefined {
  return ownMember(IN_OPERATION[operation] ?? {}, code) ?? CLASSES.get(code)
}

/** All names that have a class, for the test that holds them against the SDK. */
export const MODELED_NAMES: readonly string[] = Object.values(MODELED).flat()
