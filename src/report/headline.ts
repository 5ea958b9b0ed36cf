import { Cancelled } from '../cancellation.ts'
import { NotFinished } from '../failure.ts'
import { percent } from '../model/alias.ts'
import { FailedAllocation } from '../model/capacity/failed-allocation.ts'
import { ShiftFailure } from '../model/shift/shift-failure.ts'
import { lastShare } from '../model/shift/shift-record.ts'
import { actionsIn } from './plan-output.ts'
import {
  type FunctionResult,
  type LayerResult,
  type PromotionResult,
  planOf,
  type RefusedResult,
  type ReleaseResult,
  type RemovalResult,
  type RollbackResult,
  type RunResult,
  type SmokeTestResult,
  verdictsOf,
} from './result.ts'

/** The outcome in one line of plain text. */
export function headline(result: RunResult): string {
  switch (result.kind) {
    case 'release':
      return releaseHeadline(result)
    case 'promotion':
      return promotionHeadline(result)
    case 'rollback':
      return rollbackHeadline(result)
    case 'removal':
      return removalHeadline(result)
    case 'layer':
      return layerHeadline(result)
    case 'smoke-test':
      return smokeTestHeadline(result)
    case 'refused':
      return refusedHeadline(result)
  }
}

function releaseHeadline(result: ReleaseResult): string {
  const { functionName: name, version = '', previousVersion } = result
  const what = subjectOf(result)
  const moved = previousVersion && previousVersion !== version
  const versions = `${moved ? `${previousVersion} → ` : ''}${version}`
  switch (result.result) {
    case 'created':
      return `🆕 Created ${what}: version ${versions}`
    case 'deployed':
      return result.released ? `✅ Deployed ${what}: version ${versions}` : updatedHeadline(result)
    case 'published':
      return `✅ Published ${name}: version ${versions}`
    case 'shifting':
      return shiftingHeadline(result)
    case 'unchanged':
      return `⏸️ Unchanged ${what}: version ${versions} ${result.alias ? 'already serves' : 'already is'} this release${besides(result)}`
    case 'planned':
      return plannedHeadline(result, what)
    case 'rolled-back':
      return undoneHeadline(result)
    case 'failed':
      return failedHeadline(result)
  }
}

function promotionHeadline(result: PromotionResult): string {
  const { from, previousVersion, previousOrigin, version, origin } = result
  const what = subjectOf(result)
  switch (result.result) {
    case 'promoted': {
      const before = previousVersion ? `${versionWithOrigin(previousVersion, previousOrigin)} → ` : ''
      const source = from ? `, as ${from} serves it` : ''
      return `✅ Promoted ${what}: version ${before}${versionWithOrigin(version, origin)}${source}`
    }
    case 'deployed':
      return updatedHeadline(result)
    case 'shifting':
      return shiftingHeadline(result)
    case 'unchanged':
      return servedAsBefore(result)
    case 'planned':
      return plannedHeadline(result, what)
    case 'rolled-back':
      return undoneHeadline(result)
    case 'failed':
      return failedHeadline(result)
  }
}

function rollbackHeadline(result: RollbackResult): string {
  const { previousVersion, previousOrigin, version, origin } = result
  const what = subjectOf(result)
  const to = versionWithOrigin(version, origin)
  switch (result.result) {
    case 'rolled-back':
      return previousVersion && previousVersion !== version
        ? `↩️ Rolled back ${what}: version ${versionWithOrigin(previousVersion, previousOrigin)} → ${to}`
        : `↩️ Rolled back ${what}: version ${to} has all of the traffic`
    case 'unchanged':
      return servedAsBefore(result)
    case 'planned':
      return plannedHeadline(result, what)
    case 'failed':
      return failedHeadline(result)
  }
}

function removalHeadline(result: RemovalResult): string {
  const what = subjectOf(result)
  switch (result.result) {
    case 'removed':
      return `🗑️ Removed ${what}: it served version ${result.previousVersion}`
    case 'unchanged':
      return `⏸️ Unchanged ${what}: there is no such alias`
    case 'planned':
      return `📝 Planned the removal of ${what}: nothing was changed`
    case 'failed':
      return `${failedOrStopped(result)} ${what}: ${result.changed ? 'partly removed' : 'not removed'}`
  }
}

function layerHeadline(result: LayerResult): string {
  const { layerName: name, version, changed } = result
  switch (result.result) {
    case 'published':
      return `✅ Published layer ${name}: version ${version}`
    case 'unchanged':
      return changed
        ? `✅ Shared layer ${name}: version ${version} already has this content`
        : `⏸️ Unchanged layer ${name}: version ${version} already has this content`
    case 'planned':
      return plannedHeadline(result, `layer ${name}`)
    case 'failed':
      return `${failedOrStopped(result)} layer ${name}: ${outcomeOf(result)}`
  }
}

function smokeTestHeadline({ result, verdicts, functionName }: SmokeTestResult): string {
  if (result === 'failed') return `❌ Failed: ${verdicts.find(({ passed }) => !passed)?.subject}`
  return `✅ Passed: ${verdicts.map(({ subject }) => subject).join(' and ') || (functionName ?? '')}`
}

function refusedHeadline(result: RefusedResult): string {
  const { subject } = result
  const what =
    subject.mode === 'publish-layer'
      ? `layer ${subject.layerName}`
      : subject.mode
        ? subjectOf({ ...subject, functionName: subject.functionName ?? '' })
        : subject.name
  return `${[failedOrStopped(result), what].filter(Boolean).join(' ')}: ${outcomeOf(result)}`
}

/** The function with its alias. */
function subjectOf({
  functionName,
  alias,
}: {
  readonly functionName: string
  readonly alias: string | undefined
}): string {
  return `${functionName}${alias ? ` · ${alias}` : ''}`
}

function updatedHeadline({ functionName }: FunctionResult): string {
  return `✅ Updated ${functionName}: no new version was needed`
}

function servedAsBefore(result: PromotionResult | RollbackResult): string {
  return `⏸️ Unchanged ${subjectOf(result)}: version ${versionWithOrigin(result.version, result.origin)} is served, as before${besides(result)}`
}

/** The shares of the traffic that other versions get: ` (10% of the traffic goes to version 42)`. */
function besides({ shares = {} }: FunctionResult): string {
  const others = Object.entries(shares).map(
    ([version, share]) => `${percent(share)} of the traffic goes to version ${version}`,
  )
  return others.length > 0 ? ` (${others.join(', ')})` : ''
}

function shiftingHeadline(result: ReleaseResult | PromotionResult): string {
  return `⏳ Shifting ${subjectOf(result)}: CodeDeploy (${result.deploymentId}) moves the traffic away from version ${result.version}`
}

function plannedHeadline({ plan }: FunctionResult | LayerResult, what: string): string {
  return `📝 Planned ${what}: ${plan && actionsIn(plan).length === 0 ? 'nothing would change' : 'nothing was changed'}`
}

const PARTLY = ', but not everything could be undone'

function undoneHeadline(result: ReleaseResult | PromotionResult): string {
  const { failedVersion = '', version = '', shift } = result
  const share = lastShare(shift)
  const at = share === undefined ? '' : ` at ${percent(share)} of the traffic`
  const became = isUnverified(result) ? 'was not verified' : 'failed'
  const start = isStopped(result) ? '⏹️ Stopped' : '↩️ Rolled back'
  const partly = result.isPartlyUndone ? PARTLY : ''
  const served = `${version} is served${result.failure instanceof FailedAllocation ? ', as before' : ' again'}`
  return `${start} ${subjectOf(result)}: version ${failedVersion} ${became}${at}, ${served}${partly}`
}

/**
 * Whether the version did not fail: the run was cancelled, its shift ended for another reason, AWS was not ready in time, or
 * its test had no answer, for which the network may be the cause.
 */
export function isUnverified(result: RunResult): boolean {
  const { failure } = result
  if (failure instanceof ShiftFailure) return !failure.isCondemned
  if (failure instanceof NotFinished) return true
  return isStopped(result) || verdictsOf(result).some(({ passed, answer }) => !passed && answer === undefined)
}

/** What failed, and what the alias serves now or, where that is not known, what was not done. */
function failedHeadline(result: FunctionResult): string {
  const { alias, version, failedVersion, changed, aliasIs, isRefusedPlan } = result
  const start = `${isRefusedPlan ? '❌ Refused (dry run)' : failedOrStopped(result)} ${subjectOf(result)}`
  if (aliasIs === 'unmoved') return `${start}: ${outcomeOf(result)}, and the alias was not moved`
  if (aliasIs === 'unread')
    return `${start}: ${changed ? `moved to version ${version}, but not finished` : 'what is served could not be read'}`
  if (aliasIs === 'gone') return `${start}: somebody else deleted the alias`
  if (aliasIs === 'moved-by-others')
    return `${start}: somebody else moved the alias to ${version === '$LATEST' ? version : `version ${version}`}${besides(result)}`
  if (!alias || !version)
    return `${start}: ${isRefusedPlan ? `would not be ${doneIn(result)}` : outcomeOf(result)}`
  const number = version === '$LATEST' ? version : `version ${version}`
  const how = version === failedVersion ? ' and failed its test' : changed ? ' now' : ', as before'
  const partly = result.isPartlyUndone ? PARTLY : ''
  return `${start}: ${number} is served${how}${besides(result)}${partly}`
}

/** A version with its git ref or commit. */
export function versionWithOrigin(version: string | undefined, origin: string | undefined): string {
  return origin ? `${version} (${origin})` : (version ?? '')
}

/** Whether a run ended early because it was cancelled, not because anything failed. */
function isStopped({ failure }: RunResult): boolean {
  return failure instanceof Cancelled
}

function failedOrStopped(result: RunResult): string {
  return isStopped(result) ? '⏹️ Stopped' : '❌ Failed'
}

/** The title of a failure: what the run was about, and how it ended. */
export function failureTitle(result: RunResult): string {
  return `${titleSubject(result)}: ${titleOutcome(result)}`
}

function titleSubject(result: RunResult): string {
  const action = 'lambda-deploy-action'
  switch (result.kind) {
    case 'layer':
      return result.layerName
    case 'refused':
      if (result.subject.mode === 'publish-layer') return result.subject.layerName
      return (result.subject.mode ? result.subject.functionName : result.subject.name) || action
    default:
      return result.functionName || action
  }
}

function titleOutcome(result: RunResult): string {
  const outcome = outcomeOf(result)
  return isStopped(result) ? `cancelled, ${outcome}` : outcome
}

function outcomeOf(result: RunResult): string {
  if (result.kind === 'refused' && result.isCutShort) return 'outcome unknown'
  if (result.kind === 'refused' && result.subject.mode === undefined) return 'inputs are not valid'
  const done = doneIn(result)
  if ('isRefusedPlan' in result && result.isRefusedPlan) return `dry run, would not be ${done}`
  const isTested = verdictsOf(result).length > 0
  if (result.result === 'rolled-back') {
    const back =
      'isPartlyUndone' in result && result.isPartlyUndone ? 'only partly rolled back' : 'rolled back'
    return isTested ? `test failed, ${back}` : back
  }
  if (result.kind === 'removal') return result.changed ? 'partly removed' : 'not removed'
  if (result.changed) return isTested ? `test failed, still ${done}` : `${done}, but not finished`
  const plan = planOf(result)
  const planned = plan !== undefined && actionsIn(plan).length > 0
  if (isTested) return planned ? `test failed, not ${done}` : 'test failed'
  return `not ${done}`
}

function doneIn(result: RunResult): string {
  const kind = result.kind === 'refused' ? result.subject.mode : result.kind
  switch (kind) {
    case 'layer':
    case 'publish-layer':
      return 'published'
    case 'promotion':
      return 'promoted'
    case 'removal':
      return 'removed'
    case 'rollback':
      return 'rolled back'
    case 'smoke-test':
      return 'tested'
    default:
      return 'released'
  }
}
