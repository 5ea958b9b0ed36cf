import { describe, expect, test } from '@jest/globals'
import { moveAlias } from '../../src/apply/alias.ts'
import { undoMove } from '../../src/apply/undo-move.ts'
import { aliasIn } from '../../src/aws/answers.ts'
import type { Aws } from '../../src/aws/client/aws.ts'
import { AwsFailure } from '../../src/aws/errors/aws-failure.ts'
import { isSameTraffic, serves, type Traffic, trafficText } from '../../src/model/alias.ts'
import { type Move, tookEffect } from '../../src/model/move.ts'
import fc from '../support/properties.ts'

const traffics: fc.Arbitrary<Traffic> = fc.record({
  version: fc.constantFrom('1', '2', '3'),
  shares: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.constantFrom(0.1, 0.5), { noNullPrototype: true }),
})
const LIVE = aliasIn({ Name: 'live', FunctionVersion: '1', RevisionId: 'r1', Description: 'lda1 cur=1' })
/** A tenth of the traffic of version 1 for version 2. */
const HALF_WAY: Move = {
  before: LIVE,
  after: { version: '1', shares: { '2': 0.1 } },
  description: 'lda1 cur=1 sha=3f2c1ab',
}

/** A Lambda with one alias, which UpdateAlias changes; the first answer gets lost where that is said. */
function lambdaWith(answer: Record<string, unknown>, { losesAnswer = false } = {}) {
  let now = answer
  let lost = losesAnswer
  const requests: Record<string, unknown>[] = []
  const send = async (command: { input: object }) => {
    if (command.constructor.name === 'GetAliasCommand') return now
    requests.push({ ...command.input })
    now = { ...now, ...command.input, RevisionId: 'r2' }
    if (lost) {
      lost = false
      throw new AwsFailure(
        { code: 'ECONNRESET', kind: 'aws', status: 0, uncertain: true },
        'Lost.',
        'Run again.',
      )
    }
    return now
  }
  const ignore = () => {}
  return { aws: { client: { send }, debug: ignore, log: ignore } as unknown as Aws, requests }
}

const answer = { Name: 'live', FunctionVersion: '1', RevisionId: 'r1', Description: 'lda1 cur=1' }

describe('traffic', () => {
  test('is the same as what is equal, and as nothing else', () => {
    fc.assert(
      fc.property(traffics, traffics, (one, other) => {
        const sorted = ({ version, shares }: Traffic) =>
          JSON.stringify([version, Object.entries(shares).sort(([left], [right]) => (left < right ? -1 : 1))])
        expect(isSameTraffic(one, other)).toBe(sorted(one) === sorted(other))
      }),
    )
  })

  test('is told with its shares, and goes to one version alone only without any', () => {
    expect(trafficText(HALF_WAY.after)).toBe('version 1 (10% to version 2)')
    expect(serves({ traffic: HALF_WAY.after }, '1')).toBe(false)
    expect(serves(LIVE, '1')).toBe(true)
  })
})

describe('a move half-way', () => {
  test('sends the shares and the history in one call', async () => {
    const { aws, requests } = lambdaWith(answer)
    const moved = await moveAlias(aws, 'orders-api', HALF_WAY)
    expect(requests).toEqual([
      {
        FunctionName: 'orders-api',
        Name: 'live',
        FunctionVersion: '1',
        RevisionId: 'r1',
        RoutingConfig: { AdditionalVersionWeights: { '2': 0.1 } },
        Description: 'lda1 cur=1 sha=3f2c1ab',
      },
    ])
    expect(tookEffect(moved, HALF_WAY)).toBe(true)
    expect(tookEffect(LIVE, HALF_WAY)).toBe(false)
  })

  test('whose answer gets lost is found in force, and not sent again', async () => {
    const { aws, requests } = lambdaWith(answer, { losesAnswer: true })
    expect(await moveAlias(aws, 'orders-api', HALF_WAY)).toMatchObject({ traffic: HALF_WAY.after })
    expect(requests).toHaveLength(1)
  })

  test('is undone with its shares and its history, also after it went through JSON for the post step', async () => {
    const { aws, requests } = lambdaWith(answer)
    const moved = await moveAlias(aws, 'orders-api', HALF_WAY)
    const remembered = JSON.parse(JSON.stringify(HALF_WAY)) as Move
    const back = await undoMove(aws, 'orders-api', remembered, moved, undefined)
    expect(back).toMatchObject({ traffic: LIVE.traffic, description: LIVE.description })
    expect(requests[1]).toMatchObject({ RevisionId: 'r2', RoutingConfig: { AdditionalVersionWeights: {} } })
  })
})
