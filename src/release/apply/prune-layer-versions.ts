import type { Lambda } from '../../aws/lambda.ts'
import { deleteLayerVersion, listLayerVersions, listUsedLayerVersions } from '../../aws/layer-version.ts'
import { asFailure, Failure } from '../../failure.ts'
import { Interrupted } from '../../interruption.ts'
import type { LayerVersion } from '../../model/layer.ts'
import { layerVersionsToPrune } from '../plan/plan-layer.ts'

/** Milliseconds between deletions: all control-plane calls of an account share 15 a second. */
const PAUSE = 100

/**
 * Deletes old versions of a layer that no function of the account has. The new version is published before that, so
 * nothing in here fails the run.
 *
 * @param keep how many of the newest versions stay in any case
 * @returns a warning about what could not be deleted, as full sentences; undefined when all went well
 */
export async function pruneLayerVersions(
  lambda: Lambda,
  layerName: string,
  keep: number,
): Promise<string | undefined> {
  const deleted: number[] = []
  let doing = `No old version of ${layerName} was deleted, because what uses them could not be read.`
  try {
    const doomed = await findPrunable(lambda, layerName, keep)
    for (const version of doomed) {
      doing = `Version ${version} of ${layerName} could not be deleted.`
      if (deleted.length > 0) await lambda.clock.sleep(PAUSE)
      await deleteLayerVersion(lambda, layerName, version)
      deleted.push(version)
    }
    if (deleted.length === 0) lambda.log('No old version had to be deleted.')
  } catch (error) {
    if (error instanceof Interrupted) throw error
    const { message, advice } = asFailure(error)
    return `${doing} ${message} ${advice}`
  } finally {
    if (deleted.length > 0) lambda.log(`Deleted of ${layerName}: ${deleted.join(', ')}.`)
  }
  return undefined
}

/** Functions are looked for only when there are more versions than shall stay: an account may have many. */
async function findPrunable(lambda: Lambda, layerName: string, keep: number): Promise<readonly number[]> {
  const versions: LayerVersion[] = []
  for await (const page of listLayerVersions(lambda, layerName)) versions.push(...page)
  if (versions.length === 0) {
    throw new Failure(
      `AWS lists no version of ${layerName}, though there is one.`,
      'The next version that is published is followed by another look.',
    )
  }
  if (versions.length <= keep) return []
  return layerVersionsToPrune(keep, versions, await listUsedLayerVersions(lambda))
}
