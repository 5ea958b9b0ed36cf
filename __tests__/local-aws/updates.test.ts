import { createHash } from 'node:crypto'
import {
  CreateFunctionCommand,
  GetFunctionCommand,
  InvokeCommand,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationCommandInput,
} from '@aws-sdk/client-lambda'
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, test } from '@jest/globals'
import { createHello, creation, helloZip, refusal, role, settle } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

const { aws, lambda } = await startedAws({ transitionMs: 20 })

const sha256 = (zip: Buffer) => createHash('sha256').update(zip).digest('base64')
const read = (FunctionName: string) => lambda.send(new GetFunctionCommand({ FunctionName }))
const configuration = async (FunctionName: string) => (await read(FunctionName)).Configuration
const versions = async (FunctionName: string) => {
  const { Versions } = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName }))
  return Versions?.map(({ Version }) => Version)
}

async function update(
  FunctionName: string,
  change: Omit<UpdateFunctionConfigurationCommandInput, 'FunctionName'>,
): Promise<void> {
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, ...change }))
  await settle(lambda, FunctionName)
}

// https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html
describe('UpdateFunctionCode', () => {
  test('with DryRun answers with the hash of the new code, and changes nothing', async () => {
    const FunctionName = await createHello(lambda)
    const before = await configuration(FunctionName)
    const ZipFile = helloZip('Hi')
    const dry = await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile, DryRun: true }))
    expect(dry.CodeSha256).toBe(sha256(ZipFile))
    expect(await configuration(FunctionName)).toEqual(before)
  })

  test('with Publish makes a version, and leaves $LATEST what it is', async () => {
    const FunctionName = await createHello(lambda)
    const input = { FunctionName, ZipFile: helloZip('Hi'), Publish: true }
    const published = await lambda.send(new UpdateFunctionCodeCommand(input))
    expect(published).toMatchObject({ Version: '1', State: 'Pending' })
    await settle(lambda, FunctionName)
    const latest = await configuration(FunctionName)
    expect(latest).toMatchObject({ Version: '$LATEST', CodeSha256: published.CodeSha256 })
    expect(await versions(FunctionName)).toEqual(['$LATEST', '1'])
  })

  test('keeps the key of the package with the code, and loses it with code that comes without', async () => {
    const SourceKMSKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d'
    const FunctionName = await createHello(lambda, { Code: { ZipFile: helloZip(), SourceKMSKeyArn } })
    const { Version: Qualifier } = await lambda.send(new PublishVersionCommand({ FunctionName }))
    await settle(lambda, FunctionName, Qualifier)
    const key = async () => (await read(FunctionName)).Code?.SourceKMSKeyArn
    expect(await key()).toBe(SourceKMSKeyArn)
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: helloZip('Hi') }))
    expect(await key()).toBeUndefined()
    const version = await lambda.send(new GetFunctionCommand({ FunctionName, Qualifier }))
    expect(version.Code?.SourceKMSKeyArn).toBe(SourceKMSKeyArn)
  })

  test('takes the architectures', async () => {
    const FunctionName = await createHello(lambda)
    const input = { FunctionName, ZipFile: helloZip('Hi'), Architectures: ['arm64' as const] }
    await lambda.send(new UpdateFunctionCodeCommand(input))
    expect((await configuration(FunctionName))?.Architectures).toEqual(['arm64'])
  })

  test('takes the code from S3, and refuses an object or a bucket that is not there', async () => {
    const { endpoint, region } = aws
    const credentials = { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' }
    const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true, maxAttempts: 1 })
    const zip = helloZip('from S3')
    await s3.send(new CreateBucketCommand({ Bucket: 'packages' }))
    await s3.send(new PutObjectCommand({ Bucket: 'packages', Key: 'a b/hello.zip', Body: zip }))
    const FunctionName = await createHello(lambda)
    const from = (S3Bucket: string, S3Key: string) =>
      lambda.send(new UpdateFunctionCodeCommand({ FunctionName, S3Bucket, S3Key }))
    expect((await refusal(from('packages', 'none.zip'))).message).toContain('S3 Error Code: NoSuchKey')
    expect((await refusal(from('nobody', 'hello.zip'))).message).toContain('S3 Error Code: NoSuchBucket')
    expect((await from('packages', 'a b/hello.zip')).CodeSha256).toBe(sha256(zip))
  })
})

test('CreateFunction with Publish makes version 1, and leaves $LATEST what it is', async () => {
  const input = creation({ Publish: true })
  expect((await lambda.send(new CreateFunctionCommand(input))).Version).toBe('1')
  expect(await versions(String(input.FunctionName))).toEqual(['$LATEST', '1'])
})

// https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
describe('UpdateFunctionConfiguration', () => {
  test('replaces what it is given and keeps what is left out', async () => {
    const FunctionName = await createHello(lambda, {
      Timeout: 5,
      Environment: { Variables: { RED: '1', BLUE: '2' } },
    })
    await update(FunctionName, { MemorySize: 512, Environment: { Variables: { GREEN: '3' } } })
    expect(await configuration(FunctionName)).toMatchObject({
      MemorySize: 512,
      Timeout: 5,
      Role: role,
      Environment: { Variables: { GREEN: '3' } },
    })
    expect((await configuration(FunctionName))?.Environment?.Variables).toEqual({ GREEN: '3' })
  })

  test('keeps the variables when Environment is empty, and clears them when Variables is', async () => {
    const FunctionName = await createHello(lambda, { Environment: { Variables: { RED: '1' } } })
    await update(FunctionName, { Environment: {} })
    expect((await configuration(FunctionName))?.Environment?.Variables).toEqual({ RED: '1' })
    await update(FunctionName, { Environment: { Variables: {} } })
    expect((await configuration(FunctionName))?.Environment).toEqual({ Variables: {} })
  })

  test('keeps the VPC and the file system as they are given', async () => {
    const FunctionName = await createHello(lambda)
    const Arn = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0'
    await update(FunctionName, {
      VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
      FileSystemConfigs: [{ Arn, LocalMountPath: '/mnt/data' }],
    })
    expect(await configuration(FunctionName)).toMatchObject({
      VpcConfig: {
        SubnetIds: ['subnet-1', 'subnet-2'],
        SecurityGroupIds: ['sg-1'],
        VpcId: expect.stringMatching(/^vpc-/),
      },
      FileSystemConfigs: [{ Arn, LocalMountPath: '/mnt/data' }],
    })
  })

  test('keeps SnapStart; a version has a snapshot once it is ready, and $LATEST has none', async () => {
    const FunctionName = await createHello(lambda)
    await update(FunctionName, { SnapStart: { ApplyOn: 'PublishedVersions' } })
    await lambda.send(new PublishVersionCommand({ FunctionName }))
    await settle(lambda, FunctionName, '1')
    const { Versions } = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName }))
    expect(Versions?.map(({ SnapStart }) => SnapStart)).toEqual([
      { ApplyOn: 'PublishedVersions', OptimizationStatus: 'Off' },
      { ApplyOn: 'PublishedVersions', OptimizationStatus: 'On' },
    ])
  })

  test('leaves out what is not set, as AWS does', async () => {
    const FunctionName = await createHello(lambda)
    await update(FunctionName, { Layers: [], KMSKeyArn: '', DeadLetterConfig: { TargetArn: '' } })
    const shown = await configuration(FunctionName)
    for (const member of ['Layers', 'KMSKeyArn', 'DeadLetterConfig', 'Environment', 'StateReason'] as const) {
      expect(shown?.[member]).toBeUndefined()
    }
  })

  // test_function_partial_advanced_logging_configuration_update and …_format_switch of LocalStack.
  test('merges LoggingConfig with what is there, and levels go with the format JSON', async () => {
    const FunctionName = await createHello(lambda)
    const logging = async () => (await configuration(FunctionName))?.LoggingConfig
    await update(FunctionName, { LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'DEBUG' } })
    await update(FunctionName, { LoggingConfig: { LogGroup: '/shared' } })
    const levels = { ApplicationLogLevel: 'DEBUG', SystemLogLevel: 'INFO' }
    expect(await logging()).toEqual({ LogFormat: 'JSON', LogGroup: '/shared', ...levels })
    await update(FunctionName, { LoggingConfig: { LogFormat: 'Text' } })
    expect(await logging()).toEqual({ LogFormat: 'Text', LogGroup: '/shared' })
  })

  // TestAccLambdaFunction_KMSKeyARN_noEnvironmentVariables of Terraform's AWS provider.
  test('accepts a key without variables and does not keep it', async () => {
    const KMSKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d'
    const FunctionName = await createHello(lambda, { KMSKeyArn })
    const key = async () => (await configuration(FunctionName))?.KMSKeyArn
    expect(await key()).toBeUndefined()
    await update(FunctionName, { KMSKeyArn })
    expect(await key()).toBeUndefined()
    await update(FunctionName, { KMSKeyArn, Environment: { Variables: { COLOR: 'red' } } })
    expect(await key()).toBe(KMSKeyArn)
    await update(FunctionName, { Environment: { Variables: {} } })
    expect(await key()).toBeUndefined()
  })

  test('is in effect at the next invocation', async () => {
    const FunctionName = await createHello(lambda)
    const color = async () => {
      const { Payload } = await lambda.send(new InvokeCommand({ FunctionName }))
      return (JSON.parse(Buffer.from(Payload ?? []).toString()) as { color: string | null }).color
    }
    expect(await color()).toBeNull()
    await update(FunctionName, { Environment: { Variables: { COLOR: 'red' } } })
    expect(await color()).toBe('red')
  })
})

test('GetFunction shows the tags', async () => {
  const FunctionName = await createHello(lambda, { Tags: { team: 'blue' } })
  expect((await read(FunctionName)).Tags).toEqual({ team: 'blue' })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_EnvironmentResponse.html
test('a reader without the right to the key gets an error in place of the variables', async () => {
  const FunctionName = await createHello(lambda, { Environment: { Variables: { RED: '1' } } })
  const error = { ErrorCode: 'AccessDeniedException', Message: 'Lambda was unable to decrypt the variables.' }
  aws.front.lambda.setEnvironmentError(FunctionName, error)
  expect((await configuration(FunctionName))?.Environment).toEqual({ Error: error })
  aws.front.lambda.setEnvironmentError(FunctionName)
  expect((await configuration(FunctionName))?.Environment?.Variables).toEqual({ RED: '1' })
})

test('of many updates at the same time one is carried out', async () => {
  const FunctionName = await createHello(lambda)
  const update = (Timeout: number) =>
    lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout }))
  aws.front.lambda.planTransition({ kind: 'update', milliseconds: Number.POSITIVE_INFINITY })
  const results = await Promise.allSettled([10, 11, 12, 13, 14, 15, 16, 17].map(update))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
