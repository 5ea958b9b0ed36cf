import type { Alias } from '../../model/alias.ts'
import type { Configuration } from '../../model/configuration.ts'
import type { Version } from '../../model/version.ts'
import { shiftedTo } from './weights.ts'

/** What a rollback decides by, read before anything is written. */
export interface RollbackState {
  readonly functionName: string
  /** $LATEST, as it is: perhaps in the middle of an update. */
  readonly latest: Configuration
  /** The alias to roll back. */
  readonly alias: Alias
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
  /** The alias that names a release, where there is one of the name that was asked for. */
  readonly releaseAlias?: Alias
}

/**
 * The version that a rollback leaves: what the alias serves or, while traffic is being shifted to a newer version,
 * that one. `$LATEST` for an alias that serves it.
 */
export function leftVersion(alias: Alias): string {
  return shiftedTo(alias) ?? alias.traffic.version
}
