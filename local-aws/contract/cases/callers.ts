import type { Case, Json } from '../case.ts'
import {
  as,
  conflict,
  created,
  invalid,
  notFound,
  on,
  published,
  stale,
  violated,
  WRONG_REVISION,
} from './steps.ts'

const EXCEPTIONS = 'test_lambda_api::TestLambdaPermissions::test_permission_exceptions'
const FIELDS = 'test_lambda_api::TestLambdaPermissions::test_add_lambda_permission_fields'

/** A statement that lets S3 in. */
const S3: Json = { StatementId: 's3', Action: 'lambda:InvokeFunction', Principal: 's3.amazonaws.com' }

const add = (input: Json = {}, expect?: Parameters<typeof on>[2]) =>
  on('AddPermission', { ...S3, ...input }, expect)

/** The statement that a principal and conditions become. */
const statement = (fact: string, given: Json, Statement: Json): Case => ({
  fact,
  grade: 'informative',
  source: FIELDS,
  date: '2025-11-25',
  steps: [...created(), add(given, { members: { Statement } })],
})

/** A function with version 1 and the alias `live` on it. */
const withAlias = [
  ...created(),
  ...published('1', 'v1'),
  on('CreateAlias', { Name: 'live', FunctionVersion: '1' }),
]

/** Resource policies of functions, versions and aliases. */
export const PERMISSIONS: readonly Case[] = [
  {
    fact: 'GetPolicy of a function without a policy',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [on('GetPolicy', {}, notFound('The resource you requested does not exist.'))],
  },
  {
    fact: 'RemovePermission where there is no policy',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'RemovePermission',
        { StatementId: 'x' },
        notFound('No policy is associated with the given resource.'),
      ),
    ],
  },
  {
    fact: 'a statement id with a dot',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      add(
        { StatementId: 'example.com' },
        violated("Value 'example.com' at 'statementId' failed to satisfy constraint"),
      ),
    ],
  },
  {
    fact: 'a qualifier that is neither $LATEST, a version nor a name',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      add(
        { Qualifier: 'a.b' },
        violated(
          "Value 'a.b' at 'qualifier' failed to satisfy constraint: Member must satisfy regular expression pattern: \\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+",
        ),
      ),
    ],
  },
  {
    fact: 'a policy for $LATEST',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      add({ Qualifier: '$LATEST' }, invalid('We currently do not support adding policies for $LATEST.')),
    ],
  },
  {
    fact: 'a principal that does not exist',
    grade: 'text',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      add(
        { Principal: 'invalid.nonaws.com' },
        invalid('The provided principal was invalid. Please check the principal and try again.'),
      ),
    ],
  },
  {
    fact: 'a policy for an alias that does not exist',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      add({ Qualifier: 'alias-doesnotexist' }, notFound('Cannot find alias arn: {arn}:alias-doesnotexist')),
    ],
  },
  {
    fact: 'a policy for a version that does not exist',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [add({ Qualifier: '42' }, notFound('Function not found: {arn}:42'))],
  },
  {
    fact: 'the statement that AddPermission makes',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaPermissions::test_add_lambda_permission_aws',
    date: '2025-11-25',
    steps: [
      ...withAlias,
      add(
        { Qualifier: 'live', SourceArn: 'arn:aws:s3:::some-bucket', SourceAccount: '111122223333' },
        {
          members: {
            Statement: {
              Sid: 's3',
              Effect: 'Allow',
              Principal: { Service: 's3.amazonaws.com' },
              Action: 'lambda:InvokeFunction',
              Resource: '{arn}:live',
              Condition: {
                ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::some-bucket' },
                StringEquals: { 'AWS:SourceAccount': '111122223333' },
              },
            },
          },
        },
      ),
    ],
  },
  {
    fact: 'the policy around the statements',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaPermissions',
    date: '2025-11-25',
    steps: [
      ...created(),
      add(),
      on('GetPolicy', {}, { members: { Policy: { Version: '2012-10-17', Id: 'default' } } }),
    ],
  },
  {
    fact: 'AddPermission on an alias changes its RevisionId, which the policy has, too',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaPermissions::test_lambda_permission_fn_versioning',
    date: '2025-11-25',
    steps: [
      ...withAlias,
      as('before', on('GetAlias', { Name: 'live' })),
      add({ Qualifier: 'live' }),
      as('after', on('GetAlias', { Name: 'live' }, { differs: { RevisionId: '{before.RevisionId}' } })),
      on('GetPolicy', { Qualifier: 'live' }, { members: { RevisionId: '{after.RevisionId}' } }),
    ],
  },
  {
    fact: 'the RevisionId of a policy is that of what it belongs to: the function, the version or the alias',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaPermissions::test_lambda_permission_fn_versioning',
    date: '2025-11-25',
    steps: [
      ...withAlias,
      add(),
      add({ Qualifier: '1' }),
      as('latest', on('GetFunctionConfiguration')),
      as('version', on('GetFunctionConfiguration', { Qualifier: '1' })),
      on('GetPolicy', {}, { members: { RevisionId: '{latest.RevisionId}' } }),
      on('GetPolicy', { Qualifier: '1' }, { members: { RevisionId: '{version.RevisionId}' } }),
    ],
  },
  {
    fact: 'a statement id that is taken',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [
      ...created(),
      add(),
      add(
        {},
        conflict(
          'The statement id (s3) provided already exists. Please provide a new statement id, or remove the existing statement.',
        ),
      ),
    ],
  },
  {
    fact: 'AddPermission refuses a stale RevisionId',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaPermissions::test_lambda_permission_fn_versioning',
    date: '2025-11-25',
    world: 'release',
    steps: [
      add({ RevisionId: WRONG_REVISION }, stale('Call the GetPolicy API to retrieve the latest Revision Id')),
    ],
  },
  {
    fact: 'the words for a stale RevisionId change over the years: in 2022, AddPermission pointed to GetFunction and GetAlias',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaPermissions::test_lambda_permission_fn_versioning',
    date: '2022',
    steps: [],
    notReplayed: 'It is history.',
  },
  {
    fact: 'RemovePermission of a statement that does not exist',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaPermissions::test_remove_multi_permissions',
    date: '2025-11-25',
    steps: [
      ...created(),
      add(),
      on(
        'RemovePermission',
        { StatementId: 'non-existent' },
        notFound('Statement non-existent is not found in resource policy.'),
      ),
    ],
  },
  {
    fact: 'a policy is gone with its last statement',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaPermissions::test_remove_multi_permissions',
    date: '2025-11-25',
    steps: [
      ...created(),
      add(),
      on('RemovePermission', { StatementId: 's3' }),
      on('GetPolicy', {}, notFound('The resource you requested does not exist.')),
    ],
  },
  statement(
    'an account as principal becomes the ARN of its root',
    { Principal: '{account}' },
    { Principal: { AWS: 'arn:aws:iam::{account}:root' } },
  ),
  statement(
    'everybody as principal, of one account',
    { Principal: '*', SourceAccount: '{account}' },
    { Principal: '*', Condition: { StringEquals: { 'AWS:SourceAccount': '{account}' } } },
  ),
  statement(
    'the conditions of function URLs and organizations',
    {
      Action: 'lambda:InvokeFunctionUrl',
      Principal: '*',
      FunctionUrlAuthType: 'NONE',
      PrincipalOrgID: 'o-1234567890',
    },
    {
      Condition: {
        StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE', 'aws:PrincipalOrgID': 'o-1234567890' },
      },
    },
  ),
  statement(
    'the condition of an event source token',
    { Principal: 'alexa-appkit.amazon.com', EventSourceToken: 'amzn1.ask.skill.x' },
    { Condition: { StringEquals: { 'lambda:EventSourceToken': 'amzn1.ask.skill.x' } } },
  ),
  {
    fact: 'AddPermission on the function changes the RevisionId of $LATEST, which the policy has, too',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaRevisions::test_function_revisions_permissions',
    date: '2024-04-10',
    steps: [
      ...created(),
      as('before', on('GetFunctionConfiguration')),
      add(),
      as('after', on('GetFunctionConfiguration', {}, { differs: { RevisionId: '{before.RevisionId}' } })),
      on('GetPolicy', {}, { members: { RevisionId: '{after.RevisionId}' } }),
    ],
  },
]

const URL_EXCEPTIONS = 'test_lambda_api::TestLambdaUrl::test_url_config_exceptions'
const URL_LIFECYCLE = 'test_lambda_api::TestLambdaUrl::test_url_config_lifecycle'
const URL_INVOCATION = 'test_lambda::TestLambdaURL::test_lambda_url_invocation'

const noUrl = notFound('The resource you requested does not exist.')

const url = (input: Json = {}, expect?: Parameters<typeof on>[2]) =>
  on('CreateFunctionUrlConfig', { AuthType: 'NONE', Qualifier: 'live', ...input }, expect)

/** Lets everybody call the URL of `live`, by both statements that AWS asks for since October 2025. */
const open = [
  add({
    StatementId: 'url',
    Qualifier: 'live',
    Action: 'lambda:InvokeFunctionUrl',
    Principal: '*',
    FunctionUrlAuthType: 'NONE',
  }),
  add({
    StatementId: 'function',
    Qualifier: 'live',
    Action: 'lambda:InvokeFunction',
    Principal: '*',
    InvokedViaFunctionUrl: true,
  }),
]

const GATEWAY = 'test_apigateway_lambda::test_aws_proxy_response_payload_format_validation'

/** What a REST API makes of the answer of a function, judged by the smoke test with `event-format: apigw-v1`. */
const gateway = (fact: string): Case => ({
  fact: `a REST API: ${fact}`,
  grade: 'relied on',
  source: GATEWAY,
  date: '2024-11-15',
  steps: [],
  notReplayed: 'Replayed against the smoke test, in __tests__/smoke-test/lambda-answer.test.ts.',
})

/** Function URLs, and REST APIs in front of functions. */
export const URLS: readonly Case[] = [
  {
    fact: 'GetFunctionUrlConfig where there is none',
    grade: 'relied on',
    source: URL_EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'GetFunctionUrlConfig',
        { Qualifier: 'live' },
        notFound('The resource you requested does not exist.'),
      ),
    ],
  },
  {
    fact: 'CreateFunctionUrlConfig answers without InvokeMode and LastModifiedTime',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaUrl::test_url_config_deletion_without_qualifier',
    date: '2025-11-25',
    steps: [
      ...withAlias,
      url(
        {},
        {
          members: { AuthType: 'NONE', FunctionArn: '{arn}:live' },
          absent: ['InvokeMode', 'LastModifiedTime'],
        },
      ),
    ],
  },
  {
    fact: 'a second function URL for the same alias',
    grade: 'relied on',
    source: URL_LIFECYCLE,
    date: '2025-11-25',
    steps: [
      ...withAlias,
      url(),
      url(
        {},
        conflict(
          'Failed to create function url config for [functionArn = {arn}:live]. Error message:  FunctionUrlConfig exists for this Lambda function',
        ),
      ),
    ],
  },
  {
    fact: 'GetFunctionUrlConfig fills in BUFFERED',
    grade: 'relied on',
    source: URL_LIFECYCLE,
    date: '2025-11-25',
    steps: [
      ...withAlias,
      url(),
      on(
        'GetFunctionUrlConfig',
        { Qualifier: 'live' },
        { members: { InvokeMode: 'BUFFERED', AuthType: 'NONE' } },
      ),
    ],
  },
  {
    fact: 'GetFunctionUrlConfig says when it was modified',
    grade: 'informative',
    source: URL_LIFECYCLE,
    date: '2025-11-25',
    steps: [
      ...withAlias,
      url(),
      on('GetFunctionUrlConfig', { Qualifier: 'live' }, { members: { LastModifiedTime: '*' } }),
    ],
  },
  {
    fact: 'a function URL for a version',
    grade: 'informative',
    source: URL_EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [url({ Qualifier: '1' }, violated("Value '1' at 'qualifier' failed to satisfy constraint"))],
  },
  {
    fact: 'a function URL for an alias that does not exist',
    grade: 'relied on',
    source: URL_EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [url({ Qualifier: 'nope' }, notFound('Function does not exist'))],
  },
  {
    fact: 'UpdateFunctionUrlConfig where there is none',
    grade: 'relied on',
    source: URL_EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'UpdateFunctionUrlConfig',
        { Qualifier: 'live', AuthType: 'AWS_IAM' },
        notFound('The resource you requested does not exist.'),
      ),
    ],
  },
  {
    fact: 'DeleteFunctionUrlConfig of a function leaves the URL of its alias, and is over when it answers',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaUrl::test_url_config_deletion_without_qualifier',
    date: '2025-11-25',
    steps: [
      ...withAlias,
      url(),
      on('CreateFunctionUrlConfig', { AuthType: 'NONE' }),
      on('DeleteFunctionUrlConfig', {}, { status: 204 }),
      on('GetFunctionUrlConfig', {}, noUrl),
      on('GetFunctionUrlConfig', { Qualifier: 'live' }, { members: { FunctionArn: '{arn}:live' } }),
      on('DeleteFunctionUrlConfig', { Qualifier: 'live' }, { status: 204 }),
      on('GetFunctionUrlConfig', { Qualifier: 'live' }, noUrl),
    ],
  },
  {
    fact: 'DeleteFunctionUrlConfig where there is none, and of an alias that does not exist',
    grade: 'relied on',
    source: URL_EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      on('DeleteFunctionUrlConfig', { Qualifier: 'live' }, noUrl),
      on('DeleteFunctionUrlConfig', { Qualifier: 'nope' }, noUrl),
    ],
  },
  {
    fact: 'the function URL of a function that does not exist, read and deleted',
    grade: 'relied on',
    source: URL_EXCEPTIONS,
    date: '2025-11-25',
    steps: [on('GetFunctionUrlConfig', {}, noUrl), on('DeleteFunctionUrlConfig', {}, noUrl)],
  },
  {
    fact: 'DeleteFunctionUrlConfig of a version',
    grade: 'informative',
    source: URL_EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'DeleteFunctionUrlConfig',
        { Qualifier: '1' },
        violated("Value '1' at 'qualifier' failed to satisfy constraint"),
      ),
    ],
  },
  {
    fact: 'a function URL without a policy lets nobody in',
    grade: 'text',
    source: 'test_lambda::TestLambdaPermissions::test_lambda_permission_url_invocation',
    date: '2025-11-24',
    steps: [
      ...withAlias,
      as('url', url()),
      {
        request: '{url.FunctionUrl}',
        expect: {
          status: 403,
          members: {
            Message:
              'Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
          },
        },
      },
    ],
  },
  {
    fact: 'a new function URL with the statement for InvokeFunctionUrl alone was answered in one account',
    grade: 'informative',
    source: URL_INVOCATION,
    date: '2025-11-24',
    steps: [],
    notReplayed: 'AWS asks for the second statement account by account; the front always does.',
  },
  {
    fact: 'a function URL whose alias was deleted lets nobody in, after a while',
    grade: 'informative',
    source: 'test_lambda::TestLambdaURL::test_lambda_url_persists_after_alias_delete',
    date: '2025-11-24',
    steps: [],
    notReplayed: 'How long it takes is not known.',
  },
  {
    fact: 'a function URL answers an object with 200 and its JSON',
    grade: 'relied on',
    source: URL_INVOCATION,
    date: '2025-11-24',
    steps: [
      ...withAlias,
      as('url', url()),
      ...open,
      {
        request: '{url.FunctionUrl}',
        body: { return: { a: 1 } },
        expect: { status: 200, members: { a: 1 } },
      },
    ],
  },
  {
    fact: 'a function URL answers a text as it is, a list, a number and a truth value as JSON, all as application/json',
    grade: 'relied on',
    source: URL_INVOCATION,
    date: '2025-11-24',
    steps: [
      ...withAlias,
      as('url', url()),
      ...open,
      ...(
        [
          ['text', 'text'],
          [[1, 2], '[[]1,*2]'],
          [7, '7'],
          [true, 'true'],
        ] as const
      ).map(([returned, text]) => ({
        request: '{url.FunctionUrl}',
        body: { return: returned },
        expect: { status: 200, members: { text: text.replace('[[]', '['), type: 'application/json' } },
      })),
    ],
  },
  {
    fact: 'a function URL answers an exception with 502',
    grade: 'relied on',
    source: 'test_lambda::TestLambdaURL::test_lambda_url_invocation_exception',
    date: '2025-11-24',
    steps: [
      ...withAlias,
      as('url', url()),
      ...open,
      {
        request: '{url.FunctionUrl}',
        body: { raise: 'no' },
        expect: { status: 502, members: { text: 'Internal Server Error' } },
      },
    ],
  },
  gateway('{statusCode: 200}, also with headers null, is 200 with an empty body'),
  gateway('{headers: {}} without a statusCode is 200 with an empty body'),
  gateway('{statusCode: 200} with a member that it does not know is 502'),
  gateway('{}, a text, a statusCode that is no number, and multiValueHeaders with a text are 502'),
  gateway('the statusCode "201" is 201'),
  gateway('a body in base64 stays base64 where no binary media types are set'),
]

/** What lists of event source mappings have; to create one takes a queue or a stream. */
export const EVENT_SOURCES: readonly Case[] = [
  {
    fact: 'ListEventSourceMappings takes the name of a function with an alias, and answers an empty list where there are none',
    grade: 'relied on',
    source: 'https://github.com/localstack/localstack/issues/4158',
    date: '2021-06-16',
    world: 'release',
    steps: [
      {
        call: 'ListEventSourceMappings',
        input: { FunctionName: '{fn}:live' },
        expect: { members: { EventSourceMappings: [] } },
      },
    ],
  },
  {
    fact: 'an event source mapping has the ARN of what it was created for, with the qualifier, its source and its state',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaEventSourceMappings::test_function_name_variations',
    date: '2025-11-25',
    steps: [],
    notReplayed: 'It takes a queue or a stream to create one.',
  },
]
