import type { Alias } from '../model/alias.ts'
import type { Configuration } from '../model/configuration.ts'
import type { FunctionUrl } from '../model/function-url.ts'
import type { Version } from '../model/version.ts'
import { shiftedTo } from './unknown-traffic-shift.ts'

/** What a rollback decides by, read before anything is written. */
export interface CurrentRollback {
  readonly functionName: string
  /** $LATEST, as it is: perhaps in the middle of an update. */
  readonly latest: Configuration
  /** The alias to roll back. */
  readonly alias: Alias
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
  /** The alias that names a release, where there is one of the name that was asked for. */
  readonly releaseAlias?: Alias | undefined
}

/**
 * The version that a rollback leaves: what the alias serves or, while traffic is being shifted to a newer version,
 * that one. `$LATEST` for an alias that serves it.
 */
export function versionRolledBackFrom(alias: Alias): string {
  return shiftedTo(alias) ?? alias.traffic.version
}

/** What a promotion decides by, read before anything is written. $LATEST is not part of it. */
export interface CurrentPromotion {
  readonly functionName: string
  /** The alias that shall serve the version; absent when there is none yet. */
  readonly alias?: Alias | undefined
  /** The alias whose version is promoted, where one was named. */
  readonly sourceAlias?: Alias | undefined
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
  /** Who may call the alias, as far as the inputs say anything about it. */
  readonly callers?: CurrentCallers | undefined
  /** The alias that shall name the release, where it exists already. */
  readonly releaseAlias?: Alias | undefined
}

/** What a look at AWS showed, undefined inside when it is not there; undefined when it could not be read. */
export type Reread<T> = { readonly found: T | undefined } | undefined

/** The function as it is in AWS, read before anything is decided. */
export interface CurrentFunction {
  /** $LATEST. */
  readonly latest: Configuration
  readonly tags: Readonly<Record<string, string>>
  /** The alias of the release; absent when there is none yet or none was asked for. */
  readonly alias?: Alias | undefined
  /** The version that the alias serves ($LATEST itself where the alias points there). */
  readonly served?: Version | undefined
  /** The alias that shall name the release, where it exists already. */
  readonly releaseAlias?: Alias | undefined
  /** Who may call the alias; absent where no input says anything about it. */
  readonly callers?: CurrentCallers | undefined
}

/** Who may call the alias now; read only as far as the inputs say anything about it. */
export interface CurrentCallers {
  /** The resource policy of the alias, as JSON; absent when it has none. */
  readonly policy?: string | undefined
  /** The URL of the alias; absent when it has none. */
  readonly url?: FunctionUrl | undefined
}

/** What else has to be known before a version is released. */
export interface CurrentVersions {
  /** Aliases that serve $LATEST and would expose a change of it at once. */
  readonly aliasesOnLatest: readonly Alias[]
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
}
