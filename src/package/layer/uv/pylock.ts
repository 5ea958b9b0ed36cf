import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TomlTable, TomlValue } from 'smol-toml'
import { shownPath } from '../../names.ts'
import { BUILD_A_WHEEL, lineOf, type Place, refusal } from '../refusal.ts'
import { type Roots, readRepositoryFile, requireRepositoryFile } from '../repository-file.ts'
import { parseToml } from './configuration.ts'
import { isTable } from './settings.ts'

/** Names that uv takes for lock files in the format of PEP 751. */
export function isPylock(name: string): boolean {
  return /^pylock(?:\.[^.]+)?\.toml$/.test(name)
}

/** What a package of a pylock.toml comes from, when that is a source tree. */
const SOURCES = ['vcs', 'directory']

/**
 * Reads a pylock.toml (PEP 751), in which each package has to come as a wheel.
 *
 * @param path absolute
 * @returns the same with absolute addresses of wheels in the repository, without source archives
 * @throws Failure that names a package which does not
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
  const sources = [...wheels, ...(isTable(archive) ? [archive] : [])]
  if (SOURCES.some((source) => source in each) || !sources.every(isWheel)) {
    throw refusal(
      place,
      'this package is a source tree or an archive of one. uv would build it, which runs its code in a job that may write to AWS.',
      BUILD_A_WHEEL,
    )
  }
  return {
    ...each,
    ...(wheels.length > 0 && { wheels: wheels.map((wheel) => located(wheel, path, roots, place)) }),
    ...(isTable(archive) && { archive: located(archive, path, roots, place) }),
  }
}

function isWheel({ url, path }: TomlTable): boolean {
  const texts = [url, path].filter((text): text is string => typeof text === 'string')
  return texts.length > 0 && texts.every((text) => /^[^?#]*\.whl$/i.test(text) && !text.includes('${'))
}

function located(source: TomlTable, path: string, roots: Roots, place: Place): TomlTable {
  const { path: written, ...rest } = source
  if (typeof written !== 'string')
    return /^https?:/i.test(String(source['url'])) ? source : refuseAddress(place)
  const file = resolve(dirname(path), written)
  requireRepositoryFile(file, roots, place)
  return { ...rest, url: pathToFileURL(file).href } satisfies Record<string, TomlValue>
}

function refuseAddress(place: Place): never {
  throw refusal(place, 'a wheel has an address that is not http or https.', 'Lock the package again.')
}
