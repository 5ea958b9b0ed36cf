import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from '../../failure.ts'
import type { PackageCode } from '../../model/code.ts'
import type { Architecture } from '../../model/layer.ts'
import type { LayerSource } from '../../model/wanted.ts'
import type { BuildTools } from '../../package/layer/build-tools.ts'
import { extensionWarnings } from '../../package/layer/extensions.ts'
import { requireFittingSize } from '../../package/layer/layer-size.ts'
import { leaveOut } from '../../package/layer/leave-out.ts'
import { requireStructure } from '../../package/layer/structure.ts'
import { isUnwritable, shownNames, shownPath, unwritable } from '../../package/names.ts'
import { packDirectory } from '../../package/open-package.ts'
import { openZipFile } from '../../package/zip/file.ts'
import {
  type CompiledTarget,
  compiledFileWarnings,
  refuseUnrunnable,
} from '../../plan/package/compiled-files.ts'

/** The inputs for the content of a layer. */
export interface LayerInputs {
  readonly source: LayerSource
  readonly runtimes: readonly string[]
  readonly architectures: readonly Architecture[]
}

/** The content of a layer. Its archive can be made until the layer is closed. */
export interface OpenedLayer extends PackageCode {
  /** Deletes the build directory. */
  readonly close: () => Promise<void>
}

/**
 * Opens the content of a layer, which is read from files or built from a lock file.
 *
 * @throws Failure with everything that is wrong with it, such as a structure in which no runtime finds anything
 */
export async function openLayer(content: LayerInputs, tools: BuildTools): Promise<OpenedLayer> {
  const { source } = content
  const buildDirectory = isLockFile(source) ? await makeBuildDirectory(tools) : undefined
  const close = async () => {
    if (buildDirectory) await rm(buildDirectory, { recursive: true, force: true })
  }
  try {
    return { ...checked(content, await open(content, buildDirectory ?? '', tools)), close }
  } catch (error) {
    await close()
    throw buildDirectory && isUnwritable(error) ? notBuilt(tools, error) : error
  }
}

async function makeBuildDirectory(tools: BuildTools): Promise<string> {
  try {
    return await mkdtemp(join(tools.temporary, 'layer-'))
  } catch (error) {
    throw notBuilt(tools, error)
  }
}

function notBuilt({ temporary }: BuildTools, error: unknown): Failure {
  return unwritable('What the layer is built of', temporary, 'Packages are installed there', error)
}

function checked({ source, runtimes, architectures }: LayerInputs, opened: PackageCode): PackageCode {
  const where = whereOf(source)
  if (opened.repeated && opened.repeated.length > 0) {
    throw new Failure(
      `${where} holds ${shownNames(opened.repeated)} more than once, and which copy is used depends on the tool that unpacks it.`,
      'Delete the old archive before you build it again, and add each file once.',
    )
  }
  requireStructure(where, opened.files, runtimes)
  const targets = targetsOf(runtimes, architectures)
  const programs = opened.files.filter((file) => /^(bootstrap|extensions\/[^/]+)$/.test(file))
  for (const target of targets) refuseUnrunnable(where, opened, programs, target)
  const warnings = compiledFileWarnings('The layer', opened, targets)
  return { ...opened, warnings: [...opened.warnings, ...extensionWarnings(opened), ...warnings] }
}

/** Each combination. Even without compatible runtimes and architectures, Lambda cannot load a file for another system. */
function targetsOf(runtimes: readonly string[], architectures: readonly Architecture[]): CompiledTarget[] {
  const each = <T>(values: readonly T[]) => (values.length > 0 ? values : [undefined])
  return each(runtimes).flatMap((runtime) =>
    each(architectures).map((architecture) => ({ runtime, architecture })),
  )
}

function whereOf(source: LayerSource): string {
  if (source.kind === 'zip-file') return `The archive \`${shownPath(source.path)}\``
  if (source.kind === 'source-dir') return `The directory \`${shownPath(source.path)}\``
  return `The layer built from \`${shownPath(source.path)}\``
}

/** @param place an empty directory to build in */
async function open(
  { source, architectures }: LayerInputs,
  buildDirectory: string,
  tools: BuildTools,
): Promise<PackageCode> {
  if (isLockFile(source)) return build(source, architectures, buildDirectory, tools)
  if (source.kind === 'zip-file') return openZipFile(source.path)
  return packDirectory(source.path, source.exclude)
}

type LockFile = Extract<LayerSource, { kind: 'requirements' | 'package-lock' }>

function isLockFile(source: LayerSource): source is LockFile {
  return source.kind === 'requirements' || source.kind === 'package-lock'
}

/** Builds for each architecture. One layer can support both only if it contains no compiled code. */
async function build(
  source: LockFile,
  architectures: readonly Architecture[],
  buildDirectory: string,
  tools: BuildTools,
): Promise<PackageCode> {
  let built: PackageCode | undefined
  for (const architecture of architectures) {
    const directory = join(buildDirectory, architecture)
    await mkdir(directory)
    const warnings = await install(source, architecture, directory, tools)
    const notes = await leaveOut(directory, source.exclude ?? [])
    await requireFittingSize(whereOf(source), directory)
    const packed = await packDirectory(directory, [])
    if (built && built.digest !== packed.digest) throw architecturesDiffer(source, architectures)
    built ??= {
      ...packed,
      warnings: [...packed.warnings, ...warnings],
      notes: [...(packed.notes ?? []), ...notes],
    }
  }
  if (!built) throw new Error('A layer is built for at least one architecture.')
  return built
}

/** The modules for uv and npm are loaded only if a layer is built with them. */
async function install(
  source: LockFile,
  architecture: Architecture,
  directory: string,
  tools: BuildTools,
): Promise<readonly string[]> {
  if (source.kind === 'package-lock') {
    const { installNodePackages } = await import('../../package/layer/node-packages.ts')
    return installNodePackages({ packageLock: source.path, architecture }, directory, tools)
  }
  const { installPythonPackages } = await import('../../package/layer/python-packages.ts')
  const { path: requirements, pythonVersion, selection } = source
  return installPythonPackages({ requirements, pythonVersion, selection, architecture }, directory, tools)
}

function architecturesDiffer({ path }: LockFile, architectures: readonly Architecture[]): Failure {
  return new Failure(
    `The layer built from \`${shownPath(path)}\` is not the same for ${architectures.join(' and ')}: it contains compiled code, and a layer can hold that for one architecture only.`,
    `Publish a layer for each architecture: two steps, each with one of the \`compatible-architectures\` and its own \`layer-name\`, such as \`${basename(path).split('.')[0]}-${architectures[1]}\`.`,
  )
}
