import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionCommand,
  GetFunctionConcurrencyCommand,
  InvokeCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { createHello, refusal } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

const { lambda } = await startedAws({ transitionMs: 0 })

const put = (FunctionName: string, ReservedConcurrentExecutions: number) =>
  lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions }))
const reservedFor = async (FunctionName: string) =>
  (await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }))).ReservedConcurrentExecutions

// https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
describe('Reserved concurrency', () => {
  test('is set, read and removed', async () => {
    const name = await createHello(lambda)
    expect(await reservedFor(name)).toBeUndefined()
    expect(await put(name, 20)).toMatchObject({ ReservedConcurrentExecutions: 20 })
    expect(await reservedFor(name)).toBe(20)
    const { Concurrency } = await lambda.send(new GetFunctionCommand({ FunctionName: name }))
    expect(Concurrency).toEqual({ ReservedConcurrentExecutions: 20 })
    await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName: name }))
    expect(await reservedFor(name)).toBeUndefined()
  })

  test('leaves 100 of the 1,000 executions of the account to functions without a reservation', async () => {
    const name = await createHello(lambda)
    await put(name, 900)
    expect(await refusal(put(name, 901))).toMatchObject({
      status: 400,
      name: 'InvalidParameterValueException',
    })
  })

  // LocalStack's recording of test_lambda_concurrency_block
  test('of 0 refuses every invocation', async () => {
    const name = await createHello(lambda)
    await put(name, 0)
    const invoked = lambda.send(new InvokeCommand({ FunctionName: name }))
    expect(await refusal(invoked)).toMatchObject({
      status: 429,
      name: 'TooManyRequestsException',
      Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
    })
  })

  // LocalStack's recording of test_function_concurrency_exceptions
  test('is of a function, not of a version or an alias', async () => {
    const name = await createHello(lambda)
    expect(await refusal(put(`${name}:1`, 1))).toMatchObject({
      status: 400,
      name: 'InvalidParameterValueException',
    })
    expect(await refusal(put('missing', 1))).toMatchObject({ status: 404 })
  })
})
