import { isManaged, isWhole } from '../model/alias.ts'
import type { Staging } from '../model/code.ts'
import { urlChanges } from '../model/function-url.ts'
import type { ServedChange } from '../plan/changes/served.ts'
import type { EnvironmentDifference, MemberChange } from '../plan/configuration.ts'
import type { LayerPlan, LayerStep } from '../plan/layer.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'
import type { RemovableAlias, RemovalStep } from '../plan/removal/alias-removal.ts'
import { type FailedStep, haveEffect, type Step, type StepOf } from '../plan/steps.ts'

/** A plan as the log shows it, without environment values. */
export interface PlanOutput {
  readonly schema: 2
  readonly function: string
  /** null without an alias. `from` is null when the alias does not exist yet, `to` when it is removed. */
  readonly alias: { readonly name: string; readonly from: string | null; readonly to: string | null } | null
  /** How the version that the alias will serve differs from the one that it serves now. */
  readonly changes: readonly ServedChange[]
  /** What is written to AWS, in order. */
  readonly steps: readonly PlannedAction[]
  /** The names of the variables of $LATEST that change. The output `plan` has the names in `changes` instead. */
  readonly environment: EnvironmentDifference
  readonly warnings: readonly string[]
  /** What failed without ending the run; absent: nothing. */
  readonly failedSteps?: readonly FailedStep[]
}

/** What a plan does, in order. */
export function actionsIn(plan: PlanOutput | LayerPlanOutput): readonly PlannedAction[] {
  return 'steps' in plan ? plan.steps : plan.actions
}

/** A plan as the output `plan`. */
export function planJson(plan: PlanOutput | LayerPlanOutput): string {
  const { failedSteps: _failedSteps, ...known } = plan
  if (!('steps' in known)) return JSON.stringify(known)
  const { environment: _environment, ...shown } = known
  return JSON.stringify(shown)
}

export interface PlannedAction {
  /** create-function, update-configuration, update-code, publish-version, pin-alias, clear-weights, shift-traffic, … */
  readonly type: string
  /** Member of the configuration, name of the alias or key of the tag. */
  readonly field?: string
  readonly from?: unknown
  readonly to?: unknown
}

/** The plan of a run that has ended, with the failures that did not end it. */
export function withFailures(
  plan: PlanOutput,
  {
    warnings = [],
    failedSteps,
  }: {
    readonly warnings?: readonly string[] | undefined
    readonly failedSteps?: readonly FailedStep[] | undefined
  },
): PlanOutput {
  return { ...plan, warnings: [...plan.warnings, ...warnings], ...(failedSteps && { failedSteps }) }
}

/** Stands for the number of a version that is not published yet. */
export const NEW_VERSION = 'new version'
/** Stands for the alias in a test of traffic without an alias. */
export const NO_ALIAS = 'the URL'
/** Stands for the number of the version that aliases are pinned to, until it is published. */
const BASELINE = 'present state, published first'

/** The public form of a plan. */
export function planOutput(
  plan: ReleasePlan,
  codeSha256: string | undefined,
  warnings: readonly string[],
): PlanOutput {
  const releases = haveEffect(plan.steps, 'version')
  const to = plan.to ?? (releases ? NEW_VERSION : (plan.from ?? ''))
  return {
    schema: 2,
    function: plan.functionName,
    alias: plan.alias ? { name: plan.alias, from: plan.from ?? null, to } : null,
    changes: (plan.changes ?? []).map((change) =>
      change.what === 'code' ? { ...change, to: change.to ?? codeSha256 } : change,
    ),
    steps: plan.steps.flatMap((step) => actionsOf(step, plan, to, codeSha256)),
    environment: plan.environment,
    warnings: [...plan.warnings, ...warnings],
  }
}

/**
 * The plan once its versions have their numbers.
 * @param version the version that was released
 * @param baseline the version that aliases on $LATEST were pinned to
 */
export function withVersions(
  plan: PlanOutput,
  version: string | undefined,
  baseline: string | undefined,
): PlanOutput {
  const numberOf = (to: unknown) => (to === NEW_VERSION ? version : to === BASELINE ? baseline : undefined)
  return {
    ...plan,
    alias: plan.alias && { ...plan.alias, to: numberOf(plan.alias.to) ?? plan.alias.to },
    steps: plan.steps.map((action) => {
      const to = numberOf(action.to)
      // A tag may have any name.
      const field = action.type === 'put-runtime-management' ? numberOf(action.field) : undefined
      return { ...action, ...(to !== undefined && { to }), ...(field !== undefined && { field }) }
    }),
  }
}

function actionsOf(
  step: Step,
  plan: ReleasePlan,
  to: string,
  codeSha256: string | undefined,
): PlannedAction[] {
  switch (step.type) {
    case 'stage-code':
      return [stagingAction(step.staging)]
    case 'create-function': {
      const tags = Object.entries((step.members['Tags'] ?? {}) as Readonly<Record<string, string>>)
      return [
        { type: step.type, to: plan.functionName },
        ...step.changes.map((change) => actionOf('set-configuration', change)),
        ...tags.map(([field, tag]) => ({ type: 'tag-resource', field, to: tag })),
      ]
    }
    case 'update-configuration':
      return step.changes.map((change) => actionOf(step.type, change))
    case 'update-code': {
      const changes = step.changes.map((change) => actionOf(step.type, change))
      // The architecture changes only together with the code, which may be the same.
      if (step.from === codeSha256 && changes.length > 0) return changes
      return [{ type: step.type, field: 'CodeSha256', from: step.from, to: codeSha256 }, ...changes]
    }
    case 'pin-aliases': {
      const version = step.existing ?? BASELINE
      if (step.aliases.length === 0) return [{ type: 'publish-version', field: 'to go back to', to: version }]
      return step.aliases.map(({ name }) => ({
        type: 'pin-alias',
        field: name,
        from: '$LATEST',
        to: version,
      }))
    }
    case 'restore-latest':
      return [
        {
          type: step.type,
          from: latestContent(step),
          to: step.version.number,
        },
      ]
    case 'wake-version':
      return [
        {
          type: step.type,
          field: step.version.number,
          from: step.version.configuration.State,
          to: 'Active',
        },
      ]
    case 'test-version':
      return [{ type: step.type, to }]
    case 'test-traffic':
      return [{ type: step.type, to: plan.alias ?? NO_ALIAS }]
    case 'publish-version':
      return step.existing === undefined ? [{ type: step.type, to: NEW_VERSION }] : []
    case 'end-traffic-shift': {
      const { name: field, traffic } = step.alias
      return isWhole(traffic)
        ? [{ type: 'clear-shift-record', field, from: step.alias.history?.next }]
        : [{ type: 'clear-weights', field, from: traffic.shares }]
    }
    case 'record-traffic-shift':
      return [{ type: step.type, field: step.alias.name, to: step.alias.traffic.version }]
    case 'stop-deployment':
      return [{ type: step.type, field: step.alias.name, from: step.deployment }]
    case 'deploy-with-codedeploy': {
      const { alias, shift, follows } = step
      const how = follows ?? shift?.codeDeploy?.configuration
      return [
        { type: step.type, field: alias.name, to: how },
        { type: 'update-alias', field: alias.name, from: alias.traffic.version, to },
      ]
    }
    case 'shift-traffic': {
      const { alias, shift } = step
      const shares = shift.schedule.map(({ share, seconds }) => ({ share, seconds }))
      return [{ type: step.type, field: alias.name, to: shares }]
    }
    case 'create-alias':
      return [{ type: step.type, field: step.alias, to }]
    case 'update-alias': {
      const { name: field, traffic } = step.alias
      const { version: from, shares } = traffic
      return [
        ...(from === to ? [] : [{ type: step.type, field, from, to }]),
        ...(step.clearsWeights ? [{ type: 'clear-weights', field, from: shares }] : []),
        // The mark goes into the alias's description, which the action writes only when it manages it.
        ...(step.rolledBackFrom && isManaged(step.alias)
          ? [{ type: 'mark-version', field: step.rolledBackFrom, to: 'bad' }]
          : []),
      ]
    }
    case 'add-permissions':
      return step.permissions.map(({ StatementId, ...members }) => ({
        type: 'add-permission',
        field: StatementId,
        to: members,
      }))
    case 'set-function-url': {
      const { alias, from, to } = step
      const type = from === undefined ? 'create-function-url' : 'update-function-url'
      const { AuthType, Cors, InvokeMode } = urlChanges(from, to)
      return [
        ...(AuthType ? [{ type, field: alias, ...(from && { from: from.authType }), to: AuthType }] : []),
        ...(Cors
          ? [
              {
                type,
                field: `${alias}, CORS`,
                ...(from?.cors && { from: from.cors }),
                ...(Object.keys(Cors).length > 0 && { to: Cors }),
              },
            ]
          : []),
        ...(InvokeMode
          ? [{ type, field: `${alias}, invoke mode`, ...(from && { from: from.invokeMode }), to: InvokeMode }]
          : []),
      ]
    }
    case 'set-code-signing': {
      const { from, to } = step
      const type = to ? 'put-code-signing-config' : 'delete-code-signing-config'
      return [{ type, ...(from && { from }), ...(to && { to }) }]
    }
    case 'set-runtime-management': {
      const { version = to, from } = step
      return [{ type: 'put-runtime-management', field: version, ...(from && { from }), to: step.to }]
    }
    case 'set-event-invoke': {
      const { alias: field, from, to } = step
      const type = to ? 'put-event-invoke-config' : 'delete-event-invoke-config'
      return [{ type, field, ...(from && { from }), ...(to && { to }) }]
    }
    case 'set-reserved-concurrency': {
      const { from, to } = step
      const before = from === undefined ? {} : { from }
      return to === 'none'
        ? [{ type: 'delete-function-concurrency', ...before }]
        : [{ type: 'put-function-concurrency', ...before, to }]
    }
    case 'set-provisioned-concurrency': {
      const { alias: field, from, to, sends } = step
      if (!sends) return []
      const before = from === undefined ? {} : { from }
      return to === 0
        ? [{ type: 'delete-provisioned-concurrency', field, ...before }]
        : [{ type: 'put-provisioned-concurrency', field, ...before, to }]
    }
    case 'untag-resource':
      return step.changes.map(({ member, from }) => ({ type: step.type, field: member, from }))
    case 'tag-resource':
      // A tag may be named Environment. Its value is not secret.
      return step.changes.map(({ member, ...change }) => ({ type: step.type, field: member, ...change }))
    case 'name-release': {
      const from = step.existing?.traffic.version
      const type = from === undefined ? 'create-alias' : 'update-alias'
      return [{ type, field: step.name, ...(from !== undefined && { from }), to }]
    }
    case 'prune-versions':
      return [{ type: step.type, field: 'newest to keep', to: step.keep }]
  }
}

/** What $LATEST contains before it is restored. */
function latestContent({ holds, discards }: StepOf<'restore-latest'>): string {
  if (discards) return 'changes that were not released'
  return holds ? `version ${holds}` : 'a version that failed'
}

/** A member of the configuration. Environment values are secret: the plan lists their names separately. */
function actionOf(type: string, { member, from, to }: MemberChange): PlannedAction {
  if (member === 'Environment') return { type, field: member }
  return { type, field: member, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

/** Where a package is uploaded for Lambda to fetch. */
function stagingAction({ bucket, prefix }: Staging): PlannedAction {
  return { type: 'stage-code', field: 'S3', to: `s3://${[bucket, prefix].filter(Boolean).join('/')}` }
}

/** The public form of the plan of a removal. */
export function removalPlanOutput(
  { functionName, alias }: Pick<RemovableAlias, 'functionName' | 'alias'>,
  steps: readonly RemovalStep[],
): PlanOutput {
  const { version: from } = alias.traffic
  return {
    schema: 2,
    function: functionName,
    alias: { name: alias.name, from, to: null },
    changes: [],
    steps: steps.flatMap((step) => removalActionsOf(step, alias.name, from)),
    environment: { added: [], changed: [], removed: [] },
    warnings: [],
  }
}

function removalActionsOf(step: RemovalStep, alias: string, served: string): PlannedAction[] {
  switch (step.type) {
    case 'delete-function-url':
      return [{ type: step.type, field: alias, from: step.address }]
    case 'remove-permissions':
      return step.ids.map((id) => ({ type: 'remove-permission', field: id }))
    case 'delete-event-invoke-config':
    case 'delete-provisioned-concurrency':
      return [{ type: step.type, field: alias }]
    case 'delete-versions':
      return step.versions.map((version) => ({ type: 'delete-version', field: version }))
    case 'vacate-version':
      return [{ type: step.type, field: alias, from: served, to: step.to }]
    case 'delete-alias':
      return [{ type: step.type, field: alias }]
  }
}

/** The plan of a layer as the output `plan` and the log show it. */
export interface LayerPlanOutput {
  readonly schema: 1
  readonly layer: string
  readonly actions: readonly PlannedAction[]
  readonly warnings: readonly string[]
  /** What failed without ending the run; absent: nothing. */
  readonly failedSteps?: ReadonlyArray<Pick<LayerStep, 'type'>>
}

/** @param published the number of the new version, once it has one */
export function layerPlanOutput(
  plan: LayerPlan,
  warnings: readonly string[],
  published?: number,
): LayerPlanOutput {
  const { layerName: layer, newest } = plan
  const to = published === undefined ? NEW_VERSION : String(published)
  return {
    schema: 1,
    layer,
    actions: plan.steps.flatMap((step) => layerActionsOf(step, newest?.number, to)),
    warnings,
  }
}

function layerActionsOf(step: LayerStep, newest: number | undefined, to: string): PlannedAction[] {
  switch (step.type) {
    case 'stage-code':
      return [stagingAction(step.staging)]
    case 'publish-layer-version': {
      const from = newest === undefined ? {} : { from: String(newest) }
      const changes = step.changes.map(({ member, ...change }) => ({
        type: step.type,
        field: member,
        ...change,
      }))
      return [{ type: step.type, ...from, to }, ...changes]
    }
    case 'add-layer-version-permission':
      return [{ type: step.type, field: step.grantee.kind, to: step.grantee.id }]
    case 'prune-layer-versions':
      return [{ type: step.type, field: 'newest to keep', to: step.keep }]
  }
}
