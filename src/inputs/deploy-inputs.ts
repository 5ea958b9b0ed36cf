import type { ImageCode, S3Code, S3Object } from '../model/code.ts'
import type { SmokeTest } from '../smoke/smoke-test.ts'
import type { Shaped } from './configuration-shapes.ts'
import type { DryRun } from './dry-run.ts'
import type { WantedCallers } from './invoke-permission.ts'
import type { RoleToAssume } from './role.ts'
import type { Staging } from './staging.ts'

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
  readonly tag?: string
  /** Hexadecimal SHA-256 of the manifest, 64 digits. */
  readonly digest?: string
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
export type DesiredConfiguration = Omit<Shaped, 'Environment' | 'Layers'>

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
