import { type AliasHistory, formatAliasHistory } from './history.ts'
import { isNumber, versionName } from './version.ts'

/** Where an alias sends its traffic. */
export interface Traffic {
  /** The version that gets the remaining traffic: a number, or `$LATEST`. */
  readonly version: string
  /** The share of the traffic, from 0 to 1, of each additional version. */
  readonly shares: Readonly<Record<string, number>>
}

/** An alias as AWS returned it. */
export interface Alias {
  readonly name: string
  readonly arn: string
  readonly revisionId: string | undefined
  readonly traffic: Traffic
  /** The history in its description; undefined if the description is empty or not managed by this action. */
  readonly history: AliasHistory | undefined
  readonly description: string
}

/** All traffic to one version. */
export function allTo(version: string): Traffic {
  return { version, shares: {} }
}

/** The additional versions with their share of the traffic, from 0 to 1. */
export function sharesOf({ shares }: Traffic): ReadonlyArray<readonly [version: string, share: number]> {
  return Object.entries(shares)
}

/** Whether all traffic goes to one version. */
export function isWhole(traffic: Traffic): boolean {
  return sharesOf(traffic).length === 0
}

/**
 * The version that gets all of the traffic although the alias is on another one: the alias has one weight, and that is 1.
 * AWS itself sets such a weight while it moves provisioned concurrency; settled-alias.ts tells it from somebody's.
 */
export function heldOn(traffic: Traffic): string | undefined {
  const [first, ...more] = sharesOf(traffic)
  return first && more.length === 0 && first[1] === 1 ? first[0] : undefined
}

/**
 * Whether traffic is as a move leaves it: as intended or, while AWS moves provisioned concurrency, still on the version
 * that had it before.
 */
export function isAfterMove(found: Traffic, before: Traffic, after: Traffic): boolean {
  if (isSameTraffic(found, after)) return true
  const held = heldOn(found)
  const isHeld = held !== undefined && (held === before.version || held === heldOn(before))
  return isHeld && isWhole(after) && found.version === after.version
}

/** Whether an alias sends all of its traffic to the version. */
export function serves({ traffic }: Pick<Alias, 'traffic'>, version: string): boolean {
  return traffic.version === version && isWhole(traffic)
}

export function isSameTraffic(left: Traffic, right: Traffic): boolean {
  const [leftShares, rightShares] = [sharesOf(left), sharesOf(right)]
  return (
    left.version === right.version &&
    leftShares.length === rightShares.length &&
    leftShares.every(([version, share]) => right.shares[version] === share)
  )
}

/** The version with a number that an alias serves; undefined if the alias does not exist or serves another one. */
export function servedVersion(alias: Pick<Alias, 'traffic'> | undefined): string | undefined {
  return alias && isNumber(alias.traffic.version) ? alias.traffic.version : undefined
}

/** Where an alias sends its traffic, in words: `version 41 (10% to version 42)`. */
export function trafficText(traffic: Traffic): string {
  const shares = sharesOf(traffic).map(([version, share]) => `${percent(share)} to ${versionName(version)}`)
  return `${versionName(traffic.version)}${shares.length > 0 ? ` (${shares.join(', ')})` : ''}`
}

/** What an alias serves, after "serves": `version 41, and sends 10% to version 42`. */
export function servedText(traffic: Traffic): string {
  return `${versionName(traffic.version)}${sharesText(traffic)}`
}

/** The shares of additional versions, after what an alias serves. Empty if there are none. */
export function sharesText(traffic: Traffic): string {
  return sharesOf(traffic)
    .map(([version, share]) => `, and sends ${percent(share)} to ${versionName(version)}`)
    .join('')
}

/** A share of the traffic to two decimals, such as `10%` or `0.5%`. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`
}

/** Whether this action manages the description of an alias: it is empty or a history. */
export function isManaged({ description, history }: Pick<Alias, 'description' | 'history'>): boolean {
  return description === '' || history !== undefined
}

/** The versions that are marked bad in the history of an alias. */
export function badVersions(alias: Pick<Alias, 'history'> | undefined): readonly string[] {
  return alias?.history?.bad ?? []
}

/** The alias with another history, in its description as well. */
export function withHistory(alias: Alias, history: AliasHistory): Alias {
  return { ...alias, history, description: formatAliasHistory(history) }
}
