import { planLines } from './diff.ts'
import { codeBlock, escapeLines, escapeMarkdown, table } from './markdown.ts'
import type { Timing } from './phases.ts'
import type { DeployResult } from './result.ts'

/** The job summary of a run as Markdown: what a person on call has to know, the outcome first. */
export function summaryOf(result: DeployResult, timings: readonly Timing[]): string {
  const { plan } = result
  const lines = plan && plan.actions.length > 0 ? planLines(plan) : []
  return [
    `### ${escapeMarkdown(headline(result))}`,
    ...(result.failure ? failureParts(result) : []),
    table(['', ''], facts(result)),
    ...(lines.length > 0 ? [changesTitle(result), codeBlock(lines, 'diff')] : []),
    ...(plan?.warnings ?? []).map((warning) => `⚠️ ${escapeMarkdown(warning)}`),
    ...undo(result),
    ...timingLine(timings),
  ].join('\n\n')
}

/** The outcome in one line of plain text. */
export function headline(result: DeployResult): string {
  const name = result.functionName
  const where = result.alias ? ` · ${result.alias}` : ''
  const moved = result.previousVersion && result.previousVersion !== result.version
  const version = `${moved ? `${result.previousVersion} → ` : ''}${result.version ?? ''}`
  switch (result.result) {
    case 'created':
      return `🆕 Created ${name}${where}: version ${version}`
    case 'deployed':
      return result.plan && !releasesVersion(result)
        ? `✅ Updated ${name}: no new version was needed`
        : `✅ Deployed ${name}${where}: version ${version}`
    case 'published':
      return `✅ Published ${name}: version ${version}`
    case 'unchanged':
      return `⏸️ Unchanged ${name}${where}: version ${version} ${result.alias ? 'serves' : 'is'} this release already`
    case 'planned':
      return result.plan?.actions.length === 0
        ? `📝 Planned ${name}${where}: nothing would change`
        : `📝 Planned ${name}${where}: nothing was written`
    case 'failed':
      return name ? `❌ Failed ${name}${where}` : '❌ Failed'
  }
}

function releasesVersion({ plan }: DeployResult): boolean {
  return plan?.actions.some(({ type }) => /version|alias/.test(type)) ?? false
}

function failureParts({ failure, served }: DeployResult): string[] {
  return [
    `**What was wrong:** ${escapeLines(failure?.message ?? '')}`,
    ...(served ? [`**Where things stand:** ${escapeMarkdown(served)}`] : []),
    `**What to do:** ${escapeLines(failure?.advice ?? '')}`,
  ]
}

function facts(result: DeployResult): Array<readonly [string, string]> {
  const version = (number: string | undefined, origin: string | undefined) =>
    number && (origin ? `${number} (${origin})` : number)
  const rows: Array<readonly [string, string | undefined]> = [
    ['Result', result.result],
    ['Function', result.functionName && `${result.functionName} (${result.region})`],
    ['Alias', result.alias],
    ['Version', version(result.version, result.origin)],
    ['Previous version', version(result.previousVersion, result.previousOrigin)],
    ['CodeSha256', result.codeSha256],
  ]
  return rows.filter((row): row is readonly [string, string] => Boolean(row[1]))
}

function changesTitle({ result }: DeployResult): string {
  if (result === 'planned') return '**What would change**'
  return result === 'failed' ? '**What was planned**' : '**What changed**'
}

function undo(result: DeployResult): string[] {
  const { alias, previousVersion, version, functionName, region } = result
  if (!alias || !previousVersion || previousVersion === version || result.result !== 'deployed') return []
  const command = `aws lambda update-alias --region ${region} --function-name ${functionName} --name ${alias} --function-version ${previousVersion}`
  return ['**To undo it**', codeBlock([command], 'sh')]
}

function timingLine(timings: readonly Timing[]): string[] {
  const parts = timings.map(({ title, milliseconds }) => `${escapeMarkdown(title)} ${seconds(milliseconds)}`)
  const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return parts.length > 0 ? [`<sub>${parts.join(' · ')} · total ${seconds(total)}</sub>`] : []
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
