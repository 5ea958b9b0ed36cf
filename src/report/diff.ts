import type { PlannedAction, PublicPlan } from './public-plan.ts'

/** A plan as lines that a person reads: `+` new, `~` changed, `-` gone. */
export function planLines(plan: PublicPlan): string[] {
  if (plan.actions.length === 0) return ['Nothing to do.']
  return plan.actions.flatMap((action) => [actionLine(action), ...environmentLines(action, plan)])
}

const NOUNS: Readonly<Record<string, string>> = {
  'create-function': 'function',
  'publish-version': 'version',
  'pin-alias': 'alias',
  'create-alias': 'alias',
  'update-alias': 'alias',
  'tag-resource': 'tag',
}

function actionLine({ type, field, from, to }: PlannedAction): string {
  const noun = [NOUNS[type], type === 'update-code' && field === 'CodeSha256' ? 'code' : field]
    .filter(Boolean)
    .join(' ')
  if (field === 'Environment') return `~ ${noun}`
  const sign = from === undefined ? '+' : to === undefined ? '-' : '~'
  if (from === undefined) return `${sign} ${noun}: ${shown(field, to)}`
  return `${sign} ${noun}: ${shown(field, from)} → ${to === undefined ? "Lambda's default" : shown(field, to)}`
}

function environmentLines({ field }: PlannedAction, { environment }: PublicPlan): string[] {
  if (field !== 'Environment') return []
  return [
    ...environment.added.map((name) => `    + ${name}`),
    ...environment.changed.map((name) => `    ~ ${name}`),
    ...environment.removed.map((name) => `    - ${name}`),
  ]
}

function shown(field: string | undefined, value: unknown): string {
  if (field === 'CodeSha256' && typeof value === 'string') return value.slice(0, 12)
  return typeof value === 'string' ? value || '(empty)' : JSON.stringify(value)
}
