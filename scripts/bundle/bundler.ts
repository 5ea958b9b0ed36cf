/** The bundler, run from here: what is loaded together becomes one file, and code that nothing can reach is left out. */
import { basename } from 'node:path'
import { type CodeSplittingGroup, type Plugin, rolldown } from 'rolldown'
import { builtInModules } from './built-in-modules.ts'

export interface BundleOptions {
  /** Where the files are written. */
  readonly directory: string
  readonly format: 'esm' | 'cjs'
  readonly plugins?: readonly Plugin[]
  readonly groups?: readonly CodeSplittingGroup[]
}

/**
 * Writes a file for each entry, and beside it the files that the entries share or load later.
 * @param entries - paths by the names of their files, without an ending
 * @returns the paths of the modules in the files
 * @throws Error when the bundler warns of anything but `ACCEPTABLE`
 */
export async function bundle(
  entries: Readonly<Record<string, string>>,
  { directory, format, plugins = [], groups = [] }: BundleOptions,
): Promise<readonly string[]> {
  const build = await rolldown({
    input: { ...entries },
    platform: 'node',
    plugins: [...plugins, builtInModules],
    // The SDK has both kinds of modules. What is unused can be left out of ES modules alone.
    resolve: { mainFields: ['module', 'main'], conditionNames: ['module', 'node', 'import'] },
    onLog(level, { code, message }) {
      if (level === 'warn' && code !== ACCEPTABLE) throw new Error(message)
    },
  })
  const ending = format === 'cjs' ? 'cjs' : 'js'
  const { output } = await build.write({
    dir: directory,
    // A single character outside Latin-1, even in a comment, doubles what Node reads a file into.
    charset: 'ascii',
    comments: { jsdoc: false },
    format,
    entryFileNames: `[name].${ending}`,
    chunkFileNames: ({ name, facadeModuleId, moduleIds }) =>
      `${fileName(name, facadeModuleId ?? moduleIds.at(-1))}.${ending}`,
    codeSplitting: { groups: [...groups] },
  })
  await build.close()
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
}

/** A module that one place loads at once and another one later: each says what it needs, whatever others load. */
const ACCEPTABLE = 'INEFFECTIVE_DYNAMIC_IMPORT'

/** Most packages start with a file of the same name: theirs is that of the package. */
function fileName(name: string, path = ''): string {
  const [, of = name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/')) ?? []
  return /^(?:index|dist|dist-es|lib|src)$/.test(name) ? basename(of) : name
}
