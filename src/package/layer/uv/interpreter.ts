import { existsSync, realpathSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { isInside } from '../repository-file.ts'

const PROGRAMS = process.platform === 'win32' ? ['python.exe'] : ['python3', 'python']
/** Windows puts programs there that open the store instead of running. */
const STORE = /[\\/]WindowsApps$/i

/**
 * The Python that uv asks about its paths. uv itself would take that of a `.venv` in the repository, which the
 * repository may have committed.
 *
 * @param path the variable PATH
 * @param workspace absolute
 * @returns arguments of uv that name the first Python on PATH outside of the workspace, or else one of uv's own
 */
export function interpreterArguments(path: string | undefined, workspace: string): string[] {
  const directories = (path ?? '').split(delimiter)
  const trusted = directories.filter(
    (directory) => isAbsolute(directory) && !STORE.test(directory) && !leadsInto(directory, workspace),
  )
  const program = trusted
    .flatMap((directory) => PROGRAMS.map((name) => join(directory, name)))
    .find((file) => existsSync(file) && !leadsInto(file, workspace))
  return program === undefined ? ['--managed-python'] : ['--python', program]
}

/** Whether a path is in the workspace, as it is written or by its links. */
function leadsInto(path: string, workspace: string): boolean {
  if (isInside(path, workspace)) return true
  try {
    return isInside(realpathSync(path), realpathSync(workspace))
  } catch {
    return false
  }
}
