import { shownName } from '../../model/text.ts'

/** Runtimes for which Lambda starts Node.js so that it does not look at the syntax of a .js file (Lambda developer guide, "Building Lambda functions with Node.js"). */
const WITHOUT_DETECTION = /^nodejs(1[0-9]|2[0-2])\.x$/

/** Whether the syntax of a module matters that the runtime loads. */
export function readsModuleType(runtime: string | undefined, file: string, nodeOptions = ''): boolean {
  return (
    WITHOUT_DETECTION.test(runtime ?? '') &&
    file.endsWith('.js') &&
    !nodeOptions.includes('--experimental-detect-module')
  )
}

/** The files that say of which type a .js file is, the nearest first. */
export function packageFilesFor(file: string, files: readonly string[]): readonly string[] {
  const folders = file.split('/').slice(0, -1)
  const places = Array.from({ length: folders.length + 1 }, (_, depth) =>
    [...folders.slice(0, folders.length - depth), 'package.json'].join('/'),
  )
  return places.filter((place) => files.includes(place))
}

const IMPORT = /(^|;)[ \t]*import[ \t]*(["'{*]|[\w$]+[ \t]*(,|from\b))/m
const EXPORT = /(^|;)[ \t]*export[ \t]*(\{|\*|(default|const|let|var|function|async|class)\b)/m
const COMMON_JS = /\brequire\s*\(|\bmodule\.exports\b|\bexports\.[\w$]+\s*=/

/**
 * A warning, as full sentences, that a handler is an ES module which Node.js reads as a CommonJS module.
 *
 * @param source of the file
 * @param packageFile the nearest package.json; undefined without one
 */
export function moduleTypeWarning(
  runtime: string | undefined,
  file: string,
  source: string,
  packageFile: string | undefined,
): string | undefined {
  if (COMMON_JS.test(source) || !(IMPORT.test(source) || EXPORT.test(source)) || isModule(packageFile))
    return undefined
  return `The file ${shownName(file)} is an ES module, but ${runtime} reads it as a CommonJS module and cannot load it. Rename it to ${shownName(file.replace(/js$/, 'mjs'))}, or package a package.json with \`"type": "module"\`.`
}

function isModule(packageFile: string | undefined): boolean {
  try {
    return (JSON.parse(packageFile ?? '{}') as { readonly type?: unknown } | null)?.type === 'module'
  } catch {
    return false
  }
}
