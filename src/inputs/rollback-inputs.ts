import type { SmokeTest } from '../smoke/smoke-test.ts'
import type { CommonInputs } from './deploy-inputs.ts'
import type { DryRun } from './dry-run.ts'
import type { Staging } from './staging.ts'

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
