import { z } from 'zod'
import { lineOf, PACK_AN_ARCHIVE, refusal } from '../refusal.ts'
import { disallowedSource, isDirectory } from './package-spec.ts'

const specs = z.record(z.string(), z.string()).optional()

/** The dependencies of a package, in package.json and in each package of a lock file. */
export const dependencies = {
  dependencies: specs,
  optionalDependencies: specs,
  peerDependencies: specs,
  peerDependenciesMeta: z.record(z.string(), z.unknown()).optional(),
}

/** The members of package.json that affect the packages of a layer: no scripts, workspaces or development dependencies. */
const form = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  ...dependencies,
  overrides: z.record(z.string(), z.unknown()).optional(),
})

export type PackageJson = z.infer<typeof form>

/**
 * Reads a package.json.
 *
 * @param shown the file as messages name it
 * @param linked names of packages that the lock file links to directories of the repository
 * @throws Failure when it is not valid, or names a package that npm would not fetch as an archive
 */
export function parsePackageJson(
  text: string,
  shown: string,
  linked: ReadonlySet<string> = new Set(),
): PackageJson {
  const parsed = form.safeParse(jsonOf(text))
  if (!parsed.success) {
    throw refusal(
      { file: shown },
      'this is not a package.json that npm can read.',
      'Correct the file: the names and versions of dependencies are strings.',
    )
  }
  requireArchives(parsed.data, text, shown, linked)
  for (const [name, spec] of leavesOf(parsed.data.overrides)) requireArchive(name, spec, text, shown)
  return parsed.data
}

/**
 * @param linked names of packages that may be directories of the repository; none of a package from a registry
 * @throws Failure about a dependency that npm would not fetch as an archive
 */
export function requireArchives(
  asked: Pick<PackageJson, 'dependencies' | 'optionalDependencies' | 'peerDependencies'>,
  text: string,
  shown: string,
  linked: ReadonlySet<string> = new Set(),
): void {
  for (const each of [asked.dependencies, asked.optionalDependencies, asked.peerDependencies]) {
    for (const [name, spec] of Object.entries(each ?? {})) {
      if (!(linked.has(name) && isDirectory(name, spec))) requireArchive(name, spec, text, shown)
    }
  }
}

function requireArchive(name: string, spec: string, text: string, shown: string): void {
  const source = disallowedSource(name, spec)
  if (source === undefined) return
  throw refusal(
    { file: shown, line: lineOfMember(text, name, spec) },
    `a dependency is ${source}. npm would run other programs for it, or link to it, in a job that may write to AWS.`,
    PACK_AN_ARCHIVE,
  )
}

/** The strings in `overrides`, which can be nested; `$name` refers to a dependency of the project itself. */
function leavesOf(overrides: Readonly<Record<string, unknown>> | undefined): [string, string][] {
  return Object.entries(overrides ?? {}).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') {
      // `name@version` selects versions of a package.
      const name = key === '.' ? 'package' : withoutVersion(key)
      return value.startsWith('$') || value === '' ? [] : [[name, value]]
    }
    return typeof value === 'object' && value !== null
      ? leavesOf(Object.fromEntries(Object.entries(value)))
      : []
  })
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function lineOfMember(text: string, name: string, value: string): number | undefined {
  const [member = '', spec = ''] = [name, value].map((each) =>
    JSON.stringify(each).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  )
  // In `overrides`, the key may contain more than the name.
  return lineOf(text, new RegExp(`${member}\\s*:\\s*${spec}`)) ?? lineOf(text, new RegExp(`:\\s*${spec}`))
}

/** The name in `name@version`; the @ of a scope begins it. */
function withoutVersion(key: string): string {
  const at = key.indexOf('@', 1)
  return at < 0 ? key : key.slice(0, at)
}
