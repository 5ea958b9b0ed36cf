import type {
  AliasConfiguration,
  FunctionConfiguration,
  GetFunctionCommandOutput,
  GetLayerVersionCommandOutput,
  LayerVersionsListItem,
} from '@aws-sdk/client-lambda'
import type { Alias } from '../model/alias.ts'
import type { Configuration } from '../model/configuration.ts'
import { parseAliasHistory, parseVersionRecord } from '../model/history.ts'
import type { LayerContent, LayerVersion } from '../model/layer.ts'
import type { Version } from '../model/version.ts'

/** What Lambda answers, as the action thinks of it: descriptions are parsed here and nowhere else. */

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

/** Keeps every member; those that always have a value get one. */
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

/** A function, or one of its versions or aliases, with where its code is. */
export interface FoundFunction {
  readonly version: Version
  readonly tags: Readonly<Record<string, string>>
  /** The address of the deployment package, valid for ten minutes, which is a secret. */
  readonly location: string | undefined
  /** The image by its digest. */
  readonly image: string | undefined
}

/** Undefined where AWS tells nothing of the function itself. */
export function functionIn({ Configuration: found, Code, Tags = {} }: GetFunctionCommandOutput) {
  return (
    found &&
    ({
      version: versionIn(found),
      tags: Tags,
      location: Code?.Location,
      image: Code?.ResolvedImageUri,
    } satisfies FoundFunction)
  )
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
