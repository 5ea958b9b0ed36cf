import type { Alias } from '../../model/alias.ts'
import type { Version } from '../../model/version.ts'
import type { CurrentCallers } from './release-plan.ts'

/** What a promotion decides by, read before anything is written. $LATEST is not part of it. */
export interface PromotionState {
  readonly functionName: string
  /** The alias that shall serve the version; absent when there is none yet. */
  readonly alias?: Alias
  /** The alias whose version is promoted, where one was named. */
  readonly source?: Alias
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
  /** Who may call the alias, as far as the inputs say anything about it. */
  readonly callers?: CurrentCallers
  /** The alias that shall name the release, where it exists already. */
  readonly releaseAlias?: Alias
}
