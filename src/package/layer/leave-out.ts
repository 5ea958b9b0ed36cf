import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../failure.ts'
import { readExcludePatterns } from '../exclude-patterns.ts'
import { shownNames } from '../names.ts'
import { cleanSitePackages } from './site-packages.ts'

/**
 * Deletes what the user excludes from packages that were installed for a layer. The RECORD of each Python package names
 * what remains.
 *
 * @param directory the content of the layer, absolute
 * @param patterns in .gitignore syntax, relative to the layer
 * @returns full sentences about patterns that match nothing
 * @throws Failure when nothing remains
 */
export async function leaveOut(directory: string, patterns: readonly string[]): Promise<readonly string[]> {
  if (patterns.length === 0) return []
  const exclude = readExcludePatterns(patterns)
  const names: string[] = []
  const read = async (prefix: string): Promise<number> => {
    let remaining = 0
    for (const entry of await readdir(join(directory, prefix), { withFileTypes: true })) {
      const name = prefix + entry.name
      names.push(entry.isDirectory() ? `${name}/` : name)
      if (exclude.excludes(name, entry.isDirectory())) {
        await rm(join(directory, name), { recursive: true })
      } else remaining += entry.isDirectory() ? await read(`${name}/`) : 1
    }
    return remaining
  }
  if ((await read('')) === 0)
    throw new Failure('`exclude` leaves nothing of the layer.', 'Check the patterns of `exclude`.')
  if (names.includes('python/')) await cleanSitePackages(join(directory, 'python'))
  const unmatched = await exclude.withoutMatch(async function* () {
    yield* names
  })
  if (unmatched.length === 0) return []
  return [
    `The layer contains nothing that ${shownNames(unmatched)} of \`exclude\` would leave out. Patterns follow the rules of .gitignore, relative to the layer, in which packages are in python/ or nodejs/node_modules/.`,
  ]
}
