import { posix, sep } from 'node:path'

/** Where pnpm, Yarn (`nodeLinker: pnpm`) and Bun keep packages. All else in node_modules is links into it. */
const STORE = /(^|\/)node_modules\/\.(pnpm|store|bun)\//

/**
 * The text of a link into such a store, which is packed as a link: a package finds its dependencies only from its own place
 * in the store, and copies of each package in each of its dependents would be many times as large.
 *
 * @param name of the link in the package
 * @param target its real path, relative to the source directory
 * @returns undefined for a link that leads elsewhere
 */
export function storeLink(name: string, target: string): string | undefined {
  const place = target.split(sep).join('/')
  return STORE.test(place) ? posix.relative(posix.dirname(name), place) : undefined
}

/**
 * What to do about a link that leads out of the source directory.
 * @param target its real path
 */
export function adviceForLinkOut(target: string): string {
  return STORE.test(target.split(sep).join('/'))
    ? 'The packages of a workspace are in the node_modules of its root. Install those of this package alone: `pnpm --filter NAME deploy --prod DIRECTORY`, and give that directory as `source-dir`; or install with `node-linker=hoisted` (pnpm) or `nodeLinker: node-modules` (Yarn).'
    : 'Copy what it points to into the directory (`cp -rL`), or leave it out with `exclude`.'
}
