import { type Alias, servedText } from '../../model/alias.ts'
import type { Code } from '../../model/code.ts'
import { isFinishedShift, recordsEndedShift } from '../../model/shift/shift-under-way.ts'
import { sizeText } from '../../model/text.ts'
import { versionName } from '../../model/version.ts'
import type { DeployInputs } from '../../model/wanted.ts'
import { nameOf } from '../../plan/attached-layers.ts'
import type { CurrentFunction } from '../../plan/current.ts'

/** The state before a release, as lines for the log. */
export function startingPoint(
  { functionName, region, alias, layers }: DeployInputs,
  current: CurrentFunction | undefined,
  code: Code | undefined,
): string[] {
  const name = `${functionName} in ${region}`
  const served = current?.alias?.traffic
  const state = !current
    ? `${name} does not exist yet.`
    : !alias
      ? `${name} exists; no alias will be moved.`
      : served
        ? `${name}: the alias ${alias} serves ${servedText(served)}.`
        : `${name} has no alias ${alias} yet.`
  if (!code) return [state]
  const kept = layers ? [] : keptLayersLine(current)
  return [state, packageLine(code), ...(code.notes ?? []), ...kept]
}

/**
 * The layers that new code meets although no input names them. GitHub gives an expression that came out empty and an input
 * that is left out as the same empty text, and functions whose layers another tool manages are common: so this is no warning.
 */
function keptLayersLine(current: CurrentFunction | undefined): string[] {
  const names = (current?.latest.Layers ?? []).flatMap(({ Arn }) => (Arn ? [nameOf(Arn)] : []))
  return names.length === 0 ? [] : [`Layers: ${names.join(', ')} stay, because \`layers\` is empty.`]
}

/** The size of a package, or which image it is. */
export function packageLine(code: Code): string {
  if (code.kind === 'image') {
    const { image, tag, sha256, index } = code
    const [place = ''] = image.split('@')
    const named = tag
      ? `${place}:${tag}, currently sha256:${index ?? sha256}`
      : `${place}@sha256:${index ?? sha256}`
    return `Image: ${named}${index ? `, an image index, whose image for this function is sha256:${sha256}` : ''}.`
  }
  if (code.kind === 's3-object') {
    const { bucket, key, version } = code.object
    const pinned = version ? `, version ${version}` : ''
    return `Package: s3://${bucket}/${key}${pinned}, ${sizeText(code.size)} zipped.`
  }
  const { files, unzippedSize } = code
  return `Package: ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${sizeText(unzippedSize)}.`
}

/**
 * What has become of a shift by CodeDeploy whose end no run has recorded yet, as far as the alias tells; undefined if there is
 * none. Only CodeDeploy could tell more, and a smoke test asks it nothing (docs/decisions/0024).
 */
export function openShiftSentence(alias: Alias | undefined): string | undefined {
  const { history } = alias ?? {}
  if (!alias || !history?.next || !history.deployment) return undefined
  const { name, traffic } = alias
  const shift = `from version ${history.current} to version ${history.next} (deployment ${history.deployment})`
  const tests = `This run tests ${versionName(traffic.version)}.`
  if (isFinishedShift(alias))
    return `CodeDeploy has moved the alias ${name} ${shift}. The history of the alias does not record that yet; the next release or rollback does. ${tests}`
  if (recordsEndedShift(alias))
    return `The alias ${name} sends no traffic to version ${history.next}: CodeDeploy has not begun to shift it ${shift}, or has taken the traffic back. The next release or rollback records how the deployment ended. ${tests}`
  return undefined
}
