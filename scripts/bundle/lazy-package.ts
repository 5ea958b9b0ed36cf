/**
 * A package that others import where they start and use seldom: the bundle loads a few lines instead, and the package
 * itself where one of its members is read for the first time.
 *
 * The toolkit imports undici, the largest package of all, for proxies that the action does not let it use.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'
import { bundle } from './bundler.ts'

const require = createRequire(import.meta.url)

/**
 * Writes NAME/index.cjs.
 * @param name - of a package in CommonJS
 * @returns what lets the bundle load that file in place of the package, and the paths of its modules
 */
export async function writeLazyPackage(
  name: string,
  directory: string,
): Promise<{ readonly plugin: Plugin; readonly modules: readonly string[] }> {
  const entry = { index: require.resolve(name) }
  const modules = await bundle(entry, { directory: join(directory, name), format: 'cjs' })
  return { plugin: loadLater(name, `./${name}/index.cjs`, Object.keys(require(name))), modules }
}

/** CommonJS with a getter for each member; `__esModule` is none of them, so importers see what they see of the package. */
function loadLater(name: string, file: string, members: readonly string[]): Plugin {
  const standIn = `\0later-${name}.cjs`
  return {
    name: `load-${name}-later`,
    resolveId(id) {
      if (id === name) return standIn
      return id === file ? { id, external: 'absolute' } : null
    },
    load(id) {
      if (id !== standIn) return null
      return {
        code: `for (const name of ${JSON.stringify(members)}) {
  Object.defineProperty(exports, name, { enumerable: true, get: () => require('${file}')[name] })
}`,
      }
    },
  }
}
