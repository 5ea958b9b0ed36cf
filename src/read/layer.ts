import type { Aws } from '../aws/client/aws.ts'
import { getLayerVersion, getLayerVersionPolicy, listLayerVersions } from '../aws/layer-version.ts'
import type { LayerVersion } from '../model/layer.ts'
import type { CurrentLayer } from '../plan/layer.ts'

/** Reads a layer: first the newest versions, older ones only on demand. */
export interface LayerReader {
  readonly newest: LayerVersion | undefined
  /**
   * Finds the newest version with a digest in its description, page by page, and reads the policy of that version if
   * requested.
   */
  find(digest: string, withPolicy: boolean): Promise<CurrentLayerVersion>
}

export interface CurrentLayerVersion extends CurrentLayer {
  /** SHA-256 of the archive of the existing version, in base64. */
  readonly codeSha256?: string | undefined
}

/** Reads the newest versions of a layer. */
export async function readLayer(aws: Aws, name: string): Promise<LayerReader> {
  const pages = listLayerVersions(aws, name)
  const { value: first } = await pages.next()
  const newest: LayerVersion | undefined = first?.[0]
  const find: LayerReader['find'] = async (digest, withPolicy) => {
    const found = { newest }
    for (let page = first; page !== undefined; page = (await pages.next()).value) {
      const existing = page.find((version: LayerVersion) => version.record?.digest === digest)
      if (existing) return { ...found, ...(await readVersion(aws, name, existing, withPolicy)) }
    }
    return found
  }
  return { newest, find }
}

/** A version that was deleted after it was listed counts as missing. */
async function readVersion(
  aws: Aws,
  name: string,
  existing: LayerVersion,
  withPolicy: boolean,
): Promise<CurrentLayerVersion> {
  const version = existing.number
  const [read, policy] = await Promise.all([
    getLayerVersion(aws, name, version),
    withPolicy ? getLayerVersionPolicy(aws, name, version) : undefined,
  ])
  return { existing: read && existing, policy, codeSha256: read?.codeSha256 }
}
