import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { Failure } from '../../failure.ts'
import { isOursToWrite, parseAliasHistory } from '../history/alias-description.ts'
import { isSameRelease } from './code-identity.ts'
import type { CurrentFunction, Desired } from './release-plan.ts'

/**
 * The version that $LATEST has to be restored from before only its configuration is released: it still holds a
 * release that failed, and publishing it would ship that. Undefined when there is nothing to heal.
 * @throws Failure when it has to be, and restoring is switched off or the marks are missing
 */
export function versionToHealFrom(
  { alias, latest, served }: CurrentFunction,
  { inputs, code }: Desired,
  versions: readonly FunctionConfiguration[],
): FunctionConfiguration | undefined {
  if (code || !alias || !served || served.Version === '$LATEST' || isSameRelease(latest, served))
    return undefined
  const hasOtherCode = latest.CodeSha256 !== served.CodeSha256
  if (!isOursToWrite(alias.Description)) {
    if (hasOtherCode) refuseUnknownCode(alias.Name, served)
    return undefined
  }
  const bad = parseAliasHistory(alias.Description)?.bad ?? []
  const failed = versions
    .filter(({ Version = '' }) => bad.includes(Version))
    .find(
      (version) =>
        isSameRelease(version, latest) || (hasOtherCode && version.CodeSha256 === latest.CodeSha256),
    )
  if (!failed) return undefined
  if (!inputs.restoreLatest) refuseBadCode(failed, alias.Name)
  return served
}

function refuseBadCode(failed: FunctionConfiguration, alias: string | undefined): never {
  throw new Failure(
    `$LATEST still holds version ${failed.Version}, which failed its test or was rolled back, and releasing only the configuration would bring it behind ${alias}.`,
    'Release with the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or leave `restore-latest` on, so that $LATEST gets back what is served first.',
  )
}

function refuseUnknownCode(alias: string | undefined, served: FunctionConfiguration): never {
  throw new Failure(
    `$LATEST has other code than version ${served.Version}, which the alias ${alias} serves, and nothing tells whether it was ever tested: the alias's description is somebody else's, so it has no room for marks.`,
    'Release with the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or put the code of the served version back to $LATEST first.',
  )
}
