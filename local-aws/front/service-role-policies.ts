import type { Json } from './answer.ts'

const allow = (Action: readonly string[], Resource: string): Json => ({ Effect: 'Allow', Action, Resource })

const lambdaDeployment = (...more: readonly string[]): Json => ({
  Version: '2012-10-17',
  Statement: [
    allow(
      [
        'cloudwatch:DescribeAlarms',
        'lambda:UpdateAlias',
        'lambda:GetAlias',
        'lambda:GetProvisionedConcurrencyConfig',
        ...more,
      ],
      '*',
    ),
    allow(['s3:GetObject', 's3:GetObjectVersion'], 'arn:aws:s3:::*/CodeDeploy/*'),
    allow(['lambda:InvokeFunction'], 'arn:aws:lambda:*:*:function:CodeDeployHook_*'),
  ],
})

/**
 * What AWS's own policies for the service role of CodeDeploy allow (AWS Managed Policy Reference; without objects in S3
 * that a tag marks). The emulator does not know them.
 */
export const SERVICE_ROLE_POLICIES: ReadonlyMap<string, Json> = new Map([
  ['arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambda', lambdaDeployment('sns:Publish')],
  ['arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited', lambdaDeployment()],
])
