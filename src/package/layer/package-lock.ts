import { z } from 'zod'
import { Failure } from '../../failure.ts'
import { shownNames } from '../entry-name.ts'

/** What a package-lock.json says, as far as a layer is concerned. */
export interface PackageLock {
  /** Archives in the repository that packages come from, as paths relative to the lock file. */
  readonly archives: readonly string[]
  /** Where the packages lie that want to run a script when they are installed: `node_modules/esbuild`. */
  readonly withInstallScript: readonly string[]
}

/** Versions 2 and 3 of the format (npm docs, "package-lock.json"): packages by where they lie. */
const form = z.object({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
})

/**
 * Reads a package-lock.json.
 *
 * @param shown the path of the file as messages name it
 * @throws Failure when it is none, or names packages that npm would not put into node_modules as files
 */
export function parsePackageLock(text: string, shown: string): PackageLock {
  const lock = form.safeParse(jsonOf(text))
  if (!lock.success) {
    throw new Failure(
      `\`${shown}\`, given as \`package-lock\`, is not a package-lock.json of npm 7 or later.`,
      'Give the path of one; `npm install --package-lock-only` with a current npm writes it anew.',
    )
  }
  const packages = Object.entries(lock.data.packages).filter(([place, { dev }]) => place !== '' && !dev)
  const local = packages.flatMap(([, { link, resolved }]) =>
    resolved !== undefined && (link || isLocalDirectory(resolved)) ? [resolved] : [],
  )
  if (local.length > 0) {
    throw new Failure(
      `\`${shown}\` names packages that are directories of the repository: ${shownNames(local)}. npm makes links to them, which a layer cannot hold.`,
      'Pack them (`npm pack`) and depend on the archives, or build the layer with a step of your own and give it as `source-dir`.',
    )
  }
  return {
    archives: packages.flatMap(([, { resolved }]) =>
      resolved?.startsWith('file:') ? [resolved.slice('file:'.length)] : [],
    ),
    withInstallScript: packages.flatMap(([place, { hasInstallScript }]) => (hasInstallScript ? [place] : [])),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isLocalDirectory(resolved: string): boolean {
  return resolved.startsWith('file:') && !/\.(tgz|tar|tar\.gz)$/.test(resolved)
}
