import { describe, expect, test } from '@jest/globals'
import { createAlias, getAlias, listAliases, updateAlias } from '../../src/aws/alias.ts'
import type { Aws } from '../../src/aws/client/aws.ts'
import { AwsFailure } from '../../src/aws/errors/errors.ts'
import { getFunction, updateCode, updateConfiguration } from '../../src/aws/function.ts'
import { findFunctionUrl } from '../../src/aws/function-url.ts'
import { listLayerVersions, publishLayerVersion } from '../../src/aws/layer-version.ts'
import { listVersions } from '../../src/aws/version.ts'

const FN = 'orders-api'
const alias = { Name: 'live', AliasArn: 'arn', FunctionVersion: '1', RevisionId: 'r' }
const latest = { FunctionName: FN, Version: '$LATEST', RevisionId: 'r', CodeSha256: 'sha' }
const layer = { Version: 3, LayerVersionArn: 'arn:aws:lambda:eu-west-1:123456789012:layer:tools:3' }

/** Each call, the answer that it gets, and the members that decisions depend on. */
const CALLS: ReadonlyArray<
  readonly [name: string, answer: object, members: readonly string[], (aws: Aws) => unknown]
> = [
  ['GetAlias', alias, ['FunctionVersion', 'RevisionId'], (aws) => getAlias(aws, FN, 'live')],
  [
    'CreateAlias',
    alias,
    ['FunctionVersion', 'RevisionId'],
    (aws) => createAlias(aws, FN, { name: 'live', version: '1', description: '' }),
  ],
  [
    'UpdateAlias',
    alias,
    ['FunctionVersion', 'RevisionId'],
    (aws) => updateAlias(aws, FN, { name: 'live', revisionId: 'q' }, { version: '1' }),
  ],
  ['UpdateFunctionCode', latest, ['Version', 'RevisionId'], (aws) => updateCode(aws, { FunctionName: FN })],
  [
    'UpdateFunctionConfiguration',
    latest,
    ['Version', 'RevisionId'],
    (aws) => updateConfiguration(aws, { FunctionName: FN }),
  ],
  ['GetFunction', { Configuration: latest }, ['Configuration'], (aws) => getFunction(aws, FN)],
  [
    'PublishLayerVersion',
    layer,
    ['Version', 'LayerVersionArn'],
    (aws) => publishLayerVersion(aws, { LayerName: 'tools', Content: {} }),
  ],
]

function awsAnswering(answer: object): Aws {
  const client = { send: async () => ({ $metadata: { httpStatusCode: 201 }, ...answer }) }
  return { client, debug: () => {} } as unknown as Aws
}

const failureOf = async (work: unknown): Promise<AwsFailure> => {
  const error = await Promise.resolve(work).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof AwsFailure) return error
  throw new Error(`It ended in ${String(error)}.`)
}

describe('an answer of AWS', () => {
  test.each(CALLS)(
    'to %s is taken when it is whole, and is no answer without what decides',
    async (name, answer, members, call) => {
      await call(awsAnswering(answer))
      for (const member of members) {
        for (const empty of [undefined, '', true]) {
          const failure = await failureOf(call(awsAnswering({ ...answer, [member]: empty })))
          expect(failure.message).toBe(
            `${name} failed for ${name === 'PublishLayerVersion' ? 'tools' : name.endsWith('Alias') ? `${FN}:live` : FN}: the response of AWS lacks ${member}.`,
          )
          // A write may have taken effect.
          expect(failure.uncertain).toBe(true)
        }
      }
    },
  )

  test.each(['FunctionName', 'Version', 'RevisionId'])(
    'to GetFunction needs %s in its configuration',
    async (member) => {
      const failure = await failureOf(
        getFunction(awsAnswering({ Configuration: { ...latest, [member]: undefined } }), FN),
      )
      expect(failure.message).toMatch(`lacks ${member}`)
    },
  )

  test('to a list is none when it is no list', async () => {
    for (const Versions of ['text', { 0: {} }, [null]])
      expect((await failureOf(listVersions(awsAnswering({ Versions }), FN))).message).toMatch(
        'has no list of objects as Versions',
      )
  })

  test('that is an address has to be one', async () => {
    const answers = [{}, { FunctionUrl: '' }, { FunctionUrl: 'no address' }]
    for (const answer of answers)
      expect((await failureOf(findFunctionUrl(awsAnswering(answer), FN))).message).toMatch(
        'lacks FunctionUrl',
      )
  })

  test('to a list needs it of each item', async () => {
    const one = awsAnswering({ Aliases: [alias, { ...alias, RevisionId: undefined }] })
    expect((await failureOf(listAliases(one, FN))).message).toMatch('lacks RevisionId')
    const other = awsAnswering({ LayerVersions: [layer, { ...layer, Version: undefined }] })
    expect((await failureOf(listLayerVersions(other, 'tools').next())).message).toMatch('lacks Version')
  })
})
