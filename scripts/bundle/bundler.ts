/** The bundler, run from here: one entry to one file and the chunks that it loads later. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ncc from '@vercel/ncc'
import type { Module } from './packages.ts'

/**
 * @param entry - the file to start from
 * @param externals - what is loaded instead of a package, in CommonJS
 * @param path - where the bundle is written; its chunks are written beside it
 * @returns the modules in it
 */
export async function bundle(
  entry: string,
  path: string,
  externals: Readonly<Record<string, string>> = {},
): Promise<readonly Module[]> {
  const { code, assets, stats } = await ncc(entry, { externals, cache: false, quiet: true })
  // Node would read every member of a CommonJS module at once to import it as a namespace. Its default export is the module.
  const main = code.replace(/^(import )\* as (\w+ from "\.\/\w+\.cjs";)$/gm, '$1$2')
  const files = Object.entries(assets).map(
    ([name, { source }]) => [join(dirname(path), name), source] as const,
  )
  for (const [file, content] of [[path, main] as const, ...files]) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return stats.toJson().modules
}
