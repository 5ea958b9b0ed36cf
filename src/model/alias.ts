import { type AliasHistory, formatAliasHistory } from './history.ts'
import { LATEST, versionName } from './version.ts'

/** Where an alias sends its traffic. */
export interface Traffic {
  /** What gets all that no share takes: a version's number, or `$LATEST`. */
  readonly version: string
  /** Parts of the traffic, from 0 to 1, by the number of the version that gets them. */
  readonly shares: Readonly<Record<string, number>>
}

/** An alias as it was read. */
export interface Alias {
  readonly name: string
  readonly arn: string
  readonly revisionId: string | undefined
  readonly traffic: Traffic
  /** What its description records; undefined where that is empty or somebody else's. */
  readonly history: AliasHistory | undefined
  readonly description: string
}

/** All of the traffic for one version. */
export function allTo(version: string): Traffic {
  return { version, shares: {} }
}

/** The second versions that get a part of the traffic, with their share from 0 to 1. */
export function sharesOf({ shares }: Traffic): ReadonlyArray<readonly [version: string, share: number]> {
  return Object.entries(shares)
}

/** Whether the traffic goes to one version alone. */
export function isWhole(traffic: Traffic): boolean {
  return sharesOf(traffic).length === 0
}

/** Whether all of the traffic of an alias goes to the version. */
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

/** The published version that an alias serves; undefined where there is no alias, or it serves $LATEST. */
export function servedVersion(alias: Pick<Alias, 'traffic'> | undefined): string | undefined {
  return alias?.traffic.version === LATEST ? undefined : alias?.traffic.version
}

/** What an alias sends its traffic to, in words. */
export function trafficText(traffic: Traffic): string {
  const shares = sharesOf(traffic).map(([version, share]) => `${percent(share)} to ${versionName(version)}`)
  return [versionName(traffic.version), ...shares].join(' and ')
}

/** A share of the traffic, such as `10 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** Whether the description of an alias is this action's to write: it is empty, or a history. */
export function isManaged({ description, history }: Pick<Alias, 'description' | 'history'>): boolean {
  return description === '' || history !== undefined
}

/** The versions that are marked bad in the history of an alias. */
export function badVersions(alias: Pick<Alias, 'history'> | undefined): readonly string[] {
  return alias?.history?.bad ?? []
}

/** An alias with another history, and the description that says so. */
export function withHistory(alias: Alias, history: AliasHistory): Alias {
  return { ...alias, history, description: formatAliasHistory(history) }
}
