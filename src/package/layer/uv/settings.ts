import { isAbsolute, resolve } from 'node:path'
import type { TomlTable, TomlValue } from 'smol-toml'
import { ownMember } from '../../../own-member.ts'
import { BUILD_A_WHEEL, lineOf, type Place, refusal } from '../refusal.ts'
import { readRequirement } from '../requirement.ts'
import { isTable } from '../toml.ts'

/** A file with settings of uv. */
export interface SettingsFile {
  /** uv.toml as a whole, or `[tool.uv]` of a pyproject.toml. */
  readonly settings: TomlTable
  readonly text: string
  /** As messages name it. */
  readonly shown: string
  /** The directory that paths in it are relative to; absolute. */
  readonly directory: string
}

/** Settings that uv gets: as they are, with absolute paths, or as requirements after a check. */
const ALLOWED: Readonly<Record<string, 'value' | 'address' | 'requirements' | 'index'>> = {
  index: 'index',
  'index-url': 'address',
  'extra-index-url': 'address',
  'find-links': 'address',
  'no-index': 'value',
  'index-strategy': 'value',
  'allow-insecure-host': 'value',
  'native-tls': 'value',
  'system-certs': 'value',
  resolution: 'value',
  prerelease: 'value',
  'exclude-newer': 'value',
  'exclude-newer-package': 'value',
  'constraint-dependencies': 'requirements',
  'override-dependencies': 'requirements',
  'exclude-dependencies': 'requirements',
}

/** Members of an index: its URL, and how uv uses it (uv docs, "Indexes"). */
const INDEX_MEMBERS = ['name', 'url', 'explicit', 'default', 'format', 'authenticate', 'ignore-error-codes']
const IGNORED_INDEX_MEMBERS = ['publish-url', 'cache-control', 'exclude-newer']

/** Settings for other commands, for development, or for this machine; uv does not get them. */
const IGNORED = new Set([
  ...['add-bounds', 'audit', 'cache-dir', 'cache-keys', 'check-url', 'compile-bytecode', 'concurrent-builds'],
  ...['concurrent-downloads', 'concurrent-installs', 'conflicts', 'default-groups', 'dependency-groups'],
  ...[
    'dependency-metadata',
    'dev-dependencies',
    'environments',
    'fork-strategy',
    'http-proxy',
    'https-proxy',
  ],
  ...['link-mode', 'managed', 'minimum-libc-version', 'no-build', 'no-build-package', 'no-cache', 'no-proxy'],
  ...['no-sources', 'no-sources-package', 'offline', 'package', 'prerelease-package', 'preview'],
  ...['preview-features', 'publish-url', 'pypy-install-mirror', 'python-downloads', 'python-install-mirror'],
  ...['python-preference', 'reinstall', 'reinstall-package', 'required-environments', 'required-version'],
  ...['sources', 'torch-backend', 'trusted-publishing', 'upgrade', 'upgrade-package', 'workspace'],
  // Builds the project itself, which is not part of the layer.
  'build-backend',
])

/** Such settings in `[tool.uv.pip]`, which are only for `uv pip`. */
const IGNORED_PIP = new Set([
  ...[
    'all-extras',
    'allow-empty-requirements',
    'annotation-style',
    'break-system-packages',
    'custom-compile-command',
  ],
  ...[
    'emit-build-options',
    'emit-find-links',
    'emit-index-annotation',
    'emit-index-url',
    'emit-marker-expression',
  ],
  ...[
    'extra',
    'generate-hashes',
    'group',
    'no-annotate',
    'no-deps',
    'no-emit-package',
    'no-extra',
    'no-header',
  ],
  ...[
    'no-strip-extras',
    'no-strip-markers',
    'only-binary',
    'output-file',
    'prefix',
    'python',
    'python-platform',
  ],
  ...['python-version', 'require-hashes', 'strict', 'system', 'target', 'universal', 'verify-hashes'],
])

/**
 * The settings of a file that select wheels and their sources.
 *
 * @param strict refuses settings that are neither allowed nor ignored. Without it, they are left out: a repository cannot
 *   change the settings of the machine.
 * @throws Failure that names the file and the line
 */
export function checkedSettings(file: SettingsFile, strict: boolean): TomlTable {
  const { pip, ...settings } = file.settings
  const checked = checkedTable(settings, file, strict, IGNORED)
  const ofPip = isTable(pip) ? checkedTable(pip, file, strict, new Set([...IGNORED, ...IGNORED_PIP])) : {}
  return Object.keys(ofPip).length > 0 ? { ...checked, pip: ofPip } : checked
}

function checkedTable(
  table: TomlTable,
  file: SettingsFile,
  strict: boolean,
  ignored: ReadonlySet<string>,
): TomlTable {
  const checked: TomlTable = {}
  for (const [name, value] of Object.entries(table)) {
    const form = ownMember(ALLOWED, name)
    if (form !== undefined) {
      const place = placeOf(file, name)
      requireNoVariables(value, place)
      if (form === 'requirements') requireWheels(value, name, place)
      checked[name] = form === 'index' ? indexes(value, file, strict) : withAbsolutePaths(value, form, file)
    } else if (strict && !ignored.has(name)) throw refusedSetting(name, file)
  }
  return checked
}

const BUILDING =
  /^(no-binary|no-build-isolation|config-settings|extra-build-|build-constraint-|require-build-)/

function refusedSetting(name: string, file: SettingsFile): Error {
  const place = placeOf(file, name)
  if (BUILDING.test(name)) {
    return refusal(
      place,
      `the setting \`${name}\` of uv is for building packages from their source code, which runs their code in a job that may write to AWS.`,
      `Remove it, at least in the checkout that the layer is built from. ${BUILD_A_WHEEL}`,
    )
  }
  const shown = /^[a-z][a-z-]{0,40}$/.test(name) ? `the setting \`${name}\`` : 'a setting'
  return refusal(
    place,
    `${shown} is not among the settings of uv that apply to a layer.`,
    'Remove it, at least in the checkout that the layer is built from. docs/layers.md lists the settings that are allowed.',
  )
}

/** Finds a setting before `=`, in a longer key, or in the header of a table. */
function placeOf({ shown, text }: SettingsFile, name: string): Place {
  const key = name.replace(/[^\w-]/g, '.')
  return { file: shown, line: lineOf(text, new RegExp(`^[^#]*(?<![\\w-])${key}["']?\\s*[.=\\]]`)) }
}

function indexes(value: TomlValue, file: SettingsFile, strict: boolean): TomlValue[] {
  const tables = Array.isArray(value) ? value.filter(isTable) : []
  return tables.map((table) => {
    const known = Object.entries(table).flatMap(([name, member]) => {
      if (INDEX_MEMBERS.includes(name))
        return [[name, name === 'url' ? withAbsolutePaths(member, 'address', file) : member]]
      if (strict && !IGNORED_INDEX_MEMBERS.includes(name)) throw refusedSetting(name, file)
      return []
    })
    return Object.fromEntries(known) as TomlTable
  })
}

function withAbsolutePaths(value: TomlValue, form: string, file: SettingsFile): TomlValue {
  if (form !== 'address') return value
  if (Array.isArray(value)) return value.map((each) => withAbsolutePaths(each, form, file))
  if (typeof value !== 'string' || /^[A-Za-z][A-Za-z0-9+.-]+:/.test(value) || isAbsolute(value)) return value
  return resolve(file.directory, value)
}

function requireNoVariables(value: TomlValue, place: Place): void {
  if (typeof value === 'string') {
    if (!value.includes('${')) return
    throw refusal(
      place,
      'this setting would insert an environment variable, which would send its value to a package index.',
      'Put the user name and password into the variables `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD` of the step, where NAME is the name of the index.',
    )
  }
  if (Array.isArray(value) || isTable(value)) {
    for (const each of Object.values(value)) requireNoVariables(each, place)
  }
}

function requireWheels(value: TomlValue, name: string, place: Place): void {
  const texts = Array.isArray(value) ? value : []
  for (const text of texts) {
    const read = typeof text === 'string' ? readRequirement(text.trim(), []) : undefined
    if (read !== undefined && !('problem' in read) && read.source === undefined) continue
    throw refusal(
      place,
      `\`${name}\` contains more than names with versions. uv would build other sources, which runs their code in a job that may write to AWS.`,
      BUILD_A_WHEEL,
    )
  }
}
