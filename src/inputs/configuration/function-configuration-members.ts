import { array, boolean, int, number, optional, strictObject, string, unknown } from 'zod/mini'

const text = optional(string())
const whole = optional(int())
const texts = optional(array(string()))

/**
 * The shape of UpdateFunctionConfiguration as the bundled SDK knows it: the SDK silently drops members that it does not
 * know. A test compares these types with those of the SDK. AWS checks words and ranges, because it adds to them.
 * Environment and Layers are checked where they are read.
 */
export const configurationShapes = {
  Role: string(),
  Handler: string(),
  Description: string(),
  Timeout: int(),
  MemorySize: int(),
  VpcConfig: strictObject({
    SubnetIds: texts,
    SecurityGroupIds: texts,
    Ipv6AllowedForDualStack: optional(boolean()),
  }),
  Environment: strictObject({ Variables: optional(unknown()) }),
  Runtime: string(),
  DeadLetterConfig: strictObject({ TargetArn: text }),
  KMSKeyArn: string(),
  TracingConfig: strictObject({ Mode: text }),
  Layers: array(string()),
  FileSystemConfigs: array(
    strictObject({
      Arn: string(),
      LocalMountPath: string(),
      S3FilesConfig: optional(strictObject({ DirectS3Read: text })),
    }),
  ),
  ImageConfig: strictObject({
    EntryPoint: texts,
    Command: texts,
    WorkingDirectory: text,
  }),
  EphemeralStorage: strictObject({ Size: int() }),
  SnapStart: strictObject({ ApplyOn: text }),
  LoggingConfig: strictObject({
    LogFormat: text,
    ApplicationLogLevel: text,
    SystemLogLevel: text,
    LogGroup: text,
  }),
  CapacityProviderConfig: strictObject({
    LambdaManagedInstancesCapacityProviderConfig: strictObject({
      CapacityProviderArn: string(),
      PerExecutionEnvironmentMaxConcurrency: whole,
      ExecutionEnvironmentMemoryGiBPerVCpu: optional(number()),
    }),
  }),
  /** Only CreateFunction has it. */
  TenancyConfig: strictObject({ TenantIsolationMode: string() }),
  DurableConfig: strictObject({
    KMSKeyArn: text,
    RetentionPeriodInDays: whole,
    ExecutionTimeout: whole,
  }),
}

/** A member of UpdateFunctionConfiguration or CreateFunction that describes the function. */
export type Member = keyof typeof configurationShapes
