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
import { expect, test } from '@jest/globals'
import type { infer as Shape } from 'zod/mini'
import type { configurationShapes } from '../../../src/inputs/configuration/function-configuration-members.ts'

type Shapes = typeof configurationShapes

/** What may be given of a configuration, member by member. */
type Shaped = { readonly [Each in keyof Shapes]?: Shape<Shapes[Each]> }

/** `true` where the action knows every member that the SDK knows; otherwise this does not compile. */
type Complete<Ours, Theirs> = [Exclude<keyof Theirs, keyof Ours>] extends [never] ? true : never

type Own<Member extends keyof Shaped> = NonNullable<Shaped[Member]>
type FileSystem = Own<'FileSystemConfigs'>[number]
type CapacityProvider = Own<'CapacityProviderConfig'>

test('every member that the SDK knows of a configuration and its structures may be given', () => {
  expect([
    true satisfies Complete<
      Shaped,
      Omit<UpdateFunctionConfigurationCommandInput, 'FunctionName' | 'RevisionId'>
    >,
    true satisfies Complete<Own<'VpcConfig'>, VpcConfig>,
    true satisfies Complete<Own<'DeadLetterConfig'>, DeadLetterConfig>,
    true satisfies Complete<Own<'TracingConfig'>, TracingConfig>,
    true satisfies Complete<FileSystem, FileSystemConfig>,
    true satisfies Complete<NonNullable<FileSystem['S3FilesConfig']>, S3FilesConfig>,
    true satisfies Complete<Own<'ImageConfig'>, ImageConfig>,
    true satisfies Complete<Own<'EphemeralStorage'>, EphemeralStorage>,
    true satisfies Complete<Own<'SnapStart'>, SnapStart>,
    true satisfies Complete<Own<'LoggingConfig'>, LoggingConfig>,
    true satisfies Complete<CapacityProvider, CapacityProviderConfig>,
    true satisfies Complete<
      CapacityProvider['LambdaManagedInstancesCapacityProviderConfig'],
      LambdaManagedInstancesCapacityProviderConfig
    >,
    true satisfies Complete<Own<'DurableConfig'>, DurableConfig>,
  ]).not.toContain(false)
})
