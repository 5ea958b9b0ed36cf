import type {
  CapacityProviderConfig,
  DeadLetterConfig,
  DurableConfig,
  EphemeralStorage,
  FileSystemConfig,
  ImageConfig,
  LambdaManagedInstancesCapacityProviderConfig,
  LoggingConfig,
  S3FilesConfig,
  SnapStart,
  TracingConfig,
  UpdateFunctionConfigurationCommandInput,
  VpcConfig,
} from '@aws-sdk/client-lambda'
import {
  array,
  boolean,
  int,
  number,
  optional,
  strictObject,
  string,
  unknown,
  type ZodMiniType,
} from 'zod/mini'

/** A member of UpdateFunctionConfiguration that describes the function. */
export type Member = Exclude<keyof UpdateFunctionConfigurationCommandInput, 'FunctionName' | 'RevisionId'>

/** One schema for each member of a structure: the compiler says when the SDK knows one that is missing here. */
type Shapes<T> = Record<keyof T, ZodMiniType>

const text = optional(string())
const whole = optional(int())
const texts = optional(array(string()))

/**
 * The shape of UpdateFunctionConfiguration as the bundled SDK knows it: members it does not know would be dropped
 * from the request without a word. Words and ranges are left to AWS, which adds to them. Environment and Layers
 * are checked where they are read.
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
  } satisfies Shapes<VpcConfig>),
  Environment: strictObject({ Variables: optional(unknown()) }),
  Runtime: string(),
  DeadLetterConfig: strictObject({ TargetArn: text } satisfies Shapes<DeadLetterConfig>),
  KMSKeyArn: string(),
  TracingConfig: strictObject({ Mode: text } satisfies Shapes<TracingConfig>),
  Layers: array(string()),
  FileSystemConfigs: array(
    strictObject({
      Arn: string(),
      LocalMountPath: string(),
      S3FilesConfig: optional(strictObject({ DirectS3Read: text } satisfies Shapes<S3FilesConfig>)),
    } satisfies Shapes<FileSystemConfig>),
  ),
  ImageConfig: strictObject({
    EntryPoint: texts,
    Command: texts,
    WorkingDirectory: text,
  } satisfies Shapes<ImageConfig>),
  EphemeralStorage: strictObject({ Size: int() } satisfies Shapes<EphemeralStorage>),
  SnapStart: strictObject({ ApplyOn: text } satisfies Shapes<SnapStart>),
  LoggingConfig: strictObject({
    LogFormat: text,
    ApplicationLogLevel: text,
    SystemLogLevel: text,
    LogGroup: text,
  } satisfies Shapes<LoggingConfig>),
  CapacityProviderConfig: strictObject({
    LambdaManagedInstancesCapacityProviderConfig: strictObject({
      CapacityProviderArn: string(),
      PerExecutionEnvironmentMaxConcurrency: whole,
      ExecutionEnvironmentMemoryGiBPerVCpu: optional(number()),
    } satisfies Shapes<LambdaManagedInstancesCapacityProviderConfig>),
  } satisfies Shapes<CapacityProviderConfig>),
  DurableConfig: strictObject({
    KMSKeyArn: text,
    RetentionPeriodInDays: whole,
    ExecutionTimeout: whole,
  } satisfies Shapes<DurableConfig>),
} satisfies Record<Member, ZodMiniType>
