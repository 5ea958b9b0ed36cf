import { createHash } from 'node:crypto'
import {
  CreateAliasCommand,
  DeleteFunctionCommand,
  GetDurableExecutionCommand,
  GetDurableExecutionHistoryCommand,
  GetFunctionCommand,
  InvokeCommand,
  type InvokeCommandInput,
  ListDurableExecutionsByFunctionCommand,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { DURABLE_FUNCTION } from '../support/durable-function.ts'
import { zipOf } from '../support/scene.ts'
import { createHello, helloZip, publishHello, refusal, settle } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

const { aws, lambda } = await startedAws({ transitionMs: 20 })

const publish = async (FunctionName: string, Description?: string) =>
  lambda.send(new PublishVersionCommand({ FunctionName, ...(Description ? { Description } : {}) }))

// https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html
describe('PublishVersion', () => {
  test('refuses a CodeSha256 that is not that of $LATEST', async () => {
    const FunctionName = await createHello(lambda)
    const input = { FunctionName, CodeSha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }
    const refused = await refusal(lambda.send(new PublishVersionCommand(input)))
    expect(refused).toMatchObject({ status: 400, name: 'InvalidParameterValueException' })
    expect((await publish(FunctionName)).Version).toBe('1')
  })

  test('returns the last version, with its old description, when nothing has changed since', async () => {
    const FunctionName = await createHello(lambda)
    await publish(FunctionName, 'first')
    const again = await publish(FunctionName, 'second')
    expect(again).toMatchObject({ Version: '1', Description: 'first' })
  })

  test('counts another description of $LATEST as a change', async () => {
    const FunctionName = await createHello(lambda)
    await publish(FunctionName)
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Description: 'other words' }))
    await settle(lambda, FunctionName)
    expect(await publish(FunctionName)).toMatchObject({ Version: '2', Description: 'other words' })
  })

  test('makes a new version when the code has changed', async () => {
    const FunctionName = await createHello(lambda)
    await publish(FunctionName)
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: helloZip('Hi') }))
    await settle(lambda, FunctionName)
    expect((await publish(FunctionName, 'says Hi')).Description).toBe('says Hi')
  })

  test('makes a new version when only the configuration has changed', async () => {
    const FunctionName = await createHello(lambda)
    expect(await publishHello(lambda, FunctionName, 'red')).toBe('1')
    expect(await publishHello(lambda, FunctionName, 'blue')).toBe('2')
  })

  test('compares with the last version only', async () => {
    const FunctionName = await createHello(lambda)
    await publishHello(lambda, FunctionName, 'red')
    await publishHello(lambda, FunctionName, 'blue')
    expect(await publishHello(lambda, FunctionName, 'red')).toBe('3')
  })

  test('keeps what each version was, to the code that runs', async () => {
    const FunctionName = await createHello(lambda)
    await publishHello(lambda, FunctionName, 'red')
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: helloZip('Hi') }))
    await settle(lambda, FunctionName)
    await publishHello(lambda, FunctionName, 'blue')
    const run = async (Qualifier: string) => {
      const { Payload } = await lambda.send(new InvokeCommand({ FunctionName, Qualifier }))
      return JSON.parse(Buffer.from(Payload ?? []).toString()) as unknown
    }
    expect(await run('1')).toMatchObject({ greeting: 'Hello', color: 'red' })
    expect(await run('2')).toMatchObject({ greeting: 'Hi', color: 'blue' })
  })

  test('of a function that does not exist gives 404', async () => {
    const refused = await refusal(publish('nobody'))
    expect(refused).toMatchObject({ status: 404, name: 'ResourceNotFoundException' })
  })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html
describe('A version that does not exist gives 404 with its ARN', () => {
  const arn = (name: string) => `Function not found: arn:aws:lambda:eu-west-1:123456789012:function:${name}:9`

  test('in GetFunction', async () => {
    const FunctionName = await createHello(lambda)
    const refused = await refusal(lambda.send(new GetFunctionCommand({ FunctionName, Qualifier: '9' })))
    expect(refused).toEqual({ status: 404, name: 'ResourceNotFoundException', message: arn(FunctionName) })
  })

  test('in Invoke', async () => {
    const FunctionName = await createHello(lambda)
    const refused = await refusal(lambda.send(new InvokeCommand({ FunctionName, Qualifier: '9' })))
    expect(refused).toEqual({ status: 404, name: 'ResourceNotFoundException', message: arn(FunctionName) })
  })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html
describe('DeleteFunction with a qualifier', () => {
  test('deletes that version alone', async () => {
    const FunctionName = await createHello(lambda)
    await publishHello(lambda, FunctionName, 'red')
    await publishHello(lambda, FunctionName, 'blue')
    await lambda.send(new DeleteFunctionCommand({ FunctionName, Qualifier: '1' }))
    const { Versions } = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName }))
    expect(Versions?.map(({ Version }) => Version)).toEqual(['$LATEST', '2'])
  })

  test('refuses a version that an alias serves, also with a weight alone', async () => {
    const FunctionName = await createHello(lambda)
    await publishHello(lambda, FunctionName, 'red')
    await publishHello(lambda, FunctionName, 'blue')
    const RoutingConfig = { AdditionalVersionWeights: { '2': 0.1 } }
    const alias = { FunctionName, Name: 'live', FunctionVersion: '1', RoutingConfig }
    await lambda.send(new CreateAliasCommand(alias))
    for (const Qualifier of ['1', '2']) {
      const refused = await refusal(lambda.send(new DeleteFunctionCommand({ FunctionName, Qualifier })))
      expect(refused).toEqual({
        status: 409,
        name: 'ResourceConflictException',
        message: 'Unable to delete version because the following aliases reference it: [live]',
      })
    }
  })

  // https://github.com/claygregory/serverless-prune-plugin/issues/10
  test('refuses a version that Lambda@Edge has replicated', async () => {
    const FunctionName = await createHello(lambda)
    await publishHello(lambda, FunctionName, 'red')
    aws.front.lambda.replicate(FunctionName, '1')
    const refused = await refusal(lambda.send(new DeleteFunctionCommand({ FunctionName, Qualifier: '1' })))
    expect(refused).toMatchObject({ status: 400, name: 'InvalidParameterValueException' })
    expect(refused.message).toMatch(
      /^Lambda was unable to delete arn:.*:1 because it is a replicated function/,
    )
  })

  test('does nothing when there is no such version', async () => {
    const FunctionName = await createHello(lambda)
    const deleted = await lambda.send(new DeleteFunctionCommand({ FunctionName, Qualifier: '9' }))
    expect(deleted.$metadata.httpStatusCode).toBe(204)
    await expect(lambda.send(new GetFunctionCommand({ FunctionName }))).resolves.toBeDefined()
  })

  test('refuses an alias', async () => {
    const FunctionName = await createHello(lambda)
    const refused = await refusal(lambda.send(new DeleteFunctionCommand({ FunctionName, Qualifier: 'live' })))
    expect(refused).toMatchObject({ status: 400, name: 'InvalidParameterValueException' })
  })

  test('refuses $LATEST', async () => {
    const FunctionName = await createHello(lambda)
    const refused = await refusal(
      lambda.send(new DeleteFunctionCommand({ FunctionName, Qualifier: '$LATEST' })),
    )
    expect(refused).toMatchObject({ status: 400, name: 'InvalidParameterValueException' })
    expect((await lambda.send(new GetFunctionCommand({ FunctionName }))).Configuration?.Version).toBe(
      '$LATEST',
    )
  })
})

// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
test('Code for which there is no room is refused until versions are deleted', async () => {
  const FunctionName = await createHello(lambda)
  const { Configuration } = await lambda.send(new GetFunctionCommand({ FunctionName }))
  const size = Configuration?.CodeSize ?? 0
  aws.front.lambda.limitCodeStorage(FunctionName, 2 * size + 50)
  await publish(FunctionName)
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: helloZip('Hi') }))
  await settle(lambda, FunctionName)
  const refused = await refusal(lambda.send(new PublishVersionCommand({ FunctionName })))
  expect(refused).toEqual({
    status: 400,
    name: 'CodeStorageExceededException',
    message: 'Code storage limit exceeded.',
  })
  await lambda.send(new DeleteFunctionCommand({ FunctionName, Qualifier: '1' }))
  expect((await lambda.send(new PublishVersionCommand({ FunctionName }))).Version).toBe('2')
})

// https://docs.aws.amazon.com/lambda/latest/api/API_ListDurableExecutionsByFunction.html
test('ListDurableExecutionsByFunction filters by version and by status, and knows paused executions', async () => {
  const FunctionName = await createHello(lambda)
  for (const status of ['RUNNING', 'SUCCEEDED', 'PAUSED'])
    aws.front.lambda.addExecution(FunctionName, { version: '1', status })
  aws.front.lambda.addExecution(FunctionName, { version: '2', status: 'RUNNING' })
  const statuses = async (more: object) => {
    const input = { FunctionName, ...more }
    const { DurableExecutions } = await lambda.send(new ListDurableExecutionsByFunctionCommand(input))
    return DurableExecutions?.map(({ Status }) => Status)
  }
  expect(await statuses({})).toHaveLength(4)
  expect(await statuses({ Qualifier: '1', Statuses: ['RUNNING', 'PAUSED'] })).toEqual(['RUNNING', 'PAUSED'])
  expect(await statuses({ Qualifier: '2', Statuses: ['SUCCEEDED'] })).toEqual([])
})

// https://docs.aws.amazon.com/lambda/latest/dg/durable-invocation.html
test('a durable function runs in executions, which are read by their ARN', async () => {
  const Code = { ZipFile: zipOf({ 'main.py': DURABLE_FUNCTION }) }
  const FunctionName = await createHello(lambda, {
    Code,
    Handler: 'main.handler',
    DurableConfig: { ExecutionTimeout: 900 },
  })
  const invoke = (event: object, more: Partial<InvokeCommandInput> = {}) =>
    lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event), ...more }))
  const answered = await invoke({ item: 1 })
  expect(JSON.parse(answered.Payload?.transformToString() ?? '')).toMatchObject({ shipped: { item: 1 } })
  expect(answered.DurableExecutionArn).toMatch(/:\$LATEST\/durable-execution\/execution-1\//)
  const failed = await invoke({ do: 'fail', name: 'Ada' })
  expect(failed.FunctionError).toBe('Unhandled')
  const read = { DurableExecutionArn: failed.DurableExecutionArn }
  expect(await lambda.send(new GetDurableExecutionCommand(read))).toMatchObject({
    Status: 'FAILED',
    Version: '$LATEST',
    Error: { ErrorType: 'CardDeclined' },
  })
  const { Events } = await lambda.send(new GetDurableExecutionHistoryCommand({ ...read, ReverseOrder: true }))
  expect(Events?.map(({ EventType }) => EventType)).toEqual([
    'ExecutionFailed',
    'InvocationCompleted',
    'ExecutionStarted',
  ])
  const DurableConfig = { ExecutionTimeout: 901 }
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, DurableConfig }))
  await settle(lambda, FunctionName)
  expect(await refusal(invoke({}))).toMatchObject({ message: expect.stringContaining('15 minutes') })
  const started = await invoke({ do: 'wait' }, { InvocationType: 'Event' })
  expect([started.StatusCode, started.ExecutedVersion]).toEqual([202, undefined])
  const { DurableExecutionArn } = started
  expect(await lambda.send(new GetDurableExecutionCommand({ DurableExecutionArn }))).toMatchObject({
    Status: 'RUNNING',
    InputPayload: '{"do":"wait"}',
  })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html
test('ListVersionsByFunction gives $LATEST first, then ascending, at most 50 a page', async () => {
  const FunctionName = await createHello(lambda)
  aws.front.lambda.transitionMs = 0
  for (let color = 1; color <= 51; color++) await publishHello(lambda, FunctionName, String(color))
  const list = async (input: { MaxItems?: number; Marker?: string }) => {
    const page = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName, ...input }))
    return { versions: page.Versions?.map(({ Version }) => Version) ?? [], next: page.NextMarker }
  }
  const first = await list({ MaxItems: 1000 })
  expect([first.versions.length, first.versions[0], first.versions[1], first.versions[49]]).toEqual([
    50,
    '$LATEST',
    '1',
    '49',
  ])
  const second = await list({ Marker: String(first.next) })
  expect(second).toEqual({ versions: ['50', '51'], next: undefined })
  expect((await list({ MaxItems: 2 })).versions).toEqual(['$LATEST', '1'])
})

// https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCodeLocation.html
describe('GetFunction', () => {
  test('gives a version the address of its own archive, not of the newest', async () => {
    const FunctionName = await createHello(lambda)
    const { Version: Qualifier } = await publish(FunctionName)
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: helloZip('Hi') }))
    await settle(lambda, FunctionName)
    for (const input of [{ FunctionName }, { FunctionName, Qualifier }]) {
      const { Code, Configuration } = await lambda.send(new GetFunctionCommand(input))
      const archive = Buffer.from(await (await fetch(Code?.Location ?? '')).arrayBuffer())
      expect(createHash('sha256').update(archive).digest('base64')).toBe(Configuration?.CodeSha256)
    }
  })
})
