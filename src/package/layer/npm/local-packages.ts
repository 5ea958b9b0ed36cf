import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { chmod, copyFile, cp, lstat, mkdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { shownName } from '../../../model/text.ts'
import { shownPath } from '../../names.ts'
import { PACK_AN_ARCHIVE, type Place, refusal } from '../refusal.ts'
import { isInside, type Roots, readRepositoryFile, repositoryDirectory } from '../repository-file.ts'
import { ignoredCode, missingEntry, notRunnable } from './entry-points.ts'
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
  readonly manifest: Readonly<Record<string, unknown>>
  /** The names of its files, relative to its directory. */
  readonly names: ReadonlySet<string>
}

const manifest = z.looseObject({
  scripts: z.record(z.string(), z.unknown()).optional(),
  files: z.array(z.string()).optional(),
  bundleDependencies: z.unknown().optional(),
  bundledDependencies: z.unknown().optional(),
})

/** Scripts that npm runs when it links or packs a package (npm docs, "scripts", "Life Cycle Scripts"). */
const BUILDING = ['prepare', 'prepack', 'prepublish']
/** Tools that `prepare` sets up for developers, without a change to the package. */
const SET_UP = /^(?:is-ci \|\| |npx )?(?:husky|lefthook|simple-git-hooks)(?: install)?$/

const BUILD_IT =
  'Build it with a step before this one, in the same job, such as `npm ci && npm run build --workspace NAME`. Or pack it there (`npm pack`) and depend on the archive, or give the whole layer as `source-dir`.'

/**
 * The directory of a package that can be copied as it is: everything that its package.json names is there. A script that
 * would have built it is a warning then, because an earlier step may have run it.
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
  const scripts = BUILDING.filter((name) => {
    const script = content.data.scripts?.[name]
    return script !== undefined && !(typeof script === 'string' && SET_UP.test(script.trim()))
  })
  const names = new Set(namesIn(directory, ''))
  const missing = missingEntry(content.data, names)
  const problem =
    missing === undefined
      ? notRunnable(content.data, names, scripts.length > 0)
      : `${missing}, which does not exist`
  if (problem !== undefined) {
    const built =
      scripts.length > 0 ? ` Its script \`${scripts[0]}\` does not run while a layer is built.` : ''
    throw refusal({ file: shownPath(file) }, `${problem}.${built}`, BUILD_IT)
  }
  const warnings = scripts.map(
    (name) =>
      `The script \`${name}\` of \`${shown}\` does not run while a layer is built: the layer gets its files as they are. Build it in an earlier step if they are not up to date.`,
  )
  return { local: { place, target, directory, manifest: content.data, names }, warnings }
}

/** The files of a package without links, which npm does not pack, and without what is installed in it. */
function namesIn(directory: string, prefix: string): string[] {
  return readdirSync(join(directory, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix + entry.name
    if (entry.isFile()) return [name]
    const isOwn = entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git'
    return isOwn ? namesIn(directory, `${name}/`) : []
  })
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
 * Refuses a package of which npm would pack only a part, because `files`, .npmignore or .gitignore leave the rest out.
 *
 * @param packed the names that npm packs
 */
export function requireWhole({ directory, manifest, names }: LocalPackage, packed: readonly string[]): void {
  const included = new Set(packed)
  const missing = missingEntry(manifest, included)
  const ignored = ignoredCode(manifest, names, included)
  if (missing === undefined && ignored === undefined) return
  const problem =
    missing === undefined
      ? `npm leaves \`${shownName(ignored ?? '')}\` out of the package, because .gitignore names it`
      : `${missing}, which npm leaves out of the package, as \`files\`, .npmignore or .gitignore say`
  throw refusal(
    { file: shownPath(join(directory, 'package.json')) },
    `${problem}. The layer would have only a part of the package.`,
    'Name everything that belongs to the package in `files` of its package.json, which has precedence over .gitignore. `npm pack --dry-run` shows the result.',
  )
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
