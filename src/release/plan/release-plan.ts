import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import type { FunctionUrl } from '../../aws/function-url.ts'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { FunctionUrlAuthType } from '../../inputs/invoke-permission.ts'
import type { Staging } from '../../inputs/staging.ts'
import type { PackageIdentity } from './code-identity.ts'
import type { ConfigurationMembers, MemberChange } from './desired-configuration.ts'
import type { EnvironmentDifference } from './environment.ts'
import type { Permission } from './resource-policy.ts'

/** What the user wants: the inputs, and the package that they led to. */
export interface Desired {
  readonly inputs: DeployInputs
  /** Absent when only the configuration is released. */
  readonly code?: PackageIdentity
  /** The id of the workflow run. */
  readonly run?: string
}

/** The function as it is in AWS, read before anything is decided. */
export interface CurrentFunction {
  /** $LATEST. */
  readonly latest: FunctionConfiguration
  readonly tags: Readonly<Record<string, string>>
  /** The alias of the release; absent when there is none yet or none was asked for. */
  readonly alias?: AliasConfiguration
  /** The version that the alias serves ($LATEST itself where the alias points there). */
  readonly served?: FunctionConfiguration
  /** The alias that shall name the release, where it exists already. */
  readonly releaseAlias?: AliasConfiguration
  /** Who may call the alias; absent where no input says anything about it. */
  readonly callers?: CurrentCallers
}

/** Who may call the alias now; read only as far as the inputs say anything about it. */
export interface CurrentCallers {
  /** The resource policy of the alias, as JSON; absent when it has none. */
  readonly policy?: string
  /** The URL of the alias; absent when it has none. */
  readonly url?: FunctionUrl
}

/** What else has to be known before a version is released. */
export interface Surroundings {
  /** Aliases that serve $LATEST and would expose a change of it at once. */
  readonly aliasesOnLatest: readonly AliasConfiguration[]
  /** All published versions, the oldest first. */
  readonly versions: readonly FunctionConfiguration[]
}

/**
 * Publishes the present state and points aliases at it that serve $LATEST, before $LATEST changes. Without any such
 * alias it only keeps the state, to go back to.
 */
export interface PinAliases {
  readonly type: 'pin-aliases'
  readonly aliases: readonly AliasConfiguration[]
  /** A version that is the present state already; absent: one is published. */
  readonly existing?: string
}

/** One thing that a release does. The steps of a plan are in the order in which they are carried out. */
export type Step =
  /** Puts the package into S3, from where Lambda fetches it. */
  | { readonly type: 'stage-code'; readonly staging: Staging }
  | {
      readonly type: 'create-function'
      readonly members: ConfigurationMembers
      readonly changes: readonly MemberChange[]
    }
  | PinAliases
  | {
      readonly type: 'update-configuration'
      readonly members: ConfigurationMembers
      readonly changes: readonly MemberChange[]
    }
  | {
      readonly type: 'update-code'
      readonly from: string
      readonly architectures?: readonly string[]
      readonly changes: readonly MemberChange[]
    }
  /** `existing`: a version of this very code and configuration, left by a run that was cut short. */
  | { readonly type: 'publish-version'; readonly existing?: string }
  /**
   * Waits until an existing version can be invoked. One that Lambda has put to sleep (State Inactive) is invoked until
   * it is awake.
   */
  | { readonly type: 'wake-version'; readonly version: FunctionConfiguration }
  /** Invokes the new version by its number: nothing moves to a version that fails. */
  | { readonly type: 'test-version' }
  | { readonly type: 'create-alias'; readonly alias: string }
  | {
      readonly type: 'update-alias'
      readonly alias: AliasConfiguration
      readonly clearsWeights: boolean
      /** The version that is rolled back from: it is marked, so that no later rollback comes back to it. */
      readonly left?: string
      /** How many previous versions the alias's history names at most; absent: as many as there is room for. */
      readonly longestHistory?: number
    }
  /** Lets callers in: adds statements to the resource policy of the alias. */
  | {
      readonly type: 'add-permissions'
      readonly alias: string
      readonly permissions: readonly Permission[]
    }
  /** Gives the alias a function URL, or changes whom it lets through. */
  | {
      readonly type: 'set-function-url'
      readonly alias: string
      readonly authType: FunctionUrlAuthType
      /** Whom it lets through now; absent: there is none. */
      readonly from?: FunctionUrlAuthType
    }
  /** Tests what callers meet, through the alias and at the URL. */
  | { readonly type: 'test-traffic' }
  /** Gives $LATEST back what is served, since it holds a version that failed. */
  | {
      readonly type: 'restore-latest'
      readonly version: FunctionConfiguration
      /** The version that $LATEST holds; absent: one that failed. */
      readonly holds?: string
      /** Callers depend on $LATEST no more: a failure is told and stops nothing. */
      readonly bestEffort?: true
    }
  | {
      readonly type: 'tag-resource'
      readonly tags: Readonly<Record<string, string>>
      readonly changes: readonly MemberChange[]
    }
  /** Points an alias at the release that names it. */
  | { readonly type: 'name-release'; readonly name: string; readonly existing?: AliasConfiguration }
  /** Deletes all but the newest versions, and but those that something points at. */
  | { readonly type: 'prune-versions'; readonly keep: number }

/** What a release will do, decided before anything is written. Steps hold environment values: never print them. */
export interface ReleasePlan {
  readonly functionName: string
  /** The alias that shall serve the release. */
  readonly alias?: string
  /** The version that the alias serves now, also `$LATEST`. */
  readonly from?: string
  /** The version that it will serve: absent while it has no number yet. */
  readonly to?: string
  readonly steps: readonly Step[]
  readonly environment: EnvironmentDifference
  /** Full sentences. */
  readonly warnings: readonly string[]
}
