import {
  CreateAliasCommand,
  DeleteAliasCommand,
  DeleteProvisionedConcurrencyConfigCommand,
  GetProvisionedConcurrencyConfigCommand,
  type LambdaClient,
  ListProvisionedConcurrencyConfigsCommand,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { clientOf } from './client.ts'
import { createHello, publishHello, refusal } from './hello-function.ts'

let aws: LocalAws
let lambda: LambdaClient
beforeAll(async () => {
  aws = await startLocalAws({ transitionMs: 0 })
  lambda = clientOf(aws)
})
afterAll(() => aws.stop())

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
  })

  test('cannot be managed while the alias shares its traffic', async () => {
    const FunctionName = await create({ AdditionalVersionWeights: { '2': 0.1 } })
    expect(await refusal(put(FunctionName, 'live'))).toMatchObject({ status: 409 })
  })
})
