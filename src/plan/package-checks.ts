import { distance } from 'fastest-levenshtein'
import { Failure } from '../failure.ts'
import type { Archive, Code, Staging } from '../model/code.ts'
import type { Configuration } from '../model/configuration.ts'
import {
  fitsInRequest,
  refuseTooLargeForRequest,
  tooLargeForRequest,
  unzippedProblem,
} from '../model/limits.ts'
import { shownName } from '../model/text.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { type ReleasePlan, sendsCode, stages } from './release-plan.ts'

/** Warnings about a package: its own ones, and one if the handler is missing. */
export function packageWarnings(
  code: Pick<Code, 'warnings' | 'files'>,
  { configuration }: DeployInputs,
  latest: Pick<Configuration, 'Runtime' | 'Handler'> | undefined,
): readonly string[] {
  const handlerMissing = warningOfHandler(code, configuration, latest)
  return [...code.warnings, ...(handlerMissing ? [handlerMissing] : [])]
}

/** That the package does not contain the handler, as a list of full sentences; empty if it does, or if that is not known. */
export function missingHandler(
  code: Pick<Code, 'files'>,
  { configuration }: Pick<DeployInputs, 'configuration'>,
  latest: Pick<Configuration, 'Runtime' | 'Handler'> | undefined,
): readonly string[] {
  const warning = warningOfHandler(code, configuration, latest)
  return warning ? [warning.replace(` ${UNLESS_LAYER}`, '')] : []
}

function warningOfHandler(
  { files }: Pick<Code, 'files'>,
  configuration: DeployInputs['configuration'],
  latest: Pick<Configuration, 'Runtime' | 'Handler'> | undefined,
): string | undefined {
  const runtime = configuration.Runtime ?? latest?.Runtime
  const handler = configuration.Handler ?? latest?.Handler
  return files && handlerWarning(runtime, handler, files)
}

/**
 * Refuses an archive that is too large for a request, if the plan sends it in a request.
 * @param size size of the archive in bytes
 * @throws Failure with the size
 */
export function refuseUnsendable(plan: ReleasePlan, size: number): void {
  if (sendsCode(plan) && !stages(plan)) refuseTooLargeForRequest(size)
}

/** The upper bound for the share of the headers in the size of an archive. */
const HEADERS = 0.05

/**
 * Refuses code that is too large together with the attached layers. AWS reports only the zipped size of layers, so what
 * is refused here is certainly too large.
 *
 * @param unzippedSize uncompressed size of the package in bytes
 * @throws Failure that names the layers
 */
export function refuseTooLargeWithLayers(
  plan: ReleasePlan,
  unzippedSize: number,
  { Layers = [] }: Pick<Configuration, 'Layers'>,
): void {
  if (!sendsCode(plan)) return
  const wanted = plan.slots.configure?.members['Layers'] as readonly string[] | undefined
  const kept = Layers.filter(({ Arn = '' }) => !wanted || wanted.includes(Arn))
  const zipped = kept.reduce((bytes, { CodeSize = 0 }) => bytes + CodeSize, 0)
  if (zipped === 0) return
  const names = kept.map(({ Arn }) => Arn).join(', ')
  const subject = `The package together with the function's layers (${names}, counted by their zipped size)`
  const problem = unzippedProblem(subject, unzippedSize + Math.floor(zipped * (1 - HEADERS)))
  if (problem) throw problem
}

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
 * what to do. Undefined if it does, or if that is not known (Java and .NET runtimes, no handler). It is not an error,
 * because a layer may contain the handler.
 *
 * @param files names of the files in the package
 */
export function handlerWarning(
  runtime: string | undefined,
  handler: string | undefined,
  files: readonly string[],
): string | undefined {
  if (runtime?.startsWith('provided')) return bootstrapWarning(files)
  const language = /^(python|nodejs|ruby)/.exec(runtime ?? '')?.[1]
  if (!language || !handler) return undefined
  const wanted = handlerModule(language, handler)
  if (!wanted) {
    return `The handler \`${shownName(handler)}\` does not name a function in a module: the runtime ${runtime} expects \`module.function\`.`
  }
  const { candidates, alsoIn } = wanted
  if (files.some((file) => candidates.includes(file) || alsoIn?.(file))) return undefined
  const lacking = `The handler \`${shownName(handler)}\` needs the file ${shownName(wanted.file)}, which the package does not contain.`
  return `${lacking} ${adviceFor(wanted, handler, files)} ${UNLESS_LAYER}`
}

const UNLESS_LAYER = 'Ignore this warning if a layer provides that file.'

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
  return similar
    ? `There is ${shownName(similar)}: correct \`handler\` or the name of the file.`
    : 'Check `handler`.'
}

/** A candidate in a folder of the package, the one with the shortest path. */
function inFolder(
  candidates: readonly string[],
  files: readonly string[],
): { file: string; folder: string } | undefined {
  return candidates
    .flatMap((wanted) =>
      files.filter((file) => file.endsWith(`/${wanted}`)).map((file) => ({ file, wanted })),
    )
    .toSorted((a, b) => depth(a.file) - depth(b.file) || (a.file < b.file ? -1 : 1))
    .map(({ file, wanted }) => ({ file, folder: file.slice(0, -wanted.length) }))[0]
}

function depth(file: string): number {
  return file.split('/').length
}

/** A file with a similar path, or with the same name in another folder. */
function similarFile(wanted: string, files: readonly string[]): string | undefined {
  const close = files
    .map((file) => ({ file, steps: distance(wanted, file) }))
    .filter(({ steps }) => steps <= 2)
    .toSorted((a, b) => a.steps - b.steps)[0]
  const base = wanted.slice(wanted.lastIndexOf('/') + 1)
  return close?.file ?? files.find((file) => file === base || file.endsWith(`/${base}`))
}

/**
 * Refuses an archive that does not fit into the request, where there is no bucket that it could go through.
 *
 * @throws Failure with its size
 */
export function requireSendable({ size }: Pick<Archive, 'size'>, staging: Staging | undefined): void {
  if (staging || fitsInRequest(size)) return
  throw new Failure(
    tooLargeForRequest('The layer', size),
    "Give `s3-bucket`: Lambda fetches a larger one from a bucket in the layer's region. Or split it into several layers, which may have 250 MB unzipped in total.",
  )
}
