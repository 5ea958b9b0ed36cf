import type { CallStep, Case, Expectation, Json, Step } from '../case.ts'
import { as, created, on, refused } from './steps.ts'

const GET = 'https://docs.aws.amazon.com/lambda/latest/api/API_GetDurableExecution.html'
const HISTORY = 'https://docs.aws.amazon.com/lambda/latest/api/API_GetDurableExecutionHistory.html'
const LIST = 'https://docs.aws.amazon.com/lambda/latest/api/API_ListDurableExecutionsByFunction.html'

/** Where a function takes part in an execution by what it answers. */
const ofOwnFunctions = {
  aws: 'The functions of the contract speak the protocol of durable execution without its SDK, which no account has confirmed.',
  emulator: 'It has no durable functions.',
}

/** A durable function that has run once; its answer is `run`. */
const ran = (event: Json): Step[] => [
  ...created({ DurableConfig: { ExecutionTimeout: 60 } }),
  as('run', on('Invoke', { Qualifier: '$LATEST', Payload: JSON.stringify(event) })),
]

const about = (call: string, expect: Expectation, input: Json = {}): CallStep => ({
  call,
  input: { DurableExecutionArn: '{run.DurableExecutionArn}', ...input },
  expect,
})

const NO_EXECUTION = {
  DurableExecutionArn: '{arn}:1/durable-execution/none/00000000-0000-0000-0000-000000000000',
}

/** Executions of durable functions. No account's answers are public: these are from AWS's documentation. */
export const DURABLE_EXECUTIONS: readonly Case[] = [
  {
    fact: 'an execution that succeeded has its result, its input, its times and its version, and no error',
    grade: 'relied on',
    source: GET,
    date: '2026',
    steps: [
      ...ran({ return: { a: 1 } }),
      about('GetDurableExecution', {
        members: {
          DurableExecutionArn: '{run.DurableExecutionArn}',
          Status: 'SUCCEEDED',
          Result: { a: 1 },
          InputPayload: { return: { a: 1 } },
          StartTimestamp: '*',
          EndTimestamp: '*',
          Version: '$LATEST',
        },
        absent: ['Error'],
      }),
    ],
    notReplayed: ofOwnFunctions,
  },
  {
    fact: 'an execution that failed has its error and no result',
    grade: 'relied on',
    source: GET,
    date: '2026',
    steps: [
      ...ran({ raise: 'name' }),
      about('GetDurableExecution', {
        members: { Status: 'FAILED', Error: { ErrorType: 'KeyError', ErrorMessage: "'name'" } },
        absent: ['Result'],
      }),
    ],
    notReplayed: ofOwnFunctions,
  },
  {
    fact: 'the ARN of an execution has the version that it runs',
    grade: 'relied on',
    source: GET,
    date: '2026',
    steps: [
      ...created({ DurableConfig: { ExecutionTimeout: 60 } }),
      on(
        'Invoke',
        { Qualifier: '$LATEST' },
        { members: { DurableExecutionArn: '{arn}:$LATEST/durable-execution/*/*' } },
      ),
    ],
    notReplayed: ofOwnFunctions,
  },
  {
    fact: 'an execution that does not exist',
    grade: 'relied on',
    source: GET,
    date: '2026',
    world: 'function',
    steps: [
      {
        call: 'GetDurableExecution',
        input: NO_EXECUTION,
        expect: refused(404, 'ResourceNotFoundException'),
      },
    ],
    notReplayed: { emulator: ofOwnFunctions.emulator },
  },
  {
    fact: 'the history of an execution begins with its oldest event, or with its newest where the order is reversed',
    grade: 'relied on',
    source: HISTORY,
    date: '2026',
    steps: [
      ...ran({ return: 1 }),
      about(
        'GetDurableExecutionHistory',
        { members: { Events: [{ EventId: 1, EventType: 'ExecutionStarted', EventTimestamp: '*' }] } },
        { MaxItems: 1 },
      ),
      about(
        'GetDurableExecutionHistory',
        { members: { Events: [{ EventType: 'ExecutionSucceeded', EventTimestamp: '*' }] } },
        { MaxItems: 1, ReverseOrder: true },
      ),
    ],
    notReplayed: ofOwnFunctions,
  },
  {
    fact: 'an event of a failure tells the error in its details',
    grade: 'relied on',
    source: HISTORY,
    date: '2026',
    steps: [
      ...ran({ raise: 'name' }),
      about(
        'GetDurableExecutionHistory',
        {
          members: {
            Events: [
              {
                EventType: 'ExecutionFailed',
                ExecutionFailedDetails: { Error: { Payload: { ErrorType: 'KeyError' } } },
              },
            ],
          },
        },
        { MaxItems: 1, ReverseOrder: true },
      ),
    ],
    notReplayed: ofOwnFunctions,
  },
  {
    fact: 'the history of an execution that does not exist',
    grade: 'informative',
    source: HISTORY,
    date: '2026',
    world: 'function',
    steps: [
      {
        call: 'GetDurableExecutionHistory',
        input: NO_EXECUTION,
        expect: refused(404, 'ResourceNotFoundException'),
      },
    ],
    notReplayed: { emulator: ofOwnFunctions.emulator },
  },
  {
    fact: 'the executions of a version are those with one of the statuses',
    grade: 'relied on',
    source: LIST,
    date: '2026',
    steps: [
      ...ran({ return: 1 }),
      on(
        'ListDurableExecutionsByFunction',
        { Qualifier: '$LATEST', Statuses: ['SUCCEEDED'] },
        {
          members: {
            DurableExecutions: [
              { DurableExecutionArn: '{run.DurableExecutionArn}', Status: 'SUCCEEDED', StartTimestamp: '*' },
            ],
          },
        },
      ),
      on(
        'ListDurableExecutionsByFunction',
        { Qualifier: '$LATEST', Statuses: ['RUNNING'] },
        { members: { DurableExecutions: [] } },
      ),
    ],
    notReplayed: ofOwnFunctions,
  },
  {
    fact: 'the executions of a function that does not exist',
    grade: 'informative',
    source: LIST,
    date: '2026',
    steps: [
      on('ListDurableExecutionsByFunction', { Qualifier: '1' }, refused(404, 'ResourceNotFoundException')),
    ],
    notReplayed: { emulator: ofOwnFunctions.emulator },
  },
]
