import type { Architecture } from '../../model/layer.ts'
import { shownNames } from '../names.ts'

/** A compiled Python module and its platform, as its name says (PEP 3149): `_core.cpython-313-x86_64-linux-gnu.so`. */
interface NativeModule {
  readonly file: string
  /** The name without the platform. */
  readonly module: string
  readonly pythonVersion: string
  /** Undefined for other systems than Linux. */
  readonly architecture: Architecture | undefined
}

/**
 * Warnings about compiled Python modules that the runtimes of a layer cannot load, in full sentences. A module that is
 * compiled for several platforms needs one that fits. Only the names of the files are checked.
 *
 * @param files names of all files
 */
export function nativeModuleWarnings(
  files: readonly string[],
  runtimes: readonly string[],
  architectures: readonly Architecture[],
): string[] {
  const modules = new Map<string, NativeModule[]>()
  for (const each of files.flatMap(nativeModule)) {
    modules.set(each.module, [...(modules.get(each.module) ?? []), each])
  }
  const versions = runtimes.flatMap((runtime) => /^python(\d+\.\d+)$/.exec(runtime)?.[1] ?? [])
  // Even without compatible runtimes and architectures, Lambda cannot load a module for another system.
  const wanted = (versions.length > 0 ? versions : [undefined]).flatMap((pythonVersion) =>
    (architectures.length > 0 ? architectures : [undefined]).map((architecture) => ({
      pythonVersion,
      architecture,
    })),
  )
  return wanted.flatMap(({ pythonVersion, architecture }) => {
    const unfit = [...modules.values()].filter(
      (compiled) =>
        !compiled.some(
          (each) =>
            each.architecture !== undefined &&
            (architecture === undefined || each.architecture === architecture) &&
            (pythonVersion === undefined || each.pythonVersion === pythonVersion),
        ),
    )
    const names = unfit.flatMap(([first]) => (first ? [first.file] : []))
    if (names.length === 0) return []
    const target = [pythonVersion && `Python ${pythonVersion}`, 'Linux', architecture && `on ${architecture}`]
    return [
      `The layer contains compiled modules that are not for ${target.filter(Boolean).join(' ')}, so the function cannot load them: ${shownNames(names)}. Build the layer for the platform of the function, as \`requirements\` does.`,
    ]
  })
}

function nativeModule(file: string): NativeModule[] {
  const [, module, tag] = /^(.*\/[^/.]+)\.(cpython-\d[^/]*\.so|cp\d[^/]*\.pyd)$/.exec(file) ?? []
  if (module === undefined || tag === undefined) return []
  const [, major = '', minor = ''] = /^(?:cpython-|cp)(\d)(\d+)/.exec(tag) ?? []
  const architecture = /-x86_64-linux/.test(tag) ? 'x86_64' : /-aarch64-linux/.test(tag) ? 'arm64' : undefined
  return [{ file, module, pythonVersion: `${major}.${minor}`, architecture }]
}
