import { PutFunctionConcurrencyCommand, PutProvisionedConcurrencyConfigCommand } from '@aws-sdk/client-lambda'
import { arrangeRelease } from '../../__tests__/support/arranged-releases.ts'
import { createFunction, type Scene } from '../../__tests__/support/scene.ts'
import { all, code, type Day, denied, deploy, error, fault, KEY, NAME, withoutDecryption } from './day.ts'

const SIGNING = 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0a1b2c3d4e5f67890'
const ACCESS_POINT = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d'

/** A release of settings alone, with those of `function-configuration`. */
const configured = (more: Record<string, string>) => ({ 'function-name': NAME, alias: 'live', ...more })

const refused = (operation: string, message: string) =>
  fault(operation, error(400, 'InvalidParameterValueException', message), { times: 100 })

const provisioned =
  (ProvisionedConcurrentExecutions: number, Qualifier = 'live') =>
  async ({ aws, lambda }: Scene) => {
    await lambda.send(
      new PutProvisionedConcurrencyConfigCommand({
        FunctionName: NAME,
        Qualifier,
        ProvisionedConcurrentExecutions,
      }),
    )
    aws.front.lambda.finishAllocation(NAME, Qualifier)
  }

/** Settings of the function: its code, start, network, storage, logs and capacity. */
export const SETTING_DAYS: readonly Day[] = [
  {
    title: 'SnapStart for a runtime that does not have it',
    inputs: configured({ 'function-configuration': 'SnapStart: { ApplyOn: PublishedVersions }' }),
    arrange: refused(
      'UpdateFunctionConfiguration',
      'python3.11 is not supported for SnapStart enabled functions.',
    ),
  },
  {
    title: 'A log level for a function that logs plain text',
    inputs: configured({ 'function-configuration': 'LoggingConfig: { ApplicationLogLevel: DEBUG }' }),
    arrange: refused(
      'UpdateFunctionConfiguration',
      'LogLevel is not supported when LogFormat is set to "Text". Remove LogLevel from your request or change the LogFormat to "JSON" and try again.',
    ),
  },
  {
    title: 'The execution role may not send to the dead-letter queue',
    inputs: configured({
      'function-configuration':
        'DeadLetterConfig: { TargetArn: arn:aws:sqs:eu-west-1:123456789012:orders-dead }',
    }),
    arrange: refused(
      'UpdateFunctionConfiguration',
      'The provided execution role does not have permissions to call SendMessage on SQS',
    ),
  },
  {
    title: 'A KMS key for the code, and no code',
    inputs: configured({ 'source-kms-key-arn': KEY }),
  },
  {
    title: 'The alias of a KMS key in place of its ARN',
    inputs: deploy({ 'source-kms-key-arn': 'alias/orders' }),
    isReleased: false,
  },
  {
    title: 'The role may not use the KMS key of the code',
    inputs: deploy({ 'source-kms-key-arn': KEY }),
    arrange: fault('UpdateFunctionCode', denied('kms:GenerateDataKey', KEY), { times: 20 }),
  },
  {
    title: 'The code is not signed, and the function accepts only signed code',
    inputs: deploy({ 'code-signing-config-arn': SIGNING }),
    arrange: ({ aws }) => {
      aws.front.lambda.codeSigning = new Map([[SIGNING, { untrusted: 'Enforce', signed: new Set() }]])
    },
  },
  {
    title: 'The code signing configuration does not exist',
    inputs: deploy({ 'code-signing-config-arn': SIGNING }),
  },
  {
    title: 'The version of the runtime is one of another region',
    inputs: deploy({ 'runtime-management': `arn:aws:lambda:us-east-1::runtime:${'0a1b2c3d'.repeat(8)}` }),
    isReleased: false,
  },
  {
    title: 'The role may not set how Lambda updates the runtime',
    inputs: deploy({ 'runtime-management': 'FunctionUpdate' }),
    arrange: fault('PutRuntimeManagementConfig', denied('lambda:PutRuntimeManagementConfig'), { times: 20 }),
  },
  {
    title: 'The role loses the permission to pin the runtime after that of $LATEST was pinned',
    inputs: deploy({ 'runtime-management': `arn:aws:lambda:eu-west-1::runtime:${'0a1b2c3d'.repeat(8)}` }),
    arrange: fault('PutRuntimeManagementConfig', denied('lambda:PutRuntimeManagementConfig'), {
      nth: 2,
      times: 20,
    }),
  },
  {
    title: 'A file system for a function without a VPC',
    inputs: configured({ 'file-system-arn': ACCESS_POINT, 'file-system-mount-path': '/mnt/orders' }),
  },
  {
    title: 'Subnets without security groups',
    inputs: configured({ 'vpc-subnet-ids': 'subnet-0a1b2c3d' }),
  },
  {
    title: 'A subnet that does not exist',
    inputs: configured({ 'vpc-subnet-ids': 'subnet-0a1b2c3d', 'vpc-security-group-ids': 'sg-0a1b2c3d' }),
    arrange: ({ aws }) => {
      aws.front.lambda.network = { subnets: ['subnet-4e5f6071'], securityGroups: ['sg-0a1b2c3d'] }
    },
  },
  { title: 'Another architecture, and no code', inputs: configured({ architectures: 'arm64' }) },
  { title: 'More space in /tmp than Lambda has', inputs: configured({ 'ephemeral-storage': '20480' }) },
  {
    title: 'More tags than a function may have',
    inputs: configured({
      tags: Array.from({ length: 51 }, (_, index) => `tag-${index}: x`).join('\n'),
      'memory-size': '256',
    }),
  },
  {
    title: 'Settings alone are released, while $LATEST contains a version that failed its test',
    inputs: configured({ 'memory-size': '256', 'restore-latest': 'false' }),
    arrange: all(code('def handler(event, context):\n    raise KeyError("TABLE_NAME")\n'), (scene) =>
      scene.run(deploy({ payload: '{}', 'restore-latest': 'false' })),
    ),
  },
  {
    title: 'More provisioned concurrency than the account has left',
    inputs: configured({ 'provisioned-concurrency': '1200' }),
  },
  {
    title: 'More provisioned concurrency than the function has reserved',
    inputs: configured({ 'provisioned-concurrency': '20' }),
    arrange: ({ lambda }) =>
      lambda.send(
        new PutFunctionConcurrencyCommand({ FunctionName: NAME, ReservedConcurrentExecutions: 10 }),
      ),
  },
  {
    title: 'Less reserved concurrency than is provisioned',
    inputs: configured({ 'reserved-concurrency': '1' }),
    arrange: provisioned(5),
  },
  {
    title: 'Provisioned concurrency for an alias whose version has some of its own',
    inputs: configured({ 'provisioned-concurrency': '5' }),
    arrange: provisioned(1, '2'),
  },
  {
    title: 'The new version fails while it starts, and the alias has provisioned concurrency',
    inputs: deploy(),
    arrange: all(provisioned(5), ({ aws }) =>
      aws.front.lambda.planTransition({
        kind: 'provision',
        failure: { code: 'FUNCTION_ERROR_INIT_FAILURE', reason: 'FUNCTION_ERROR_INIT_FAILURE' },
      }),
    ),
  },
  {
    title: 'Provisioned concurrency is not allocated within `wait-timeout`',
    inputs: deploy({ 'provisioned-concurrency': '5', 'wait-timeout': '1' }),
    arrange: ({ aws }) =>
      aws.front.lambda.planTransition({ kind: 'provision', milliseconds: Number.POSITIVE_INFINITY }),
  },
  {
    title: 'A layer version that does not exist',
    inputs: deploy({ layers: 'arn:aws:lambda:eu-west-1:123456789012:layer:dependencies:7' }),
  },
  {
    title: 'The tag of the release names an alias that callers use',
    inputs: deploy({ 'release-alias': 'stable' }),
    arrange: async (scene) => {
      await arrangeRelease(scene, NAME, { source: 'stable', alias: 'stable', ref: 'v1.0.0' })
      await scene.write('app/main.py', 'def handler(event, context):\n    return {"text": "next"}\n')
    },
  },
  {
    title: 'A function is created, and there is not enough concurrency left to reserve',
    isReleased: false,
    inputs: deploy({
      'execution-role': 'arn:aws:iam::123456789012:role/orders-api',
      runtime: 'python3.13',
      handler: 'main.handler',
      'reserved-concurrency': '950',
    }),
  },
  {
    title: 'A variable is removed, and the others cannot be read',
    inputs: configured({ 'environment-remove': 'GREETING', 'unreleased-changes': 'stop' }),
    arrange: withoutDecryption,
  },
  {
    title: 'A KMS key for the code of a container image',
    isReleased: false,
    inputs: {
      'function-name': NAME,
      alias: 'live',
      'image-uri': '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1.4.0',
      'source-kms-key-arn': KEY,
    },
    arrange: (scene) => createFunction(scene, NAME),
  },
]
