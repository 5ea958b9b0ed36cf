import { shownName } from '../../model/text.ts'
import { dotnetHandlerWarning, javaHandlerWarning } from './class-handler.ts'
import { inFolder, similarFile } from './similar-file.ts'

/** The module that a handler names, and the files that can contain it. */
interface HandlerModule {
  /** The most likely file, for messages. */
  readonly file: string
  readonly candidates: readonly string[]
  /** Whether another file contains the module. */
  readonly alsoIn?: ((file: string) => boolean) | undefined
  /** Source files from which a compiler makes a candidate. */
  readonly sources?: readonly string[] | undefined
}

/**
 * A warning, as full sentences, that the package does not contain the file of the handler, with the most similar file and
 * what to do. Undefined if it does, or if that is not known. It is not an error, because a layer may contain the handler.
 *
 * @param files names of the files in the package
 * @param hasWrapper whether AWS_LAMBDA_EXEC_WRAPPER starts a program before the runtime; it may take a script as the handler
 */
export function handlerWarning(
  runtime: string | undefined,
  handler: string | undefined,
  files: readonly string[],
  hasWrapper = false,
): string | undefined {
  if (runtime?.startsWith('provided')) return bootstrapWarning(files)
  if (!handler || (hasWrapper && files.includes(handler))) return undefined
  if (hasWrapper && handler.endsWith('.sh')) return scriptWarning(handler, files)
  if (runtime?.startsWith('java')) return unlessLayer(javaHandlerWarning(handler, files))
  if (runtime?.startsWith('dotnet')) return unlessLayer(dotnetHandlerWarning(handler, files))
  const language = languageOf(runtime)
  if (!language) return undefined
  const wanted = handlerModule(language, handler)
  if (!wanted) {
    return `The handler \`${shownName(handler)}\` does not name a function in a module: the runtime ${runtime} expects \`module.function\`.`
  }
  if (filesOf(wanted, files).length > 0) return undefined
  const lacking = `The handler \`${shownName(handler)}\` needs the file ${shownName(wanted.file)}, which the package does not contain.`
  return `${lacking} ${adviceFor(wanted, handler, files)} ${UNLESS_LAYER}`
}

/** The files that can contain the handler's module, or the program that a custom runtime starts. */
export function handlerFiles(
  runtime: string | undefined,
  handler: string | undefined,
  files: readonly string[],
): readonly string[] {
  if (runtime?.startsWith('provided')) return files.filter((file) => file === 'bootstrap')
  const language = languageOf(runtime)
  const wanted = language && handler ? handlerModule(language, handler) : undefined
  return wanted ? filesOf(wanted, files) : []
}

function languageOf(runtime = ''): string | undefined {
  return /^(python|nodejs|ruby)/.exec(runtime)?.[1]
}

function filesOf({ candidates, alsoIn }: HandlerModule, files: readonly string[]): readonly string[] {
  return files.filter((file) => candidates.includes(file) || alsoIn?.(file))
}

function unlessLayer(warning: string | undefined): string | undefined {
  return warning && `${warning} ${UNLESS_LAYER}`
}

function scriptWarning(handler: string, files: readonly string[]): string {
  const nested = inFolder([handler], files)?.file ?? similarFile(handler, files)
  const advice = nested ? `There is ${shownName(nested)}: correct \`handler\`.` : 'Check `handler`.'
  return `The program in AWS_LAMBDA_EXEC_WRAPPER starts the file ${shownName(handler)}, which the package does not contain. ${advice} ${UNLESS_LAYER}`
}

const UNLESS_LAYER =
  'Unless a layer provides that file, the function cannot start, and every invocation fails.'

function bootstrapWarning(files: readonly string[]): string | undefined {
  if (files.includes('bootstrap')) return undefined
  const nested = inFolder(['bootstrap'], files)?.file
  const advice = nested ? ` There is ${shownName(nested)}: move it to the top level.` : ''
  return `The custom runtime starts the file bootstrap, which is not at the top level of the package.${advice} ${UNLESS_LAYER}`
}

/** The module in a handler, split like the runtime interface client of each language does. */
function handlerModule(language: string, handler: string): HandlerModule | undefined {
  if (language === 'python') return pythonModule(handler)
  return language === 'nodejs' ? nodeModule(handler) : rubyModule(handler)
}

/** `a/b.f` and `a.b.f` are equal: the last dot ends the module. */
function pythonModule(handler: string): HandlerModule | undefined {
  const split = /^(.+)\.[^./]+$/.exec(handler)?.[1]
  if (!split) return undefined
  const module = split.replaceAll('.', '/')
  const endings = ['.py', '/__init__.py', '.pyc', '/__init__.pyc', '.so']
  return {
    file: `${module}.py`,
    candidates: endings.map((ending) => module + ending),
    // The name of an extension module contains the interpreter: a/b.cpython-313-x86_64-linux-gnu.so.
    alsoIn: (file) => file.startsWith(`${module}.`) && file.endsWith('.so'),
  }
}

/** The first dot after the last slash ends the module, which may also be the name of an installed package. */
function nodeModule(handler: string): HandlerModule | undefined {
  const module = /^((?:.*\/)?[^./]+)\.[^/]+$/.exec(handler.replace(/^\.\//, ''))?.[1]
  if (!module) return undefined
  const endings = ['.js', '.mjs', '.cjs', '', '/index.js']
  return {
    file: `${module}.js`,
    candidates: endings.map((ending) => module + ending),
    alsoIn: (file) => file.startsWith(`node_modules/${module}/`),
    sources: ['.ts', '.mts', '.cts'].map((ending) => module + ending),
  }
}

/** `file.method` or `file.Class.method`. */
function rubyModule(handler: string): HandlerModule | undefined {
  const module = /^([^.]+)\.[^/]+$/.exec(handler)?.[1]
  return module ? { file: `${module}.rb`, candidates: [`${module}.rb`] } : undefined
}

/** The most similar file, and what to do. */
function adviceFor(wanted: HandlerModule, handler: string, files: readonly string[]): string {
  const nested = inFolder(wanted.candidates, files)
  if (nested) {
    const { file, folder } = nested
    return `There is ${shownName(file)}: package the contents of ${shownName(folder)}, or set \`handler\` to \`${shownName(folder + handler)}\`.`
  }
  const sources = wanted.sources ?? []
  const source = files.find((file) => sources.includes(file)) ?? inFolder(sources, files)?.file
  if (source)
    return `There is ${shownName(source)}, but the runtime needs JavaScript: compile it and package the output.`
  const similar = similarFile(wanted.file, files)
  if (!similar) return 'Check `handler`.'
  const inputs = isOtherLanguage(similar, wanted.file) ? '`runtime`, `handler`' : '`handler`'
  return `There is ${shownName(similar)}: correct ${inputs} or the name of the file.`
}

/** Whether a file is of another language than the one that the runtime runs. */
function isOtherLanguage(file: string, wanted: string): boolean {
  const [, ending] = /\.(py|rb|[cm]?js)$/.exec(file) ?? []
  return ending !== undefined && ending.slice(-2) !== wanted.slice(-2)
}
