import { originOf } from '../release/history/version-description.ts'
import { leftVersion, type RollbackState, versionOf } from '../release/plan/rollback-state.ts'
import type { Destination } from '../release/plan/rollback-target.ts'
import { versionName } from '../release/plan/version-name.ts'
import { weightsOf } from '../release/plan/weights.ts'

/** What a rollback starts from, as a line for the log. */
export function servedNow(region: string, state: RollbackState): string {
  const { functionName, alias } = state
  const shares = weightsOf(alias).map(
    ([version, share]) => `, and sends ${Math.round(share * 100)} % to ${named(state, version)}`,
  )
  return `${functionName} in ${region}: the alias ${alias.Name} serves ${named(state, alias.FunctionVersion)}${shares.join('')}.`
}

/** What a rollback will do, in one sentence. */
export function rollbackSentence(state: RollbackState, destination: Destination): string {
  const { alias } = state
  if (destination.kind === 'stay') return destination.reason
  const { version, reason } = destination
  const to = `${named(state, version)}: ${reason}`
  const from = leftVersion(alias)
  return from === version
    ? `The alias ${alias.Name} sends all of its traffic to ${to}.`
    : `The alias ${alias.Name} goes from ${named(state, from)} to ${to}.`
}

/** A version with the git ref or commit that it was released from: `version 41 (lambda/v1.0.4)`. */
function named(state: RollbackState, version: string | undefined): string {
  const origin = originOf(versionOf(state, version)?.Description)
  return origin ? `${versionName(version)} (${origin})` : versionName(version)
}
