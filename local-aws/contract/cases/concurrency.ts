import type { Case, Expectation, Json } from '../case.ts'
import { conflict, created, invalid, notFound, on, published, refused } from './steps.ts'

const EXCEPTIONS =
  'test_lambda_api::TestLambdaProvisionedConcurrency::test_provisioned_concurrency_exceptions'
const LIFECYCLE = 'test_lambda_api::TestLambdaProvisionedConcurrency::test_lambda_provisioned_lifecycle'
const RESERVED = 'test_lambda_api::TestLambdaReservedConcurrency::test_function_concurrency_exceptions'

const CRUD = 'test_lambda::TestLambdaConcurrency::test_lambda_concurrency_crud'

const provision = (Qualifier: string, expect?: Expectation, input: Json = {}) =>
  on('PutProvisionedConcurrencyConfig', { Qualifier, ProvisionedConcurrentExecutions: 1, ...input }, expect)

const withAlias = [
  ...created(),
  ...published('1', 'v1'),
  on('CreateAlias', { Name: 'live', FunctionVersion: '1' }),
]

/** It is paid for as long as it exists, and takes minutes. */
const paid = { aws: 'Provisioned concurrency is paid for and takes minutes to allocate.' }

/** Provisioned and reserved concurrency. */
export const CONCURRENCY: readonly Case[] = [
  {
    fact: 'GetProvisionedConcurrencyConfig where there is none',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'GetProvisionedConcurrencyConfig',
        { Qualifier: 'live' },
        refused(
          404,
          'ProvisionedConcurrencyConfigNotFoundException',
          'No Provisioned Concurrency Config found for this function',
        ),
      ),
    ],
  },
  {
    fact: 'provisioned concurrency of $LATEST',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      provision(
        '$LATEST',
        invalid('Provisioned Concurrency Configs cannot be applied to unpublished function versions.'),
      ),
    ],
  },
  {
    fact: 'provisioned concurrency of an alias that does not exist',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [provision('doesnotexist', notFound('Cannot find alias arn: {arn}:doesnotexist'))],
  },
  {
    fact: 'PutProvisionedConcurrencyConfig answers before anything is allocated',
    grade: 'relied on',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      ...withAlias,
      provision('live', {
        members: {
          Status: 'IN_PROGRESS',
          RequestedProvisionedConcurrentExecutions: 1,
          AllocatedProvisionedConcurrentExecutions: 0,
          AvailableProvisionedConcurrentExecutions: 0,
        },
      }),
    ],
    notReplayed: paid,
  },
  {
    fact: 'provisioned concurrency of a version that such an alias points to',
    grade: 'informative',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      ...withAlias,
      provision('live'),
      provision('1', conflict('Version is pointed by a Provisioned Concurrency alias')),
    ],
    notReplayed: paid,
  },
  {
    fact: 'provisioned concurrency of an alias that points to a version that has some',
    grade: 'text',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      ...withAlias,
      provision('1'),
      provision(
        'live',
        conflict(
          "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
        ),
      ),
    ],
    notReplayed: paid,
  },
  {
    fact: 'provisioned concurrency is gone with its alias',
    grade: 'informative',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      ...withAlias,
      provision('live'),
      on('DeleteAlias', { Name: 'live' }),
      on('ListProvisionedConcurrencyConfigs', {}, { members: { ProvisionedConcurrencyConfigs: [] } }),
    ],
    notReplayed: paid,
  },
  {
    fact: 'more provisioned concurrency than the account has',
    grade: 'text',
    source: 'test_lambda_api::TestLambdaProvisionedConcurrency::test_provisioned_concurrency_limits',
    date: '2025-11-25',
    world: 'release',
    steps: [
      provision(
        '1',
        invalid(
          "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [*].",
        ),
        { ProvisionedConcurrentExecutions: 100_000 },
      ),
    ],
  },
  {
    fact: 'provisioned concurrency of a function that fails while it starts',
    grade: 'text',
    source: 'test_lambda::TestLambdaConcurrency::test_provisioned_concurrency_init_failure',
    date: '2026-02-17',
    steps: [],
    notReplayed:
      'It takes minutes. The status is FAILED, the reason FUNCTION_ERROR_INIT_FAILURE; `planTransition` gives it.',
  },
  {
    fact: 'PutFunctionConcurrency with a qualified ARN',
    grade: 'informative',
    source: RESERVED,
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'PutFunctionConcurrency',
        { FunctionName: '{arn}:1', ReservedConcurrentExecutions: 1 },
        invalid('This operation is permitted on Lambda functions only.'),
      ),
    ],
  },
  {
    fact: 'a function whose reserved concurrency is 0 is not invoked',
    grade: 'relied on',
    source: 'test_lambda::TestLambdaConcurrency::test_lambda_concurrency_block',
    date: '2025-11-24',
    steps: [
      ...created(),
      on('PutFunctionConcurrency', { ReservedConcurrentExecutions: 0 }),
      on('Invoke', {}, refused(429, 'TooManyRequestsException', 'Rate Exceeded.')),
    ],
  },
  {
    fact: 'the reason of that refusal',
    grade: 'relied on',
    source: 'test_lambda::TestLambdaConcurrency::test_lambda_concurrency_block',
    date: '2025-11-24',
    steps: [
      ...created(),
      on('PutFunctionConcurrency', { ReservedConcurrentExecutions: 0 }),
      on(
        'Invoke',
        {},
        { status: 429, members: { Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded' } },
      ),
    ],
  },
  {
    fact: 'GetFunctionConcurrency of a function without a reservation answers nothing',
    grade: 'relied on',
    source: CRUD,
    date: '2025-11-24',
    world: 'release',
    steps: [on('GetFunctionConcurrency', {}, { names: { '': [] } })],
  },
  {
    fact: 'GetFunctionConcurrency of a function that does not exist',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaFunction::test_ops_on_nonexisting_fn',
    date: '2025-11-25',
    steps: [on('GetFunctionConcurrency', {}, notFound('Function not found: {arn}'))],
  },
  {
    fact: 'a reservation of 0 is read back as 0, and DeleteFunctionConcurrency removes it',
    grade: 'relied on',
    source: CRUD,
    date: '2025-11-24',
    steps: [
      ...created(),
      on(
        'PutFunctionConcurrency',
        { ReservedConcurrentExecutions: 0 },
        { members: { ReservedConcurrentExecutions: 0 } },
      ),
      on('GetFunctionConcurrency', {}, { members: { ReservedConcurrentExecutions: 0 } }),
      on('DeleteFunctionConcurrency', {}, { status: 204 }),
      on('GetFunctionConcurrency', {}, { names: { '': [] } }),
    ],
  },
  {
    fact: 'PutFunctionConcurrency of a function that does not exist names $LATEST',
    grade: 'informative',
    source: RESERVED,
    date: '2025-11-25',
    steps: [
      on(
        'PutFunctionConcurrency',
        { ReservedConcurrentExecutions: 1 },
        notFound('Function not found: {arn}:$LATEST'),
      ),
    ],
  },
  {
    fact: 'a reservation of more than the account can spare',
    grade: 'text',
    source: 'test_lambda_api::TestLambdaReservedConcurrency::test_function_concurrency_limits',
    date: '2025-11-25',
    world: 'release',
    steps: [
      on(
        'PutFunctionConcurrency',
        { ReservedConcurrentExecutions: 100_000 },
        invalid(
          "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [*].",
        ),
      ),
    ],
  },
  {
    fact: 'DeleteProvisionedConcurrencyConfig where there is none does nothing',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [on('DeleteProvisionedConcurrencyConfig', { Qualifier: 'live' }, { status: 204 })],
  },
  {
    fact: 'DeleteProvisionedConcurrencyConfig removes it',
    grade: 'relied on',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      ...withAlias,
      provision('live'),
      on('DeleteProvisionedConcurrencyConfig', { Qualifier: 'live' }, { status: 204 }),
      on(
        'GetProvisionedConcurrencyConfig',
        { Qualifier: 'live' },
        refused(404, 'ProvisionedConcurrencyConfigNotFoundException'),
      ),
    ],
    notReplayed: paid,
  },
  {
    fact: 'provisioned concurrency of an alias or a version that does not exist, read and deleted',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: ['GetProvisionedConcurrencyConfig', 'DeleteProvisionedConcurrencyConfig'].flatMap((call) => [
      on(call, { Qualifier: 'noalias' }, notFound('Cannot find alias arn: {arn}:noalias')),
      on(call, { Qualifier: '10' }, notFound('Function not found: {arn}:10')),
    ]),
  },
  {
    fact: 'provisioned concurrency of a function that does not exist names the alias',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [
      on(
        'GetProvisionedConcurrencyConfig',
        { Qualifier: 'noalias' },
        notFound('Cannot find alias arn: {arn}:noalias'),
      ),
      on('DeleteProvisionedConcurrencyConfig', { Qualifier: '1' }, notFound('Function not found: {arn}:1')),
      on('ListProvisionedConcurrencyConfigs', {}, notFound('Function not found: {arn}')),
    ],
  },
  {
    fact: 'provisioned concurrency of $LATEST, read and deleted',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: ['GetProvisionedConcurrencyConfig', 'DeleteProvisionedConcurrencyConfig'].map((call) =>
      on(
        call,
        { Qualifier: '$LATEST' },
        invalid('The function resource provided must be an alias or a published version.'),
      ),
    ),
  },
]
