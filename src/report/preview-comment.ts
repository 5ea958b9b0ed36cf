import type { Inputs } from '../model/wanted.ts'
import { escapeComment } from './markdown.ts'
import { markerOf, originText, type PlanOrigin, subjectOf } from './plan-comment.ts'
import type { RunResult } from './result.ts'

/**
 * The function URL that a release gave its alias, or that the alias is removed, as a comment in a pull request. The marker is
 * that of the alias, so that the comment follows it from the first release to the removal.
 * @returns undefined if there is nothing to say: another run, or one that failed
 */
export function previewComment(
  inputs: Inputs,
  result: RunResult,
  origin: PlanOrigin,
): { readonly marker: string; readonly body: string } | undefined {
  if (inputs.mode !== 'deploy' || inputs.dryRun || result.failure) return undefined
  const told = inputs.removesAlias ? removed(result) : served(inputs, result)
  if (told === undefined) return undefined
  const marker = markerOf('preview', inputs)
  const what = escapeComment(subjectOf(inputs).join(' · '))
  const footer = `<sub>Run${originText(origin)}. Later runs update this comment.</sub>`
  const body = [`${marker}\n### ${told.sign} Preview: ${what}${told.state}`, told.text, footer].join('\n\n')
  return { marker, body: body.toWellFormed() }
}

interface Told {
  readonly sign: string
  readonly state: string
  readonly text: string
}

function removed(result: RunResult): Told | undefined {
  if (result.kind !== 'removal' || result.result !== 'removed') return undefined
  return { sign: '🗑️', state: ' is removed', text: 'The alias and its function URL no longer exist.' }
}

/** Only a step that sets the function URL has a preview. */
function served(
  { functionUrlAuthType }: Extract<Inputs, { readonly mode: 'deploy'; readonly removesAlias?: never }>,
  result: RunResult,
): Told | undefined {
  if (result.kind !== 'release' && result.kind !== 'promotion') return undefined
  const { functionUrl, version } = result
  if (functionUrlAuthType === undefined || functionUrl === undefined) return undefined
  const signed = functionUrlAuthType === 'AWS_IAM' ? ' It accepts only signed requests.' : ''
  return { sign: '🔗', state: '', text: `<${new URL(functionUrl).href}> serves version ${version}.${signed}` }
}
