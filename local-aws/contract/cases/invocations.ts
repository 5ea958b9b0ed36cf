import type { CallStep, Case, Expectation, Json } from '../case.ts'
import { notFound, on, refused } from './steps.ts'

const invoke = (event: Json, expect?: Expectation, input: Json = {}): CallStep =>
  on('Invoke', { Payload: JSON.stringify(event), ...input }, expect)

/** A fact about a runtime that is not replayed, since the archives of the contract are Python alone. */
const runtime = (fact: string, source: string, date: string): Case => ({
  fact,
  grade: 'text',
  source,
  date,
  steps: [],
  notReplayed: 'The functions of the contract are written in Python.',
})

const stream = (event: Json, expect?: Expectation, input: Json = {}): CallStep =>
  on('InvokeWithResponseStream', { Payload: JSON.stringify(event), ...input }, expect)

const STREAM = 'https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html'
const noStreams = { emulator: 'It does not stream.' }

const UNCAUGHT = 'test_lambda_common::TestLambdaRuntimesCommon::test_uncaught_exception_invoke'
const ERROR = 'test_lambda::TestLambdaErrors::test_lambda_handler_error'

/** Invocations: answers, failures and logs. */
export const INVOCATIONS: readonly Case[] = [
  {
    fact: 'an exception is Unhandled, with its class',
    grade: 'relied on',
    source: ERROR,
    date: '2025-11-24',
    world: 'invoked',
    steps: [
      invoke(
        { raise: 'name' },
        {
          members: {
            FunctionError: 'Unhandled',
            ExecutedVersion: '$LATEST',
            Payload: { errorType: 'KeyError' },
          },
        },
      ),
    ],
  },
  {
    fact: 'an exception has a message, a class, the id of the request and a stack trace',
    grade: 'relied on',
    source: ERROR,
    date: '2025-11-24',
    world: 'invoked',
    steps: [
      invoke(
        { raise: 'name' },
        { names: { Payload: ['errorMessage', 'errorType', 'requestId', 'stackTrace'] } },
      ),
    ],
  },
  {
    fact: 'an exception in Python, by version: requestId since 3.9',
    grade: 'text',
    source: UNCAUGHT,
    date: '2026-01-13',
    world: 'invoked',
    steps: [
      invoke(
        { raise: 'name' },
        { members: { Payload: { errorMessage: "'name'", errorType: 'KeyError', requestId: '*-*' } } },
      ),
    ],
  },
  runtime('an exception in Node has errorType, errorMessage and trace', UNCAUGHT, '2026-01-13'),
  runtime(
    'an exception in Java, .NET and Ruby is of java.lang.RuntimeException, Exception and Function<RuntimeError>, with stackTrace',
    UNCAUGHT,
    '2026-01-13',
  ),
  runtime(
    'an error in Go is of errorString and has no stackTrace',
    'test_lambda_runtimes::TestGoProvidedRuntimes::test_uncaught_exception_invoke',
    '2025-11-25',
  ),
  {
    fact: 'an exception while the module is loaded is Unhandled, with an empty requestId',
    grade: 'text',
    source: 'test_lambda::TestLambdaErrors::test_lambda_runtime_error',
    date: '2025-11-24',
    steps: [],
    notReplayed:
      'Its function cannot be invoked otherwise; __tests__/local-aws/invoke.test.ts has it for the front.',
  },
  {
    fact: 'a wrapper that does not exist ends the runtime with the exit status 127',
    grade: 'text',
    source: 'test_lambda::TestLambdaErrors::test_lambda_runtime_wrapper_not_found',
    date: '2025-11-24',
    steps: [],
    notReplayed: 'Functions of the emulator have no wrappers.',
  },
  {
    fact: 'a timeout is Sandbox.Timedout, with the seconds',
    grade: 'relied on',
    source: 'test_lambda::TestLambdaBehavior::test_lambda_invoke_with_timeout',
    date: '2025-11-25',
    world: 'invoked',
    steps: [
      invoke(
        { sleep: 5 },
        {
          members: {
            FunctionError: 'Unhandled',
            Payload: {
              errorType: 'Sandbox.Timedout',
              errorMessage: 'RequestId: * Error: Task timed out after 1.00 seconds',
            },
          },
        },
      ),
    ],
  },
  {
    fact: 'a process that ends is Runtime.ExitError',
    grade: 'relied on',
    source: 'test_lambda::TestLambdaErrors::test_lambda_handler_exit',
    date: '2025-11-24',
    world: 'invoked',
    steps: [
      invoke(
        { exit: 0 },
        { members: { FunctionError: 'Unhandled', Payload: { errorType: 'Runtime.ExitError' } } },
      ),
    ],
  },
  {
    fact: 'a segmentation fault of Python becomes a timeout',
    grade: 'text',
    source: 'test_lambda::TestLambdaErrors::test_lambda_runtime_exit_segfault',
    date: '2025-11-24',
    steps: [],
    notReplayed: 'A crash of the emulator’s process is found at once.',
  },
  {
    fact: 'an answer of more than 6 MB',
    grade: 'relied on',
    source: 'test_lambda::TestLambdaBaseFeatures::test_lambda_too_large_response',
    date: '2025-11-24',
    world: 'invoked',
    steps: [
      invoke(
        { large: 6_300_000 },
        {
          members: {
            FunctionError: 'Unhandled',
            Payload: {
              errorType: 'Function.ResponseSizeTooLarge',
              errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
            },
          },
        },
      ),
    ],
  },
  {
    fact: 'a handler that returns nothing answers null',
    grade: 'relied on',
    source: 'test_lambda::test_invocation_type_no_return_payload',
    date: '2025-11-24',
    world: 'invoked',
    steps: [invoke({}, { members: { Payload: 'null' }, absent: ['FunctionError'] })],
  },
  {
    fact: 'the tail of the log goes from START to REPORT',
    grade: 'relied on',
    source: 'test_lambda::test_invocation_with_logs',
    date: '2025-11-24',
    world: 'invoked',
    steps: [invoke({ print: 'hello' }, { members: { LogResult: 'START*REPORT*' } }, { LogType: 'Tail' })],
  },
  {
    fact: 'the lines of the log: START with the version, the output, END, REPORT with tabs and one at its end',
    grade: 'informative',
    source: 'test_lambda::TestLambdaFeatures::test_invocation_with_logs',
    date: '2025-11-24',
    world: 'invoked',
    steps: [
      invoke(
        { print: 'hello' },
        {
          members: {
            LogResult:
              'START RequestId: * Version: $LATEST\nhello\nEND RequestId: *\nREPORT RequestId: *\tDuration: * ms\tBilled Duration: * ms\t*\t\n',
          },
        },
        { LogType: 'Tail' },
      ),
    ],
  },
  {
    fact: 'an invocation of a version runs that version',
    grade: 'relied on',
    source: 'test_lambda::test_invocation_with_qualifier',
    date: '2025-11-24',
    world: 'invoked',
    steps: [
      invoke(
        { tell: true },
        { members: { ExecutedVersion: '1', Payload: { version: '1' } } },
        { Qualifier: '1' },
      ),
    ],
  },
  {
    fact: 'an invocation through an alias names the version that ran, and tells the function the ARN of the alias',
    grade: 'relied on',
    source: 'test_lambda::TestLambdaAliases::test_lambda_alias_moving',
    date: '2025-11-25',
    world: 'invoked',
    steps: [
      invoke(
        { tell: true },
        { members: { ExecutedVersion: '1', Payload: { version: '1', arn: '{arn}:live' } } },
        { Qualifier: 'live' },
      ),
    ],
  },
  {
    fact: 'an invocation of a function that does not exist',
    grade: 'relied on',
    source: 'test_lambda::test_invoke_exceptions',
    date: '2025-11-24',
    steps: [invoke({}, notFound('Function not found: {arn}:$LATEST'))],
  },
  {
    fact: 'an invocation of an alias that does not exist',
    grade: 'relied on',
    source: 'test_lambda::TestLambdaAliases::test_lambda_alias_moving',
    date: '2025-11-25',
    world: 'invoked',
    steps: [invoke({}, notFound('Function not found: {arn}:nope'), { Qualifier: 'nope' })],
  },
  {
    fact: 'a payload that is no JSON',
    grade: 'relied on',
    source: 'test_lambda::TestLambdaErrors::test_lambda_invoke_payload_encoding_error',
    date: '2025-11-24',
    world: 'invoked',
    steps: [
      on(
        'Invoke',
        { Payload: 'no JSON' },
        refused(
          400,
          'InvalidRequestContentException',
          'Could not parse request body into json: Could not parse payload into json: ',
        ),
      ),
    ],
  },
  {
    fact: 'a dry run answers 204 and runs nothing',
    grade: 'informative',
    source: 'test_lambda::test_invocation_type_dry_run',
    date: '2023-04-26',
    world: 'invoked',
    steps: [invoke({}, { status: 204, absent: ['ExecutedVersion'] }, { InvocationType: 'DryRun' })],
  },
  {
    fact: 'InvokeWithResponseStream answers the version, chunks of the payload, and an end without an error',
    grade: 'relied on',
    source: STREAM,
    date: '2026',
    world: 'invoked',
    steps: [
      stream(
        { return: { a: 1 } },
        {
          members: { ExecutedVersion: '1', Payload: { a: 1 } },
          absent: ['InvokeComplete.ErrorCode', 'InvokeComplete.ErrorDetails'],
        },
        { Qualifier: 'live' },
      ),
    ],
    notReplayed: noStreams,
  },
  {
    fact: 'InvokeWithResponseStream of a function that fails says so at the end of the stream, with its error',
    grade: 'relied on',
    source: STREAM,
    date: '2026',
    world: 'invoked',
    steps: [
      stream(
        { raise: 'name' },
        {
          members: {
            ExecutedVersion: '$LATEST',
            InvokeComplete: { ErrorCode: '*', ErrorDetails: '*KeyError*' },
          },
        },
      ),
    ],
    notReplayed: noStreams,
  },
  {
    fact: 'InvokeWithResponseStream gives the tail of the log at the end of the stream',
    grade: 'relied on',
    source: STREAM,
    date: '2026',
    world: 'invoked',
    steps: [
      stream(
        { print: 'hello' },
        { members: { InvokeComplete: { LogResult: '*hello*' } } },
        { LogType: 'Tail' },
      ),
    ],
    notReplayed: noStreams,
  },
  {
    fact: 'InvokeWithResponseStream of a function that does not exist',
    grade: 'relied on',
    source: STREAM,
    date: '2026',
    steps: [stream({}, refused(404, 'ResourceNotFoundException'))],
    notReplayed: noStreams,
  },
  runtime(
    'the URL of a function that streams answers what it has streamed, with 200',
    'test_lambda::TestLambdaURL::test_function_url_with_response_streaming',
    '2025-11-24',
  ),
]
