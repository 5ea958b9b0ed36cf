import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Aws, openAws } from '../../src/aws/client/aws.ts'
import { type Invoked, invoke } from '../../src/aws/invoke.ts'
import { wakeVersion } from '../../src/aws/version.ts'
import { cancellable } from '../../src/cancellation.ts'
import { redactionOf } from '../../src/redaction.ts'
import { type FunctionTarget, tryFunction } from '../../src/smoke-test/try-function.ts'
import { version } from '../support/model.ts'
import { type HttpServer, startHttpServer } from './http-server.ts'

/** What Lambda's side does with the next invocation. */
let answer: (response: ServerResponse) => void
let server: HttpServer
let aws: Aws
beforeEach(async () => {
  server = await startHttpServer((_request, response) => answer(response))
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: server.address.href,
    AWS_ACCESS_KEY_ID: 'key-of-a-test',
    AWS_SECRET_ACCESS_KEY: 'secret-of-a-test',
  })
  const quiet = () => {}
  aws = openAws({
    ...{ region: 'eu-west-1', waitTimeout: 10, waitScale: 1, log: quiet, debug: quiet },
    cancellation: cancellable(),
  })
})
afterEach(() => server.close())

function invokeFor(milliseconds: number): Promise<Invoked> {
  const signal = AbortSignal.timeout(milliseconds)
  return invoke(aws, { functionName: 'orders', qualifier: 'live', payload: '{}', signal })
}

const refusing = (status: number, code: string) => (response: ServerResponse) =>
  void response.writeHead(status, { 'x-amzn-errortype': code }).end(JSON.stringify({ message: 'No.' }))

describe('an invocation', () => {
  test('is given up when the signal says so, before and within the answer', async () => {
    answer = () => {}
    expect(await invokeFor(100)).toEqual({ kind: 'late' })
    answer = (response) => void response.writeHead(200, { 'content-length': '1000' }).write('{"begun": "')
    expect(await invokeFor(100)).toEqual({ kind: 'late' })
  })

  test.each([
    [404, 'ResourceNotFoundException'],
    [403, 'AccessDeniedException'],
    [403, 'ExpiredTokenException'],
    [400, 'InvalidRequestContentException'],
    [413, 'RequestTooLargeException'],
    [502, 'KMSAccessDeniedException'],
    [502, 'EC2AccessDeniedException'],
    [403, 'EFSMountFailureException'],
    [502, 'SubnetIPAddressLimitReachedException'],
  ])('that another attempt would not change is an error: %d %s', async (status, code) => {
    answer = refusing(status, code)
    await expect(invokeFor(5000)).rejects.toMatchObject({ name: 'AwsFailure', status })
  })

  test.each([
    [409, 'ResourceConflictException', 'not-ready'],
    [502, 'ResourceNotReadyException', 'not-ready'],
    [409, 'SnapStartNotReadyException', 'not-ready'],
    [429, 'TooManyRequestsException', 'failed'],
    [502, 'ENINotReadyException', 'not-ready'],
    [408, 'EFSMountTimeoutException', 'not-ready'],
    [500, 'ServiceException', 'failed'],
  ])(
    'that says something about the function or the moment is an outcome: %d %s',
    async (status, code, kind) => {
      answer = refusing(status, code)
      expect(await invokeFor(5000)).toMatchObject({ kind, reason: expect.stringMatching(/[.)]$/) })
    },
  )

  test('whose file system is too slow says what to do', async () => {
    answer = refusing(408, 'EFSMountTimeoutException')
    expect(await invokeFor(5000)).toMatchObject({
      advice: expect.stringContaining('reduce the load on the file system'),
    })
  })
})

describe('a durable function that cannot be invoked synchronously', () => {
  const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:3/durable-execution/a/b'
  const json = (response: ServerResponse, body: object) =>
    void response.writeHead(200).end(JSON.stringify(body))

  const refuseSynchronous = (response: ServerResponse) => {
    const message =
      'You cannot synchronously invoke a durable function with an executionTimeout greater than 15 minutes.'
    const headers = { 'x-amzn-errortype': 'InvalidParameterValueException' }
    response.writeHead(400, headers).end(JSON.stringify({ message }))
  }

  /** Tries a function whose execution is as given, and whose history is answered so. */
  function follow(
    execution: object,
    history: (response: ServerResponse, url: URL) => void = (response) => json(response, { Events: [] }),
    more: Partial<FunctionTarget> = {},
  ) {
    // There is no time for a second read.
    const timeIsUp = new AbortController()
    answer = (response) => {
      const url = new URL(response.req.url ?? '', server.address)
      if (url.pathname.endsWith('/history')) return history(response, url)
      if (url.pathname.includes('/durable-executions/')) {
        timeIsUp.abort()
        return json(response, { DurableExecutionArn: ARN, Version: '3', StartTimestamp: 1000, ...execution })
      }
      if (response.req.headers['x-amz-invocation-type'] === 'Event')
        return void response.writeHead(202, { 'x-amz-durable-execution-arn': ARN }).end()
      refuseSynchronous(response)
    }
    const invocation = { kind: 'payload', payload: '{}' } as const
    const named = { kind: 'function', functionName: 'orders', qualifier: 'live', invocation } as const
    const redaction = redactionOf(['tok-9f8e7d6c5b4a'])
    return tryFunction(
      aws,
      { ...named, ...more },
      { expected: { status: 200 }, redaction: Promise.resolve(redaction), requestRedaction: redactionOf([]) },
      timeIsUp.signal,
    )
  }

  test('is judged by the result of its execution, and by the time between its start and its end', async () => {
    const Result = JSON.stringify({ statusCode: 200, body: 'shipped' })
    expect(await follow({ Status: 'SUCCEEDED', EndTimestamp: 1003.5, Result })).toMatchObject({
      outcome: 'version 3 answered 200 in 3500 ms',
      mismatches: [],
      executedVersion: '3',
      latency: 3500,
    })
    const broken = JSON.stringify({ statusCode: 500 })
    expect(await follow({ Status: 'SUCCEEDED', Result: broken })).toMatchObject({
      mismatches: [{ sentence: 'Expected status 200, got 500.' }],
      history: [ARN],
    })
  })

  test.each([
    ['FAILED', { ErrorType: 'CardDeclined', ErrorMessage: 'no funds' }, 'CardDeclined: no funds'],
    ['FAILED', undefined, 'the durable execution failed'],
    ['TIMED_OUT', undefined, 'the durable execution took longer than its ExecutionTimeout'],
    ['STOPPED', { ErrorMessage: 'by Ada' }, 'somebody stopped the durable execution: by Ada'],
  ])('fails when its execution ends as %s with %j', async (Status, error, reason) => {
    expect(await follow({ Status, Error: error })).toMatchObject({
      functionError: 'Unhandled',
      mismatches: [{ sentence: `The function failed: ${reason}.` }],
    })
  })

  test('shows the last events of an execution that failed, without secrets', async () => {
    const error = (type: string, message: string) => ({
      Error: { Payload: { ErrorType: type, ErrorMessage: message } },
    })
    const events = [
      { EventType: 'ExecutionFailed', ExecutionFailedDetails: error('CardDeclined', 'no funds') },
      { EventType: 'StepFailed', Name: 'charge', StepFailedDetails: error('Refused', 'tok-9f8e7d6c5b4a') },
      { EventType: 'WaitSucceeded', WaitSucceededDetails: { Duration: 3 } },
    ].map((event) => ({ ...event, EventTimestamp: 3661 }))
    let query = ''
    const failed = follow({ Status: 'FAILED' }, (response, url) => {
      query = url.search
      json(response, { Events: events })
    })
    expect(await failed).toMatchObject({
      history: [
        ARN,
        '01:01:01 WaitSucceeded',
        '01:01:01 StepFailed charge: Refused: ***',
        '01:01:01 ExecutionFailed: CardDeclined: no funds',
      ],
    })
    expect(query).toContain('ReverseOrder=true')
  })

  test('still says why it failed if its history cannot be read', async () => {
    const failed = await follow({ Status: 'FAILED' }, refusing(403, 'AccessDeniedException'))
    expect(failed).toMatchObject({
      mismatches: [{ sentence: 'The function failed: the durable execution failed.' }],
      history: [ARN, expect.stringMatching(/could not be read: .*lambda:GetDurableExecutionHistory/)],
    })
  })

  test('fails with how to stop it while it has not ended when there is no time left', async () => {
    expect(await follow({ Status: 'PAUSED' })).toMatchObject({
      outcome: expect.stringContaining('the execution of version 3 has not ended after'),
      mismatches: [
        {
          sentence: expect.stringMatching(
            /it has the status PAUSED\. .*stop-durable-execution --region eu-west-1 --durable-execution-arn arn:/,
          ),
        },
      ],
      advice: expect.stringContaining('increase `smoke-timeout`'),
    })
  })

  test('is woken by an event that is only queued', async () => {
    const types: unknown[] = []
    const configuration = {
      FunctionName: 'orders',
      FunctionArn: ARN.split('/')[0],
      Version: '3',
      State: 'Active',
      RevisionId: 'r',
      CodeSha256: 'c',
    }
    answer = (response) => {
      const type = response.req.headers['x-amz-invocation-type']
      if (response.req.method !== 'POST')
        return json(response, { ...configuration, Configuration: configuration })
      types.push(type)
      return type === 'Event' ? void response.writeHead(202).end() : refuseSynchronous(response)
    }
    const sleeping = version({ FunctionName: 'orders', Version: '3', State: 'Inactive' })
    await wakeVersion(aws, 'orders', sleeping)
    expect(types).toEqual(['RequestResponse', 'Event'])
  })

  test('is tried again while the version before still answers through the alias', async () => {
    expect(await follow({}, undefined, { before: '3', versions: ['4'] })).toEqual({
      notReady: 'version 3 still answers through live.',
      isBefore: true,
    })
  })
})

describe('what a function failed with', () => {
  test.each([
    [{ errorType: 'KeyError', errorMessage: "'id'" }, 'KeyError'],
    [
      { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 3.00 seconds' },
      'Sandbox.Timedout',
    ],
    [{ errorMessage: '2024-05-01T10:00:00Z 5f1c Task timed out after 3.00 seconds' }, 'Sandbox.Timedout'],
    [{ errorMessage: 'The query timed out' }, undefined],
    ['gone', undefined],
    [null, undefined],
  ])('is known by the type that it names: %j', async (payload, errorType) => {
    answer = (response) =>
      void response
        .writeHead(200, { 'X-Amz-Function-Error': 'Unhandled', 'X-Amz-Executed-Version': '3' })
        .end(JSON.stringify(payload))
    const invocation = { kind: 'payload', payload: '{}' } as const
    const target = { kind: 'function', functionName: 'orders', qualifier: '3', invocation } as const
    const tried = await tryFunction(
      aws,
      target,
      { expected: {}, redaction: Promise.resolve(redactionOf([])), requestRedaction: redactionOf([]) },
      AbortSignal.timeout(5000),
    )
    expect(tried).toMatchObject({ functionError: 'Unhandled', errorType })
  })
})
