import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'smol-toml'
import { Failure } from '../../failure.ts'
import type { Architecture } from '../../model/layer.ts'
import type { PythonSelection } from '../../model/wanted.ts'
import { shownNames, shownPath } from '../names.ts'
import type { BuildTools } from './build-tools.ts'
import { LocalWheels } from './local/local-wheels.ts'
import { findRequirements, notPinned, type Requirements } from './requirements-file.ts'
import { cleanSitePackages } from './site-packages.ts'
import { causeOfUv } from './uv/cause.ts'
import { uvConfiguration } from './uv/configuration.ts'
import { exportLock } from './uv/lock-export.ts'
import { readLockedProject } from './uv/locked-project.ts'
import { checkedPylock, readPylock } from './uv/pylock.ts'
import { NEWEST_PATCH } from './uv/python-range.ts'
import { readRequirements } from './uv/requirements.ts'
import { Uv } from './uv/uv.ts'

/** The packages and platform of a Python layer. */
export interface PythonTarget {
  /** A requirements.txt, a pylock.toml, or a pyproject.toml with its uv.lock; absolute. */
  readonly requirements: string
  /** Only for a uv.lock. */
  readonly selection?: PythonSelection | undefined
  /** Such as `3.13`. */
  readonly pythonVersion: string
  readonly architecture: Architecture
}

/**
 * Installs Python packages with uv into `python/` of a directory, as binary wheels for Lambda, whatever this machine and
 * its Python are. The same lock file gives the same files: no bytecode, no scripts, no records of the installation.
 *
 * @param directory an empty directory; absolute
 * @returns warnings in full sentences
 * @throws Failure when uv is missing or cannot install them
 */
export async function installPythonPackages(
  target: PythonTarget,
  directory: string,
  tools: BuildTools,
): Promise<readonly string[]> {
  const requirements = findRequirements(target.requirements, tools)
  // uv runs outside the repository, because it looks for settings, an interpreter and projects around its directory.
  const place = `${directory}-uv`
  await mkdir(place, { recursive: true })
  const settingsFrom = requirements.kind === 'uv.lock' ? requirements.directory : dirname(requirements.path)
  const settings = join(place, 'uv.toml')
  await writeFile(settings, stringify(uvConfiguration(settingsFrom, tools, tools.environment)))
  const uv = new Uv(tools, settings)
  const into = join(directory, 'python')
  const files = await checkedRequirements(target, requirements, { place, uv, tools })
  const run = await uv.run(
    [
      ...['pip', 'install', ...files, '--target', into],
      ...['--python-version', `${target.pythonVersion}.${NEWEST_PATCH}`],
      ...['--python-platform', platformOf(target)],
      ...['--only-binary', ':all:', '--no-compile-bytecode', '--link-mode', 'copy'],
      ...['--keyring-provider', 'disabled'],
    ],
    place,
  )
  if (run.exitCode !== 0) throw cannotInstall(target, causeOfUv(run))
  const installed = await cleanSitePackages(into)
  if (installed.length === 0) throw nothingInstalled(target)
  return requirements.kind === 'requirements.txt' ? pinWarnings(requirements.path, installed) : []
}

/** Where a build puts its files, and what it runs. */
interface Workshop {
  /** An empty directory. */
  readonly place: string
  readonly uv: Uv
  readonly tools: BuildTools
}

/**
 * Writes the allowed requirements into new files.
 *
 * @returns arguments of `uv pip install` that name the files
 */
async function checkedRequirements(
  { pythonVersion, selection, requirements: given }: PythonTarget,
  requirements: Requirements,
  { place, uv, tools }: Workshop,
): Promise<string[]> {
  const wheels = new LocalWheels(join(place, 'local'), tools)
  if (requirements.kind !== 'uv.lock' && selection) throw withoutProject(given)
  if (requirements.kind === 'requirements.txt') {
    const { lines, constraints } = await readRequirements(requirements.path, tools, wheels)
    const files = {
      requirements: join(place, 'requirements.txt'),
      constraints: join(place, 'constraints.txt'),
    }
    await writeFile(files.requirements, `${lines.join('\n')}\n`)
    await writeFile(files.constraints, `${constraints.join('\n')}\n`)
    return [
      ...['--requirements', files.requirements],
      ...(constraints.length > 0 ? ['--constraints', files.constraints] : []),
    ]
  }
  const pylock =
    requirements.kind !== 'uv.lock'
      ? readPylock(requirements.path, tools)
      : await lockedPackages(requirements, selection ?? { groups: [], extras: [] }, { place, uv, tools })
  const file = join(place, 'pylock.toml')
  await writeFile(file, stringify(await checkedPylock(pylock, pythonVersion, wheels, tools)))
  // uv warns of pylock.toml otherwise, in every run.
  return ['--requirements', file, '--preview-features', 'pylock']
}

async function lockedPackages(
  { directory, asked }: Extract<Requirements, { kind: 'uv.lock' }>,
  selection: PythonSelection,
  { place, uv, tools }: Workshop,
) {
  const project = readLockedProject(directory, asked, selection, tools)
  const text = await exportLock(project, selection, place, uv)
  return { text, path: join(directory, 'uv.lock'), known: project.lock }
}

function withoutProject(path: string): Failure {
  return new Failure(
    `\`python-package\`, \`python-groups\` and \`python-extras\` select from a uv.lock, but \`requirements\` is \`${shownPath(path)}\`.`,
    'Leave them out, or give the pyproject.toml or uv.lock of the project as `requirements`.',
  )
}

/**
 * The wheels that Lambda can load: its runtimes from Python 3.12 on run on Amazon Linux 2023 with glibc 2.34, older
 * ones on Amazon Linux 2 with glibc 2.26 (Lambda developer guide, "Lambda runtimes"), for which uv knows 2.17.
 */
function platformOf({ pythonVersion, architecture }: PythonTarget): string {
  const minor = Number(pythonVersion.split('.')[1])
  return `${architecture === 'arm64' ? 'aarch64' : 'x86_64'}-${minor >= 12 ? 'manylinux_2_34' : 'manylinux2014'}`
}

function cannotInstall(target: PythonTarget, cause: string): Failure {
  const { pythonVersion, architecture } = target
  const what = `the packages of \`${shownPath(target.requirements)}\` for Python ${pythonVersion} on ${architecture}`
  const lacksWheel =
    /source distribution|(?:no|compatible) wheels?|no usable wheels|no-build|only-binary|matching (Python|platform)/i
  return new Failure(
    `uv could not install ${what}: ${cause}.`,
    cause.includes('Hash mismatch')
      ? 'Find out why the file changed since its hash was written. If you trust it, write its new hash with the tool that wrote the old one.'
      : /does not satisfy Python|requires Python/.test(cause)
        ? 'Choose a version of the package that supports the Python version of the layer, or another `python-version` and `compatible-runtimes`.'
        : lacksWheel.test(cause)
          ? 'Only wheels are installed, because a build here would be for this machine. Choose a version of the package that has a wheel for Lambda, set `python-version` and `compatible-architectures` to one that has, or build the layer in a container and give it as `source-dir`.'
          : 'Fix the problem that uv names. Configure the package index in uv.toml, pyproject.toml or the variables `UV_INDEX` and `UV_DEFAULT_INDEX` of the step, and its user name and password in `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD`.',
  )
}

function nothingInstalled(target: PythonTarget): Failure {
  return new Failure(
    `\`${shownPath(target.requirements)}\` names no package to install for Python ${target.pythonVersion} on Linux, so the layer would be empty.`,
    'Check that it is the right file, and the markers of its packages. Of a uv.lock, groups and extras are installed that `python-groups` and `python-extras` name.',
  )
}

async function pinWarnings(path: string, installed: readonly string[]): Promise<string[]> {
  const open = notPinned(await readFile(path, 'utf8'), installed)
  if (open === undefined || open.length === 0) return []
  return [
    `\`${shownPath(path)}\` does not pin the version of ${shownNames(open)}, so another build may install other versions and publish another version of the layer. \`uv pip compile\` pins all versions.`,
  ]
}
