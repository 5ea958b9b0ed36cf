import { existsSync, readdirSync, statSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { Failure } from '../../failure.ts'
import { misplacedAdvice } from '../../misplaced.ts'
import type { Architecture } from '../../model/layer.ts'
import { shownName } from '../../model/text.ts'
import { ownMember } from '../../own-member.ts'
import { shownNames, shownPath } from '../names.ts'
import { type BuildTools, missingProgram } from './build-tools.ts'
import { causeOfNpm } from './npm/cause.ts'
import { npmConfiguration } from './npm/configuration.ts'
import {
  copyLocalPackage,
  type LocalLink,
  packedFiles,
  readLocalPackage,
  requireWhole,
} from './npm/local-packages.ts'
import { parsePackageJson } from './npm/package-json.ts'
import { nameOf, type PackageLock, parsePackageLock } from './package-lock.ts'
import { refusal } from './refusal.ts'
import { isInside, readRepositoryFile, requireRepositoryFile } from './repository-file.ts'

/** The packages and platform of a Node.js layer. */
export interface NodeTarget {
  /** The package-lock.json, absolute; package.json is in the same directory. */
  readonly packageLock: string
  readonly architecture: Architecture
}

const SETUP_NODE = '- uses: actions/setup-node@v7\n  with:\n    node-version: 24'

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
  const from = dirname(target.packageLock)
  const { locals, warnings } = localPackages(lock, from, shown, tools)
  // Built outside the repository, so that an existing node_modules there stays as it is.
  const project = projectDirectory(`${directory}-project`, from, tools)
  const settings = await writeProject(target.packageLock, project, lock, tools)
  const args = [...programArguments(project, lock.members.length > 0), ...settings]
  const npm = async (command: readonly string[]) => {
    const run = await tools.execute('npm', [...command, ...args], project)
    if (!run) throw missingProgram('npm', 'a layer of Node.js packages is built', SETUP_NODE)
    if (run.exitCode !== 0) throw cannotInstall(shown, causeOfNpm(run, lock.withIntegrity))
    return run
  }
  if (lock.hasPlatforms) await requireChoiceOfPlatforms(project, tools)
  await npm(npmArguments(target.architecture))
  const installed = join(project, 'node_modules')
  await rm(join(installed, '.package-lock.json'), { force: true })
  if (locals.length > 0) {
    const { stdout } = await npm([
      'pack',
      ...locals.map((each) => each.directory),
      '--dry-run',
      '--json',
      '--ignore-scripts',
    ])
    const files = packedFiles(stdout)
    if (files?.length !== locals.length) throw cannotInstall(shown, 'it does not say which files it packs')
    for (const [index, each] of locals.entries()) {
      requireWhole(each, files[index] ?? [])
      await copyLocalPackage(each, files[index] ?? [], project)
    }
  }
  const layer = join(directory, 'nodejs')
  for (const { place } of lock.links.filter((link) => !locals.some((each) => each.place === link.place)))
    await rm(join(project, place), { force: true })
  if (!existsSync(installed) || isEmpty(installed)) throw nothingInstalled(shown)
  await mkdir(layer, { recursive: true })
  await rename(installed, join(layer, 'node_modules'))
  return [
    ...scriptWarnings(lock.withInstallScript.filter((place) => existsSync(join(layer, place)))),
    ...warnings,
    ...otherVersions(lock),
  ]
}

/** The first release with `--os`, `--cpu` and `--libc` (npm/cli#6914). Older ones ignore these options. */
const OLDEST_NPM = [10, 3] as const

/** An old npm would install the packages for this machine, without an error. */
async function requireChoiceOfPlatforms(project: string, { execute }: BuildTools): Promise<void> {
  const run = await execute('npm', ['--version'], project)
  const [, version = '', major, minor] = /^((\d+)\.(\d+)(?:[.+-][\w.+-]*)?)$/m.exec(run?.stdout ?? '') ?? []
  const [oldestMajor, oldestMinor] = OLDEST_NPM
  const isOld = Number(major) < oldestMajor || (Number(major) === oldestMajor && Number(minor) < oldestMinor)
  if (version === '' || !isOld) return
  throw new Failure(
    `npm ${version} on the runner is too old: it cannot choose packages for another system or processor than that of the runner, and the lock file has such packages.`,
    `Install npm ${OLDEST_NPM.join('.')} or later with a step before this one, in the same job:\n${SETUP_NODE}`,
  )
}

/** Below `place` as below the workspace, so that packages outside of the lock file's directory lie beside it, too. */
function projectDirectory(place: string, from: string, { workspace, temporary }: BuildTools): string {
  const root = [workspace, temporary].find((each) => isInside(from, each)) ?? from
  return join(place, relative(root, from))
}

/** The packages of the repository that something depends on. */
function localPackages(lock: PackageLock, from: string, shown: string, tools: BuildTools) {
  const asked = lock.links.filter(({ place }) => lock.asked.has(nameOf(place)))
  const read = asked.map((link) => {
    requireLockedDependencies(link, lock, shown)
    return readLocalPackage(link, from, { file: shown }, tools)
  })
  return { locals: read.map(({ local }) => local), warnings: read.flatMap((each) => each.warnings) }
}

/** npm locks no dependencies of a directory outside of the project. */
function requireLockedDependencies({ target }: LocalLink, { own }: PackageLock, shown: string): void {
  const { dependencies, optionalDependencies } = own.get(target) ?? {}
  if (!target.startsWith('..') || Object.keys({ ...dependencies, ...optionalDependencies }).length === 0)
    return
  throw refusal(
    { file: shown },
    `the package in \`${shownName(target)}\` has dependencies, but the lock file has none of them, because the directory is outside of the project.`,
    'Make it a member of the workspace (`workspaces` in package.json), or pack it (`npm pack`) and depend on the archive.',
  )
}

/** Packages that a member has in a version of its own, which the code of the function would not find in the layer. */
function otherVersions({ members, links, asked, packages }: PackageLock): string[] {
  const apps = members.filter(
    (member) => !links.some(({ place, target }) => target === member && asked.has(nameOf(place))),
  )
  return apps.flatMap((app) =>
    [...packages].flatMap(([place, version]) => {
      const name = place.startsWith(`${app}/node_modules/`)
        ? place.slice(`${app}/node_modules/`.length)
        : undefined
      if (name === undefined || name.includes('node_modules/')) return []
      return [
        `\`${shownName(app)}\` needs ${shownName(name)} ${version ?? ''}, but the layer has the version of the workspace, ${packages.get(`node_modules/${name}`) ?? 'none'}. Let the members agree on one version, or package \`${shownName(app)}\` with its own.`,
      ]
    }),
  )
}

function isEmpty(directory: string): boolean {
  return readdirSync(directory).every((name) => name.startsWith('.'))
}

function cannotInstall(shown: string, cause: string): Failure {
  const isOutOfStep = /^(?:Missing|Invalid): /.test(cause)
  const isOther = cause.includes('(EINTEGRITY)')
  const isConflict = cause.includes('(ERESOLVE)')
  return new Failure(
    `npm could not install the packages of \`${shown}\`: ${cause}.`,
    isOutOfStep
      ? 'package.json and the lock file do not agree. Run `npm install` and commit both files.'
      : isOther
        ? 'Find out why the archive changed since the lock file was written. If you trust it, delete the package from the lock file, run `npm install`, and commit the lock file.'
        : isConflict
          ? 'Choose versions that fit together, run `npm install`, and commit package.json and the lock file. If the function works with these versions, set `legacy-peer-deps=true` in an .npmrc next to package-lock.json.'
          : 'Fix the problem that npm names. Configure the registry and its credentials in an .npmrc next to package-lock.json, or with actions/setup-node.',
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
    // Whatever the machine has set: errors name the cause.
    '--loglevel=error',
  ]
}

/** These arguments override files and variables: npm runs no other program, including git, and works only in this directory. */
function programArguments(project: string, hasMembers: boolean): string[] {
  return [
    ...[`--git=${join(project, 'no-git')}`, '--node-options=', '--script-shell='],
    ...['--location=project', '--install-links=false'],
    ...(hasMembers ? ['--workspaces', '--include-workspace-root'] : ['--no-workspaces']),
  ]
}

/** Files of other package managers, and what to do instead, because none of them writes a package-lock.json. */
const OTHER_LOCKS: Readonly<Record<string, readonly [tool: string, command: string]>> = {
  'pnpm-lock.yaml': [
    'pnpm',
    'pnpm install --prod --frozen-lockfile --ignore-scripts --config.node-linker=hoisted',
  ],
  'yarn.lock': ['Yarn', 'yarn install --immutable (Yarn 1: yarn install --production --frozen-lockfile)'],
  'bun.lock': ['Bun', 'bun install --production --frozen-lockfile --linker hoisted'],
  'bun.lockb': ['Bun', 'bun install --production --frozen-lockfile --linker hoisted'],
}

function requireOwnFormat(path: string, shown: string): void {
  const [tool, command] = ownMember(OTHER_LOCKS, basename(path)) ?? []
  if (tool !== undefined) {
    throw new Failure(
      `${shown}, given as \`package-lock\`, is a lock file of ${tool}, which npm does not read.`,
      `Install the packages in an earlier step, \`${command}\`, in a copy of the project; move node_modules into a folder nodejs/, and give the folder above as \`source-dir\`. Or commit the package-lock.json of \`npm install --package-lock-only\`.`,
    )
  }
  if (basename(path) === 'package.json') {
    throw new Failure(
      `${shown}, given as \`package-lock\`, is not a lock file.`,
      'Give the package-lock.json or npm-shrinkwrap.json next to it. `npm install --package-lock-only` writes one.',
    )
  }
}

function readLock(path: string, tools: BuildTools): string {
  const shown = `\`${shownPath(path)}\``
  requireOwnFormat(path, shown)
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
    misplacedAdvice(path, 'package-lock', tools.workspace) ??
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
  { archives, content, links, members }: PackageLock,
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
  const linked = new Set(links.map(({ place }) => nameOf(place)))
  const read = (file: string) => parsePackageJson(readRepositoryFile(file, tools), shownPath(file), linked)
  const asked = read(manifest)
  const { project, user, global } = npmConfiguration(from, tools, tools.environment)
  await mkdir(to, { recursive: true })
  const workspaces = members.length > 0 ? { workspaces: members } : {}
  await writeFile(join(to, 'package.json'), JSON.stringify({ ...asked, ...workspaces }))
  for (const target of new Set(links.map((link) => link.target))) {
    const file = join(from, target, 'package.json')
    // Read first: the file is in the workspace, so that its copy is in the same place below the project.
    const content = JSON.stringify(read(file))
    await mkdir(join(to, target), { recursive: true })
    await writeFile(join(to, target, 'package.json'), content)
  }
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
