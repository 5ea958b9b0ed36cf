import * as sdk from '@aws-sdk/client-lambda'
import {
  CreateFunctionCommand,
  GetFunctionConfigurationCommand,
  type LambdaClient,
  PublishLayerVersionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { pushImage } from '../../local-aws/push-image.ts'
import { configurationIn } from '../../src/aws/answers.ts'
import { changedMembers, wantedConfiguration } from '../../src/plan/configuration.ts'
import { deployWith } from '../inputs/step.ts'
import { clientOf } from './client.ts'
import { createHello, helloZip, role } from './hello-function.ts'

let aws: LocalAws
let lambda: LambdaClient

beforeAll(async () => {
  aws = await startLocalAws({ transitionMs: 0 })
  lambda = clientOf(aws)
  for (const LayerName of ['first', 'second'])
    await lambda.send(new PublishLayerVersionCommand({ LayerName, Content: { ZipFile: helloZip() } }))
})

afterAll(async () => {
  lambda.destroy()
  await aws.stop()
})

type Inputs = Record<string, string>

const members = (given: object): Inputs => ({ 'function-configuration': JSON.stringify(given) })
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d'
const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012'
const POINT = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d'
const layer = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:layer:${name}:1`
const vpc = (subnets: string, groups: string): Inputs => ({
  'vpc-subnet-ids': subnets,
  'vpc-security-group-ids': groups,
})
const mount = (path: string): Inputs => ({ 'file-system-arn': POINT, 'file-system-mount-path': path })

/** For each member: what sets it, what changes it, and what clears it or gives it Lambda's default again. */
const STEPS: Readonly<Record<string, readonly Inputs[]>> = {
  Role: [{ 'execution-role': `${role}-2` }, { 'execution-role': `${role}-3` }],
  Handler: [{ handler: 'hello.other' }, { handler: 'hello.handler' }],
  Timeout: [{ timeout: '30' }, { timeout: '31' }, { timeout: '3' }],
  MemorySize: [{ 'memory-size': '512' }, { 'memory-size': '1024' }, { 'memory-size': '128' }],
  Runtime: [{ runtime: 'python3.13' }, { runtime: 'python3.14' }],
  EphemeralStorage: [{ 'ephemeral-storage': '1024' }, { 'ephemeral-storage': '512' }],
  // AWS may give the lists in another order, fills in the VPC, and echoes empty lists.
  VpcConfig: [vpc('subnet-1, subnet-2', 'sg-1'), vpc('subnet-2', 'sg-1, sg-2'), vpc('[]', '[]')],
  // AWS keeps an empty map.
  Environment: [
    { environment: 'COLOR: red' },
    { environment: 'COLOR: blue\nSIZE: L' },
    { environment: '{}', 'environment-strategy': 'replace' },
  ],
  DeadLetterConfig: [
    members({ DeadLetterConfig: { TargetArn: `${QUEUE}:one` } }),
    members({ DeadLetterConfig: { TargetArn: `${QUEUE}:two` } }),
    members({ DeadLetterConfig: { TargetArn: '' } }),
  ],
  TracingConfig: [
    members({ TracingConfig: { Mode: 'Active' } }),
    members({ TracingConfig: { Mode: 'PassThrough' } }),
  ],
  // AWS forgets the key of a function without variables.
  KMSKeyArn: [
    { environment: 'COLOR: red', ...members({ KMSKeyArn: KEY }) },
    members({ KMSKeyArn: `${KEY}e` }),
    members({ KMSKeyArn: '' }),
  ],
  Layers: [
    { layers: layer('first') },
    { layers: layer('second') },
    { layers: '[]', 'layers-strategy': 'replace' },
  ],
  FileSystemConfigs: [
    { ...vpc('subnet-1', 'sg-1'), ...mount('/mnt/data') },
    mount('/mnt/other'),
    members({ FileSystemConfigs: [] }),
  ],
  SnapStart: [
    members({ SnapStart: { ApplyOn: 'PublishedVersions' } }),
    members({ SnapStart: { ApplyOn: 'None' } }),
  ],
  // AWS fills in levels and the log group, keeps what is left out, and drops levels with the format Text.
  LoggingConfig: [
    members({ LoggingConfig: { LogFormat: 'JSON' } }),
    members({ LoggingConfig: { ApplicationLogLevel: 'DEBUG' } }),
    members({ LoggingConfig: { LogGroup: '/orders' } }),
    members({ LoggingConfig: { LogFormat: 'Text' } }),
  ],
  DurableConfig: [
    members({ DurableConfig: { ExecutionTimeout: 600 } }),
    members({ DurableConfig: { RetentionPeriodInDays: 7 } }),
  ],
  ImageConfig: [
    members({ ImageConfig: { Command: ['main.other'] } }),
    members({ ImageConfig: { Command: ['main.handler'], WorkingDirectory: '/app' } }),
    members({ ImageConfig: {} }),
  ],
  CapacityProviderConfig: [
    members({
      CapacityProviderConfig: {
        LambdaManagedInstancesCapacityProviderConfig: {
          CapacityProviderArn: 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:one',
        },
      },
    }),
  ],
}

const configurationOf = async (FunctionName: string) =>
  configurationIn(await lambda.send(new GetFunctionConfigurationCommand({ FunctionName })))

/** What a release with these inputs would change: the members to send. */
async function changesOf(FunctionName: string, inputs: Inputs) {
  const current = await configurationOf(FunctionName)
  const wanted = wantedConfiguration(await deployWith(inputs, { env: { AWS_REGION: aws.region } }), current)
  const changed = changedMembers(wanted, current).map(({ member }) => member)
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => changed.includes(name)))
}

async function createWith(name: string): Promise<string> {
  if (name === 'DurableConfig') return createHello(lambda, { DurableConfig: { ExecutionTimeout: 300 } })
  if (name !== 'ImageConfig') return createHello(lambda)
  const FunctionName = 'image'
  await pushImage(aws, 'orders:1', { handler: 'hello.handler', archive: helloZip() })
  const ImageUri = `${aws.accountId}.dkr.ecr.${aws.region}.amazonaws.com/orders:1`
  await lambda.send(
    new CreateFunctionCommand({ FunctionName, Role: role, PackageType: 'Image', Code: { ImageUri } }),
  )
  return FunctionName
}

describe('a member of the configuration that is set, changed and cleared', () => {
  test.each(Object.entries(STEPS))('is written once each time: %s', async (name, steps) => {
    const FunctionName = await createWith(name)
    for (const inputs of steps) {
      const changes = await changesOf(FunctionName, inputs)
      expect(Object.keys(changes)).toContain(name)
      await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, ...changes }))
      expect(await changesOf(FunctionName, inputs)).toEqual({})
    }
  })

  test('is each member that UpdateFunctionConfiguration has', () => {
    const [, , , , names] = (sdk as unknown as Record<string, readonly unknown[]>)[
      'UpdateFunctionConfigurationRequest$'
    ] ?? [[], [], [], [], []]
    // The description is a version's own matter, and never a change by itself.
    const others = ['FunctionName', 'RevisionId', 'Description']
    expect((names as string[]).filter((name) => !others.includes(name)).sort()).toEqual(
      Object.keys(STEPS).sort(),
    )
  })
})
