import type { Architecture } from '../../model/layer.ts'
import { shownNames } from '../names.ts'

/** What the name of a compiled Python module says it was compiled for (PEP 3149): `_core.cpython-313-x86_64-linux-gnu.so`. */
interface NativeModule {
  readonly file: string
  /** The module without what it was compiled for. */
  readonly module: string
  readonly pythonVersion?: string
  /** Absent for other systems than Linux. */
  readonly architecture?: Architecture
}

/**
 * Says in full sentences which compiled Python modules of a layer its runtimes would not load; a module that was
 * compiled for several is fine as long as one of them fits. What the names of the files do not say is not looked at.
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
  // Without a word about what the layer is for, a module for another system is still one that Lambda cannot load.
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
            (each.pythonVersion ?? pythonVersion) === pythonVersion,
        ),
    )
    const names = unfit.flatMap(([first]) => (first ? [first.file] : []))
    if (names.length === 0) return []
    const target = [pythonVersion && `Python ${pythonVersion}`, 'Linux', architecture && `on ${architecture}`]
    return [
      `The layer holds compiled modules that are not for ${target.filter(Boolean).join(' ')}, so the function will not load them: ${shownNames(names)}. Build the layer for what it runs on; \`requirements\` does.`,
    ]
  })
}

function nativeModule(file: string): NativeModule[] {
  const [, module, tag] = /^(.*\/[^/.]+)\.(cpython-\d.*\.so|cp\d.*\.pyd)$/.exec(file) ?? []
  if (module === undefined || tag === undefined) return []
  const [, major = '', minor = ''] = /^(?:cpython-|cp)(\d)(\d+)/.exec(tag) ?? []
  const architecture = /-x86_64-linux/.test(tag) ? 'x86_64' : /-aarch64-linux/.test(tag) ? 'arm64' : undefined
  return [{ file, module, pythonVersion: `${major}.${minor}`, ...(architecture && { architecture }) }]
}
