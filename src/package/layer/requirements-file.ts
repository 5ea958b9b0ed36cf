import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../failure.ts'
import { shownPath } from '../names.ts'

/** The kinds of files that `requirements` can name. */
export type Requirements =
  | { readonly kind: 'requirements.txt'; readonly path: string }
  /** The directory of a project with a uv.lock. */
  | { readonly kind: 'uv.lock'; readonly directory: string }

/**
 * Finds the kind of the file with the requirements.
 *
 * @param path a requirements.txt, or a pyproject.toml or uv.lock next to the other of the two; absolute
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
      'Give the file in it that names the packages: requirements.txt, or pyproject.toml next to uv.lock.',
    )
  }
  const name = basename(path)
  if (name !== 'pyproject.toml' && name !== 'uv.lock') return { kind: 'requirements.txt', path }
  const directory = dirname(path)
  const [missing] = ['pyproject.toml', 'uv.lock'].filter((each) => !existsSync(join(directory, each)))
  if (missing === undefined) return { kind: 'uv.lock', directory }
  throw new Failure(
    `There is no ${missing} next to ${shown}, given as \`requirements\`.`,
    missing === 'uv.lock'
      ? 'Run `uv lock` in that directory and commit uv.lock, which pins the versions in the layer. For other tools, give a requirements.txt.'
      : 'Commit the pyproject.toml of the project that uv.lock belongs to.',
  )
}

/** In names of distributions, case does not matter, and `-`, `_` and `.` are equal (PEP 503). */
function normalized(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/**
 * The installed distributions that a requirements.txt does not pin, so that a later build may install other versions;
 * undefined when the file includes another one, because its pins are unknown.
 *
 * @param text the requirements.txt
 * @param installed names of the distributions that were installed
 */
export function notPinned(text: string, installed: readonly string[]): readonly string[] | undefined {
  const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)
  if (lines.some((line) => /^\s*(-r|-c|--requirement|--constraint)\b/.test(line))) return undefined
  const pinned = lines.flatMap((line) => {
    const [, name] =
      /^\s*([\w.-]+)\s*(?:\[[^\]]*\]\s*)?(?:===?\s*[^*,;\s]+\s*(?:;|#|--|$)|@)/.exec(line) ?? []
    return name === undefined ? [] : [normalized(name)]
  })
  return installed.filter((name) => !pinned.includes(normalized(name)))
}
