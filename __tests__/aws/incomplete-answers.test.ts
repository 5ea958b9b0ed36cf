import { describe, expect, test } from '@jest/globals'
import { createAlias, getAlias, listAliases, updateAlias } from '../../src/aws/alias.ts'
import { getPolicy } from '../../src/aws/callers.ts'
import type { Aws } from '../../src/aws/client/aws.ts'
import { createDeployment, getDeploymentGroup } from '../../src/aws/codedeploy.ts'
import { AwsFailure } from '../../src/aws/errors/aws-failure.ts'
import { getFunction, updateCode, updateConfiguration } from '../../src/aws/function.ts'
import { findFunctionUrl } from '../../src/aws/function-url.ts'
import {
  getLayerVersionPolicy,
  listLayerVersions,
  listUsedLayerVersions,
  publishLayerVersion,
} from '../../src/aws/layer-version.ts'
import { listVersions } from '../../src/aws/version.ts'
import { awsWith } from './answering.ts'

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

const kindOf = (value: unknown) => (typeof value === 'string' ? 'text' : typeof value)

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
      await call(awsWith(answer))
      for (const member of members) {
        const wrong = [
          [undefined, 'lacks'],
          [null, 'lacks'],
          [true, `has no ${kindOf(Reflect.get(answer, member))} as`],
        ] as const
        for (const [value, problem] of wrong) {
          const failure = await failureOf(call(awsWith({ ...answer, [member]: value })))
          expect(failure.message).toBe(
            `The response of AWS ${problem} ${member}. (${name} for ${name === 'PublishLayerVersion' ? 'tools' : name.endsWith('Alias') ? `${FN}:live` : FN}: HTTP 200)`,
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
        getFunction(awsWith({ Configuration: { ...latest, [member]: undefined } }), FN),
      )
      expect(failure.message).toMatch(`lacks ${member}`)
    },
  )

  test('has members of the types that AWS describes, at any depth', async () => {
    const wrong: ReadonlyArray<readonly [answer: object, problem: string, call: (aws: Aws) => unknown]> = [
      [{ Versions: 'text' }, 'list as Versions', (aws) => listVersions(aws, FN)],
      [{ Versions: { 0: {} } }, 'list as Versions', (aws) => listVersions(aws, FN)],
      [{ Versions: [latest, null] }, 'object as Versions', (aws) => listVersions(aws, FN)],
      [{ Functions: [{ Layers: 'text' }] }, 'list as Functions.Layers', listUsedLayerVersions],
      [{ Functions: [{ Layers: [null] }] }, 'object as Functions.Layers', listUsedLayerVersions],
      [{ Functions: [{ Layers: [{ Arn: {} }] }] }, 'text as Functions.Layers.Arn', listUsedLayerVersions],
      [{ NextMarker: 1 }, 'text as NextMarker', listUsedLayerVersions],
      [
        { ...alias, RoutingConfig: { AdditionalVersionWeights: { 2: 'text' } } },
        'number as RoutingConfig.AdditionalVersionWeights',
        (aws) => getAlias(aws, FN, 'live'),
      ],
      [
        { Configuration: { ...latest, Environment: { Variables: ['A'] } } },
        'object as Configuration.Environment.Variables',
        (aws) => getFunction(aws, FN),
      ],
      [
        { deploymentGroupInfo: { alarmConfiguration: { enabled: 'yes' } } },
        'boolean as deploymentGroupInfo.alarmConfiguration.enabled',
        (aws) => getDeploymentGroup(aws, { application: 'orders', group: 'live' }),
      ],
    ]
    for (const [answer, problem, call] of wrong)
      expect((await failureOf(call(awsWith(answer)))).message).toMatch(
        `The response of AWS has no ${problem}.`,
      )
  })

  test('is whole with null for what a resource does not have, as Lambda sends it', async () => {
    const configuration = {
      ...latest,
      ...{ Environment: null, KMSKeyArn: null, Layers: null, StateReason: null, VpcConfig: null },
      RuntimeVersionConfig: { Error: null, RuntimeVersionArn: 'arn' },
      LoggingConfig: { ApplicationLogLevel: null, LogFormat: 'Text', SystemLogLevel: null },
    }
    const answer = { Code: { ImageUri: null }, Concurrency: null, Configuration: configuration, Tags: null }
    const found = await getFunction(awsWith(answer), FN)
    expect(found?.version.configuration).toMatchObject({
      ...latest,
      LoggingConfig: { LogFormat: 'Text' },
    })
    expect(Object.values(found?.version.configuration ?? {})).not.toContain(null)
    const versions = { NextMarker: null, Versions: [{ ...configuration, Version: '1', State: null }] }
    expect(await listVersions(awsWith(versions), FN)).toMatchObject([{ number: '1' }])
    const plain = await getAlias(awsWith({ ...alias, RoutingConfig: null }), FN, 'live')
    expect(plain?.traffic.version).toBe('1')
    const emptied = { ...alias, RoutingConfig: { AdditionalVersionWeights: {} } }
    expect(await getAlias(awsWith(emptied), FN, 'live')).toEqual(plain)
  })

  test('that is a policy can be read as one', async () => {
    const policies = [
      ...['', 'null', '[]', '{', '{"Statement":null}', '{"Statement":[3]}', '{"Statement":{"Action":{}}}'],
      ...['{"Statement":{"Principal":{"AWS":[1]}}}', '{"Statement":{"Condition":{"Bool":3}}}'],
    ]
    for (const Policy of policies) {
      const message = 'The response of AWS has no policy as Policy'
      expect((await failureOf(getPolicy(awsWith({ Policy }), FN))).message).toMatch(message)
      expect((await failureOf(getLayerVersionPolicy(awsWith({ Policy }), 'tools', 3))).message).toMatch(
        message,
      )
    }
    const unquoted = '{"Statement":{"Condition":{"Bool":{"aws:SecureTransport":false}}}}'
    expect(await getPolicy(awsWith({ Policy: unquoted }), FN)).toBe(unquoted)
  })

  test('to CreateDeployment names the deployment', async () => {
    const shift = { application: 'orders', group: 'live', configuration: 'Canary', waits: true }
    const versions = { functionName: FN, alias: 'live', from: '1', to: '2' }
    const begun = createDeployment(awsWith({}), shift, versions, { alarms: undefined, description: '' })
    expect((await failureOf(begun)).message).toMatch('lacks deploymentId')
  })

  test('that is an address has to be one', async () => {
    const answers = [{}, { FunctionUrl: '' }, { FunctionUrl: 'no address' }]
    for (const answer of answers)
      expect((await failureOf(findFunctionUrl(awsWith(answer), FN))).message).toMatch('lacks FunctionUrl')
  })

  test('to a list needs it of each item', async () => {
    const one = awsWith({ Aliases: [alias, { ...alias, RevisionId: undefined }] })
    expect((await failureOf(listAliases(one, FN))).message).toMatch('lacks RevisionId')
    const other = awsWith({ LayerVersions: [layer, { ...layer, Version: undefined }] })
    expect((await failureOf(listLayerVersions(other, 'tools').next())).message).toMatch('lacks Version')
  })
})
