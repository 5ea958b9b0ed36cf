import type { LayerProgress, ReadyVersion } from '../apply/layer.ts'
import type { Failure } from '../failure.ts'
import type { Archive, PackageCode } from '../model/code.ts'
import type { LayerVersion } from '../model/layer.ts'
import type { PublishLayerInputs } from '../model/wanted.ts'
import type { LayerPlan } from '../plan/layer.ts'
import { layerPlanOutput } from '../report/plan-output.ts'
import type { LayerResult } from '../report/result.ts'

/** A layer version that is planned. */
export interface PlannedLayer {
  readonly inputs: PublishLayerInputs
  readonly plan: LayerPlan
  readonly code: PackageCode
  /** Undefined when nothing is published. */
  readonly archive?: Archive
  /** The version that already has the content. */
  readonly found?: ReadyVersion
}

/**
 * The result of a run, from its plan and what it reached.
 * @param warning what failed without affecting the layer
 */
export function layerResult(
  result: LayerResult['result'],
  { inputs, plan, code, archive, found }: PlannedLayer,
  { version, changed }: LayerProgress,
  warning?: string,
): LayerResult {
  const published = found ? undefined : version?.number
  const codeSha256 = version?.codeSha256 ?? archive?.sha256
  const arn = version?.arn ?? plan.newest?.arn
  return {
    kind: 'layer',
    result,
    region: inputs.region,
    changed,
    failure: undefined,
    served: undefined,
    codeSha256,
    plan: {
      ...layerPlanOutput(plan, [...code.warnings, ...(warning ? [warning] : [])], published),
      ...(warning && { failedSteps: [{ type: 'prune-layer-versions' }] }),
    },
    layerName: inputs.layerName,
    layerArn: arn && layerArn(arn),
    version: version && String(version.number),
    versionArn: version?.arn,
  }
}

/** The result of a run that was refused before anything was written. */
export function refusedLayer(
  { layerName, region }: PublishLayerInputs,
  newest: LayerVersion | undefined,
  failure: Failure,
): LayerResult {
  const arn = newest?.arn
  return {
    kind: 'layer',
    result: 'failed',
    region,
    changed: false,
    layerName,
    layerArn: arn && layerArn(arn),
    version: undefined,
    versionArn: undefined,
    codeSha256: undefined,
    plan: undefined,
    failure,
    served: 'Nothing was published.',
  }
}

/** The result of a run that failed halfway. */
export function failedLayer(facts: PlannedLayer, progress: LayerProgress, failure: Failure): LayerResult {
  const { version, wrong, changed } = progress
  const { layerName } = facts.inputs
  const state = version
    ? `Version ${version.number} of ${layerName} ${facts.found ? 'was there before' : 'was published'} and can be used, but is not shared with everyone in \`share-with\` yet. The next run shares this version and publishes nothing new.`
    : wrong
      ? `Version ${wrong.number} of ${layerName} was published, but not with the content of this step.`
      : 'Nothing was published.'
  return { ...layerResult('failed', facts, progress), changed, failure, served: state }
}

/** The ARN of a layer, from the ARN of one of its versions. */
function layerArn(versionArn: string): string {
  return versionArn.replace(/:\d+$/, '')
}
