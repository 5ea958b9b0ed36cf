import type { FunctionUrl } from '../../aws/function-url.ts'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { Alias } from '../../model/alias.ts'
import type { CodeIdentity } from '../../model/code.ts'
import type { Configuration } from '../../model/configuration.ts'
import type { Version } from '../../model/version.ts'
import { inOrder, type Slots } from '../../plan/order.ts'
import type { Step } from '../../plan/steps.ts'
import type { EnvironmentDifference } from './environment.ts'

/** What the user wants: the inputs, and the package that they led to. */
export interface Desired {
  readonly inputs: DeployInputs
  /** Absent when only the configuration is released. */
  readonly code?: CodeIdentity
  /** The id of the workflow run. */
  readonly run?: string
}

/** The function as it is in AWS, read before anything is decided. */
export interface CurrentFunction {
  /** $LATEST. */
  readonly latest: Configuration
  readonly tags: Readonly<Record<string, string>>
  /** The alias of the release; absent when there is none yet or none was asked for. */
  readonly alias?: Alias
  /** The version that the alias serves ($LATEST itself where the alias points there). */
  readonly served?: Version
  /** The alias that shall name the release, where it exists already. */
  readonly releaseAlias?: Alias
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
  readonly aliasesOnLatest: readonly Alias[]
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
}

/** What a release will do, as its planner fills it in. */
export interface DraftPlan {
  readonly functionName: string
  /** The alias that shall serve the release. */
  readonly alias?: string
  /** The version that the alias serves now, also `$LATEST`. */
  readonly from?: string
  /** The version that it will serve: absent while it has no number yet. */
  readonly to?: string
  readonly slots: Slots
  readonly environment: EnvironmentDifference
  /** Full sentences. */
  readonly warnings: readonly string[]
}

/** What a release will do, decided before anything is written. Steps hold environment values: never print them. */
export interface ReleasePlan extends DraftPlan {
  /** What stands in the slots, in the order in which it is carried out. */
  readonly steps: readonly Step[]
}

/** A plan whose slots are filled. */
export function ordered(draft: DraftPlan): ReleasePlan {
  return { ...draft, steps: inOrder(draft.slots) }
}
