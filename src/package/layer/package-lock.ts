import { z } from 'zod'
import { Failure } from '../../failure.ts'
import { shownNames } from '../names.ts'
import { dependencies, jsonOf, requireArchives } from './npm/package-json.ts'
import { lineOf, PACK_AN_ARCHIVE, refusal } from './refusal.ts'

/** The parts of a package-lock.json that matter for a layer. */
export interface PackageLock {
  /** Archives in the repository that packages come from, as paths relative to the lock file. */
  readonly archives: readonly string[]
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
  const kept = Object.entries(lock.data.packages).filter(([, { dev }]) => !dev)
  const packages = kept.filter(([place]) => place !== '')
  requireNoDirectories(packages, shown)
  for (const [place, each] of kept) {
    requireArchives(each, text, shown)
    if (place !== '') requireArchive(place, each, text, shown)
  }
  return {
    archives: packages.flatMap(([, { resolved }]) =>
      resolved?.startsWith('file:') ? [resolved.slice('file:'.length)] : [],
    ),
    withInstallScript: packages.flatMap(([place, { hasInstallScript }]) => (hasInstallScript ? [place] : [])),
    content: { ...lock.data, requires: true, packages: Object.fromEntries(kept) },
  }
}

function requireNoDirectories(packages: readonly (readonly [string, LockedPackage])[], shown: string): void {
  const local = packages.flatMap(([, { link, resolved }]) =>
    link || (resolved !== undefined && isLocalDirectory(resolved)) ? [resolved ?? 'a link'] : [],
  )
  if (local.length === 0) return
  throw new Failure(
    `\`${shown}\` names packages that are directories of the repository: ${shownNames(local)}. npm creates links to them, which a layer cannot contain.`,
    'Pack them (`npm pack`) and depend on the archives, or build the layer in an earlier step and give it as `source-dir`.',
  )
}

function isLocalDirectory(resolved: string): boolean {
  return resolved.startsWith('file:') && !/\.(tgz|tar|tar\.gz)$/.test(resolved)
}

const PLACE = /^(?:(?:^|\/)node_modules\/(?:@[^/\\]+\/)?(?!\.)[^/\\]+)+$/
const NAME = /^(?:@[\w.~-]+\/)?[\w.~-]+$/
const VERSION = /^v?\d+\.\d+\.\d[\w.+-]*$/
const SOURCE = /^(?:https?:\/\/|file:)/i

/** npm fetches a package from `resolved`; without it, name and version together identify the source. */
function requireArchive(
  place: string,
  { name, version, resolved }: LockedPackage,
  text: string,
  shown: string,
): void {
  const isArchive = resolved === undefined ? version !== undefined : SOURCE.test(resolved)
  const isNamed = (name === undefined || NAME.test(name)) && (version === undefined || VERSION.test(version))
  if (isArchive && isNamed && PLACE.test(place)) return
  const escaped = JSON.stringify(place).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  throw refusal(
    { file: shown, line: lineOf(text, new RegExp(`${escaped}\\s*:`)) },
    /^git/i.test(resolved ?? version ?? '')
      ? 'this package is a git repository. npm would run git and other programs for it, in a job that may write to AWS.'
      : 'this package is not an archive of a registry, an address or the repository, and npm would run other programs for it.',
    PACK_AN_ARCHIVE,
  )
}
