import type { AliasConfiguration } from '@aws-sdk/client-lambda'
import type { Configuration } from '../../src/model/configuration.ts'
import { formatVersionDescription } from '../../src/model/history.ts'
import type { Version } from '../../src/model/version.ts'
import type { CurrentRollback } from '../../src/plan/current.ts'
import { alias as aliasWith, configuration, version as versionWith } from './model.ts'

/** What is special about a version: where it was released from, and what the alias served before it. */
interface Released {
  readonly ref?: string
  readonly sha?: string
  readonly before?: string
  readonly members?: Partial<Configuration>
}

/** A published version of its own code. */
export function version(number: number, { ref, sha, before, members }: Released = {}): Version {
  return versionWith({
    Version: String(number),
    CodeSha256: `code-${number}`,
    LastModified: '2026-11-03T14:02:11.000+0000',
    Description: formatVersionDescription(undefined, {
      git: { ...(ref && { ref }), ...(sha && { sha }) },
      ...(before && { predecessor: { alias: 'live', version: before } }),
    }),
    ...members,
  })
}

/** An alias `live` with a description, and its versions; $LATEST is what the alias serves. */
export function rollbackState(
  alias: AliasConfiguration,
  versions: readonly Version[],
  more: Partial<CurrentRollback> = {},
): CurrentRollback {
  const served = versions.find(({ number }) => number === alias.FunctionVersion)
  return {
    functionName: 'orders-api',
    latest: { ...(served?.configuration ?? configuration()), Version: '$LATEST' },
    alias: aliasWith({ Name: 'live', ...alias }),
    versions,
    ...more,
  }
}
