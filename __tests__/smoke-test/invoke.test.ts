import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Aws, openAws } from '../../src/aws/client/aws.ts'
import { type Invoked, invoke } from '../../src/aws/invoke.ts'
import { cancellable } from '../../src/cancellation.ts'
import { redactionOf } from '../../src/redaction.ts'
import { tryFunction } from '../../src/smoke-test/send-test.ts'
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
