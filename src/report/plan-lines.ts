import { percent } from '../model/alias.ts'
import { isImageDigest } from '../model/code.ts'
import { defaultOf } from '../model/comparable.ts'
import { type Schedule, scheduleText } from '../model/shift/traffic-shift.ts'
import { versionName } from '../model/version.ts'
import type { ServedChange } from '../plan/changes/served.ts'
import {
  actionsIn,
  type LayerPlanOutput,
  NEW_VERSION,
  NO_ALIAS,
  type PlannedAction,
  type PlanOutput,
} from './plan-output.ts'

/** A step that failed; without a field, all of its actions did. */
interface FailedStep {
  readonly type: string
  readonly field?: string
}

/** A plan as lines for people: `+` new, `~` changed, `-` removed, `!` failed. */
export function planLines(plan: PlanOutput | LayerPlanOutput): string[] {
  const actions = actionsIn(plan)
  if (actions.length === 0) return ['Nothing to do.']
  const failedSteps: readonly FailedStep[] = plan.failedSteps ?? []
  const steps = actions.flatMap((action) => {
    const lines =
      'environment' in plan && isEnvironment(action) ? environmentLines(plan) : [actionLine(action)]
    const isDone = !failedSteps.some(
      ({ type, field = action.field }) => type === action.type && field === action.field,
    )
    return isDone ? lines : lines.map((line) => `!${line.slice(1)} (failed: see the warning)`)
  })
  return 'changes' in plan ? [...steps, ...alongLines(plan)] : steps
}

/** The lines of a plan whose end this run leaves to CodeDeploy: what the run has done, and what CodeDeploy still does. */
export function linesWhileShifting(plan: PlanOutput): { readonly done: string[]; readonly toCome: string[] } {
  const created = plan.steps.findIndex(({ type }) => type === 'deploy-with-codedeploy') + 1
  return {
    done: planLines({ ...plan, steps: plan.steps.slice(0, created) }),
    toCome: plan.steps.slice(created).map(actionLine),
  }
}

/**
 * What callers will notice without a step of its own, because it is in $LATEST or in an existing version: `!` marks
 * what this step does not ask for.
 */
function alongLines({ steps: actions, changes, environment }: PlanOutput): string[] {
  if (actions.some(({ type }) => type === 'create-function')) return []
  const sent = new Set([
    ...actions.filter(({ type }) => SENDING.test(type)).map(({ field = '' }) => field),
    ...Object.values(environment).flatMap((names: readonly string[]) =>
      names.map((name) => `Environment.${name}`),
    ),
  ])
  const isSent = (field: string) =>
    sent.has(field) || (!field.startsWith('Environment.') && sent.has(memberOf(field)))
  const along = changes.filter(({ field, requested }) => !requested || !isSent(field))
  if (along.length === 0) return []
  const isPublished = actions.some(({ type }) => type === 'publish-version')
  return [
    isPublished ? '# Already in $LATEST, new for callers:' : '# What changes for callers:',
    ...along.map(alongLine),
  ]
}

function alongLine({ what, field, from, to, requested }: ServedChange): string {
  const shown = (value: unknown) =>
    value === undefined ? defaultText(field) : what === 'code' ? shortHash(value) : shownValue(value)
  const values = from === undefined && to === undefined ? '' : `: ${shown(from)} → ${shown(to)}`
  return `${requested ? '~' : '!'} ${field}${values}${requested ? '' : ' (not requested)'}`
}

const DEFAULT = "Lambda's default"

/** Lambda's default of a field as a value, if it is known. */
function defaultText(field: string): string {
  const value = defaultOf(field)
  return value === undefined ? DEFAULT : shownValue(value)
}

function memberOf(field: string): string {
  return field.split('.')[0] ?? ''
}

const SENDING = /^(set|update)-(configuration|code)$/

/** Aliases and tags may have the same name. */
function isEnvironment({ type, field }: PlannedAction): boolean {
  return type.endsWith('-configuration') && field === 'Environment'
}

const NOUNS: Readonly<Record<string, string>> = {
  'stage-code': 'package in',
  'create-function': 'function',
  'publish-version': 'version',
  'pin-alias': 'alias',
  'create-alias': 'alias',
  'update-alias': 'alias',
  'create-function-url': 'function URL of alias',
  'update-function-url': 'function URL of alias',
  'put-provisioned-concurrency': 'provisioned concurrency of alias',
  'delete-provisioned-concurrency': 'provisioned concurrency of alias',
  'delete-function-url': 'function URL of alias',
  'remove-permission': 'permission',
  'delete-event-invoke-config': 'asynchronous invocations of alias',
  'delete-version': 'version',
  'delete-alias': 'alias',
  'put-function-concurrency': 'reserved concurrency',
  'delete-function-concurrency': 'reserved concurrency',
  'restore-latest': '$LATEST',
  'wake-version': 'state of version',
  'put-code-signing-config': 'code signing configuration',
  'delete-code-signing-config': 'code signing configuration',
  'put-event-invoke-config': 'asynchronous invocations of alias',
  'tag-resource': 'tag',
  'untag-resource': 'tag',
  'publish-layer-version': 'layer version',
  'add-layer-version-permission': 'share with',
}

function actionLine({ type, field, from, to }: PlannedAction): string {
  if (type === 'test-version')
    return `? test ${to === NEW_VERSION ? `the ${to}` : `version ${to}`} before it takes traffic`
  if (type === 'test-traffic') return `? test through ${to === NO_ALIAS ? to : `the alias ${to}`}`
  if (type === 'prune-versions')
    return `- versions: all but the newest ${shownValue(to)} and those that an alias or its history refers to`
  if (type === 'prune-layer-versions')
    return `- layer versions: all but the newest ${shownValue(to)} and those that a function has`
  if (type === 'publish-layer-version' && field === 'Content') return '~ layer version Content'
  if (type === 'clear-weights') return `- share of the traffic of alias ${field}: ${shares(from)}`
  if (type === 'clear-shift-record') return `- record of a traffic shift of alias ${field} to version ${from}`
  if (type === 'record-traffic-shift') return `~ history of alias ${field}: version ${to} has got all traffic`
  if (type === 'stop-deployment')
    return `- deployment ${from} of CodeDeploy, which shifts the traffic of alias ${field}`
  if (type === 'deploy-with-codedeploy') return `~ traffic of alias ${field}: CodeDeploy shifts it (${to})`
  if (type === 'shift-traffic')
    return `~ traffic of alias ${field}: ${scheduleText(to as Schedule)}, unless the new version fails`
  if (type === 'mark-version') return `! mark version ${field} as ${to}: rollbacks skip it`
  if (type === 'add-permission') return `+ permission ${field}: ${permissionText(to)}`
  if (type === 'vacate-version') return `~ alias ${field}: ${from} → ${to}, until it is deleted`
  const isCode = type === 'update-code' && field === 'CodeSha256'
  const noun = isCode ? (isImageDigest(to) ? 'image' : 'code') : nounOf(type, field)
  const shown = isCode ? shortHash : shownValue
  if (from === undefined && to === undefined) return `- ${noun}`
  if (from === undefined) return `+ ${noun}: ${shown(to)}`
  if (to === undefined && (type.startsWith('delete-') || type === 'untag-resource'))
    return `- ${noun}: ${shown(from)}`
  return to === undefined
    ? `- ${noun}: ${shown(from)} → ${DEFAULT}`
    : `~ ${noun}: ${shown(from)} → ${shown(to)}`
}

function nounOf(type: string, field: string | undefined): string {
  if (type === 'put-runtime-management')
    return `runtime management of ${field === NEW_VERSION ? `the ${field}` : versionName(field)}`
  return [NOUNS[type], field].filter(Boolean).join(' ')
}

/** Names only: values are secret. */
function environmentLines({ environment }: PlanOutput): string[] {
  const lines = [
    ...environment.added.map((name) => `+ Environment ${name}`),
    ...environment.changed.map((name) => `~ Environment ${name}`),
    ...environment.removed.map((name) => `- Environment ${name}`),
  ]
  // The names of variables that cannot be read are unknown.
  return lines.length > 0 ? lines : ['~ Environment']
}

/** Who may do what, and under which conditions: `sns.amazonaws.com may lambda:InvokeFunction (SourceArn arn:…)`. */
function permissionText(members: unknown): string {
  const { Principal, Action, ...conditions } = members as Readonly<Record<string, unknown>>
  const listed = Object.entries(conditions).map(([name, value]) => `${name} ${shownValue(value)}`)
  const who = Principal === '*' ? 'everyone' : Principal
  return `${who} may ${Action}${listed.length > 0 ? ` (${listed.join(', ')})` : ''}`
}

/** Weights of an alias as `10% to version 41`. */
function shares(weights: unknown): string {
  return Object.entries(weights as Readonly<Record<string, number>>)
    .map(([version, share]) => `${percent(share)} to version ${version}`)
    .join(', ')
}

/** Enough to tell two hashes apart. An image's as Amazon ECR writes it. */
function shortHash(hash: unknown): string {
  return `${isImageDigest(hash) ? 'sha256:' : ''}${String(hash).slice(0, 12)}`
}

/** A list that reads the same without brackets and quotes, such as architectures or IDs. */
function isNames(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'string' && /^[\w:./@-]+$/.test(item))
  )
}

function shownValue(value: unknown): string {
  if (isNames(value)) return value.join(', ')
  if (typeof value !== 'string') return JSON.stringify(value)
  // Keeps text with line breaks or other control characters on one line.
  return /\p{Cc}/u.test(value) ? JSON.stringify(value) : value || '(empty)'
}
