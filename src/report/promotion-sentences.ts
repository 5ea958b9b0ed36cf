import { isWhole } from '../model/alias.ts'
import type { PromotedVersion } from '../release/plan/promoted-version.ts'
import type { PromotionState } from '../release/plan/promotion-state.ts'
import { namedTraffic, namedVersion } from './named-version.ts'

/** What a promotion starts from, as a line for the log. */
export function servedBefore(region: string, alias: string, state: PromotionState): string {
  const target = state.alias ? namedTraffic(state, state.alias) : `there is no alias ${alias} yet`
  const source = state.source ? `${namedTraffic(state, state.source)}; ` : ''
  return `${state.functionName} in ${region}: ${source}${target}.`
}

/** What a promotion will do, in one sentence. */
export function promotionSentence(
  name: string,
  { version, reason }: PromotedVersion,
  state: PromotionState,
): string {
  const to = namedVersion(state, version)
  const from = state.alias?.traffic
  if (from === undefined) return `The alias ${name} is created on ${to}: ${reason}.`
  if (from.version !== version)
    return `The alias ${name} goes from ${namedVersion(state, from.version)} to ${to}: ${reason}.`
  return isWhole(from)
    ? `The alias ${name} serves ${to} already.`
    : `The alias ${name} sends all of its traffic to ${to}: ${reason}.`
}
