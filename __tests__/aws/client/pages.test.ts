import { describe, expect, test } from '@jest/globals'
import { listAliases } from '../../../src/aws/alias.ts'
import { listEventSourceMappings } from '../../../src/aws/callers.ts'
import type { Aws } from '../../../src/aws/client/aws.ts'
import { hasUnfinishedExecutions } from '../../../src/aws/durable/executions.ts'
import { AwsFailure } from '../../../src/aws/errors/aws-failure.ts'
import { listLayerVersions, listUsedLayerVersions } from '../../../src/aws/layer-version.ts'
import { listProvisionedQualifiers } from '../../../src/aws/provisioned-concurrency.ts'
import { listVersionNumbers } from '../../../src/aws/version.ts'

/** An AWS whose answers are made from the token of the page. */
function awsWith(answer: (token: string | undefined) => object): {
  readonly aws: Aws
  readonly calls: () => number
} {
  let calls = 0
  const send = async ({ input }: { input: { Marker?: string; NextToken?: string } }) => {
    calls += 1
    return answer(input.Marker ?? input.NextToken)
  }
  return { aws: { client: { send }, debug: () => {} } as unknown as Aws, calls: () => calls }
}

const layer = (Version: number) => ({ Version, LayerVersionArn: `arn:${Version}` })

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const page of pages) found.push(page)
  return found
}

const LISTS: ReadonlyArray<readonly [operation: string, list: (aws: Aws) => Promise<unknown>]> = [
  ['ListAliases', (aws) => listAliases(aws, 'orders-api')],
  ['ListVersionsByFunction', (aws) => listVersionNumbers(aws, 'orders-api')],
  ['ListLayerVersions', (aws) => all(listLayerVersions(aws, 'tools'))],
  ['ListFunctions', (aws) => listUsedLayerVersions(aws)],
  ['ListEventSourceMappings', (aws) => listEventSourceMappings(aws, 'orders-api')],
  ['ListProvisionedConcurrencyConfigs', (aws) => listProvisionedQualifiers(aws, 'orders-api')],
  ['ListDurableExecutionsByFunction', (aws) => hasUnfinishedExecutions(aws, 'orders-api', '1')],
]

describe('a list of AWS', () => {
  test('is read to its end, page by page', async () => {
    const { aws, calls } = awsWith((token) =>
      token === 'c'
        ? {}
        : { NextMarker: token === undefined ? 'b' : 'c', Versions: [{ Version: calls().toString() }] },
    )
    expect(await listVersionNumbers(aws, 'orders-api')).toMatchObject([{ number: '1' }, { number: '2' }])
    expect(calls()).toBe(3)
  })

  test.each(LISTS)(
    'of %s that leads back to a page ends in an error, never in a part of the list',
    async (operation, list) => {
      for (const tokens of [{ a: 'a' }, { a: 'b', b: 'c', c: 'a' }] as Record<string, string>[]) {
        const { aws, calls } = awsWith((token) => ({ NextMarker: tokens[token ?? 'c'] ?? 'a' }))
        const failure = await list(aws).catch((error: unknown) => error)
        expect(failure).toBeInstanceOf(AwsFailure)
        expect(failure).toMatchObject({
          message: expect.stringMatching(
            `^The list that ${operation} returns for .* does not end: a page leads back to an earlier one\\.$`,
          ),
          uncertain: false,
        })
        expect(calls()).toBeLessThan(6)
      }
    },
  )

  test('that always has another page ends in an error', async () => {
    const { aws, calls } = awsWith((token) => ({ NextMarker: `${Number(token ?? 0) + 1}` }))
    await expect(listAliases(aws, 'orders-api')).rejects.toThrow(
      /does not end: there is another page after 10,000/,
    )
    expect(calls()).toBe(10_000)
  })

  test('whose session ends in the middle goes on with the page that was refused', async () => {
    let isExpired = true
    const renewed: unknown[] = []
    const { aws } = awsWith((token) => {
      if (token === undefined) return { NextMarker: 'b', LayerVersions: [layer(2)] }
      if (isExpired)
        throw Object.assign(new Error('The security token has expired'), {
          name: 'ExpiredTokenException',
          $metadata: { httpStatusCode: 403 },
        })
      return { LayerVersions: [layer(1)] }
    })
    const renewing: Aws = {
      ...aws,
      renewSession: async () => {
        isExpired = false
        renewed.push('session')
      },
    }
    const found = (await all(listLayerVersions(renewing, 'tools'))).flat()
    expect(found.map(({ number }) => number)).toEqual([2, 1])
    expect(renewed).toEqual(['session'])
  })
})
