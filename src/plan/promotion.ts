import { badVersions, isManaged, percent, servedVersion, sharesOf } from '../model/alias.ts'
import { movedByThisRun } from '../model/last-move.ts'
import { LATEST, numbered, type Version } from '../model/version.ts'
import type { PromotionInputs, PromotionSource } from '../model/wanted.ts'
import { accountOf, withCallers } from './callers.ts'
import { withCapacity } from './capacity/capacity.ts'
import { changesOfMove } from './changes/served.ts'
import { NO_DIFFERENCE } from './configuration.ts'
import type { CurrentPromotion } from './current.ts'
import { withPruning } from './prune-versions.ts'
import {
  aliasStep,
  type DraftPlan,
  ordered,
  type ReleasePlan,
  wakeStep,
  withReleaseAlias,
  withTests,
} from './release-plan.ts'
import { withEventInvoke } from './settings/event-invoke.ts'
import {
  endEarlierShift,
  refuseOtherDeployment,
  withoutAfterMove,
  withTrafficShift,
} from './shift/shift-steps.ts'
import { refuseTrafficShift, trafficShiftWarnings } from './shift/somebodys-shift.ts'
import { refusedVersion, refuseUninvocableVersion } from './version-candidates.ts'

/**
 * Plans a promotion: the version is activated and tested, then the alias moves. A promotion neither reads nor changes
 * $LATEST, even if it fails: $LATEST belongs to the next release.
 * @param target the version with its state
 * @param run the ID of the workflow run
 * @throws Failure if the version cannot be served, or if somebody else shifts the traffic of the alias
 */
export function planPromotion(
  inputs: PromotionInputs,
  current: CurrentPromotion,
  target: Version,
  run?: string,
): ReleasePlan {
  const { alias } = current
  const from = alias?.traffic.version
  const to = target.number
  const servedNow = from === LATEST ? undefined : numbered(current.versions, from)
  const endShift = endEarlierShift(current)
  const { alias: wholeAlias } = endShift
  const isServed = wholeAlias?.traffic.version === to
  // The promotion of a version that gets a share of the traffic completes that traffic shift.
  if (alias && !isServed && !Object.hasOwn(alias.traffic.shares, to))
    refuseTrafficShift(current.functionName, alias)
  if (!isServed) refuseUninvocableVersion(current, target)
  refuseOtherDeployment(alias, current.deployment, to)
  const draft: DraftPlan = {
    functionName: current.functionName,
    alias: inputs.alias,
    from,
    to,
    slots: {
      'end-shift': endShift.step,
      ...(!isServed && { wake: wakeStep(target), move: aliasStep(inputs.alias, wholeAlias, inputs) }),
    },
    environment: NO_DIFFERENCE,
    changes: servedNow && !isServed ? changesOfMove(servedNow.configuration, target.configuration) : [],
    warnings: [
      ...endShift.warnings,
      ...(isServed
        ? trafficShiftWarnings(current.functionName, alias)
        : [...markedBad(current, to), ...unrecordedMove(current)]),
    ],
  }
  const admitting = withCallers(
    draft,
    inputs,
    current.callers ?? {},
    accountOf(target.configuration.FunctionArn),
  )
  const called = withEventInvoke(admitting, inputs, current.callers?.eventInvoke)
  const scaled = withCapacity(called, inputs, current.capacity)
  const shifted = withTrafficShift(scaled, inputs, wholeAlias, current.deployment)
  const named = withReleaseAlias(withTests(shifted, inputs), inputs, current)
  return ordered(withoutAfterMove(withPruning(named, inputs, movedByThisRun(alias, run))))
}

/** A version that is marked bad is promoted only if `version` names it. */
function markedBad({ alias }: CurrentPromotion, version: string): string[] {
  if (!alias || !badVersions(alias).includes(version)) return []
  return [
    `Version ${version} is marked as bad in the history of the alias ${alias.name}: it failed its test there or was rolled back. It is promoted because \`version\` names it.`,
  ]
}

/** The description of the version records the predecessor for another alias, so only this alias could record its own. */
function unrecordedMove({ alias }: CurrentPromotion): string[] {
  const served = servedVersion(alias)
  if (!alias || isManaged(alias) || served === undefined) return []
  const { name } = alias
  return [
    `This action does not manage the description of the alias ${name}, so the history does not record that it served version ${served}. To roll back, set \`version: ${served}\`.`,
  ]
}

/** The version to promote. */
export interface PromotedVersion {
  readonly version: string
  /** Why this version was chosen, to be printed after its number. */
  readonly reason: string
}

/**
 * Chooses the version to promote: the named version, even if it is marked bad, or the version of the source alias.
 * @throws Failure that lists the versions, if there is none, if it is unclear which one was tested, or if it is marked
 * bad and not named
 */
export function choosePromoted(promotion: PromotionSource, current: CurrentPromotion): PromotedVersion {
  const promoted =
    promotion.kind === 'version'
      ? { version: promotion.version, reason: 'named by `version`' }
      : { version: servedBySourceAlias(current, promotion.alias), reason: `served by ${promotion.alias}` }
  if (!numbered(current.versions, promoted.version)) {
    throw refusedVersion(
      current,
      promotion.kind === 'version'
        ? `Version ${promoted.version} of ${current.functionName} does not exist.`
        : `Version ${promoted.version} of ${current.functionName} (${promoted.reason}) does not exist.`,
      'Set `version` to a version that exists, or `source-alias` to the alias that serves it.',
    )
  }
  return promoted
}

/** The version to which the source alias sends all of its traffic. */
function servedBySourceAlias(current: CurrentPromotion, name: string): string {
  const { sourceAlias, alias } = current
  if (!sourceAlias) throw new Error('The source alias must exist.')
  const { version } = sourceAlias.traffic
  if (version === LATEST) {
    throw refusedVersion(
      current,
      `The alias ${name} serves $LATEST, which every release changes, so there is no version to promote.`,
      `Release to ${name} first (\`mode: deploy\` with \`alias: ${name}\`), so that it serves a published version. Or set \`version\` instead of \`source-alias\` to promote a version of this list.`,
    )
  }
  const [shift] = sharesOf(sourceAlias.traffic)
  if (shift) {
    throw refusedVersion(
      current,
      `The alias ${name} serves version ${version} and sends ${percent(shift[1])} of its traffic to version ${shift[0]}, so it is unclear which of the two was tested.`,
      'Wait until the traffic shift ends, then run the workflow again. Or set `version` to the version to promote, instead of `source-alias`.',
    )
  }
  const marking = [alias, sourceAlias].find((each) => badVersions(each).includes(version))
  if (marking) {
    throw refusedVersion(
      current,
      `Version ${version}, which the alias ${name} serves, is marked as bad in the history of the alias ${marking.name}: it failed its test there or was rolled back.`,
      `Fix the problem, release the new version to ${name}, then run this workflow again. To promote version ${version} anyway, set \`version: ${version}\` instead of \`source-alias\`.`,
    )
  }
  return version
}
