import type { ErrorClass } from '../../../src/aws/errors/classes.ts'
import type { Operation } from '../../../src/aws/iam/actions.ts'

/** A refusal as AWS words it, and what a user has to be told. */
export interface Refusal {
  readonly operation: Operation
  readonly status: number
  readonly code: string
  readonly message: string
  /** Why an invocation was throttled. */
  readonly reason?: string
  /** Where it was recorded or quoted, word for word. */
  readonly source: string
  readonly kind: ErrorClass
  /** Parts of the problem or of the advice. */
  readonly says: readonly RegExp[]
  /** What would send the user the wrong way. */
  readonly saysNot?: readonly RegExp[]
}

const LOCALSTACK = 'localstack/localstack, snapshots of tests/aws/services/lambda_ (2025-11)'
const MODEL = 'the API model of Lambda (SDK 3.1162), documentation of the error'
const github = (page: string) => `https://github.com/${page}`

/** A refusal by CreateFunction or an update, with 400. */
const invalid = (
  message: string,
  source: string,
  says: readonly RegExp[],
  more: Partial<Refusal> = {},
): Refusal => ({
  operation: 'UpdateFunctionConfiguration',
  status: 400,
  code: 'InvalidParameterValueException',
  kind: 'input',
  message,
  source,
  says,
  ...more,
})

/** A refusal of Invoke because of what the function needs. */
const cannotStart = (code: string, status: number, message: string, says: readonly RegExp[]): Refusal => ({
  operation: 'Invoke',
  status,
  code,
  message,
  kind: 'surroundings',
  source: MODEL,
  says,
  saysNot: [/problem is on AWS's side/, /not allowed to perform lambda:InvokeFunction/, /`exclude`/],
})

/** Real sentences, near misses among them. */
export const REFUSALS: readonly Refusal[] = [
  // Permissions: of the caller, of the role, of somebody else.
  {
    operation: 'UpdateFunctionConfiguration',
    status: 403,
    code: 'AccessDeniedException',
    message:
      'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: lambda:UpdateFunctionConfiguration on resource: arn:aws:lambda:eu-west-1:123456789012:function:orders because no identity-based policy allows the lambda:UpdateFunctionConfiguration action',
    source: 'IAM user guide, "Troubleshoot access denied error messages"',
    kind: 'denied',
    says: [/not allowed to perform lambda:UpdateFunctionConfiguration/, /Add `?\{/],
  },
  {
    operation: 'UpdateAlias',
    status: 403,
    code: 'AccessDeniedException',
    message:
      'User: arn:aws:iam::123456789012:user/jo is not authorized to perform: lambda:UpdateAlias on resource: arn:aws:lambda:eu-west-1:123456789012:function:orders with an explicit deny in a service control policy',
    source: 'IAM user guide, "Troubleshoot access denied error messages"',
    kind: 'denied',
    says: [
      /^AWS denied UpdateAlias: a service control policy denies lambda:UpdateAlias on /,
      /explicit deny \(service control policy\)/,
    ],
    saysNot: [/Add `?\{/],
  },
  {
    operation: 'UpdateAlias',
    status: 403,
    code: 'AccessDeniedException',
    message:
      'User: arn:aws:iam::123456789012:user/jo is not authorized to perform: lambda:UpdateAlias on resource: arn:aws:lambda:eu-west-1:123456789012:function:orders because no permissions boundary allows the lambda:UpdateAlias action',
    source: 'IAM user guide, "Troubleshoot access denied error messages"',
    kind: 'denied',
    says: [
      /^AWS denied UpdateAlias: the permissions boundary does not allow lambda:UpdateAlias on /,
      /Allow lambda:UpdateAlias in the permissions boundary/,
    ],
    saysNot: [/Add `?\{/],
  },
  {
    operation: 'UpdateFunctionConfiguration',
    status: 403,
    code: 'AccessDeniedException',
    message:
      'Your access has been denied by EC2, please make sure your request credentials have permission to DescribeSecurityGroups for sg-0a1b2c3d. EC2 Error Code: UnauthorizedOperation. EC2 Error Message: You are not authorized to perform this operation.',
    source: github('cargo-lambda/cargo-lambda/issues/751'),
    kind: 'denied',
    says: [/perform ec2:DescribeSecurityGroups on \*/, /"Action": "ec2:DescribeSecurityGroups"/],
    saysNot: [/perform lambda:UpdateFunctionConfiguration/],
  },
  {
    operation: 'UpdateFunctionCode',
    status: 403,
    code: 'AccessDeniedException',
    message:
      'Your access has been denied by S3, please make sure your request credentials have permission to GetObject for packages/orders.zip. S3 Error Code: AccessDenied. S3 Error Message: Access Denied',
    source: github('binxio/cfn-lb-ip-address-provider/issues/4'),
    kind: 'denied',
    says: [/perform s3:GetObject on arn:\*:s3:::packages\/orders\.zip/],
  },
  {
    operation: 'BatchGetImage',
    status: 400,
    code: 'AccessDeniedException',
    message:
      'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:eu-west-1:210987654321:repository/orders because no resource-based policy allows the ecr:BatchGetImage action',
    source: 'IAM user guide, "Troubleshoot access denied error messages"',
    kind: 'denied',
    says: [/account 210987654321 does not let the account 123456789012/],
  },
  {
    operation: 'CreateFunction',
    status: 403,
    code: 'AccessDeniedException',
    message: 'Lambda does not have permission to access the ECR image. Check the ECR permissions.',
    source: github('aws-samples/bedrock-access-gateway/issues/127'),
    kind: 'denied',
    says: [
      /Add `\{ "Effect": "Allow", "Principal": \{ "Service": "lambda\.amazonaws\.com" .* to the statements in the policy of the repository/,
    ],
    saysNot: [/policy of the role/],
  },
  {
    operation: 'AddPermission',
    status: 403,
    code: 'PublicPolicyException',
    message:
      'The resource-based policy you tried to add to the Lambda resource would grant public access to it, which isn’t allowed.',
    source: MODEL,
    kind: 'denied',
    says: [/blocks public access/],
    // Lambda's API has no such operation (any longer).
    saysNot: [/Add `?\{/, /public-access-block/],
  },
  {
    operation: 'GetFunction',
    status: 403,
    code: 'ExpiredTokenException',
    message: 'The security token included in the request is expired',
    source: 'AWS SDKs; configure-aws-credentials, README',
    kind: 'denied',
    says: [/credentials have expired/],
  },
  // The execution role, which may be seconds old.
  invalid(
    'The role defined for the function cannot be assumed by Lambda.',
    github('nficano/python-lambda/issues/28'),
    [/lambda\.amazonaws\.com to perform sts:AssumeRole/],
  ),
  invalid(
    'The provided execution role does not have permissions to call CreateNetworkInterface on EC2',
    github('hashicorp/terraform/pull/15067'),
    [
      /Attach the managed policy AWSLambdaVPCAccessExecutionRole to the execution role: it allows ec2:CreateNetworkInterface/,
    ],
    { saysNot: [/Correct the input/] },
  ),
  invalid(
    'The provided execution role does not have permissions to call SendMessage on SQS',
    github('elastic/beats/issues/13963'),
    [/Allow sqs:SendMessage in a policy of the execution role, then/],
    // That policy is for queues that Lambda polls, and does not have this action.
    { saysNot: [/AWSLambdaSQSQueueExecutionRole/] },
  ),
  invalid(
    "The function's execution role does not have permissions to call Publish on arn:aws:sns:eu-west-1:123456789012:failed.",
    github(
      'hashicorp/terraform-provider-aws/blob/main/internal/service/lambda/function_event_invoke_config.go',
    ),
    [
      /Add `\{ "Effect": "Allow", "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:123456789012:failed" \}` to a policy of the execution role, then/,
    ],
    { operation: 'PutFunctionEventInvokeConfig' },
  ),
  invalid(
    'The function execution role does not have permissions to call ReceiveMessage on SQS',
    github('anomalyco/sst/issues/5737'),
    [/Allow sqs:ReceiveMessage in a policy of the execution role/],
  ),
  invalid(
    'The provided execution role does not have permissions to call PutTraceSegments on XRAY',
    github('serverless/serverless/issues/6931'),
    [/AWSXRayDaemonWriteAccess to the execution role: it allows xray:PutTraceSegments/],
    { saysNot: [/Correct the input/] },
  ),
  invalid(
    'Lambda was unable to configure access to your environment variables because the KMS key is invalid for CreateGrant. Please check your KMS key settings. KMS Exception: InvalidArnException KMS Message: ARN does not refer to a valid principal: arn:aws:iam::123456789012:role/orders',
    github('aws/chalice/blob/master/tests/functional/test_awsclient.py'),
    [/KMS does not know the execution role/],
  ),
  invalid(
    'Lambda was unable to configure access to your environment variables because the KMS key is invalid for CreateGrant. Please check your KMS key settings. KMS Exception: InvalidArnException KMS Message: Key Aliases are not supported for this operation.',
    github('hashicorp/terraform/issues/20813'),
    [/function's KMS key.* is enabled, and that its key policy allows/],
    { saysNot: [/does not know the execution role/] },
  ),
  {
    operation: 'UpdateFunctionConfiguration',
    status: 400,
    code: 'ValidationException',
    message:
      "'MemorySize' value failed to satisfy constraint: Member must have value less than or equal to 3008",
    source: github('remotion-dev/remotion/issues/2737'),
    kind: 'input',
    says: [/Set `memory-size` to at most 3008/, /a limit of the account/],
  },
  // The network.
  invalid(
    'Your request has been throttled by EC2, please make sure you have enough API rate limit. EC2 Error Code: RequestLimitExceeded. EC2 Error Message: Request limit exceeded.',
    github('hashicorp/terraform-provider-aws/issues/2942'),
    [/EC2 throttled Lambda/],
    { kind: 'throttled', saysNot: [/Correct the input/] },
  ),
  invalid(
    "Error occurred while DescribeSubnets. EC2 Error Code: InvalidSubnetID.NotFound. EC2 Error Message: The subnet ID 'subnet-0a1b' does not exist",
    LOCALSTACK,
    [/`vpc-subnet-ids` and `vpc-security-group-ids`/],
  ),
  // Code and layers.
  {
    operation: 'UpdateFunctionCode',
    status: 413,
    code: 'RequestEntityTooLargeException',
    message: 'Zipped size must be smaller than 52428800 bytes',
    source: LOCALSTACK,
    kind: 'input',
    says: [/`exclude`/],
  },
  invalid(
    'Unzipped size must be smaller than 262144000 bytes',
    LOCALSTACK,
    [/limited to 250 MB.*`exclude`/],
    {
      operation: 'UpdateFunctionCode',
      saysNot: [/cannot read the archive/],
    },
  ),
  invalid(
    'Function code combined with layers exceeds the maximum allowed size of 262144000 bytes. The actual size is 262148870 bytes.',
    github('brefphp/bref/issues/450'),
    [/limited to 250 MB/],
  ),
  invalid(
    'Layers consume more than the available size of 262144000 bytes',
    'issue 1 of the project bento (2021)',
    [/smaller `layers`/],
    { saysNot: [/`exclude`/] },
  ),
  invalid('Could not unzip uploaded file. Please check your file, then try to upload again.', LOCALSTACK, [
    /cannot read the archive/,
  ]),
  invalid('Uploaded file must be a non-empty zip', github('aws/aws-cdk/issues/12667'), [/finds it empty/]),
  invalid(
    'Layer version arn:aws:lambda:us-east-1:113088814899:layer:Klayers-python37-opencv-python-headless:5 does not exist.',
    github('keithrozario/Klayers/issues/76'),
    [/was deleted, or is not shared.*`layers-strategy: replace`/],
  ),
  invalid(
    'The runtime parameter of nodejs14.x is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.',
    LOCALSTACK,
    [/Set `runtime` to a supported runtime/],
  ),
  invalid(
    'Lambda cannot deploy the function. The function or layer might be signed using a signature that the client is not configured to accept. Check the provided signature for orders.',
    github('aws/aws-cdk/issues/29474'),
    [/AWS Signer.*`s3-bucket`/],
    { operation: 'UpdateFunctionCode', saysNot: [/Correct the input/] },
  ),
  {
    operation: 'UpdateFunctionCode',
    status: 400,
    code: 'CodeVerificationFailedException',
    message:
      'The code signature failed one or more of the validation checks for signature mismatch or expiry, and the code signing policy is set to ENFORCE. Lambda blocks the deployment.',
    source: MODEL,
    kind: 'input',
    says: [/AWS Signer/],
  },
  {
    operation: 'UpdateFunctionCode',
    status: 400,
    code: 'CodeStorageExceededException',
    message: 'Code storage limit exceeded.',
    source: github('Graphcool/graphcool-framework/issues/517'),
    kind: 'full',
    says: [/Delete unused versions.*`keep-versions`/],
  },
  // Images.
  invalid(
    'Source image 123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1 does not exist. Provide a valid source image.',
    'like the sentence about images that are not valid; no report was found',
    [/push it again/],
    { operation: 'CreateFunction' },
  ),
  invalid(
    'Source image public.ecr.aws/nginx/nginx:latest is not valid. Provide a valid source image.',
    github('grafana/loki/issues/7218'),
    [/private repository of ECR/],
    { operation: 'CreateFunction' },
  ),
  invalid(
    'The image manifest, config or layer media type for the source image 123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1 is not supported.',
    github('aws-samples/bedrock-access-gateway/issues/206'),
    [/OCI 1\.0/],
    { operation: 'UpdateFunctionCode' },
  ),
  // Configuration.
  invalid(
    'Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: {"A":"b"}',
    LOCALSTACK,
    [/limited to 4 KB/],
    { saysNot: [/String measured/] },
  ),
  invalid('Number of tags exceeds resource tag limit.', LOCALSTACK, [/at most 50 tags/], {
    operation: 'TagResource',
  }),
  invalid(
    'Tenancy configuration is not supported for this account in the ap-northeast-1 Region.',
    github('fujiwara/lambroll/pull/547'),
    [/remove `TenancyConfig`/],
    { operation: 'CreateFunction' },
  ),
  invalid(
    "1 validation error detected: Value 'r1' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern: arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+",
    LOCALSTACK,
    [/Correct `execution-role`/],
    { code: 'ValidationException' },
  ),
  invalid(
    "1 validation error detected: Value 'invalidOption' at 'snapStart.applyOn' failed to satisfy constraint: Member must satisfy enum value set: [PublishedVersions, None]",
    LOCALSTACK,
    [/Correct `ApplyOn` in `function-configuration`/],
    { code: 'ValidationException' },
  ),
  invalid(
    "1 validation error detected: Value '5' at 'maximumRetryAttempts' failed to satisfy constraint: Member must have value less than or equal to 2",
    LOCALSTACK,
    [/Set `MaximumRetryAttempts` in `function-event-invoke-configuration` to at most 2, then/],
    { code: 'ValidationException', operation: 'PutFunctionEventInvokeConfig', saysNot: [/AWS Support/] },
  ),
  invalid(
    "1 validation error detected: Value '30' at 'maximumEventAgeInSeconds' failed to satisfy constraint: Member must have value greater than or equal to 60",
    LOCALSTACK,
    [/Set `MaximumEventAgeInSeconds` in `function-event-invoke-configuration` to at least 60, then/],
    { code: 'ValidationException', operation: 'PutFunctionEventInvokeConfig' },
  ),
  invalid(
    'The destination ARN arn:aws:events:eu-west-1:624606400000:event-bus/aws.partner/epsagon.com/7ea36bec is invalid.',
    github('serverless/serverless/issues/7507'),
    [/destinations that exist in `DestinationConfig` of `function-event-invoke-configuration`/],
    { operation: 'PutFunctionEventInvokeConfig' },
  ),
  invalid(
    'python3.12 is not supported for SnapStart enabled functions.',
    github('aws-samples/bedrock-chat/issues/617'),
    [/choose one that it supports .*`SnapStart: \{ ApplyOn: None \}`/],
  ),
  invalid(
    'LogLevel is not supported when LogFormat is set to "Text". Remove LogLevel from your request or change the LogFormat to "Json" and try again.',
    github('aws/aws-cdk/pull/28045'),
    [/add `LogFormat: JSON` to `LoggingConfig`/],
  ),
  invalid("Runtime 'x' is not supported.", 'a sentence that nothing here knows', [/Correct `runtime`/]),
  // Aliases, policies, concurrency.
  invalid(
    'Alias with weights can not be used with Provisioned Concurrency',
    github('hashicorp/terraform/issues/24957'),
    [/without `traffic-shift`/],
    { operation: 'UpdateAlias' },
  ),
  {
    operation: 'PutProvisionedConcurrencyConfig',
    status: 409,
    code: 'ResourceConflictException',
    message:
      "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
    source: LOCALSTACK,
    kind: 'busy',
    says: [/provisioned concurrency of its own/],
    saysNot: [/Another update/],
  },
  invalid(
    "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [900].",
    LOCALSTACK,
    [/Lower `provisioned-concurrency`/],
    { operation: 'PutProvisionedConcurrencyConfig' },
  ),
  invalid(
    "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [50].",
    'https://github.com/milliHQ/terraform-aws-next-js/issues/251',
    [
      /^The account has too little concurrency: .* fewer than the 50 units/,
      /Lower `reserved-concurrency`.*aws lambda get-account-settings --query/,
    ],
    { operation: 'PutFunctionConcurrency' },
  ),
  invalid(
    'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
    LOCALSTACK,
    [/lower `provisioned-concurrency`, or set a higher `reserved-concurrency`/],
    { operation: 'PutProvisionedConcurrencyConfig' },
  ),
  invalid(
    "ReservedConcurrentExecutions 1 should not be lower than function's total provisioned concurrency [5].",
    LOCALSTACK,
    [/raise `reserved-concurrency`, or first reduce what is provisioned/],
    { operation: 'PutFunctionConcurrency' },
  ),
  {
    operation: 'AddPermission',
    status: 400,
    code: 'PolicyLengthExceededException',
    message: 'The final policy size (20749) is bigger than the limit (20480).',
    source: github('adobe/helix-deploy/issues/24'),
    kind: 'full',
    says: [/^The resource policy of orders is full: .* 20749 bytes, and AWS allows 20480\./],
  },
  {
    operation: 'AddPermission',
    status: 409,
    code: 'ResourceConflictException',
    message:
      'The statement id (s3) provided already exists. Please provide a new statement id, or remove the existing statement.',
    source: LOCALSTACK,
    kind: 'busy',
    says: [/remove-permission/],
    saysNot: [/Another update/],
  },
  {
    operation: 'CreateAlias',
    status: 409,
    code: 'ResourceConflictException',
    message: 'Alias already exists: arn:aws:lambda:eu-west-1:123456789012:function:orders:live',
    source: LOCALSTACK,
    kind: 'busy',
    says: [/created it at the same time/],
  },
  {
    operation: 'UpdateFunctionCode',
    status: 409,
    code: 'ResourceConflictException',
    message:
      'The operation cannot be performed at this time. An update is in progress for resource: arn:aws:lambda:eu-west-1:123456789012:function:orders',
    source: LOCALSTACK,
    kind: 'busy',
    says: [/Something else is updating this function/],
  },
  {
    operation: 'UpdateAlias',
    status: 412,
    code: 'PreconditionFailedException',
    message:
      'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
    source: LOCALSTACK,
    kind: 'stale',
    says: [/Somebody else changed/],
  },
  invalid(
    'The provided principal was invalid. Please check the principal and try again.',
    LOCALSTACK,
    [/or remove its item from `invoke-permissions`/],
    { operation: 'AddPermission' },
  ),
  {
    operation: 'GetAlias',
    status: 404,
    code: 'ResourceNotFoundException',
    message: 'Cannot find alias arn: arn:aws:lambda:eu-west-1:123456789012:function:orders:live',
    source: LOCALSTACK,
    kind: 'missing',
    says: [/Check the names, the region and the account/],
  },
  // Invocations.
  {
    operation: 'Invoke',
    status: 413,
    code: 'RequestTooLargeException',
    message: 'The request payload exceeded the Invoke request body JSON input quota.',
    source: MODEL,
    kind: 'input',
    says: [/at most 6 MB.*`payload`/],
    saysNot: [/`exclude`/],
  },
  {
    operation: 'Invoke',
    status: 413,
    code: 'RequestEntityTooLargeException',
    message: 'Request must be smaller than 6291456 bytes for the InvokeFunction operation',
    source: github('JupiterOne/sdk/issues/565'),
    kind: 'input',
    says: [/at most 6 MB/],
    saysNot: [/`exclude`/],
  },
  {
    operation: 'Invoke',
    status: 429,
    code: 'TooManyRequestsException',
    message: 'Rate Exceeded.',
    reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
    source: LOCALSTACK,
    kind: 'throttled',
    says: [/reserved concurrency of the function is used up/, /`reserved-concurrency`/],
    saysNot: [/15 requests a second/],
  },
  {
    operation: 'Invoke',
    status: 429,
    code: 'TooManyRequestsException',
    message: 'Rate Exceeded.',
    reason: 'ConcurrentInvocationLimitExceeded',
    source: MODEL,
    kind: 'throttled',
    says: [/too many invocations of this function/],
    saysNot: [/reserved concurrency of the function/],
  },
  {
    operation: 'GetFunction',
    status: 429,
    code: 'TooManyRequestsException',
    message: 'Rate exceeded',
    source: MODEL,
    kind: 'throttled',
    says: [/15 requests a second/],
  },
  invalid(
    'The invoked function is enabled with tenancy configuration. Add a valid tenant ID in your request and try again.',
    'https://aws.amazon.com/blogs/compute/building-multi-tenant-saas-applications-with-aws-lambdas-new-tenant-isolation-mode/',
    [/set `tenant-id`/, /`smoke-test: false`/],
    { operation: 'Invoke' },
  ),
  invalid(
    'The invoked function is not enabled with tenancy configuration.',
    'Lambda developer guide, "Troubleshooting tenant isolation", which documents the refusal and not its words',
    [/leave `tenant-id` out/],
    { operation: 'Invoke' },
  ),
  // The function is then invoked asynchronously: nobody reads an advice.
  invalid(
    'You cannot synchronously invoke a durable function with an executionTimeout greater than 15 minutes.',
    'Lambda developer guide, "Invoking durable functions"; quoted in repositories since 2025-12',
    [/Correct what AWS names/],
    { operation: 'Invoke' },
  ),
  cannotStart(
    'KMSAccessDeniedException',
    502,
    'Lambda was unable to decrypt the environment variables because KMS access was denied. Please check the function’s KMS key settings.',
    [/function's KMS key.* is enabled, and that its key policy allows/],
  ),
  cannotStart(
    'EFSMountFailureException',
    403,
    'The Lambda function couldn’t mount the configured file system due to a permission or configuration issue.',
    [/access point in `file-system-arn` exists/],
  ),
  cannotStart(
    'EFSMountTimeoutException',
    408,
    'The Lambda function made a network connection to the configured file system, but the mount operation timed out.',
    [/run the workflow again in a few minutes/],
  ),
  cannotStart(
    'ENILimitReachedException',
    502,
    'Lambda couldn’t create an elastic network interface in the VPC, specified as part of Lambda function configuration, because the limit for network interfaces has been reached.',
    [/free network interfaces/],
  ),
  cannotStart(
    'SubnetIPAddressLimitReachedException',
    502,
    'Lambda couldn’t set up VPC access for the Lambda function because one or more configured subnets has no available IP addresses.',
    [/Free IP addresses/],
  ),
  cannotStart(
    'InvalidSubnetIDException',
    502,
    'The subnet ID provided in the Lambda function VPC configuration is not valid.',
    [/`vpc-subnet-ids`/],
  ),
  cannotStart('SnapStartException', 400, 'The afterRestore() runtime hook encountered an error.', [
    /runtime hook/,
  ]),
  {
    ...cannotStart(
      'EC2ThrottledException',
      502,
      'Lambda was throttled while using the Lambda Execution Role to set up for the Lambda function.',
      [/EC2 throttled Lambda/],
    ),
    source: github('aws/aws-sdk-java/issues/1473'),
  },
  {
    operation: 'Invoke',
    status: 409,
    code: 'ResourceConflictException',
    message:
      'The operation cannot be performed at this time. The function is currently in the following state: Pending',
    source: github('faastjs/faast.js/issues/758'),
    kind: 'busy',
    says: [/state: Pending/],
  },
  {
    operation: 'Invoke',
    status: 502,
    code: 'ServiceException',
    message: 'The Lambda service encountered an internal error.',
    source: MODEL,
    kind: 'aws',
    says: [/problem is on AWS's side/],
  },
  // Layers, file systems.
  invalid(
    'Two different versions of the same layer are not allowed to be referenced in the same function. arn:aws:lambda:eu-west-1:123456789012:layer:deps:1 and arn:aws:lambda:eu-west-1:123456789012:layer:deps:2 are versions of the same layer.',
    LOCALSTACK,
    [/Name one version of each layer/],
  ),
  invalid('Cannot reference more than 5 layers.', LOCALSTACK, [/layers-strategy: replace/]),
  invalid(
    'Layers are not in the same region as the function. Layers are expected to be in region eu-west-1.',
    LOCALSTACK,
    [/Publish the layer in the function's region/],
  ),
  {
    operation: 'UpdateFunctionConfiguration',
    status: 403,
    code: 'AccessDeniedException',
    message:
      'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: lambda:GetLayerVersion on resource: arn:aws:lambda:eu-west-1:999999999999:layer:theirs:20 because no resource-based policy allows the lambda:GetLayerVersion action',
    source: LOCALSTACK,
    kind: 'denied',
    says: [/is not shared with this account/],
    saysNot: [/Add `?\{/],
  },
  invalid(
    'EFS file system arn:aws:elasticfilesystem:us-east-1:509665555555:file-system/fs-55ad290a referenced by access point arn:aws:elasticfilesystem:us-east-1:509665555555:access-point/fsap-0a0d70094333e958e has mount targets created in all availability zones the function will execute in, but not all are in the available life cycle state yet. Please wait for them to become available and try the request again.',
    github('hashicorp/terraform-provider-aws/issues/15053'),
    [/available mount target in the availability zone/],
  ),
  // CodeDeploy, S3.
  {
    operation: 'CreateDeployment',
    status: 400,
    code: 'DeploymentLimitExceededException',
    message: "The Deployment Group 'live' already has an active Deployment 'd-ABCDEF123'",
    source: github('CircleCI-Public/aws-ecs-orb/issues/181'),
    kind: 'busy',
    says: [/d-ABCDEF123/],
  },
  {
    operation: 'GetDeployment',
    status: 400,
    code: 'DeploymentDoesNotExistException',
    message: 'Lambda function hook: Function not found: arn:aws:lambda:eu-west-1:123456789012:function:hook',
    source: 'the local CodeDeploy; AWS documents no words for it',
    kind: 'missing',
    says: [/Function not found/],
  },
  {
    operation: 'GetObject',
    status: 403,
    code: 'InvalidObjectState',
    message: "The operation is not valid for the object's storage class",
    source: 'localstack/localstack, tests/aws/services/s3 (2026-02)',
    kind: 'input',
    says: [/storage class/],
    saysNot: [/not allowed to perform/],
  },
]

/** Sentences of a sign-in, which have advice of their own (sign-in/refusal.test.ts). */
export const SIGN_IN: readonly string[] = [
  'Incorrect token audience',
  'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
  "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
  "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
  'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
]

/** What CodeDeploy says about a deployment that ended (CodeDeploy user guide, "Deployments and alarms"; recorded). */
export const DEPLOYMENTS: readonly string[] = [
  'One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped. Activated alarms: <orders-5xx>',
]
