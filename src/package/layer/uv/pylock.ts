import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TomlTable } from 'smol-toml'
import { Failure } from '../../../failure.ts'
import { shownPath } from '../../names.ts'
import type { LocalWheels } from '../local/local-wheels.ts'
import { BUILD_A_WHEEL, LOCK_A_WHEEL, lineOf, type Place, refusal, WOULD_BE_BUILT } from '../refusal.ts'
import { type Roots, readRepositoryFile, requireRepositoryFile } from '../repository-file.ts'
import { isTable, parseToml } from '../toml.ts'
import { supportsPython } from './python-range.ts'

/** Whether uv reads a file as a lock file in the format of PEP 751, by its name. */
export function isPylock(name: string): boolean {
  return /^pylock(?:\.[^.]+)?\.toml$/.test(name)
}

/** A lock file in the format of PEP 751, written by the user or exported from a uv.lock. */
export interface Pylock {
  readonly text: string
  /** The file that the user knows, absolute: paths in the lock file are relative to it. */
  readonly path: string
  /** The text of that file, in which messages name lines. */
  readonly known: string
}

/** Reads a pylock.toml of the repository. */
export function readPylock(path: string, roots: Roots): Pylock {
  const text = readRepositoryFile(path, roots)
  return { text, path, known: text }
}

/**
 * The lock file that uv gets: each package as wheels, with absolute paths where these are in the repository, and packages
 * of the repository as the wheels that the action writes.
 *
 * @param pythonVersion such as `3.13`
 * @throws Failure when the lock file is for other versions of Python, or a package would have to be built
 */
export async function checkedPylock(
  pylock: Pylock,
  pythonVersion: string,
  wheels: LocalWheels,
  roots: Roots,
): Promise<TomlTable> {
  const shown = shownPath(pylock.path)
  const { packages, 'requires-python': range, ...rest } = parseToml(pylock.text, shown)
  if (typeof range === 'string' && !supportsPython(range, pythonVersion))
    throw otherPython(shown, range, pythonVersion)
  const checked: TomlTable[] = []
  for (const each of Array.isArray(packages) ? packages.filter(isTable) : []) {
    const name = typeof each['name'] === 'string' ? each['name'] : ''
    const pattern = new RegExp(`^\\s*name\\s*=\\s*["']${name.replace(/\W/g, '.')}["']`)
    const place = { file: shown, line: lineOf(pylock.known, pattern) }
    const isLocal = isTable(each['directory'])
    checked.push(isLocal ? await localOf(each, pylock, place, wheels) : wheelsOf(each, pylock, roots, place))
  }
  // uv would compare the versions of Python with that of this machine.
  return { ...rest, packages: checked }
}

function otherPython(shown: string, range: string, pythonVersion: string): Failure {
  const shownRange = /^[\d\s.,*<>=!~]{1,60}$/.test(range) ? ` (\`requires-python\`: ${range})` : ''
  return new Failure(
    `\`${shown}\` is not for Python ${pythonVersion}${shownRange}.`,
    'Set `python-version` and `compatible-runtimes` to a version that the project supports, or change its `requires-python` and lock again.',
  )
}

/** A package of the repository: what is built of it is a wheel of its own. */
async function localOf(
  each: TomlTable,
  { path, text, known }: Pylock,
  place: Place,
  wheels: LocalWheels,
): Promise<TomlTable> {
  const { directory, ...rest } = each
  const { path: written, subdirectory } = isTable(directory) ? directory : {}
  const way = [written, subdirectory].filter((part) => typeof part === 'string')
  const advice = text === known ? BUILD_A_WHEEL : LOCK_A_WHEEL
  const { path: wheel, sha256 } = await wheels.of(join(dirname(path), ...way), {
    place,
    isLocked: true,
    advice,
  })
  return { ...rest, archive: { path: wheel, hashes: { sha256 } } }
}

function wheelsOf(
  { sdist: _, ...each }: TomlTable,
  { path, text, known }: Pylock,
  roots: Roots,
  place: Place,
): TomlTable {
  const archive = each['archive']
  const wheels = Array.isArray(each['wheels']) ? each['wheels'].filter(isTable) : []
  const files = [...wheels, ...(isTable(archive) ? [archive] : [])]
  if ('vcs' in each || 'directory' in each || !files.every(isWheel)) {
    throw refusal(
      place,
      `this package is ${'vcs' in each ? 'a repository of source code' : 'a source tree or an archive of one'}, not a wheel. ${WOULD_BE_BUILT}`,
      text === known ? BUILD_A_WHEEL : LOCK_A_WHEEL,
    )
  }
  const result: TomlTable = { ...each }
  if (wheels.length > 0) result['wheels'] = wheels.map((wheel) => located(wheel, path, roots, place))
  if (isTable(archive)) result['archive'] = located(archive, path, roots, place)
  return result
}

function isWheel({ url, path }: TomlTable): boolean {
  const texts = [url, path].filter((text): text is string => typeof text === 'string')
  return texts.length > 0 && texts.every((text) => /^[^?#]*\.whl$/i.test(text) && !text.includes('${'))
}

function located(wheel: TomlTable, path: string, roots: Roots, place: Place): TomlTable {
  const { path: written, url: address, ...rest } = wheel
  const url = String(address ?? '')
  if (typeof written !== 'string' && /^https?:/i.test(url)) return wheel
  const file = typeof written === 'string' ? resolve(dirname(path), written) : pathOf(url, place)
  requireRepositoryFile(file, roots, place)
  return { ...rest, path: file }
}

function pathOf(url: string, place: Place): string {
  try {
    return fileURLToPath(url)
  } catch {
    throw refusal(place, 'a wheel has an address that is not http or https.', 'Lock the package again.')
  }
}
