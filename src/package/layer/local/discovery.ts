import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TomlTable } from 'smol-toml'
import { withoutSlashes } from '../../../model/text.ts'
import { isTable, textsOf } from '../toml.ts'
import { isDirectoryIn, isFileIn } from './files.ts'
import { matched } from './globs.ts'
import { NotCopied } from './not-copied.ts'

/** A package that setuptools finds. */
export interface Package {
  /** With dots. */
  readonly name: string
  /** Its directory relative to the project, `/` between names. */
  readonly place: string
}

export interface Selection {
  readonly packages: readonly Package[]
  /** Modules outside of packages; their places without `.py`. */
  readonly modules: readonly Package[]
}

/** Directories at the root of a project that are not packages of it (setuptools docs, "Package Discovery"). */
const RESERVED = [
  ...[
    'ci',
    'bin',
    'debian',
    'doc',
    'docs',
    'documentation',
    'manpages',
    'news',
    'newsfragments',
    'changelog',
  ],
  ...['test', 'tests', 'unit_test', 'unit_tests', 'example', 'examples', 'scripts', 'tools', 'util', 'utils'],
  ...[
    'python',
    'build',
    'dist',
    'venv',
    'env',
    'requirements',
    'tasks',
    'fabfile',
    'site_scons',
    'benchmark',
  ],
  ...['benchmarks', 'exercise', 'exercises', 'htmlcov', '[._]*'],
].flatMap((name) => [name, `${name}.*`])

/** The same for modules. */
const RESERVED_MODULES = [
  ...['setup', 'conftest', 'test', 'tests', 'example', 'examples', 'build', 'toxfile', 'noxfile', 'pavement'],
  ...[
    'dodo',
    'tasks',
    'fabfile',
    '[Ss][Cc]onstruct',
    'conanfile',
    'manage',
    'benchmark',
    'benchmarks',
    'exercise',
  ],
  ...['exercises', '[._]*'],
]

/** The packages that `[tool.setuptools.packages.find]` selects in one of its directories. */
export function found(directory: string, where: string, find: TomlTable): Package[] {
  const { namespaces } = find
  return walk(directory, where, {
    include: find['include'] === undefined ? ['*'] : textsOf(find['include']),
    exclude: textsOf(find['exclude']),
    isPackage: namespaces === false ? (place) => isFileIn(directory, `${place}/__init__.py`) : () => true,
  })
}

/** What setuptools finds without any setting: everything in `src`, or the one package or module at the root. */
export function discovered(directory: string, settings: TomlTable): Selection {
  const table = isTable(settings['package-dir']) ? settings['package-dir'] : {}
  if (Object.keys(table).some((name) => name !== ''))
    throw new NotCopied('`package-dir` places single packages, but `packages` does not list them')
  const source = withoutSlashes(String(table[''] ?? 'src'))
  if (isDirectoryIn(directory, source)) {
    const packages = walk(directory, source, { include: ['*'], exclude: [], isPackage: () => true })
    return { packages, modules: source === '' ? [] : modulesIn(directory, source, []) }
  }
  const packages = walk(directory, '', {
    include: ['*'],
    exclude: RESERVED,
    isPackage: (_, name) => /^[A-Za-z_][\w.]*$|^[A-Za-z_]\w*-stubs(?:\.[A-Za-z_]\w*)*$/.test(name),
  })
  const top = packages.filter(({ name }) => !name.includes('.') && !name.endsWith('-stubs'))
  const modules = packages.length === 0 ? modulesIn(directory, '', RESERVED_MODULES) : []
  if (top.length > 1 || modules.length > 1)
    throw new NotCopied('it has more than one package at its top level, and setuptools refuses to choose')
  if (packages.length + modules.length === 0) throw new NotCopied('setuptools finds no package in it')
  return { packages, modules }
}

interface Rules {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly isPackage: (place: string, name: string) => boolean
}

function walk(directory: string, where: string, { include, exclude, isPackage }: Rules): Package[] {
  if (!isDirectoryIn(directory, where)) throw new NotCopied('it has no directory that `where` names')
  const matches = (patterns: readonly string[], name: string) =>
    patterns.some((pattern) => matched(pattern)(name))
  const packages: Package[] = []
  const read = (parent: Package) => {
    for (const entry of readdirSync(join(directory, parent.place), { withFileTypes: true })) {
      const name = parent.name === '' ? entry.name : `${parent.name}.${entry.name}`
      const place = parent.place === '' ? entry.name : `${parent.place}/${entry.name}`
      if (!entry.isDirectory() || entry.name.includes('.') || entry.name === '__pycache__') continue
      if (!isPackage(place, name)) continue
      if (matches(include, name) && !matches(exclude, name)) packages.push({ name, place })
      if (!exclude.includes(`${name}*`) && !exclude.includes(`${name}.*`)) read({ name, place })
    }
  }
  read({ name: '', place: where })
  return packages
}

function modulesIn(directory: string, where: string, exclude: readonly string[]): Package[] {
  return readdirSync(join(directory, where)).flatMap((file) => {
    const [, name] = /^([A-Za-z_]\w*)\.py$/.exec(file) ?? []
    if (name === undefined || exclude.some((pattern) => matched(pattern)(name))) return []
    return [{ name, place: where === '' ? name : `${where}/${name}` }]
  })
}
