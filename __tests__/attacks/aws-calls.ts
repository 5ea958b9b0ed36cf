import assert from 'node:assert/strict'
import { createAlias, getAlias, listAliases, updateAlias } from '../../src/aws/alias.ts'
import { getPolicy, listEventSourceMappings } from '../../src/aws/callers.ts'
import type { Aws } from '../../src/aws/client/aws.ts'
import { itemsOf } from '../../src/aws/client/pages.ts'
import { readAlarms, readShiftMetrics } from '../../src/aws/cloudwatch.ts'
import {
  createDeployment,
  getDeployment,
  getDeploymentConfig,
  getDeploymentGroup,
  getLifecycle,
} from '../../src/aws/codedeploy.ts'
import { getExecutionHistory, hasUnfinishedExecutions } from '../../src/aws/durable/executions.ts'
import { followExecution } from '../../src/aws/durable/followed-execution.ts'
import { createFunction, getFunction, updateCode, updateConfiguration } from '../../src/aws/function.ts'
import { createFunctionUrl, findFunctionUrl } from '../../src/aws/function-url.ts'
import { getManifest } from '../../src/aws/image.ts'
import { invoke } from '../../src/aws/invoke.ts'
import {
  getLayerVersion,
  getLayerVersionPolicy,
  listLayerVersions,
  listUsedLayerVersions,
  publishLayerVersion,
} from '../../src/aws/layer-version.ts'
import {
  getProvisionedConcurrency,
  listProvisionedQualifiers,
} from '../../src/aws/provisioned-concurrency.ts'
import { getReservedConcurrency } from '../../src/aws/reserved-concurrency.ts'
import { getCodeSigningConfig } from '../../src/aws/settings/code-signing.ts'
import { getEventInvokeConfig } from '../../src/aws/settings/event-invoke.ts'
import { getRuntimeManagement } from '../../src/aws/settings/runtime-management.ts'
import { listVersions, publishVersion } from '../../src/aws/version.ts'
import type { Alias } from '../../src/model/alias.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { imageFor, refuseUnusable } from '../../src/model/image/checks.ts'
import { missingGrantees } from '../../src/model/layer.ts'
import {
  allows,
  allowsInvocation,
  isManagedStatement,
  isPublic,
  statementsOf,
} from '../../src/model/policy.ts'
import type { Version } from '../../src/model/version.ts'
import type { ImageSource } from '../../src/model/wanted.ts'

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

const POLICY = {
  Statement: [
    {
      ...{ Sid: 'lda1-s3', Effect: 'Allow', Action: 'lambda:InvokeFunction' },
      Principal: { Service: 's3.amazonaws.com', AWS: ['123456789012', '*'] },
      Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' }, ArnLike: { 'AWS:SourceArn': ARN } },
    },
    { Effect: 'Allow', Action: ['lambda:*'], Principal: '*' },
  ],
}
const IMAGE: ImageSource = {
  ...{ kind: 'image', host: '123456789012.dkr.ecr.eu-west-1.amazonaws.com', account: '123456789012' },
  ...{ region: 'eu-west-1', repository: 'orders', tag: 'x' },
}

const isText = (value: unknown) => assert.ok(typeof value === 'string' && value !== '')
const isAlias = (alias: Alias) => [alias.name, alias.traffic.version, alias.revisionId].forEach(isText)
const isConfiguration = (found: Configuration) =>
  [found.FunctionName, found.Version, found.RevisionId].forEach(isText)
const isVersion = ({ number }: Version) => assert.match(number, /^[1-9]\d*$/)
const isNumber = (value: unknown) => assert.ok(typeof value === 'number' && Number.isFinite(value))
const isBoolean = (value: unknown) => assert.ok(typeof value === 'boolean')
const isUsable = ({ manifest }: Awaited<ReturnType<typeof getManifest>>) =>
  manifest.kind === 'index' ? imageFor(manifest, 'arm64', 'x') : refuseUnusable(manifest, 'x')

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

export const CALLS: Readonly<Record<string, Call>> = {
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
  CreateFunction: {
    answer: CONFIGURATION,
    make: (aws) => checked(createFunction(aws, { FunctionName: FN, Role: ARN, Code: {} }), isConfiguration),
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
    answer: { Policy: POLICY, RevisionId: 'r' },
    make: async (aws) => {
      const wanted = {
        StatementId: 's',
        Action: 'lambda:InvokeFunction',
        Principal: 's3.amazonaws.com',
        SourceArn: ARN,
      }
      for (const each of statementsOf(await getPolicy(aws, FN)))
        [allows(each, wanted), isPublic(each), allowsInvocation(each), isManagedStatement(each)].forEach(
          isBoolean,
        )
    },
  },
  ListEventSourceMappings: {
    answer: { EventSourceMappings: [{ UUID: 'u', EventSourceArn: ARN, FunctionArn: ARN }] },
    make: (aws) => listEventSourceMappings(aws, FN),
  },
  GetFunctionUrlConfig: {
    answer: { FunctionUrl: 'https://x.lambda-url.eu-west-1.on.aws/', AuthType: 'NONE', FunctionArn: ARN },
    make: (aws) => findFunctionUrl(aws, FN),
  },
  CreateFunctionUrlConfig: {
    answer: { FunctionUrl: 'https://x.lambda-url.eu-west-1.on.aws/', AuthType: 'NONE', FunctionArn: ARN },
    make: (aws) =>
      checked(
        createFunctionUrl(aws, FN, 'live', { authType: 'NONE', cors: undefined, invokeMode: 'BUFFERED' }),
        ({ address }) => isText(address.href),
      ),
  },
  Invoke: {
    answer: { statusCode: 200, body: 'fine' },
    make: (aws) =>
      checked(
        invoke(aws, { functionName: FN, qualifier: '2', payload: '{}', signal: AbortSignal.timeout(60_000) }),
        (invoked) => invoked.kind === 'answered' && isText(invoked.executedVersion),
      ),
  },
  GetLayerVersionPolicy: {
    answer: { Policy: POLICY },
    make: async (aws) => {
      const sharing = { accounts: ['123456789012'], organizations: ['o-1'], everybody: true }
      missingGrantees(sharing, await getLayerVersionPolicy(aws, 'tools', 3))
    },
  },
  ListFunctions: {
    answer: { Functions: [CONFIGURATION, CONFIGURATION] },
    make: (aws) => checked(listUsedLayerVersions(aws), (used) => [...used].forEach(isText)),
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
  ListProvisionedConcurrencyConfigs: {
    answer: { ProvisionedConcurrencyConfigs: [{ FunctionArn: `${ARN}:live`, Status: 'READY' }] },
    make: (aws) => listProvisionedQualifiers(aws, FN),
  },
  GetFunctionEventInvokeConfig: {
    answer: {
      ...{ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 60, LastModified: 1_700_000_000 },
      DestinationConfig: { OnFailure: { Destination: ARN } },
    },
    make: (aws) => getEventInvokeConfig(aws, FN, 'live'),
  },
  GetFunctionCodeSigningConfig: {
    answer: { CodeSigningConfigArn: ARN, FunctionName: FN },
    make: (aws) => getCodeSigningConfig(aws, FN),
  },
  GetRuntimeManagementConfig: {
    answer: { UpdateRuntimeOn: 'Manual', RuntimeVersionArn: ARN },
    make: (aws) => getRuntimeManagement(aws, FN, '2'),
  },
  ListDurableExecutionsByFunction: {
    answer: { DurableExecutions: [{ DurableExecutionArn: ARN, Status: 'RUNNING' }] },
    make: (aws) => hasUnfinishedExecutions(aws, FN, '2'),
  },
  GetDurableExecution: {
    answer: {
      ...{ Status: 'FAILED', Version: '2', StartTimestamp: 1_700_000_000, EndTimestamp: 1_700_000_001 },
      ...{ Result: '{}', Error: { ErrorType: 'X', ErrorMessage: 'x', StackTrace: ['a'] } },
    },
    make: (aws) => followExecution(aws, ARN, { qualifier: '2', signal: AbortSignal.abort() }),
  },
  GetDurableExecutionHistory: {
    answer: {
      Events: [
        {
          ...{ EventType: 'StepFailed', Name: 'step', EventTimestamp: 1_700_000_000 },
          StepFailedDetails: { Error: { Payload: { ErrorType: 'X', ErrorMessage: 'x' } } },
        },
      ],
    },
    make: (aws) => getExecutionHistory(aws, ARN),
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
  GetDeploymentConfig: {
    answer: {
      deploymentConfigInfo: {
        computePlatform: 'Lambda',
        trafficRoutingConfig: {
          type: 'TimeBasedLinear',
          timeBasedLinear: { linearPercentage: 10, linearInterval: 1 },
        },
      },
    },
    make: (aws) => getDeploymentConfig(aws, 'Linear'),
  },
  CreateDeployment: {
    answer: { deploymentId: 'd-1' },
    make: (aws) =>
      checked(
        createDeployment(
          aws,
          { application: 'orders', group: 'live', configuration: 'Linear', waits: true },
          { functionName: FN, alias: 'live', from: '1', to: '2' },
          { alarms: ['a'], description: '' },
        ),
        isText,
      ),
  },
  // It answers both of the calls.
  'ListDeploymentTargets and GetDeploymentTarget': {
    answer: {
      targetIds: ['t'],
      deploymentTarget: {
        lambdaTarget: {
          lifecycleEvents: [
            { lifecycleEventName: 'AllowTraffic', status: 'Failed', diagnostics: { message: 'x' } },
          ],
          lambdaFunctionInfo: { targetVersionWeight: 10 },
        },
      },
    },
    make: (aws) => getLifecycle(aws, 'd-1'),
  },
  DescribeAlarms: {
    answer: {
      MetricAlarms: [{ AlarmName: 'a', AlarmArn: ARN, StateValue: 'ALARM', StateReason: 'x' }],
      CompositeAlarms: [{ AlarmName: 'b', AlarmArn: ARN, StateValue: 'OK' }],
    },
    make: (aws) => readAlarms(aws, ['a', 'b']),
  },
  GetMetricData: {
    answer: {
      MetricDataResults: [
        {
          Id: 'oldCalls',
          StatusCode: 'Complete',
          Timestamps: [1_700_000_000, 1_700_000_060],
          Values: [1, 2],
        },
      ],
    },
    make: (aws) =>
      checked(
        readShiftMetrics(aws, { functionName: FN, alias: 'live', old: '1', new: '2' }, 1_700_000_000_000),
        ({ old }) => [...old.values()].map(({ calls }) => calls).forEach(isNumber),
      ),
  },
  BatchGetImage: {
    answer: {
      images: [
        {
          imageId: { imageDigest: `sha256:${'a'.repeat(64)}` },
          imageManifest: {
            config: {
              mediaType: 'application/vnd.oci.image.config.v1+json',
              digest: `sha256:${'c'.repeat(64)}`,
            },
            layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', size: 9 }],
          },
        },
      ],
      failures: [{ failureCode: 'ImageNotFound', failureReason: 'x' }],
    },
    make: (aws) => checked(getManifest(aws, IMAGE), isUsable),
  },
  'BatchGetImage of an index': {
    answer: {
      images: [
        {
          imageId: { imageDigest: `sha256:${'a'.repeat(64)}` },
          imageManifest: {
            manifests: [
              {
                ...{ digest: `sha256:${'c'.repeat(64)}`, annotations: { a: 'b' } },
                platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
              },
            ],
          },
        },
      ],
    },
    make: (aws) => checked(getManifest(aws, IMAGE), isUsable),
  },
}
