import type {
  AliasConfiguration,
  FunctionCodeLocation,
  FunctionConfiguration,
  GetFunctionCommandOutput,
  GetLayerVersionCommandOutput,
  LayerVersionsListItem,
} from '@aws-sdk/client-lambda'
import type { Alias } from '../model/alias.ts'
import type { CodeStorage } from '../model/code.ts'
import type { Configuration } from '../model/configuration.ts'
import { parseAliasHistory, parseVersionRecord } from '../model/history.ts'
import type { LayerContent, LayerVersion } from '../model/layer.ts'
import type { Version } from '../model/version.ts'
import { complete } from './errors/incomplete-answer.ts'

/** Turns responses of Lambda into the types of the action. Descriptions are parsed only here. */

export function aliasIn(answer: AliasConfiguration): Alias {
  const { Name = '', AliasArn = '', RevisionId, FunctionVersion = '', Description = '' } = answer
  return {
    name: Name,
    arn: AliasArn,
    revisionId: RevisionId,
    traffic: {
      version: FunctionVersion,
      shares: { ...answer.RoutingConfig?.AdditionalVersionWeights },
    },
    history: parseAliasHistory(Description),
    description: Description,
  }
}

/** What the configuration of a function always has. */
export const FUNCTION = ['FunctionName', 'Version', 'RevisionId'] as const

/** Keeps every member, and gives the required ones a value. */
export function configurationIn(answer: FunctionConfiguration): Configuration {
  const { FunctionName = '', FunctionArn = '', Version: number = '', Description = '' } = answer
  const { CodeSha256 = '', CodeSize = 0 } = answer
  return { ...answer, FunctionName, FunctionArn, Version: number, Description, CodeSha256, CodeSize }
}

export function versionIn(answer: FunctionConfiguration): Version {
  const configuration = configurationIn(answer)
  return {
    number: configuration.Version,
    record: parseVersionRecord(configuration.Description),
    configuration,
  }
}

/** A function, or one of its versions or aliases, with the location of its code. */
export interface FoundFunction {
  readonly version: Version
  readonly tags: Readonly<Record<string, string>>
  /** The address of the deployment package. It is secret and valid for ten minutes. */
  readonly location: string | undefined
  /** Why AWS gives no address, in its words: the caller may not use the key that encrypts the package, for one. */
  readonly withheld: string | undefined
  /** The image by its digest. */
  readonly image: string | undefined
  readonly storage: CodeStorage
  /** Whether the caller may not see the tags. */
  readonly areTagsHidden: boolean
}

export function functionIn({
  Configuration: found,
  Code,
  Tags = {},
  TagsError,
}: GetFunctionCommandOutput & { readonly Configuration: FunctionConfiguration }): FoundFunction {
  complete(found, ...FUNCTION)
  return {
    version: versionIn(found),
    tags: Tags,
    areTagsHidden: TagsError !== undefined,
    location: Code?.Location,
    withheld: Code?.Error && [Code.Error.ErrorCode, Code.Error.Message].filter(Boolean).join(': '),
    image: Code?.ResolvedImageUri,
    storage: storageIn(Code),
  }
}

/** Lambda shows the object only if it uses it in place. */
function storageIn(code: FunctionCodeLocation | undefined): CodeStorage {
  const { S3Bucket: bucket, S3Key: key, S3ObjectVersion: version } = code?.ResolvedS3Object ?? {}
  return {
    sourceKmsKeyArn: code?.SourceKMSKeyArn,
    referenced: bucket && key ? { bucket, key, version } : undefined,
  }
}

export function layerVersionIn(answer: LayerVersionsListItem): LayerVersion {
  const { Version: number = 0, LayerVersionArn = '', Description } = answer
  const { CompatibleRuntimes = [], CompatibleArchitectures = [] } = answer
  return {
    number,
    arn: LayerVersionArn,
    record: parseVersionRecord(Description),
    runtimes: CompatibleRuntimes,
    architectures: CompatibleArchitectures,
  }
}

export function layerContentIn(answer: GetLayerVersionCommandOutput): LayerContent {
  const { CompatibleRuntimes = [], CompatibleArchitectures = [], Content } = answer
  return {
    runtimes: CompatibleRuntimes,
    architectures: CompatibleArchitectures,
    codeSha256: Content?.CodeSha256,
    location: Content?.Location,
  }
}
