import type { ImageCode, S3Code, S3Object, Staging } from './code.ts'
import type { VpcConfig } from './configuration.ts'
import type { FunctionUrlAuthType } from './function-url.ts'
import type { Architecture, Sharing } from './layer.ts'
import type { SmokeTest } from './smoke-test.ts'

/** Where the code of a release comes from. */
export type CodeSource = PackageSource | ObjectSource | ImageSource

/** A package that is sent, or none; paths are absolute. */
export type PackageSource =
  | { readonly kind: 'zip-file'; readonly path: string }
  | { readonly kind: 'source-dir'; readonly path: string; readonly exclude: readonly string[] }
  | { readonly kind: 'none' }

/** A package that is in S3 already; without a version the newest. */
export interface ObjectSource extends S3Object {
  readonly kind: S3Code['kind']
}

/** A container image in a private repository of Amazon ECR, by its tag, its digest, or both: then the digest counts. */
export interface ImageSource {
  readonly kind: ImageCode['kind']
  /** Of the registry: `123456789012.dkr.ecr.eu-central-1.amazonaws.com`. */
  readonly host: string
  /** The account that the registry belongs to. */
  readonly account: string
  readonly region: string
  readonly repository: string
  readonly tag?: string | undefined
  /** Hexadecimal SHA-256 of the manifest, 64 digits. */
  readonly digest?: string | undefined
}

/** Whether what the user wrote is added to what is there, or takes its place. */
export type Strategy = 'merge' | 'replace'

/** What shall happen to the function's environment variables. Values are secret: never print them. */
export interface EnvironmentChange {
  readonly strategy: Strategy
  readonly set: Readonly<Record<string, string>>
  readonly remove: readonly string[]
}

/** The layers a function shall have: version ARNs in the order in which Lambda merges them. */
export interface LayersChange {
  readonly strategy: Strategy
  readonly arns: readonly string[]
}

/**
 * Members of Lambda's UpdateFunctionConfiguration that the user wrote, in the shape of the API. Members with a
 * rule of their own (environment, layers) are fields of DeployInputs; VpcConfig holds only what was written.
 */
export interface DesiredConfiguration {
  readonly Role?: string
  readonly Description?: string
  readonly Runtime?: string
  readonly Handler?: string
  readonly ImageConfig?: object
  readonly VpcConfig?: VpcConfig
  readonly FileSystemConfigs?: readonly FileSystemConfig[]
  readonly [member: string]: unknown
}

interface FileSystemConfig {
  readonly Arn: string
  readonly LocalMountPath: string
}

/** The inputs that every mode has. */
export interface CommonInputs {
  /** From `aws-region`, the function's ARN, or AWS_REGION. */
  readonly region: string
  /** The role to sign in to; absent: the credentials are what the SDK's default chain finds. */
  readonly role?: RoleToAssume
  /** The accounts that the credentials may belong to; absent: any. */
  readonly allowedAccountIds?: readonly string[]
  /** Longest wait for one state transition, in seconds. */
  readonly waitTimeout: number
}

/** What the mode deploy takes for new versions and for those that are there already. */
export interface ReleaseInputs extends CommonInputs, DryRun, WantedCallers {
  readonly mode: 'deploy'
  /** The bare name, also where the user gave an ARN. */
  readonly functionName: string
  /** The account in the function's ARN, where the user gave one. */
  readonly functionAccount?: string
  /** An alias that names this release, other than `alias`. */
  readonly releaseAlias?: string
  /** How many of the newest versions stay when old ones are deleted; absent: none is deleted. */
  readonly keepVersions?: number
  /** How the version is proven before and after the alias moves; absent: it is not tested. */
  readonly smokeTest?: SmokeTest
  /** Whether the alias goes back when the test through it fails. */
  readonly autoRollback: boolean
}

/** The inputs of the mode deploy, checked; absent means that the user wrote nothing. */
export interface DeployInputs extends ReleaseInputs {
  /** With a version to promote there is nothing of this: see PromotionInputs. */
  readonly promotion?: never
  readonly alias?: string
  readonly code: CodeSource
  readonly configuration: DesiredConfiguration
  readonly architectures?: readonly string[]
  readonly environment?: EnvironmentChange
  readonly layers?: LayersChange
  readonly tags?: Readonly<Record<string, string>>
  readonly versionDescription?: string
  /** Where packages are put for Lambda to fetch; absent: they go with the request. */
  readonly staging?: Staging
  /** Whether $LATEST gets back what is served when the release was undone. */
  readonly restoreLatest: boolean
}

/** Which version a promotion takes. */
export type PromotionSource =
  /** The number of a published version. */
  | { readonly kind: 'version'; readonly version: string }
  /** What another alias of the function serves. */
  | { readonly kind: 'source-alias'; readonly alias: string }

/** The inputs of the mode deploy, checked, where it takes a version that is there already. */
export interface PromotionInputs extends ReleaseInputs {
  readonly promotion: PromotionSource
  /** The alias that shall serve the version. */
  readonly alias: string
}

/** What the alias shall go back to. */
export type RollbackTarget =
  /** What was served before, as it was recorded. */
  | { readonly kind: 'previous' }
  /** The number of a published version. */
  | { readonly kind: 'version'; readonly version: string }
  /** What another alias of the function serves; `written` is what the user gave, perhaps a tag. */
  | { readonly kind: 'release-alias'; readonly name: string; readonly written: string }
  /** A tag, a branch or a commit, without `refs/tags/` or `refs/heads/`. */
  | { readonly kind: 'git-ref'; readonly ref: string }

/** The inputs of the mode rollback, checked; absent means that the user wrote nothing. */
export interface RollbackInputs extends CommonInputs, DryRun {
  readonly mode: 'rollback'
  /** The bare name, also where the user gave an ARN. */
  readonly functionName: string
  readonly functionAccount?: string
  readonly alias: string
  readonly target: RollbackTarget
  /** The version that has to be served for anything to happen. */
  readonly expectedVersion?: string
  /** Whether $LATEST gets the code and configuration of the version that is served then. */
  readonly restoreLatest: boolean
  /** Where packages are put that are too large to be sent to Lambda. */
  readonly staging?: Staging
  /** How the target is proven before and after the alias moves; absent: it is not tested. */
  readonly smokeTest?: SmokeTest
}

/**
 * What is tested: a function through its alias, a version or $LATEST, or a URL instead. Only a URL needs no function,
 * and then `region` is empty where neither `aws-region` nor an ARN names one.
 */
export interface SmokeTestInputs extends CommonInputs {
  readonly mode: 'smoke-test'
  readonly functionName?: string
  readonly functionAccount?: string
  readonly alias?: string
  /** The number of a published version; absent without an alias, too: $LATEST is tested. */
  readonly version?: string
  readonly smokeTest: SmokeTest
}

/** Where the content of a layer comes from; paths are absolute. */
export type LayerSource =
  | Extract<CodeSource, { kind: 'zip-file' | 'source-dir' }>
  /** A requirements.txt, or a pyproject.toml beside uv.lock, and the Python that it is installed for, such as `3.13`. */
  | { readonly kind: 'requirements'; readonly path: string; readonly pythonVersion: string }
  | { readonly kind: 'package-lock'; readonly path: string }

/** The inputs of the mode publish-layer, checked. */
export interface PublishLayerInputs extends CommonInputs, DryRun {
  readonly mode: 'publish-layer'
  readonly layerName: string
  readonly source: LayerSource
  /** Empty when nothing is said about them. A layer of Python packages always says what it was built for. */
  readonly runtimes: readonly string[]
  /** Empty when nothing is said about them; a layer that is built here always says what it was built for. */
  readonly architectures: readonly Architecture[]
  readonly description?: string
  readonly license?: string
  readonly sharing: Sharing
  /** How many of the newest versions stay when old ones are deleted; absent: none is deleted. */
  readonly keepVersions?: number
  /** Where the content is put for Lambda to fetch; absent: it goes with the request. */
  readonly staging?: Staging
}

/** Somebody who may invoke the function through the alias, as the user wrote it. */
export interface InvokePermission {
  /** A service (`s3.amazonaws.com`), an account (12 digits), the ARN of an IAM principal, or `*`. */
  readonly principal: string
  /** The resource in whose name a service calls; may hold `*` and `?`. */
  readonly sourceArn?: string
  /** The account that owns it: 12 digits. */
  readonly sourceAccount?: string
  readonly principalOrgId?: string
  /** What a skill of Alexa identifies itself with. */
  readonly eventSourceToken?: string
  /** Set where the function URL of the alias is called. */
  readonly throughUrl?: true
  /** The authentication of the function URL under which it holds. */
  readonly functionUrlAuthType?: FunctionUrlAuthType
}

/** What the inputs say about the callers of an alias. */
export interface WantedCallers {
  readonly functionName: string
  readonly alias?: string
  /** Who may invoke the function through `alias`; absent: nobody is added. */
  readonly invokePermissions?: readonly InvokePermission[]
  /** Whom the function URL of `alias` lets through; absent: the URL, if there is one, stays as it is. */
  readonly functionUrlAuthType?: FunctionUrlAuthType
}

/** The role that the action signs in to with GitHub's identity token. */
export interface RoleToAssume {
  readonly arn: string
  /** Such as `aws` or `aws-us-gov`. */
  readonly partition: string
  /** 12 digits. */
  readonly account: string
  /** Without its path. */
  readonly name: string
  /** Absent: made from the run. */
  readonly sessionName?: string | undefined
  readonly durationSeconds: number
  readonly audience: string
}

/** Whether only the plan is made, and the token to put it into a pull request with. */
export interface DryRun {
  /** Whether the plan is only shown. */
  readonly dryRun: boolean
  /** A token of GitHub that may comment; secret. */
  readonly githubToken?: string | undefined
}

/** The checked inputs of a mode, told apart by `mode`. */
export type Inputs = DeployInputs | PromotionInputs | PublishLayerInputs | RollbackInputs | SmokeTestInputs
