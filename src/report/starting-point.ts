import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import type { CodePackage } from '../package/code-package.ts'
import type { CurrentFunction } from '../release/plan/release-plan.ts'
import { versionName } from '../release/plan/version-name.ts'

/** What a release starts from, as lines for the log. */
export function startingPoint(
  { functionName, region, alias }: DeployInputs,
  current: CurrentFunction | undefined,
  code: CodePackage | undefined,
): string[] {
  const name = `${functionName} in ${region}`
  const served = current?.alias?.FunctionVersion
  const state = !current
    ? `${name} does not exist yet.`
    : !alias
      ? `${name} exists; no alias is to be moved.`
      : served
        ? `${name}: the alias ${alias} serves ${versionName(served)}.`
        : `${name} has no alias ${alias} yet.`
  return [state, ...(code ? [packageLine(code)] : [])]
}

function packageLine({ files, unzippedSize, zip }: CodePackage): string {
  const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`
  return `Package: ${count}, ${size(unzippedSize)}, zipped ${size(zip.byteLength)}.`
}

/** A number of bytes in the unit that gives it one to three digits before the point. */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
