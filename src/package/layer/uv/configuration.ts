import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TomlTable, TomlValue } from 'smol-toml'
import { shownPath } from '../../names.ts'
import { isFile, isInside, type Roots, readRepositoryFile } from '../repository-file.ts'
import { isTable, parseToml } from '../toml.ts'
import { checkedSettings, type SettingsFile } from './settings.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The settings of uv for a layer, from the repository, the user and the system (uv docs, "Configuration files"). The
 * nearest file has precedence; lists are joined. Only settings that checkedSettings allows are used.
 *
 * @param directory the directory of the requirements, absolute
 * @throws Failure when the repository has a setting that is not allowed
 */
export function uvConfiguration(directory: string, roots: Roots, environment: Environment): TomlTable {
  const repository = settingsOfRepository(directory, roots)
  const machine = machineFiles(environment).flatMap((path) =>
    isFile(path) ? [settingsFile(path, readFileSync(path, 'utf8'))] : [],
  )
  const tables = machine.map((file) => checkedSettings(file, false))
  return [...(repository ? [checkedSettings(repository, true)] : []), ...tables].reduce(joined, {})
}

/** The nearest uv.toml, or pyproject.toml with `[tool.uv]`, in the directory or one above it. */
function settingsOfRepository(directory: string, roots: Roots): SettingsFile | undefined {
  const root = [roots.workspace, roots.temporary].find((each) => isInside(directory, each))
  for (let place = directory; root !== undefined && isInside(place, root); place = dirname(place)) {
    const ownFile = join(place, 'uv.toml')
    if (existsSync(ownFile)) return settingsFile(ownFile, readRepositoryFile(ownFile, roots))
    const project = join(place, 'pyproject.toml')
    if (existsSync(project)) {
      const file = settingsFile(project, readRepositoryFile(project, roots))
      const settings = isTable(file.settings['tool']) ? file.settings['tool']['uv'] : undefined
      if (isTable(settings)) return { ...file, settings }
    }
    if (place === root) break
  }
  return undefined
}

/** The settings files of the user and the system (uv docs, "Configuration files"). */
function machineFiles(environment: Environment): string[] {
  const { XDG_CONFIG_HOME, HOME, APPDATA, PROGRAMDATA, XDG_CONFIG_DIRS } = environment
  const user = process.platform === 'win32' ? APPDATA : XDG_CONFIG_HOME || (HOME && join(HOME, '.config'))
  const system =
    process.platform === 'win32' ? [PROGRAMDATA] : [...(XDG_CONFIG_DIRS || '/etc/xdg').split(':'), '/etc']
  return [user, ...system].flatMap((directory) => (directory ? [join(directory, 'uv/uv.toml')] : []))
}

function settingsFile(path: string, text: string): SettingsFile {
  return {
    settings: parseToml(text, shownPath(path)),
    text,
    shown: shownPath(path),
    directory: dirname(path),
  }
}

/** Merges two tables as uv does: the first of two values counts, and lists are joined. */
function joined(first: TomlTable, second: TomlTable): TomlTable {
  const names = new Set([...Object.keys(first), ...Object.keys(second)])
  return Object.fromEntries(Array.from(names, (name) => [name, joinedValue(first[name], second[name])]))
}

function joinedValue(first: TomlValue | undefined, second: TomlValue | undefined): TomlValue {
  if (Array.isArray(first) && Array.isArray(second)) return [...first, ...second]
  if (isTable(first) && isTable(second)) return joined(first, second)
  return first ?? second ?? []
}
