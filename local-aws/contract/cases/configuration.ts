import type { Case, Expectation, Json } from '../case.ts'
import { create, created, invalid, on, READY, refused, violated } from './steps.ts'

const CREATION = 'test_lambda_api::TestLambdaFunction::test_create_lambda_exceptions'
const LOGGING =
  'test_lambda_api::TestLoggingConfig::test_function_partial_advanced_logging_configuration_update'
const SWITCH = 'test_lambda_api::TestLoggingConfig::test_advanced_logging_configuration_format_switch'
const VPC = 'test_lambda_api::TestLambdaFunction::test_vpc_config'
const SUBNET = 'test_lambda_api::TestLambdaFunction::test_invalid_vpc_config_subnet'
const S3 = 'test_lambda_api::TestLambdaFunction::test_lambda_code_location_s3_errors'

/** A function that CreateFunction refuses. */
const refusedCreation = (
  fact: string,
  input: Json,
  expect: Expectation,
  source = CREATION,
  date = '2026-01-12',
): Case => ({ fact, grade: 'informative', source, date, steps: [create(input, expect)] })

const IMAGES = 'test_lambda_api::TestLambdaImages::test_lambda_image_crud'

/** A fact about images, which the front has tests of its own for: it takes a repository to replay it. */
const image = (fact: string, source = IMAGES, grade: Case['grade'] = 'relied on'): Case => ({
  fact: `an image: ${fact}`,
  grade,
  source,
  date: '2025-11-25',
  steps: [],
  notReplayed: 'It needs an image in ECR; __tests__/local-aws/images.test.ts has it for the front.',
})

const JSON_LOGS = {
  ApplicationLogLevel: 'DEBUG',
  LogFormat: 'JSON',
  LogGroup: '/aws/lambda/{fn}',
  SystemLogLevel: 'INFO',
}

/** What functions can be configured with, and what Lambda fills in. */
export const CONFIGURATION: readonly Case[] = [
  refusedCreation(
    'a role that is no ARN',
    { Role: 'r1' },
    violated(
      "Value 'r1' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern",
    ),
  ),
  refusedCreation(
    'a runtime that does not exist',
    { Runtime: 'non-existent-runtime' },
    invalid(
      "Value non-existent-runtime at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [*] or be a valid ARN",
    ),
  ),
  {
    ...refusedCreation(
      'a runtime that is no longer supported',
      { Runtime: 'nodejs14.x' },
      invalid(
        'The runtime parameter of nodejs14.x is no longer supported for creating or updating AWS Lambda functions.',
      ),
      'test_lambda_api::TestRuntimeValidation',
    ),
    grade: 'text',
  },
  refusedCreation(
    'two architectures',
    { Architectures: ['x86_64', 'arm64'] },
    violated(
      "Value '[x86_64, arm64]' at 'architectures' failed to satisfy constraint: Member must have length less than or equal to 1",
    ),
  ),
  {
    ...refusedCreation(
      'an archive that is none',
      { Code: { ZipFile: '{noZip}' } },
      invalid('Could not unzip uploaded file. Please check your file, then try to upload again.'),
    ),
    grade: 'text',
  },
  {
    ...refusedCreation(
      'variables of more than 4 KB',
      { Environment: { Variables: { LARGE_VAR: 'x'.repeat(4096) } } },
      invalid(
        'Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: {"LARGE_VAR":"x',
      ),
      'test_lambda_api::TestLambdaSizeLimits',
      '2025-11-25',
    ),
    grade: 'text',
  },
  refusedCreation(
    'a SnapStart that does not exist',
    { SnapStart: { ApplyOn: 'invalidOption' } },
    violated(
      "Value 'invalidOption' at 'snapStart.applyOn' failed to satisfy constraint: Member must satisfy enum value set: [PublishedVersions, None]",
    ),
    'test_lambda_api::TestLambdaSnapStart::test_snapstart_exceptions',
    '2025-11-25',
  ),
  {
    ...refusedCreation(
      'code in a bucket that does not exist',
      { Code: { S3Bucket: '{fn}-no-bucket', S3Key: 'key' } },
      invalid(
        'Error occurred while GetObject. S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist',
      ),
      S3,
      '2025-11-25',
    ),
    grade: 'text',
  },
  {
    fact: 'code in an object that does not exist',
    grade: 'text',
    source: S3,
    date: '2025-11-25',
    steps: [
      { call: 's3:CreateBucket', input: { Bucket: '{fn}-bucket' } },
      create(
        { Code: { S3Bucket: '{fn}-bucket', S3Key: 'key' } },
        invalid(
          'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
        ),
      ),
      { call: 's3:DeleteBucket', input: { Bucket: '{fn}-bucket' } },
    ],
    notReplayed: { aws: 'The role of the contract may not create buckets.' },
  },
  {
    ...refusedCreation(
      'an archive of more than 50 MB',
      { Code: { ZipFile: '{largeZip}' } },
      refused(413, 'RequestEntityTooLargeException', 'Zipped size must be smaller than 52428800 bytes'),
      'test_lambda_api::TestLambdaSizeLimits::test_oversized_zipped_create_lambda',
      '2025-11-25',
    ),
    grade: 'text',
    notReplayed: 'It would send 70 MB; __tests__/local-aws/validation.test.ts has it for the front.',
  },
  {
    ...refusedCreation(
      'a request of more than 70 MB',
      {},
      refused(
        413,
        'RequestEntityTooLargeException',
        'Request must be smaller than 70167211 bytes for the CreateFunction operation',
      ),
      'test_lambda_api::TestLambdaSizeLimits::test_oversized_request_create_lambda',
      '2025-11-25',
    ),
    grade: 'text',
    notReplayed: 'It would send 70 MB; __tests__/local-aws/validation.test.ts has it for the front.',
  },
  {
    ...refusedCreation(
      'an archive of more than 250 MB unzipped',
      {},
      invalid('Unzipped size must be smaller than 262144000 bytes'),
      'test_lambda_api::TestLambdaSizeLimits::test_oversized_unzipped_lambda',
      '2025-11-25',
    ),
    grade: 'text',
    steps: [
      create({ Code: { ZipFile: '{bomb}' } }, invalid('Unzipped size must be smaller than 262144000 bytes')),
    ],
  },
  {
    fact: 'an image for a function with an archive',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaImages::test_lambda_zip_file_to_image',
    date: '2025-11-25',
    world: 'function',
    steps: [
      on(
        'UpdateFunctionCode',
        { ImageUri: '{account}.dkr.ecr.{region}.amazonaws.com/x:latest' },
        invalid("Please don't provide ImageUri when updating a function with packageType Zip."),
      ),
    ],
  },
  {
    ...refusedCreation(
      'a subnet that does not exist',
      { VpcConfig: { SubnetIds: ['subnet-12345678901234567'], SecurityGroupIds: ['sg-12345678901234567'] } },
      invalid('Error occurred while Describe*. EC2 Error Code: Invalid'),
      SUBNET,
      '2025-11-25',
    ),
    grade: 'text',
  },
  refusedCreation(
    'the name of a subnet of a wrong form',
    { VpcConfig: { SubnetIds: ['bad-format-subnet'], SecurityGroupIds: ['sg-12345678901234567'] } },
    violated("Value '[bad-format-subnet]' at 'vpcConfig.subnetIds' failed to satisfy constraint"),
    SUBNET,
    '2025-11-25',
  ),
  {
    fact: 'a function that never was in a VPC has no VpcConfig',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    world: 'function',
    steps: [on('GetFunctionConfiguration', {}, { absent: ['VpcConfig'] })],
  },
  {
    fact: 'VpcConfig is echoed at once, with the VPC and Ipv6AllowedForDualStack filled in',
    grade: 'relied on',
    source: VPC,
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'UpdateFunctionConfiguration',
        { VpcConfig: { SubnetIds: ['{subnet}'], SecurityGroupIds: ['{securityGroup}'] } },
        {
          members: {
            VpcConfig: {
              SubnetIds: ['{subnet}'],
              SecurityGroupIds: ['{securityGroup}'],
              VpcId: 'vpc-*',
              Ipv6AllowedForDualStack: false,
            },
          },
        },
      ),
    ],
    notReplayed: { aws: 'It needs a VPC, and leaves network interfaces for a while.' },
  },
  {
    fact: 'a VpcConfig that was emptied is echoed with empty members',
    grade: 'relied on',
    source: VPC,
    date: '2025-11-25',
    steps: [
      ...created({ VpcConfig: { SubnetIds: ['{subnet}'], SecurityGroupIds: ['{securityGroup}'] } }),
      on(
        'UpdateFunctionConfiguration',
        { VpcConfig: { SubnetIds: [], SecurityGroupIds: [] } },
        {
          members: {
            VpcConfig: { SubnetIds: [], SecurityGroupIds: [], VpcId: '', Ipv6AllowedForDualStack: false },
          },
        },
      ),
    ],
    notReplayed: { aws: 'It needs a VPC, and leaves network interfaces for a while.' },
  },
  {
    fact: 'LoggingConfig JSON with one level fills in the rest',
    grade: 'relied on',
    source: LOGGING,
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'UpdateFunctionConfiguration',
        { LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'DEBUG' } },
        { members: { LoggingConfig: JSON_LOGS } },
      ),
    ],
  },
  {
    fact: 'LoggingConfig JSON without levels fills in INFO twice, and the log group',
    grade: 'relied on',
    source: SWITCH,
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'UpdateFunctionConfiguration',
        { LoggingConfig: { LogFormat: 'JSON' } },
        { members: { LoggingConfig: { ...JSON_LOGS, ApplicationLogLevel: 'INFO' } } },
      ),
    ],
  },
  {
    fact: 'LoggingConfig that goes back to Text has no levels',
    grade: 'relied on',
    source: SWITCH,
    date: '2025-11-25',
    steps: [
      ...created({ LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'DEBUG' } }),
      on(
        'UpdateFunctionConfiguration',
        { LoggingConfig: { LogFormat: 'Text' } },
        { names: { LoggingConfig: ['LogFormat', 'LogGroup'] } },
      ),
    ],
  },
  {
    fact: 'LoggingConfig with a log group alone keeps the format Text',
    grade: 'relied on',
    source: LOGGING,
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'UpdateFunctionConfiguration',
        { LoggingConfig: { LogGroup: '/orders' } },
        { members: { LoggingConfig: { LogFormat: 'Text', LogGroup: '/orders' } } },
      ),
    ],
  },
  {
    fact: 'SnapStart of $LATEST is never optimized',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaSnapStart::test_snapstart_update_function_configuration',
    date: '2026-01-12',
    steps: [
      ...created(),
      on('UpdateFunctionConfiguration', { SnapStart: { ApplyOn: 'PublishedVersions' } }),
      READY,
      on(
        'GetFunctionConfiguration',
        {},
        { members: { SnapStart: { ApplyOn: 'PublishedVersions', OptimizationStatus: 'Off' } } },
      ),
    ],
  },
  image(
    'the function has no Handler, Runtime and RuntimeVersionConfig; its code is the image as given and with its digest, which CodeSha256 is, too',
  ),
  image(
    'ImageConfig comes back as ImageConfigResponse.ImageConfig without an empty EntryPoint; {} removes it',
    'test_lambda_api::TestLambdaImages::test_lambda_image_and_image_config_crud',
  ),
  image(
    'an archive for its function is refused: “Please provide ImageUri when updating a function with packageType Image.”',
  ),
  image(
    'PublishVersion refuses another CodeSha256 with the words for archives',
    'test_lambda_api::TestLambdaImages::test_lambda_image_versions',
  ),
  image(
    'another description alone makes a new version',
    'test_lambda_api::TestLambdaImages::test_lambda_image_versions',
  ),
]
