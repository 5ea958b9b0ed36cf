import {
  AddLayerVersionPermissionCommand,
  AddPermissionCommand,
  CreateAliasCommand,
  CreateFunctionCommand,
  CreateFunctionUrlConfigCommand,
  DeleteFunctionCommand,
  DeleteLayerVersionCommand,
  GetAliasCommand,
  GetFunctionCommand,
  GetFunctionUrlConfigCommand,
  GetLayerVersionByArnCommand,
  GetLayerVersionCommand,
  GetPolicyCommand,
  GetProvisionedConcurrencyConfigCommand,
  InvokeCommand,
  type LambdaClient,
  ListAliasesCommand,
  ListDurableExecutionsByFunctionCommand,
  ListEventSourceMappingsCommand,
  ListLayerVersionsCommand,
  ListProvisionedConcurrencyConfigsCommand,
  ListTagsCommand,
  ListVersionsByFunctionCommand,
  PublishLayerVersionCommand,
  PublishVersionCommand,
  PutProvisionedConcurrencyConfigCommand,
  RemovePermissionCommand,
  TagResourceCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import {
  CreateBucketCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type SignedIn, signInAsDeploy } from './deploy-role.ts'
import { helloZip, role } from './hello-function.ts'

let signedIn: SignedIn
let lambda: LambdaClient
let s3: S3Client
beforeAll(async () => {
  signedIn = await signInAsDeploy()
  ;({ lambda, s3 } = signedIn)
})
afterAll(() => signedIn.stop())

const hello = 'arn:aws:lambda:eu-west-1:123456789012:function:hello'
const layer = 'arn:aws:lambda:eu-west-1:123456789012:layer:dependencies'
const named = { FunctionName: 'hello' }
const qualified = { ...named, Qualifier: 'live' }
const layerVersion = { LayerName: 'dependencies', VersionNumber: 7 }
const invokeFunction = { Action: 'lambda:InvokeFunction', Principal: 's3.amazonaws.com', StatementId: 's3' }
const read = { Action: 'lambda:GetLayerVersion', Principal: '111122223333', StatementId: 'read' }
const zip = { ZipFile: helloZip() }
const stored = { S3Bucket: 'builds', S3Key: 'a/b.zip' }
const fresh = { FunctionName: 'fresh', Role: role, Runtime: 'python3.12', Handler: 'hello.handler' } as const
const object = { Bucket: 'builds', Key: 'a/b c.zip' }

/** What the calls of a client were asked for; how they end is another matter. */
async function asked(call: Promise<unknown>): Promise<string[]> {
  const { iam } = signedIn.aws.front
  iam.clearDecisions()
  await call.catch(() => undefined)
  return iam.decisions.map(({ action, resource }) => `${action} ${resource}`)
}

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
describe('A call to Lambda needs permission', () => {
  const cases: [string, () => Promise<unknown>, string[]][] = [
    [
      'GetFunction',
      () => lambda.send(new GetFunctionCommand(named)),
      [`lambda:GetFunction ${hello}`, `lambda:ListTags ${hello}`],
    ],
    [
      'GetFunction of an alias',
      () => lambda.send(new GetFunctionCommand(qualified)),
      [`lambda:GetFunction ${hello}:live`],
    ],
    [
      'GetFunction by ARN',
      () => lambda.send(new GetFunctionCommand({ FunctionName: `${hello}:3` })),
      [`lambda:GetFunction ${hello}:3`],
    ],
    [
      'GetAlias',
      () => lambda.send(new GetAliasCommand({ ...named, Name: 'live' })),
      [`lambda:GetAlias ${hello}`],
    ],
    [
      'UpdateAlias',
      () => lambda.send(new UpdateAliasCommand({ ...named, Name: 'live' })),
      [`lambda:UpdateAlias ${hello}`],
    ],
    [
      'CreateAlias',
      () => lambda.send(new CreateAliasCommand({ ...named, Name: 'live', FunctionVersion: '1' })),
      [`lambda:CreateAlias ${hello}`],
    ],
    ['ListAliases', () => lambda.send(new ListAliasesCommand(named)), [`lambda:ListAliases ${hello}`]],
    [
      'ListVersionsByFunction',
      () => lambda.send(new ListVersionsByFunctionCommand(named)),
      [`lambda:ListVersionsByFunction ${hello}`],
    ],
    [
      'PublishVersion',
      () => lambda.send(new PublishVersionCommand(named)),
      [`lambda:PublishVersion ${hello}`],
    ],
    ['Invoke', () => lambda.send(new InvokeCommand(qualified)), [`lambda:InvokeFunction ${hello}:live`]],
    [
      'DeleteFunction of a version',
      () => lambda.send(new DeleteFunctionCommand({ ...named, Qualifier: '3' })),
      [`lambda:DeleteFunction ${hello}:3`],
    ],
    [
      'UpdateFunctionCode',
      () => lambda.send(new UpdateFunctionCodeCommand({ ...named, ...zip })),
      [`lambda:UpdateFunctionCode ${hello}`],
    ],
    [
      'UpdateFunctionCode from S3',
      () => lambda.send(new UpdateFunctionCodeCommand({ ...named, ...stored })),
      [`lambda:UpdateFunctionCode ${hello}`, 's3:GetObject arn:aws:s3:::builds/a/b.zip'],
    ],
    [
      'UpdateFunctionCode from a version of an object',
      () => lambda.send(new UpdateFunctionCodeCommand({ ...named, ...stored, S3ObjectVersion: '1' })),
      [`lambda:UpdateFunctionCode ${hello}`, 's3:GetObjectVersion arn:aws:s3:::builds/a/b.zip'],
    ],
    [
      'UpdateFunctionConfiguration',
      () => lambda.send(new UpdateFunctionConfigurationCommand({ ...named, Timeout: 3 })),
      [`lambda:UpdateFunctionConfiguration ${hello}`],
    ],
    [
      'UpdateFunctionConfiguration with a role and a layer',
      () =>
        lambda.send(new UpdateFunctionConfigurationCommand({ ...named, Role: role, Layers: [`${layer}:7`] })),
      [
        `lambda:UpdateFunctionConfiguration ${hello}`,
        `iam:PassRole ${role}`,
        `lambda:GetLayerVersion ${layer}:7`,
      ],
    ],
    [
      'CreateFunction with tags',
      () => lambda.send(new CreateFunctionCommand({ ...fresh, Code: zip, Tags: { team: 'orders' } })),
      [
        'lambda:CreateFunction arn:aws:lambda:eu-west-1:123456789012:function:fresh',
        `iam:PassRole ${role}`,
        'lambda:TagResource arn:aws:lambda:eu-west-1:123456789012:function:fresh',
      ],
    ],
    [
      'TagResource',
      () => lambda.send(new TagResourceCommand({ Resource: hello, Tags: { team: 'orders' } })),
      [`lambda:TagResource ${hello}`],
    ],
    ['ListTags', () => lambda.send(new ListTagsCommand({ Resource: hello })), [`lambda:ListTags ${hello}`]],
    [
      'AddPermission for an alias',
      () => lambda.send(new AddPermissionCommand({ ...qualified, ...invokeFunction })),
      [`lambda:AddPermission ${hello}:live`],
    ],
    [
      'RemovePermission from an alias',
      () => lambda.send(new RemovePermissionCommand({ ...qualified, StatementId: 's3' })),
      [`lambda:RemovePermission ${hello}:live`],
    ],
    ['GetPolicy', () => lambda.send(new GetPolicyCommand(qualified)), [`lambda:GetPolicy ${hello}:live`]],
    [
      'GetFunctionUrlConfig',
      () => lambda.send(new GetFunctionUrlConfigCommand(qualified)),
      [`lambda:GetFunctionUrlConfig ${hello}:live`],
    ],
    [
      'CreateFunctionUrlConfig',
      () => lambda.send(new CreateFunctionUrlConfigCommand({ ...qualified, AuthType: 'NONE' })),
      [`lambda:CreateFunctionUrlConfig ${hello}:live`],
    ],
    [
      'GetProvisionedConcurrencyConfig',
      () => lambda.send(new GetProvisionedConcurrencyConfigCommand(qualified)),
      [`lambda:GetProvisionedConcurrencyConfig ${hello}:live`],
    ],
    [
      'PutProvisionedConcurrencyConfig',
      () =>
        lambda.send(
          new PutProvisionedConcurrencyConfigCommand({ ...qualified, ProvisionedConcurrentExecutions: 1 }),
        ),
      [`lambda:PutProvisionedConcurrencyConfig ${hello}:live`],
    ],
    [
      'ListProvisionedConcurrencyConfigs',
      () => lambda.send(new ListProvisionedConcurrencyConfigsCommand(named)),
      [`lambda:ListProvisionedConcurrencyConfigs ${hello}`],
    ],
    [
      'ListDurableExecutionsByFunction of a version',
      () => lambda.send(new ListDurableExecutionsByFunctionCommand({ ...named, Qualifier: '1' })),
      [`lambda:ListDurableExecutionsByFunction ${hello}:1`],
    ],
    [
      'ListEventSourceMappings',
      () => lambda.send(new ListEventSourceMappingsCommand(named)),
      ['lambda:ListEventSourceMappings *'],
    ],
    [
      'PublishLayerVersion',
      () => lambda.send(new PublishLayerVersionCommand({ LayerName: 'dependencies', Content: zip })),
      [`lambda:PublishLayerVersion ${layer}`],
    ],
    [
      'ListLayerVersions',
      () => lambda.send(new ListLayerVersionsCommand({ LayerName: 'dependencies' })),
      ['lambda:ListLayerVersions *'],
    ],
    [
      'GetLayerVersion',
      () => lambda.send(new GetLayerVersionCommand(layerVersion)),
      [`lambda:GetLayerVersion ${layer}:7`],
    ],
    [
      'GetLayerVersionByArn',
      () => lambda.send(new GetLayerVersionByArnCommand({ Arn: `${layer}:7` })),
      [`lambda:GetLayerVersion ${layer}:7`],
    ],
    [
      'DeleteLayerVersion',
      () => lambda.send(new DeleteLayerVersionCommand(layerVersion)),
      [`lambda:DeleteLayerVersion ${layer}:7`],
    ],
    [
      'AddLayerVersionPermission',
      () => lambda.send(new AddLayerVersionPermissionCommand({ ...layerVersion, ...read })),
      [`lambda:AddLayerVersionPermission ${layer}:7`],
    ],
  ]

  test.each(cases)('%s', async (_, call, expected) => {
    expect(await asked(call())).toEqual(expected)
  })
})

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
describe('A call to S3 needs permission', () => {
  const thing = 'arn:aws:s3:::builds/a/b c.zip'
  const cases: [string, () => Promise<unknown>, string[]][] = [
    [
      'CreateBucket',
      () => s3.send(new CreateBucketCommand({ Bucket: 'builds' })),
      ['s3:CreateBucket arn:aws:s3:::builds'],
    ],
    [
      'HeadBucket',
      () => s3.send(new HeadBucketCommand({ Bucket: 'builds' })),
      ['s3:ListBucket arn:aws:s3:::builds'],
    ],
    [
      'ListObjectsV2',
      () => s3.send(new ListObjectsV2Command({ Bucket: 'builds' })),
      ['s3:ListBucket arn:aws:s3:::builds'],
    ],
    [
      'GetBucketVersioning',
      () => s3.send(new GetBucketVersioningCommand({ Bucket: 'builds' })),
      ['s3:GetBucketVersioning arn:aws:s3:::builds'],
    ],
    ['PutObject', () => s3.send(new PutObjectCommand({ ...object, Body: 'x' })), [`s3:PutObject ${thing}`]],
    ['HeadObject', () => s3.send(new HeadObjectCommand(object)), [`s3:GetObject ${thing}`]],
    [
      'GetObject of a version',
      () => s3.send(new GetObjectCommand({ ...object, VersionId: '1' })),
      [`s3:GetObjectVersion ${thing}`],
    ],
  ]

  test.each(cases)('%s', async (_, call, expected) => {
    expect(await asked(call())).toEqual(expected)
  })
})
