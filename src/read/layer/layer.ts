import type { Aws } from '../../aws/client/aws.ts'
import { getLayerVersion, getLayerVersionPolicy, listLayerVersions } from '../../aws/layer-version.ts'
import type { LayerContent, LayerVersion } from '../../model/layer.ts'
import type { CurrentLayer } from '../../plan/layer.ts'
import type { CompareLayer } from './compare-layer.ts'

/** Reads a layer: first the newest versions, older ones only on demand. */
export interface LayerReader {
  readonly newest: LayerVersion | undefined
  /**
   * Finds the newest version with a content, page by page, and reads the policy of that version if requested. A version
   * is compared if its description records the digest, which anybody can write who can publish a version.
   * @param compare whether a version has the content
   */
  find(digest: string, compare: CompareLayer, withPolicy: boolean): Promise<CurrentLayerVersion>
}

/** The most versions that are compared: publishing the content once more costs less than many downloads. */
const MOST_COMPARED = 5

export interface CurrentLayerVersion extends CurrentLayer {
  /** SHA-256 of the archive of the existing version, in base64. */
  readonly codeSha256?: string | undefined
}

/** Reads the newest versions of a layer. */
export async function readLayer(aws: Aws, name: string): Promise<LayerReader> {
  const pages = listLayerVersions(aws, name)
  const { value: first } = await pages.next()
  const newest: LayerVersion | undefined = first?.[0]
  const find: LayerReader['find'] = async (digest, compare, withPolicy) => {
    const different: number[] = []
    let compared = 0
    for (let page = first; page !== undefined; page = (await pages.next()).value) {
      for (const existing of page.filter((each: LayerVersion) => each.record?.digest === digest)) {
        if (compared === MOST_COMPARED) return { newest, different }
        const read = await readVersion(aws, name, existing, withPolicy)
        if (!read) continue
        compared += 1
        const comparison = await compare(existing, read.content)
        const { policy } = read
        const { codeSha256 } = read.content
        if (comparison === 'same') return { newest, different, existing, policy, codeSha256 }
        if (comparison === 'different') different.push(existing.number)
      }
    }
    return { newest, different }
  }
  return { newest, find }
}

/** Undefined for a version that was deleted after it was listed. */
async function readVersion(
  aws: Aws,
  name: string,
  existing: LayerVersion,
  withPolicy: boolean,
): Promise<{ readonly content: LayerContent; readonly policy: string | undefined } | undefined> {
  const version = existing.number
  const [content, policy] = await Promise.all([
    getLayerVersion(aws, name, version),
    withPolicy ? getLayerVersionPolicy(aws, name, version) : undefined,
  ])
  return content && { content, policy }
}
