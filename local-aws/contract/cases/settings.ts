import type { CallStep, Case, Expectation, Json } from '../case.ts'
import { as, create, created, invalid, notFound, on, READY, refused, settled, violated } from './steps.ts'

/** What the emulator cannot do; the front does it by itself. */
const NO_SIGNING = 'It only reads code signing configurations.'
const NO_RUNTIME_MANAGEMENT = 'It has no runtime management.'

/** `{signing}` is a configuration of AWS Signer's, which only the local AWS has at hand. */
const signed = { aws: 'It takes a signing profile.', emulator: NO_SIGNING }

const SIGNING = 'test_lambda_api::TestCodeSigningConfig::test_function_code_signing_config'
const UNSIGNED = 'test_lambda_api::TestCodeSigningConfig::test_code_signing_not_found_excs'
const NO_CONFIG = 'arn:aws:lambda:{region}:{account}:code-signing-config:csc-000000000cafebabe'

const sign = (CodeSigningConfigArn: string, expect?: Expectation, input: Json = {}): CallStep =>
  on('PutFunctionCodeSigningConfig', { CodeSigningConfigArn, ...input }, expect)

/** Code signing configurations of functions. */
export const CODE_SIGNING: readonly Case[] = [
  {
    fact: 'GetFunctionCodeSigningConfig of a function without one answers nothing, not even the name',
    grade: 'relied on',
    source: UNSIGNED,
    date: '2025-11-25',
    world: 'function',
    steps: [on('GetFunctionCodeSigningConfig', {}, { names: { '': [] } })],
  },
  {
    fact: 'GetFunctionCodeSigningConfig of a function that does not exist',
    grade: 'relied on',
    source: UNSIGNED,
    date: '2025-11-25',
    steps: [on('GetFunctionCodeSigningConfig', {}, notFound('Function not found: {arn}'))],
  },
  {
    fact: 'PutFunctionCodeSigningConfig and GetFunctionCodeSigningConfig answer the ARN and the name of the function',
    grade: 'relied on',
    source: SIGNING,
    date: '2025-11-25',
    steps: [
      ...created(),
      sign('{signing}', { members: { CodeSigningConfigArn: '{signing}', FunctionName: '{fn}' } }),
      on(
        'GetFunctionCodeSigningConfig',
        {},
        { members: { CodeSigningConfigArn: '{signing}', FunctionName: '{fn}' } },
      ),
    ],
    notReplayed: signed,
  },
  {
    fact: 'DeleteFunctionCodeSigningConfig detaches it',
    grade: 'relied on',
    source: SIGNING,
    date: '2025-11-25',
    steps: [
      ...created(),
      sign('{signing}'),
      on('DeleteFunctionCodeSigningConfig', {}, { status: 204 }),
      on('GetFunctionCodeSigningConfig', {}, { absent: ['CodeSigningConfigArn'] }),
    ],
    notReplayed: signed,
  },
  {
    fact: 'DeleteFunctionCodeSigningConfig of a function without one does nothing',
    grade: 'relied on',
    source: UNSIGNED,
    date: '2025-11-25',
    world: 'function',
    steps: [on('DeleteFunctionCodeSigningConfig', {}, { status: 204 })],
    notReplayed: { emulator: NO_SIGNING },
  },
  {
    fact: 'PutFunctionCodeSigningConfig of one that does not exist',
    grade: 'text',
    source: UNSIGNED,
    date: '2025-11-25',
    world: 'function',
    steps: [
      sign(
        NO_CONFIG,
        refused(
          404,
          'CodeSigningConfigNotFoundException',
          `The code signing configuration cannot be found. Check that the provided configuration is not deleted: ${NO_CONFIG}.`,
        ),
      ),
    ],
    notReplayed: { emulator: NO_SIGNING },
  },
  {
    fact: 'PutFunctionCodeSigningConfig where neither the configuration nor the function exists names the configuration',
    grade: 'informative',
    source: UNSIGNED,
    date: '2025-11-25',
    steps: [sign(NO_CONFIG, refused(404, 'CodeSigningConfigNotFoundException'))],
    notReplayed: { emulator: NO_SIGNING },
  },
  {
    fact: 'PutFunctionCodeSigningConfig of a function that does not exist',
    grade: 'informative',
    source: UNSIGNED,
    date: '2025-11-25',
    steps: [sign('{signing}', notFound('Function not found: {arn}'))],
    notReplayed: signed,
  },
  {
    fact: 'DeleteFunctionCodeSigningConfig of a function that does not exist',
    grade: 'informative',
    source: UNSIGNED,
    date: '2025-11-25',
    steps: [on('DeleteFunctionCodeSigningConfig', {}, notFound('Function not found: {arn}'))],
    notReplayed: { emulator: NO_SIGNING },
  },
]

const MANAGEMENT = 'https://docs.aws.amazon.com/lambda/latest/api/API_PutRuntimeManagementConfig.html'

const manage = (input: Json, expect?: Expectation): CallStep =>
  on('PutRuntimeManagementConfig', input, expect)

/** When Lambda updates runtimes. */
export const RUNTIME_MANAGEMENT: readonly Case[] = [
  {
    fact: 'GetRuntimeManagementConfig of a new function: Auto, without a runtime version',
    grade: 'relied on',
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_GetRuntimeManagementConfig.html',
    date: '2026',
    world: 'function',
    steps: [
      on(
        'GetRuntimeManagementConfig',
        {},
        { members: { UpdateRuntimeOn: 'Auto' }, absent: ['RuntimeVersionArn'] },
      ),
    ],
    notReplayed: { emulator: NO_RUNTIME_MANAGEMENT },
  },
  {
    fact: 'PutRuntimeManagementConfig answers the mode, which is read back by version',
    grade: 'relied on',
    source: MANAGEMENT,
    date: '2026',
    steps: [
      create(),
      READY,
      on('PublishVersion'),
      settled('1'),
      manage(
        { Qualifier: '1', UpdateRuntimeOn: 'FunctionUpdate' },
        { members: { UpdateRuntimeOn: 'FunctionUpdate' }, absent: ['RuntimeVersionArn'] },
      ),
      on(
        'GetRuntimeManagementConfig',
        { Qualifier: '1' },
        { members: { UpdateRuntimeOn: 'FunctionUpdate' }, absent: ['RuntimeVersionArn'] },
      ),
      on('GetRuntimeManagementConfig', { Qualifier: '$LATEST' }, { members: { UpdateRuntimeOn: 'Auto' } }),
    ],
    notReplayed: { emulator: NO_RUNTIME_MANAGEMENT },
  },
  {
    fact: 'PutRuntimeManagementConfig with Manual answers the runtime version, which is read back',
    grade: 'relied on',
    source: MANAGEMENT,
    date: '2026',
    steps: [
      ...created(),
      as('now', on('GetFunctionConfiguration')),
      ...[
        manage({
          UpdateRuntimeOn: 'Manual',
          RuntimeVersionArn: '{now.RuntimeVersionConfig.RuntimeVersionArn}',
        }),
        on('GetRuntimeManagementConfig'),
      ].map((step) => ({
        ...step,
        expect: {
          members: {
            UpdateRuntimeOn: 'Manual',
            RuntimeVersionArn: '{now.RuntimeVersionConfig.RuntimeVersionArn}',
          },
        },
      })),
    ],
    notReplayed: { emulator: NO_RUNTIME_MANAGEMENT },
  },
  {
    fact: 'PutRuntimeManagementConfig with Manual needs a runtime version',
    grade: 'informative',
    source: MANAGEMENT,
    date: '2026',
    world: 'function',
    steps: [manage({ UpdateRuntimeOn: 'Manual' }, { status: 400 })],
    notReplayed: { emulator: NO_RUNTIME_MANAGEMENT },
  },
  {
    fact: 'PutRuntimeManagementConfig of an alias',
    grade: 'relied on',
    source: 'https://github.com/DataBiosphere/azul/issues/7730',
    date: '2026-02-18',
    world: 'release',
    steps: [
      manage(
        { Qualifier: 'live', UpdateRuntimeOn: 'Auto' },
        invalid('The provided function name {arn}:live is invalid. Aliases are not allowed.'),
      ),
    ],
    notReplayed: { emulator: NO_RUNTIME_MANAGEMENT },
  },
  {
    fact: 'the runtime management of a function that does not exist',
    grade: 'relied on',
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_GetRuntimeManagementConfig.html',
    date: '2026',
    steps: [on('GetRuntimeManagementConfig', {}, refused(404, 'ResourceNotFoundException'))],
    notReplayed: { emulator: NO_RUNTIME_MANAGEMENT },
  },
]

const LIFECYCLE = 'test_lambda_api::TestLambdaEventInvokeConfig::test_lambda_eventinvokeconfig_lifecycle'
const EXCEPTIONS = 'test_lambda_api::TestLambdaEventInvokeConfig::test_lambda_eventinvokeconfig_exceptions'

const put = (input: Json, expect?: Expectation): CallStep => on('PutFunctionEventInvokeConfig', input, expect)
const none = (qualified: string) => notFound(`The function ${qualified} doesn't have an EventInvokeConfig`)

/** A configuration that is refused, and nothing more. */
const refusedConfig = (fact: string, input: Json, expect: Expectation, source = EXCEPTIONS): Case => ({
  fact,
  grade: 'informative',
  source,
  date: source === EXCEPTIONS ? '2025-11-25' : '2026',
  world: 'release',
  steps: [put(input, expect)],
})

const EVENT_INVOKE_PAGE =
  'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html'

/** How functions are invoked asynchronously. */
export const EVENT_INVOKE: readonly Case[] = [
  {
    fact: 'GetFunctionEventInvokeConfig where nothing is set',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [on('GetFunctionEventInvokeConfig', { Qualifier: 'live' }, none('{arn}:live'))],
  },
  {
    fact: 'GetFunctionEventInvokeConfig of an alias or a version that does not exist',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    world: 'release',
    steps: [
      on('GetFunctionEventInvokeConfig', { Qualifier: 'nope' }, none('{arn}:nope')),
      on('GetFunctionEventInvokeConfig', { Qualifier: '1221' }, none('{arn}:1221')),
    ],
  },
  {
    fact: 'GetFunctionEventInvokeConfig of a function that does not exist says the same, of $LATEST',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [on('GetFunctionEventInvokeConfig', {}, none('{arn}:$LATEST'))],
  },
  {
    fact: 'PutFunctionEventInvokeConfig answers what is set, and empty destinations',
    grade: 'relied on',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      ...created(),
      put(
        { MaximumRetryAttempts: 0 },
        {
          members: { MaximumRetryAttempts: 0, DestinationConfig: { OnSuccess: {}, OnFailure: {} } },
          names: { '': ['DestinationConfig', 'FunctionArn', 'LastModified', 'MaximumRetryAttempts'] },
        },
      ),
    ],
  },
  {
    fact: 'PutFunctionEventInvokeConfig replaces all that was set',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [
      ...created(),
      put({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 60 }),
      put({ MaximumRetryAttempts: 0 }),
      on(
        'GetFunctionEventInvokeConfig',
        {},
        { members: { MaximumRetryAttempts: 0 }, absent: ['MaximumEventAgeInSeconds'] },
      ),
    ],
  },
  {
    fact: 'an asynchronous configuration belongs to one alias or version, and its ARN says which',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [
      create(),
      READY,
      on('PublishVersion'),
      settled('1'),
      on('CreateAlias', { Name: 'live', FunctionVersion: '1' }),
      put({ MaximumRetryAttempts: 1 }, { members: { FunctionArn: '{arn}:$LATEST' } }),
      put({ MaximumRetryAttempts: 1, Qualifier: 'live' }, { members: { FunctionArn: '{arn}:live' } }),
      on('GetFunctionEventInvokeConfig', { Qualifier: '1' }, none('{arn}:1')),
    ],
  },
  {
    fact: 'the most that an asynchronous configuration takes: 2 retries and 21,600 seconds',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [
      ...created(),
      put(
        { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21_600 },
        { members: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21_600 } },
      ),
    ],
  },
  {
    fact: 'a destination that is left out is set to nothing',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [
      ...created(),
      put(
        { DestinationConfig: { OnSuccess: {} } },
        { members: { DestinationConfig: { OnSuccess: {}, OnFailure: {} } } },
      ),
    ],
  },
  {
    fact: 'DeleteFunctionEventInvokeConfig removes it, and a second time says that there is none',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [
      ...created(),
      put({ MaximumRetryAttempts: 0 }),
      on('DeleteFunctionEventInvokeConfig', {}, { status: 204 }),
      on('GetFunctionEventInvokeConfig', {}, none('{arn}:$LATEST')),
      on('DeleteFunctionEventInvokeConfig', {}, none('{arn}:$LATEST')),
    ],
  },
  {
    fact: 'DeleteFunctionEventInvokeConfig of a function that does not exist',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [on('DeleteFunctionEventInvokeConfig', {}, none('{arn}:$LATEST'))],
  },
  {
    fact: 'PutFunctionEventInvokeConfig of a function that does not exist',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2025-11-25',
    steps: [put({ MaximumRetryAttempts: 0 }, notFound("The function doesn't exist."))],
  },
  refusedConfig(
    'PutFunctionEventInvokeConfig of an alias that does not exist',
    { Qualifier: 'nope', MaximumRetryAttempts: 0 },
    notFound("The function doesn't exist."),
  ),
  refusedConfig(
    'PutFunctionEventInvokeConfig without anything to set',
    {},
    invalid('You must specify at least one of error handling or destination setting.'),
  ),
  refusedConfig(
    'a function as the destination of its own asynchronous invocations',
    { DestinationConfig: { OnSuccess: { Destination: '{arn}' } } },
    invalid("You can't specify the function as a destination for itself."),
  ),
  refusedConfig(
    'a destination that is a function that does not exist',
    { DestinationConfig: { OnSuccess: { Destination: '{arn}-nope' } } },
    invalid('The destination ARN {arn}-nope is invalid.'),
  ),
  refusedConfig(
    'a destination of a service that takes no records',
    {
      DestinationConfig: {
        OnSuccess: { Destination: 'arn:aws:iam:{region}:{account}:function:{fn}' },
      },
    },
    invalid(
      'The provided destination config DestinationConfig(onSuccess=OnSuccess(destination=arn:aws:iam:{region}:{account}:function:{fn}), onFailure=null) is invalid.',
    ),
  ),
  refusedConfig(
    'a destination that is no ARN',
    {
      DestinationConfig: {
        OnFailure: { Destination: 'arn:aws:_-/!lambda:{region}:{account}:function:{fn}' },
      },
    },
    violated("at 'destinationConfig.onFailure.destination' failed to satisfy constraint"),
  ),
  refusedConfig(
    'three retries of asynchronous invocations',
    { MaximumRetryAttempts: 3 },
    { status: 400 },
    EVENT_INVOKE_PAGE,
  ),
  refusedConfig(
    'an age of events of less than a minute',
    { MaximumEventAgeInSeconds: 59 },
    { status: 400 },
    EVENT_INVOKE_PAGE,
  ),
]
