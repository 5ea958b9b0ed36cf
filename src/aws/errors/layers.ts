import { WORDS } from './words.ts'

/**
 * What to do about layers that Lambda refuses, by its message; undefined for any other message.
 * @param message AWS's message
 */
export function layerAdvice(message: string): string | undefined {
  if (WORDS.layerTwice.test(message))
    return 'Name one version of each layer in `layers`. A version replaces the one that the function has of the same layer; in another account or region, it is another layer.'
  if (WORDS.tooManyLayers.test(message))
    return 'Drop layers that the function no longer uses (`layers-strategy: replace`), or put several into one.'
  if (WORDS.layersElsewhere.test(message))
    return "Publish the layer in the function's region as well: docs/layers.md of this action has a matrix for several regions."
  return undefined
}

/**
 * Explains that a layer of another account is not shared, which no permission of the role changes; undefined for any other
 * refusal.
 * @param message AWS's message
 */
export function explainForeignLayer(
  message: string,
  operation: string,
): readonly [problem: string, advice: string] | undefined {
  const [, owner, layer, version] = WORDS.foreignLayer.exec(message) ?? []
  // The check of `layers` before a release says which input names the layer.
  if (!owner || operation === 'GetLayerVersion') return undefined
  return [
    `${operation}: version ${version} of the layer ${layer} in the account ${owner} is not shared with this account. (${message})`,
    'Each version of a layer has its own permissions. Its owner has to share this version (`share-with` in `mode: publish-layer`, or `aws lambda add-layer-version-permission`), or name a version in `layers` that is shared.',
  ]
}
