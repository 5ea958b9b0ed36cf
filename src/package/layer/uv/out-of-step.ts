import type { TomlTable, TomlValue } from 'smol-toml'
import { shownName } from '../../../model/text.ts'
import { normalName } from '../requirement.ts'
import { at, isTable, textsOf } from '../toml.ts'
import { supportsPython } from './python-range.ts'

/**
 * How a uv.lock differs from the pyproject.toml files that it was written for. `uv lock --check` would say so, too, but needs
 * an interpreter that `requires-python` allows, which a runner often lacks. Like uv, this compares the names, extras and
 * versions of dependencies, extras and groups, but not markers and sources, which uv rewrites.
 */

/** A package of the repository in the lock file, with its pyproject.toml. */
export interface OwnPackage {
  /** Its table in the lock file. */
  readonly locked: TomlTable
  readonly manifest: TomlTable
  /** The pyproject.toml of the workspace, whose sources its members have as well. */
  readonly root: TomlTable | undefined
  /** Whether it is a member, whose groups the lock file has, too. */
  readonly isMember: boolean
}

/** A dependency, and the part of the project that has it. */
interface Dependency {
  /** Such as " in the group `dev`"; empty for the dependencies of the project. */
  readonly part: string
  /** Normalized. */
  readonly name: string
  /** Extras and versions, normalized; undefined if a source, such as a directory, takes their place. */
  readonly versions: string | undefined
  /** As messages name it. */
  readonly shown: string
}

/**
 * How the dependencies of a package differ from those that the lock file was written for.
 *
 * @returns the end of a sentence about its pyproject.toml; undefined when they agree
 */
export function dependencyDifference({ locked, manifest, root, isMember }: OwnPackage): string | undefined {
  const required = at(locked, 'metadata', 'requires-dist')
  // The first releases of uv did not record what was asked for.
  if (required === undefined && locked['dependencies'] !== undefined) return undefined
  const self = normalName(String(at(manifest, 'project', 'name') ?? ''))
  const extras = Object.entries(tableAt(manifest, 'project', 'optional-dependencies'))
  // `app[all]` in an extra of app: the lock file may have what that extra has instead.
  const isFlat = extras
    .flatMap(([, list]) => textsOf(list))
    .some((text) => normalName(nameIn(text.trim())) === self)
  const inExtra = (extra: string) => (isFlat ? '' : ` in the extra \`${normalName(extra)}\``)
  const dynamic = textsOf(at(manifest, 'project', 'dynamic'))
  const counts = ({ part, name }: Dependency) =>
    name !== self &&
    !(part === '' && dynamic.includes('dependencies')) &&
    !(part.startsWith(' in the extra') && dynamic.includes('optional-dependencies'))
  const sources = { ...sourcesOf(root), ...sourcesOf(manifest) }
  const asked = [
    ...askedIn(at(manifest, 'project', 'dependencies'), '', sources),
    ...extras.flatMap(([extra, list]) => askedIn(list, inExtra(extra), sources)),
    ...(isMember ? askedInGroups(manifest, sources) : []),
  ]
  const recorded = [
    ...recordedIn(required, (marker) => {
      const names = Array.from(marker.matchAll(/extra == '([\w.-]+)'/g), ([, extra = '']) => inExtra(extra))
      return names.length > 0 ? names : ['']
    }),
    ...(isMember ? recordedInGroups(at(locked, 'metadata', 'requires-dev')) : []),
  ]
  return differenceOf(asked.filter(counts), recorded.filter(counts))
}

/**
 * The same for the root of a workspace: its constraints and overrides, and its groups if it is not a project.
 *
 * @param recorded `[manifest]` of the lock file
 */
export function rootDifference(root: TomlTable, recorded: TomlValue | undefined): string | undefined {
  const known = isTable(recorded) ? recorded : {}
  const sources = sourcesOf(root)
  const constraints = [
    ['constraint-dependencies', 'constraints'],
    ['override-dependencies', 'overrides'],
  ].map(([setting = '', member = '']) => {
    const part = ` in \`${setting}\``
    return differenceOf(
      askedIn(at(root, 'tool', 'uv', setting), part, sources),
      recordedIn(known[member], () => [part]),
    )
  })
  const groups =
    root['project'] === undefined
      ? differenceOf(askedInGroups(root, sources), recordedInGroups(known['dependency-groups']))
      : undefined
  return [...constraints, groups].find((each) => each !== undefined)
}

/** The versions of Python that are tried, far beyond those of Lambda. */
const VERSIONS = Array.from({ length: 40 }, (_, minor) => `3.${minor}`)

/**
 * A version of Python that either the lock file or its projects support, but not both.
 *
 * @param ranges `requires-python` of each member that has it
 */
export function pythonDifference(ranges: readonly string[], locked: string): string | undefined {
  if (ranges.length === 0) return undefined
  return VERSIONS.find(
    (version) => ranges.every((range) => supportsPython(range, version)) !== supportsPython(locked, version),
  )
}

function differenceOf(asked: readonly Dependency[], recorded: readonly Dependency[]): string | undefined {
  for (const each of asked) {
    const known = alike(recorded, each)
    if (known.length === 0)
      return `depends on \`${each.shown}\`${each.part}, but the lock file was written before that.`
    if (!agrees(known, each))
      return `asks for \`${each.shown}\`${each.part}, but the lock file was written for \`${known[0]?.shown}\`.`
  }
  for (const each of recorded) {
    const now = alike(asked, each)
    if (now.length === 0)
      return `no longer depends on \`${each.shown}\`${each.part}, but the lock file was written when it did.`
    if (!agrees(now, each))
      return `asks for \`${now[0]?.shown}\`${each.part}, but the lock file was written for \`${each.shown}\` as well.`
  }
  return undefined
}

function alike(list: readonly Dependency[], { part, name }: Dependency): readonly Dependency[] {
  return list.filter((each) => each.part === part && each.name === name)
}

/** Whether one of the dependencies on the same package is the same as another one. */
function agrees(others: readonly Dependency[], { versions }: Dependency): boolean {
  return (
    versions === undefined || others.some((each) => each.versions === undefined || each.versions === versions)
  )
}

/** The requirements in a list of pyproject.toml. */
function askedIn(list: TomlValue | undefined, part: string, sources: TomlTable): Dependency[] {
  return textsOf(list).map((text) => {
    const [requirement = ''] = text.trim().split(';')
    const name = nameIn(requirement)
    const behind = requirement.slice(name.length).trim()
    const extras = behind.startsWith('[') ? behind.slice(0, behind.indexOf(']') + 1) : ''
    const rest = behind.slice(extras.length).trim()
    const normal = normalName(name)
    const hasSource = rest.startsWith('@') || replacesVersions(sources[normal])
    const shown = hasSource ? name : `${name}${extras}${rest}`
    return {
      part,
      name: normal,
      versions: hasSource ? undefined : normalVersions(extras.replace(/[[\]]/g, '').split(','), rest),
      shown: shownName(shown),
    }
  })
}

/** `[dependency-groups]`, with what they include, and the development dependencies of older projects. */
function askedInGroups(manifest: TomlTable, sources: TomlTable): Dependency[] {
  const groups = tableAt(manifest, 'dependency-groups')
  const inGroup = (group: string, seen: readonly string[]): string[] => {
    const key = Object.keys(groups).find((each) => normalName(each) === group)
    const list = key === undefined || seen.includes(group) ? [] : groups[key]
    return (Array.isArray(list) ? list : []).flatMap((each) => {
      if (typeof each === 'string') return [each]
      const included = isTable(each) ? each['include-group'] : undefined
      return typeof included === 'string' ? inGroup(normalName(included), [...seen, group]) : []
    })
  }
  const all = Object.keys(groups).flatMap((group) =>
    askedIn(inGroup(normalName(group), []), partOfGroup(group), sources),
  )
  return [...all, ...askedIn(at(manifest, 'tool', 'uv', 'dev-dependencies'), partOfGroup('dev'), sources)]
}

/** The requirements in a list of the lock file. */
function recordedIn(
  list: TomlValue | undefined,
  partsOf: (marker: string) => readonly string[],
): Dependency[] {
  return (Array.isArray(list) ? list.filter(isTable) : []).flatMap((each) => {
    const { name, specifier = '', extras, marker = '' } = each
    if (typeof name !== 'string') return []
    const versions = replacesVersions(each) ? undefined : normalVersions(textsOf(extras), String(specifier))
    const shown = shownName(versions === undefined ? name : `${name}${extrasOf(textsOf(extras))}${specifier}`)
    return partsOf(String(marker)).map((part) => ({ part, name: normalName(name), versions, shown }))
  })
}

function recordedInGroups(groups: TomlValue | undefined): Dependency[] {
  return Object.entries(isTable(groups) ? groups : {}).flatMap(([group, list]) =>
    recordedIn(list, () => [partOfGroup(group)]),
  )
}

function partOfGroup(group: string): string {
  return ` in the group \`${normalName(group)}\``
}

/** `[tool.uv.sources]`, by normalized names. */
function sourcesOf(manifest: TomlTable | undefined): TomlTable {
  const sources = Object.entries(manifest ? tableAt(manifest, 'tool', 'uv', 'sources') : {})
  return Object.fromEntries(sources.map(([name, source]) => [normalName(name), source]))
}

const SOURCES = ['git', 'url', 'path', 'directory', 'editable', 'virtual', 'workspace']

/** Whether a source is not an index: uv ignores the versions then. */
function replacesVersions(source: TomlValue | undefined): boolean {
  return [source].flat().some((each) => isTable(each) && SOURCES.some((kind) => each[kind] !== undefined))
}

function nameIn(requirement: string): string {
  return /^[\w.-]+/.exec(requirement)?.[0] ?? ''
}

function tableAt(table: TomlTable, ...names: readonly string[]): TomlTable {
  const value = at(table, ...names)
  return isTable(value) ? value : {}
}

function extrasOf(extras: readonly string[]): string {
  const names = extras.map((each) => normalName(each.trim())).filter((each) => each !== '')
  return names.length === 0 ? '' : `[${names.sort().join(',')}]`
}

/** Extras and version specifiers in one form, whatever their order and spelling (PEP 440, "Normalization"). */
function normalVersions(extras: readonly string[], specifiers: string): string {
  const all = specifiers.replace(/[()\s]/g, '').split(',')
  return extrasOf(extras) + all.filter(Boolean).map(normalSpecifier).sort().join(',')
}

function normalSpecifier(specifier: string): string {
  const operator = /^[<>=!~]+/.exec(specifier)?.[0] ?? ''
  const version = specifier.slice(operator.length).toLowerCase().replace(/^v/, '')
  const release = /^[\d.!]*/.exec(version)?.[0] ?? ''
  const rest = version.slice(release.length)
  // The digits in front of `.*` count, and zeros at the end otherwise do not.
  if (rest === '*') return operator + release + rest
  const suffix = rest.replace(/[-_.]/g, '')
  const short = suffix
    .replace('alpha', 'a')
    .replace('beta', 'b')
    .replace(/^(?:c|pre|preview)(?=\d|$)/, 'rc')
  return operator + release.replace(/\.$/, '').replace(/(?:\.0)+$/, '') + short
}
