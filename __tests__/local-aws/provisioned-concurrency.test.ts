import {
  CreateAliasCommand,
  DeleteAliasCommand,
  DeleteFunctionCommand,
  DeleteProvisionedConcurrencyConfigCommand,
  GetAliasCommand,
  GetProvisionedConcurrencyConfigCommand,
  InvokeCommand,
  ListProvisionedConcurrencyConfigsCommand,
  PutFunctionConcurrencyCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { createHello, publishHello, refusal } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

const { aws, lambda } = await startedAws({ transitionMs: 0 })
beforeEach(() => {
  aws.front.lambda.transitionMs = 0
})

/** A function with the versions 1 and 2 and the alias live on version 1. */
async function create(RoutingConfig = {}): Promise<string> {
  const FunctionName = await createHello(lambda)
  await publishHello(lambda, FunctionName, 'red')
  await publishHello(lambda, FunctionName, 'blue')
  const alias = { FunctionName, Name: 'live', FunctionVersion: '1', RoutingConfig }
  await lambda.send(new CreateAliasCommand(alias))
  return FunctionName
}

const put = (FunctionName: string, Qualifier: string, ProvisionedConcurrentExecutions = 2) =>
  lambda.send(
    new PutProvisionedConcurrencyConfigCommand({ FunctionName, Qualifier, ProvisionedConcurrentExecutions }),
  )
const get = (FunctionName: string, Qualifier: string) =>
  lambda.send(new GetProvisionedConcurrencyConfigCommand({ FunctionName, Qualifier }))
const list = async (FunctionName: string) => {
  const answer = await lambda.send(new ListProvisionedConcurrencyConfigsCommand({ FunctionName }))
  return answer.ProvisionedConcurrencyConfigs?.map(({ FunctionArn }) => FunctionArn?.split(':').at(-1))
}
const weighted = {
  status: 400,
  name: 'InvalidParameterValueException',
  message: 'Alias with weights can not be used with Provisioned Concurrency',
}
const missing = { status: 404, name: 'ProvisionedConcurrencyConfigNotFoundException' }

// https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html
describe('Provisioned concurrency', () => {
  test('of an alias or a version is allocated after a while', async () => {
    const FunctionName = await create()
    aws.front.lambda.transitionMs = 60_000
    expect(await put(FunctionName, 'live')).toMatchObject({
      Status: 'IN_PROGRESS',
      RequestedProvisionedConcurrentExecutions: 2,
      AllocatedProvisionedConcurrentExecutions: 0,
    })
    aws.front.lambda.transitionMs = 0
    expect((await get(FunctionName, 'live')).Status).toBe('IN_PROGRESS')
    await put(FunctionName, '2')
    expect(await get(FunctionName, '2')).toMatchObject({
      Status: 'READY',
      AllocatedProvisionedConcurrentExecutions: 2,
    })
  })

  test('is listed with the ARN of its alias or version, until it is deleted', async () => {
    const FunctionName = await create()
    await put(FunctionName, 'live')
    await put(FunctionName, '2')
    expect(await list(FunctionName)).toEqual(['live', '2'])
    await lambda.send(new DeleteProvisionedConcurrencyConfigCommand({ FunctionName, Qualifier: '2' }))
    expect(await list(FunctionName)).toEqual(['live'])
    expect(await refusal(get(FunctionName, '2'))).toMatchObject(missing)
  })

  test('goes with its alias', async () => {
    const FunctionName = await create()
    await put(FunctionName, 'live')
    await lambda.send(new DeleteAliasCommand({ FunctionName, Name: 'live' }))
    expect(await list(FunctionName)).toEqual([])
  })

  test('is not for $LATEST, nor for what does not exist', async () => {
    const FunctionName = await create()
    expect(await refusal(put(FunctionName, '$LATEST'))).toMatchObject({
      status: 400,
      name: 'InvalidParameterValueException',
    })
    expect(await refusal(put(FunctionName, '9'))).toMatchObject({ status: 404 })
    // test_provisioned_concurrency_exceptions
    expect(await refusal(put(FunctionName, 'missing'))).toMatchObject({
      status: 404,
      message: expect.stringMatching(/^Cannot find alias arn: .*:missing$/),
    })
  })

  // LocalStack's recording of test_lambda_provisioned_lifecycle
  test('is of an alias or of the version that it serves, not of both', async () => {
    const FunctionName = await create()
    await put(FunctionName, 'live')
    expect(await refusal(put(FunctionName, '1'))).toMatchObject({
      status: 409,
      message: 'Version is pointed by a Provisioned Concurrency alias',
    })
    await put(FunctionName, '2')
    await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'next', FunctionVersion: '2' }))
    expect(await refusal(put(FunctionName, 'next'))).toMatchObject({
      status: 409,
      message:
        "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
    })
  })

  // https://github.com/hashicorp/terraform/issues/24957
  test('cannot be managed while the alias shares its traffic', async () => {
    const FunctionName = await create({ AdditionalVersionWeights: { '2': 0.1 } })
    expect(await refusal(put(FunctionName, 'live'))).toMatchObject(weighted)
  })

  // LocalStack's recording of test_provisioned_concurrency_limits
  test('is limited by the account and by the reservation of the function', async () => {
    const FunctionName = await create()
    expect(await refusal(put(FunctionName, 'live', 1001))).toMatchObject({
      status: 400,
      message:
        "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [1000].",
    })
    const reserve = { FunctionName, ReservedConcurrentExecutions: 4 }
    await lambda.send(new PutFunctionConcurrencyCommand(reserve))
    expect(await refusal(put(FunctionName, 'live', 5))).toMatchObject({ status: 400 })
    await put(FunctionName, 'live', 4)
    const less = { FunctionName, ReservedConcurrentExecutions: 3 }
    expect(await refusal(lambda.send(new PutFunctionConcurrencyCommand(less)))).toMatchObject({ status: 400 })
  })

  // LocalStack's recording of test_provisioned_concurrency_init_failure
  test('ends in FAILED, with a reason, where the version cannot start', async () => {
    const FunctionName = await create()
    const failure = { code: 'FUNCTION_ERROR_INIT_FAILURE', reason: '' }
    aws.front.lambda.planTransition({ kind: 'provision', functionName: FunctionName, failure })
    await put(FunctionName, 'live')
    expect(await get(FunctionName, 'live')).toMatchObject({
      Status: 'FAILED',
      StatusReason: 'FUNCTION_ERROR_INIT_FAILURE',
      AllocatedProvisionedConcurrentExecutions: 0,
    })
  })
})

// https://github.com/hashicorp/terraform/issues/24957, and "Configuring provisioned concurrency for a function" in the
// Lambda Developer Guide: an alias that moves takes its provisioned concurrency along.
describe('An alias that has provisioned concurrency and moves', () => {
  const move = (FunctionName: string, members = {}) =>
    lambda.send(new UpdateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '2', ...members }))
  const read = (FunctionName: string) => lambda.send(new GetAliasCommand({ FunctionName, Name: 'live' }))
  const answering = async (FunctionName: string) =>
    (await lambda.send(new InvokeCommand({ FunctionName, Qualifier: 'live' }))).ExecutedVersion
  const held = { FunctionVersion: '2', RoutingConfig: { AdditionalVersionWeights: { '1': 1 } } }

  /** The alias has moved to version 2, whose allocation never ends by itself. */
  async function moving(failure?: { code: string; reason: string }): Promise<string> {
    const FunctionName = await create()
    await put(FunctionName, 'live')
    aws.front.lambda.planTransition({
      kind: 'provision',
      functionName: FunctionName,
      milliseconds: Number.POSITIVE_INFINITY,
      ...(failure && { failure }),
    })
    expect(await move(FunctionName)).toMatchObject(held)
    return FunctionName
  }

  test('keeps all traffic on the version before until the new one is allocated', async () => {
    const FunctionName = await moving()
    const { RevisionId, ...moved } = await read(FunctionName)
    expect(moved).toMatchObject(held)
    expect(await get(FunctionName, 'live')).toMatchObject({ Status: 'IN_PROGRESS' })
    expect(await answering(FunctionName)).toBe('1')
    expect(await refusal(put(FunctionName, 'live', 3))).toMatchObject(weighted)
    const remove = new DeleteFunctionCommand({ FunctionName, Qualifier: '1' })
    expect(await refusal(lambda.send(remove))).toMatchObject({ status: 409 })

    aws.front.lambda.finishAllocation(FunctionName, 'live')
    const settled = await read(FunctionName)
    expect(settled.RoutingConfig).toBeUndefined()
    expect(settled.RevisionId).not.toBe(RevisionId)
    expect(await answering(FunctionName)).toBe('2')
    expect(await get(FunctionName, 'live')).toMatchObject({ Status: 'READY' })
  })

  test('keeps it there for good when the allocation fails, until somebody clears the weights', async () => {
    const FunctionName = await moving({ code: 'FUNCTION_ERROR_INIT_FAILURE', reason: '' })
    aws.front.lambda.finishAllocation(FunctionName, 'live')
    expect(await read(FunctionName)).toMatchObject(held)
    expect(await get(FunctionName, 'live')).toMatchObject({ Status: 'FAILED' })
    expect(await answering(FunctionName)).toBe('1')
    await move(FunctionName, { RoutingConfig: {} })
    expect(await answering(FunctionName)).toBe('2')
  })

  test('moves on only with its weights cleared', async () => {
    const FunctionName = await moving()
    await publishHello(lambda, FunctionName, 'green')
    expect(await refusal(move(FunctionName, { FunctionVersion: '3' }))).toMatchObject({
      status: 400,
      message: 'Invalid alias configuration for Provisioned Concurrency',
    })
    const back = await move(FunctionName, { FunctionVersion: '1', RoutingConfig: {} })
    expect(back).toMatchObject({ FunctionVersion: '1' })
    expect(back.RoutingConfig).toBeUndefined()
    expect(await answering(FunctionName)).toBe('1')
  })

  test('has no such weights without provisioned concurrency', async () => {
    const FunctionName = await create()
    expect((await move(FunctionName)).RoutingConfig).toBeUndefined()
  })
})
