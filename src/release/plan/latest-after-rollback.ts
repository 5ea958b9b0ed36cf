import { badVersions, isWhole } from '../../model/alias.ts'
import type { Configuration } from '../../model/configuration.ts'
import { numbered, type Version } from '../../model/version.ts'
import type { StepOf } from '../../plan/steps.ts'
import { isSameRelease } from './code-identity.ts'
import { unexpectedMembers } from './drift.ts'
import type { RollbackState } from './rollback-state.ts'

/** What becomes of $LATEST in a rollback. */
export interface LatestAfterRollback {
  readonly restore?: StepOf<'restore-latest'>
  /** Full sentences. */
  readonly warnings: readonly string[]
}

/**
 * Decides whether $LATEST gets the code and configuration of the version that is served then. Only what a version
 * keeps is overwritten: anything else is somebody's work that exists nowhere else (docs/decisions/0007).
 */
export function latestAfterRollback(
  { latest, versions }: RollbackState,
  target: Version,
): LatestAfterRollback {
  if (isSameRelease(latest, target.configuration)) return { warnings: [] }
  const kept = versions.findLast((version) => differences(version, latest).length === 0)
  if (kept) {
    // Where variables cannot be read, it may be the target's state already.
    if (kept.number === target.number || differences(target, latest).length === 0) return { warnings: [] }
    const restore = {
      type: 'restore-latest',
      version: target,
      holds: kept.number,
      bestEffort: true,
    } as const
    return { restore, warnings: [] }
  }
  const members = differences(target, latest).join(', ')
  const warning = `$LATEST is left as it is: it differs from version ${target.number} (${members}) and is the state of no version, so it may be somebody's work that exists nowhere else. The next release starts from it: put it right first, or give that release the code and the settings that differ.`
  return { warnings: [warning] }
}

/**
 * What a rollback that was cut short has left to do, when the alias is where it belongs: $LATEST still holds, wholly or
 * in part, a version that is marked bad, and nothing beyond it and what is served.
 */
export function restOfRollback({
  latest,
  alias,
  versions,
}: RollbackState): StepOf<'restore-latest'> | undefined {
  const served = numbered(versions, alias.traffic.version)
  if (!served || !isWhole(alias.traffic)) return undefined
  const yetToRestore = differences(served, latest)
  const bad = badVersions(alias)
  const held = versions
    .filter(({ number }) => bad.includes(number))
    .find((version) => !differences(version, latest).some((name) => yetToRestore.includes(name)))
  if (yetToRestore.length === 0 || !held) return undefined
  return { type: 'restore-latest', version: served, holds: held.number, bestEffort: true }
}

/** In what $LATEST differs from a version. Restoring leaves variables that cannot be read as they are. */
function differences({ configuration }: Version, latest: Configuration): string[] {
  const isUnreadable = [configuration, latest].some(({ Environment }) => Environment?.Error !== undefined)
  return unexpectedMembers(configuration, {}, latest).filter(
    (name) => name !== 'Environment' || !isUnreadable,
  )
}
