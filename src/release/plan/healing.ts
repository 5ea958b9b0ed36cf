import { Failure } from '../../failure.ts'
import { badVersions, isManaged } from '../../model/alias.ts'
import { LATEST, type Version } from '../../model/version.ts'
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
  versions: readonly Version[],
): Version | undefined {
  if (code || !alias || !served || served.number === LATEST) return undefined
  if (isSameRelease(latest, served.configuration)) return undefined
  const hasOtherCode = latest.CodeSha256 !== served.configuration.CodeSha256
  if (!isManaged(alias)) {
    if (hasOtherCode) refuseUnknownCode(alias.name, served)
    return undefined
  }
  const bad = badVersions(alias)
  const failed = versions
    .filter(({ number }) => bad.includes(number))
    .find(
      ({ configuration }) =>
        isSameRelease(configuration, latest) ||
        (hasOtherCode && configuration.CodeSha256 === latest.CodeSha256),
    )
  if (!failed) return undefined
  if (!inputs.restoreLatest) refuseBadCode(failed, alias.name)
  return served
}

function refuseBadCode(failed: Version, alias: string): never {
  throw new Failure(
    `$LATEST still holds version ${failed.number}, which failed its test or was rolled back, and releasing only the configuration would bring it behind ${alias}.`,
    'Release with the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or leave `restore-latest` on, so that $LATEST gets back what is served first.',
  )
}

function refuseUnknownCode(alias: string, served: Version): never {
  throw new Failure(
    `$LATEST has other code than version ${served.number}, which the alias ${alias} serves, and nothing tells whether it was ever tested: the alias's description is somebody else's, so it has no room for marks.`,
    'Release with the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or put the code of the served version back to $LATEST first.',
  )
}
