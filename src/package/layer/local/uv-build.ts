import { at, isTable } from '../toml.ts'
import { filesBelow, isFileIn } from './files.ts'
import { NotCopied } from './not-copied.ts'
import { requireKnown, type SourceProject } from './source-project.ts'
import type { WheelFile } from './wheel-file.ts'

/** Settings for source distributions do not change a wheel that is built from the directory. */
const KNOWN = ['module-name', 'module-root', 'namespace', 'default-excludes', 'source-include']

/**
 * The files that uv_build puts into a wheel (uv docs, "Build backend"): everything below the module, which is `src/NAME`
 * unless settings say otherwise.
 */
export function uvBuildFiles({ directory, name, tool }: SourceProject): WheelFile[] {
  const table = at(tool, 'uv', 'build-backend')
  const settings = isTable(table) ? table : {}
  requireKnown(settings, 'tool.uv.build-backend', KNOWN)
  if ((settings['default-excludes'] ?? true) !== true)
    throw new NotCopied('`default-excludes` is switched off')
  const root = String(settings['module-root'] ?? 'src').replace(/^\.?\/|\/$/g, '')
  const isNamespace = settings['namespace'] === true
  const written = settings['module-name'] ?? name.toLowerCase().replace(/[-.]+/g, '_')
  const modules = Array.isArray(written) ? written : [written]
  return modules.flatMap((module) => {
    if (typeof module !== 'string' || !/^[A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)*$/.test(module))
      throw new NotCopied('`module-name` is not the name of a module')
    const inWheel = module.replaceAll('.', '/')
    const place = root === '' ? inWheel : `${root}/${inWheel}`
    const files = filesBelow(directory, place)
    const isComplete = isNamespace
      ? files.length > 0
      : ['__init__.py', '__init__.pyi'].some((file) => isFileIn(directory, `${place}/${file}`))
    if (!isComplete) throw new NotCopied(`it has no module \`${place}\``)
    return files.map((file) => ({ name: root === '' ? file : file.slice(root.length + 1), source: file }))
  })
}
