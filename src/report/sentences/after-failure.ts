import { type Alias, percent, sharesOf } from '../../model/alias.ts'
import { unexpectedMembers } from '../../model/comparable.ts'
import type { Configuration } from '../../model/configuration.ts'
import { versionName } from '../../model/version.ts'
import type { Reread } from '../../plan/current.ts'

/**
 * What an alias serves after a run that failed, as a sentence.
 * @param movedTo the version that it was moved back from
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
      ? `What the alias ${name} serves could not be read; before, it was ${versionName(before)}.`
      : `Whether there is an alias ${name} by now could not be read.`
  const now = alias.found?.traffic.version
  if (!now)
    return before
      ? `The alias ${name} does not exist any more; it served ${versionName(before)}.`
      : `There is no alias ${name} yet.`
  if (now === before) return `The alias ${name} still serves ${versionName(now)}.`
  return `The alias ${name} now serves ${versionName(now)}${before ? ` (before: ${before})` : ''}.`
}

/** What a run leaves behind that had nothing to do, but whose test failed, as a sentence. */
export function nothingUndone(alias: Alias | undefined): string {
  if (!alias) return 'This run changed nothing, so nothing was undone.'
  return `The alias ${alias.name} serves ${versionName(alias.traffic.version)}, as before: this run changed nothing, so nothing was undone. To serve what was served before, use \`mode: rollback\`.`
}

/** What a run that was refused before it wrote anything leaves behind, as a sentence. */
export function nothingWritten(alias: Alias | undefined): string {
  if (!alias) return 'Nothing was written.'
  const { name, traffic } = alias
  const shares = sharesOf(traffic).map(
    ([version, share]) => `, and sends ${percent(share)} to ${versionName(version)}`,
  )
  return `Nothing was written: the alias ${name} still serves ${versionName(traffic.version)}${shares.join('')}.`
}

/** What a release that failed has left in $LATEST, as a sentence; empty when it is as it was. */
export function leftInLatest(
  functionName: string,
  before: Configuration | undefined,
  latest: Reread<Configuration>,
): string {
  if (!latest) return 'What $LATEST holds could not be read.'
  const now = latest.found
  if (!now)
    return before
      ? `The function ${functionName} does not exist any more.`
      : `The function ${functionName} was not created.`
  if (!before) return `The function ${functionName} has been created; running again goes on from there.`
  const members = unexpectedMembers(before, {}, now)
  return members.length === 0
    ? ''
    : `$LATEST has changed already (${members.join(', ')}); running again goes on from there.`
}
