import type { CallStep, Case, Expectation, Json } from '../case.ts'
import {
  as,
  conflict,
  created,
  invalid,
  notFound,
  on,
  READY,
  stale,
  violated,
  WRONG_REVISION,
} from './steps.ts'

const tag = (Tags: Json, Resource = '{arn}', expect?: Expectation): CallStep => ({
  call: 'TagResource',
  input: { Resource, Tags },
  ...(expect && { expect }),
})

const untag = (TagKeys: readonly string[], Resource = '{arn}', expect?: Expectation): CallStep => ({
  call: 'UntagResource',
  input: { Resource, TagKeys },
  ...(expect && { expect }),
})

/** So many tags. */
const tags = (count: number): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, 'value']))

/** Tags of functions. */
export const TAGS: readonly Case[] = [
  {
    fact: 'tags of a version',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaTags::test_tag_versions',
    date: '2025-11-25',
    world: 'release',
    steps: [
      tag(
        { a: 'b' },
        '{arn}:1',
        invalid('Tags on function aliases and versions are not supported. Please specify a function ARN.'),
      ),
    ],
  },
  {
    fact: 'tags of a function that does not exist',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaTags::test_tag_exceptions',
    date: '2025-11-25',
    steps: [tag({ a: 'b' }, '{arn}', notFound('Function not found: {arn}'))],
  },
  {
    fact: 'no tags at all',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaTags::test_tag_exceptions',
    date: '2025-11-25',
    world: 'function',
    steps: [tag({}, '{arn}', invalid('An error occurred and the request cannot be processed.'))],
  },
  {
    fact: 'a 51st tag',
    grade: 'text',
    source: 'test_lambda_api::TestLambdaTags::test_tag_limits',
    date: '2025-11-25',
    world: 'function',
    steps: [tag(tags(51), '{arn}', invalid('Number of tags exceeds resource tag limit.'))],
  },
  {
    fact: 'TagResource changes the RevisionId of $LATEST',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaTags::test_tag_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created(),
      as('before', on('GetFunctionConfiguration')),
      tag({ a: 'b' }),
      on('GetFunctionConfiguration', {}, { differs: { RevisionId: '{before.RevisionId}' } }),
    ],
  },
  {
    fact: 'UntagResource removes the keys that are there, and those that are not make no difference',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaTag::test_tag_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created({ Tags: { a: '1', b: '2' } }),
      untag(['a', 'z'], '{arn}', { status: 204 }),
      on('GetFunction', {}, { members: { Tags: { b: '2' } }, absent: ['Tags.a'] }),
      untag(['z'], '{arn}', { status: 204 }),
      untag(['b'], '{arn}', { status: 204 }),
      on('GetFunction', {}, { absent: ['Tags'] }),
    ],
  },
  {
    fact: 'UntagResource changes the RevisionId of $LATEST',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaTags::test_tag_lifecycle',
    date: '2025-11-25',
    steps: [
      ...created({ Tags: { a: 'b' } }),
      as('before', on('GetFunctionConfiguration')),
      untag(['a']),
      on('GetFunctionConfiguration', {}, { differs: { RevisionId: '{before.RevisionId}' } }),
    ],
  },
  {
    fact: 'UntagResource of a function that does not exist',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaTag::test_tag_exceptions',
    date: '2025-11-25',
    steps: [untag(['a'], '{arn}', notFound('Function not found: {arn}'))],
  },
  {
    fact: 'UntagResource without keys',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaTags::test_tag_exceptions',
    date: '2025-11-25',
    world: 'function',
    steps: [
      untag(
        [],
        '{arn}',
        violated("Value null at 'tagKeys' failed to satisfy constraint: Member must not be null"),
      ),
    ],
  },
]

const EXCEPTIONS = 'test_lambda_api::TestLambdaLayer::test_layer_exceptions'
const LIFECYCLE = 'test_lambda_api::TestLambdaLayer::test_layer_lifecycle'
const ON_FUNCTIONS = 'test_lambda_api::TestLambdaLayer::test_layer_function_exceptions'
const POLICY = 'test_lambda_api::TestLambdaLayer::test_layer_policy_exceptions'

/** A call about the layer of the case. */
const about = (call: string, input: Json = {}, expect?: Expectation): CallStep => ({
  call,
  input: { LayerName: '{layer}', ...input },
  ...(expect && { expect }),
})

const publish = (input: Json = {}, expect?: Expectation) =>
  about('PublishLayerVersion', { Content: { ZipFile: '{zip}' }, ...input }, expect)

/** Layers that a function cannot have. */
const refusedLayers = (
  fact: string,
  Layers: readonly string[],
  expect: Expectation,
  source = ON_FUNCTIONS,
): Case => ({
  fact,
  grade: 'informative',
  source,
  date: '2025-11-25',
  world: 'layer',
  steps: [on('UpdateFunctionConfiguration', { Layers }, expect)],
})

const share = (input: Json = {}, expect?: Expectation) =>
  about(
    'AddLayerVersionPermission',
    { VersionNumber: 1, StatementId: 's1', Action: 'lambda:GetLayerVersion', Principal: '*', ...input },
    expect,
  )

/** Layers, their policies, and functions that use them. */
export const LAYERS: readonly Case[] = [
  {
    fact: 'the versions of a layer that does not exist are an empty list',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2026-01-12',
    steps: [about('ListLayerVersions', {}, { members: { LayerVersions: [] } })],
  },
  {
    fact: 'PublishLayerVersion answers with what it was given',
    grade: 'relied on',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      publish(
        {
          CompatibleRuntimes: ['python3.12'],
          CompatibleArchitectures: ['x86_64'],
          Description: 'd',
          LicenseInfo: 'MIT',
        },
        {
          members: {
            CompatibleRuntimes: ['python3.12'],
            CompatibleArchitectures: ['x86_64'],
            Description: 'd',
            LicenseInfo: 'MIT',
            Version: 1,
            LayerVersionArn: '{layerArn}:1',
          },
        },
      ),
    ],
  },
  {
    fact: 'empty lists of runtimes and architectures are echoed, absent ones stay absent',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2026-01-12',
    steps: [
      publish(
        { CompatibleRuntimes: [], CompatibleArchitectures: [] },
        { members: { CompatibleRuntimes: [], CompatibleArchitectures: [] } },
      ),
      publish({}, { absent: ['CompatibleRuntimes', 'CompatibleArchitectures'] }),
    ],
  },
  {
    fact: 'the same content again is a new version, with an empty description and no license',
    grade: 'relied on',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      publish({ LicenseInfo: 'MIT' }),
      publish({}, { members: { Version: 2, Description: '' }, absent: ['LicenseInfo'] }),
    ],
  },
  {
    fact: 'a layer from S3 without lists',
    grade: 'informative',
    source: 'test_lambda_api::TestLambdaLayer::test_layer_s3_content',
    date: '2025-11-25',
    steps: [],
    notReplayed: 'It needs a bucket; the answer is that of an archive that is sent.',
  },
  {
    fact: 'ListLayerVersions begins with the newest',
    grade: 'relied on',
    source: LIFECYCLE,
    date: '2025-11-25',
    world: 'layer',
    steps: [about('ListLayerVersions', {}, { members: { LayerVersions: [{ Version: 2 }, { Version: 1 }] } })],
  },
  {
    fact: 'ListLayerVersions tells nothing of the content and has no LayerArn',
    grade: 'relied on',
    source: LIFECYCLE,
    date: '2025-11-25',
    world: 'layer',
    steps: [
      about(
        'ListLayerVersions',
        {},
        {
          members: { LayerVersions: { 1: { Description: 'd' } } },
          absent: ['LayerVersions.1.Content', 'LayerVersions.1.LayerArn'],
        },
      ),
    ],
  },
  {
    fact: 'GetLayerVersion of a version that does not exist',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2026-01-12',
    world: 'layer',
    steps: [
      about('GetLayerVersion', { VersionNumber: 9 }, notFound('The resource you requested does not exist.')),
    ],
  },
  {
    fact: 'GetLayerVersion of version 0',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2026-01-12',
    world: 'layer',
    steps: [about('GetLayerVersion', { VersionNumber: 0 }, invalid('Layer Version Cannot be less than 1'))],
  },
  {
    fact: 'GetLayerVersionByArn of an ARN without a version',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2026-01-12',
    world: 'layer',
    steps: [
      {
        call: 'GetLayerVersionByArn',
        input: { Arn: '{layerArn}' },
        expect: violated("at 'arn' failed to satisfy constraint"),
      },
    ],
  },
  {
    fact: 'PublishLayerVersion for a runtime and an architecture that do not exist',
    grade: 'informative',
    source: EXCEPTIONS,
    date: '2026-01-12',
    steps: [
      publish(
        { CompatibleRuntimes: ['invalidruntime'], CompatibleArchitectures: ['invalidarch'] },
        violated(
          "2 validation errors detected: Value '[invalidruntime]' at 'compatibleRuntimes' failed*; Value '[invalidarch]' at 'compatibleArchitectures'",
        ),
      ),
    ],
  },
  refusedLayers(
    'two versions of the same layer on one function',
    ['{layerArn}:1', '{layerArn}:2'],
    invalid(
      'Two different versions of the same layer are not allowed to be referenced in the same function. {layerArn}:1 and {layerArn}:2 are versions of the same layer.',
    ),
  ),
  {
    ...refusedLayers(
      'a layer version that does not exist on a function',
      ['{layerArn}:9'],
      invalid('Layer version {layerArn}:9 does not exist.'),
    ),
    grade: 'text',
  },
  refusedLayers(
    'a layer without a version on a function',
    ['{layerArn}'],
    violated("at 'layers' failed to satisfy constraint"),
  ),
  refusedLayers(
    'a layer of another region on a function',
    ['arn:aws:lambda:us-west-1:{account}:layer:{layer}:1'],
    invalid(
      'Layers are not in the same region as the function. Layers are expected to be in region {region}',
    ),
  ),
  refusedLayers(
    'six layers on a function',
    [1, 2, 3, 4, 5, 6].map((index) => `{layerArn}-${index}:1`),
    invalid('Cannot reference more than 5 layers.'),
    'test_lambda_api::TestLambdaLayer::test_layer_function_quota_exception',
  ),
  {
    fact: 'the layers of a function are answered with ARN and size',
    grade: 'informative',
    source: LIFECYCLE,
    date: '2025-11-25',
    world: 'layer',
    steps: [
      on(
        'UpdateFunctionConfiguration',
        { Layers: ['{layerArn}:1'] },
        { names: { 'Layers.0': ['Arn', 'CodeSize'] } },
      ),
      READY,
    ],
  },
  {
    fact: 'a layer version that was deleted stays on the function',
    grade: 'relied on',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      publish(),
      ...created({ Layers: ['{layerArn}:1'] }),
      about('DeleteLayerVersion', { VersionNumber: 1 }),
      on('GetFunctionConfiguration', {}, { members: { Layers: [{ Arn: '{layerArn}:1' }] } }),
    ],
  },
  {
    fact: 'the number of a layer version is never used again',
    grade: 'relied on',
    source: LIFECYCLE,
    date: '2025-11-25',
    steps: [
      publish(),
      publish(),
      about('DeleteLayerVersion', { VersionNumber: 2 }),
      publish({}, { members: { Version: 3 } }),
    ],
  },
  {
    fact: 'DeleteLayerVersion of a version that is gone, or of no layer, does nothing',
    grade: 'relied on',
    source: EXCEPTIONS,
    date: '2026-01-12',
    steps: [about('DeleteLayerVersion', { VersionNumber: 1 }, {})],
  },
  {
    fact: 'GetLayerVersionPolicy where there is none',
    grade: 'relied on',
    source: POLICY,
    date: '2025-11-25',
    world: 'layer',
    steps: [
      about(
        'GetLayerVersionPolicy',
        { VersionNumber: 2 },
        notFound('No policy is associated with the given resource.'),
      ),
    ],
  },
  {
    fact: 'a policy for a layer that does not exist',
    grade: 'relied on',
    source: POLICY,
    date: '2025-11-25',
    steps: [share({}, notFound('Layer version {layerArn}:1 does not exist.'))],
  },
  {
    fact: 'the statement of a layer that is shared with everybody',
    grade: 'relied on',
    source: 'test_lambda_api::TestLambdaLayer::test_layer_policy_lifecycle',
    date: '2025-11-25',
    steps: [
      publish(),
      share(
        {},
        {
          members: {
            Statement: {
              Sid: 's1',
              Effect: 'Allow',
              Principal: '*',
              Action: 'lambda:GetLayerVersion',
              Resource: '{layerArn}:1',
            },
          },
        },
      ),
    ],
  },
  {
    fact: 'a statement id of a layer that is taken',
    grade: 'relied on',
    source: POLICY,
    date: '2025-11-25',
    steps: [publish(), share(), share({}, conflict('The statement id (s1) provided already exists'))],
  },
  {
    fact: 'AddLayerVersionPermission refuses a stale RevisionId',
    grade: 'informative',
    source: POLICY,
    date: '2025-11-25',
    steps: [publish(), share({ RevisionId: WRONG_REVISION }, stale('Call the GetLayerPolicy API'))],
  },
]
