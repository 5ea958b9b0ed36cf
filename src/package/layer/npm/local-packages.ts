import { existsSync, realpathSync } from 'node:fs'
import { chmod, copyFile, cp, lstat, mkdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { shownName } from '../../../model/text.ts'
import { shownPath } from '../../names.ts'
import { PACK_AN_ARCHIVE, type Place, refusal } from '../refusal.ts'
import { isInside, type Roots, readRepositoryFile, repositoryDirectory } from '../repository-file.ts'
import { incompleteEntry } from './entry-points.ts'
import { jsonOf } from './package-json.ts'

/** A link in a package-lock.json, to a directory of the repository. */
export interface LocalLink {
  /** Such as `node_modules/near`. */
  readonly place: string
  /** Relative to the lock file, such as `packages/near` or `../shared`. */
  readonly target: string
}

/** A package of the repository whose files the layer gets. */
export interface LocalPackage extends LocalLink {
  /** The real path of its directory. */
  readonly directory: string
}

const manifest = z.looseObject({
  scripts: z.record(z.string(), z.unknown()).optional(),
  files: z.array(z.string()).optional(),
  bundleDependencies: z.unknown().optional(),
  bundledDependencies: z.unknown().optional(),
})

/** Scripts that npm runs when it links or packs a package (npm docs, "scripts", "Life Cycle Scripts"). */
const BUILDING = ['prepare', 'prepack', 'prepublish']

const BUILD_IT =
  'Build it with a step before this one, in the same job, such as `npm ci && npm run build --workspace NAME`. Or pack it there (`npm pack`) and depend on the archive, or give the whole layer as `source-dir`.'

/**
 * The directory of a package that can be copied as it is: everything that its package.json names is there.
 *
 * @param root the directory of the lock file, absolute
 * @returns the package, and a warning where a script would have built it
 * @throws Failure when it is elsewhere, or not complete
 */
export function readLocalPackage(
  { place, target }: LocalLink,
  root: string,
  at: Place,
  roots: Roots,
): { readonly local: LocalPackage; readonly warnings: readonly string[] } {
  const path = resolve(root, target)
  const shown = shownPath(path)
  const directory = repositoryDirectory(path, roots, at)
  const file = join(path, 'package.json')
  if (directory === undefined || !existsSync(file))
    throw refusal(
      at,
      `this package is the directory \`${shown}\`, which has no package.json.`,
      PACK_AN_ARCHIVE,
    )
  const content = manifest.safeParse(jsonOf(readRepositoryFile(file, roots)))
  if (!content.success || content.data.bundleDependencies || content.data.bundledDependencies)
    throw refusal(
      { file: shownPath(file) },
      'this package.json cannot be copied into a layer.',
      PACK_AN_ARCHIVE,
    )
  const scripts = BUILDING.filter((name) => content.data.scripts?.[name] !== undefined)
  const problem = incompleteEntry(content.data, directory)
  if (problem !== undefined) {
    const built =
      scripts.length > 0 ? ` Its script \`${scripts[0]}\` does not run while a layer is built.` : ''
    throw refusal({ file: shownPath(file) }, `${problem}.${built}`, BUILD_IT)
  }
  const warnings = scripts.map(
    (name) =>
      `The script \`${name}\` of \`${shown}\` does not run while a layer is built: the layer gets its files as they are. Build it in an earlier step if they are not up to date.`,
  )
  return { local: { place, target, directory }, warnings }
}

/** What `npm pack --dry-run --json` prints. */
const packed = z.array(z.object({ files: z.array(z.object({ path: z.string() })) }))

/** The names of the files that npm would pack of each package, as it prints them. */
export function packedFiles(output: string): readonly (readonly string[])[] | undefined {
  const start = output.indexOf('[')
  const list = packed.safeParse(jsonOf(output.slice(Math.max(start, 0))))
  return list.success ? list.data.map(({ files }) => files.map(({ path }) => path)) : undefined
}

/**
 * Replaces a link that npm has made by the files of its package and the packages below it.
 *
 * @param project where npm installed, absolute
 * @param files relative to the directory of the package
 */
export async function copyLocalPackage(
  { place, target, directory }: LocalPackage,
  files: readonly string[],
  project: string,
): Promise<void> {
  const into = join(project, place)
  await rm(into, { recursive: true, force: true })
  await mkdir(into, { recursive: true })
  for (const name of files) {
    const source = join(directory, name)
    // npm lists no links. A link above would lead out.
    if (!isInside(realpathSync(source), directory))
      throw refusal(
        { file: shownPath(source) },
        `\`${shownName(name)}\` is outside of its package.`,
        PACK_AN_ARCHIVE,
      )
    await mkdir(dirname(join(into, name)), { recursive: true })
    await copyFile(source, join(into, name))
    await chmod(join(into, name), ((await lstat(source)).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
  const below = join(project, target, 'node_modules')
  if (existsSync(below))
    await cp(below, join(into, 'node_modules'), { recursive: true, verbatimSymlinks: true })
}
