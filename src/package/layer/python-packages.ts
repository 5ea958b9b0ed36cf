import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { stringify } from 'smol-toml'
import { Failure } from '../../failure.ts'
import type { Architecture } from '../../model/layer.ts'
import { shownNames, shownPath } from '../names.ts'
import { type BuildTools, lastOutput, missingProgram } from './build-tools.ts'
import { readRepositoryFile } from './repository-file.ts'
import { findRequirements, notPinned, type Requirements } from './requirements-file.ts'
import { cleanSitePackages } from './site-packages.ts'
import { uvConfiguration } from './uv/configuration.ts'
import { interpreterArguments } from './uv/interpreter.ts'
import { lineInLock } from './uv/lock-line.ts'
import { isPylock, readPylock } from './uv/pylock.ts'
import type { RequirementLine } from './uv/requirement-lines.ts'
import { readExported, readRequirements } from './uv/requirements.ts'

/** The packages and platform of a Python layer. */
export interface PythonTarget {
  /** A requirements.txt, or a pyproject.toml next to uv.lock; absolute. */
  readonly requirements: string
  /** Such as `3.13`. */
  readonly pythonVersion: string
  readonly architecture: Architecture
}

const SETUP_UV = '- uses: astral-sh/setup-uv@v10.2.0'

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
  const requirements = findRequirements(target.requirements, tools.workspace)
  // uv runs outside the repository, because it looks for settings, an interpreter and projects around its directory.
  const place = `${directory}-uv`
  await mkdir(place, { recursive: true })
  const project = dirname(target.requirements)
  const settings = stringify(uvConfiguration(project, tools, tools.environment))
  await writeFile(join(place, 'uv.toml'), settings)
  const common = [
    ...['--config-file', join(place, 'uv.toml'), ...QUIET],
    ...interpreterArguments(tools.environment['PATH'], tools.workspace),
  ]
  const into = join(directory, 'python')
  const run = await uv(
    tools,
    [
      ...['pip', 'install', ...(await checkedRequirements(requirements, place, common, tools))],
      ...[
        '--target',
        into,
        '--python-version',
        target.pythonVersion,
        '--python-platform',
        platformOf(target),
      ],
      ...['--only-binary', ':all:', '--no-compile-bytecode', '--link-mode', 'copy'],
      ...['--keyring-provider', 'disabled', ...common],
    ],
    place,
  )
  if (run.exitCode !== 0) throw cannotInstall(target, lastOutput(run))
  const installed = await cleanSitePackages(into)
  if (installed.length === 0) throw nothingInstalled(target)
  return requirements.kind === 'requirements.txt' ? pinWarnings(requirements.path, installed) : []
}

const QUIET = ['--no-progress', '--color', 'never']

/**
 * Writes the allowed requirements into new files.
 *
 * @param place an empty directory
 * @param common arguments of every uv command
 * @returns arguments of `uv pip install` that name the files
 */
async function checkedRequirements(
  requirements: Requirements,
  place: string,
  common: readonly string[],
  tools: BuildTools,
): Promise<string[]> {
  if (requirements.kind === 'requirements.txt' && isPylock(basename(requirements.path))) {
    const file = join(place, 'pylock.toml')
    await writeFile(file, stringify(readPylock(requirements.path, tools)))
    return ['--requirements', file]
  }
  const locked = requirements.kind === 'uv.lock'
  const { lines, constraints } = locked
    ? await readLock(requirements.directory, place, common, tools)
    : readRequirements(requirements.path, tools)
  const files = { requirements: join(place, 'requirements.txt'), constraints: join(place, 'constraints.txt') }
  await writeFile(files.requirements, `${lines.join('\n')}\n`)
  await writeFile(files.constraints, `${constraints.join('\n')}\n`)
  return [
    ...['--requirements', files.requirements],
    ...(constraints.length > 0 ? ['--constraints', files.constraints] : []),
    // The lock file names every package, so uv need not resolve dependencies again.
    ...(locked ? ['--no-deps'] : []),
  ]
}

/**
 * Exports uv.lock as a requirements.txt: exact versions with hashes and markers. uv reads copies of the two files, so that
 * it finds nothing else of the repository.
 */
async function readLock(directory: string, place: string, common: readonly string[], tools: BuildTools) {
  const project = join(place, 'project')
  await mkdir(project)
  const lock = readRepositoryFile(join(directory, 'uv.lock'), tools)
  await writeFile(join(project, 'uv.lock'), lock)
  await writeFile(
    join(project, 'pyproject.toml'),
    readRepositoryFile(join(directory, 'pyproject.toml'), tools),
  )
  const file = join(place, 'exported.txt')
  const run = await uv(
    tools,
    [
      ...['export', '--frozen', '--no-default-groups', '--no-emit-project', '--format', 'requirements-txt'],
      ...['--no-header', '--no-annotate', '--output-file', file, '--quiet', ...common],
    ],
    project,
  )
  const shown = shownPath(join(directory, 'uv.lock'))
  if (run.exitCode === 0) {
    const placeOf = (line: RequirementLine) => ({ file: shown, line: lineInLock(lock, line) })
    return readExported(await readFile(file, 'utf8'), directory, placeOf, tools)
  }
  throw new Failure(
    `uv cannot read \`${shown}\`. Its output:${lastOutput(run)}`,
    'Run `uv lock` and commit uv.lock, and check that uv on the runner is not older than the version that wrote the file.',
  )
}

async function uv({ execute }: BuildTools, args: readonly string[], directory: string) {
  const run = await execute('uv', args, directory)
  if (run) return run
  throw missingProgram('uv', 'a layer of Python packages is built', SETUP_UV)
}

/**
 * The wheels that Lambda can load: its runtimes from Python 3.12 on run on Amazon Linux 2023 with glibc 2.34, older
 * ones on Amazon Linux 2 with glibc 2.26 (Lambda developer guide, "Lambda runtimes"), for which uv knows 2.17.
 */
function platformOf({ pythonVersion, architecture }: PythonTarget): string {
  const minor = Number(pythonVersion.split('.')[1])
  return `${architecture === 'arm64' ? 'aarch64' : 'x86_64'}-${minor >= 12 ? 'manylinux_2_34' : 'manylinux2014'}`
}

function cannotInstall(target: PythonTarget, output: string): Failure {
  const { pythonVersion, architecture } = target
  const what = `the packages of \`${shownPath(target.requirements)}\` for Python ${pythonVersion} on ${architecture}`
  const lacksWheel =
    /source distribution|no wheels|no usable wheels|no-build|only-binary|matching (Python|platform)/i
  return new Failure(
    `uv could not install ${what}. Its output:${output}`,
    lacksWheel.test(output)
      ? 'Only wheels are installed, because a build here would be for this machine. Choose a version of the package that has a wheel for Lambda, set `python-version` and `compatible-architectures` to one that has, or build the layer in a container and give it as `source-dir`.'
      : 'Fix the problem that uv names. Configure the package index in uv.toml, pyproject.toml or the variables `UV_INDEX` and `UV_DEFAULT_INDEX` of the step, and its user name and password in `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD`.',
  )
}

function nothingInstalled(target: PythonTarget): Failure {
  return new Failure(
    `\`${shownPath(target.requirements)}\` names no package to install for Python ${target.pythonVersion} on Linux, so the layer would be empty.`,
    'Check that it is the right file, and the markers of its packages. Groups and extras of a pyproject.toml are not installed.',
  )
}

async function pinWarnings(path: string, installed: readonly string[]): Promise<string[]> {
  const open = notPinned(await readFile(path, 'utf8'), installed)
  if (open === undefined || open.length === 0) return []
  return [
    `\`${shownPath(path)}\` does not pin the version of ${shownNames(open)}, so another build may install other versions and publish another version of the layer. \`uv pip compile\` pins all versions.`,
  ]
}
