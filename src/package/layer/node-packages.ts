import { existsSync, statSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { Failure } from '../../failure.ts'
import type { Architecture } from '../../model/layer.ts'
import { shownName } from '../../model/text.ts'
import { shownNames, shownPath } from '../names.ts'
import { type BuildTools, missingProgram } from './build-tools.ts'
import { causeOfNpm } from './causes.ts'
import { npmConfiguration } from './npm/configuration.ts'
import { parsePackageJson } from './npm/package-json.ts'
import { type PackageLock, parsePackageLock } from './package-lock.ts'
import { isInside, readRepositoryFile, requireRepositoryFile } from './repository-file.ts'

/** The packages and platform of a Node.js layer. */
export interface NodeTarget {
  /** The package-lock.json, absolute; package.json is in the same directory. */
  readonly packageLock: string
  readonly architecture: Architecture
}

const SETUP_NODE = '- uses: actions/setup-node@v5\n  with:\n    node-version: 24'

/**
 * Installs the packages of a package-lock.json into `nodejs/node_modules` of a directory, without development
 * dependencies, for Linux on the given architecture. Install scripts do not run: they are code of other people in a job
 * that may write to AWS, and their output depends on this machine. The same lock file gives the same files.
 *
 * @param directory an empty directory; absolute
 * @returns warnings in full sentences
 * @throws Failure when npm is missing or cannot install them
 */
export async function installNodePackages(
  target: NodeTarget,
  directory: string,
  tools: BuildTools,
): Promise<readonly string[]> {
  const shown = shownPath(target.packageLock)
  const lock = parsePackageLock(readLock(target.packageLock, tools), shown)
  // Built outside the repository, so that an existing node_modules there stays as it is.
  const project = `${directory}-project`
  const configuration = await writeProject(target.packageLock, project, lock, tools)
  const args = [...npmArguments(target.architecture), ...programArguments(project), ...configuration]
  const run = await tools.execute('npm', args, project)
  if (!run) throw missingProgram('npm', 'a layer of Node.js packages is built', SETUP_NODE)
  if (run.exitCode !== 0) {
    throw new Failure(
      `npm could not install the packages of \`${shown}\`: ${causeOfNpm(run)}.`,
      'Fix the problem that npm names. Configure the registry and its credentials in an .npmrc next to package-lock.json, or with actions/setup-node.',
    )
  }
  const installed = join(project, 'node_modules')
  await rm(join(installed, '.package-lock.json'), { force: true })
  if (!existsSync(installed)) throw nothingInstalled(shown)
  await mkdir(join(directory, 'nodejs'), { recursive: true })
  await rename(installed, join(directory, 'nodejs', 'node_modules'))
  return scriptWarnings(
    lock.withInstallScript.filter((place) => existsSync(join(directory, 'nodejs', place))),
  )
}

/** These settings make npm choose packages for Lambda's operating system and processor instead of this machine's. */
function npmArguments(architecture: Architecture): string[] {
  const cpu = architecture === 'arm64' ? 'arm64' : 'x64'
  return [
    ...['ci', '--omit=dev', '--ignore-scripts', '--os=linux', `--cpu=${cpu}`, '--libc=glibc'],
    // Without links to the programs of packages: they would not be on PATH in a layer.
    '--no-bin-links',
    ...['--install-strategy=hoisted', '--no-audit', '--no-fund', '--no-progress', '--no-update-notifier'],
  ]
}

/** These arguments override files and variables: npm runs no other program, including git, and works only in this directory. */
function programArguments(project: string): string[] {
  return [
    ...[`--git=${join(project, 'no-git')}`, '--node-options=', '--script-shell='],
    ...['--location=project', '--no-workspaces'],
  ]
}

function readLock(path: string, tools: BuildTools): string {
  const shown = `\`${shownPath(path)}\``
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) {
    throw new Failure(
      `${shown}, given as \`package-lock\`, is a directory.`,
      'Give the path of the package-lock.json in it.',
    )
  }
  if (stats) return readRepositoryFile(path, tools)
  throw new Failure(
    `The file ${shown}, given as \`package-lock\`, does not exist.`,
    'Check the path, which is relative to the workspace, and that actions/checkout ran before this step. `npm install --package-lock-only` writes the file.',
  )
}

/**
 * Writes the files that npm reads: package.json, the lock file, archives of the repository, and settings. Each contains
 * only what is allowed.
 *
 * @returns arguments with the settings files
 */
async function writeProject(
  packageLock: string,
  to: string,
  { archives, content }: PackageLock,
  tools: BuildTools,
): Promise<string[]> {
  const from = dirname(packageLock)
  const manifest = join(from, 'package.json')
  if (!existsSync(manifest)) {
    throw new Failure(
      `There is no package.json next to the package-lock.json in \`${shownPath(from)}\`.`,
      'Commit the package.json that the lock file belongs to.',
    )
  }
  const asked = parsePackageJson(readRepositoryFile(manifest, tools), shownPath(manifest))
  const { project, user, global } = npmConfiguration(from, tools, tools.environment)
  await mkdir(to, { recursive: true })
  await writeFile(join(to, 'package.json'), JSON.stringify(asked))
  await writeFile(join(to, 'package-lock.json'), JSON.stringify(content))
  for (const archive of archives) await copyArchive(archive, from, to, tools)
  const files = { user: join(to, 'user.npmrc'), global: join(to, 'global.npmrc') }
  await writeFile(join(to, '.npmrc'), project.join('\n'))
  await writeFile(files.user, user.join('\n'))
  await writeFile(files.global, (global ?? []).join('\n'))
  return [`--userconfig=${files.user}`, ...(global ? [`--globalconfig=${files.global}`] : [])]
}

async function copyArchive(archive: string, from: string, to: string, tools: BuildTools): Promise<void> {
  const source = resolve(from, archive)
  if (!isInside(source, from) || !existsSync(source)) {
    throw new Failure(
      `package-lock.json takes a package from \`${shownName(archive)}\`, which is not in the directory of the lock file.`,
      'Put the archive into the directory of package-lock.json, or below it, and install it from there.',
    )
  }
  const copy = join(to, relative(from, source))
  await mkdir(dirname(copy), { recursive: true })
  await copyFile(requireRepositoryFile(source, tools), copy)
}

function nothingInstalled(shown: string): Failure {
  return new Failure(
    `\`${shown}\` names no package to install, so the layer would be empty.`,
    'Check that it is the right file. Development dependencies are not installed: put what the function needs into `dependencies`.',
  )
}

function scriptWarnings(places: readonly string[]): string[] {
  if (places.length === 0) return []
  const names = places.map((place) => place.replace(/^.*node_modules\//, ''))
  return [
    `Install scripts do not run, but ${shownNames(names)} would have one. If a package needs its script, build the layer in an earlier step and give it as \`source-dir\`.`,
  ]
}
