import { servedText } from '../../model/alias.ts'
import type { Code } from '../../model/code.ts'
import { sizeText } from '../../model/text.ts'
import type { DeployInputs } from '../../model/wanted.ts'
import type { CurrentFunction } from '../../plan/current.ts'

/** The state before a release, as lines for the log. */
export function startingPoint(
  { functionName, region, alias }: DeployInputs,
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
  return [state, ...(code ? [packageLine(code)] : [])]
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
