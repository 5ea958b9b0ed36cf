/**
 * The inputs that set a member of UpdateFunctionConfiguration. The input `function-configuration` sets any of them, those
 * with an empty list alone.
 */
export const MEMBER_INPUTS = {
  Role: ['execution-role'],
  Handler: ['handler'],
  Description: ['description'],
  Timeout: ['timeout'],
  MemorySize: ['memory-size'],
  VpcConfig: ['vpc-subnet-ids', 'vpc-security-group-ids'],
  Environment: ['environment', 'environment-from', 'environment-remove'],
  Runtime: ['runtime'],
  DeadLetterConfig: [],
  KMSKeyArn: [],
  TracingConfig: [],
  Layers: ['layers'],
  FileSystemConfigs: ['file-system-arn', 'file-system-mount-path'],
  ImageConfig: [],
  EphemeralStorage: ['ephemeral-storage'],
  SnapStart: [],
  LoggingConfig: [],
  CapacityProviderConfig: [],
  DurableConfig: [],
  TenancyConfig: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** An input that sets a member, or a part of one. */
export type DedicatedInput = (typeof MEMBER_INPUTS)[keyof typeof MEMBER_INPUTS][number]
