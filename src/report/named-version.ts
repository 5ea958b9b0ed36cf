import { originOf } from '../release/history/version-description.ts'
import { type RollbackState, versionOf } from '../release/plan/rollback-state.ts'
import { versionName } from '../release/plan/version-name.ts'

/** A version with the git ref or commit that it was released from: `version 41 (lambda/v1.0.4)`. */
export function namedVersion(state: Pick<RollbackState, 'versions'>, version: string | undefined): string {
  const origin = originOf(versionOf(state, version)?.Description)
  return origin ? `${versionName(version)} (${origin})` : versionName(version)
}
