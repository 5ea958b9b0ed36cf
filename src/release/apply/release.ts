import type { Lambda } from '../../aws/lambda.ts'
import type { Staging } from '../../inputs/staging.ts'
import type { Alias } from '../../model/alias.ts'
import type { S3Object, SentCode } from '../../model/code.ts'
import type { Configuration } from '../../model/configuration.ts'
import type { Move } from '../../model/move.ts'
import type { Version } from '../../model/version.ts'
import type { Verdict } from '../../smoke/verdict.ts'
import type { GitReference } from '../history/alias-description.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'

/** A release that is being carried out. */
export interface Release {
  readonly lambda: Lambda
  readonly plan: ReleasePlan
  /** What is sent. */
  readonly code?: SentCode
  /** Where packages go that are too large for a request; absent: nowhere. */
  readonly staging?: Staging
  /** Content digest of the code that is released, also where only the configuration changes. */
  readonly digest?: string
  /** The user's words for the version's description. */
  readonly text?: string
  readonly git: GitReference
  /** Absent when nothing is tested. */
  readonly tests?: ReleaseTests
}

/** How a release is proven. */
export interface ReleaseTests {
  /** The event that the function is invoked with, as JSON; absent where only a URL is asked. */
  readonly payload?: () => string
  /** Invokes a version by its number. */
  readonly version: (version: string) => Promise<Verdict | undefined>
  /**
   * Tests what callers meet, the alias and the URL.
   * @param version what should answer
   * @param before what the alias served until now, and may for a moment still do
   */
  readonly traffic: (version: string, before?: string) => Promise<Verdict | undefined>
}

/** How far a release has come: what AWS holds by now. */
export interface Progress {
  /** The package in S3, where it goes that way. */
  readonly staged?: S3Object
  /** $LATEST; absent before the function is created. */
  readonly latest?: Configuration
  /** The alias of the release as it stands. */
  readonly alias?: Alias
  /** What the alias served before the release, as a published version. */
  readonly previousVersion?: string
  /** The version that is released. */
  readonly version?: Version
  /** The move of the alias from its beginning on: it may have taken effect, and is undone unless it is proven. Absent when nothing proves it. */
  readonly unproven?: Move | undefined
  /** The function URL of the alias, where this release has set it. */
  readonly functionUrl?: URL
  /** A version of the state before the release, where one had to be published. */
  readonly baseline?: Version
  /** Full sentences about what did not work out, and stopped nothing. */
  readonly warnings?: readonly string[]
}
