import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Failure } from '../../failure.ts'
import { shownName, shownNames } from '../entry-name.ts'
import { codeOf } from '../file-error.ts'
import { shownPath } from '../shown-path.ts'
import { type Architecture, type BuildTools, lastWords, missingProgram } from './build-tools.ts'
import { parsePackageLock } from './package-lock.ts'

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
  { execute }: BuildTools,
): Promise<readonly string[]> {
  const shown = shownPath(target.packageLock)
  const lock = parsePackageLock(await readLock(target.packageLock), shown)
  // Built beside the repository: node_modules that may be there already stay as they are.
  const project = join(dirname(directory), `${basename(directory)}-project`)
  await copyProject(dirname(target.packageLock), project, lock.archives)
  const run = await execute('npm', npmArguments(target.architecture), project)
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

async function readLock(path: string): Promise<string> {
  const shown = `\`${shownPath(path)}\``
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'EISDIR') {
      throw new Failure(
        `${shown}, given as \`package-lock\`, is a directory.`,
        'Give the path of the package-lock.json in it.',
      )
    }
    const problem = codeOf(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${codeOf(error)})`
    throw new Failure(
      `The file ${shown}, given as \`package-lock\`, ${problem}.`,
      'Check the path, which is relative to the workspace, and that actions/checkout ran before this step. `npm install --package-lock-only` writes the file.',
      { cause: error },
    )
  }
}

/** Copies what npm reads: package.json, the lock, settings of the project, and archives in the repository. */
async function copyProject(from: string, to: string, archives: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true })
  if (!existsSync(join(from, 'package.json'))) {
    throw new Failure(
      `There is no package.json beside the package-lock.json in \`${shownPath(from)}\`.`,
      'Commit the package.json that the lock file belongs to.',
    )
  }
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    if (existsSync(join(from, name))) await copyFile(join(from, name), join(to, name))
  }
  for (const archive of archives) {
    const source = resolve(from, archive)
    const inside = relative(from, source)
    if (inside.startsWith(`..${sep}`) || isAbsolute(inside) || !existsSync(source)) {
      throw new Failure(
        `package-lock.json takes a package from \`${shownName(archive)}\`, which is not in the directory of the lock file.`,
        'Put the archive beside package-lock.json or below, and install it from there.',
      )
    }
    await mkdir(dirname(join(to, inside)), { recursive: true })
    await copyFile(source, join(to, inside))
  }
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
