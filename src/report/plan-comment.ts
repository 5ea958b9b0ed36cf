import { createHash } from 'node:crypto'
import type { Inputs } from '../model/wanted.ts'
import { codeBlock, escapeComment, escapeLines, labelled } from './markdown.ts'
import { planLines } from './plan-lines.ts'
import { actionsIn } from './plan-output.ts'
import { adviceOf, planOf, type ReleaseResult, type RunResult } from './result.ts'

/** The inputs of the modes that have a plan. */
export type PlannedInputs = Extract<Inputs, { readonly dryRun: boolean }>

/** Where a plan comes from. */
export interface PlanOrigin {
  /** Full commit hash. */
  readonly commit?: string | undefined
  /** The page of the run. */
  readonly runUrl?: string | undefined
}

/** GitHub takes no longer comment, in characters. */
const LONGEST = 65_536
/** A plan of more lines is folded. */
const MOST_LINES_OPEN = 20
const SHORT_COMMIT = 7

/**
 * The plan of a dry run, or why it failed, as a comment in a pull request, for those who review it. The same plan of
 * the same commit and run is the same text. The marker follows from the inputs alone, so that the comment is found
 * again whatever becomes of the plan.
 */
export function planComment(
  inputs: PlannedInputs,
  result: RunResult,
  origin: PlanOrigin,
): { readonly marker: string; readonly body: string } {
  const marker = markerOf('plan', inputs)
  let body = ''
  for (let room = LONGEST; body === '' || body.length > LONGEST; room = Math.floor(room / 2)) {
    const content = result.failure ? failureParts(result, room) : planParts(inputs, result, room)
    const shown = [heading(inputs, result), ...content].map(withoutAccounts)
    body = [marker, ...shown, footer(origin)].join('\n\n')
  }
  return { marker, body: body.replace('\n\n', '\n').toWellFormed() }
}

/** In public repositories, everybody reads the comment. IDs of accounts are 12 digits, in ARNs and in names of hosts. */
function withoutAccounts(text: string): string {
  return text.replace(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g, '…')
}

/** None of the names can end an HTML comment: all are made of letters, digits, `-` and `_`. */
export function markerOf(kind: 'plan' | 'preview', inputs: PlannedInputs): string {
  const account = inputs.role?.account ?? ('functionAccount' in inputs ? inputs.functionAccount : undefined)
  const names = [kind, inputs.mode, inputs.region, account ? nameOf(account) : '-', ...subjectOf(inputs)]
  return `<!-- lambda-deploy-action ${names.join(' ')} -->`
}

/** Tells accounts with functions of the same name apart. Many accounts share it, so that it does not give one away. */
function nameOf(account: string): string {
  return createHash('sha256').update(account).digest('hex').slice(0, 4)
}

/** The layer, or the function with its alias. */
export function subjectOf(inputs: PlannedInputs): string[] {
  if (inputs.mode === 'publish-layer') return [inputs.layerName]
  return [inputs.functionName, ...(inputs.alias ? [inputs.alias] : [])]
}

function heading(inputs: PlannedInputs, result: RunResult): string {
  const verb = inputs.mode === 'deploy' && inputs.removesAlias ? 'remove' : inputs.mode
  const what = escapeComment(`${verb} ${subjectOf(inputs).join(' · ')}`)
  if (result.failure) return `### ❌ No plan: ${what}: the dry run failed`
  const plan = planOf(result)
  return plan && actionsIn(plan).length === 0
    ? `### ⏸️ Plan: ${what}: nothing would change`
    : `### 📝 Plan: ${what}`
}

function failureParts(result: RunResult, room: number): string[] {
  const { failure, served } = result
  const text = (label: string, said: string) => labelled(`**${label}:**`, cut(said, room / 4), escapeComment)
  return [
    text('What went wrong', failure?.message ?? ''),
    ...(served ? [text('Current state', served)] : []),
    text('What to do', adviceOf(result)),
  ]
}

function planParts(inputs: PlannedInputs, result: RunResult, room: number): string[] {
  const plan = planOf(result)
  if (!plan) return []
  const warnings = fitting(
    plan.warnings.map((each) => `⚠️ ${escapeComment(cut(each, room / 16))}`),
    room / 4,
  )
  const some = actionsIn(plan).length > 0
  return [
    escapeLines(
      [startOf(inputs, result), some ? 'This would change:' : ''].filter(Boolean).join(' '),
      escapeComment,
    ),
    ...warnings.shown,
    ...(warnings.left > 0 ? [`⚠️ ${warnings.left} more warnings are in the run's log.`] : []),
    ...(some ? [changes(planLines(plan), room)] : []),
  ]
}

/** What is there now, in a sentence. */
function startOf(inputs: PlannedInputs, result: RunResult): string {
  switch (result.kind) {
    case 'promotion':
    case 'rollback':
    case 'removal':
      return result.note ?? ''
    case 'layer':
      return result.version
        ? `Version ${result.version} of the layer in ${inputs.region} already has this content.`
        : `No version of the layer in ${inputs.region} has this content.`
    case 'release':
      return inputs.mode === 'deploy' ? startOfRelease(inputs, result) : ''
    default:
      return ''
  }
}

function startOfRelease(
  { region, functionName, alias }: Extract<PlannedInputs, { readonly mode: 'deploy' }>,
  { functionArn, version, origin }: ReleaseResult,
): string {
  if (!functionArn) return `The function ${functionName} does not exist in ${region} yet.`
  if (!alias) return `In ${region}, no alias would be moved.`
  if (!version) return `The function ${functionName} in ${region} has no alias ${alias} yet.`
  const served = version === '$LATEST' ? version : `version ${version}${origin ? ` (${origin})` : ''}`
  return `The alias ${alias} in ${region} serves ${served} now.`
}

/** The lines of the plan, folded when there are many, and as many as there is room for. */
function changes(lines: readonly string[], room: number): string {
  const { shown, left } = fitting(
    lines.map((line) => cut(line, room / 16)),
    room / 2,
  )
  const more = left > 0 ? [`# ${left} more lines are in the run's log and summary`] : []
  const block = codeBlock([...shown, ...more], 'diff')
  if (lines.length <= MOST_LINES_OPEN) return block
  return `<details><summary>${lines.length} changes</summary>\n\n${block}\n\n</details>`
}

function footer(origin: PlanOrigin): string {
  return `<sub>Dry run${originText(origin)}: nothing was changed in AWS. Later pushes update this comment.</sub>`
}

/** The commit and the run that a comment comes from: ` of 3f2c1ab by [this run](…)`, as far as they are known. */
export function originText({ commit, runUrl }: PlanOrigin): string {
  const of = commit && /^[0-9a-f]+$/.test(commit) ? ` of ${commit.slice(0, SHORT_COMMIT)}` : ''
  const run = runUrl && /^https?:\/\/[\w.:/-]+$/.test(runUrl) ? ` by [this run](${runUrl})` : ''
  return `${of}${run}`
}

/** As many of the first texts as have room, in characters, and how many are left. */
function fitting(texts: readonly string[], room: number): { shown: readonly string[]; left: number } {
  let used = 0
  const end = texts.findIndex((text) => {
    used += text.length + 1
    return used > room
  })
  const shown = end < 0 ? texts : texts.slice(0, end)
  return { shown, left: texts.length - shown.length }
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, Math.floor(longest)).toWellFormed()}…`
}
