import type { Case } from '../case.ts'
import {
  as,
  created,
  invalid,
  on,
  published,
  READY,
  STALE_REVISION,
  settled,
  stale,
  WRONG_REVISION,
} from './steps.ts'

/** Publishing and listing versions. */
export const VERSIONS: readonly Case[] = [
  {
    fact: 'PublishVersion refuses a stale RevisionId',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaRevisions',
    date: '2025-11-25',
    world: 'function',
    steps: [on('PublishVersion', { RevisionId: WRONG_REVISION }, stale(STALE_REVISION))],
  },
  {
    fact: 'PublishVersion refuses another CodeSha256',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaVersions::test_publish_with_wrong_sha256',
    date: '2025-11-25',
    world: 'function',
    steps: [
      on(
        'PublishVersion',
        { CodeSha256: 'somenonexistentsha256' },
        invalid(
          'CodeSHA256 (somenonexistentsha256) is different from current CodeSHA256 in $LATEST (*). Please try again with the CodeSHA256 in $LATEST.',
        ),
      ),
    ],
  },
  {
    fact: 'a version of a plain function is Active at once',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaVersions::test_version_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      on(
        'PublishVersion',
        { Description: 'v1' },
        {
          members: {
            State: 'Active',
            LastUpdateStatus: 'Successful',
            Version: '1',
            Description: 'v1',
            FunctionArn: '{arn}:1',
          },
        },
      ),
    ],
  },
  {
    fact: 'a version keeps its RevisionId',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaRevisions::test_function_revisions_version_and_alias',
    date: '2025-11-25',
    steps: [
      ...created(),
      as('published', on('PublishVersion')),
      settled('1'),
      on(
        'GetFunction',
        { Qualifier: '1' },
        { members: { Configuration: { RevisionId: '{published.RevisionId}' } } },
      ),
    ],
  },
  {
    fact: 'PublishVersion gives $LATEST another RevisionId',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaRevisions::test_function_revisions_version_and_alias',
    date: '2025-11-25',
    steps: [
      ...created(),
      as('before', on('GetFunctionConfiguration')),
      on('PublishVersion'),
      on('GetFunctionConfiguration', {}, { differs: { RevisionId: '{before.RevisionId}' } }),
    ],
  },
  {
    fact: 'PublishVersion leaves the description of $LATEST as it is',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaVersions::test_version_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created({ Description: 'd1' }),
      on('PublishVersion', { Description: 'v1' }),
      on('GetFunctionConfiguration', {}, { members: { Description: 'd1' } }),
    ],
  },
  {
    fact: 'PublishVersion without a change gives the last version with its old description',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaVersions::test_version_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      on('PublishVersion', { Description: 'v1' }),
      settled('1'),
      on(
        'PublishVersion',
        { Description: 'again' },
        { members: { Version: '1', Description: 'v1', State: 'Active', LastUpdateStatus: 'Successful' } },
      ),
    ],
  },
  {
    fact: 'another description of $LATEST alone makes a new version, with that description',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaVersions::test_version_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created({ Description: 'd1' }),
      on('PublishVersion', { Description: 'v1' }),
      settled('1'),
      on('UpdateFunctionConfiguration', { Description: 'd2' }),
      READY,
      on('PublishVersion', {}, { members: { Version: '2', Description: 'd2' } }),
    ],
  },
  {
    fact: 'ListVersionsByFunction begins with $LATEST, by its qualified ARN, then ascends',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaVersions::test_version_lifecycle',
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'ListVersionsByFunction',
        {},
        {
          members: {
            Versions: [
              { Version: '$LATEST', FunctionArn: '{arn}:$LATEST' },
              { Version: '1', FunctionArn: '{arn}:1' },
              { Version: '2', FunctionArn: '{arn}:2' },
            ],
          },
        },
      ),
    ],
  },
  {
    fact: 'ListVersionsByFunction has no states',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaVersions::test_version_lifecycle',
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'ListVersionsByFunction',
        {},
        {
          absent: [0, 1].flatMap((index) =>
            ['State', 'StateReason', 'LastUpdateStatus', 'RuntimeVersionConfig'].map(
              (member) => `Versions.${index}.${member}`,
            ),
          ),
        },
      ),
    ],
  },
  {
    fact: 'CreateAlias changes neither the RevisionId of $LATEST nor that of the version',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaRevisions::test_function_revisions_version_and_alias',
    date: '2025-11-25',
    steps: [
      ...created(),
      ...published('1', 'v1'),
      as('latest', on('GetFunctionConfiguration')),
      as('version', on('GetFunctionConfiguration', { Qualifier: '1' })),
      on('CreateAlias', { Name: 'live', FunctionVersion: '1' }),
      on('GetFunctionConfiguration', {}, { members: { RevisionId: '{latest.RevisionId}' } }),
      on('GetFunctionConfiguration', { Qualifier: '1' }, { members: { RevisionId: '{version.RevisionId}' } }),
    ],
  },
]
