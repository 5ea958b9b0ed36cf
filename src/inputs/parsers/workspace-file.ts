import { isUtf8 } from 'node:buffer'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { misplacedAdvice } from '../../misplaced.ts'
import { type Problems, quoted } from './problems.ts'

/** In bytes: far more than any configuration has. Lambda limits environment variables to 4 KB. */
const largestConfiguration = 1024 * 1024

/**
 * The content of an input: its text, or the content of the file that `@path` names.
 *
 * @param largest the most bytes that a file may have
 */
export function textOrFile(
  text: string,
  name: string,
  workspace: string,
  problems: Problems,
  largest = largestConfiguration,
): string | undefined {
  const written = text.trim()
  if (!written.startsWith('@')) return text
  const path = written.slice(1)
  const found = readInside(path, name, workspace, largest)
  if (typeof found === 'string') return found
  problems.add(`\`${name}\` names the file ${quoted(path)}, ${found.problem}.`, found.advice)
  return undefined
}

interface Refusal {
  readonly problem: string
  readonly advice: string
}

function readInside(path: string, name: string, workspace: string, largest: number): string | Refusal {
  const place = locate(path, name, workspace)
  if (typeof place !== 'string') return place
  try {
    const { size } = statSync(place)
    if (size > largest)
      return {
        problem: `which has ${size} bytes; at most ${largest} are read`,
        advice: 'Check that it is the right file.',
      }
    const bytes = readFileSync(place)
    if (!isUtf8(bytes)) return { problem: 'which is not text in UTF-8', advice: 'Save it as UTF-8.' }
    // Drops a byte order mark.
    return new TextDecoder().decode(bytes)
  } catch {
    return { problem: 'which cannot be read', advice: 'Check its permissions.' }
  }
}

/** The real path of a file inside the workspace. Links are resolved first, so that none can lead outside. */
function locate(path: string, name: string, workspace: string): string | Refusal {
  try {
    const root = realpathSync(workspace)
    const place = realpathSync(resolve(root, path))
    const way = relative(root, place)
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
      return { problem: 'which is outside the workspace', advice: 'Give a path inside the workspace.' }
    if (statSync(place).isFile()) return place
    return { problem: 'which is not a file', advice: 'Give the path of a file, relative to the workspace.' }
  } catch {
    return {
      problem: 'which does not exist in the workspace',
      advice:
        misplacedAdvice(resolve(workspace, path), name, workspace, (found) => `${name}: '@${found}'`) ??
        'Check the path, which is relative to the workspace, and that an earlier step created the file.',
    }
  }
}
