import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../failure.ts'
import { shownPath } from '../names.ts'

/** What `requirements` names. */
export type Requirements =
  | { readonly kind: 'requirements.txt'; readonly path: string }
  /** The directory of a project that uv has locked. */
  | { readonly kind: 'uv.lock'; readonly directory: string }

/**
 * Finds out what kind of file the requirements are in.
 *
 * @param path a requirements.txt, or a pyproject.toml or uv.lock beside the other of the two; absolute
 * @throws Failure when one of the files is missing
 */
export function findRequirements(path: string): Requirements {
  const shown = `\`${shownPath(path)}\``
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) {
    throw new Failure(
      `The file ${shown}, given as \`requirements\`, does not exist.`,
      'Check the path, which is relative to the workspace, and that actions/checkout ran before this step.',
    )
  }
  if (stats.isDirectory()) {
    throw new Failure(
      `${shown}, given as \`requirements\`, is a directory.`,
      'Give the file in it that names the packages: requirements.txt, or pyproject.toml beside uv.lock.',
    )
  }
  const name = basename(path)
  if (name !== 'pyproject.toml' && name !== 'uv.lock') return { kind: 'requirements.txt', path }
  const directory = dirname(path)
  const [beside] = ['pyproject.toml', 'uv.lock'].filter((each) => !existsSync(join(directory, each)))
  if (beside === undefined) return { kind: 'uv.lock', directory }
  throw new Failure(
    `There is no ${beside} beside ${shown}, given as \`requirements\`.`,
    beside === 'uv.lock'
      ? 'Run `uv lock` in that directory and commit uv.lock: it says which versions the layer is built of. For other tools, give a requirements.txt.'
      : 'Commit the pyproject.toml of the project that uv.lock belongs to.',
  )
}

/** Names of distributions count without regard to case, and to which of `-`, `_` and `.` they have (PEP 503). */
function normalized(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/**
 * The installed distributions that a requirements.txt does not pin, so that a build of tomorrow may have others;
 * undefined when that cannot be told, because the file includes another one.
 *
 * @param text the requirements.txt
 * @param installed names of the distributions that were installed
 */
export function notPinned(text: string, installed: readonly string[]): readonly string[] | undefined {
  const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)
  if (lines.some((line) => /^\s*(-r|-c|--requirement|--constraint)\b/.test(line))) return undefined
  const pinned = lines.flatMap((line) => {
    const [, name] =
      /^\s*([\w.-]+)\s*(?:\[[^\]]*\])?\s*(?:===?\s*[^*,;\s]+\s*(?:;|#|--|$)|@)/.exec(line) ?? []
    return name === undefined ? [] : [normalized(name)]
  })
  return installed.filter((name) => !pinned.includes(normalized(name)))
}
