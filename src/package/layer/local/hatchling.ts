import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TomlTable } from 'smol-toml'
import { readIgnorePatterns } from '../../../text/ignore-patterns.ts'
import { isInside, readRepositoryFile } from '../repository-file.ts'
import { at, isTable, textsOf } from '../toml.ts'
import { filesBelow, isDirectoryIn, isFileIn } from './files.ts'
import { NotCopied } from './not-copied.ts'
import { requireKnown, type SourceProject } from './source-project.ts'
import type { WheelFile } from './wheel-file.ts'

/** Settings of `[tool.hatch.build]` and of its wheel, with those that have no effect on the files of a wheel. */
const KNOWN = [
  'packages',
  'exclude',
  'directory',
  'reproducible',
  'dev-mode-dirs',
  'dev-mode-exact',
  'skip-excluded-dirs',
]

/**
 * The files that hatchling puts into a wheel (hatch docs, "Build configuration", "Wheel builder"): the listed packages, or
 * what has the name of the project, without what the nearest .gitignore and `exclude` name.
 */
export function hatchlingFiles(project: SourceProject): WheelFile[] {
  const { directory, tool } = project
  const build = tableAt(tool, 'hatch', 'build')
  const wheel = tableAt(tool, 'hatch', 'build', 'targets', 'wheel')
  requireKnown(build, 'tool.hatch.build', [...KNOWN, 'targets'])
  requireKnown(wheel, 'tool.hatch.build.targets.wheel', KNOWN)
  requireKnown(tableAt(tool, 'hatch', 'metadata'), 'tool.hatch.metadata', [
    'allow-direct-references',
    'allow-ambiguous-features',
  ])
  const packages = textsOf(wheel['packages'] ?? build['packages'])
  const excluded = readIgnorePatterns([
    ...patternsOfGit(project),
    ...textsOf(wheel['exclude'] ?? build['exclude']),
    '/dist',
  ])
  const places =
    packages.length > 0 ? packages.map((each) => each.replace(/^(?:\.?\/)+|\/$/g, '')) : [byName(project)]
  return places.flatMap((place) => {
    const above = place.includes('/') ? `${dirname(place)}/` : ''
    if (place.endsWith('.py') && isFileIn(directory, place))
      return [{ name: place.slice(above.length), source: place }]
    if (!isDirectoryIn(directory, place)) throw new NotCopied('it has no package that `packages` names')
    return filesBelow(directory, place)
      .filter((file) => !excluded.verdictOn(file, false)?.ignored)
      .map((file) => ({ name: file.slice(above.length), source: file }))
  })
}

/** hatch docs, "Wheel builder", "Default file selection". */
function byName({ directory, name }: SourceProject): string {
  const spellings = [name, name.toLowerCase()].map((each) => each.replace(/[-_.]+/g, '_'))
  for (const spelling of spellings) {
    for (const place of [spelling, `src/${spelling}`]) {
      if (isFileIn(directory, `${place}/__init__.py`)) return place
    }
    if (isFileIn(directory, `${spelling}.py`)) return `${spelling}.py`
    const namespaces = readdirSync(directory).filter((each) =>
      isFileIn(directory, `${each}/${spelling}/__init__.py`),
    )
    if (namespaces.length === 1) return namespaces[0] ?? ''
  }
  throw new NotCopied(
    'it has no package of its own name, and `[tool.hatch.build.targets.wheel]` names no `packages`',
  )
}

/** The patterns of the nearest .gitignore, up to the root of the repository: hatchling reads one file. */
function patternsOfGit({ directory, roots }: SourceProject): string[] {
  const root = [roots.workspace, roots.temporary].find((each) => isInside(directory, each)) ?? directory
  for (let place = directory; isInside(place, root); place = dirname(place)) {
    const file = join(place, '.gitignore')
    if (existsSync(file)) return readRepositoryFile(file, roots).split(/\r?\n/)
    if (existsSync(join(place, '.git')) || place === root) break
  }
  return []
}

function tableAt(table: TomlTable, ...names: readonly string[]): TomlTable {
  const value = at(table, ...names)
  return isTable(value) ? value : {}
}
