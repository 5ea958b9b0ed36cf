import { setTimeout as sleep } from 'node:timers/promises'
import {
  GetFunctionConfigurationCommand,
  ListFunctionsCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../local-aws/local-aws.ts'
import { createHello, helloZip, refusal, settle } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

const { aws, lambda } = await startedAws({ transitionMs: 0 })
let s3: S3Client
let FunctionName: string

beforeAll(async () => {
  const { endpoint, region } = aws
  const credentials = { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' }
  s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true, maxAttempts: 1 })
  FunctionName = await createHello(lambda, { Timeout: 3 })
})
beforeEach(() => {
  aws.front.clearFaults()
  aws.front.clearCalls()
  aws.front.latencyMs = 0
})

const read = () => lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
const timeout = async () => (await read()).Timeout
const setTimeoutOfFunction = (Timeout: number) =>
  lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout }))

describe('Calls are recorded', () => {
  test('with operation, path, body and status', async () => {
    const before = Date.now()
    await setTimeoutOfFunction(4)
    const [call] = aws.front.calls
    expect(call).toMatchObject({
      service: 'lambda',
      operation: 'UpdateFunctionConfiguration',
      method: 'PUT',
      path: `/2015-03-31/functions/${FunctionName}/configuration`,
      body: { Timeout: 4 },
      status: 200,
    })
    expect(call?.time).toBeGreaterThanOrEqual(before)
  })

  test('with archives shortened to their length', async () => {
    const ZipFile = helloZip('recorded')
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile }))
    const { length } = ZipFile.toString('base64')
    expect(aws.front.calls[0]?.body).toEqual({ ZipFile: `(base64, ${length} characters)` })
  })

  test('when they are refused', async () => {
    await refusal(setTimeoutOfFunction(0))
    expect(aws.front.calls.map(({ operation, status }) => ({ operation, status }))).toEqual([
      { operation: 'UpdateFunctionConfiguration', status: 400 },
    ])
  })

  test('of other services too', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'recorded' }))
    await s3.send(new PutObjectCommand({ Bucket: 'recorded', Key: 'a', Body: 'A' }))
    expect(aws.front.calls.map(({ service, operation }) => `${service} ${operation}`)).toContain(
      's3 PutObject',
    )
  })

  test('until they are cleared', async () => {
    await read()
    aws.front.clearCalls()
    expect(aws.front.calls).toEqual([])
  })
})

test('other services go through untouched, in both directions', async () => {
  const Body = Buffer.alloc(3_000_000, 'local aws')
  await s3.send(new CreateBucketCommand({ Bucket: 'streams' }))
  await s3.send(
    new PutObjectCommand({ Bucket: 'streams', Key: 'deep/a b.bin', Body, ContentType: 'text/x-test' }),
  )
  const object = await s3.send(new GetObjectCommand({ Bucket: 'streams', Key: 'deep/a b.bin' }))
  expect(object.ContentType).toBe('text/x-test')
  expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(Body)).toBe(true)
})

test('latency is added to every call', async () => {
  aws.front.latencyMs = 150
  const started = performance.now()
  await read()
  // Timers may fire a millisecond early.
  expect(performance.now() - started).toBeGreaterThanOrEqual(149)
})

describe('A fault', () => {
  test('answers an error of AWS in its place', async () => {
    const fault = {
      kind: 'error',
      status: 403,
      code: 'AccessDeniedException',
      message: 'not authorized',
    } as const
    aws.front.inject({ operation: 'GetFunctionConfiguration', fault })
    expect(await refusal(read())).toEqual({
      status: 403,
      name: 'AccessDeniedException',
      message: 'not authorized',
    })
    expect(aws.front.calls[0]).toMatchObject({ status: 403, fault: 'error' })
  })

  test('can be throttling', async () => {
    aws.front.inject({ fault: { kind: 'throttled' } })
    expect(await refusal(read())).toMatchObject({ status: 429, name: 'TooManyRequestsException' })
  })

  test('can be trouble of the service', async () => {
    aws.front.inject({ fault: { kind: 'server-error' } })
    expect(await refusal(read())).toMatchObject({ status: 500, name: 'ServiceException' })
  })

  test('can be an answer that nobody can read', async () => {
    aws.front.inject({ fault: { kind: 'malformed' } })
    expect((await refusal(read())).name).toBe('SyntaxError')
  })

  test('can be an answer that ends in the middle', async () => {
    const fault = { kind: 'cut-off' } as const
    await setTimeoutOfFunction(14)
    aws.front.inject({ operation: 'UpdateFunctionConfiguration', fault, takesEffect: true })
    expect((await refusal(setTimeoutOfFunction(15))).message).toMatch(/aborted|hang up|ECONNRESET/)
    expect(await timeout()).toBe(15)
    aws.front.inject({ operation: 'HEAD', fault })
    const head = s3.send(new HeadObjectCommand({ Bucket: 'streams', Key: 'deep/a b.bin' }))
    expect((await refusal(head)).message).toMatch(/hang up|ECONNRESET/)
  })

  test('can be an answer that comes late, when the call has long taken effect', async () => {
    const fault = { kind: 'late', milliseconds: 150 } as const
    const late = aws.front.inject({ operation: 'UpdateFunctionConfiguration', fault })
    const started = performance.now()
    const update = setTimeoutOfFunction(16)
    await late.happened
    expect(await timeout()).toBe(16)
    await update
    expect(performance.now() - started).toBeGreaterThanOrEqual(149)
    aws.front.inject({ operation: 'GetObject', fault })
    const object = await s3.send(new GetObjectCommand({ Bucket: 'streams', Key: 'deep/a b.bin' }))
    expect((await object.Body?.transformToByteArray())?.length).toBe(3_000_000)
  })

  test('of S3 has the codes of S3', async () => {
    const get = () => refusal(s3.send(new GetObjectCommand({ Bucket: 'streams', Key: 'none' })))
    aws.front.inject({ fault: { kind: 'throttled' } })
    expect(await get()).toMatchObject({ status: 503, name: 'SlowDown' })
    aws.front.inject({ fault: { kind: 'server-error' } })
    expect(await get()).toMatchObject({ status: 500, name: 'InternalError' })
  })

  test('speaks the language of the service', async () => {
    const fault = { kind: 'error', status: 403, code: 'AccessDenied', message: 'Access <Denied>' } as const
    aws.front.inject({ operation: 'GetObject', fault })
    const get = s3.send(new GetObjectCommand({ Bucket: 'streams', Key: 'none' }))
    expect(await refusal(get)).toEqual({ status: 403, name: 'AccessDenied', message: 'Access <Denied>' })
  })

  test('hits the nth call of its operation, as many times as it is told', async () => {
    aws.front.inject({
      operation: 'GetFunctionConfiguration',
      nth: 2,
      times: 2,
      fault: { kind: 'server-error' },
    })
    await lambda.send(new ListFunctionsCommand({}))
    const results = await [1, 2, 3, 4].reduce<Promise<string[]>>(
      async (before, _) => [
        ...(await before),
        await read().then(
          () => 'answered',
          (error: Error) => error.name,
        ),
      ],
      Promise.resolve([]),
    )
    expect(results).toEqual(['answered', 'ServiceException', 'ServiceException', 'answered'])
  })

  test('can be taken back', async () => {
    aws.front.inject({ fault: { kind: 'server-error' } }).remove()
    expect(await timeout()).toBeDefined()
  })

  test.each<Fault>([{ kind: 'reset' }, { kind: 'server-error' }, { kind: 'malformed' }])(
    'comes before the call takes effect, or after: %j',
    async (fault) => {
      await setTimeoutOfFunction(10)
      const operation = 'UpdateFunctionConfiguration'
      const before = aws.front.inject({ operation, fault })
      await refusal(setTimeoutOfFunction(11))
      expect([before.hits, await timeout()]).toEqual([1, 10])
      aws.front.inject({ operation, fault, takesEffect: true })
      await refusal(setTimeoutOfFunction(12))
      expect(await timeout()).toBe(12)
    },
  )

  test('cuts the connection without an answer', async () => {
    aws.front.inject({ fault: { kind: 'reset' } })
    expect(await refusal(read())).toMatchObject({
      status: 0,
      message: expect.stringMatching(/ECONNRESET|hang up/),
    })
    expect(aws.front.calls[0]?.status).toBeUndefined()
  })

  test('leaves the caller without an answer for good, and says when it has happened', async () => {
    const fault = aws.front.inject({
      operation: 'UpdateFunctionConfiguration',
      fault: { kind: 'stalled' },
      takesEffect: true,
    })
    const caller = new AbortController()
    const update = new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 20 })
    const call = refusal(lambda.send(update, { abortSignal: caller.signal }))
    await fault.happened
    expect(await timeout()).toBe(20)
    caller.abort()
    expect((await call).name).toBe('AbortError')
  })
})

describe('A hook', () => {
  test('runs before the call is carried out, and may call itself as somebody else', async () => {
    const remove = aws.front.on('UpdateFunctionConfiguration', async () => {
      await setTimeoutOfFunction(30)
    })
    const { RevisionId } = await read()
    const update = new UpdateFunctionConfigurationCommand({
      FunctionName,
      Timeout: 31,
      ...(RevisionId ? { RevisionId } : {}),
    })
    expect(await refusal(lambda.send(update))).toMatchObject({ status: 412 })
    expect(await timeout()).toBe(30)
    remove()
    await setTimeoutOfFunction(32)
    expect(await timeout()).toBe(32)
  })

  test('is told the call', async () => {
    const seen: unknown[] = []
    const remove = aws.front.on('GetFunctionConfiguration', ({ operation, path }) => {
      seen.push({ operation, path })
    })
    await read()
    remove()
    await read()
    const path = `/2015-03-31/functions/${FunctionName}/configuration`
    expect(seen).toEqual([{ operation: 'GetFunctionConfiguration', path }])
  })
})

test('a caller that is gone before its call got through has not called', async () => {
  await setTimeoutOfFunction(40)
  aws.front.latencyMs = 100
  const caller = new AbortController()
  const update = new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 41 })
  const call = refusal(lambda.send(update, { abortSignal: caller.signal }))
  while (aws.front.calls.every(({ body }) => body?.['Timeout'] !== 41)) await sleep(5)
  caller.abort()
  await call
  aws.front.latencyMs = 0
  await sleep(150)
  await settle(lambda, FunctionName)
  expect(await timeout()).toBe(40)
})
