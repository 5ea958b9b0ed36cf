import { IAM_ACTIONS, type Operation } from './actions.ts'

/** A mode with its own policy. A deploy that promotes a version has a separate one, because it needs less. */
export type PolicyMode = 'deploy' | 'promotion' | 'publish-layer' | 'rollback' | 'smoke-test'

/**
 * The resource of a permission. `function` is the function with its versions and aliases (the call decides which ARN AWS
 * checks), `versions` its versions and aliases without the function itself, `callers` the same for permissions to invoke
 * them, and `layer-versions` the versions of a layer. `network`, `account`, `event-source-mappings` and `metrics` are for
 * actions that AWS supports only on `*`, `alarms` for one that it allows on alarms, but on composite ones only with `*`.
 * `key-grants` is for grants that AWS makes of a key for its own resources.
 * `deployments` is for actions that the CodeDeploy user guide has on the group of the deployment, and the Service
 * Authorization Reference only on `*`, which allows them either way.
 */
export type ResourceKind = Everywhere | LimitedKind

/** The resources that a policy can name only as `*`. */
const EVERYWHERE = ['network', 'account', 'event-source-mappings', 'metrics', 'alarms'] as const

type Everywhere = (typeof EVERYWHERE)[number]

export type LimitedKind =
  | 'function'
  | 'versions'
  | 'callers'
  | 'code-signing'
  | 'layer'
  | 'layer-versions'
  | 'objects'
  | 'bucket-key'
  | 'repository'
  | 'execution-role'
  | 'key'
  | 'key-grants'
  | 'file-system'
  | 'deployment-group'
  | 'deployments'
  | 'deployment-application'
  | 'deployment-configuration'

export function isEverywhere(kind: ResourceKind): kind is Everywhere {
  return EVERYWHERE.some((each) => each === kind)
}

/** Features that need additional permissions; the text says when, in Markdown. */
export const FEATURES = {
  creation: 'a function that does not exist yet',
  'execution-role': 'a new or changed `execution-role`',
  tags: '`tags`',
  'tags-remove': '`tags-remove`',
  test: '`payload`, `http-path` or `smoke-test: true`',
  'durable-test': 'a test of a durable function',
  'function-url': '`url: function-url`',
  'invoke-permissions': '`invoke-permissions`',
  'function-url-auth-type': '`function-url-auth-type`, `function-url-cors` or `function-url-invoke-mode`',
  'code-signing': '`code-signing-config-arn`',
  'runtime-management': '`runtime-management`',
  'event-invoke': '`function-event-invoke-configuration`',
  'provisioned-concurrency': '`provisioned-concurrency`, or an alias that has provisioned concurrency',
  'reserved-concurrency': '`reserved-concurrency`',
  'keep-versions': '`keep-versions`',
  'remove-alias': '`remove-alias`',
  's3-key': '`s3-key`',
  's3-bucket': '`s3-bucket`, for uploads',
  's3-bucket-key': '`s3-bucket` or `s3-key`, of a bucket that encrypts with a customer managed KMS key',
  'image-uri': '`image-uri`, and images that are restored to `$LATEST`',
  layers: 'changes of `layers`',
  vpc: 'changes of `vpc-subnet-ids` or `vpc-security-group-ids`',
  'file-system': 'changes of `file-system-arn`',
  key: 'environment variables that are encrypted with a customer managed KMS key',
  'source-key': '`source-kms-key-arn`, or code that is already encrypted with a customer managed KMS key',
  'share-with': '`share-with`',
  'traffic-shift': '`traffic-shift`, unless `error-rate-threshold` is `off`',
  alarms: '`alarms`, or a CodeDeploy deployment group with alarms',
  codedeploy: '`traffic-shift-engine: codedeploy`',
  'codedeploy-alarms': '`alarms` with `traffic-shift-engine: codedeploy`',
} as const

export type Feature = keyof typeof FEATURES

/** Permissions that some modes need, always or for a feature. */
export interface Need {
  readonly modes: readonly PolicyMode[]
  /** Absent when the modes always need the permissions. */
  readonly feature?: Feature
  readonly on: ResourceKind
  /** The calls that the action makes. */
  readonly calls?: readonly Operation[]
  /** IAM actions that AWS checks in addition to that of the call. */
  readonly implied?: readonly string[]
  /** A condition that the permissions can be limited by. */
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const changing = ['deploy', 'rollback'] as const
const moving = ['deploy', 'promotion', 'rollback'] as const

/**
 * The permissions by mode, feature and resource. Restoring $LATEST in `rollback` needs the same permissions as `deploy`.
 * Documented in the Service Authorization Reference (actions), the Lambda developer guide ("Required IAM permissions"
 * for a VPC, "User permissions" for file systems, "Securing environment variables" and "Encrypting Lambda .zip
 * deployment packages" for keys), the Lambda API reference (GetFunction shows tags to callers that may list them), the
 * S3 user guide ("Using server-side encryption with AWS KMS keys"), the IAM user guide ("Granting a user permissions
 * to pass a role to an AWS service") and the AWS knowledge center ("lambda-ecr-image"). Lambda reads layers and
 * packages in S3 with the permissions of the caller.
 */
export const IAM_NEEDS: readonly Need[] = [
  {
    modes: moving,
    on: 'function',
    calls: ['GetFunction', 'GetAlias', 'ListAliases', 'ListVersionsByFunction', 'UpdateAlias'],
  },
  { modes: changing, on: 'function', calls: ['UpdateFunctionConfiguration', 'UpdateFunctionCode'] },
  { modes: ['deploy', 'promotion'], on: 'function', calls: ['CreateAlias'] },
  { modes: ['deploy'], on: 'function', calls: ['PublishVersion'] },
  { modes: ['deploy'], feature: 'creation', on: 'function', calls: ['CreateFunction'] },
  {
    modes: changing,
    feature: 'execution-role',
    on: 'execution-role',
    implied: ['iam:PassRole'],
    condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
  },
  {
    modes: ['deploy'],
    feature: 'tags',
    on: 'function',
    calls: ['TagResource'],
    implied: ['lambda:ListTags'],
  },
  // A failed release writes the removed tags again.
  {
    modes: ['deploy'],
    feature: 'tags-remove',
    on: 'function',
    calls: ['UntagResource', 'TagResource'],
    implied: ['lambda:ListTags'],
  },
  { modes: ['deploy'], feature: 'test', on: 'versions', calls: ['Invoke', 'InvokeWithResponseStream'] },
  // An inactive target is invoked until it is active, whether or not there is a test.
  { modes: ['promotion', 'rollback'], on: 'versions', calls: ['Invoke', 'InvokeWithResponseStream'] },
  // Executions are resources below the version that they run (Lambda developer guide, "Security and permissions for Lambda
  // durable functions").
  {
    modes: ['deploy', 'promotion', 'rollback', 'smoke-test'],
    feature: 'durable-test',
    on: 'versions',
    calls: ['GetDurableExecution', 'GetDurableExecutionHistory'],
  },
  // Every release looks for callers that bypass the alias; without these permissions, it skips that.
  { modes: ['deploy'], on: 'function', calls: ['GetPolicy', 'GetFunctionUrlConfig'] },
  { modes: ['deploy'], on: 'event-source-mappings', calls: ['ListEventSourceMappings'] },
  { modes: ['promotion'], feature: 'invoke-permissions', on: 'function', calls: ['GetPolicy'] },
  // A failed release removes what it has added.
  {
    modes: ['deploy', 'promotion'],
    feature: 'invoke-permissions',
    on: 'callers',
    calls: ['AddPermission', 'RemovePermission'],
  },
  {
    modes: ['promotion'],
    feature: 'function-url-auth-type',
    on: 'function',
    calls: ['GetPolicy', 'GetFunctionUrlConfig'],
  },
  {
    modes: ['deploy', 'promotion'],
    feature: 'function-url-auth-type',
    on: 'callers',
    calls: [
      'CreateFunctionUrlConfig',
      'UpdateFunctionUrlConfig',
      'DeleteFunctionUrlConfig',
      'AddPermission',
      'RemovePermission',
    ],
  },
  {
    modes: ['promotion', 'rollback', 'smoke-test'],
    feature: 'function-url',
    on: 'function',
    calls: ['GetFunctionUrlConfig'],
  },
  // AWS checks the permission to attach a configuration on the configuration, too.
  {
    modes: ['deploy'],
    feature: 'code-signing',
    on: 'code-signing',
    calls: [
      'GetFunctionCodeSigningConfig',
      'PutFunctionCodeSigningConfig',
      'DeleteFunctionCodeSigningConfig',
    ],
  },
  {
    modes: ['deploy'],
    feature: 'runtime-management',
    on: 'function',
    calls: ['GetRuntimeManagementConfig', 'PutRuntimeManagementConfig'],
  },
  {
    modes: ['deploy', 'promotion'],
    feature: 'event-invoke',
    on: 'versions',
    calls: [
      'GetFunctionEventInvokeConfig',
      'PutFunctionEventInvokeConfig',
      'DeleteFunctionEventInvokeConfig',
    ],
  },
  // Tells weights of AWS, which keep the traffic on the version before, from somebody's.
  {
    modes: moving,
    feature: 'provisioned-concurrency',
    on: 'versions',
    calls: ['GetProvisionedConcurrencyConfig'],
  },
  {
    modes: ['deploy', 'promotion'],
    feature: 'provisioned-concurrency',
    on: 'versions',
    calls: ['PutProvisionedConcurrencyConfig', 'DeleteProvisionedConcurrencyConfig'],
  },
  {
    modes: ['deploy', 'promotion'],
    feature: 'reserved-concurrency',
    on: 'function',
    calls: ['GetFunctionConcurrency', 'PutFunctionConcurrency', 'DeleteFunctionConcurrency'],
  },
  // The permission to delete never includes the function itself.
  {
    modes: ['deploy', 'promotion'],
    feature: 'keep-versions',
    on: 'function',
    calls: ['ListProvisionedConcurrencyConfigs', 'ListDurableExecutionsByFunction'],
  },
  { modes: ['promotion'], feature: 'keep-versions', on: 'function', calls: ['GetPolicy'] },
  {
    modes: ['promotion'],
    feature: 'keep-versions',
    on: 'event-source-mappings',
    calls: ['ListEventSourceMappings'],
  },
  { modes: ['deploy', 'promotion'], feature: 'keep-versions', on: 'versions', calls: ['DeleteFunction'] },
  {
    modes: ['deploy'],
    feature: 'remove-alias',
    on: 'function',
    calls: ['DeleteAlias', 'ListProvisionedConcurrencyConfigs', 'ListDurableExecutionsByFunction'],
  },
  {
    modes: ['deploy'],
    feature: 'remove-alias',
    on: 'callers',
    calls: [
      'DeleteFunctionUrlConfig',
      'RemovePermission',
      'GetFunctionEventInvokeConfig',
      'DeleteFunctionEventInvokeConfig',
    ],
  },
  {
    modes: ['deploy'],
    feature: 'remove-alias',
    on: 'versions',
    calls: ['DeleteProvisionedConcurrencyConfig', 'DeleteFunction'],
  },
  // Lambda requires it, too, when a layer is added to a function.
  { modes: ['deploy'], feature: 'layers', on: 'layer-versions', calls: ['GetLayerVersion'] },
  { modes: ['rollback'], feature: 'layers', on: 'layer-versions', implied: ['lambda:GetLayerVersion'] },
  {
    modes: changing,
    feature: 'vpc',
    on: 'network',
    implied: [
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcs',
      'ec2:GetSecurityGroupsForVpc',
    ],
  },
  {
    modes: changing,
    feature: 'file-system',
    on: 'file-system',
    implied: ['elasticfilesystem:DescribeMountTargets'],
  },
  {
    modes: changing,
    feature: 'key',
    on: 'key',
    implied: ['kms:Decrypt', 'kms:Encrypt'],
  },
  // Lambda makes the grant, so that the execution role can decrypt.
  {
    modes: changing,
    feature: 'key',
    on: 'key-grants',
    implied: ['kms:CreateGrant'],
    condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
  },
  // Only users with access to the key can view or manage the code. AWS does not name their actions; Lambda itself needs these.
  {
    modes: changing,
    feature: 'source-key',
    on: 'key',
    implied: ['kms:Decrypt', 'kms:GenerateDataKey'],
  },
  // The lists are read only to name the aliases and versions that exist in place of one that does not.
  {
    modes: ['smoke-test'],
    on: 'function',
    calls: ['Invoke', 'GetFunction', 'GetAlias', 'ListAliases', 'ListVersionsByFunction'],
  },
  { modes: ['publish-layer'], on: 'layer', calls: ['PublishLayerVersion'] },
  { modes: ['publish-layer'], on: 'account', calls: ['ListLayerVersions'] },
  { modes: ['publish-layer'], on: 'layer-versions', calls: ['GetLayerVersion'] },
  {
    modes: ['publish-layer'],
    feature: 'share-with',
    on: 'layer-versions',
    calls: ['GetLayerVersionPolicy', 'AddLayerVersionPermission'],
  },
  { modes: ['publish-layer'], feature: 'keep-versions', on: 'layer-versions', calls: ['DeleteLayerVersion'] },
  { modes: ['publish-layer'], feature: 'keep-versions', on: 'account', calls: ['ListFunctions'] },
  {
    modes: [...changing, 'publish-layer'],
    feature: 's3-bucket',
    on: 'objects',
    calls: ['HeadObject', 'PutObject'],
    implied: ['s3:AbortMultipartUpload', 's3:GetObjectVersion'],
  },
  {
    modes: ['deploy'],
    feature: 's3-key',
    on: 'objects',
    calls: ['HeadObject', 'GetObject'],
    implied: ['s3:GetObjectVersion'],
  },
  // S3 encrypts and decrypts with the permissions of the caller; parts of an upload are decrypted, too.
  {
    modes: [...changing, 'publish-layer'],
    feature: 's3-bucket-key',
    on: 'bucket-key',
    implied: ['kms:Decrypt', 'kms:GenerateDataKey'],
  },
  // Lambda requires both when a function uses an image of another account.
  {
    modes: ['deploy'],
    feature: 'image-uri',
    on: 'repository',
    calls: ['BatchGetImage', 'GetDownloadUrlForLayer'],
  },
  {
    modes: ['rollback'],
    feature: 'image-uri',
    on: 'repository',
    implied: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  },
  {
    modes: ['deploy', 'promotion'],
    feature: 'traffic-shift',
    on: 'metrics',
    calls: ['GetMetricData'],
  },
  { modes: ['deploy', 'promotion'], feature: 'alarms', on: 'alarms', calls: ['DescribeAlarms'] },
  {
    modes: ['deploy', 'promotion'],
    feature: 'codedeploy',
    on: 'deployment-group',
    calls: ['CreateDeployment', 'GetDeployment', 'GetDeploymentGroup'],
  },
  // CreateDeployment registers the AppSpec, and reads the configuration.
  {
    modes: ['deploy', 'promotion'],
    feature: 'codedeploy',
    on: 'deployment-application',
    implied: ['codedeploy:RegisterApplicationRevision'],
  },
  {
    modes: ['deploy', 'promotion'],
    feature: 'codedeploy',
    on: 'deployment-configuration',
    calls: ['GetDeploymentConfig'],
  },
  {
    modes: ['deploy', 'promotion'],
    feature: 'codedeploy-alarms',
    on: 'deployment-group',
    implied: ['codedeploy:UpdateDeploymentGroup'],
  },
  { modes: ['rollback'], feature: 'codedeploy', on: 'deployment-group', calls: ['GetDeployment'] },
  {
    modes: moving,
    feature: 'codedeploy',
    on: 'deployments',
    calls: ['ListDeploymentTargets', 'GetDeploymentTarget', 'StopDeployment'],
  },
]

/** The IAM actions of a need. */
export function actionsOf({ calls = [], implied = [] }: Need): string[] {
  return [...new Set([...calls.map((operation) => IAM_ACTIONS[operation]), ...implied])]
}
