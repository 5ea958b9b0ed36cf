import type { Case } from '../case.ts'
import {
  as,
  conflict,
  create,
  created,
  invalid,
  notFound,
  on,
  published,
  READY,
  refused,
  STALE_REVISION,
  settled,
  stale,
  violated,
  WRONG_REVISION,
} from './steps.ts'

const IN_PROGRESS = {
  State: 'Active',
  LastUpdateStatus: 'InProgress',
  LastUpdateStatusReasonCode: 'Creating',
  LastUpdateStatusReason: 'The function is being created.',
}

const OWN_CLOCK = 'Its transitions end by its own clock, soon.'

/** Functions: creating, reading, updating, deleting. */
export const FUNCTIONS: readonly Case[] = [
  {
    fact: 'CreateFunction answers Pending, with what it fills in',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    steps: [
      create(
        {},
        {
          members: {
            State: 'Pending',
            StateReasonCode: 'Creating',
            StateReason: 'The function is being created.',
            Version: '$LATEST',
            Description: '',
            PackageType: 'Zip',
            Architectures: ['x86_64'],
            EphemeralStorage: { Size: 512 },
          },
        },
      ),
    ],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'CreateFunction answers without LastUpdateStatus until the function is ready',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    steps: [create({}, { members: { State: 'Pending' }, absent: ['LastUpdateStatus'] })],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'CreateFunction echoes empty variables',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    steps: [create({ Environment: { Variables: {} } }, { members: { Environment: { Variables: {} } } })],
  },
  {
    fact: 'CreateFunction names the version of the runtime',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    steps: [
      create(
        {},
        { members: { RuntimeVersionConfig: { RuntimeVersionArn: 'arn:aws:lambda:{region}::runtime:*' } } },
      ),
    ],
  },
  {
    fact: 'GetFunction of a ready function has no reasons',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    world: 'function',
    steps: [
      on(
        'GetFunction',
        {},
        {
          members: { Configuration: { State: 'Active', LastUpdateStatus: 'Successful' } },
          absent: [
            'Configuration.StateReason',
            'Configuration.StateReasonCode',
            'Configuration.LastUpdateStatusReason',
          ],
        },
      ),
    ],
  },
  {
    fact: 'the RevisionId changes when a creation ends',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaRevisions::test_function_revisions_basic',
    date: '2025-11-25',
    steps: [
      as('created', create()),
      READY,
      on('GetFunction', {}, { differs: { 'Configuration.RevisionId': '{created.RevisionId}' } }),
    ],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'GetFunction of a function without tags has no Tags',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaTags::test_tag_lifecycle',
    date: '2025-11-25',
    world: 'function',
    steps: [on('GetFunction', {}, { absent: ['Tags'] })],
  },
  {
    fact: 'GetFunction names S3 as the repository of an archive',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_lambda_code_location_zipfile',
    date: '2025-11-25',
    world: 'function',
    steps: [on('GetFunction', {}, { members: { Code: { RepositoryType: 'S3' } } })],
  },
  {
    fact: 'UpdateFunctionConfiguration answers InProgress, for the reason of a creation',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'UpdateFunctionConfiguration',
        { Description: 'd1' },
        { members: { ...IN_PROGRESS, Description: 'd1' } },
      ),
    ],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'UpdateFunctionCode answers InProgress, for the reason of a creation',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    steps: [...created(), on('UpdateFunctionCode', { ZipFile: '{zip2}' }, { members: IN_PROGRESS })],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'a configuration is not updated while another update is in progress',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_lambda_concurrent_config_updates',
    date: '2025-11-25',
    steps: [
      ...created(),
      on('UpdateFunctionConfiguration', { Description: 'd1' }),
      on(
        'UpdateFunctionConfiguration',
        { Description: 'd2' },
        conflict(
          'The operation cannot be performed at this time. An update is in progress for resource: {arn}',
        ),
      ),
    ],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'code is not updated while another update is in progress',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_lambda_concurrent_code_updates',
    date: '2025-11-25',
    steps: [
      ...created(),
      on('UpdateFunctionCode', { ZipFile: '{zip2}' }),
      on(
        'UpdateFunctionCode',
        { ZipFile: '{zip}' },
        conflict('An update is in progress for resource: {arn}'),
      ),
    ],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'an update that changes nothing goes through InProgress',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_redundant_updates',
    date: '2025-11-25',
    steps: [
      ...created({ Description: 'same' }),
      on(
        'UpdateFunctionConfiguration',
        { Description: 'same' },
        { members: { LastUpdateStatus: 'InProgress' } },
      ),
    ],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'an update that changes nothing changes the RevisionId',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_redundant_updates',
    date: '2025-11-25',
    steps: [
      ...created({ Description: 'same' }),
      as('before', on('GetFunctionConfiguration')),
      on(
        'UpdateFunctionConfiguration',
        { Description: 'same' },
        { differs: { RevisionId: '{before.RevisionId}' } },
      ),
    ],
  },
  {
    fact: 'clearing the variables leaves an empty map',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created({ Environment: { Variables: { COLOR: 'red' } } }),
      on(
        'UpdateFunctionConfiguration',
        { Environment: { Variables: {} } },
        { members: { Environment: { Variables: {} } } },
      ),
    ],
  },
  {
    fact: 'a function that was created without variables has no Environment',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaVersions::test_version_lifecycle',
    date: '2025-11-25',
    world: 'function',
    steps: [on('GetFunctionConfiguration', {}, { absent: ['Environment'] })],
  },
  {
    fact: 'UpdateFunctionCode refuses a stale RevisionId',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaRevisions',
    date: '2025-11-25',
    world: 'function',
    steps: [
      on('UpdateFunctionCode', { ZipFile: '{zip2}', RevisionId: WRONG_REVISION }, stale(STALE_REVISION)),
    ],
  },
  {
    fact: 'UpdateFunctionConfiguration refuses a stale RevisionId',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaRevisions',
    date: '2025-11-25',
    world: 'function',
    steps: [
      on('UpdateFunctionConfiguration', { Timeout: 4, RevisionId: WRONG_REVISION }, stale(STALE_REVISION)),
    ],
  },
  {
    fact: 'UpdateFunctionCode with Publish answers with the version, Pending',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaVersions::test_publish_with_update',
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'UpdateFunctionCode',
        { ZipFile: '{zip2}', Publish: true },
        {
          members: { Version: '1', State: 'Pending', StateReasonCode: 'Creating', FunctionArn: '{arn}:1' },
          absent: ['LastUpdateStatus'],
        },
      ),
    ],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'UpdateFunctionCode with Publish leaves $LATEST InProgress at once',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaVersions::test_publish_with_update',
    date: '2025-11-25',
    steps: [
      ...created(),
      on('UpdateFunctionCode', { ZipFile: '{zip2}', Publish: true }),
      on(
        'GetFunction',
        {},
        { members: { Configuration: { Version: '$LATEST', LastUpdateStatus: 'InProgress' } } },
      ),
    ],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'ListFunctions has no states',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_list_functions',
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'ListFunctions',
        { FunctionName: undefined },
        { absent: ['Functions.0.State', 'Functions.0.LastUpdateStatus'] },
      ),
    ],
  },
  {
    fact: 'ListFunctions does not name the version of the runtime',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaFunction::test_list_functions',
    date: '2025-11-25',
    steps: [
      ...created(),
      on('ListFunctions', { FunctionName: undefined }, { absent: ['Functions.0.RuntimeVersionConfig'] }),
    ],
  },
  {
    fact: 'ListFunctions with ALL lists $LATEST by its qualified ARN, without states',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaFunction::test_list_functions',
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'ListFunctions',
        { FunctionName: undefined, FunctionVersion: 'ALL' },
        { members: { Functions: { 0: { FunctionArn: '*:$LATEST' } } }, absent: ['Functions.0.State'] },
      ),
    ],
  },
  {
    fact: 'GetFunction of a version that does not exist',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_ops_on_nonexisting_version',
    date: '2025-11-25',
    world: 'function',
    steps: [on('GetFunction', { Qualifier: '1221' }, notFound('Function not found: {arn}:1221'))],
  },
  {
    fact: 'GetFunction of an alias that does not exist',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaAlias::test_alias_lifecycle',
    date: '2025-11-25',
    world: 'function',
    steps: [on('GetFunction', { Qualifier: 'nope' }, notFound('Function not found: {arn}:nope'))],
  },
  {
    fact: 'GetFunction of a function that does not exist',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_ops_on_nonexisting_fn',
    date: '2025-11-25',
    steps: [on('GetFunction', {}, notFound('Function not found: {arn}'))],
  },
  {
    fact: 'GetFunction with the qualifier $LATEST answers with the qualified ARN, without one with the function’s',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaVersions::test_publish_version_on_create',
    date: '2025-11-25',
    world: 'function',
    steps: [
      on(
        'GetFunction',
        { Qualifier: '$LATEST' },
        { members: { Configuration: { FunctionArn: '{arn}:$LATEST' } } },
      ),
      on('GetFunction', {}, { members: { Configuration: { FunctionArn: '{arn}' } } }),
    ],
  },
  {
    fact: 'DeleteFunction of a version that does not exist does nothing',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_delete_on_nonexisting_version',
    date: '2025-11-25',
    steps: [...created(), on('DeleteFunction', { Qualifier: '1233' }, {}), on('GetFunction')],
  },
  {
    fact: 'DeleteFunction of $LATEST alone is refused',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaFunction::test_ops_with_arn_qualifier_mismatch',
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'DeleteFunction',
        { Qualifier: '$LATEST' },
        invalid('$LATEST version cannot be deleted without deleting the function.'),
      ),
    ],
  },
  {
    fact: 'DeleteFunction with the name of an alias is refused',
    grade: 'informative',
    source: 'test_lambda_api::test_function_name_and_qualifier_validation',
    date: '2025-11-25',
    steps: [
      ...created(),
      ...published('1', 'v1'),
      on('CreateAlias', { Name: 'live', FunctionVersion: '1' }),
      on('DeleteFunction', { Qualifier: 'live' }, invalid('Deletion of aliases is not currently supported.')),
    ],
  },
  {
    fact: 'DeleteFunction of a function that is gone',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaFunction::test_function_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      on('DeleteFunction'),
      on('DeleteFunction', {}, notFound('Function not found: {arn}')),
    ],
  },
  {
    fact: 'a qualifier in the ARN and another one beside it',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaFunction::test_ops_with_arn_qualifier_mismatch',
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'GetFunction',
        { FunctionName: '{arn}:1', Qualifier: '2' },
        invalid('The derived qualifier from the function name does not match the specified qualifier.'),
      ),
    ],
  },
  {
    fact: 'a function of another region',
    grade: 'text',
    source: 'test_lambda_api::TestLambdaFunction::test_get_function_wrong_region',
    date: '2025-11-25',
    steps: [
      on(
        'GetFunction',
        { FunctionName: 'arn:aws:lambda:ap-southeast-1:{account}:function:{fn}' },
        notFound("Functions from 'ap-southeast-1' are not reachable in this region ('{region}')"),
      ),
    ],
  },
  {
    fact: 'a function of another account is refused without a message',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_function_arns',
    date: '2025-11-25',
    steps: [
      on(
        'GetFunction',
        { FunctionName: 'arn:aws:lambda:{region}:111122223333:function:{fn}' },
        refused(403, 'AccessDeniedException'),
      ),
    ],
  },
  {
    fact: 'a name with a character that is not allowed',
    grade: 'informative',
    source: 'test_lambda_api::test_function_name_and_qualifier_validation',
    date: '2025-11-25',
    steps: [
      on(
        'GetFunction',
        { FunctionName: 'my-function!' },
        violated(
          "1 validation error detected: Value 'my-function!' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern",
        ),
      ),
    ],
  },
  {
    fact: 'a name of 65 characters when a function is created',
    grade: 'informative',
    source: 'test_lambda_api::test_function_name_and_qualifier_validation',
    date: '2025-11-25',
    steps: [
      create(
        { FunctionName: 'a'.repeat(65) },
        invalid(
          `Value '${'a'.repeat(65)}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64`,
        ),
      ),
    ],
  },
  {
    fact: 'a name of 65 characters when a function is read, deleted or invoked',
    grade: 'informative',
    source: 'test_lambda_api::test_function_name_and_qualifier_validation',
    date: '2025-11-25',
    steps: ['GetFunction', 'DeleteFunction', 'Invoke'].map((call) =>
      on(call, { FunctionName: 'a'.repeat(65) }, refused(404, 'ResourceNotFoundException')),
    ),
  },
  {
    fact: 'the code signing configuration of a function does not exist',
    grade: 'text',
    source: 'test_lambda_api::TestCodeSigningConfig::test_code_signing_not_found_excs',
    date: '2025-11-25',
    steps: [
      create(
        {
          CodeSigningConfigArn: 'arn:aws:lambda:{region}:{account}:code-signing-config:csc-000000000cafebabe',
        },
        refused(
          404,
          'CodeSigningConfigNotFoundException',
          'The code signing configuration cannot be found. Check that the provided configuration is not deleted: arn:aws:lambda:{region}:{account}:code-signing-config:csc-000000000cafebabe.',
        ),
      ),
    ],
  },
  {
    fact: 'an event source mapping names the function as it was given when it was created',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaEventSourceMappings::test_function_name_variations',
    date: '2025-11-25',
    steps: [],
    notReplayed: 'It takes a queue or a stream to create one.',
  },
  {
    fact: 'a function without versions is published as version 1 when it is created',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaVersions::test_publish_version_on_create',
    date: '2025-11-25',
    steps: [
      create({ Publish: true }, { members: { Version: '1', FunctionArn: '{arn}', State: 'Pending' } }),
      READY,
      settled('1'),
    ],
    notReplayed: { emulator: OWN_CLOCK },
  },
  {
    fact: 'PublishVersion after that gives version 1 again, and $LATEST keeps its RevisionId',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaVersions::test_publish_version_on_create',
    date: '2025-11-25',
    steps: [
      create({ Publish: true }),
      READY,
      settled('1'),
      as('before', on('GetFunctionConfiguration')),
      on('PublishVersion', {}, { members: { Version: '1' } }),
      on('GetFunctionConfiguration', {}, { members: { RevisionId: '{before.RevisionId}' } }),
    ],
  },
]
