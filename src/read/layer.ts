import type { Aws } from '../aws/client/aws.ts'
import { getLayerVersion, getLayerVersionPolicy, listLayerVersions } from '../aws/layer-version.ts'
import type { LayerVersion } from '../model/layer.ts'
import type { CurrentLayer } from '../plan/layer.ts'

/** A layer as it is read: the newest versions at once, older ones when they are asked for. */
export interface LayerReader {
  readonly newest: LayerVersion | undefined
  /**
   * The newest version that has a digest in its description, and the policy of that version when it is asked for.
   * Looks back page by page until it is found.
   */
  find(digest: string, withPolicy: boolean): Promise<CurrentLayerVersion>
}

export interface CurrentLayerVersion extends CurrentLayer {
  /** SHA-256 of the existing version's archive, in base64. */
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

/** Somebody may have deleted the version since it was listed: then it does not exist. */
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
