import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TomlTable, TomlValue } from 'smol-toml'
import { shownPath } from '../../names.ts'
import { BUILD_A_WHEEL, lineOf, type Place, refusal } from '../refusal.ts'
import { type Roots, readRepositoryFile, requireRepositoryFile } from '../repository-file.ts'
import { parseToml } from './configuration.ts'
import { isTable } from './settings.ts'

/** Whether uv reads a file as a lock file in the format of PEP 751, by its name. */
export function isPylock(name: string): boolean {
  return /^pylock(?:\.[^.]+)?\.toml$/.test(name)
}

/** The members of a package in a pylock.toml that name a source tree. */
const SOURCE_TREES = ['vcs', 'directory']

/**
 * Reads a pylock.toml (PEP 751), in which each package must have a wheel.
 *
 * @param path absolute
 * @returns its content with absolute URLs of wheels in the repository, without source archives
 * @throws Failure with the line of a package without a wheel
 */
export function readPylock(path: string, roots: Roots): TomlTable {
  const text = readRepositoryFile(path, roots)
  const shown = shownPath(path)
  const { packages, ...rest } = parseToml(text, shown)
  const tables = Array.isArray(packages) ? packages.filter(isTable) : []
  return {
    ...rest,
    packages: tables.map((each) => {
      const name = typeof each['name'] === 'string' ? each['name'] : ''
      const place = {
        file: shown,
        line: lineOf(text, new RegExp(`^\\s*name\\s*=\\s*["']${name.replace(/\W/g, '.')}["']`)),
      }
      return wheelsOf(each, path, roots, place)
    }),
  }
}

function wheelsOf({ sdist: _, ...each }: TomlTable, path: string, roots: Roots, place: Place): TomlTable {
  const archive = each['archive']
  const wheels = Array.isArray(each['wheels']) ? each['wheels'].filter(isTable) : []
  const files = [...wheels, ...(isTable(archive) ? [archive] : [])]
  if (SOURCE_TREES.some((member) => member in each) || !files.every(isWheel)) {
    throw refusal(
      place,
      'this package is a source tree or an archive of one. uv would build it, which runs its code in a job that may write to AWS.',
      BUILD_A_WHEEL,
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
  const { path: written, ...rest } = wheel
  if (typeof written !== 'string')
    return /^https?:/i.test(String(wheel['url'])) ? wheel : refuseAddress(place)
  const file = resolve(dirname(path), written)
  requireRepositoryFile(file, roots, place)
  return { ...rest, url: pathToFileURL(file).href } satisfies Record<string, TomlValue>
}

function refuseAddress(place: Place): never {
  throw refusal(place, 'a wheel has an address that is not http or https.', 'Lock the package again.')
}
