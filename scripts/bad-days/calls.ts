import {
  DeleteAliasCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { arrangeRelease } from '../../__tests__/support/arranged-releases.ts'
import { handlerSource, type Scene } from '../../__tests__/support/scene.ts'
import { at, type Day, denied, deploy, error, FUNCTION, fault, KEY, NAME, withoutDecryption } from './day.ts'

const ROLE = 'arn:aws:iam::123456789012:role/orders-api'

const memory = deploy({ 'memory-size': '256' })

const refusedConfiguration = (status: number, name: string, message: string, inputs = memory): Day => ({
  title: '',
  inputs,
  arrange: fault('UpdateFunctionConfiguration', error(status, name, message), { times: 20 }),
})

const updating = (failure: { code: string; reason: string }) => (scene: Scene) =>
  scene.aws.front.lambda.planTransition({ kind: 'update', failure })

/** Calls that AWS refuses, does not answer or carries out too late. */
export const CALL_DAYS: readonly Day[] = [
  {
    title: 'The role may not update the code of the function',
    inputs: deploy(),
    arrange: fault('UpdateFunctionCode', denied('lambda:UpdateFunctionCode'), { times: 20 }),
  },
  {
    title: 'The role may not read the function',
    inputs: deploy(),
    arrange: fault('GetFunction', denied('lambda:GetFunction'), { times: 20 }),
  },
  {
    title: 'The role may not move the alias',
    inputs: deploy(),
    arrange: fault('UpdateAlias', denied('lambda:UpdateAlias'), { times: 20 }),
  },
  {
    title: 'The role may not publish versions, and a service control policy is the reason',
    inputs: deploy(),
    arrange: fault(
      'PublishVersion',
      error(
        403,
        'AccessDeniedException',
        `User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: lambda:PublishVersion on resource: ${FUNCTION} with an explicit deny in a service control policy`,
      ),
      { times: 20 },
    ),
  },
  {
    ...refusedConfiguration(
      403,
      'AccessDeniedException',
      `User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/orders-new because no identity-based policy allows the iam:PassRole action`,
      deploy({ 'execution-role': 'arn:aws:iam::123456789012:role/orders-new' }),
    ),
    title: 'A new execution role, and the role of the workflow may not pass it',
  },
  {
    ...refusedConfiguration(
      400,
      'InvalidParameterValueException',
      'The provided execution role does not have permissions to call CreateNetworkInterface on EC2',
      deploy({ 'vpc-subnet-ids': 'subnet-0a1b2c3d', 'vpc-security-group-ids': 'sg-0a1b2c3d' }),
    ),
    title: 'The execution role may not create network interfaces in the VPC',
  },
  {
    title: 'The subnet has no addresses left',
    inputs: deploy({ 'vpc-subnet-ids': 'subnet-0a1b2c3d', 'vpc-security-group-ids': 'sg-0a1b2c3d' }),
    arrange: updating({
      code: 'SubnetOutOfIPAddresses',
      reason:
        'Lambda was not able to set up VPC access: subnet subnet-0a1b2c3d has no available IP addresses.',
    }),
  },
  {
    ...refusedConfiguration(
      400,
      'InvalidParameterValueException',
      'EFS file system arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d has mount targets created in all availability zones the function will execute in but not all are in the available life cycle state yet.',
      deploy({
        'vpc-subnet-ids': 'subnet-0a1b2c3d',
        'vpc-security-group-ids': 'sg-0a1b2c3d',
        'file-system-arn': 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d',
        'file-system-mount-path': '/mnt/orders',
      }),
    ),
    title: 'A file system whose mount targets are not ready',
  },
  {
    ...refusedConfiguration(
      400,
      'InvalidParameterValueException',
      'Lambda was unable to configure access to your environment variables because the KMS key is invalid for CreateGrant. Please check your KMS key settings.',
      deploy({ environment: 'TABLE: orders', 'function-configuration': `KMSKeyArn: ${KEY}` }),
    ),
    title: 'The KMS key of the variables does not accept the function',
  },
  {
    title: 'The variables of the function cannot be decrypted, and the release sets one more',
    inputs: deploy({ environment: 'TABLE: orders' }),
    arrange: withoutDecryption,
  },
  {
    ...refusedConfiguration(
      400,
      'InvalidParameterValueException',
      "'MemorySize' value failed to satisfy constraint: Member must have value less than or equal to 3008",
      deploy({ 'memory-size': '10240' }),
    ),
    title: 'More memory than the account may use',
  },
  {
    title: 'The storage for code of the account is full',
    inputs: deploy(),
    arrange: fault(
      'PublishVersion',
      error(400, 'CodeStorageExceededException', 'Code storage limit exceeded.'),
      { times: 20 },
    ),
  },
  {
    title: 'AWS throttles all calls',
    inputs: deploy(),
    arrange: fault('UpdateFunctionCode', { kind: 'throttled' }, { times: 1000 }),
  },
  {
    title: 'AWS has an outage: 500 to every update of an alias',
    inputs: deploy(),
    arrange: fault('UpdateAlias', { kind: 'server-error' }, { times: 1000 }),
  },
  {
    title: 'The connection breaks again and again while the alias moves',
    inputs: deploy(),
    arrange: fault('UpdateAlias', { kind: 'reset' }, { times: 1000 }),
  },
  {
    title: 'A proxy answers in place of AWS',
    inputs: deploy(),
    arrange: fault('GetFunction', { kind: 'malformed' }, { times: 1000 }),
  },
  {
    title: 'Another update of the function is in progress, again and again',
    inputs: memory,
    arrange: fault(
      'UpdateFunctionConfiguration',
      error(
        409,
        'ResourceConflictException',
        `The operation cannot be performed at this time. An update is in progress for resource: ${FUNCTION}`,
      ),
      { times: 1000 },
    ),
  },
  {
    title: 'The update of the function takes longer than `wait-timeout`',
    inputs: deploy({ 'wait-timeout': '1' }),
    arrange: ({ aws }) =>
      aws.front.lambda.planTransition({ kind: 'update', milliseconds: Number.POSITIVE_INFINITY }),
  },
  {
    title: 'Lambda cannot initialize SnapStart for the new version',
    inputs: deploy({ 'function-configuration': 'SnapStart: { ApplyOn: PublishedVersions }' }),
    arrange: ({ aws }) =>
      aws.front.lambda.planTransition({
        kind: 'publish',
        failure: {
          code: 'FunctionError',
          reason: 'Function optimization failed: RuntimeError: no random seed',
        },
      }),
  },
  {
    title: 'The version is still initializing after `wait-timeout`',
    inputs: deploy({ 'wait-timeout': '1' }),
    arrange: ({ aws }) =>
      aws.front.lambda.planTransition({ kind: 'publish', milliseconds: Number.POSITIVE_INFINITY }),
  },
  {
    title: 'The function is in the state Failed, and the release changes a tag alone',
    inputs: {
      'function-name': NAME,
      alias: 'live',
      tags: 'team: orders',
    },
    arrange: ({ aws }) =>
      aws.front.lambda.setStatus(NAME, {
        State: 'Failed',
        StateReasonCode: 'InvalidSubnet',
        StateReason: 'The subnet subnet-0a1b2c3d does not exist.',
      } as never),
  },
  {
    title: 'The function does not exist, and nothing says how to create it',
    isReleased: false,
    inputs: deploy({ 'function-name': 'order-api' }),
  },
  {
    title: 'The new execution role is refused: Lambda cannot assume it',
    isReleased: false,
    inputs: deploy({ 'execution-role': ROLE, runtime: 'python3.13', handler: 'main.handler' }),
    arrange: fault(
      'CreateFunction',
      error(
        400,
        'InvalidParameterValueException',
        'The role defined for the function cannot be assumed by Lambda.',
      ),
      { times: 1000 },
    ),
  },
  {
    title: 'Somebody moves the alias while the release runs',
    inputs: deploy(),
    arrange: at('PublishVersion', ({ lambda }) =>
      lambda.send(new UpdateAliasCommand({ FunctionName: NAME, Name: 'live', FunctionVersion: '1' })),
    ),
  },
  {
    title: 'Somebody moves the alias while the new version is tested through it',
    inputs: deploy({ payload: '{}' }),
    arrange: at(
      'Invoke',
      ({ lambda }) =>
        lambda.send(new UpdateAliasCommand({ FunctionName: NAME, Name: 'live', FunctionVersion: '1' })),
      2,
    ),
  },
  {
    title: 'Somebody changes the settings of the function while the release runs',
    inputs: deploy(),
    arrange: at('UpdateFunctionCode', ({ lambda }) =>
      lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: NAME, Timeout: 77 })),
    ),
  },
  {
    title: 'Somebody deletes the alias while the release runs',
    inputs: deploy(),
    arrange: at('PublishVersion', ({ lambda }) =>
      lambda.send(new DeleteAliasCommand({ FunctionName: NAME, Name: 'live' })),
    ),
  },
  {
    title: 'The credentials expire while the release runs',
    inputs: deploy(),
    arrange: at('UpdateFunctionCode', ({ aws }) =>
      aws.front.inject({
        times: 1000,
        fault: error(403, 'ExpiredTokenException', 'The security token included in the request is expired'),
      }),
    ),
  },
  {
    title: 'The credentials expire after the alias has moved, before its test',
    inputs: deploy({ payload: '{}' }),
    arrange: at(
      'Invoke',
      ({ aws }) =>
        aws.front.inject({
          times: 1000,
          fault: error(403, 'ExpiredTokenException', 'The security token included in the request is expired'),
        }),
      2,
    ),
  },
  {
    title: 'The account has not enough concurrency left to reserve',
    inputs: deploy({ 'reserved-concurrency': '100' }),
    arrange: fault(
      'PutFunctionConcurrency',
      error(
        400,
        'InvalidParameterValueException',
        "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
      ),
      { times: 20 },
    ),
  },
  {
    title: 'AWS cannot allocate provisioned concurrency',
    inputs: deploy({ 'provisioned-concurrency': '5' }),
    arrange: ({ aws }) =>
      aws.front.lambda.planTransition({
        kind: 'provision',
        failure: { code: 'FUNCTION_ERROR_INIT_FAILURE', reason: 'FUNCTION_ERROR_INIT_FAILURE' },
      }),
  },
  {
    title: 'The role may not add permissions of callers',
    inputs: deploy({ 'invoke-permissions': 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*' }),
    arrange: fault('AddPermission', denied('lambda:AddPermission', `${FUNCTION}:live`), { times: 20 }),
  },
  {
    title: 'The resource policy of the alias is full',
    inputs: deploy({ 'invoke-permissions': 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*' }),
    arrange: fault(
      'AddPermission',
      error(
        400,
        'PolicyLengthExceededException',
        'The final policy size (20566) is bigger than the limit (20480).',
      ),
      { times: 20 },
    ),
  },
  {
    title: 'The role may not create the function URL',
    inputs: deploy({ 'function-url-auth-type': 'NONE' }),
    arrange: fault('CreateFunctionUrlConfig', denied('lambda:CreateFunctionUrlConfig', FUNCTION), {
      times: 20,
    }),
  },
  {
    title: 'The tag of the release cannot be recorded: creating its alias is denied',
    inputs: deploy({ 'release-alias': 'v1.0.2' }),
    arrange: fault('CreateAlias', denied('lambda:CreateAlias'), { times: 20 }),
  },
  {
    title: 'The release deletes old versions, and that is denied',
    inputs: deploy({ 'keep-versions': '2' }),
    arrange: async (scene) => {
      for (const source of ['three', 'four', 'five'])
        await arrangeRelease(scene, NAME, { source, alias: 'live', run: '70' })
      await scene.write('app/main.py', handlerSource('six'))
      fault('DeleteFunction', denied('lambda:DeleteFunction', `${FUNCTION}:1`), { times: 20 })(scene)
    },
  },
  {
    title: 'The role may not tag the function',
    inputs: deploy({ tags: 'team: orders' }),
    arrange: fault('TagResource', denied('lambda:TagResource'), { times: 20 }),
  },
  {
    title: 'AWS refuses a setting in its own words',
    inputs: deploy({ runtime: 'nodejs18.x' }),
    arrange: fault(
      'UpdateFunctionConfiguration',
      error(
        400,
        'InvalidParameterValueException',
        'The runtime parameter of nodejs18.x is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.',
      ),
      { times: 20 },
    ),
  },
  {
    title: 'A layer of another account that may not be used',
    inputs: deploy({ layers: 'arn:aws:lambda:eu-west-1:999999999999:layer:telemetry:7' }),
    arrange: fault(
      'UpdateFunctionConfiguration',
      error(
        403,
        'AccessDeniedException',
        'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: lambda:GetLayerVersion on resource: arn:aws:lambda:eu-west-1:999999999999:layer:telemetry:7 because no resource-based policy allows the lambda:GetLayerVersion action',
      ),
      { times: 20 },
    ),
  },
  {
    title: 'The address of AWS does not resolve',
    inputs: deploy(),
    env: { AWS_ENDPOINT_URL: 'http://lambda.eu-wset-1.invalid' },
  },
  {
    title: 'Nothing answers at the proxy',
    inputs: deploy(),
    env: {
      AWS_ENDPOINT_URL: 'http://lambda.invalid',
      HTTP_PROXY: 'http://127.0.0.1:9',
      http_proxy: 'http://127.0.0.1:9',
    },
  },
]
