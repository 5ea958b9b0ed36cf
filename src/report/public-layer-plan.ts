import type { LayerPlan, LayerStep } from '../release/plan/plan-layer.ts'
import { type PlannedAction, stagingAction } from './public-plan.ts'

/** The plan of a layer as the output `plan` and the log show it. */
export interface PublicLayerPlan {
  readonly schema: 1
  readonly layer: string
  readonly actions: readonly PlannedAction[]
  readonly warnings: readonly string[]
}

/** What stands for the number of a version that is yet to be published. */
const NEW_VERSION = 'new version'

/** @param published the number of the new version, once it has one */
export function publicLayerPlan(
  plan: LayerPlan,
  warnings: readonly string[],
  published?: number,
): PublicLayerPlan {
  const { layerName: layer, newest } = plan
  const to = published === undefined ? NEW_VERSION : String(published)
  return {
    schema: 1,
    layer,
    actions: plan.steps.flatMap((step) => actionsOf(step, newest?.number, to)),
    warnings,
  }
}

function actionsOf(step: LayerStep, newest: number | undefined, to: string): PlannedAction[] {
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
