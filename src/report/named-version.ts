import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import { originOf } from '../release/history/version-description.ts'
import { type RollbackState, versionOf } from '../release/plan/rollback-state.ts'
import { versionName } from '../release/plan/version-name.ts'
import { weightsOf } from '../release/plan/weights.ts'

/** A version with the git ref or commit that it was released from: `version 41 (lambda/v1.0.4)`. */
export function namedVersion(state: Pick<RollbackState, 'versions'>, version: string | undefined): string {
  const origin = originOf(versionOf(state, version)?.Description)
  return origin ? `${versionName(version)} (${origin})` : versionName(version)
}

/** What an alias serves, with a version that shares its traffic: `the alias live serves version 41, and sends …`. */
export function namedTraffic(state: Pick<RollbackState, 'versions'>, alias: AliasConfiguration): string {
  const shares = weightsOf(alias).map(
    ([version, share]) => `, and sends ${Math.round(share * 100)} % to ${namedVersion(state, version)}`,
  )
  return `the alias ${alias.Name} serves ${namedVersion(state, alias.FunctionVersion)}${shares.join('')}`
}
