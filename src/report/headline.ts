import { Interrupted } from '../interruption.ts'
import { layerHeadline } from './layer-summary.ts'
import type { RunResult } from './result.ts'

/** The outcome in one line of plain text. */
export function headline(result: RunResult): string {
  if (result.layer) return layerHeadline(result)
  const name = result.functionName
  const where = result.alias ? ` · ${result.alias}` : ''
  if (result.mode === 'rollback') return rollbackHeadline(result, `${name}${where}`)
  const moved = result.previousVersion && result.previousVersion !== result.version
  const version = `${moved ? `${result.previousVersion} → ` : ''}${result.version ?? ''}`
  switch (result.result) {
    case 'created':
      return `🆕 Created ${name}${where}: version ${version}`
    case 'deployed':
      return result.released === false
        ? `✅ Updated ${name}: no new version was needed`
        : `✅ Deployed ${name}${where}: version ${version}`
    case 'promoted':
      return promotionHeadline(result, `${name}${where}`)
    case 'published':
      return `✅ Published ${name}: version ${version}`
    case 'unchanged':
      if (result.promotion) return promotionHeadline(result, `${name}${where}`)
      return `⏸️ Unchanged ${name}${where}: version ${version} ${result.alias ? 'serves' : 'is'} this release already`
    case 'planned':
      return plannedHeadline(result, `${name}${where}`)
    case 'passed':
      return `✅ Passed: ${result.verdicts?.map(({ subject }) => subject).join(' and ') || name}`
    case 'rolled-back':
      return isStopped(result)
        ? `⏹️ Stopped ${name}${where}: version ${result.failedVersion ?? ''} was not proven, ${version} is served again`
        : `↩️ Rolled back ${name}${where}: version ${result.failedVersion ?? ''} failed, ${version} is served again`
    case 'failed':
      return failedHeadline(result, `${name}${where}`)
  }
}

/** The outcome of a dry run; `what` is the function with its alias. */
function plannedHeadline({ plan }: RunResult, what: string): string {
  return `📝 Planned ${what}: ${plan?.actions.length === 0 ? 'nothing would change' : 'nothing was written'}`
}

/** The outcome of a promotion; `what` is the function with its alias. */
function promotionHeadline(result: RunResult, what: string): string {
  const { promotion, previousVersion, previousOrigin, version, origin } = result
  if (result.result === 'unchanged')
    return `⏸️ Unchanged ${what}: version ${versionWithOrigin(version, origin)} is served, as before`
  const from = previousVersion ? `${versionWithOrigin(previousVersion, previousOrigin)} → ` : ''
  const source = promotion?.from ? `, as ${promotion.from} serves it` : ''
  return `✅ Promoted ${what}: version ${from}${versionWithOrigin(version, origin)}${source}`
}

/** The outcome of the mode rollback; `what` is the function with its alias. */
function rollbackHeadline(result: RunResult, what: string): string {
  const { previousVersion, previousOrigin, version, origin } = result
  const to = versionWithOrigin(version, origin)
  switch (result.result) {
    case 'rolled-back':
      return previousVersion && previousVersion !== version
        ? `↩️ Rolled back ${what}: version ${versionWithOrigin(previousVersion, previousOrigin)} → ${to}`
        : `↩️ Rolled back ${what}: version ${to} has all of the traffic`
    case 'unchanged':
      return `⏸️ Unchanged ${what}: version ${to} is served, as before`
    case 'planned':
      return plannedHeadline(result, what)
    default:
      return failedHeadline(result, what)
  }
}

/** A version with the git ref or commit that it came from. */
export function versionWithOrigin(version: string | undefined, origin: string | undefined): string {
  return origin ? `${version} (${origin})` : (version ?? '')
}

/** Whether a run ended early because it was told to, and not because anything was wrong. */
export function isStopped({ failure }: RunResult): boolean {
  return failure instanceof Interrupted
}

/** What failed, and what callers of the alias meet now, as far as that is known. */
function failedHeadline(result: RunResult, what: string): string {
  const { alias, version, failedVersion, changed, verdicts, served } = result
  const outcome = isStopped(result) ? '⏹️ Stopped' : '❌ Failed'
  // The mode smoke-test has no state of its own to tell.
  if (verdicts && served === undefined) {
    return `❌ Failed: ${verdicts.find(({ passed }) => !passed)?.subject ?? what}`
  }
  if (!alias || !version) return [outcome, what].filter(Boolean).join(' ')
  const number = version === '$LATEST' ? version : `version ${version}`
  const how = version === failedVersion ? ' and failed its test' : changed ? ' now' : ', as before'
  return `${outcome} ${what}: ${number} is served${how}`
}
