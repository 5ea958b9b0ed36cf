/**
 * A package that others import where they start and use seldom: the bundle loads a few lines instead, and the package
 * itself where one of its members is read for the first time.
 *
 * The toolkit imports undici, the largest package of all, for proxies that the action does not let it use.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundle } from './bundler.ts'
import type { Module } from './packages.ts'

const require = createRequire(import.meta.url)

/**
 * Writes NAME.cjs and NAME/index.cjs.
 * @param name - of a package in CommonJS
 * @returns what stands for the package in the bundle, and the modules of the package
 */
export async function writeLazyPackage(
  name: string,
  directory: string,
): Promise<{ readonly externals: Readonly<Record<string, string>>; readonly modules: readonly Module[] }> {
  const modules = await bundle(require.resolve(name), join(directory, name, 'index.cjs'))
  writeFileSync(join(directory, `${name}.cjs`), standIn(name, Object.keys(require(name))))
  return { externals: { [name]: `./${name}.cjs` }, modules }
}

/** CommonJS with a getter for each member; `__esModule` is none of them, so importers see what they see of the package. */
function standIn(name: string, members: readonly string[]): string {
  return `for (const name of ${JSON.stringify(members)}) {
  Object.defineProperty(exports, name, { enumerable: true, get: () => require('./${name}/index.cjs')[name] })
}
`
}
