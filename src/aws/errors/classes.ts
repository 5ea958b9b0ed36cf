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
  denied: [
    ...['PublicPolicyException', 'ExpiredTokenException', 'IDPRejectedClaimException'],
    ...['InvalidIdentityTokenException', 'RegionDisabledException'],
  ],
  missing: [
    ...['ResourceNotFoundException', 'CodeSigningConfigNotFoundException', 'NoPublishedVersionException'],
    ...['ProvisionedConcurrencyConfigNotFoundException', 'NoSuchKey', 'NotFound'],
    ...['LayersNotFoundException', 'LayerInaccessibleException', 'RepositoryNotFoundException'],
    ...['UnableToGetUpstreamImageException', 'UnableToGetUpstreamLayerException'],
    ...['ApplicationDoesNotExistException', 'DeploymentConfigDoesNotExistException'],
    ...['DeploymentDoesNotExistException', 'DeploymentGroupDoesNotExistException'],
    ...['DeploymentTargetDoesNotExistException', 'RevisionDoesNotExistException', 'NoSuchUpload'],
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
    ...['MalformedPolicyDocumentException', 'PackedPolicyTooLargeException'],
  ],
  aws: ['ServiceException', 'ServerException', 'IDPCommunicationErrorException'],
}

/** Errors that every service may give and no model of an operation has ("Common errors" of each API reference). */
const COMMON = {
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
} satisfies Readonly<Partial<Record<ErrorClass, readonly string[]>>>

const CLASSES: ReadonlyMap<string, ErrorClass> = new Map(
  [MODELED, COMMON].flatMap((table) =>
    Object.entries(table).flatMap(([kind, names]) =>
      names.map((name) => [name, kind as ErrorClass] as const),
    ),
  ),
)

/** The class of a modeled or common error by its name; undefined for any other. */
export function classOf(code: string): ErrorClass | undefined {
  return CLASSES.get(code)
}

/** Whether a policy does not let the caller make the call; other errors of this class are about what was asked for. */
export function isAccessDenied(code: string): boolean {
  return COMMON.denied.includes(code)
}

/**
 * The class of an error by its status: where AWS has added the name since, and where there is none, as in answers of
 * proxies and in answers to HEAD. These have no body, so that the SDK calls their errors `Unknown` (S3 API reference,
 * HeadObject: "It's not possible to retrieve the exact exception of these error codes").
 * @param status 0 without an answer
 */
export function classByStatus(status: number): ErrorClass {
  if (status === 429) return 'throttled'
  if (status === 401 || status === 403) return 'denied'
  if (status === 404) return 'missing'
  return status === 0 || status >= 500 ? 'aws' : 'input'
}

/** All names that have a class, for the test that holds them against the SDK. */
export const MODELED_NAMES: readonly string[] = Object.values(MODELED).flat()

/**
 * How long a connection was idle before the call timed out, in seconds; undefined for any other error. The SDK reports it
 * only in the message.
 */
export function secondsIdle(error: unknown): number | undefined {
  const message = error instanceof Error ? error.message : String(error)
  const milliseconds = /socket timed out after ([\d.]+) ms of inactivity/.exec(message)?.[1]
  return milliseconds === undefined ? undefined : Number(milliseconds) / 1000
}
