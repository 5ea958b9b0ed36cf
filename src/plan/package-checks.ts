import { Failure } from '../failure.ts'
import type { Archive, Code, Staging } from '../model/code.ts'
import type { Configuration } from '../model/configuration.ts'
import {
  fitsInRequest,
  refuseTooLargeForRequest,
  tooLargeForRequest,
  unzippedProblem,
} from '../model/limits.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { type CompiledTarget, compiledFileWarnings, refuseUnrunnable } from './package/compiled-files.ts'
import { handlerFiles, handlerWarning } from './package/handler.ts'
import { type ReleasePlan, releasesVersion, sendsCode, stages } from './release-plan.ts'

type PackageContent = Pick<Code, 'warnings' | 'files' | 'compiled'>
/** The inputs that say what a function runs on. */
export type RunInputs = Pick<DeployInputs, 'configuration' | 'architectures' | 'environment'>
type Runs = Pick<Configuration, 'Runtime' | 'Handler' | 'Architectures' | 'Environment'>

/** Warnings about a package: its own ones, and those about its compiled files. */
export function packageWarnings(
  { warnings, files, compiled }: PackageContent,
  inputs: RunInputs,
  latest: Runs | undefined,
): readonly string[] {
  if (!files) return warnings
  const { handler: _, ...target } = runsOn(inputs, latest)
  return [...warnings, ...compiledFileWarnings('The package', { files, compiled }, [target])]
}

/** That the package does not contain the handler, as full sentences; undefined if it does, or if that is not known. */
export function missingHandler(
  { files }: PackageContent,
  inputs: RunInputs,
  latest: Runs | undefined,
): string | undefined {
  if (!files) return undefined
  const { runtime, handler } = runsOn(inputs, latest)
  // An empty one is none: the runtime starts without a wrapper.
  const hasWrapper = Boolean(variable('AWS_LAMBDA_EXEC_WRAPPER', inputs, latest))
  return handlerWarning(runtime, handler, files, hasWrapper)
}

/**
 * Refuses to release a version that cannot start, because its program or the module of its handler is compiled for another
 * system.
 * @throws Failure that says what the file is for
 */
export function refuseUnrunnableHandler(
  plan: ReleasePlan,
  { files, compiled }: PackageContent,
  inputs: RunInputs,
  latest: Runs | undefined,
): void {
  if (!files || !releasesVersion(plan)) return
  const { handler, ...target } = runsOn(inputs, latest)
  const found = handlerFiles(target.runtime, handler, files)
  // Of several files, the interpreter takes the one that fits.
  if (found.length === 1) refuseUnrunnable('The package', { files, compiled }, found, target)
}

/** The value that an environment variable is going to have. It may be secret. */
export function variable(
  name: string,
  { environment }: RunInputs,
  latest: Pick<Configuration, 'Environment'> | undefined,
): string | undefined {
  const isKept = environment?.strategy !== 'replace' && !environment?.remove.includes(name)
  return environment?.set[name] ?? (isKept ? latest?.Environment?.Variables?.[name] : undefined)
}

/** What a function is going to run on. */
export function runsOn(
  { configuration, architectures }: RunInputs,
  latest: Runs | undefined,
): CompiledTarget & { readonly handler: string | undefined } {
  const [architecture] = architectures ?? latest?.Architectures ?? ['x86_64']
  return {
    runtime: configuration.Runtime ?? latest?.Runtime,
    handler: configuration.Handler ?? latest?.Handler,
    architecture: architecture === 'arm64' ? 'arm64' : 'x86_64',
  }
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
