import type { MemberChange } from '../release/plan/desired-configuration.ts'
import type { EnvironmentDifference } from '../release/plan/environment.ts'
import type { ReleasePlan, Step } from '../release/plan/release-plan.ts'

/** A plan as the output `plan` and the log show it: no environment values. */
export interface PublicPlan {
  readonly schema: 1
  readonly function: string
  /** null when no alias was asked for. `from` is null when the alias does not exist yet. */
  readonly alias: { readonly name: string; readonly from: string | null; readonly to: string } | null
  readonly actions: readonly PlannedAction[]
  readonly environment: EnvironmentDifference
  readonly warnings: readonly string[]
}

export interface PlannedAction {
  /** create-function, update-configuration, update-code, publish-version, pin-alias, create-alias, … */
  readonly type: string
  /** Member of the configuration, name of the alias or key of the tag. */
  readonly field?: string
  readonly from?: unknown
  readonly to?: unknown
}

/** What stands for the number of a version that is yet to be published. */
const NEW_VERSION = 'new version'

/** The public form of a plan. */
export function publicPlan(
  plan: ReleasePlan,
  codeSha256: string | undefined,
  warnings: readonly string[],
): PublicPlan {
  const releases = plan.steps.some(({ type }) => type === 'publish-version')
  const to = plan.to ?? (releases ? NEW_VERSION : (plan.from ?? ''))
  return {
    schema: 1,
    function: plan.functionName,
    alias: plan.alias ? { name: plan.alias, from: plan.from ?? null, to } : null,
    actions: plan.steps.flatMap((step) => actionsOf(step, plan, to, codeSha256)),
    environment: plan.environment,
    warnings: [...plan.warnings, ...warnings],
  }
}

/** The plan once the version has its number. */
export function withVersion(plan: PublicPlan, version: string): PublicPlan {
  return {
    ...plan,
    alias: plan.alias && { ...plan.alias, to: plan.alias.to === NEW_VERSION ? version : plan.alias.to },
    actions: plan.actions.map((action) => (action.to === NEW_VERSION ? { ...action, to: version } : action)),
  }
}

function actionsOf(
  step: Step,
  plan: ReleasePlan,
  to: string,
  codeSha256: string | undefined,
): PlannedAction[] {
  switch (step.type) {
    case 'create-function':
      return [
        { type: step.type, to: plan.functionName },
        ...step.changes.map((change) => actionOf('set-configuration', change)),
      ]
    case 'update-configuration':
      return step.changes.map((change) => actionOf(step.type, change))
    case 'update-code': {
      const code = { type: step.type, field: 'CodeSha256', from: step.from, to: codeSha256 }
      return [code, ...step.changes.map((change) => actionOf(step.type, change))]
    }
    case 'pin-aliases': {
      const version = step.existing ?? 'present state, published first'
      return step.aliases.map(({ Name }) => ({
        type: 'pin-alias',
        field: Name ?? '',
        from: '$LATEST',
        to: version,
      }))
    }
    case 'publish-version':
      return step.existing === undefined ? [{ type: step.type, to: NEW_VERSION }] : []
    case 'create-alias':
      return [{ type: step.type, field: step.alias, to }]
    case 'update-alias':
      return [{ type: step.type, field: step.alias.Name ?? '', from: step.alias.FunctionVersion, to }]
    case 'tag-resource':
      return step.changes.map((change) => actionOf(step.type, change))
  }
}

/** Values of the environment are secret: the plan has its names beside the actions. */
function actionOf(type: string, { member, from, to }: MemberChange): PlannedAction {
  if (member === 'Environment') return { type, field: member }
  return { type, field: member, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
