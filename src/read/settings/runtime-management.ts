import type { Aws } from '../../aws/client/aws.ts'
import { getRuntimeManagement } from '../../aws/settings/runtime-management.ts'
import type { CurrentRuntimeManagement } from '../../model/settings/runtime-management.ts'
import { LATEST } from '../../model/version.ts'
import type { DeployInputs } from '../../model/wanted.ts'
import type { CurrentFunction, CurrentVersions } from '../../plan/current.ts'

/**
 * Reads how Lambda updates the runtimes of $LATEST and of the served version; undefined if no input is about it, if the
 * function does not exist, or if it runs a container image, for which AWS has no such setting.
 */
export async function readRuntimeManagement(
  aws: Aws,
  { functionName: name, runtimeManagement }: DeployInputs,
  reading: Promise<CurrentFunction | undefined>,
  readingVersions: Promise<CurrentVersions | undefined> | undefined,
): Promise<CurrentRuntimeManagement | undefined> {
  if (runtimeManagement === undefined) return undefined
  const [found, known] = await Promise.all([reading, readingVersions])
  if (!found || found.latest.PackageType === 'Image') return undefined
  const version = found.alias?.traffic.version ?? known?.versions.at(-1)?.number
  const [latest, management] = await Promise.all([
    getRuntimeManagement(aws, name, LATEST),
    version === undefined || version === LATEST ? undefined : getRuntimeManagement(aws, name, version),
  ])
  if (latest === undefined) return undefined
  return {
    latest,
    served: version !== undefined && management !== undefined ? { version, management } : undefined,
  }
}
