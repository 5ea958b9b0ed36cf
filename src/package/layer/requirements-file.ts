import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../failure.ts'
import { misplacedAdvice } from '../../misplaced.ts'
import { ownMember } from '../../own-member.ts'
import { shownPath } from '../names.ts'
import type { Roots } from './repository-file.ts'
import { normalName } from './requirement.ts'
import { findLock } from './uv/locked-project.ts'
import { isPylock } from './uv/pylock.ts'

/** The kinds of files that `requirements` can name. */
export type Requirements =
  | { readonly kind: 'requirements.txt' | 'pylock.toml'; readonly path: string }
  /** The directory of the uv.lock, and that of the pyproject.toml which the user named. */
  | { readonly kind: 'uv.lock'; readonly directory: string; readonly asked: string }

/** Lock files of other tools, and the commands of these tools that export them. */
const OTHER_LOCKS: Readonly<Record<string, readonly [tool: string, command: string]>> = {
  'poetry.lock': ['Poetry', 'poetry export --without-hashes --output requirements.txt'],
  'Pipfile.lock': ['Pipenv', 'pipenv requirements > requirements.txt'],
  Pipfile: ['Pipenv', 'pipenv requirements > requirements.txt'],
  'pdm.lock': ['PDM', 'pdm export --prod --output requirements.txt'],
  'conda-lock.yml': ['conda-lock', 'conda-lock render --kind explicit'],
  'environment.yml': ['conda', 'uv pip compile requirements.in --output-file requirements.txt'],
}

/**
 * Finds the kind of the file with the requirements.
 *
 * @param path a requirements.txt, a pylock.toml, or a pyproject.toml or uv.lock; absolute
 * @throws Failure when one of the files is missing, or belongs to another tool
 */
export function findRequirements(path: string, roots: Roots): Requirements {
  const shown = `\`${shownPath(path)}\``
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) {
    throw new Failure(
      `The file ${shown}, given as \`requirements\`, does not exist.`,
      misplacedAdvice(path, 'requirements', roots.workspace) ??
        'Check the path, which is relative to the workspace, and that actions/checkout ran before this step.',
    )
  }
  if (stats.isDirectory()) {
    throw new Failure(
      `${shown}, given as \`requirements\`, is a directory.`,
      'Give the file in it that names the packages: requirements.txt, pylock.toml, or pyproject.toml with its uv.lock.',
    )
  }
  const name = basename(path)
  requireOwnFormat(name, shown)
  if (name !== 'pyproject.toml' && name !== 'uv.lock')
    return { kind: isPylock(name) ? 'pylock.toml' : 'requirements.txt', path }
  const asked = dirname(path)
  const directory = findLock(asked, roots)
  if (directory === undefined) throw withoutLock(asked, shown)
  if (existsSync(join(directory, 'pyproject.toml'))) return { kind: 'uv.lock', directory, asked }
  throw new Failure(
    `There is no pyproject.toml next to \`${shownPath(join(directory, 'uv.lock'))}\`.`,
    'Commit the pyproject.toml of the project that uv.lock belongs to.',
  )
}

function requireOwnFormat(name: string, shown: string): void {
  const other = ownMember(OTHER_LOCKS, name)
  if (other === undefined) return
  const [tool, command] = other
  throw new Failure(
    `${shown}, given as \`requirements\`, is a file of ${tool}, which uv does not read.`,
    `Export it in an earlier step, \`${command}\`, and give requirements.txt as \`requirements\`.`,
  )
}

function withoutLock(directory: string, shown: string): Failure {
  const name = Object.keys(OTHER_LOCKS).find((each) => existsSync(join(directory, each)))
  const [tool, command] = (name && OTHER_LOCKS[name]) || []
  return new Failure(
    `There is no uv.lock next to ${shown}, given as \`requirements\`, or above it.`,
    tool === undefined
      ? 'Run `uv lock` in that directory and commit uv.lock, which pins the versions in the layer. For other tools, give a requirements.txt.'
      : `The project uses ${tool}: export its lock file in an earlier step, \`${command}\`, and give requirements.txt as \`requirements\`. Or run \`uv lock\` and commit uv.lock.`,
  )
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
    return name === undefined ? [] : [normalName(name)]
  })
  return installed.filter((name) => !pinned.includes(normalName(name)))
}
