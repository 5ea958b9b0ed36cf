import { type Alias, percent, sharesOf } from '../model/alias.ts'
import { numbered, originOf, type Version } from '../model/version.ts'
import { versionName } from '../release/plan/version-name.ts'

interface Versions {
  readonly versions: readonly Version[]
}

/** A version with the git ref or commit that it was released from: `version 41 (lambda/v1.0.4)`. */
export function namedVersion({ versions }: Versions, version: string): string {
  const origin = originOf(numbered(versions, version))
  return origin ? `${versionName(version)} (${origin})` : versionName(version)
}

/** What an alias serves, with a version that shares its traffic: `the alias live serves version 41, and sends …`. */
export function namedTraffic(state: Versions, { name, traffic }: Alias): string {
  const shares = sharesOf(traffic).map(
    ([version, share]) => `, and sends ${percent(share)} to ${namedVersion(state, version)}`,
  )
  return `the alias ${name} serves ${namedVersion(state, traffic.version)}${shares.join('')}`
}
