import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import type { Lambda } from '../../aws/lambda.ts'
import type { CodePackage } from '../../package/code-package.ts'
import type { GitReference } from '../history/alias-description.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'

/** A release that is being carried out. */
export interface Release {
  readonly lambda: Lambda
  readonly plan: ReleasePlan
  readonly code?: CodePackage
  /** Content digest of the code that is released, also where only the configuration changes. */
  readonly digest?: string
  /** The user's words for the version's description. */
  readonly text?: string
  readonly git: GitReference
}

/** How far a release has come: what AWS holds by now. */
export interface Progress {
  /** $LATEST; absent before the function is created. */
  readonly latest?: FunctionConfiguration
  /** The alias of the release as it stands. */
  readonly alias?: AliasConfiguration
  /** What the alias served before the release, as a published version. */
  readonly previousVersion?: string
  /** The version that aliases on $LATEST were pinned to. */
  readonly baseline?: string
  /** The version that is released. */
  readonly version?: FunctionConfiguration
}
