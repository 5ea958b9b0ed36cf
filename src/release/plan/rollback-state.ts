import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { weightsOf } from './weights.ts'

/** What a rollback decides by, read before anything is written. */
export interface RollbackState {
  readonly functionName: string
  /** $LATEST, as it is: perhaps in the middle of an update. */
  readonly latest: FunctionConfiguration
  /** The alias to roll back. */
  readonly alias: AliasConfiguration
  /** All published versions, the oldest first. */
  readonly versions: readonly FunctionConfiguration[]
  /** The alias that names a release, where there is one of the name that was asked for. */
  readonly releaseAlias?: AliasConfiguration
}

/** A published version by its number. */
export function versionOf(
  { versions }: Pick<RollbackState, 'versions'>,
  number: string | undefined,
): FunctionConfiguration | undefined {
  return versions.find(({ Version }) => Version === number)
}

/**
 * The version that a rollback leaves: what the alias serves or, while traffic is being shifted to a newer version,
 * that one. `$LATEST` for an alias that serves it.
 */
export function leftVersion(alias: AliasConfiguration): string {
  return shiftedTo(alias) ?? alias.FunctionVersion ?? ''
}

/** The newer version that an alias sends a share of its traffic to. An older one is left over from a finished shift. */
export function shiftedTo(alias: AliasConfiguration): string | undefined {
  return weightsOf(alias).find(([version]) => Number(version) > Number(alias.FunctionVersion))?.[0]
}
