import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A package of npm, packed into an archive of the project that depends on it. */
export interface NodePackage {
  readonly name: string
  /** Members of its package.json. */
  readonly members?: Readonly<Record<string, unknown>>
  readonly files?: Readonly<Record<string, string>>
  readonly isDevelopment?: boolean
  /** Whether the project can do without it, on machines that it is not for. */
  readonly isOptional?: boolean
}

/** Writes a project with package.json, package-lock.json and the archives of what it needs: npm needs no registry. */
export async function writeNodeProject(directory: string, packages: readonly NodePackage[]): Promise<void> {
  const vendor = join(directory, 'vendor')
  await mkdir(vendor, { recursive: true })
  const archives = await packNodeArchives(packages, vendor)
  const kinds = { dependencies: {}, devDependencies: {}, optionalDependencies: {} } as const
  for (const [index, each] of packages.entries()) {
    const kind = each.isDevelopment
      ? 'devDependencies'
      : each.isOptional
        ? 'optionalDependencies'
        : 'dependencies'
    Object.assign(kinds[kind], { [each.name]: `file:vendor/${archives[index]}` })
  }
  await writeFile(
    join(directory, 'package.json'),
    JSON.stringify({ name: 'app', version: '1.0.0', ...kinds }),
  )
  await lockNodeProject(directory)
}

/** Writes the package-lock.json of a project whose packages are all on this machine. */
export async function lockNodeProject(directory: string): Promise<void> {
  await npm(['install', '--package-lock-only', '--ignore-scripts', '--offline'], directory)
}

/**
 * Packs all of them in one run of npm, which takes longer to start than to pack.
 * @param into an existing directory
 * @returns the names of the archives
 */
export async function packNodeArchives(
  packages: readonly NodePackage[],
  into: string,
): Promise<readonly string[]> {
  if (packages.length === 0) return []
  const sources = await Promise.all(packages.map((each) => writeSource(each, into)))
  const packed = await npm(['pack', ...sources, '--ignore-scripts', '--pack-destination', into], into)
  await Promise.all(sources.map((source) => rm(source, { recursive: true })))
  return packed.trim().split('\n').slice(-packages.length)
}

/** @returns its directory */
async function writeSource({ name, members, files }: NodePackage, into: string): Promise<string> {
  const source = await mkdtemp(join(into, 'source-'))
  const text = { 'index.js': `module.exports = '${name} 1.0.0'\n`, ...files }
  for (const [file, content] of Object.entries(text)) {
    await mkdir(dirname(join(source, file)), { recursive: true })
    await writeFile(join(source, file), content)
  }
  await writeFile(join(source, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...members }))
  return source
}

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await run('npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier'], { cwd })
  return stdout
}
