import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TomlTable, TomlValue } from 'smol-toml'
import { shownPath } from '../../names.ts'
import { type Roots, readRepositoryFile } from '../repository-file.ts'
import { normalName, readRequirement } from '../requirement.ts'
import { at, isTable, parseToml, textsOf } from '../toml.ts'
import { NotCopied } from './not-copied.ts'

/** A Python project of the repository, whose pyproject.toml says everything about it. */
export interface SourceProject {
  /** Real path of its directory. */
  readonly directory: string
  /** As pyproject.toml has it. */
  readonly name: string
  /** Normalized (PEP 440). */
  readonly version: string
  /** The table `[project]`. */
  readonly project: TomlTable
  /** The table `[tool]`. */
  readonly tool: TomlTable
  readonly roots: Roots
}

/** The build backends that copy a pure Python package as its pyproject.toml says. */
export type Backend = 'uv_build' | 'hatchling' | 'setuptools'

const BACKENDS: Readonly<Record<string, Backend>> = {
  uv_build: 'uv_build',
  'hatchling.build': 'hatchling',
  'setuptools.build_meta': 'setuptools',
}

/**
 * Reads a project that can be copied without running code of it.
 *
 * @param directory real path
 * @throws NotCopied with the reason
 */
export function readSourceProject(
  directory: string,
  roots: Roots,
): { readonly source: SourceProject; readonly backend: Backend } {
  const path = join(directory, 'pyproject.toml')
  if (!existsSync(path)) throw new NotCopied('it has no pyproject.toml')
  const content = parseToml(readRepositoryFile(path, roots), shownPath(path))
  const { project, tool } = content
  if (!isTable(project)) throw new NotCopied('its pyproject.toml has no table `[project]`')
  const backend = backendOf(content['build-system'])
  const { name, dynamic } = project
  if (typeof name !== 'string' || !/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/.test(name))
    throw new NotCopied('its pyproject.toml has no `name`')
  const tools = isTable(tool) ? tool : {}
  const version = versionOf(project, { directory, backend, tool: tools, roots })
  const left = textsOf(dynamic).filter((each) => !['version', 'readme', 'classifiers'].includes(each))
  if (left.length > 0) throw new NotCopied(`its build backend computes ${quotedNames(left)}`)
  requireNames(project)
  return { source: { directory, name, version, project, tool: tools, roots }, backend }
}

/** Refuses dependencies with a source, because uv would build some of these. */
function requireNames({ dependencies, 'optional-dependencies': optional }: TomlTable): void {
  const extras = Object.values(isTable(optional) ? optional : {})
  for (const each of [dependencies, ...extras].flatMap(textsOf)) {
    const read = readRequirement(each.trim(), [])
    if ('problem' in read || read.source !== undefined)
      throw new NotCopied('its `dependencies` contain more than names with versions')
  }
}

/** Names of the dependencies that `[tool.uv.sources]` has a source for; normalized. */
export function sourcedDependencies({ project, tool }: SourceProject): string[] {
  const sources = at(tool, 'uv', 'sources')
  const sourced = Object.keys(isTable(sources) ? sources : {}).map(normalName)
  const optional = project['optional-dependencies']
  const asked = [project['dependencies'], ...Object.values(isTable(optional) ? optional : {})].flatMap(
    textsOf,
  )
  return asked
    .map((each) => normalName(/^[\w.-]*/.exec(each.trim())?.[0] ?? ''))
    .filter((name) => sourced.includes(name))
}

function backendOf(table: TomlValue | undefined): Backend {
  // PEP 518: without the table, setuptools builds.
  if (table === undefined) return 'setuptools'
  if (!isTable(table)) throw new NotCopied('its `[build-system]` is not a table')
  if ('backend-path' in table) throw new NotCopied('its build backend is code of the repository')
  const { 'build-backend': written, requires } = table
  const backend = written === undefined ? 'setuptools' : BACKENDS[String(written)]
  if (backend === undefined)
    throw new NotCopied('only uv_build, hatchling and setuptools are known as build backends')
  const names = textsOf(requires).map((each) => /^[\w.-]+/.exec(each.trim())?.[0].replace(/[-.]/g, '_') ?? '')
  const others = names.filter((each) => each.toLowerCase() !== backend && each.toLowerCase() !== 'wheel')
  if (others.length > 0) throw new NotCopied(`its build needs more than ${backend}`)
  return backend
}

/** Where hatchling finds a version by default (hatch docs, "Versioning", "Regex"). */
const IN_SOURCE = /^(?:__version__|VERSION)(?: ?: ?str)? *= *(['"])v?(?<version>.+?)\1/im
/** What setuptools reads from the syntax tree, without importing the module. */
const LITERAL = /^__version__\s*(?::\s*str\s*)?=\s*(['"])(?<version>[^'"\\]+)\1\s*(?:#.*)?$/m

type Unversioned = Pick<SourceProject, 'directory' | 'tool' | 'roots'> & { readonly backend: Backend }

function versionOf(project: TomlTable, unversioned: Unversioned): string {
  const { version, dynamic } = project
  const isDynamic = textsOf(dynamic).includes('version')
  const written = isDynamic ? dynamicVersion(unversioned) : version
  const normal = typeof written === 'string' ? normalVersion(written.trim()) : undefined
  if (normal === undefined)
    throw new NotCopied(
      isDynamic ? 'its build backend computes `version`' : 'its `version` is not a version such as `1.2.3`',
    )
  return normal
}

/** The version in a file that the backend reads as text, without running it. */
function dynamicVersion({ directory, backend, tool, roots }: Unversioned): string | undefined {
  const read = (file: string) => {
    const path = join(directory, file)
    return existsSync(path) ? readRepositoryFile(path, roots) : undefined
  }
  const settings =
    backend === 'hatchling' ? at(tool, 'hatch', 'version') : at(tool, 'setuptools', 'dynamic', 'version')
  if (!isTable(settings)) return undefined
  const { path, file, attr, ...others } = settings
  if (Object.keys(others).length > 0) return undefined
  if (backend === 'hatchling' && typeof path === 'string')
    return IN_SOURCE.exec(read(path) ?? '')?.groups?.['version']
  if (backend !== 'setuptools') return undefined
  if (attr === undefined && typeof file === 'string') return read(file)
  const [, module = ''] = /^([\w.]+)\.__version__$/.exec(String(attr ?? '')) ?? []
  if (module === '' || file !== undefined) return undefined
  const place = module.replaceAll('.', '/')
  const text = [`src/${place}/__init__.py`, `src/${place}.py`, `${place}/__init__.py`, `${place}.py`]
    .map(read)
    .find((each) => each !== undefined)
  return LITERAL.exec(text ?? '')?.groups?.['version']
}

/** The usual form of a version (PEP 440, "Normalization"); undefined for forms that are rare. */
function normalVersion(text: string): string | undefined {
  const [, numbers, rest = '', local = ''] =
    /^v?(\d+(?:\.\d+)*)((?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?)(\+[a-z0-9]+(?:\.[a-z0-9]+)*)?$/.exec(
      text,
    ) ?? []
  if (numbers === undefined) return undefined
  return numbers.split('.').map(Number).join('.') + rest + local
}

/**
 * Refuses settings of a backend that are not known.
 *
 * @param where the table as messages name it
 */
export function requireKnown(table: TomlTable | undefined, where: string, known: readonly string[]): void {
  const unknown = Object.keys(table ?? {}).filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new NotCopied(`the action does not know ${quotedNames(unknown)} of \`[${where}]\``)
}

/** Names of settings; a text without the form of one may be secret and is not quoted. */
function quotedNames(names: readonly string[]): string {
  return names.map((each) => (/^[a-z][a-z_-]{0,40}$/i.test(each) ? `\`${each}\`` : 'a setting')).join(', ')
}
