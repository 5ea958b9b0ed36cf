import { CreateAliasCommand, InvokeCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda'
import { beforeAll, expect, test } from '@jest/globals'
import { startLocalAws } from '../../local-aws/local-aws.ts'
import { createPublicUrl } from '../support/public-url.ts'
import { clientOf } from './client.ts'
import { createHello, publishHello } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

// https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
// "Lambda uses a simple probabilistic model to distribute the traffic between the two function versions."
const { aws, lambda } = await startedAws({ transitionMs: 10, routingSeed: 1 })
let FunctionName: string

beforeAll(async () => {
  FunctionName = await createHello(lambda)
  for (const color of ['red', 'blue']) await publishHello(lambda, FunctionName, color)
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' }))
})

async function weigh(weight: number): Promise<void> {
  const RoutingConfig = { AdditionalVersionWeights: { '2': weight } }
  await lambda.send(new UpdateAliasCommand({ FunctionName, Name: 'live', RoutingConfig }))
}

/** How many of so many calls gave a certain answer; eight at a time. */
async function countOf(calls: number, call: () => Promise<boolean>): Promise<number> {
  let [begun, hits] = [0, 0]
  const some = async () => {
    while (begun < calls) {
      begun += 1
      if (await call()) hits += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, some))
  return hits
}

const invoke = async () =>
  (await lambda.send(new InvokeCommand({ FunctionName, Qualifier: 'live' }))).ExecutedVersion === '2'

test('1,000 invocations of an alias with a weight of 10% are split within what chance allows', async () => {
  await weigh(0.1)
  const second = await countOf(1000, invoke)
  // Four standard deviations of a binomial distribution: the square root of 1,000 * 0.1 * 0.9 is 9.5.
  expect(Math.abs(second - 100)).toBeLessThan(38)
})

test('a weight of 0 sends nothing to the second version, one of 1 everything', async () => {
  await weigh(0)
  expect(await countOf(20, invoke)).toBe(0)
  await weigh(1)
  expect(await countOf(20, invoke)).toBe(20)
})

test('a function URL follows the weights of its alias', async () => {
  await weigh(0.5)
  const { hostname } = await createPublicUrl(lambda, FunctionName, 'live')
  const url = `${aws.endpoint}/_aws/lambda-url/${hostname.split('.')[0]}/`
  const request = async () => {
    const response = await fetch(url)
    expect([...response.headers.keys()].filter((name) => name.startsWith('x-local-aws'))).toEqual([])
    return ((await response.json()) as { color: string }).color === 'blue'
  }
  const second = await countOf(200, request)
  // Four standard deviations: the square root of 200 * 0.5 * 0.5 is 7.1.
  expect(Math.abs(second - 100)).toBeLessThan(29)
})

test('the same seed sends calls to the same versions again', async () => {
  const routes = async () => {
    const again = await startLocalAws({ transitionMs: 10, routingSeed: 5 })
    try {
      const client = clientOf(again)
      const name = await createHello(client)
      for (const color of ['red', 'blue']) await publishHello(client, name, color)
      const RoutingConfig = { AdditionalVersionWeights: { '2': 0.5 } }
      await client.send(
        new CreateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '1', RoutingConfig }),
      )
      const versions: (string | undefined)[] = []
      for (let count = 0; count < 20; count += 1) {
        const { ExecutedVersion } = await client.send(
          new InvokeCommand({ FunctionName: name, Qualifier: 'live' }),
        )
        versions.push(ExecutedVersion)
      }
      return versions
    } finally {
      await again.stop()
    }
  }
  const first = await routes()
  expect(new Set(first)).toEqual(new Set(['1', '2']))
  expect(await routes()).toEqual(first)
})
