import { type Alias, percent, servedText } from '../../model/alias.ts'
import { isSameRelease } from '../../model/code-identity.ts'
import { type SentChange, unexpectedMembers, unknownMembers } from '../../model/comparable.ts'
import type { Configuration } from '../../model/configuration.ts'
import { type Version, versionName } from '../../model/version.ts'
import type { Reread } from '../../plan/current.ts'
import type { FormerLatest } from '../../plan/restored-latest.ts'

/** A version that an alias was moved back from. */
export interface MovedBack {
  readonly version: string
  /** The share of the traffic that it had, from 0 to 1; absent: all of it. With 0, AWS never sent it any. */
  readonly share: number | undefined
  /** Whether CodeDeploy had shifted the traffic, in steps that are not known here. */
  readonly byCodeDeploy: boolean
}

/** What a run knows of its own move of the alias. */
interface OwnMove {
  readonly movedTo?: string | undefined
  readonly isUnmoved?: boolean
  readonly movedBefore?: string | undefined
}

/**
 * What an alias serves after a failed run, as a sentence.
 * @param movedBack what the alias was moved back from
 * @param own.movedTo the version that this run moved the alias to, as far as it knows
 * @param own.isUnmoved whether this run certainly did not move it
 * @param own.movedBefore the version that this run had moved the alias to before somebody else moved it
 */
export function servedSentence(
  name: string,
  before: string | undefined,
  alias: Reread<Alias>,
  movedBack?: MovedBack,
  { movedTo, isUnmoved = false, movedBefore }: OwnMove = {},
): string {
  if (movedBack) {
    const moved = movedBackText(name, movedBack)
    if (alias?.found && alias.found.traffic.version === before)
      return movedBack.share === 0
        ? `${moved}: it serves ${versionName(before)}, as before.`
        : `${moved}: it serves ${versionName(before)} again.`
    return `${moved}. ${servedSentence(name, before, alias)}`
  }
  if (!alias && movedTo !== undefined)
    return `This run moved the alias ${name} ${before ? `from ${versionName(before)} ` : ''}to version ${movedTo}. It still serves that version unless somebody else has moved it since, which could not be checked.`
  if (!alias && before && isUnmoved)
    return `This run did not move the alias ${name}: it still serves ${versionName(before)}, unless somebody else has moved it since, which could not be checked.`
  if (!alias)
    return before
      ? `What the alias ${name} serves could not be read. It served ${versionName(before)}.`
      : `Whether the alias ${name} exists could not be read.`
  const traffic = alias.found?.traffic
  if (!traffic)
    return before
      ? `The alias ${name} no longer exists. It served ${versionName(before)}. Calls to it now fail.`
      : `There is no alias ${name} yet.`
  if (traffic.version === before) return `The alias ${name} still serves ${servedText(traffic)}.`
  if (movedBefore !== undefined)
    return `This run had moved the alias ${name} to version ${movedBefore}. Somebody else has moved it since: it now serves ${servedText(traffic)}.`
  return `The alias ${name} now serves ${servedText(traffic)}${before ? ` (before: ${before})` : ''}.`
}

function movedBackText(name: string, { version, share, byCodeDeploy }: MovedBack): string {
  if (byCodeDeploy)
    return `CodeDeploy had shifted traffic of the alias ${name} to version ${version}, and a second deployment took it back`
  if (share === 0)
    return `No traffic of the alias ${name} reached version ${version}, and the alias was moved back`
  return share === undefined
    ? `The alias ${name} had moved to version ${version} and was moved back`
    : `The alias ${name} was sending ${percent(share)} of its traffic to version ${version} and was moved back`
}

/** What is served after a run that changed nothing and whose test failed, as a sentence. */
export function nothingUndone(alias: Alias | undefined): string {
  const nothing = 'This run changed nothing, so there was nothing to undo.'
  if (!alias) return nothing
  return `The alias ${alias.name} serves ${servedText(alias.traffic)}, as before. ${nothing}`
}

/** What is served after a run that was refused before it knew the alias. */
export const NOTHING_CHANGED = 'Nothing was changed in AWS. Traffic is unaffected.'

/** What is served after a smoke test that failed in its own mode, as sentences. */
export function afterFailedTest(alias: Alias | undefined, note: string | undefined): string {
  const served =
    alias && `The alias ${alias.name} serves ${servedText(alias.traffic)}, and its callers may be affected.`
  return ['A smoke test changes nothing in AWS.', served, note].filter(Boolean).join(' ')
}

/** Stands before what is served. */
export const NOTHING_WAS_CHANGED = 'Nothing was changed in AWS.'

/**
 * That $LATEST is as it was before, as a sentence.
 * @param isSettled whether no request can be under way that still changes it
 */
export function latestUnchanged(isSettled: boolean): string {
  return isSettled
    ? '$LATEST is as it was before this run.'
    : '$LATEST was unchanged when this run last read it, but the cancelled request may still change it. The next release then includes that change, unless it sets `unreleased-changes: discard`.'
}

/**
 * What is left of a failed run whose version serves nobody, as a sentence.
 * @param failsAtStart whether the version itself cannot start
 */
export function leftVersion(version: string | undefined, failsAtStart: boolean): string {
  return failsAtStart
    ? `Version ${version} stays published: rerunning this workflow with the same code fails again.`
    : `Version ${version} stays published, and rerunning this workflow reuses it.`
}

/**
 * That a version that failed is not chosen again by itself, as a sentence.
 * @param again whether it was marked before this run
 */
export function markedVersion(version: string | undefined, again: boolean): string {
  const is = again ? 'had already failed or been rolled back, and stays' : 'is'
  return `Version ${version} ${is} marked as bad: rollbacks and promotions use it only if you set \`version: ${version}\`.`
}

/**
 * What is served after a run that was refused before anything was written, as a sentence.
 * @param wanted the name of the alias that the inputs give
 * @param alias the alias as it was read; undefined when there is none
 */
export function nothingWritten(wanted: string | undefined, alias: Alias | undefined): string {
  if (!alias) return wanted ? `${NOTHING_WAS_CHANGED} There is no alias ${wanted} yet.` : NOTHING_CHANGED
  const { name, traffic } = alias
  return `${NOTHING_WAS_CHANGED} The alias ${name} still serves ${servedText(traffic)}.`
}

/** The members of a configuration by AWS's names; its code has none. */
function membersText(members: readonly string[]): string {
  return members.map((name) => (name === 'CodeSha256' ? 'the code' : name)).join(', ')
}

/** $LATEST before and after a failed release. */
export interface LatestAfterFailure {
  readonly functionName: string
  /** $LATEST as the release found it; undefined if the function did not exist. */
  readonly before: Configuration | undefined
  readonly now: Reread<Configuration>
  /** All changes of $LATEST that the release planned. */
  readonly sent: SentChange
  /** What $LATEST was restored to, if it was. */
  readonly restored: FormerLatest | undefined
  /** Whether settings besides the code and the configuration could not be restored. */
  readonly isPartly?: boolean
  /** The version that is served or, without an alias, released; undefined if the release failed before. */
  readonly released: Version | undefined
  /** Whether the same release may succeed when it is repeated. */
  readonly isRepeatable: boolean
}

/** What a failed release leaves in $LATEST, and what to do about it, both as sentences; empty: nothing. */
export interface LeftInLatest {
  readonly state: string
  readonly advice: string
}

/** What $LATEST contains after a failed release, and what to do before the next run. Empty when $LATEST was not changed. */
export function leftInLatest(left: LatestAfterFailure): LeftInLatest {
  const { functionName, before, now: latest, sent, restored, isPartly, released, isRepeatable } = left
  const only = (state: string) => ({ state, advice: '' })
  if (!latest) return only('$LATEST may still have changes of this run: the plan of the next run shows them.')
  const now = latest.found
  if (!now)
    return only(
      before
        ? `The function ${functionName} no longer exists.`
        : `The function ${functionName} was not created.`,
    )
  if (!before)
    return {
      state: `The function ${functionName} has been created.`,
      advice: isRepeatable ? 'Run the workflow again to continue from there.' : '',
    }
  const members = unexpectedMembers(before, {}, now)
  if (restored && isAsRestored(restored, now))
    return only(
      isPartly && members.length === 0
        ? 'The code and the configuration of $LATEST were restored to their state before this run.'
        : restoredSentence(restored, members),
    )
  if (members.length === 0) return only('')
  if (released && isSameRelease(released.configuration, now)) return only('')
  const others = unknownMembers([{ state: before, sent }], now)
  const own = members.filter((name) => !others.includes(name))
  return { state: changedText(own, others), advice: adviceOnChanges(functionName, others, isRepeatable) }
}

/** @param others the members that somebody else changed */
function changedText(own: readonly string[], others: readonly string[]): string {
  const ofOthers = `changes of somebody else (${membersText(others)})`
  if (own.length === 0) return `$LATEST has ${ofOthers}.`
  const ofRun = `the changes of this run (${membersText(own)})`
  return `$LATEST still has ${ofRun}${others.length > 0 ? `, and ${ofOthers}` : ''}.`
}

/** How the changes of $LATEST are released, or kept out of the next release. */
function adviceOnChanges(functionName: string, others: readonly string[], isRepeatable: boolean): string {
  if (others.length > 0)
    return `The next release of ${functionName} includes what somebody else changed in $LATEST (${membersText(others)}), unless it sets a value of its own. To release without it, set \`unreleased-changes: discard\`, which restores $LATEST to the served version first.`
  const set = isRepeatable ? 'If you do not run this workflow again, set' : 'Set'
  return `${set} \`unreleased-changes: discard\` in the next release of ${functionName}, so that it does not include these changes of $LATEST.`
}

function isAsRestored({ configuration, code }: FormerLatest, now: Configuration): boolean {
  const members = unexpectedMembers(configuration, {}, now).filter((name) => name !== 'CodeSha256')
  const codes = [configuration.CodeSha256, code?.configuration.CodeSha256]
  return members.length === 0 && codes.includes(now.CodeSha256)
}

/** @param members the members in which the restored $LATEST is not as it was before the release */
function restoredSentence({ configuration, code }: FormerLatest, members: readonly string[]): string {
  if (members.length === 0) return '$LATEST was restored to its state before this run.'
  const from = versionName(code?.number)
  const more = members.filter((name) => name !== 'CodeSha256')
  const others = more.length > 0 ? ` (and ${more.join(', ')})` : ''
  return configuration.CodeSha256 === code?.configuration.CodeSha256
    ? `$LATEST was restored to ${from}. Before this run, it contained a failed version or a part of this release (${membersText(members)}).`
    : `$LATEST was restored to its state before this run, except for its code${others}: no published version has that code, so $LATEST contains the code of ${from}.`
}
