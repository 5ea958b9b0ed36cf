import { existsSync, statSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { Failure } from '../../failure.ts'
import type { Architecture } from '../../model/layer.ts'
import { shownName } from '../../model/text.ts'
import { shownNames, shownPath } from '../names.ts'
import { type BuildTools, lastWords, missingProgram } from './build-tools.ts'
import { npmConfiguration } from './npm/configuration.ts'
import { parsePackageJson } from './npm/package-json.ts'
import { type PackageLock, parsePackageLock } from './package-lock.ts'
import { isInside, readRepositoryFile, requireRepositoryFile } from './repository-file.ts'

/** What a Node.js layer is built of and for. */
export interface NodeTarget {
  /** The package-lock.json, absolute; package.json lies beside it. */
  readonly packageLock: string
  readonly architecture: Architecture
}

const SETUP_NODE = '- uses: actions/setup-node@v5\n  with:\n    node-version: 24'

/**
 * Installs what a package-lock.json names into `nodejs/node_modules` of a directory, without development
 * dependencies, for Linux on the given architecture. Install scripts do not run: they are code of other people, in
 * a job that may write to AWS, and what they make depends on this machine. The same lock file gives the same files.
 *
 * @param directory an empty directory; absolute
 * @returns full sentences about what may be a mistake
 * @throws Failure when npm is missing or cannot install them
 */
export async function installNodePackages(
  target: NodeTarget,
  directory: string,
  tools: BuildTools,
): Promise<readonly string[]> {
  const shown = shownPath(target.packageLock)
  const lock = parsePackageLock(readLock(target.packageLock, tools), shown)
  // Built beside the repository: node_modules that may be there already stay as they are.
  const project = `${directory}-project`
  const configuration = await writeProject(target.packageLock, project, lock, tools)
  const args = [...npmArguments(target.architecture), ...programArguments(project), ...configuration]
  const run = await tools.execute('npm', args, project)
  if (!run) throw missingProgram('npm', 'a layer of Node.js packages is built', SETUP_NODE)
  if (run.exitCode !== 0) {
    throw new Failure(
      `npm could not install the packages of \`${shown}\`; it said:${lastWords(run)}`,
      'Correct what npm names. The registry, and what signs in to it, are configured in an .npmrc beside package-lock.json or by actions/setup-node.',
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

/** npm chooses packages for an operating system and processor by these settings instead of by this machine. */
function npmArguments(architecture: Architecture): string[] {
  const cpu = architecture === 'arm64' ? 'arm64' : 'x64'
  return [
    ...['ci', '--omit=dev', '--ignore-scripts', '--os=linux', `--cpu=${cpu}`, '--libc=glibc'],
    // Links to programs of packages; nothing in a layer is on PATH through them.
    '--no-bin-links',
    ...['--install-strategy=hoisted', '--no-audit', '--no-fund', '--no-progress', '--no-update-notifier'],
  ]
}

/** What no file and no variable can change any more: npm runs no other program, git included, in this directory alone. */
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
 * Writes what npm reads: package.json, the lock, archives of the repository, and settings, each with only what it may
 * ask for.
 *
 * @returns arguments that name the settings
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
      `There is no package.json beside the package-lock.json in \`${shownPath(from)}\`.`,
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
      'Put the archive beside package-lock.json or below, and install it from there.',
    )
  }
  const copy = join(to, relative(from, source))
  await mkdir(dirname(copy), { recursive: true })
  await copyFile(requireRepositoryFile(source, tools), copy)
}

function nothingInstalled(shown: string): Failure {
  return new Failure(
    `\`${shown}\` names no package to install, so the layer would be empty.`,
    'Check that it is the right file. Development dependencies are left out: what the function needs belongs into `dependencies`.',
  )
}

function scriptWarnings(places: readonly string[]): string[] {
  if (places.length === 0) return []
  const names = places.map((place) => place.replace(/^.*node_modules\//, ''))
  return [
    `Install scripts do not run, and ${shownNames(names)} would have one. Where a package works only after that, build the layer with a step of your own and give it as \`source-dir\`.`,
  ]
}
