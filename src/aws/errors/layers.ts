import { WORDS } from './words.ts'

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
    `Version ${version} of the layer ${layer} in the account ${owner} is not shared with this account. (${operation}: ${message})`,
    'Each version of a layer has its own permissions. Its owner has to share this version (`share-with` in `mode: publish-layer`, or `aws lambda add-layer-version-permission`), or name a version in `layers` that is shared.',
  ]
}
