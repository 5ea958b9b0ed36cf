import type { Aws } from '../../aws/client/aws.ts'
import type { PackageCode } from '../../model/code.ts'
import { type LayerContent, type LayerVersion, layerDigest } from '../../model/layer.ts'
import type { PublishLayerInputs } from '../../model/wanted.ts'
import { type Comparison, compareContent } from '../code/same-content.ts'

/** Compares a version of a layer with the content of a step. */
export type CompareLayer = (version: LayerVersion, content: LayerContent) => Promise<Comparison>

/**
 * Compares versions with a content and its runtimes and architectures.
 * @param temporary a directory for downloads
 */
export function comparingWith(
  aws: Aws,
  { layerName, runtimes, architectures }: PublishLayerInputs,
  code: PackageCode,
  temporary: string,
): CompareLayer {
  const { digest: content } = code
  const wanted = layerDigest({ content, runtimes, architectures })
  return async ({ number }, found) => {
    if (layerDigest({ ...found, content }) !== wanted) return 'different'
    const stored = { ...found, name: `version ${number} of the layer ${layerName}` }
    return compareContent(aws, stored, code, temporary)
  }
}
