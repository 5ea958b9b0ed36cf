import type { Case, Expectation, Json } from '../case.ts'
import {
  as,
  conflict,
  created,
  invalid,
  notFound,
  on,
  published,
  STALE_REVISION,
  stale,
  violated,
  WRONG_REVISION,
} from './steps.ts'

const INVALID_ROUTING = 'test_lambda_api::TestLambdaAlias::test_notfound_and_invalid_routingconfigs'

/** An alias that CreateAlias refuses. */
const refusedAlias = (
  fact: string,
  alias: Json,
  expect: Expectation,
  grade: Case['grade'] = 'informative',
): Case => ({
  fact,
  grade,
  source: INVALID_ROUTING,
  date: '2025-11-25',
  world: 'release',
  steps: [on('CreateAlias', { Name: 'other', FunctionVersion: '1', ...alias }, expect)],
})

const weights = (AdditionalVersionWeights: Json): Json => ({ RoutingConfig: { AdditionalVersionWeights } })

/** Aliases and their weights. */
export const ALIASES: readonly Case[] = [
  refusedAlias(
    'two weighted versions',
    weights({ 1: 0.5, 2: 0.5 }),
    invalid('Number of items in AdditionalVersionWeights cannot be greater than 1'),
  ),
  refusedAlias(
    'a weight above 1',
    weights({ 2: 2 }),
    violated(
      "Value '{2=2.0}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greate",
    ),
  ),
  refusedAlias(
    'a weight below 0',
    weights({ 2: -1 }),
    violated("Value '{2=-1.0}' at 'routingConfig.additionalVersionWeights'"),
  ),
  refusedAlias(
    'a weight for the version that the alias points to',
    weights({ 1: 0.5 }),
    invalid('Invalid function version 1. Function version 1 is already included in routing configuration.'),
  ),
  refusedAlias(
    'an alias for a version that does not exist',
    { FunctionVersion: '10' },
    notFound('Function not found: {arn}:10'),
    'relied on',
  ),
  refusedAlias(
    'a weight for a version that does not exist',
    weights({ 10: 0.5 }),
    notFound('Function not found: {arn}:10'),
    'relied on',
  ),
  refusedAlias(
    'an alias for $LATEST with weights',
    { FunctionVersion: '$LATEST', ...weights({ 1: 0.5 }) },
    invalid('$LATEST is not supported for an alias pointing to more than 1 version'),
  ),
  refusedAlias(
    'a weight for $LATEST',
    weights({ $LATEST: 0.5 }),
    violated(
      "Value '{$LATEST=0.5}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map keys must satisfy constraint",
    ),
  ),
  {
    fact: 'an alias for a function that does not exist',
    grade: 'informative',
    source: INVALID_ROUTING,
    date: '2025-11-25',
    steps: [
      on('CreateAlias', { Name: 'live', FunctionVersion: '1' }, notFound('Function not found: {arn}:1')),
    ],
  },
  {
    ...refusedAlias(
      'an alias whose name has only digits',
      { Name: '2024' },
      violated(
        "Value '2024' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)",
      ),
    ),
    source: 'test_lambda_api::TestLambdaAlias::test_alias_naming',
  },
  {
    fact: 'empty weights are left out of the answer',
    grade: 'relied on',
    source: INVALID_ROUTING,
    date: '2025-11-25',
    steps: [
      ...created(),
      ...published('1', 'v1'),
      on(
        'CreateAlias',
        { Name: 'live', FunctionVersion: '1', ...weights({}) },
        { members: { Description: '', FunctionVersion: '1' }, absent: ['RoutingConfig'] },
      ),
    ],
  },
  {
    fact: 'CreateAlias answers with ARN, weights and description',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaAlias::test_alias_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      ...published('1', 'v1'),
      ...published('2', 'v2'),
      on(
        'CreateAlias',
        { Name: 'live', FunctionVersion: '1', Description: 'custom', ...weights({ 2: 0.2 }) },
        { members: { AliasArn: '{arn}:live', Description: 'custom', ...weights({ 2: 0.2 }) } },
      ),
    ],
  },
  refusedAlias(
    'an alias whose name is taken',
    { Name: 'live' },
    conflict('Alias already exists: {arn}:live'),
    'relied on',
  ),
  {
    fact: 'GetAlias of an alias that does not exist',
    grade: 'relied on',
    source: INVALID_ROUTING,
    date: '2025-11-25',
    world: 'release',
    steps: [on('GetAlias', { Name: 'non-existent' }, notFound('Cannot find alias arn: {arn}:non-existent'))],
  },
  {
    fact: 'UpdateAlias of an alias that does not exist',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaAlias::test_non_existent_alias_update',
    date: '2025-11-25',
    world: 'release',
    steps: [on('UpdateAlias', { Name: 'non-existent' }, notFound('Alias not found: {arn}:non-existent'))],
  },
  {
    fact: 'DeleteAlias of an alias that does not exist does nothing',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaAlias::test_non_existent_alias_deletion',
    date: '2025-11-25',
    world: 'release',
    steps: [on('DeleteAlias', { Name: 'non-existent' }, {})],
  },
  {
    fact: 'UpdateAlias refuses a stale RevisionId',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaRevisions',
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'UpdateAlias',
        { Name: 'live', FunctionVersion: '2', RevisionId: WRONG_REVISION },
        stale(STALE_REVISION),
      ),
    ],
  },
  {
    fact: 'UpdateAlias with empty weights clears them and keeps the rest',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaAlias::test_alias_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      ...published('1', 'v1'),
      ...published('2', 'v2'),
      on('CreateAlias', {
        Name: 'live',
        FunctionVersion: '1',
        Description: 'custom',
        ...weights({ 2: 0.2 }),
      }),
      on(
        'UpdateAlias',
        { Name: 'live', ...weights({}) },
        { members: { Description: 'custom', FunctionVersion: '1' }, absent: ['RoutingConfig'] },
      ),
    ],
  },
  {
    fact: 'ListAliases gives all aliases of a function as GetAlias does; only those with weights have a RoutingConfig',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaAlias::test_alias_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      ...published('1', 'v1'),
      ...published('2', 'v2'),
      on('CreateAlias', { Name: 'a', FunctionVersion: '1', Description: 'custom', ...weights({ 2: 0.2 }) }),
      as('b', on('CreateAlias', { Name: 'b', FunctionVersion: '2' })),
      on(
        'ListAliases',
        {},
        {
          members: {
            Aliases: [
              {
                Name: 'a',
                AliasArn: '{arn}:a',
                FunctionVersion: '1',
                Description: 'custom',
                ...weights({ 2: 0.2 }),
              },
              { Name: 'b', FunctionVersion: '2', Description: '', RevisionId: '{b.RevisionId}' },
            ],
          },
          absent: ['Aliases.1.RoutingConfig'],
        },
      ),
    ],
  },
  {
    fact: 'ListAliases for a version gives those that point to it',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaAlias::test_alias_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      ...published('1', 'v1'),
      ...published('2', 'v2'),
      on('CreateAlias', { Name: 'a', FunctionVersion: '1' }),
      on('CreateAlias', { Name: 'b', FunctionVersion: '2' }),
      on('ListAliases', { FunctionVersion: '1' }, { members: { Aliases: [{ Name: 'a' }] } }),
    ],
  },
  {
    fact: 'a deleted alias is not listed any more',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaAlias::test_alias_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      ...published('1', 'v1'),
      on('CreateAlias', { Name: 'a', FunctionVersion: '1' }),
      on('DeleteAlias', { Name: 'a' }, { status: 204 }),
      on('ListAliases', {}, { members: { Aliases: [] } }),
    ],
  },
  {
    fact: 'GetFunction through an alias has the ARN of the alias, and version and RevisionId of the version',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaAlias::test_alias_lifecycle',
    date: '2025-11-25',
    world: 'release',
    steps: [
      as('version', on('GetFunctionConfiguration', { Qualifier: '1' })),
      on(
        'GetFunction',
        { Qualifier: 'live' },
        {
          members: {
            Configuration: { FunctionArn: '{arn}:live', Version: '1', RevisionId: '{version.RevisionId}' },
          },
        },
      ),
    ],
  },
]
