import { z } from 'zod'
import { Failure } from '../../failure.ts'
import type { LocalLink } from './npm/local-packages.ts'
import { dependencies, jsonOf, requireArchives } from './npm/package-json.ts'
import { lineOf, PACK_AN_ARCHIVE, refusal } from './refusal.ts'

/** The parts of a package-lock.json that matter for a layer. */
export interface PackageLock {
  /** Archives in the repository that packages come from, as paths relative to the lock file. */
  readonly archives: readonly string[]
  /** Links to directories of the repository. */
  readonly links: readonly LocalLink[]
  /** The names of the packages that the project or another package of the repository depends on. */
  readonly asked: ReadonlySet<string>
  /** The project, and packages of the repository, by their directories. */
  readonly own: ReadonlyMap<string, Pick<LockedPackage, 'dependencies' | 'optionalDependencies'>>
  /** Members of the workspace, as paths relative to the lock file. */
  readonly members: readonly string[]
  /** The packages below members, such as `packages/api/node_modules/ms`, with their versions. */
  readonly packages: ReadonlyMap<string, string | undefined>
  /** Whether packages are for some systems or processors only. */
  readonly hasPlatforms: boolean
  /** The packages whose archives have a checksum, such as `tiny@1.0.0`. */
  readonly withIntegrity: (checksum: string) => readonly string[]
  /** The paths of packages with an install script: `node_modules/esbuild`. */
  readonly withInstallScript: readonly string[]
  /** The lock file without development dependencies and unknown members. */
  readonly content: unknown
}

const names = z.union([z.array(z.string()), z.boolean()]).optional()

const lockedPackage = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  /** What lay in node_modules when the lock file was written, though nothing depends on it. */
  extraneous: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
  peer: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  ...dependencies,
  bundleDependencies: names,
  bundledDependencies: names,
  engines: z.unknown().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
})

type LockedPackage = z.infer<typeof lockedPackage>

/** Versions 2 and 3 of the format (npm docs, "package-lock.json"): packages by their paths. */
const form = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  lockfileVersion: z.number(),
  packages: z.record(z.string(), lockedPackage),
})

/**
 * Reads a package-lock.json.
 *
 * @param shown the path of the file as messages name it
 * @throws Failure when it is not valid, or names packages that npm would not fetch as archives
 */
export function parsePackageLock(text: string, shown: string): PackageLock {
  const lock = form.safeParse(jsonOf(text))
  if (!lock.success) {
    throw new Failure(
      `\`${shown}\`, given as \`package-lock\`, is not a package-lock.json of npm 7 or later.`,
      'Give the path of one; `npm install --package-lock-only` with a current npm writes a new one.',
    )
  }
  const kept = Object.entries(lock.data.packages).filter(([, { dev, extraneous }]) => !dev && !extraneous)
  const links = kept.flatMap(([place, { link, resolved }]) =>
    link && resolved !== undefined ? [{ place, target: resolved }] : [],
  )
  const targets = new Set(links.map(({ target }) => target))
  const own = kept.filter(([place]) => place === '' || targets.has(place))
  const linked = new Set(links.map(({ place }) => nameOf(place)))
  for (const [place, each] of kept) {
    const isOwn = place === '' || targets.has(place)
    requireArchives(each, text, shown, isOwn ? linked : undefined)
    if (isOwn) continue
    if (each.link) requireLink(place, each, text, shown)
    else requireArchive({ place, targets }, each, text, shown)
  }
  const asked = new Set(
    own.flatMap(([, each]) => Object.keys({ ...each.dependencies, ...each.optionalDependencies })),
  )
  const packages = kept.filter(([place, { link }]) => place !== '' && !link && !targets.has(place))
  const members = membersOf(lock.data.packages[''], links)
  const root = {
    ...kept.find(([place]) => place === '')?.[1],
    ...(members.length > 0 && { workspaces: members }),
  }
  return {
    archives: packages.flatMap(([, { resolved }]) =>
      resolved?.startsWith('file:') ? [resolved.slice('file:'.length)] : [],
    ),
    links,
    asked,
    own: new Map(own),
    members,
    packages: new Map(packages.map(([place, { version }]) => [place, version])),
    hasPlatforms: packages.some(([, { os, cpu, libc }]) => os ?? cpu ?? libc),
    withIntegrity: (checksum) =>
      packages.flatMap(([place, { version, integrity }]) =>
        integrity?.split(/\s+/).includes(checksum) ? [`${nameOf(place)}@${version}`] : [],
      ),
    withInstallScript: packages.flatMap(([place, { hasInstallScript }]) => (hasInstallScript ? [place] : [])),
    content: { ...lock.data, requires: true, packages: { ...Object.fromEntries(kept), '': root } },
  }
}

/** A link of a workspace is one that no dependency of the project names by its directory. */
function membersOf(root: LockedPackage | undefined, links: readonly LocalLink[]): string[] {
  const byDirectory = Object.entries({ ...root?.dependencies, ...root?.optionalDependencies }).flatMap(
    ([name, spec]) => (/^(?:file:|\.{0,2}\/)/.test(spec) ? [name] : []),
  )
  return links.flatMap(({ place, target }) =>
    target.startsWith('..') || byDirectory.includes(nameOf(place)) ? [] : [target],
  )
}

/** The name of the package at a place. */
export function nameOf(place: string): string {
  return place.replace(/^.*node_modules\//, '')
}

function requireLink(place: string, { resolved }: LockedPackage, text: string, shown: string): void {
  if (PLACE.test(place) && resolved !== undefined && /^(?:\.\.\/)*[\w@.-]+(?:\/[\w@. -]+)*$/.test(resolved))
    return
  throw refusal(
    { file: shown, line: lineAt(place, text) },
    'this package is a link whose place or target is not in the repository.',
    PACK_AN_ARCHIVE,
  )
}

const PLACE = /^(?:(?:^|\/)node_modules\/(?:@[^/\\]+\/)?(?!\.)[^/\\]+)+$/
const NAME = /^(?:@[\w.~-]+\/)?[\w.~-]+$/
const VERSION = /^v?\d+\.\d+\.\d[\w.+-]*$/
const SOURCE = /^(?:https?:\/\/|file:[^?#]*\.(?:tgz|tar|tar\.gz)$)/i

/**
 * npm fetches a package from `resolved`; without it, name and version together identify the source.
 *
 * @param where the place of the package, which may be below a directory that links lead to
 */
function requireArchive(
  { place, targets }: { readonly place: string; readonly targets: ReadonlySet<string> },
  { name, version, resolved }: LockedPackage,
  text: string,
  shown: string,
): void {
  const isArchive = resolved === undefined ? version !== undefined : SOURCE.test(resolved)
  const isNamed = (name === undefined || NAME.test(name)) && (version === undefined || VERSION.test(version))
  const [owner] = [...targets].filter((target) => place.startsWith(`${target}/`))
  const isPlace = PLACE.test(owner === undefined ? place : place.slice(owner.length + 1))
  if (isArchive && isNamed && isPlace) return
  throw refusal(
    { file: shown, line: lineAt(place, text) },
    problemOf(resolved ?? version ?? ''),
    PACK_AN_ARCHIVE,
  )
}

function problemOf(source: string): string {
  if (/^git/i.test(source))
    return 'this package is a git repository. npm would run git for it, and its script `prepare`, in a job that may write to AWS.'
  if (source.startsWith('file:'))
    return 'this package is a directory of the repository that the lock file does not link.'
  return 'this package is not an archive of a registry, an address or the repository, and npm would run other programs for it.'
}

function lineAt(place: string, text: string): number | undefined {
  const escaped = JSON.stringify(place).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return lineOf(text, new RegExp(`${escaped}\\s*:`))
}
