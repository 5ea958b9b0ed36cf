/** The packages that the bundle contains, by the paths of its modules, and their licenses. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the bundler adds of its own: the functions that join the modules. */
const OF_BUNDLER = '\0rolldown/'
const BUNDLER = join(import.meta.dirname, '../../node_modules/rolldown')

/** A package in the bundle, by its package.json. `texts` are its files about licenses; a few packages have none. */
export type BundledPackage = {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly texts: readonly string[]
}

/** The directories of the packages that modules come from: what follows the last `node_modules/` of a path. */
export function packageDirectories(modules: readonly string[]): Set<string> {
  const paths = modules.map((path) => path.replaceAll('\\', '/'))
  return new Set(
    paths.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.slice(0, 1) ?? []).sort(),
  )
}

/** The text of the file: packages with the same license text share one copy of it. */
export function licenses(packages: readonly BundledPackage[]): string {
  const groups = Map.groupBy(packages, ({ license, texts }) => JSON.stringify([license, texts]))
  const sections = [...groups.values()].map((members) => {
    const { license, texts } = members[0] as BundledPackage
    const names = members.map(({ name, version }) => `${name} ${version}`)
    const text =
      texts.length > 0 ? texts.join('\n\n') : `(License: ${license}. The package contains no text of it.)`
    return [...names, '', license, '', text.trim()].join('\n')
  })
  return `${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

function readPackage(directory: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${directory}/package.json names no license.`)
  const files = readdirSync(directory).filter((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(file))
  const texts = files
    .sort()
    .map((file) => readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n'))
  return { name, version, license, texts }
}

/** The packages that the modules come from, by name. */
export function bundledPackages(modules: readonly string[]): BundledPackage[] {
  const directories = packageDirectories(modules)
  if (directories.size === 0) throw new Error('The bundler lists no packages.')
  const own = modules.some((path) => path.startsWith(OF_BUNDLER)) ? [BUNDLER] : []
  return [...directories, ...own].map(readPackage)
}
