import { existsSync, realpathSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { isInside } from '../repository-file.ts'

const PROGRAMS = process.platform === 'win32' ? ['python.exe'] : ['python3', 'python']
/** The programs in this folder of Windows open the store instead of running. */
const STORE = /[\\/]WindowsApps$/i

/**
 * The Python interpreter for uv. By default, uv would use the interpreter of a `.venv` in the repository, which may be
 * committed.
 *
 * @param path the variable PATH
 * @param workspace absolute
 * @returns arguments of uv for the first Python on PATH outside the workspace, or for a Python that uv manages
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

/** Whether a path is in the workspace, directly or through links. */
function leadsInto(path: string, workspace: string): boolean {
  if (isInside(path, workspace)) return true
  try {
    return isInside(realpathSync(path), realpathSync(workspace))
  } catch {
    return false
  }
}
