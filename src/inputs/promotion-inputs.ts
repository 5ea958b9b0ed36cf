import type { SmokeTest } from '../smoke/smoke-test.ts'
import type { CommonInputs } from './deploy-inputs.ts'
import type { DryRun } from './dry-run.ts'
import type { WantedCallers } from './invoke-permission.ts'

/** Which version a promotion takes. */
export type PromotionSource =
  /** The number of a published version. */
  | { readonly kind: 'version'; readonly version: string }
  /** What another alias of the function serves. */
  | { readonly kind: 'source-alias'; readonly alias: string }

/** The inputs of the mode deploy, checked, where it takes a version that is there already. */
export interface PromotionInputs extends CommonInputs, DryRun, WantedCallers {
  readonly mode: 'deploy'
  readonly promotion: PromotionSource
  /** The bare name, also where the user gave an ARN. */
  readonly functionName: string
  /** The account in the function's ARN, where the user gave one. */
  readonly functionAccount?: string
  /** The alias that shall serve the version. */
  readonly alias: string
  /** An alias that names this release, other than `alias`. */
  readonly releaseAlias?: string
  /** How many of the newest versions stay when old ones are deleted; absent: none is deleted. */
  readonly keepVersions?: number
  /** How the version is proven before and after the alias moves; absent: it is not tested. */
  readonly smokeTest?: SmokeTest
  /** Whether the alias goes back when the test through it fails. */
  readonly autoRollback: boolean
}
