import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Failure } from '../../failure.ts'
import { unzippedProblem } from '../../model/limits.ts'
import { shownName, sizeText } from '../../model/text.ts'

/** How many of the largest packages an error names. */
const LARGEST = 5

/**
 * Refuses content that is too large for a layer, before it is packed.
 *
 * @param where begins the message
 * @param directory where the packages were installed; absolute
 * @throws Failure that names the largest packages
 */
export async function requireFittingSize(where: string, directory: string): Promise<void> {
  const sizes = new Map<string, number>()
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = packageOf(relative(directory, path).split(sep))
    sizes.set(name, (sizes.get(name) ?? 0) + (await stat(path)).size)
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const problem = unzippedProblem(where, total)
  if (!problem) return
  const largest = [...sizes]
    .sort(([, left], [, right]) => right - left)
    .slice(0, LARGEST)
    .map(([name, size]) => `${shownName(name)} ${sizeText(size)}`)
  throw new Failure(
    `${problem.message} The largest packages: ${largest.join(', ')}.`,
    'Leave out what the function does not need, for instance what the runtime already contains (boto3, the AWS SDK), or deploy the function as a container image. Several layers do not help: the limit applies to all of them together.',
  )
}

/** The package that a file belongs to: the first name below `python/` or `nodejs/node_modules/`, with its scope. */
function packageOf(segments: readonly string[]): string {
  const below = segments.slice(segments[1] === 'node_modules' ? 2 : 1)
  return below[0]?.startsWith('@') ? below.slice(0, 2).join('/') : (below[0] ?? '')
}
