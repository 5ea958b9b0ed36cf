import { isImageDigest } from '../model/code.ts'
import type { Verdict } from '../model/smoke-test.ts'
import type { Timing } from '../phases.ts'
import { headline, isUnverified, versionWithOrigin } from './headline.ts'
import { codeBlock, escapeMarkdown, labelled, table } from './markdown.ts'
import { linesWhileShifting, planLines } from './plan-lines.ts'
import { actionsIn } from './plan-output.ts'
import { adviceOf, type FunctionResult, planOf, type RunResult, verdictsOf } from './result.ts'
import { standing } from './sentences/after-success.ts'
import { shiftSummary } from './shift/shift-summary.ts'

/**
 * The job summary of a run as Markdown, for the person on call: the outcome, then what is served and whether to act.
 */
export function summaryOf(result: RunResult, timings: readonly Timing[]): string {
  const plan = planOf(result)
  return [
    `### ${escapeMarkdown(headline(result))}`,
    ...standingParts(result),
    ...factsTable(result),
    ...('shift' in result && result.shift ? shiftSummary(result.shift) : []),
    ...testParts(result),
    ...planParts(result),
    ...(plan?.warnings ?? []).map((warning) => labelled('⚠️', warning)),
    ...undo(result),
    ...timingLine(timings),
  ].join('\n\n')
}

function standingParts(result: RunResult): string[] {
  const { failure } = result
  const stands = standing(result)
  return [
    ...(failure ? [labelled('**What went wrong:**', failure.message)] : []),
    ...(stands ? [labelled('**Current state:**', stands)] : []),
    ...(failure ? [labelled('**What to do:**', withoutPointers(adviceOf(result)))] : []),
  ]
}

/** An annotation points to what the summary shows, which the summary itself need not. */
function withoutPointers(advice: string): string {
  return advice.replaceAll(/(?:^| )The job summary shows [^.]+\./g, '').trim() || advice
}

/** Facts beyond the headline, and those that people copy. */
function factsTable(result: RunResult): string[] {
  const known = factRows(result).filter((row): row is readonly [string, string] => Boolean(row[1]))
  return known.length > 0 ? [table(['', ''], known)] : []
}

type Row = readonly [title: string, fact: string | undefined]

function factRows(result: RunResult): readonly Row[] {
  const { region } = result
  const named = (name: string | undefined) => name && `${name} (${region})`
  switch (result.kind) {
    case 'release':
    case 'promotion':
    case 'rollback':
      return functionRows(result)
    case 'removal':
      return [
        ['Function', named(result.functionName)],
        ['Deleted versions', result.deleted.join(', ')],
      ]
    case 'layer':
      return [
        ['Layer', named(result.layerName)],
        ['Layer version', result.versionArn],
        codeRow(result.codeSha256),
      ]
    case 'smoke-test':
      return [
        ['Function', named(result.functionName)],
        ['Version', result.version],
        ['Function URL', result.functionUrl],
      ]
    case 'refused': {
      const { subject } = result
      if (subject.mode === undefined) return []
      return subject.mode === 'publish-layer'
        ? [['Layer', named(subject.layerName)]]
        : [['Function', named(subject.functionName)]]
    }
  }
}

function functionRows(result: FunctionResult): readonly Row[] {
  return [
    ['Function', `${result.functionName} (${result.region})`],
    ['Version', versionWithOrigin(result.version, result.origin)],
    [
      'Promoted from',
      result.kind === 'promotion' && result.from && !result.failure ? `the alias ${result.from}` : undefined,
    ],
    ['Previous version', versionWithOrigin(result.previousVersion, result.previousOrigin)],
    [isUnverified(result) ? 'Unverified version' : 'Version that failed', result.failedVersion],
    ['Function URL', result.functionUrl],
    codeRow(result.codeSha256),
  ]
}

function codeRow(sha256: string | undefined): Row {
  return isImageDigest(sha256) ? ['Image', `sha256:${sha256}`] : ['CodeSha256', sha256]
}

/** The evidence of a test; what went wrong says already what was expected. An error of the function is in its log, too. */
function testParts(result: RunResult): string[] {
  return verdictsOf(result).flatMap(verdictParts)
}

function verdictParts(verdict: Verdict): string[] {
  if (verdict.passed) {
    const subject = escapeMarkdown(verdict.subject)
    const time = `${Math.round(verdict.latency)} ms`
    return [
      `**Tested:** ${verdict.isQueued ? `Lambda queued an event for ${subject}` : `${subject} answered`} in ${time}.`,
    ]
  }
  const isInLog = verdict.functionError !== undefined && verdict.log.length > 0
  return [
    ...(verdict.answer && !isInLog
      ? [`**The response of ${escapeMarkdown(verdict.subject)}**`, codeBlock([verdict.answer])]
      : []),
    ...(verdict.trace && verdict.trace.length > 0
      ? ['**Where the function failed**', codeBlock(verdict.trace)]
      : []),
    ...(verdict.log.length > 0 ? ["**The end of the function's log**", codeBlock(verdict.log)] : []),
    ...(verdict.history && verdict.history.length > 0
      ? ['**The last events of the durable execution**', codeBlock(verdict.history)]
      : []),
  ]
}

function planParts(result: RunResult): string[] {
  const plan = planOf(result)
  if (!plan || actionsIn(plan).length === 0) return []
  if (result.result === 'shifting' && 'changes' in plan) {
    const { done, toCome } = linesWhileShifting(plan)
    const then = ['**What CodeDeploy does after this run**', codeBlock(toCome, 'diff')]
    return [changesTitle(result), codeBlock(done, 'diff'), ...then]
  }
  return [changesTitle(result), codeBlock(planLines(plan), 'diff')]
}

function changesTitle({ result, failure }: RunResult): string {
  if (result === 'planned') return '**What would change**'
  return failure ? '**What was planned**' : '**What was done**'
}

function undo(result: RunResult): string[] {
  if (result.kind !== 'release' && result.kind !== 'promotion') return []
  const { alias, previousVersion, version, functionName, region } = result
  const moved = result.result === 'deployed' || result.result === 'promoted'
  if (!alias || !previousVersion || previousVersion === version || !moved) return []
  // With the action, not the AWS CLI: this records the rollback in the alias's history and marks the version as bad.
  const step = [
    '- uses: org/lambda-deploy-action@v1',
    '  with:',
    '    mode: rollback',
    `    aws-region: ${region}`,
    `    function-name: ${functionName}`,
    `    alias: ${alias}`,
    `    expected-version: ${version}`,
    // $LATEST may belong to the release that another alias tests.
    ...(result.kind === 'promotion' ? ['    restore-latest: false'] : []),
  ]
  return [`**To serve version ${previousVersion} again**`, codeBlock(step, 'yaml')]
}

/** Omits parts that took almost no time. */
function timingLine(timings: readonly Timing[]): string[] {
  const parts = timings
    .filter(({ milliseconds }) => milliseconds >= 50)
    .map(({ title, milliseconds }) => `${escapeMarkdown(title)} ${seconds(milliseconds)}`)
  const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return timings.length > 0 ? [`<sub>${[...parts, `total ${seconds(total)}`].join(' · ')}</sub>`] : []
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
