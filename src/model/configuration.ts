/**
 * The configuration of `$LATEST` or a version: every member of the AWS response under its AWS name, including members
 * without a type here. The whole configuration is compared, so that a member that AWS adds later counts as well.
 */
export interface Configuration {
  readonly FunctionName: string
  readonly FunctionArn: string
  /** A number, or `$LATEST`. */
  readonly Version: string
  readonly Description: string
  /** SHA-256 of the archive in base64, or of the image's manifest in hexadecimal digits. */
  readonly CodeSha256: string
  /** Bytes. */
  readonly CodeSize: number
  readonly RevisionId?: string | undefined
  readonly LastModified?: string | undefined
  readonly PackageType?: string | undefined
  readonly Architectures?: readonly string[] | undefined
  readonly Runtime?: string | undefined
  readonly Handler?: string | undefined
  readonly Layers?: readonly AttachedLayerVersion[] | undefined
  readonly VpcConfig?: VpcConfig | undefined
  readonly Environment?: Environment | undefined
  readonly SnapStart?: SnapStart | undefined
  readonly ImageConfigResponse?: { readonly ImageConfig?: object | undefined } | undefined
  readonly State?: string | undefined
  readonly StateReason?: string | undefined
  readonly StateReasonCode?: string | undefined
  readonly LastUpdateStatus?: string | undefined
  readonly LastUpdateStatusReason?: string | undefined
  readonly LastUpdateStatusReasonCode?: string | undefined
  readonly [member: string]: unknown
}

interface AttachedLayerVersion {
  readonly Arn?: string | undefined
  /** Bytes. */
  readonly CodeSize?: number | undefined
}

export interface VpcConfig {
  readonly SubnetIds?: readonly string[] | undefined
  readonly SecurityGroupIds?: readonly string[] | undefined
  readonly Ipv6AllowedForDualStack?: boolean | undefined
  readonly VpcId?: string | undefined
}

/** The values are secret: never print them. With an Error, AWS could not read the variables. */
export interface Environment {
  readonly Variables?: Readonly<Record<string, string>> | undefined
  readonly Error?: { readonly ErrorCode?: string | undefined } | undefined
}

interface SnapStart {
  readonly ApplyOn?: string | undefined
  readonly OptimizationStatus?: string | undefined
}

/** Whether the creation or the last update of a function failed. An unknown part of it may be in effect. */
export function hasFailed({
  State,
  LastUpdateStatus,
}: Pick<Configuration, 'State' | 'LastUpdateStatus'>): boolean {
  return State === 'Failed' || LastUpdateStatus === 'Failed'
}

/**
 * Steady states in which $LATEST can be updated and published. On managed instances, it is never invoked itself: that is
 * ActiveNonInvocable.
 */
const SETTLED: ReadonlySet<string | undefined> = new Set([
  'Active',
  'ActiveNonInvocable',
  'Deactivated',
  'Inactive',
])

/** Whether $LATEST is in a steady state in which it can be updated and published. */
export function isSettled({ State }: Pick<Configuration, 'State'>): boolean {
  return SETTLED.has(State)
}

/** Whether a function runs on managed instances. Callers without a qualifier reach `$LATEST.PUBLISHED` there. */
export function isOnManagedInstances(configuration: Configuration): boolean {
  return configuration['CapacityProviderConfig'] !== undefined
}

const NO_ENVIRONMENTS =
  'Its scaling configuration allows no execution environments. Raise it (`aws lambda put-function-scaling-config`), or choose another version.'

/** What to do about a version in a state in which it cannot be invoked, and which does not end by itself. */
const REMEDIES: Readonly<Record<string, string>> = {
  ActiveNonInvocable: NO_ENVIRONMENTS,
  Deactivated: NO_ENVIRONMENTS,
  Deactivating: NO_ENVIRONMENTS,
  Deleting: 'Somebody is deleting it: choose another version.',
  Failed: 'A version cannot be changed: choose another version.',
}

/** What to do about a version that cannot be invoked, now or later; undefined if its state allows it, or may soon. */
export function remedyOfState({ State = '' }: Pick<Configuration, 'State'>): string | undefined {
  return REMEDIES[State]
}

/** Members of UpdateFunctionConfiguration, by name. Holds environment values: never print it. */
export type ConfigurationMembers = Readonly<Record<string, unknown>>

/** The values to send for members that a function should no longer have. Without them, it would keep its own. */
export const EMPTY_MEMBERS: ConfigurationMembers = {
  DeadLetterConfig: { TargetArn: '' },
  Environment: { Variables: {} },
  EphemeralStorage: { Size: 512 },
  FileSystemConfigs: [],
  ImageConfig: {},
  KMSKeyArn: '',
  Layers: [],
  LoggingConfig: { LogFormat: 'Text' },
  MemorySize: 128,
  SnapStart: { ApplyOn: 'None' },
  Timeout: 3,
  TracingConfig: { Mode: 'PassThrough' },
  VpcConfig: { SubnetIds: [], SecurityGroupIds: [] },
}

/** A member in the shape of UpdateFunctionConfiguration; undefined if the function does not have it. */
export function requestMember(name: string, configuration: Configuration): unknown {
  switch (name) {
    case 'Layers':
      return (configuration.Layers ?? []).map(({ Arn }) => Arn)
    case 'VpcConfig': {
      const { VpcId: _id, ...vpc } = configuration.VpcConfig ?? {}
      return { ...(EMPTY_MEMBERS['VpcConfig'] as object), ...vpc }
    }
    case 'SnapStart': {
      const { ApplyOn } = configuration.SnapStart ?? {}
      return ApplyOn === undefined ? undefined : { ApplyOn }
    }
    case 'ImageConfig':
      return configuration.ImageConfigResponse?.ImageConfig
    default:
      return configuration[name]
  }
}

/** The ARN of a function without the version or alias at its end. */
export function unqualifiedArn(arn: string): string {
  return arn.split(':').slice(0, 7).join(':')
}
