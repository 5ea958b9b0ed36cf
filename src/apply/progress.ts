import type { Aws } from '../aws/client/aws.ts'
import type { Alias } from '../model/alias.ts'
import type { S3Object, SentCode, Staging } from '../model/code.ts'
import type { Configuration } from '../model/configuration.ts'
import type { FunctionUrl } from '../model/function-url.ts'
import type { GitReference } from '../model/history.ts'
import type { Move } from '../model/move.ts'
import type { ShiftRecord } from '../model/shift/shift-record.ts'
import type { Version } from '../model/version.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'
import type { ShiftWatch } from '../plan/shift/alarms.ts'
import type { FailedStep, Step, StepOf } from '../plan/steps.ts'
import type { ReleaseTests } from '../smoke-test/release-tests.ts'

/** A release that is carried out. */
export interface Release {
  readonly aws: Aws
  readonly plan: ReleasePlan
  /** The code to send. */
  readonly code?: SentCode | undefined
  /** Where packages that are too large for a request are uploaded; absent: nowhere. */
  readonly staging?: Staging | undefined
  /** Content digest of the released code, even if only the configuration changes. */
  readonly digest?: string | undefined
  /** The user's text for the description of the version. */
  readonly text?: string | undefined
  readonly git: GitReference
  /** What watches the traffic shift; absent if the plan has none. */
  readonly watch?: ShiftWatch | undefined
  /** Absent if nothing is tested. */
  readonly tests?: ReleaseTests | undefined
}

/** A deployment of CodeDeploy that this release has created or follows. */
export interface RunningDeployment {
  /** Undefined once CodeDeploy is asked for the deployment, and before it has answered. */
  readonly id: string | undefined
  /** Whether it may still be running. */
  readonly isRunning: boolean
  /** Whether the new version got traffic; absent: not known. */
  readonly hadTraffic?: boolean | undefined
}

/** A statement that a release added, or found when it wanted to add it. */
export interface AddedStatement {
  readonly id: string
  /** Whether this release surely added it. Otherwise it may be the same statement of another run. */
  readonly isOwn: boolean
}

/** A function URL that a release has set. */
export interface WrittenUrl {
  readonly url: FunctionUrl
  /** Whether this release surely wrote it. Otherwise another run may have written the same. */
  readonly isOwn: boolean
}

/** The progress of a release: what exists in AWS by now. */
export interface Progress {
  /** The package in S3, if it was uploaded there. */
  readonly staged?: S3Object | undefined
  /** $LATEST; absent before the function is created. */
  readonly latest?: Configuration | undefined
  /** The current state of the alias of the release. */
  readonly alias?: Alias | undefined
  /** The published version that the alias served before the release. */
  readonly previousVersion?: string | undefined
  /** The released version. */
  readonly version?: Version | undefined
  /** The deployment of CodeDeploy that shifts the traffic; absent before it is created. */
  readonly deployment?: RunningDeployment | undefined
  /** What a traffic shift has done; absent before it begins. */
  readonly shift?: ShiftRecord | undefined
  /** A move of the alias that may have taken effect and is undone unless a test verifies it. Absent without a test. */
  readonly unverified?: Move | undefined
  /** The change of provisioned concurrency, once it is sent. */
  readonly provisioned?: StepOf<'set-provisioned-concurrency'> | undefined
  /** The statements that this release has added to the resource policy of the alias; absent: none. */
  readonly statements?: readonly AddedStatement[] | undefined
  /** The function URL of the alias, if this release configured it. */
  readonly functionUrl?: WrittenUrl | undefined
  /** A version with the state before the release, if one was published. */
  readonly baseline?: Version | undefined
  /** The steps that are not done, the current one first. */
  readonly remaining?: readonly Step[] | undefined
  /** Full sentences about failures that did not stop the release. */
  readonly warnings?: readonly string[] | undefined
  /** What these failures are about. */
  readonly failedSteps?: readonly FailedStep[] | undefined
}
