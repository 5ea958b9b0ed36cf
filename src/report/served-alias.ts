import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { originOf } from '../release/history/version-description.ts'
import { versionOf } from '../release/plan/rollback-state.ts'
import type { RunResult } from './result.ts'

interface Versions {
  readonly versions: readonly FunctionConfiguration[]
}

/** What a result says of an alias of a function and of the published version that it serves. */
export function servedAlias(
  { functionName, region, alias: name }: Pick<RunResult, 'functionName' | 'region'> & { alias: string },
  { versions }: Versions,
  alias: AliasConfiguration | undefined,
): Pick<RunResult, 'functionName' | 'region' | 'alias'> & Partial<RunResult> {
  const { FunctionVersion: version, AliasArn: aliasArn } = alias ?? {}
  const { CodeSha256: codeSha256, Description } = versionOf({ versions }, version) ?? {}
  const origin = originOf(Description)
  return {
    functionName,
    region,
    alias: name,
    ...(aliasArn && { aliasArn }),
    ...(version && { version }),
    ...(origin && { origin }),
    ...(codeSha256 && { codeSha256 }),
  }
}

/** What a result says of the version that was served before; nothing where there was none. */
export function servedUntilNow(
  { versions }: Versions,
  previous: string | undefined,
): Pick<RunResult, 'previousVersion' | 'previousOrigin'> {
  if (!previous) return {}
  const previousOrigin = originOf(versionOf({ versions }, previous)?.Description)
  return { previousVersion: previous, ...(previousOrigin && { previousOrigin }) }
}
