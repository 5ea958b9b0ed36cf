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
  // An `import` would read every member of the module at once, and load Node's parser of CommonJS.
  const main = code.replace(
    /^import \* as (\w+) from ("\.\/\w+\.cjs");$/gm,
    'import { createRequire as requireFor } from "node:module";\nconst $1 = requireFor(import.meta.url)($2);',
  )
  const files = Object.entries(assets).map(
    ([name, { source }]) => [join(dirname(path), name), source] as const,
  )
  for (const [file, content] of [[path, main] as const, ...files]) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return stats.toJson().modules
}
