import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'ini'
import type { TomlTable } from 'smol-toml'
import { withoutSlashes } from '../../../model/text.ts'
import { readRepositoryFile } from '../repository-file.ts'
import { at, isTable, textsOf } from '../toml.ts'
import { discovered, found, type Package, type Selection } from './discovery.ts'
import { filesBelow, isDirectoryIn, isFileIn } from './files.ts'
import { globbed } from './globs.ts'
import { NotCopied } from './not-copied.ts'
import { requireKnown, type SourceProject } from './source-project.ts'
import type { WheelFile } from './wheel-file.ts'

const KNOWN = [
  ...[
    'packages',
    'package-dir',
    'py-modules',
    'include-package-data',
    'package-data',
    'zip-safe',
    'platforms',
  ],
  ...['license-files', 'dynamic'],
]
/** Without MANIFEST.in and `package-data`, setuptools adds these to the modules of a package. */
const TYPES = ['*.pyi', 'py.typed']
/** Lines of a `setup.py` when pyproject.toml says everything. */
const EMPTY_SETUP = [
  'from setuptools import setup',
  'import setuptools',
  'if __name__ == "__main__":',
  "if __name__ == '__main__':",
  'setup()',
  'setuptools.setup()',
]

/**
 * The files that setuptools puts into a wheel (setuptools docs, "Configuring setuptools using pyproject.toml files",
 * "Package Discovery"): the modules of the packages, and `package-data`.
 */
export function setuptoolsFiles(project: SourceProject): WheelFile[] {
  const { directory, tool } = project
  const table = at(tool, 'setuptools')
  const settings = isTable(table) ? table : {}
  requireKnown(settings, 'tool.setuptools', KNOWN)
  requireStatic(project, settings)
  const places = placesOf(settings)
  const { packages, modules } = selected(directory, settings, places)
  const data = dataOf(settings)
  const files = packages.flatMap((each) => filesOf(directory, each, data))
  const ofModules = modules.map(({ name, place }) => {
    if (!isFileIn(directory, `${place}.py`)) throw new NotCopied('it has no module that `py-modules` names')
    return { name: `${name.replaceAll('.', '/')}.py`, source: `${place}.py` }
  })
  return [...files, ...ofModules]
}

/** Refuses what configures setuptools outside of pyproject.toml. */
function requireStatic({ directory, roots }: SourceProject, settings: TomlTable): void {
  const read = (name: string) => {
    const path = join(directory, name)
    return existsSync(path) ? readRepositoryFile(path, roots) : ''
  }
  if (!saysNothing(read('setup.py'))) throw new NotCopied('its setup.py is code that the build runs')
  const sections = Object.keys(parse(read('setup.cfg')))
  if (sections.some((each) => /^(metadata|options|files|build|sdist|bdist|egg_info|install)/.test(each)))
    throw new NotCopied('its setup.cfg configures the build')
  if (existsSync(join(directory, 'MANIFEST.in')) && settings['include-package-data'] !== false)
    throw new NotCopied('its MANIFEST.in selects files')
}

/** Where packages are, by their names: as `package-dir` says, the longest name first. */
function placesOf(settings: TomlTable): (name: string) => string {
  const table = settings['package-dir']
  const written = new Map(
    Object.entries(isTable(table) ? table : {}).map(([name, place]) => [name, cleaned(String(place))]),
  )
  return (name) => {
    const parts = name.split('.')
    for (let length = parts.length; length > 0; length -= 1) {
      const place = written.get(parts.slice(0, length).join('.'))
      if (place !== undefined && name !== '') return [place, ...parts.slice(length)].join('/')
    }
    const root = written.get('') ?? ''
    return [root, name.replaceAll('.', '/')].filter(Boolean).join('/')
  }
}

function selected(directory: string, settings: TomlTable, places: (name: string) => string): Selection {
  const { packages, 'py-modules': modules } = settings
  if (Array.isArray(packages) || modules !== undefined) {
    const named = textsOf(packages).map((name) => ({ name, place: places(name) }))
    if (named.some(({ place }) => !isDirectoryIn(directory, place)))
      throw new NotCopied('it has no package that `packages` names')
    return { packages: named, modules: textsOf(modules).map((name) => ({ name, place: places(name) })) }
  }
  if (packages === undefined) return discovered(directory, settings)
  const find = isTable(packages) ? packages['find'] : undefined
  if (!isTable(find)) throw new NotCopied('`packages` is neither a list nor `find`')
  requireKnown(find, 'tool.setuptools.packages.find', ['where', 'include', 'exclude', 'namespaces'])
  const where = find['where'] === undefined ? ['.'] : textsOf(find['where'])
  return { packages: where.flatMap((place) => found(directory, cleaned(place), find)), modules: [] }
}

/** Patterns of data by package; those of all packages under the empty name. */
function dataOf(settings: TomlTable): ReadonlyMap<string, readonly string[]> {
  const table = settings['package-data']
  return new Map(
    Object.entries(isTable(table) ? table : {}).map(([name, patterns]) => [
      name === '*' ? '' : name,
      textsOf(patterns),
    ]),
  )
}

function filesOf(
  directory: string,
  { name, place }: Package,
  data: ReadonlyMap<string, readonly string[]>,
): WheelFile[] {
  const patterns = ['*.py', ...TYPES, ...(data.get('') ?? []), ...(data.get(name) ?? [])].map(globbed)
  const below = filesBelow(directory, place).map((file) => file.slice(place === '' ? 0 : place.length + 1))
  return below
    .filter((file) => patterns.some((pattern) => pattern(file)))
    .map((file) => ({
      name: `${name.replaceAll('.', '/')}/${file}`,
      source: place === '' ? file : `${place}/${file}`,
    }))
}

/** Whether a `setup.py` only calls `setup()`: without comments and documentation, its lines are known. */
function saysNothing(setup: string): boolean {
  // Every second part stands between two of the quotes.
  const code = setup.split('"""').filter((_, index) => index % 2 === 0)
  const lines = code.flatMap((part) => part.split('\n')).map((line) => line.trim())
  return lines.every((line) => line === '' || line.startsWith('#') || EMPTY_SETUP.includes(line))
}

function cleaned(place: string): string {
  return withoutSlashes(place).replace(/^\.$/, '')
}
