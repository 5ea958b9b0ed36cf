import type { ImageCode, S3Code, S3Object, Staging } from './code.ts'
import type { VpcConfig } from './configuration.ts'
import type { Cors, FunctionUrlAuthType, InvokeMode } from './function-url.ts'
import type { Architecture, Sharing } from './layer.ts'
import type { ReleaseAlias } from './release-alias.ts'
import type { EventInvokeConfig } from './settings/event-invoke.ts'
import type { RuntimeManagement } from './settings/runtime-management.ts'
import type { TrafficShift } from './shift/traffic-shift.ts'
import type { SmokeTest } from './smoke-test.ts'

/** Where the code of a release comes from. */
export type CodeSource = PackageSource | ObjectSource | ImageSource

/** A package that this action sends, or none. Paths are absolute. */
export type PackageSource =
  | { readonly kind: 'zip-file'; readonly path: string }
  | { readonly kind: 'source-dir'; readonly path: string; readonly exclude: readonly string[] }
  | { readonly kind: 'none' }

/** An existing package in S3; without a version, the newest one. */
export interface ObjectSource extends S3Object {
  readonly kind: S3Code['kind']
}

/** A container image in a private repository of Amazon ECR, by its tag, its digest or both. The digest takes precedence. */
export interface ImageSource {
  readonly kind: ImageCode['kind']
  /** The host of the registry: `123456789012.dkr.ecr.eu-central-1.amazonaws.com`. */
  readonly host: string
  /** The account of the registry. */
  readonly account: string
  readonly region: string
  readonly repository: string
  readonly tag?: string | undefined
  /** Hexadecimal SHA-256 of the manifest, 64 digits. */
  readonly digest?: string | undefined
}

/** Whether the input is merged with the current value or replaces it. */
export type Strategy = 'merge' | 'replace'

/**
 * What becomes of differences between $LATEST and the served version that a step does not ask for: they are released,
 * stop the release, or are overwritten with what the served version has.
 */
export type UnreleasedChanges = 'release' | 'stop' | 'discard'

/** A change of the function's environment variables. The values are secret: never print them. */
export interface EnvironmentChange {
  readonly strategy: Strategy
  readonly set: Readonly<Record<string, string>>
  readonly remove: readonly string[]
}

/** A change of the function's layers: version ARNs in the order in which Lambda merges them. */
export interface LayersChange {
  readonly strategy: Strategy
  readonly arns: readonly string[]
}

/**
 * The members of UpdateFunctionConfiguration in the inputs, in the shape of the API. Environment and layers are separate
 * members of DeployInputs. VpcConfig contains only what the inputs contain.
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

/** The inputs of every mode. */
export interface CommonInputs {
  /** From `aws-region`, the ARN of the function, or AWS_REGION. */
  readonly region: string
  /** The role to assume; absent: the SDK's default credential chain is used. */
  readonly role?: RoleToAssume
  /** The accounts that the credentials may belong to; absent: any account. */
  readonly allowedAccountIds?: readonly string[]
  /** The maximum wait for one state transition, in seconds. */
  readonly waitTimeout: number
  /** What is probably a mistake in the inputs, as full sentences; absent: nothing. */
  readonly warnings?: readonly string[]
}

/** What is released, where that is not the ref and commit that started the run. At least one of them is set. */
export interface ReleaseOrigin {
  /** A tag or branch, without `refs/tags/` or `refs/heads/`. */
  readonly ref?: string
  /** A commit: 7 to 40 hexadecimal digits. */
  readonly sha?: string
}

/** The wanted concurrency. Absent members do not change. */
export interface WantedCapacity {
  /** Execution environments that Lambda keeps ready for the alias; 0 removes them. */
  readonly provisionedConcurrency?: number
  /** The concurrent executions that only this function may use, and at most; `none` removes the reservation. */
  readonly reservedConcurrency?: number | 'none'
}

/** The inputs of the mode deploy for both new and existing versions. */
export interface ReleaseInputs extends CommonInputs, DryRun, WantedCallers, WantedCapacity {
  readonly mode: 'deploy'
  /** A removal has AliasRemovalInputs instead. */
  readonly removesAlias?: never
  /** The name without the ARN, even if the input is an ARN. */
  readonly functionName: string
  /** The account in the ARN of the function; absent if the input is a name. */
  readonly functionAccount?: string
  /** The release alias. Its name differs from `alias`. */
  readonly releaseAlias?: ReleaseAlias
  /** The number of newest versions to keep when old ones are deleted; absent: none are deleted. */
  readonly keepVersions?: number
  /** The test of the version before and after the alias moves; absent: no test. */
  readonly smokeTest?: SmokeTest
  /** Whether the alias moves back if the test through it fails. */
  readonly autoRollback: boolean
  /** What becomes of a release whose commit is an ancestor of the commit that is served; absent: it is released. */
  readonly ifNewerIsServed?: 'release' | 'stop'
  /** How traffic moves to the version; absent: at once. */
  readonly trafficShift?: TrafficShift
}

/** How Lambda should store an archive. Absent members do not change. */
export interface WantedStorage {
  /** The customer managed KMS key that encrypts it; `none`: a key of AWS. */
  readonly sourceKmsKeyArn?: string
  /** Whether Lambda keeps a copy of an object in S3, or uses it in place. */
  readonly mode?: 'COPY' | 'REFERENCE'
}

/** The validated inputs of the mode deploy. Absent members have no input. */
export interface DeployInputs extends ReleaseInputs {
  /** Absent: the ref and commit that started the run. */
  readonly releaseOrigin?: ReleaseOrigin
  /** A promotion has PromotionInputs instead. */
  readonly promotion?: never
  readonly alias?: string
  readonly code: CodeSource
  readonly configuration: DesiredConfiguration
  readonly architectures?: readonly string[]
  readonly environment?: EnvironmentChange
  readonly layers?: LayersChange
  readonly tags?: Readonly<Record<string, string>>
  /** Keys of tags to remove; none of them is in `tags`. */
  readonly tagsToRemove?: readonly string[]
  readonly versionDescription?: string
  /** The ARN of the function's code signing configuration; `none`: none. Absent: it does not change. */
  readonly codeSigning?: string
  /** How Lambda updates the runtime of $LATEST and of the released version. Absent: it does not change. */
  readonly runtimeManagement?: RuntimeManagement
  /** How Lambda stores the archive; absent: as it does now. */
  readonly codeStorage?: WantedStorage
  /** Where packages are uploaded for Lambda to fetch; absent: they are sent in the request. */
  readonly staging?: Staging
  /** Whether to restore $LATEST to the served version after a failed release. */
  readonly restoreLatest: boolean
  /** Absent: other code in $LATEST stops a release without code, and other differences are released. */
  readonly unreleasedChanges?: UnreleasedChanges
}

/** The version to promote. */
export type PromotionSource =
  /** The number of a published version. */
  | { readonly kind: 'version'; readonly version: string }
  /** The version that another alias of the function serves. */
  | { readonly kind: 'source-alias'; readonly alias: string }

/** The validated inputs of the mode deploy for an existing version. */
export interface PromotionInputs extends ReleaseInputs {
  readonly promotion: PromotionSource
  /** The alias to move. */
  readonly alias: string
}

/** The validated inputs of the mode deploy with `remove-alias`: nothing is released, and the alias is removed. */
export interface AliasRemovalInputs extends CommonInputs, DryRun {
  readonly mode: 'deploy'
  readonly removesAlias: true
  readonly promotion?: never
  /** The name without the ARN, even if the input is an ARN. */
  readonly functionName: string
  readonly functionAccount?: string
  readonly alias: string
}

/** The target of a rollback. */
export type RollbackTarget =
  /** The recorded previous version. */
  | { readonly kind: 'previous' }
  /** The number of a published version. */
  | { readonly kind: 'version'; readonly version: string }
  /** The version that a release alias serves; the tag may also be its name. */
  | { readonly kind: 'release-alias'; readonly alias: ReleaseAlias }
  /** A tag, a branch or a commit, without `refs/tags/` or `refs/heads/`. */
  | { readonly kind: 'git-ref'; readonly ref: string }

/** The validated inputs of the mode rollback. Absent members have no input. */
export interface RollbackInputs extends CommonInputs, DryRun {
  readonly mode: 'rollback'
  /** The name without the ARN, even if the input is an ARN. */
  readonly functionName: string
  readonly functionAccount?: string
  readonly alias: string
  readonly target: RollbackTarget
  /** The version that the alias must serve for the rollback to happen. */
  readonly expectedVersion?: string
  /** Whether to restore $LATEST to the target. */
  readonly restoreLatest: boolean
  /** Where packages that are too large for a request are uploaded. */
  readonly staging?: Staging
  /** The test of the target before and after the alias moves; absent: no test. */
  readonly smokeTest?: SmokeTest
}

/**
 * The validated inputs of the mode smoke-test: it tests an alias, a version or $LATEST of a function, or a URL. A URL does
 * not need a function; then `region` may be empty.
 */
export interface SmokeTestInputs extends CommonInputs {
  readonly mode: 'smoke-test'
  readonly functionName?: string
  readonly functionAccount?: string
  readonly alias?: string
  /** The number of a published version. Without it and without an alias, $LATEST is tested. */
  readonly version?: string
  readonly smokeTest: SmokeTest
  /** Whether the answer becomes an output. */
  readonly outputResponse: boolean
}

/** Where the content of a layer comes from. Paths are absolute. */
export type LayerSource =
  | Extract<CodeSource, { kind: 'zip-file' | 'source-dir' }>
  /** A requirements.txt, a lock file or a pyproject.toml, and the Python version to install for, such as `3.13`. */
  | {
      readonly kind: 'requirements'
      readonly path: string
      readonly pythonVersion: string
      /** Absent: the project of the file, without groups and extras. */
      readonly selection?: PythonSelection
      /** Patterns in .gitignore syntax, relative to the layer; absent: nothing is left out. */
      readonly exclude?: readonly string[]
    }
  | { readonly kind: 'package-lock'; readonly path: string; readonly exclude?: readonly string[] }

/** What a layer gets of a uv.lock. */
export interface PythonSelection {
  /** A member of the workspace. */
  readonly package?: string
  /** Dependency groups, on top of the dependencies. */
  readonly groups: readonly string[]
  readonly extras: readonly string[]
}

/** The validated inputs of the mode publish-layer. */
export interface PublishLayerInputs extends CommonInputs, DryRun {
  readonly mode: 'publish-layer'
  /** Absent: the ref and commit that started the run. */
  readonly releaseOrigin?: ReleaseOrigin
  readonly layerName: string
  readonly source: LayerSource
  /** Empty without an input, except for a layer of Python packages. */
  readonly runtimes: readonly string[]
  /** Empty without an input, except for a layer that this action builds. */
  readonly architectures: readonly Architecture[]
  readonly description?: string
  readonly license?: string
  readonly sharing: Sharing
  /** The number of newest versions to keep when old ones are deleted; absent: none are deleted. */
  readonly keepVersions?: number
  /** Where the content is uploaded for Lambda to fetch; absent: it is sent in the request. */
  readonly staging?: Staging
}

/** A principal that may invoke the function through the alias. */
export interface InvokePermission {
  /** A service (`s3.amazonaws.com`), an account (12 digits), the ARN of an IAM principal, or `*`. */
  readonly principal: string
  /** The resource on whose behalf a service calls; may contain `*` and `?`. */
  readonly sourceArn?: string
  /** The account that owns the source: 12 digits. */
  readonly sourceAccount?: string
  readonly principalOrgId?: string
  /** The ID of an Alexa skill. */
  readonly eventSourceToken?: string
  /** Set for calls of the function URL of the alias. */
  readonly throughUrl?: true
  /** The auth type of the function URL that the permission applies to. */
  readonly functionUrlAuthType?: FunctionUrlAuthType
}

/** The wanted callers of an alias. */
export interface WantedCallers {
  readonly functionName: string
  readonly alias?: string
  /** Who may invoke the function through `alias`; absent: no permissions are added. */
  readonly invokePermissions?: readonly InvokePermission[]
  /** The auth type of the function URL of `alias`; absent: the URL does not change. */
  readonly functionUrlAuthType?: FunctionUrlAuthType
  /** Replaces the CORS settings of the URL as a whole; empty: none. Absent: they do not change. */
  readonly functionUrlCors?: Cors
  readonly functionUrlInvokeMode?: InvokeMode
  /** How Lambda invokes `alias` asynchronously; empty: its defaults. Absent: it does not change. */
  readonly eventInvoke?: EventInvokeConfig
}

/** The role that the action assumes with GitHub's identity token. */
export interface RoleToAssume {
  readonly arn: string
  /** Such as `aws` or `aws-us-gov`. */
  readonly partition: string
  /** 12 digits. */
  readonly account: string
  /** The name of the role, without its path. */
  readonly name: string
  /** Absent: derived from the run. */
  readonly sessionName?: string | undefined
  readonly durationSeconds: number
  readonly audience: string
}

/** Whether to only plan, and the token for a comment on the pull request. */
export interface DryRun {
  /** Whether to print the plan without carrying it out. */
  readonly dryRun: boolean
  /** A GitHub token with permission to comment; secret. */
  readonly githubToken?: string | undefined
}

/** The validated inputs of a mode; `mode` distinguishes them. */
export type Inputs =
  | DeployInputs
  | PromotionInputs
  | AliasRemovalInputs
  | PublishLayerInputs
  | RollbackInputs
  | SmokeTestInputs
