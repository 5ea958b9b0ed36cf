import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { formatVersionDescription } from '../../src/release/history/version-description.ts'
import type { RollbackState } from '../../src/release/plan/rollback-state.ts'

/** What is special about a version: where it was released from, and what the alias served before it. */
interface Released {
  readonly ref?: string
  readonly sha?: string
  readonly before?: string
  readonly members?: Partial<FunctionConfiguration>
}

/** A published version of its own code. */
export function version(number: number, { ref, sha, before, members }: Released = {}): FunctionConfiguration {
  return {
    Version: String(number),
    CodeSha256: `code-${number}`,
    LastModified: '2026-11-03T14:02:11.000+0000',
    Description: formatVersionDescription(undefined, {
      git: { ...(ref && { ref }), ...(sha && { sha }) },
      ...(before && { predecessor: { alias: 'live', version: before } }),
    }),
    ...members,
  }
}

/** An alias `live` with a description, and its versions; $LATEST is what the alias serves. */
export function rollbackState(
  alias: AliasConfiguration,
  versions: readonly FunctionConfiguration[],
  more: Partial<RollbackState> = {},
): RollbackState {
  const served = versions.find(({ Version }) => Version === alias.FunctionVersion)
  return {
    functionName: 'orders-api',
    latest: { ...served, Version: '$LATEST' },
    alias: { Name: 'live', ...alias },
    versions,
    ...more,
  }
}
