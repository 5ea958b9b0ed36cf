import { type Alias, percent, sharesOf, sharesText } from '../../model/alias.ts'
import { numbered, originOf, type Version, versionName } from '../../model/version.ts'
import { type CurrentPromotion, type CurrentRollback, versionRolledBackFrom } from '../../plan/current.ts'
import type { PromotedVersion } from '../../plan/promotion.ts'
import type { Destination } from '../../plan/rollback-target.ts'

/** The state before a promotion, as a line for the log. */
export function servedBefore(region: string, alias: string, state: CurrentPromotion): string {
  const target = state.alias ? namedTraffic(state, state.alias) : `there is no alias ${alias} yet`
  const source = state.sourceAlias ? `${namedTraffic(state, state.sourceAlias)}; ` : ''
  return `${state.functionName} in ${region}: ${source}${target}.`
}

/** What a promotion will do, in one sentence. */
export function promotionSentence(
  name: string,
  { version, reason }: PromotedVersion,
  state: CurrentPromotion,
): string {
  const to = namedVersion(state, version)
  const from = state.alias?.traffic
  if (from === undefined) return `The alias ${name} is created on ${to}: ${reason}.`
  if (from.version !== version)
    return `The alias ${name} moves from ${namedVersion(state, from.version)} to ${to}: ${reason}.`
  return `The alias ${name} already serves ${to}${sharesText(from)}.`
}

/** The state before a rollback, as a line for the log. */
export function servedNow(region: string, state: CurrentRollback): string {
  const { functionName, alias } = state
  return `${functionName} in ${region}: ${namedTraffic(state, alias)}.`
}

/** What a rollback will do, in one sentence. */
export function rollbackSentence(state: CurrentRollback, destination: Destination): string {
  const { alias } = state
  if (destination.kind === 'keep') return destination.reason
  const { version, reason } = destination
  const to = `${namedVersion(state, version)}: ${reason}`
  const from = versionRolledBackFrom(alias)
  return from === version
    ? `The alias ${alias.name} sends all of its traffic to ${to}.`
    : `The alias ${alias.name} moves from ${namedVersion(state, from)} to ${to}.`
}

interface Versions {
  readonly versions: readonly Version[]
}

/** A version with the git ref or commit that it was released from: `version 41 (lambda/v1.0.4)`. */
function namedVersion({ versions }: Versions, version: string): string {
  const origin = originOf(numbered(versions, version))
  return origin ? `${versionName(version)} (${origin})` : versionName(version)
}

/** What an alias serves, with a version that shares its traffic: `the alias live serves version 41, and sends …`. */
function namedTraffic(state: Versions, { name, traffic }: Alias): string {
  const shares = sharesOf(traffic).map(
    ([version, share]) => `, and sends ${percent(share)} to ${namedVersion(state, version)}`,
  )
  return `the alias ${name} serves ${namedVersion(state, traffic.version)}${shares.join('')}`
}
