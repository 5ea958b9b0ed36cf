import { versionWithOrigin } from './headline.ts'
import type { RunResult } from './result.ts'

/** What is served now and whether anything has to be done, as full sentences; empty when nothing is known. */
export function standing(result: RunResult): string {
  if (result.failure) return result.served ?? ''
  return [servedNow(result), toDo(result)].filter(Boolean).join(' ')
}

function servedNow(result: RunResult): string {
  if (result.layer) return layerStanding(result, result.layer)
  const { alias, version, note } = result
  const name = version === '$LATEST' ? version : `version ${versionWithOrigin(version, result.origin)}`
  switch (result.result) {
    case 'planned':
    case 'unchanged':
      return note ?? servedAsBefore(alias, version && name)
    case 'passed':
      return version ? `${capitalised(name)} answers as it should.` : 'The answer is as it should be.'
    case 'published':
      return `${capitalised(name)} is published. No alias was given, so none was moved.`
    case 'deployed':
      return result.released === false
        ? servedAsBefore(alias, name)
        : `The alias ${alias} serves ${name} now.`
    default:
      return alias ? `The alias ${alias} serves ${name} now.` : `${capitalised(name)} is published.`
  }
}

function servedAsBefore(alias: string | undefined, name: string | undefined): string {
  return alias && name ? `The alias ${alias} serves ${name}, as before.` : ''
}

function layerStanding({ result }: RunResult, { name, version }: { name: string; version?: string }): string {
  if (result === 'planned') return ''
  return result === 'published'
    ? `Version ${version} of the layer ${name} can be used. Functions keep the version that they have until they are given this one.`
    : `Version ${version} of the layer ${name} can be used.`
}

/** Only warnings ask for anything after a success. */
function toDo({ result, plan }: RunResult): string {
  const count = plan?.warnings.length ?? 0
  if (count > 0) return count === 1 ? 'Read the warning below.' : `Read the ${count} warnings below.`
  return result === 'planned' ? '' : 'Nothing has to be done.'
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
