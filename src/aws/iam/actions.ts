/**
 * The IAM action that each API call needs (AWS Service Authorization Reference, "Actions defined by AWS Lambda").
 * Only calls in this list can be made: see send() in client/aws.ts. needs.ts says when, and on which resource. Every
 * policy is generated from these two files.
 */
export const IAM_ACTIONS = {
  GetFunction: 'lambda:GetFunction',
  GetAlias: 'lambda:GetAlias',
  ListAliases: 'lambda:ListAliases',
  ListVersionsByFunction: 'lambda:ListVersionsByFunction',
  CreateFunction: 'lambda:CreateFunction',
  UpdateFunctionConfiguration: 'lambda:UpdateFunctionConfiguration',
  UpdateFunctionCode: 'lambda:UpdateFunctionCode',
  PublishVersion: 'lambda:PublishVersion',
  CreateAlias: 'lambda:CreateAlias',
  UpdateAlias: 'lambda:UpdateAlias',
  TagResource: 'lambda:TagResource',
  UntagResource: 'lambda:UntagResource',
  Invoke: 'lambda:InvokeFunction',
  InvokeWithResponseStream: 'lambda:InvokeFunction',
  GetFunctionUrlConfig: 'lambda:GetFunctionUrlConfig',
  CreateFunctionUrlConfig: 'lambda:CreateFunctionUrlConfig',
  UpdateFunctionUrlConfig: 'lambda:UpdateFunctionUrlConfig',
  DeleteFunctionUrlConfig: 'lambda:DeleteFunctionUrlConfig',
  GetPolicy: 'lambda:GetPolicy',
  AddPermission: 'lambda:AddPermission',
  RemovePermission: 'lambda:RemovePermission',
  DeleteAlias: 'lambda:DeleteAlias',
  GetFunctionCodeSigningConfig: 'lambda:GetFunctionCodeSigningConfig',
  PutFunctionCodeSigningConfig: 'lambda:PutFunctionCodeSigningConfig',
  DeleteFunctionCodeSigningConfig: 'lambda:DeleteFunctionCodeSigningConfig',
  GetFunctionEventInvokeConfig: 'lambda:GetFunctionEventInvokeConfig',
  PutFunctionEventInvokeConfig: 'lambda:PutFunctionEventInvokeConfig',
  DeleteFunctionEventInvokeConfig: 'lambda:DeleteFunctionEventInvokeConfig',
  ListEventSourceMappings: 'lambda:ListEventSourceMappings',
  DeleteFunction: 'lambda:DeleteFunction',
  GetProvisionedConcurrencyConfig: 'lambda:GetProvisionedConcurrencyConfig',
  PutProvisionedConcurrencyConfig: 'lambda:PutProvisionedConcurrencyConfig',
  DeleteProvisionedConcurrencyConfig: 'lambda:DeleteProvisionedConcurrencyConfig',
  GetFunctionConcurrency: 'lambda:GetFunctionConcurrency',
  PutFunctionConcurrency: 'lambda:PutFunctionConcurrency',
  DeleteFunctionConcurrency: 'lambda:DeleteFunctionConcurrency',
  ListProvisionedConcurrencyConfigs: 'lambda:ListProvisionedConcurrencyConfigs',
  ListDurableExecutionsByFunction: 'lambda:ListDurableExecutionsByFunction',
  ListLayerVersions: 'lambda:ListLayerVersions',
  GetLayerVersion: 'lambda:GetLayerVersion',
  PublishLayerVersion: 'lambda:PublishLayerVersion',
  DeleteLayerVersion: 'lambda:DeleteLayerVersion',
  GetLayerVersionPolicy: 'lambda:GetLayerVersionPolicy',
  AddLayerVersionPermission: 'lambda:AddLayerVersionPermission',
  ListFunctions: 'lambda:ListFunctions',
  // Amazon S3: HeadObject needs the permission to read; all parts of an upload need the permission to put.
  HeadObject: 's3:GetObject',
  GetObject: 's3:GetObject',
  PutObject: 's3:PutObject',
  // Amazon ECR.
  BatchGetImage: 'ecr:BatchGetImage',
  GetDownloadUrlForLayer: 'ecr:GetDownloadUrlForLayer',
  // Amazon CloudWatch.
  GetMetricData: 'cloudwatch:GetMetricData',
  DescribeAlarms: 'cloudwatch:DescribeAlarms',
  // AWS CodeDeploy.
  CreateDeployment: 'codedeploy:CreateDeployment',
  GetDeployment: 'codedeploy:GetDeployment',
  ListDeploymentTargets: 'codedeploy:ListDeploymentTargets',
  GetDeploymentTarget: 'codedeploy:GetDeploymentTarget',
  StopDeployment: 'codedeploy:StopDeployment',
  GetDeploymentConfig: 'codedeploy:GetDeploymentConfig',
  GetDeploymentGroup: 'codedeploy:GetDeploymentGroup',
} as const

/** An API call that this action makes, by its name in the AWS API. */
export type Operation = keyof typeof IAM_ACTIONS
