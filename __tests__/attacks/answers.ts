import assert from 'node:assert/strict'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { HttpResponse } from '@smithy/core/protocols'
import { createAlias, getAlias, listAliases, updateAlias } from '../../src/aws/alias.ts'
import { getPolicy, listEventSourceMappings } from '../../src/aws/callers.ts'
import type { Aws } from '../../src/aws/client/aws.ts'
import { itemsOf } from '../../src/aws/client/pages.ts'
import { getDeployment, getDeploymentGroup } from '../../src/aws/codedeploy.ts'
import { AwsFailure } from '../../src/aws/errors/errors.ts'
import { getFunction, updateCode, updateConfiguration } from '../../src/aws/function.ts'
import { findFunctionUrl } from '../../src/aws/function-url.ts'
import { invoke } from '../../src/aws/invoke.ts'
import { getLayerVersion, listLayerVersions, publishLayerVersion } from '../../src/aws/layer-version.ts'
import { getProvisionedConcurrency } from '../../src/aws/provisioned-concurrency.ts'
import { getReservedConcurrency } from '../../src/aws/reserved-concurrency.ts'
import { listVersions, publishVersion } from '../../src/aws/version.ts'
import { Failure } from '../../src/failure.ts'
import type { Alias } from '../../src/model/alias.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import type { Version } from '../../src/model/version.ts'
import fc from '../support/properties.ts'
import { attack } from './attack.ts'
import { hostileTexts } from './hostile-text.ts'

const FN = 'orders-api'
const ARN = `arn:aws:lambda:eu-west-1:123456789012:function:${FN}`
const ALIAS = {
  ...{
    Name: 'live',
    AliasArn: `${ARN}:live`,
    FunctionVersion: '2',
    RevisionId: 'r',
    Description: 'lda1 cur=2 prev=1',
  },
  RoutingConfig: { AdditionalVersionWeights: { 1: 0.1 } },
}
const CONFIGURATION = {
  ...{
    FunctionName: FN,
    FunctionArn: ARN,
    Version: '2',
    RevisionId: 'r',
    CodeSha256: 'sha',
    CodeSize: 9,
    Timeout: 3,
  },
  ...{ State: 'Active', LastUpdateStatus: 'Successful', Layers: [{ Arn: `${ARN}:1`, CodeSize: 1 }] },
  ...{
    Environment: { Variables: { A: 'b' } },
    VpcConfig: { SubnetIds: ['s'] },
    Description: 'x [lda1 d=a prev=live:1]',
  },
}
const LAYER = {
  Version: 3,
  LayerVersionArn: `${ARN}:3`,
  Description: 'x',
  CompatibleRuntimes: ['python3.13'],
}

const isText = (value: unknown) => assert.ok(typeof value === 'string' && value !== '')
const isAlias = (alias: Alias) => [alias.name, alias.traffic.version, alias.revisionId].forEach(isText)
const isConfiguration = (found: Configuration) =>
  [found.FunctionName, found.Version, found.RevisionId].forEach(isText)
const isVersion = ({ number }: Version) => assert.match(number, /^[1-9]\d*$/)
const isNumber = (value: unknown) => assert.ok(typeof value === 'number' && Number.isFinite(value))

interface Call {
  /** What AWS answers when nothing is wrong. */
  readonly answer: object
  /** Makes the call, and checks what it returns. */
  readonly make: (aws: Aws) => Promise<unknown>
}

const checked = async <T>(work: Promise<T | undefined>, check: (value: T) => unknown): Promise<void> => {
  const value = await work
  if (value !== undefined) check(value)
}
const each =
  <T>(check: (value: T) => unknown) =>
  (values: readonly T[]) =>
    values.forEach((value) => void check(value))

const CALLS: Readonly<Record<string, Call>> = {
  GetAlias: { answer: ALIAS, make: (aws) => checked(getAlias(aws, FN, 'live'), isAlias) },
  CreateAlias: {
    answer: ALIAS,
    make: (aws) => checked(createAlias(aws, FN, { name: 'live', version: '2', description: '' }), isAlias),
  },
  UpdateAlias: {
    answer: ALIAS,
    make: (aws) =>
      checked(updateAlias(aws, FN, { name: 'live', revisionId: 'q' }, { version: '2' }), isAlias),
  },
  ListAliases: {
    answer: { Aliases: [ALIAS, ALIAS] },
    make: (aws) => checked(listAliases(aws, FN), each(isAlias)),
  },
  GetFunction: {
    answer: { Configuration: CONFIGURATION, Code: { Location: 'https://x' }, Tags: { a: 'b' } },
    make: (aws) => checked(getFunction(aws, FN), ({ version }) => isConfiguration(version.configuration)),
  },
  UpdateFunctionCode: {
    answer: CONFIGURATION,
    make: (aws) => checked(updateCode(aws, { FunctionName: FN }), isConfiguration),
  },
  UpdateFunctionConfiguration: {
    answer: CONFIGURATION,
    make: (aws) => checked(updateConfiguration(aws, { FunctionName: FN }), isConfiguration),
  },
  PublishVersion: {
    answer: CONFIGURATION,
    make: (aws) => checked(publishVersion(aws, { FunctionName: FN }), isVersion),
  },
  ListVersionsByFunction: {
    answer: { Versions: [CONFIGURATION, { ...CONFIGURATION, Version: '$LATEST' }] },
    make: (aws) => checked(listVersions(aws, FN), each(isVersion)),
  },
  GetPolicy: {
    answer: { Policy: '{"Statement":[]}', RevisionId: 'r' },
    make: (aws) => getPolicy(aws, FN),
  },
  ListEventSourceMappings: {
    answer: { EventSourceMappings: [{ UUID: 'u', EventSourceArn: ARN, FunctionArn: ARN }] },
    make: (aws) => listEventSourceMappings(aws, FN),
  },
  GetFunctionUrlConfig: {
    answer: { FunctionUrl: 'https://x.lambda-url.eu-west-1.on.aws/', AuthType: 'NONE', FunctionArn: ARN },
    make: (aws) => findFunctionUrl(aws, FN),
  },
  Invoke: {
    answer: { statusCode: 200, body: 'fine' },
    make: (aws) =>
      checked(
        invoke(aws, { functionName: FN, qualifier: '2', payload: '{}', signal: AbortSignal.timeout(60_000) }),
        (invoked) => invoked.kind === 'answered' && isText(invoked.executedVersion),
      ),
  },
  ListLayerVersions: {
    answer: { LayerVersions: [LAYER, LAYER] },
    make: (aws) =>
      checked(
        itemsOf(listLayerVersions(aws, 'tools')),
        each(({ number, arn }) => {
          isNumber(number)
          isText(arn)
        }),
      ),
  },
  GetLayerVersion: {
    answer: { ...LAYER, Content: { CodeSha256: 'sha', Location: 'https://x' } },
    make: (aws) => getLayerVersion(aws, 'tools', 3),
  },
  PublishLayerVersion: {
    answer: LAYER,
    make: (aws) =>
      checked(
        publishLayerVersion(aws, { LayerName: 'tools', Content: {} }),
        ({ Version, LayerVersionArn }) => {
          isNumber(Version)
          isText(LayerVersionArn)
        },
      ),
  },
  GetProvisionedConcurrencyConfig: {
    answer: { RequestedProvisionedConcurrentExecutions: 2, Status: 'READY' },
    make: (aws) => getProvisionedConcurrency(aws, FN, 'live'),
  },
  GetFunctionConcurrency: {
    answer: { ReservedConcurrentExecutions: 2 },
    make: (aws) => getReservedConcurrency(aws, FN),
  },
  GetDeployment: {
    answer: {
      deploymentInfo: { status: 'InProgress', deploymentId: 'd-1', errorInformation: { message: 'x' } },
    },
    make: (aws) => getDeployment(aws, 'd-1'),
  },
  GetDeploymentGroup: {
    answer: {
      deploymentGroupInfo: { computePlatform: 'Lambda', alarmConfiguration: { alarms: [{ name: 'a' }] } },
    },
    make: (aws) => getDeploymentGroup(aws, { application: 'orders', group: 'live' }),
  },
}

/** What AWS answers to one call: a status and a body. */
interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** AWS, as it is reached by the action, with the same answer to every call. */
function awsAnswering({ status, headers, body }: Answer): Aws {
  const client = new LambdaClient({
    ...{ region: 'eu-west-1', maxAttempts: 1, endpoint: 'http://127.0.0.1:9' },
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' },
    requestHandler: {
      handle: async () => ({
        response: new HttpResponse({ statusCode: status, headers, body: Buffer.from(body) }),
      }),
    },
  })
  const nothing = () => {}
  return { client, invoking: () => client, debug: nothing, log: nothing } as unknown as Aws
}

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[undefined, null, '', ' ', '$LATEST', '0', '-1', 'null', 0, -1, 1e308, true, [], {}],
  ),
  fc.constantFrom<unknown>(
    ...[[null], { '': null }, '9'.repeat(400), '[lda1 d=', 'lda1 cur=2 next=', { a: { b: [] } }],
  ),
  hostileTexts,
)

/** One change of an answer: where it is made, and what stands there then. */
const changes = fc.array(fc.tuple(fc.nat(60), junk), { minLength: 1, maxLength: 4 })

/** An answer in which some members, at any depth, are something else. */
function changed(answer: object, made: readonly (readonly [place: number, value: unknown])[]): unknown {
  const copy: unknown = structuredClone(answer)
  for (const [place, value] of made) {
    const places = placesIn(copy)
    const at = places[place % places.length]
    if (at) (at.holder as Record<string, unknown>)[at.key] = structuredClone(value)
  }
  return copy
}

function placesIn(value: unknown): { readonly holder: object; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [
    { holder: value, key },
    ...placesIn((value as Record<string, unknown>)[key]),
  ])
}

/** Makes a call: it returns what can be used, or ends in an error that a user can act on. */
async function expectAnswerOrFailure(name: string, answer: Answer): Promise<void> {
  try {
    await CALLS[name]?.make(awsAnswering(answer))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    assert.ok(error.message.length < 6000 && error.advice.length > 20)
    assert.doesNotMatch(error.message, /could not be sent|TypeError/)
    if (error instanceof AwsFailure && answer.status < 300 && error.code !== 'EndlessList')
      assert.ok(error.uncertain)
  }
}

const names = fc.constantFrom(...Object.keys(CALLS))
const JSON_HEADERS = {
  'content-type': 'application/json',
  'x-amz-executed-version': '2',
  'x-amzn-requestid': 'q',
}

const members = attack({
  class: "AWS's answers",
  title: 'Members that are missing, empty, of another type or hostile',
  cost: 2,
  variants: fc.record({ name: names, made: changes }),
  withstand: ({ name, made }) => {
    const body = JSON.stringify(changed(CALLS[name]?.answer ?? {}, made)) ?? ''
    return expectAnswerOrFailure(name, { status: 200, headers: JSON_HEADERS, body })
  },
})

const bodies = attack({
  class: "AWS's answers",
  title: 'Bodies that are cut off, pages of proxies, and no JSON at all',
  cost: 2,
  variants: fc.record({
    name: names,
    status: fc.constantFrom(200, 201, 202, 204, 301, 302, 400, 403, 407, 429, 500, 502, 503),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    other: fc.option(
      fc.oneof(
        fc.constantFrom(
          '<!doctype html><title>Sign in</title>',
          'null',
          '[]',
          '"',
          '1',
          '{"a":',
          '',
          '{}',
          '\0',
        ),
        hostileTexts,
      ),
      { nil: undefined },
    ),
    type: fc.constantFrom('application/json', 'text/html', 'application/x-amz-json-1.1', ''),
  }),
  withstand: ({ name, status, cut, other, type }) => {
    const whole = JSON.stringify(CALLS[name]?.answer)
    const body = other ?? whole.slice(0, Math.floor(cut * whole.length))
    return expectAnswerOrFailure(name, { status, headers: { ...JSON_HEADERS, 'content-type': type }, body })
  },
})

const errors = attack({
  class: "AWS's answers",
  title: 'Errors with any code, status and text',
  cost: 10,
  variants: fc.record({
    name: names,
    status: fc.constantFrom(400, 401, 403, 404, 407, 409, 412, 413, 429, 500, 502, 503, 504, 599),
    code: fc.oneof(
      fc.constantFrom('AccessDeniedException', 'ResourceConflictException', 'InvalidParameterValueException'),
      fc.constantFrom(
        'ExpiredTokenException',
        'ThrottlingException',
        'KMSAccessDeniedException',
        '__proto__',
        'constructor',
        '',
      ),
      hostileTexts,
    ),
    message: fc.oneof(
      hostileTexts,
      fc.tuple(hostileTexts, fc.nat(3000)).map(([text, times]) => text.repeat(times).slice(0, 100_000)),
      fc.constantFrom(
        'User: arn:aws:iam::1:user/x is not authorized to perform: ',
        'x is in the following state: ',
      ),
    ),
  }),
  withstand: ({ name, status, code, message }) => {
    const headers = { ...JSON_HEADERS, 'x-amzn-errortype': code.replaceAll(/[^\x20-\x7e]/g, '') }
    const body = JSON.stringify({ __type: code, message, Message: message, Type: 'User' })
    return expectAnswerOrFailure(name, { status, headers, body })
  },
})

export const ANSWERS = [members, bodies, errors]
