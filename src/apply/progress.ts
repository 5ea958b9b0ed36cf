import type { Aws } from '../aws/client/aws.ts'
import type { Alias } from '../model/alias.ts'
import type { S3Object, SentCode, Staging } from '../model/code.ts'
import type { Configuration } from '../model/configuration.ts'
import type { GitReference } from '../model/history.ts'
import type { Move } from '../model/move.ts'
import type { Version } from '../model/version.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'
import type { ReleaseTests } from '../smoke-test/release-tests.ts'

/** A release that is being carried out. */
export interface Release {
  readonly aws: Aws
  readonly plan: ReleasePlan
  /** What is sent. */
  readonly code?: SentCode | undefined
  /** Where packages go that are too large for a request; absent: nowhere. */
  readonly staging?: Staging | undefined
  /** Content digest of the code that is released, also where only the configuration changes. */
  readonly digest?: string | undefined
  /** The user's words for the version's description. */
  readonly text?: string | undefined
  readonly git: GitReference
  /** Absent when nothing is tested. */
  readonly tests?: ReleaseTests | undefined
}

/** How far a release has come: what AWS holds by now. */
export interface Progress {
  /** The package in S3, where it goes that way. */
  readonly staged?: S3Object | undefined
  /** $LATEST; absent before the function is created. */
  readonly latest?: Configuration | undefined
  /** The alias of the release as it stands. */
  readonly alias?: Alias | undefined
  /** What the alias served before the release, as a published version. */
  readonly previousVersion?: string | undefined
  /** The version that is released. */
  readonly version?: Version | undefined
  /** The move of the alias from its beginning on: it may have taken effect, and is undone unless it is proven. Absent when nothing proves it. */
  readonly unverified?: Move | undefined
  /** The function URL of the alias, where this release has set it. */
  readonly functionUrl?: URL | undefined
  /** A version of the state before the release, where one had to be published. */
  readonly baseline?: Version | undefined
  /** Full sentences about what did not work out, and stopped nothing. */
  readonly warnings?: readonly string[] | undefined
}
