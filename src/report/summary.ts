import type { Verdict } from '../smoke/verdict.ts'
import { planLines } from './diff.ts'
import { layerHeadline } from './layer-summary.ts'
import { codeBlock, escapeLines, escapeMarkdown, table } from './markdown.ts'
import type { Timing } from './phases.ts'
import type { RunResult } from './result.ts'

/** The job summary of a run as Markdown: what a person on call has to know, the outcome first. */
export function summaryOf(result: RunResult, timings: readonly Timing[]): string {
  const { plan } = result
  const lines = plan && plan.actions.length > 0 ? planLines(plan) : []
  return [
    `### ${escapeMarkdown(headline(result))}`,
    ...(result.failure ? failureParts(result) : []),
    table(['', ''], facts(result)),
    ...testParts(result),
    ...(lines.length > 0 ? [changesTitle(result), codeBlock(lines, 'diff')] : []),
    ...(plan?.warnings ?? []).map((warning) => `⚠️ ${escapeMarkdown(warning)}`),
    ...undo(result),
    ...timingLine(timings),
  ].join('\n\n')
}

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
      return result.plan && !releasesVersion(result)
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
      if (result.promotion) return promotionHeadline(result, `${name}${where}`)
      return result.plan?.actions.length === 0
        ? `📝 Planned ${name}${where}: nothing would change`
        : `📝 Planned ${name}${where}: nothing was written`
    case 'passed':
      return `✅ Passed ${result.verdicts?.map(({ subject }) => subject).join(' and ') || name}`
    case 'rolled-back':
      return `↩️ Rolled back ${name}${where}: version ${result.failedVersion ?? ''} failed, ${version} is served again`
    case 'failed':
      return name ? `❌ Failed ${name}${where}` : '❌ Failed'
  }
}

/** The outcome of a promotion; `what` is the function with its alias. */
function promotionHeadline(result: RunResult, what: string): string {
  const { promotion, previousVersion, previousOrigin, version, origin, note } = result
  if (result.result === 'unchanged') return `⏸️ Unchanged ${what}: ${note}`
  if (result.result === 'planned') return `📝 Planned ${what}: nothing was written. ${note}`
  const from = previousVersion ? `${versionWithOrigin(previousVersion, previousOrigin)} → ` : ''
  const source = promotion?.from ? `, as ${promotion.from} serves it` : ''
  return `✅ Promoted ${what}: version ${from}${versionWithOrigin(version, origin)}${source}`
}

/** The outcome of the mode rollback; `what` is the function with its alias. */
function rollbackHeadline(result: RunResult, what: string): string {
  const { previousVersion, previousOrigin, version, origin, note } = result
  const to = versionWithOrigin(version, origin)
  switch (result.result) {
    case 'rolled-back':
      return previousVersion && previousVersion !== version
        ? `↩️ Rolled back ${what}: version ${versionWithOrigin(previousVersion, previousOrigin)} → ${to}`
        : `↩️ Rolled back ${what}: version ${to} has all of the traffic`
    case 'unchanged':
      return `⏸️ Unchanged ${what}: ${note}`
    case 'planned':
      return `📝 Planned ${what}: nothing was written. ${note}`
    default:
      return `❌ Failed ${what}`
  }
}

/** A version with the git ref or commit that it came from. */
function versionWithOrigin(version: string | undefined, origin: string | undefined): string {
  return origin ? `${version} (${origin})` : (version ?? '')
}

function releasesVersion({ plan }: RunResult): boolean {
  return plan?.actions.some(({ type }) => /version|alias/.test(type)) ?? false
}

function failureParts({ failure, served }: RunResult): string[] {
  return [
    `**What was wrong:** ${escapeLines(failure?.message ?? '')}`,
    ...(served ? [`**Where things stand:** ${escapeMarkdown(served)}`] : []),
    `**What to do:** ${escapeLines(failure?.advice ?? '')}`,
  ]
}

function facts(result: RunResult): Array<readonly [string, string]> {
  const rows: Array<readonly [string, string | undefined]> = [
    ['Result', result.result],
    ['Function', result.functionName && `${result.functionName} (${result.region})`],
    ['Alias', result.alias],
    ['Version', versionWithOrigin(result.version, result.origin)],
    ['Promoted from', result.promotion?.from && `the alias ${result.promotion.from}`],
    ['Previous version', versionWithOrigin(result.previousVersion, result.previousOrigin)],
    ['Version that failed', result.failedVersion],
    ['Function URL', result.functionUrl],
    ['Layer', result.layer && `${result.layer.name} (${result.region})`],
    ['Layer version', result.layer?.versionArn],
    ['CodeSha256', result.codeSha256],
  ]
  return rows.filter((row): row is readonly [string, string] => Boolean(row[1]))
}

/** What a failed test expected and saw, with the end of the function's log. */
function testParts({ verdicts = [] }: RunResult): string[] {
  return verdicts.flatMap(verdictParts)
}

function verdictParts(verdict: Verdict): string[] {
  if (verdict.passed) {
    return [`**Tested:** ${escapeMarkdown(verdict.subject)} answered in ${Math.round(verdict.latency)} ms.`]
  }
  const rows = verdict.mismatches.map(({ subject, expected, actual }) => [subject, expected, actual])
  return [
    `**Test of ${escapeMarkdown(verdict.subject)}**`,
    table(['', 'expected', 'actual'], rows),
    ...(verdict.answer ? ['**Its answer**', codeBlock([verdict.answer])] : []),
    ...(verdict.log.length > 0 ? ["**The end of the function's log**", codeBlock(verdict.log)] : []),
  ]
}

function changesTitle({ result, failure }: RunResult): string {
  if (result === 'planned') return '**What would change**'
  return failure ? '**What was planned**' : '**What changed**'
}

function undo(result: RunResult): string[] {
  const { alias, previousVersion, version, functionName, region } = result
  const moved = result.result === 'deployed' || result.result === 'promoted'
  if (!alias || !previousVersion || previousVersion === version || !moved) return []
  // By the action and not by the AWS CLI, so that the alias's history goes on and the version left is marked.
  const step = [
    '- uses: org/lambda-deploy-action@v1',
    '  with:',
    '    mode: rollback',
    `    aws-region: ${region}`,
    `    function-name: ${functionName}`,
    `    alias: ${alias}`,
    `    expected-version: ${version}`,
    // What another alias is tested with is none of this alias's business.
    ...(result.result === 'promoted' ? ['    restore-latest: false'] : []),
  ]
  return [`**To undo it** and serve version ${previousVersion} again`, codeBlock(step, 'yaml')]
}

function timingLine(timings: readonly Timing[]): string[] {
  const parts = timings.map(({ title, milliseconds }) => `${escapeMarkdown(title)} ${seconds(milliseconds)}`)
  const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return parts.length > 0 ? [`<sub>${parts.join(' · ')} · total ${seconds(total)}</sub>`] : []
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
