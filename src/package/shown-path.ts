import { isAbsolute, relative, sep } from 'node:path'
import { shownName } from './entry-name.ts'

/** A path as the user knows it, for messages: relative to the workspace where it lies inside, else absolute. */
export function shownPath(path: string, workspace: string = process.cwd()): string {
  const inside = relative(workspace, path)
  if (inside === '') return '.'
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return shownName(outside ? path : inside)
}
