import type { Alias } from '../model/alias.ts'
import { numbered, originOf, type Version } from '../model/version.ts'
import type { FunctionOutcome } from './result.ts'

interface Versions {
  readonly versions: readonly Version[]
}

/** What a result says of an alias of a function and of the published version that it serves. */
export function servedAlias(
  { functionName, region, alias }: Pick<FunctionOutcome, 'functionName' | 'region'> & { alias: string },
  { versions }: Versions,
  found: Alias | undefined,
): Pick<
  FunctionOutcome,
  'functionName' | 'region' | 'alias' | 'aliasArn' | 'version' | 'origin' | 'codeSha256'
> {
  const version = found?.traffic.version
  const served = numbered(versions, version)
  return {
    functionName,
    region,
    alias,
    aliasArn: found?.arn,
    version,
    origin: originOf(served),
    codeSha256: served?.configuration.CodeSha256,
  }
}

/** What a result says of the version that was served before; nothing where there was none. */
export function servedUntilNow(
  { versions }: Versions,
  previous: string | undefined,
): Pick<FunctionOutcome, 'previousVersion' | 'previousOrigin'> {
  return { previousVersion: previous, previousOrigin: originOf(numbered(versions, previous)) }
}
