import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { isSameRelease } from './code-identity.ts'
import { unexpectedMembers } from './drift.ts'
import type { Step } from './release-plan.ts'
import type { RollbackState } from './rollback-state.ts'

/** What becomes of $LATEST in a rollback. */
export interface LatestAfterRollback {
  readonly steps: readonly Step[]
  /** Full sentences. */
  readonly warnings: readonly string[]
}

/**
 * Decides whether $LATEST gets the code and configuration of the version that is served then. Only what a version
 * keeps is overwritten: anything else is somebody's work that exists nowhere else (docs/decisions/0007).
 */
export function latestAfterRollback(
  { latest, versions }: RollbackState,
  target: FunctionConfiguration,
): LatestAfterRollback {
  if (isSameRelease(latest, target)) return { steps: [], warnings: [] }
  const kept = versions.findLast((version) => differences(version, latest).length === 0)
  if (kept?.Version) {
    // Where variables cannot be read, it may be the target's state already.
    if (kept.Version === target.Version || differences(target, latest).length === 0)
      return { steps: [], warnings: [] }
    return {
      steps: [{ type: 'restore-latest', version: target, holds: kept.Version, bestEffort: true }],
      warnings: [],
    }
  }
  const members = differences(target, latest).join(', ')
  const warning = `$LATEST is left as it is: it differs from version ${target.Version} (${members}) and is the state of no version, so it may be somebody's work that exists nowhere else. The next release starts from it: put it right first, or give that release the code and the settings that differ.`
  return { steps: [], warnings: [warning] }
}

/** In what $LATEST differs from a version. Restoring leaves variables that cannot be read as they are. */
function differences(version: FunctionConfiguration, latest: FunctionConfiguration): string[] {
  const isUnreadable = version.Environment?.Error !== undefined || latest.Environment?.Error !== undefined
  return unexpectedMembers(version, {}, latest).filter((name) => name !== 'Environment' || !isUnreadable)
}
