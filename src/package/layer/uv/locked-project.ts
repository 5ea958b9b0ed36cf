import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { stringify, type TomlTable, type TomlValue } from 'smol-toml'
import { Failure } from '../../../failure.ts'
import type { PythonSelection } from '../../../model/wanted.ts'
import { shownNames, shownPath } from '../../names.ts'
import { lineOf, refusal } from '../refusal.ts'
import { isInside, type Roots, readRepositoryFile } from '../repository-file.ts'
import { normalName } from '../requirement.ts'
import { at, isTable, parseToml, textsOf } from '../toml.ts'
import { dependencyDifference, pythonDifference, rootDifference } from './out-of-step.ts'

/** A project or workspace with a uv.lock, and the member whose dependencies the layer gets. */
export interface LockedProject {
  /** The directory of uv.lock, absolute. */
  readonly root: string
  /** The text of uv.lock. */
  readonly lock: string
  /** The same with absolute paths of wheels in directories. */
  readonly absolute: string
  /** The normalized name of the member; undefined for the project that the lock file belongs to. */
  readonly member: string | undefined
  /** The pyproject.toml files that uv reads, by their paths relative to the root. */
  readonly manifests: ReadonlyMap<string, string>
}

/** The uv.lock of a project: next to its pyproject.toml, or above it in the workspace of uv. */
export function findLock(directory: string, { workspace, temporary }: Roots): string | undefined {
  const root = [workspace, temporary].find((each) => isInside(directory, each))
  for (let place = directory; ; place = dirname(place)) {
    if (existsSync(join(place, 'uv.lock'))) return place
    if (root === undefined || place === root || !isInside(place, root)) return undefined
  }
}

/**
 * Reads a uv.lock and the pyproject.toml files of its members.
 *
 * @param root the directory of uv.lock, absolute
 * @param asked the directory of the pyproject.toml that the user named
 * @throws Failure when the lock file has no such member, or is out of step with the pyproject.toml
 */
export function readLockedProject(
  root: string,
  asked: string,
  selection: PythonSelection,
  roots: Roots,
): LockedProject {
  const path = join(root, 'uv.lock')
  const lock = readRepositoryFile(path, roots)
  const parsed = parseToml(lock, shownPath(path))
  const { package: packages, manifest: workspace } = parsed
  const local = (Array.isArray(packages) ? packages.filter(isTable) : []).flatMap(memberOf)
  // A project of its own has no list of members, but may have constraints there.
  const named = isTable(workspace) && workspace['members'] ? textsOf(workspace['members']) : undefined
  const members = local.filter(({ name, place }) => named?.includes(name) ?? place === '.')
  const manifests = new Map<string, string>()
  for (const { place } of [{ place: '.' }, ...members]) {
    const file = join(root, place, 'pyproject.toml')
    if (isInside(file, root) && existsSync(file))
      manifests.set(join(place, 'pyproject.toml'), readRepositoryFile(file, roots))
  }
  const chosen = chosenMember({ root, asked, selection }, members, shownPath(path))
  requireInStep(parsed, local, members, { root, lock, manifests, roots })
  const absolute = packagesFromDirectories(parsed) ? stringify(withAbsolutePaths(parsed, root)) : lock
  return { root, lock, absolute, member: chosen?.place === '.' ? undefined : chosen?.name, manifests }
}

/** Whether the lock file has packages from a directory of wheels (`find-links`), whose paths uv would read. */
function packagesFromDirectories({ package: packages }: TomlTable): boolean {
  return Array.isArray(packages) && packages.some((each) => isTable(each) && directoryOf(each) !== undefined)
}

function directoryOf(locked: TomlTable): string | undefined {
  const registry = at(locked, 'source', 'registry')
  return typeof registry === 'string' && !/^[a-z][a-z+.-]+:/i.test(registry) ? registry : undefined
}

function withAbsolutePaths({ package: packages, ...rest }: TomlTable, root: string): TomlTable {
  const all = Array.isArray(packages) ? packages.filter(isTable) : []
  return {
    ...rest,
    package: all.map((each) => {
      const written = directoryOf(each)
      if (written === undefined) return each
      const directory = resolve(root, written)
      const { sdist: _, wheels, ...locked } = each
      const absolute = (wheel: TomlValue) =>
        isTable(wheel) && typeof wheel['path'] === 'string'
          ? { ...wheel, path: resolve(directory, wheel['path']) }
          : wheel
      return {
        ...locked,
        source: { registry: directory },
        ...(Array.isArray(wheels) && { wheels: wheels.map(absolute) }),
      }
    }),
  }
}

/** A package of the lock file that is a directory of the repository. */
interface Member {
  /** Normalized. */
  readonly name: string
  /** Relative to the lock file. */
  readonly place: string
  readonly locked: TomlTable
}

function memberOf(locked: TomlTable): Member[] {
  const place = ['editable', 'virtual', 'directory'].map((kind) => at(locked, 'source', kind)).find(Boolean)
  const { name } = locked
  return typeof place === 'string' && typeof name === 'string' ? [{ name, place, locked }] : []
}

/** The files of a lock file and its members, and where others may be. */
interface Workspace extends Pick<LockedProject, 'root' | 'lock' | 'manifests'> {
  readonly roots: Roots
}

interface Choice {
  readonly root: string
  readonly asked: string
  readonly selection: PythonSelection
}

/** @returns undefined for the project at the root */
function chosenMember({ root, asked, selection }: Choice, members: readonly Member[], shown: string) {
  const named = selection.package === undefined ? undefined : normalName(selection.package)
  const place = relative(root, asked).split(sep).join('/') || '.'
  const member = members.find((each) => (named === undefined ? each.place === place : each.name === named))
  if (member || (named === undefined && place === '.' && members.length === 0)) return member
  const choices = `The members that it locks are ${shownNames(members.map(({ name }) => name))}.`
  if (named !== undefined) {
    throw new Failure(
      `\`${shown}\` locks no package of the repository that is called \`${selection.package}\`, as \`python-package\` says. ${choices}`,
      'Name one of them, or run `uv lock` and commit uv.lock.',
    )
  }
  if (place === '.') {
    throw new Failure(
      `\`${shown}\` belongs to a workspace whose root is not a project. ${choices}`,
      'Set `python-package` to the member whose dependencies the layer gets.',
    )
  }
  throw new Failure(
    `\`${shownPath(join(asked, 'pyproject.toml'))}\` is not a member of the workspace that \`${shown}\` locks. ${choices}`,
    'Add the directory to `[tool.uv.workspace]` and run `uv lock`, or run `uv lock` in the directory itself, and commit uv.lock.',
  )
}

/** Refuses a lock file that was written for other dependencies, groups or versions of Python than the projects have. */
function requireInStep(
  parsed: TomlTable,
  local: readonly Member[],
  members: readonly Member[],
  { root, lock, manifests, roots }: Workspace,
): void {
  const path = shownPath(join(root, 'uv.lock'))
  const read = (place: string) => {
    const text = manifests.get(join(place, 'pyproject.toml')) ?? outsideOfRoot(join(root, place), roots)
    return text === undefined ? undefined : parseToml(text, shownPath(join(root, place, 'pyproject.toml')))
  }
  const outOfStep = (place: string, line: RegExp, difference: string) =>
    refusal(
      { file: path, line: lineOf(lock, line) },
      `\`${shownPath(join(root, place, 'pyproject.toml'))}\` ${difference}`,
      'Run `uv lock` and commit uv.lock.',
    )
  const top = read('.')
  const ranges: string[] = []
  for (const { name, place, locked } of local) {
    const manifest = read(place)
    if (!isTable(manifest?.['project'])) continue
    const isMember = members.some((each) => each.place === place)
    const difference = dependencyDifference({ locked, manifest, root: top, isMember })
    const line = new RegExp(`^name = "${name.replace(/\W/g, '.')}"`)
    if (difference !== undefined) throw outOfStep(place, line, difference)
    const range = at(manifest, 'project', 'requires-python')
    if (isMember && typeof range === 'string') ranges.push(range)
  }
  const difference = top && rootDifference(top, parsed['manifest'])
  if (difference !== undefined) throw outOfStep('.', /^\[manifest/, difference)
  const range = String(parsed['requires-python'] ?? '')
  const version = pythonDifference(ranges, range)
  // Groups can have a `requires-python` of their own.
  if (version === undefined || at(top ?? {}, 'tool', 'uv', 'dependency-groups') !== undefined) return
  const what = `\`requires-python\` of the project and of the lock file differ: only one of them has Python ${version}.`
  throw refusal(
    { file: path, line: lineOf(lock, /^requires-python/) },
    what,
    'Run `uv lock` and commit uv.lock.',
  )
}

/** The pyproject.toml of a package that is not a member: undefined outside of the workspace. */
function outsideOfRoot(directory: string, roots: Roots): string | undefined {
  const file = join(directory, 'pyproject.toml')
  const isKnown = [roots.workspace, roots.temporary].some((each) => isInside(file, each)) && existsSync(file)
  return isKnown ? readRepositoryFile(file, roots) : undefined
}
