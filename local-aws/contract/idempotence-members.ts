/** Inputs of a step of `mode: deploy`. */
export type Inputs = Readonly<Record<string, string>>

/** What the steps name that differs from target to target. */
export interface Surroundings {
  /** The ARN of the execution role. */
  readonly role: string
  /** The ARNs of versions of two layers. */
  readonly layers: readonly [first: string, second: string]
}

/** A member of UpdateFunctionConfiguration, and inputs that set it, change it, and clear it or set Lambda's default again. */
export interface SetMember {
  /** The inputs of each release, one after the other. */
  readonly releases: readonly Inputs[] | ((surroundings: Surroundings) => readonly Inputs[])
  /** What the function is created with, apart from what every function needs. */
  readonly creation?: Readonly<Record<string, unknown>>
  /** Whether the function has a container image. */
  readonly isImage?: true
  /** Why it is not tried on an account. */
  readonly notOnAccount?: string
}

const members = (given: object): Inputs => ({ 'function-configuration': JSON.stringify(given) })
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d'
const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012'
const POINT = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d'
const vpc = (subnets: string, groups: string): Inputs => ({
  'vpc-subnet-ids': subnets,
  'vpc-security-group-ids': groups,
})
const mount = (path: string): Inputs => ({ 'file-system-arn': POINT, 'file-system-mount-path': path })
const NO_NETWORK = 'The account has no VPC for it.'

/** Subnets and security groups of the steps. */
export const NETWORK = { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1', 'sg-2'] }

/** Each member; a test holds their names against the SDK. */
export const SET_MEMBERS: Readonly<Record<string, SetMember>> = {
  Role: {
    releases: ({ role }) => [{ 'execution-role': `${role}-2` }, { 'execution-role': `${role}-3` }],
    notOnAccount: 'The account has one execution role.',
  },
  Handler: { releases: [{ handler: 'main.other' }, { handler: 'main.handler' }] },
  Timeout: { releases: [{ timeout: '30' }, { timeout: '31' }, { timeout: '3' }] },
  MemorySize: { releases: [{ 'memory-size': '512' }, { 'memory-size': '1024' }, { 'memory-size': '128' }] },
  Runtime: { releases: [{ runtime: 'python3.12' }, { runtime: 'python3.14' }] },
  EphemeralStorage: { releases: [{ 'ephemeral-storage': '1024' }, { 'ephemeral-storage': '512' }] },
  // AWS may give the lists in another order, fills in the VPC, and echoes empty lists.
  VpcConfig: {
    releases: [vpc('subnet-1, subnet-2', 'sg-1'), vpc('subnet-2', 'sg-1, sg-2'), vpc('[]', '[]')],
    notOnAccount: NO_NETWORK,
  },
  // AWS keeps an empty map.
  Environment: {
    releases: [
      { environment: 'COLOR: red' },
      { environment: 'COLOR: blue\nSIZE: L' },
      { environment: '{}', 'environment-strategy': 'replace' },
    ],
  },
  DeadLetterConfig: {
    releases: [
      members({ DeadLetterConfig: { TargetArn: `${QUEUE}:one` } }),
      members({ DeadLetterConfig: { TargetArn: `${QUEUE}:two` } }),
      members({ DeadLetterConfig: { TargetArn: '' } }),
    ],
    notOnAccount: 'The account has no queue for it.',
  },
  TracingConfig: {
    releases: [
      members({ TracingConfig: { Mode: 'Active' } }),
      members({ TracingConfig: { Mode: 'PassThrough' } }),
    ],
  },
  // AWS forgets the key of a function without variables.
  KMSKeyArn: {
    releases: [
      { environment: 'COLOR: red', ...members({ KMSKeyArn: KEY }) },
      members({ KMSKeyArn: `${KEY}e` }),
      members({ KMSKeyArn: '' }),
    ],
    notOnAccount: 'The account has no key for it.',
  },
  Layers: {
    releases: ({ layers: [first, second] }) => [
      { layers: first },
      { layers: second },
      { layers: '[]', 'layers-strategy': 'replace' },
    ],
  },
  FileSystemConfigs: {
    releases: [
      { ...vpc('subnet-1', 'sg-1'), ...mount('/mnt/data') },
      mount('/mnt/other'),
      members({ FileSystemConfigs: [] }),
    ],
    notOnAccount: NO_NETWORK,
  },
  SnapStart: {
    releases: [
      members({ SnapStart: { ApplyOn: 'PublishedVersions' } }),
      members({ SnapStart: { ApplyOn: 'None' } }),
    ],
  },
  // AWS fills in levels and the log group, keeps what is left out, and drops levels with the format Text.
  LoggingConfig: {
    releases: [
      members({ LoggingConfig: { LogFormat: 'JSON' } }),
      members({ LoggingConfig: { ApplicationLogLevel: 'DEBUG' } }),
      members({ LoggingConfig: { LogGroup: '/lambda-contract' } }),
      members({ LoggingConfig: { LogFormat: 'Text' } }),
    ],
  },
  DurableConfig: {
    creation: { DurableConfig: { ExecutionTimeout: 300 } },
    releases: [
      members({ DurableConfig: { ExecutionTimeout: 600 } }),
      members({ DurableConfig: { RetentionPeriodInDays: 7 } }),
    ],
    notOnAccount: 'Not every region has durable functions.',
  },
  ImageConfig: {
    isImage: true,
    releases: [
      members({ ImageConfig: { Command: ['main.other'] } }),
      members({ ImageConfig: { Command: ['main.handler'], WorkingDirectory: '/app' } }),
      members({ ImageConfig: {} }),
    ],
    notOnAccount: 'The account has no image for it.',
  },
  CapacityProviderConfig: {
    releases: [
      members({
        CapacityProviderConfig: {
          LambdaManagedInstancesCapacityProviderConfig: {
            CapacityProviderArn: 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:one',
          },
        },
      }),
    ],
    notOnAccount: 'The account has no capacity provider.',
  },
}
