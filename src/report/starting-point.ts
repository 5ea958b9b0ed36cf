import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import type { CodePackage } from '../package/code-package.ts'
import type { CurrentFunction } from '../release/plan/release-plan.ts'
import { versionName } from '../release/plan/version-name.ts'
import { sizeText } from '../smoke/shown-text.ts'

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

/** The size of a package. */
export function packageLine({ files, unzippedSize, zip }: CodePackage): string {
  const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`
  return `Package: ${count}, ${sizeText(unzippedSize)}, zipped ${sizeText(zip.byteLength)}.`
}
