import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { parseAliasHistory } from '../history/alias-description.ts'
import { parseVersionRecord } from '../history/version-description.ts'

/**
 * What an alias served before the version that it serves, as the descriptions of versions say, where its own does not
 * tell: the newest that is not marked bad. Undefined when there is none, or when a version in between is gone.
 */
export function recordedPredecessor(
  alias: AliasConfiguration,
  versions: readonly FunctionConfiguration[],
): string | undefined {
  const bad = parseAliasHistory(alias.Description)?.bad ?? []
  let version = alias.FunctionVersion ?? ''
  for (;;) {
    const description = versions.find(({ Version }) => Version === version)?.Description
    const predecessor = parseVersionRecord(description)?.predecessor
    // Another alias's predecessor is no target. A version is older than what follows it, so this ends.
    if (!predecessor || predecessor.alias !== alias.Name) return undefined
    if (Number(predecessor.version) >= Number(version)) return undefined
    if (!bad.includes(predecessor.version)) return predecessor.version
    version = predecessor.version
  }
}
