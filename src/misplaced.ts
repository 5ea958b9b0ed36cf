import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { listed, shownName } from './model/text.ts'

/** How many directories are looked into, and how deep. */
const MOST_DIRECTORIES = 500
const DEEPEST = 4
/** How many paths a message names. */
const MOST_NAMED = 3

/**
 * Where in the workspace a path exists that was looked for at its top: the usual cause is `working-directory`, which
 * GitHub applies to `run` steps only.
 *
 * @param path that does not exist, absolute
 * @param input the name of the input that gives it
 * @param workspace absolute; the directory of the process, as the runner starts actions there
 * @param written how the input is written for a path, such as `zip-file: PATH`
 * @returns advice as full sentences; undefined if there is nothing
 */
export function misplacedAdvice(
  path: string,
  input: string,
  workspace: string = process.cwd(),
  written: (path: string) => string = (found) => `${input}: ${found}`,
): string | undefined {
  const wanted = relative(workspace, path)
  if (wanted === '' || wanted.startsWith('..')) return undefined
  const found = directoriesIn(workspace)
    .filter((directory) => existsSync(join(directory, wanted)))
    .map((directory) => shownName(relative(workspace, join(directory, wanted))))
  const [first] = found
  if (first === undefined) return undefined
  const more = found.length > MOST_NAMED ? `, and ${found.length - MOST_NAMED} more` : ''
  const write =
    found.length > 1 ? `Write the one that you mean in \`${input}\`.` : `Write \`${written(first)}\`.`
  return `There is ${listed(found.slice(0, MOST_NAMED))}${more}. Paths are relative to the workspace: \`working-directory\` and \`defaults.run\` apply only to \`run\` steps. ${write}`
}

/** Directories of the workspace, the nearest first, without installed dependencies. */
function directoriesIn(workspace: string): string[] {
  const found: string[] = []
  let level = [workspace]
  for (let depth = 0; depth < DEEPEST && found.length < MOST_DIRECTORIES; depth++) {
    level = level.flatMap((directory) => subdirectories(directory)).slice(0, MOST_DIRECTORIES - found.length)
    found.push(...level)
  }
  return found
}

function subdirectories(directory: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(directory, { withFileTypes: true })
  } catch {
    return []
  }
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .map((entry) => join(directory, entry.name))
    .sort()
}
