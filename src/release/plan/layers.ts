import { Failure } from '../../failure.ts'
import type { LayersChange } from '../../inputs/deploy-inputs.ts'

/** Lambda's limit on the layers of a function (Lambda quotas). */
const MOST_LAYERS = 5

/**
 * The layer versions that the function shall have, in order. Merging swaps the version of a layer that is
 * there in its place and appends the others; only replacing removes.
 * @param current version ARNs of the layers that the function has
 * @throws Failure when more than five would remain
 */
export function desiredLayers(current: readonly string[], change: LayersChange): readonly string[] {
  const wanted = new Map(change.arns.map((arn) => [layerArn(arn), arn]))
  const kept = change.strategy === 'replace' ? [] : current
  const swapped = kept.map((arn) => wanted.get(layerArn(arn)) ?? arn)
  const layers = [...new Set([...swapped, ...change.arns])]
  if (layers.length > MOST_LAYERS) {
    throw new Failure(
      `The function would have ${layers.length} layers, and Lambda allows ${MOST_LAYERS}: ${layers.join(', ')}.`,
      'Write all the layers that it shall have in `layers` and set `layers-strategy: replace`, or put several into one.',
    )
  }
  return layers
}

/** A layer version's ARN without the version: what stays the same from one release of a layer to the next. */
function layerArn(layerVersionArn: string): string {
  return layerVersionArn.replace(/:\d+$/, '')
}
