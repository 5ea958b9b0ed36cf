import { type Alias, percent, sharesOf } from '../../model/alias.ts'
import { unexpectedMembers } from '../../model/comparable.ts'
import type { Configuration } from '../../model/configuration.ts'
import { versionName } from '../../model/version.ts'
import type { Reread } from '../../plan/current.ts'

/**
 * What an alias serves after a failed run, as a sentence.
 * @param movedTo the version that the alias was moved back from
 */
export function servedSentence(
  name: string,
  before: string | undefined,
  alias: Reread<Alias>,
  movedTo?: string,
): string {
  if (movedTo !== undefined) {
    const moved = `The alias ${name} had moved to version ${movedTo} and was moved back`
    if (alias?.found && alias.found.traffic.version === before)
      return `${moved}: it serves ${versionName(before)} again.`
    return `${moved}. ${servedSentence(name, before, alias)}`
  }
  if (!alias)
    return before
      ? `What the alias ${name} serves could not be read. It served ${versionName(before)}.`
      : `Whether the alias ${name} exists could not be read.`
  const now = alias.found?.traffic.version
  if (!now)
    return before
      ? `The alias ${name} no longer exists. It served ${versionName(before)}.`
      : `There is no alias ${name} yet.`
  if (now === before) return `The alias ${name} still serves ${versionName(now)}.`
  return `The alias ${name} now serves ${versionName(now)}${before ? ` (before: ${before})` : ''}.`
}

/** What is served after a run that changed nothing and whose test failed, as a sentence. */
export function nothingUndone(alias: Alias | undefined): string {
  if (!alias) return 'This run changed nothing, so nothing was undone.'
  return `The alias ${alias.name} serves ${versionName(alias.traffic.version)}, as before. This run changed nothing, so nothing was undone. To return to the previous version, use \`mode: rollback\`.`
}

/** What is served after a run that was refused before anything was written, as a sentence. */
export function nothingWritten(alias: Alias | undefined): string {
  if (!alias) return 'Nothing was changed in AWS.'
  const { name, traffic } = alias
  const shares = sharesOf(traffic).map(
    ([version, share]) => `, and sends ${percent(share)} to ${versionName(version)}`,
  )
  return `Nothing was changed in AWS. The alias ${name} still serves ${versionName(traffic.version)}${shares.join('')}.`
}

/** What a failed release left in $LATEST, as a sentence. Empty when $LATEST is unchanged. */
export function leftInLatest(
  functionName: string,
  before: Configuration | undefined,
  latest: Reread<Configuration>,
): string {
  if (!latest) return 'What $LATEST holds could not be read.'
  const now = latest.found
  if (!now)
    return before
      ? `The function ${functionName} no longer exists.`
      : `The function ${functionName} was not created.`
  if (!before)
    return `The function ${functionName} has been created. Run the workflow again to continue from there.`
  const members = unexpectedMembers(before, {}, now)
  return members.length === 0
    ? ''
    : `$LATEST has already changed (${members.join(', ')}). Run the workflow again to continue from there.`
}
