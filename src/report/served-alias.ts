import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { originOf } from '../release/history/version-description.ts'
import { versionOf } from '../release/plan/rollback-state.ts'
import type { FunctionOutcome } from './result.ts'

interface Versions {
  readonly versions: readonly FunctionConfiguration[]
}

/** What a result says of an alias of a function and of the published version that it serves. */
export function servedAlias(
  { functionName, region, alias }: Pick<FunctionOutcome, 'functionName' | 'region'> & { alias: string },
  { versions }: Versions,
  found: AliasConfiguration | undefined,
): Pick<
  FunctionOutcome,
  'functionName' | 'region' | 'alias' | 'aliasArn' | 'version' | 'origin' | 'codeSha256'
> {
  const { FunctionVersion: version, AliasArn: aliasArn } = found ?? {}
  const { CodeSha256: codeSha256, Description } = versionOf({ versions }, version) ?? {}
  return { functionName, region, alias, aliasArn, version, origin: originOf(Description), codeSha256 }
}

/** What a result says of the version that was served before; nothing where there was none. */
export function servedUntilNow(
  { versions }: Versions,
  previous: string | undefined,
): Pick<FunctionOutcome, 'previousVersion' | 'previousOrigin'> {
  const description = previous && versionOf({ versions }, previous)?.Description
  return { previousVersion: previous, previousOrigin: originOf(description) }
}
