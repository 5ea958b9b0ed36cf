import { sharesText } from '../../model/alias.ts'
import { capitalised } from '../../model/text.ts'
import { versionWithOrigin } from '../headline.ts'
import {
  type FunctionResult,
  type LayerResult,
  planOf,
  type ReleaseResult,
  type RunResult,
  type SmokeTestResult,
} from '../result.ts'

/** What is served now and whether to act, as full sentences. Empty when nothing is known. */
export function standing(result: RunResult): string {
  if (result.failure) return result.served ?? ''
  return [servedNow(result), toDo(result)].filter(Boolean).join(' ')
}

function servedNow(result: RunResult): string {
  switch (result.kind) {
    case 'release':
      return afterRelease(result)
    case 'promotion':
    case 'rollback':
      if (result.result === 'planned' || result.result === 'unchanged') return result.note ?? ''
      if (result.kind === 'promotion' && result.result === 'shifting') return afterBegin(result)
      return result.result === 'deployed' ? servedAsBefore(result) : servesNow(result)
    case 'removal':
      return result.note ?? ''
    case 'layer':
      return afterLayer(result)
    case 'smoke-test':
      return afterSmokeTest(result)
    case 'refused':
      return ''
  }
}

function afterRelease(result: ReleaseResult): string {
  switch (result.result) {
    case 'planned':
    case 'unchanged':
      return [servedAsBefore(result), result.note].filter(Boolean).join(' ')
    case 'shifting':
      return afterBegin(result)
    case 'published':
      return `${capitalised(nameOf(result))} is published. No alias was given, so none was moved.`
    case 'deployed':
      return result.released ? servesNow(result) : servedAsBefore(result)
    default:
      return result.alias ? servesNow(result) : `${capitalised(nameOf(result))} is published.`
  }
}

function afterSmokeTest(result: SmokeTestResult): string {
  return [afterTests(result), result.note].filter(Boolean).join(' ')
}

function afterTests({ version, verdicts }: SmokeTestResult): string {
  const tested = [...new Set(verdicts.flatMap(({ executedVersion = [] }) => executedVersion))]
  if (verdicts.length > 0 && verdicts.every(({ isQueued }) => isQueued))
    return 'Lambda queued the event. What the function does with it was not tested.'
  if (tested.length > 1) return `Versions ${tested.join(' and ')} share the traffic, and answer as expected.`
  return version
    ? `${capitalised(nameOf({ version, origin: undefined }))} answers as expected.`
    : 'The response is as expected.'
}

function afterLayer({ result, layerName: name, version }: LayerResult): string {
  if (result === 'planned') return ''
  return result === 'published'
    ? `Version ${version} of the layer ${name} can be used. Functions keep their version until you attach this one.`
    : `Version ${version} of the layer ${name} can be used.`
}

function servesNow(result: FunctionResult): string {
  return `The alias ${result.alias} serves ${nameOf(result)}${sharesOf(result)} now.`
}

/** CodeDeploy goes on after the run. */
function afterBegin({ alias, deploymentId }: FunctionResult): string {
  return `CodeDeploy shifts the traffic of the alias ${alias} (deployment ${deploymentId}). The next run records how it ended.`
}

function servedAsBefore(result: FunctionResult): string {
  return result.alias && result.version
    ? `The alias ${result.alias} serves ${nameOf(result)}${sharesOf(result)}, as before.`
    : ''
}

function nameOf({ version, origin }: Pick<FunctionResult, 'version' | 'origin'>): string {
  return version === '$LATEST' ? version : `version ${versionWithOrigin(version, origin)}`
}

/** The shares of other versions, after the version that the alias serves. */
function sharesOf({ version = '', shares = {} }: FunctionResult): string {
  return sharesText({ version, shares })
}

/** After a success, only warnings need attention. */
function toDo(result: RunResult): string {
  const count = planOf(result)?.warnings.length ?? 0
  if (count > 0) return count === 1 ? 'Read the warning below.' : `Read the ${count} warnings below.`
  // A rollback that was not carried out may still be needed.
  const isKept = result.kind === 'rollback' && result.result === 'unchanged'
  if (result.result === 'planned' || isKept) return ''
  // That there is no alias may be a mistake, which the sentence before says.
  return result.kind === 'removal' && result.result === 'unchanged'
    ? 'Otherwise, no action is needed.'
    : 'No action is needed.'
}
