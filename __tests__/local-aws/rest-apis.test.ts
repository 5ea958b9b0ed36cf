import { setTimeout as sleep } from 'node:timers/promises'
import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch'
import {
  AddPermissionCommand,
  GetPolicyCommand,
  PublishVersionCommand,
  RemovePermissionCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { deployGreetingStack, type GreetingStack, greet } from '../support/greeting-stack.ts'
import { type Scene, startScene, zipOf } from '../support/scene.ts'
import { cloudWatchOf } from './client.ts'
import { settle } from './hello-function.ts'

const REFUSED = { status: 500, body: { message: 'Internal server error' } }

let scene: Scene
let stack: GreetingStack
beforeAll(async () => {
  scene = await startScene()
  stack = await deployGreetingStack(scene.aws)
  for (const text of ['one', 'two']) await publish(text)
  await point('STAGE', '3')
  await point('PROD', '2')
}, 300_000)
afterAll(() => scene.end())

/** Publishes a version that answers a text. */
async function publish(text: string): Promise<void> {
  const { lambda } = scene
  const FunctionName = stack.functionName
  const source = `exports.handler = async () => ({ statusCode: 200, body: '"${text}"' })\n`
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: zipOf({ 'index.js': source }) }))
  await settle(lambda, FunctionName)
  await lambda.send(new PublishVersionCommand({ FunctionName }))
  await settle(lambda, FunctionName)
}

async function point(Name: string, FunctionVersion: string): Promise<void> {
  await scene.lambda.send(new UpdateAliasCommand({ FunctionName: stack.functionName, Name, FunctionVersion }))
}

async function weigh(AdditionalVersionWeights: Record<string, number>): Promise<void> {
  const input = {
    FunctionName: stack.functionName,
    Name: 'PROD',
    RoutingConfig: { AdditionalVersionWeights },
  }
  await scene.lambda.send(new UpdateAliasCommand(input))
}

/** How often CloudWatch says that a version was called through PROD while the alias was weighted. */
async function invocationsOf(ExecutedVersion: string): Promise<number> {
  const dimensions = {
    FunctionName: stack.functionName,
    Resource: `${stack.functionName}:PROD`,
    ExecutedVersion,
  }
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }))
  const Metric = { Namespace: 'AWS/Lambda', MetricName: 'Invocations', Dimensions }
  const input = {
    MetricDataQueries: [{ Id: 'data', MetricStat: { Metric, Period: 60, Stat: 'Sum' } }],
    StartTime: new Date(Date.now() - 60_000),
    EndTime: new Date(),
  }
  const { MetricDataResults } = await cloudWatchOf(scene.aws).send(new GetMetricDataCommand(input))
  return (MetricDataResults?.[0]?.Values ?? []).reduce((sum, value) => sum + value, 0)
}

/** The statement of an alias's resource policy that lets API Gateway in. */
async function permissionOf(alias: string): Promise<{ Sid: string; SourceArn: string }> {
  const input = { FunctionName: stack.functionName, Qualifier: alias }
  const { Policy = '' } = await scene.lambda.send(new GetPolicyCommand(input))
  const [statement] = JSON.parse(Policy).Statement
  const [condition] = Object.values(statement.Condition) as Record<string, string>[]
  return { Sid: statement.Sid, SourceArn: Object.values(condition ?? {})[0] ?? '' }
}

const allow = (alias: string | undefined, SourceArn: string, more: { SourceAccount?: string } = {}) =>
  scene.lambda.send(
    new AddPermissionCommand({
      FunctionName: stack.functionName,
      ...(alias && { Qualifier: alias }),
      StatementId: 'again',
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn,
      ...more,
    }),
  )
const revoke = (alias: string | undefined, StatementId: string) =>
  scene.lambda.send(
    new RemovePermissionCommand({
      FunctionName: stack.functionName,
      ...(alias && { Qualifier: alias }),
      StatementId,
    }),
  )

describe('The stages of a REST API', () => {
  test('call the alias that their stage variable names, and follow it', async () => {
    expect(await greet(stack.stageUrl)).toEqual({ status: 200, body: 'two' })
    expect(await greet(stack.prodUrl)).toEqual({ status: 200, body: 'one' })
    await point('PROD', '3')
    expect(await greet(stack.prodUrl)).toEqual({ status: 200, body: 'two' })
    await point('PROD', '2')
  })

  test('are refused without a permission on that very alias', async () => {
    const { Sid, SourceArn } = await permissionOf('PROD')
    await revoke('PROD', Sid)
    expect(await greet(stack.prodUrl)).toEqual(REFUSED)
    expect(await greet(stack.stageUrl)).toEqual({ status: 200, body: 'two' })

    await allow(undefined, SourceArn)
    expect(await greet(stack.prodUrl)).toEqual(REFUSED)
    await revoke(undefined, 'again')

    await allow('PROD', SourceArn)
    expect(await greet(stack.prodUrl)).toEqual({ status: 200, body: 'one' })
  })

  // https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
  test('follow the weights of the alias, and are counted under it', async () => {
    scene.aws.front.cloudWatch.timing.delayMs = 0
    scene.aws.front.cloudWatch.timing.minuteMs = 200
    await weigh({ '3': 0.5 })
    const bodies: unknown[] = []
    for (let count = 0; count < 40; count += 1) bodies.push((await greet(stack.prodUrl)).body)
    await weigh({})
    // The chance that one of the two never comes is that of 39 equal tosses of a coin.
    expect(new Set(bodies)).toEqual(new Set(['one', 'two']))
    await sleep(250)
    expect(await invocationsOf('2')).toBe(bodies.filter((body) => body === 'one').length)
    expect(await invocationsOf('3')).toBe(bodies.filter((body) => body === 'two').length)
  })

  test.each([
    ['another API', (arn: string) => arn.replace(/:[a-z0-9]+\/\*$/, ':other/*'), {}, REFUSED.status],
    ['another stage', (arn: string) => arn.replace(/\*$/, 'stage/GET/greeting'), {}, REFUSED.status],
    ['the very request', (arn: string) => arn.replace(/\*$/, 'prod/GET/greeting'), {}, 200],
    ['another account', (arn: string) => arn, { SourceAccount: '111122223333' }, REFUSED.status],
    ['the account', (arn: string) => arn, { SourceAccount: '123456789012' }, 200],
  ])('are held against a permission for %s', async (_, sourceOf, more, status) => {
    const { Sid, SourceArn } = await permissionOf('PROD')
    await revoke('PROD', Sid)
    await allow('PROD', sourceOf(SourceArn), more)
    expect((await greet(stack.prodUrl)).status).toBe(status)
    await revoke('PROD', 'again')
    await allow('PROD', SourceArn)
  })
})
