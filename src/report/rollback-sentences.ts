import { leftVersion, type RollbackState } from '../release/plan/rollback-state.ts'
import type { Destination } from '../release/plan/rollback-target.ts'
import { namedTraffic, namedVersion } from './named-version.ts'

/** What a rollback starts from, as a line for the log. */
export function servedNow(region: string, state: RollbackState): string {
  const { functionName, alias } = state
  return `${functionName} in ${region}: ${namedTraffic(state, alias)}.`
}

/** What a rollback will do, in one sentence. */
export function rollbackSentence(state: RollbackState, destination: Destination): string {
  const { alias } = state
  if (destination.kind === 'stay') return destination.reason
  const { version, reason } = destination
  const to = `${namedVersion(state, version)}: ${reason}`
  const from = leftVersion(alias)
  return from === version
    ? `The alias ${alias.name} sends all of its traffic to ${to}.`
    : `The alias ${alias.name} goes from ${namedVersion(state, from)} to ${to}.`
}
