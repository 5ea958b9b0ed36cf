/**
 * Every pattern that AWS's messages are matched with. `__tests__/aws/errors/refusals.ts` has a real sentence for each of
 * them, with its source. Messages are matched only where the name of the error does not say enough.
 */
export const WORDS = {
  // Permissions.
  /** The action and the resource. */
  refusedAction: /perform: ([\w-]+:\w+) on resource: "?([^\s"]+)/,
  /** What Lambda may not do with the caller's permissions: service, action and resource. */
  deniedByService:
    /access has been denied by (S3|EC2).{0,500} permission to (\w+) for (\S{1,1000}?)\. \1 Error Code/,
  explicitDeny: /with an explicit deny in (?:an? |the )?([\w -]{1,80}policy|permissions boundary)/i,
  /** Also of a sign-in, where no kind of policy need be named; other refusals of a sign-in, AccessDenied as well, may pass. */
  deniedExplicitly: /explicit deny/i,
  noPolicyAllows: /because no ([\w ]{1,80} policy|permissions boundary) allows/i,
  foreignRepository:
    /^User: arn:[^:]+:[^:]+::(\d{12}):.{0,500} perform: (ecr:\w+) on resource: arn:[^:]+:ecr:[^:]+:(\d{12}):repository\/(\S+) because no resource-based policy allows/,
  /** Of a refusal: who called, and what AWS adds about its reason. */
  notAuthorized:
    /^User: (\S+) is not authorized to perform: \S+ on resource: "?[^\s"]+"?(?: (because no .+|with an explicit deny .+))?$/,
  /** Account, name and number of a version of a layer. */
  foreignLayer:
    /perform: lambda:GetLayerVersion on resource: arn:[^:]+:lambda:[^:]*:(\d{12}):layer:([\w-]+):(\d+) because no resource-based policy allows/,
  unreadableImage: /Lambda does not have permission to access the ECR image/i,
  /** Of the SDK, about the token of IAM Identity Center. */
  tokenExpired: /token.{0,200}expired/i,
  // The execution role: InvalidParameterValueException, as for any other parameter.
  roleNotAssumable: /role defined for the function cannot be assumed/i,
  /** Action and service that the execution role lacks. */
  roleLacks:
    /(?:provided|function(?:'s)?) execution role does not have permissions to call (\w+) on (?:arn:[\w-]+:)?(\w+)/i,
  /** KMS does not know a role that is seconds old. */
  /** What KMS says, where Lambda quotes it. */
  keyNoGrant: /KMS key is invalid for CreateGrant(?:.{0,500}KMS Message: (.{1,500}))?/is,
  keyKnowsNoRole: /KMS key is invalid for CreateGrant.{0,500}does not refer to a valid principal/is,
  // The network.
  throttledByEc2: /throttled by EC2|EC2 Error Code: (RequestLimitExceeded|Throttling)/i,
  notInVpc: /EC2 Error Code: Invalid(SubnetID|Group|GroupId|SecurityGroupID)\.?\w*/i,
  /** What EC2 says, after labels of Lambda. */
  ec2Message: /EC2 Error Code: Invalid.{0,300} EC2 Error Message: (.{1,500})$/i,
  fileSystemNotReady: /file system .{0,300} life cycle state/i,
  // The key.
  key: /\bKMS\b/,
  // Code.
  unreadableArchive: /Could not unzip uploaded file|must be a non-empty zip/i,
  unzippedTooLarge: /Unzipped size must be smaller|Function code combined with layers exceeds/i,
  layersTooLarge: /Layers consume more than the available size/i,
  layerTwice: /Two different versions of the same layer/i,
  tooManyLayers: /Cannot reference more than \d+ layers/i,
  layersElsewhere: /Layers are not in the same region/i,
  noLayerVersion: /Layer version arn:\S{1,500} does not exist/i,
  runtimeBlocked: /runtime parameter of (\S+) is no longer supported/i,
  noImage: /source image .{0,500} does not exist/i,
  imageFormat: /(manifest|media type).{0,500} not supported/i,
  imageElsewhere: /source image .{0,500} is not valid/i,
  unsigned: /signed using a signature that the client is not configured to accept/i,
  // Configuration.
  variablesTooLarge: /environment variables.{0,200}4 ?KB/is,
  /** The highest or lowest value of a setting. */
  atMost: /must have value less than or equal to (\d+)/i,
  atLeast: /must have value greater than or equal to (\d+)/i,
  /** A limit of the API itself, and the member that exceeds it. */
  ofModel: /validation error detected/i,
  valueAt: /\bValue '([^']{1,100})' at '/i,
  memberAt: /\bat '(?:\w+\.)*(\w+)' failed to satisfy constraint/i,
  noSnapStart: /not supported for SnapStart enabled functions/i,
  levelOfText: /LogLevel is not supported when LogFormat is set to/i,
  noDestination: /destination (ARN|config) .{0,1000} is invalid/i,
  tooManyTags: /exceeds resource tag limit/i,
  noTenant: /(?<!not )enabled with tenancy configuration/i,
  notTenant: /not enabled with tenancy configuration/i,
  tenant: /\btenan(t|cy)\b/i,
  tenancyUnsupported: /Tenancy configuration is not supported/i,
  durableTooLong: /synchronously invoke a durable function with an executionTimeout/i,
  // Aliases, policies, concurrency.
  weightsWithProvisioned: /Alias with weights can ?not be used with Provisioned Concurrency/i,
  provisionedVersion:
    /Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version/i,
  provisionedAboveReserved:
    /greater than the reservedConcurrentExecution|lower than function's total provisioned concurrency/i,
  /** What is reserved, and what is provisioned. */
  reservedBelowProvisioned:
    /ReservedConcurrentExecutions (\d+) should not be lower than function's total provisioned concurrency \[(\d+)\]/i,
  /** What is left, and what must be left. */
  unreservedLeft: /greater than account's unreserved concurrency \[(\d+)\]/i,
  unreservedMinimum: /UnreservedConcurrentExecution below its minimum value of \[(\d+)\]/i,
  tooMuchReserved: /account's UnreservedConcurrentExecution/i,
  tooMuchProvisioned: /account's unreserved concurrency/i,
  statementTaken: /statement id \((\S+)\) provided already exists/i,
  alreadyExists: /already exist/i,
  /** Bytes of a policy, and how many it may have. */
  policySize: /final policy size \((\d+)\) is bigger than the limit \((\d+)\)/i,
  badPrincipal: /provided principal was invalid/i,
  /** Of ResourceConflictException, which an alias that uses a version gives as well. */
  inProgress: /in progress/i,
  /** The state that keeps Lambda from invoking a function. */
  state: /\bstate: (\w+)/,
  // Other services.
  /** The ARN of what an error is about. */
  arn: /\barn:[^\s,;]*[^\s,;.]/,
  /** The ID of a deployment; DeploymentLimitExceededException has no member with it (aws/aws-sdk-java, issue 757). */
  activeDeployment: /'(d-[A-Z0-9]+)'/,
  /** The names of alarms, each between angle brackets. */
  activatedAlarms: /Activated alarms: (.{1,2000})$/,
  /** In the diagnostics of a lifecycle event, which have no code for the error of Lambda. */
  hookMissing: /Function not found|ResourceNotFoundException/,
  // InvalidIdentityToken and ValidationError of AWS STS, which have several causes each.
  wrongAudience: /audience/i,
  noProvider: /No OpenIDConnect provider/i,
  keysNotFetched: /retrieve verification key/i,
  thumbprint: /certificate doesn't match configured thumbprint/i,
  sessionTooLong: /MaxSessionDuration/i,
} as const satisfies Readonly<Record<string, RegExp>>
