import { Failure } from '../../failure.ts'
import { isManaged } from '../../model/alias.ts'
import { isSameRelease } from '../../model/code-identity.ts'
import { defaultOf } from '../../model/comparable.ts'
import type { Configuration } from '../../model/configuration.ts'
import { listed } from '../../model/text.ts'
import { LATEST, type Version, versionName } from '../../model/version.ts'
import type { DeployInputs } from '../../model/wanted.ts'
import type { CurrentFunction } from '../current.ts'
import type { WantedRelease } from '../release-plan.ts'
import { badVersionIn } from '../restored-latest.ts'
import { incomparableVariables } from '../settings/unreadable-environment.ts'
import type { StepOf } from '../steps.ts'
import type { ServedChange } from './served.ts'

/**
 * The version that callers use before a release: what the alias serves or, without an alias, the newest version.
 * Undefined if there is none, or the alias serves $LATEST: then nothing in $LATEST is unreleased.
 */
export function servedBefore(
  { served }: CurrentFunction,
  { alias }: DeployInputs,
  versions: readonly Version[],
): Version | undefined {
  const version = alias ? served : versions.at(-1)
  return version?.number === LATEST ? undefined : version
}

/**
 * The step that restores $LATEST to the served version before a release: because it still contains a version that failed
 * and only the configuration is released, or because the inputs discard what is unreleased. Undefined if there is nothing
 * to restore.
 * @param changes how the release would change what is served if nothing were restored
 * @throws Failure if $LATEST contains what this step must not release
 */
export function restoreFirst(
  { alias, latest }: CurrentFunction,
  { inputs, code }: WantedRelease,
  served: Version,
  versions: readonly Version[],
  changes: readonly ServedChange[],
): StepOf<'restore-latest'> | undefined {
  const { unreleasedChanges: choice } = inputs
  if (isSameRelease(latest, served.configuration)) return undefined
  if (choice === 'stop' || choice === 'discard') refuseUnreadable(choice, latest, served, inputs)
  const along = unrequested(changes)
  const isCodeLeft = !code && latest.CodeSha256 !== served.configuration.CodeSha256
  const failed =
    !code && alias && isManaged(alias) ? badVersionIn(latest, alias, served, versions) : undefined
  if (choice === 'stop' && (along.length > 0 || failed))
    refuseUnrequested(
      changes.filter(({ requested }) => !requested),
      failed,
      served,
      inputs,
    )
  if (choice === 'discard' && (along.length > 0 || failed))
    return { type: 'restore-latest', version: served, discards: true, keepsCode: code !== undefined }
  if (failed) {
    if (!inputs.restoreLatest) refuseBadCode(failed, served, inputs)
    return { type: 'restore-latest', version: served }
  }
  if (isCodeLeft && choice === undefined) refuseOtherCode(served, inputs)
  return undefined
}

/** The fields of changes that nobody asked for. */
export function unrequested(changes: readonly ServedChange[]): string[] {
  return changes.filter(({ requested }) => !requested).map(({ field }) => field)
}

/** @throws Failure for changes that are left after $LATEST was restored, such as the architecture of the code */
export function refuseUndiscarded(
  changes: readonly ServedChange[],
  served: Version,
  inputs: DeployInputs,
): void {
  const fields = unrequested(changes)
  if (fields.length === 0) return
  throw new Failure(
    `\`unreleased-changes\` is \`discard\`, but ${listedFields(fields)} of $LATEST cannot be restored to ${standing(served, inputs)}.`,
    'Set the value that you want in this step, or set `unreleased-changes: release` to release $LATEST as it is.',
  )
}

/** Changes as part of a sentence, with their values where they are no secrets: `Timeout (3 → 60)`. */
export function changesText(changes: readonly ServedChange[]): string {
  const isShort = (value: unknown) =>
    ['string', 'number'].includes(typeof value) && String(value).length <= 40
  const values = new Map(
    changes.map((change) => {
      const { what, field } = change
      // A variable has no values here, because they are secret.
      const [from, to] =
        'from' in change ? [change.from ?? defaultOf(field), change.to ?? defaultOf(field)] : []
      const hasValues = what === 'configuration' && isShort(from) && isShort(to)
      return [field, hasValues ? `${field} (${from} → ${to})` : field]
    }),
  )
  return listedFields([...values.values()])
}

/** How many fields a sentence names. */
const MOST_NAMED = 10

/** Fields as part of a sentence: the first ten by name. */
export function listedFields(fields: readonly string[]): string {
  const more = fields.length > MOST_NAMED ? [`${fields.length - MOST_NAMED} more`] : []
  const named = fields.slice(0, MOST_NAMED).map((field) => (field === 'CodeSha256' ? 'the code' : field))
  return [...named, ...more].join(', ')
}

/** `version 41, which the alias live serves`. */
function standing({ number }: Version, { alias }: DeployInputs): string {
  return `${versionName(number)}, ${alias ? `which the alias ${alias} serves` : 'the newest version'}`
}

function refuseUnrequested(
  changes: readonly ServedChange[],
  failed: Version | undefined,
  served: Version,
  inputs: DeployInputs,
): never {
  const what = failed
    ? `$LATEST still contains version ${failed.number}, which failed its test or was rolled back`
    : `$LATEST differs from ${standing(served, inputs)}, in what this step does not set: ${changesText(changes)}`
  throw new Failure(
    `${what}. \`unreleased-changes: stop\` forbids releasing that.`,
    `Find out where the difference comes from, such as an edit in the console, another tool or a failed release. Then ${changes.some(({ what }) => what === 'code') ? 'give the code that you want in this step (`source-dir`, `zip-file`, `s3-key` or `image-uri`)' : 'set the values that you want in this step'}, or set \`unreleased-changes\` to \`discard\` (restores $LATEST to version ${served.number} first)${failed ? '' : ' or `release` (releases the difference)'}.`,
  )
}

function refuseUnreadable(
  choice: string,
  latest: Configuration,
  served: Version,
  { environment }: DeployInputs,
): void {
  const configuration = [latest, served.configuration].find((each) => each.Environment?.Error)
  if (!configuration || environment?.strategy === 'replace') return
  throw incomparableVariables(configuration, choice, served.number)
}

function refuseBadCode(failed: Version, served: Version, inputs: DeployInputs): never {
  throw new Failure(
    `$LATEST still contains version ${failed.number}, which failed its test or was rolled back. Without code, this release would publish $LATEST with that code, in place of ${standing(served, inputs)}.`,
    'Include the code in this release (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or set `restore-latest: true` to restore $LATEST to the served version first.',
  )
}

function refuseOtherCode(served: Version, inputs: DeployInputs): never {
  throw new Failure(
    `$LATEST has different code than ${standing(served, inputs)}, and this step gives no code, so it would release code that it knows nothing about.`,
    `Include the code in this release (${listed(['zip-file', 'source-dir', 's3-key', 'image-uri'], 'or')}), or set \`unreleased-changes\` to \`discard\` (restores $LATEST to version ${served.number} first) or \`release\` (releases $LATEST as it is).`,
  )
}
