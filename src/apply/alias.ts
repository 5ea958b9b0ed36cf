import { createAlias, getAlias, updateAlias } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import type { Failure } from '../failure.ts'
import {
  type Alias,
  allTo,
  heldOn,
  isAfterMove,
  isManaged,
  isSameTraffic,
  isWhole,
  servedVersion,
  serves,
  type Traffic,
  trafficText,
} from '../model/alias.ts'
import {
  formatAliasHistory,
  type GitReference,
  historyAfterMove,
  historyAfterRollback,
  parseAliasHistory,
} from '../model/history.ts'
import type { Move } from '../model/move.ts'
import { isReleaseAliasOf, recordedTag } from '../model/release-alias.ts'
import { LATEST, versionName } from '../model/version.ts'
import type { StepOf } from '../plan/steps.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { aliasMovedByOthers, concurrentChange } from './concurrent-change.ts'
import type { Release } from './progress.ts'
import { writeOnce } from './write-once.ts'

/** The version that an alias moves to, with what its history records. */
export interface MoveTarget {
  readonly version: string
  readonly git: GitReference
  /** The version that is rolled back from. The history marks it bad. */
  readonly rolledBackFrom?: string | undefined
  /** The maximum number of previous versions in the history; absent: as many as fit. */
  readonly longestHistory?: number | undefined
  /** The tag of a release alias. Any other move of it ends its record, because it no longer names that release. */
  readonly tag?: string | undefined
}

/** The move of all traffic of an alias to a version, with the new history. */
export function moveTo(before: Alias, target: MoveTarget): Move {
  const { version } = target
  return {
    before,
    after: allTo(version),
    description: isManaged(before) ? descriptionAfter(before, target) : undefined,
  }
}

function descriptionAfter(
  alias: Alias,
  { version, git, rolledBackFrom, longestHistory, tag }: MoveTarget,
): string {
  const served = servedVersion(alias)
  const history = rolledBackFrom
    ? historyAfterRollback(alias.history, served, rolledBackFrom, version, git)
    : historyAfterMove(alias.history, served, version, git)
  return formatAliasHistory({
    ...history,
    previous: history.previous.slice(0, longestHistory),
    tag: tag && recordedTag(tag),
  })
}

/**
 * Moves an alias, with all or a part of its traffic, and writes its history in the same call.
 * @throws Failure if somebody else moved the alias
 */
export function moveAlias(aws: Aws, functionName: string, move: Move): Promise<Alias> {
  const { before, after, description } = move
  const isMoved = (found: Alias) =>
    isAfterMove(found.traffic, before.traffic, after) && recordsVersion(found, after.version)
  // The run whose deployment a rollback stopped takes the alias back as well, and marks nothing.
  const isThere = (found: Alias) => isMoved(found) && hasMarksOf(found, description)
  return writeAlias(aws, functionName, move, isThere, isMoved)
}

/** Whether all versions that a history marks bad are marked in the one of the alias, if this action manages it. */
function hasMarksOf({ history }: Alias, description = ''): boolean {
  const { bad = [] } = parseAliasHistory(description) ?? {}
  return history === undefined || bad.every((version) => history.bad.includes(version))
}

/** Creates an alias that serves a version. */
export function createAliasOn(
  aws: Aws,
  functionName: string,
  name: string,
  { version, git, tag }: MoveTarget,
): Promise<Alias> {
  const history = historyAfterMove(undefined, undefined, version, git)
  const description = formatAliasHistory({ ...history, made: true, tag: tag && recordedTag(tag) })
  const isOurs = (found: Alias) => tag === undefined || isReleaseAliasOf({ name, tag }, found)
  return writeOnce(aws, {
    operation: 'CreateAlias',
    send: () => createAlias(aws, functionName, { name, version, description }),
    reread: async () => {
      const found = await getAlias(aws, functionName, name)
      if (!found || (serves(found, version) && isOurs(found))) return found
      throw concurrentChange(
        `Somebody else created the alias ${name} during this release; it serves ${trafficText(found.traffic)}.`,
        CHANGE_KEPT,
      )
    },
  })
}

/** Whether the history records the version as current, or this action does not manage the description. */
function recordsVersion(alias: Alias, version: string): boolean {
  return !isManaged(alias) || alias.history?.current === version
}

const CHANGE_KEPT = 'Their change was kept.'

/**
 * Updates an alias, with its RevisionId.
 * @param isThere whether an alias that was read again is as intended
 * @param isOwn whether another state of the alias is known to be this release's own work
 * @throws Failure if somebody else changed the alias: their change is kept
 */
export function writeAlias(
  aws: Aws,
  functionName: string,
  { before, after, description }: Move,
  isThere: (found: Alias) => boolean,
  isOwn: (found: Alias) => boolean = () => false,
): Promise<Alias> {
  const { name } = before
  let { revisionId } = before
  return writeOnce(aws, {
    operation: 'UpdateAlias',
    send: () =>
      updateAlias(
        aws,
        functionName,
        { name, revisionId },
        {
          version: after.version,
          ...withoutUndefined({
            shares: isSameTraffic(before.traffic, after) ? undefined : after.shares,
            description,
          }),
        },
      ),
    reread: async () => {
      const found = await getAlias(aws, functionName, name)
      if (found && isThere(found)) return found
      if (!found || !isOwn(found)) refuseConcurrentMove(before, found, after)
      revisionId = found?.revisionId
      return undefined
    },
  })
}

/**
 * Writes only the description of an alias, whose traffic CodeDeploy moves meanwhile.
 * @throws Failure if somebody else changed the description: their change is kept
 */
export function describeAlias(
  aws: Aws,
  functionName: string,
  before: Alias,
  description: string,
): Promise<Alias> {
  const { name } = before
  let { revisionId } = before
  return writeOnce(aws, {
    operation: 'UpdateAlias',
    send: () => updateAlias(aws, functionName, { name, revisionId }, { description }),
    reread: async () => {
      const found = await getAlias(aws, functionName, name)
      if (found?.description === description) return found
      if (found?.description !== before.description)
        throw concurrentlyChanged(before, 'its description changed')
      revisionId = found?.revisionId
      return undefined
    },
  })
}

/**
 * Reads an alias again after a call that changes its RevisionId, such as AddPermission.
 * @throws Failure if somebody else changed anything else of it
 */
export async function refreshAlias(aws: Aws, functionName: string, before: Alias): Promise<Alias> {
  const found = await getAlias(aws, functionName, before.name)
  refuseConcurrentChange(before, found)
  return found
}

/**
 * An alias can still be moved if only its RevisionId has changed, as after AddPermission, or if its traffic already goes
 * where it should and only the version or the history is missing.
 * @throws Failure otherwise
 */
function refuseConcurrentMove(before: Alias, found: Alias | undefined, after: Traffic): void {
  const isThere =
    found &&
    (isSameTraffic(found.traffic, after) ||
      (found.traffic.version === before.traffic.version && heldOn(found.traffic) === after.version))
  if (!isThere) refuseConcurrentChange(before, found)
}

/** @throws Failure unless the alias routes to the same versions and has the same description */
function refuseConcurrentChange(before: Alias, found: Alias | undefined): asserts found is Alias {
  const moved = concurrentMove(before, found)
  if (moved) throw moved
  if (found?.description === before.description) return
  throw concurrentlyChanged(before, 'its description changed')
}

/**
 * The failure for an alias that somebody else moved or deleted; undefined if it routes to the same versions.
 * @param before the alias as this release left it
 */
export function concurrentMove(before: Alias, found: Alias | undefined): Failure | undefined {
  const served = trafficText(before.traffic)
  if (!found) {
    return concurrentChange(
      `Somebody else deleted the alias ${before.name} during this release; it served ${served}.`,
      `Their change was kept. The next run creates the alias again. To restore it right away: \`aws lambda create-alias --function-name ${before.arn.replace(/:[^:]+$/, '')} --name ${before.name} --function-version ${before.traffic.version}\`. Its permissions, function URL and provisioned concurrency were deleted with it: restore those that it had, too.`,
    )
  }
  if (isSameTraffic(found.traffic, before.traffic) || isHeldNoLonger(before.traffic, found.traffic))
    return undefined
  return aliasMovedByOthers(
    `Somebody else changed the alias ${before.name} during this release: it served ${served} and now serves ${trafficText(found.traffic)}.`,
  )
}

/** Whether AWS has taken back a weight that it had put on the alias while it moved provisioned concurrency. */
function isHeldNoLonger(before: Traffic, found: Traffic): boolean {
  return heldOn(before) !== undefined && found.version === before.version && isWhole(found)
}

function concurrentlyChanged({ name }: Alias, change: string): Failure {
  return concurrentChange(
    `Somebody else changed the alias ${name} during this release: ${change}.`,
    CHANGE_KEPT,
  )
}

/**
 * Moves the release alias to the released version, or creates it.
 * @throws Failure if somebody else creates or moves it at the same time
 */
export async function nameRelease(
  { aws, plan: { functionName }, git }: Pick<Release, 'aws' | 'plan' | 'git'>,
  { name, tag, existing }: Pick<StepOf<'name-release'>, 'name' | 'tag' | 'existing'>,
  version: string,
): Promise<void> {
  const target = { version, git, tag }
  // This release has pinned an alias that served $LATEST.
  const isPinned = existing?.traffic.version === LATEST
  const before = isPinned ? await getAlias(aws, functionName, name) : existing
  const alias = before
    ? await moveAlias(aws, functionName, moveTo(before, target))
    : await createAliasOn(aws, functionName, name, target)
  const moved = before && before.traffic.version !== version
  aws.log(
    moved
      ? `Alias ${alias.name}: ${versionName(before.traffic.version)} → ${alias.traffic.version}.`
      : `Alias ${alias.name} names version ${alias.traffic.version}.`,
  )
}
