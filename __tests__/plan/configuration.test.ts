import { describe, expect, test } from '@jest/globals'
import type { Configuration, ConfigurationMembers } from '../../src/model/configuration.ts'
import { refuseTooManyTags } from '../../src/model/limits.ts'
import type { DesiredConfiguration } from '../../src/model/wanted.ts'
import {
  ignoredMembers,
  refuseFileSystemWithoutVpc,
  wantedConfiguration,
} from '../../src/plan/configuration.ts'
import { deployWith } from '../inputs/step.ts'
import { deployInputs } from '../support/deploy-inputs.ts'
import { configuration } from '../support/model.ts'

const wanted = (written: DesiredConfiguration, current?: Partial<Configuration>) =>
  wantedConfiguration(
    deployInputs({ configuration: written }),
    current && configuration({ FunctionName: 'orders', ...current }),
  )

describe('an input by itself asks for one setting, and nothing else', () => {
  const ROLE = 'arn:aws:iam::123456789012:role/orders'
  const POINT = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d'
  const DeadLetterConfig = { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:dead-letters' }
  const VpcConfig = { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] }
  /** The members of the input function-configuration. */
  const members = (given: ConfigurationMembers): [Record<string, string>, ConfigurationMembers] => [
    { 'function-configuration': JSON.stringify(given) },
    given,
  ]

  test.each<[Record<string, string>, ConfigurationMembers]>([
    [{ runtime: 'python3.14' }, { Runtime: 'python3.14' }],
    [{ handler: 'main.handler2' }, { Handler: 'main.handler2' }],
    [{ 'execution-role': ROLE }, { Role: ROLE }],
    [{ 'memory-size': '512' }, { MemorySize: 512 }],
    [{ timeout: '30' }, { Timeout: 30 }],
    [{ 'ephemeral-storage': '1024' }, { EphemeralStorage: { Size: 1024 } }],
    [{ 'vpc-subnet-ids': 'subnet-3' }, { VpcConfig: { ...VpcConfig, SubnetIds: ['subnet-3'] } }],
    [
      { 'vpc-security-group-ids': 'sg-2\nsg-3' },
      { VpcConfig: { ...VpcConfig, SecurityGroupIds: ['sg-2', 'sg-3'] } },
    ],
    [
      { 'file-system-arn': POINT, 'file-system-mount-path': '/mnt/data' },
      { FileSystemConfigs: [{ Arn: POINT, LocalMountPath: '/mnt/data' }] },
    ],
    members({ TracingConfig: { Mode: 'Active' } }),
    members({ DeadLetterConfig }),
    members({ SnapStart: { ApplyOn: 'PublishedVersions' } }),
    members({ FileSystemConfigs: [] }),
  ])('%j', async (inputs, expected) => {
    const read = await deployWith(inputs)
    expect(wantedConfiguration(read, configuration({ VpcConfig }))).toEqual(expected)
  })
})

describe('a structure that is given in part', () => {
  const json = {
    LogFormat: 'JSON',
    ApplicationLogLevel: 'DEBUG',
    SystemLogLevel: 'WARN',
    LogGroup: '/shared',
  }
  const provider = (members: object) => ({
    LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: 'arn:p', ...members },
  })

  test.each<[DesiredConfiguration, Partial<Configuration>, object]>([
    [
      { LoggingConfig: { SystemLogLevel: 'DEBUG' } },
      { LoggingConfig: json },
      { ...json, SystemLogLevel: 'DEBUG' },
    ],
    [
      { LoggingConfig: { LogFormat: 'Text' } },
      { LoggingConfig: json },
      { LogFormat: 'Text', LogGroup: '/shared' },
    ],
    // AWS refuses levels for Text in its own words.
    [
      { LoggingConfig: { ApplicationLogLevel: 'INFO' } },
      { LoggingConfig: { LogFormat: 'Text', LogGroup: '/shared' } },
      { LogFormat: 'Text', LogGroup: '/shared', ApplicationLogLevel: 'INFO' },
    ],
    [
      { DurableConfig: { RetentionPeriodInDays: 7 } },
      { DurableConfig: { RetentionPeriodInDays: 14, ExecutionTimeout: 3600 } },
      { RetentionPeriodInDays: 7, ExecutionTimeout: 3600 },
    ],
    [
      { CapacityProviderConfig: provider({}) },
      { CapacityProviderConfig: provider({ PerExecutionEnvironmentMaxConcurrency: 10 }) },
      provider({ PerExecutionEnvironmentMaxConcurrency: 10 }),
    ],
    [
      { VpcConfig: { SubnetIds: ['subnet-2'] } },
      {
        VpcConfig: {
          SubnetIds: ['subnet-1'],
          SecurityGroupIds: ['sg-1'],
          Ipv6AllowedForDualStack: true,
          VpcId: 'vpc-1',
        },
      },
      { SubnetIds: ['subnet-2'], SecurityGroupIds: ['sg-1'], Ipv6AllowedForDualStack: true },
    ],
    // A function that leaves its VPC has no dual stack.
    [
      { VpcConfig: { SubnetIds: [], SecurityGroupIds: [] } },
      { VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'], Ipv6AllowedForDualStack: true } },
      { SubnetIds: [], SecurityGroupIds: [] },
    ],
  ])('%j, with %j', (written, current, expected) => {
    expect(Object.values(wanted(written, current))).toEqual([expected])
  })

  test('is cleared by {}, and left out of the creation of a function', () => {
    const empty = { DeadLetterConfig: {}, TracingConfig: {}, SnapStart: {}, VpcConfig: {} }
    expect(wanted(empty, {})).toEqual({
      DeadLetterConfig: { TargetArn: '' },
      TracingConfig: { Mode: 'PassThrough' },
      SnapStart: { ApplyOn: 'None' },
      VpcConfig: { SubnetIds: [], SecurityGroupIds: [] },
    })
    expect(wanted(empty)).toEqual({})
  })

  test('is never completed when it counts whole', () => {
    const current = { ImageConfigResponse: { ImageConfig: { Command: ['a'], WorkingDirectory: '/app' } } }
    expect(wanted({ ImageConfig: { Command: ['b'] } }, current)).toEqual({ ImageConfig: { Command: ['b'] } })
    expect(wanted({ ImageConfig: {} }, current)).toEqual({ ImageConfig: {} })
  })
})

describe('the key of a function without variables', () => {
  const KMSKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/k'
  const variables = { Environment: { Variables: { A: '1' } } }
  const unreadable = { Environment: { Error: { ErrorCode: 'AccessDeniedException' } } }

  test.each<[string, Partial<Configuration> | undefined, boolean]>([
    ['is not sent', {}, true],
    ['is not sent at its creation', undefined, true],
    ['is sent once it has variables', variables, false],
    ['is sent if its variables cannot be read', unreadable, false],
    ['stays if AWS kept it anyway', { KMSKeyArn }, false],
  ])('%s', (_, current, isIgnored) => {
    const inputs = deployInputs({ configuration: { KMSKeyArn } })
    const latest = current && configuration(current)
    expect(wantedConfiguration(inputs, latest)).toEqual(isIgnored ? {} : { KMSKeyArn })
    expect(ignoredMembers(inputs, latest)).toHaveLength(isIgnored ? 1 : 0)
  })

  test('counts the variables that the release sets and removes', () => {
    const set = { strategy: 'merge', set: { A: '1' }, remove: [] } as const
    const removed = { strategy: 'replace', set: {}, remove: [] } as const
    const inputs = (environment: typeof set | typeof removed) =>
      deployInputs({ configuration: { KMSKeyArn }, environment })
    expect(ignoredMembers(inputs(set), configuration())).toEqual([])
    expect(ignoredMembers(inputs(removed), configuration(variables))).toHaveLength(1)
    expect(ignoredMembers(inputs(removed), configuration(variables)).join()).toContain('`KMSKeyArn`')
  })
})

describe('a file system', () => {
  const mount = (service: string) => ({
    FileSystemConfigs: [{ Arn: `arn:aws:${service}:eu-west-1:1:access-point/a`, LocalMountPath: '/mnt/a' }],
  })
  const VpcConfig = { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] }
  const efs = mount('elasticfilesystem')

  test('of EFS needs a VPC, which the function has or gets', () => {
    const refuse = (wanted: ConfigurationMembers, current?: Partial<Configuration>) => () =>
      refuseFileSystemWithoutVpc(wanted, current && configuration(current))
    expect(refuse(efs)).toThrow('only through a VPC')
    expect(refuse(efs, { VpcConfig: { SubnetIds: [], SecurityGroupIds: [] } })).toThrow('only through a VPC')
    expect(refuse({ ...efs, VpcConfig: { SubnetIds: [] } }, { VpcConfig })).toThrow('only through a VPC')
    expect(refuse(efs, { VpcConfig })).not.toThrow()
    expect(refuse({ ...efs, VpcConfig }, {})).not.toThrow()
    expect(refuse({ FileSystemConfigs: [] }, {})).not.toThrow()
  })

  test('of another service is left to AWS to judge', () => {
    expect(() => refuseFileSystemWithoutVpc(mount('s3files'), undefined)).not.toThrow()
  })
})

test('tags of AWS do not count towards the limit, and nothing is refused without new tags', () => {
  const tags = (count: number, name = 't') =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, 'x']))
  expect(() => refuseTooManyTags({ ...tags(49), ...tags(5, 'aws:') }, { new: 'x' })).not.toThrow()
  expect(() => refuseTooManyTags(tags(50), { t1: 'y' })).not.toThrow()
  expect(() => refuseTooManyTags(tags(50), { new: 'x' })).toThrow('51 tags; Lambda allows 50')
  expect(() => refuseTooManyTags(tags(51), {})).not.toThrow()
})
