import { Failure } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import { glibcOf } from '../../model/compiled/amazon-linux.ts'
import type { CompiledFile } from '../../model/compiled/compiled-file.ts'
import type { Architecture } from '../../model/layer.ts'
import { shownName } from '../../model/text.ts'

/** What a package is for. What is undefined may be anything that Lambda has. */
export interface CompiledTarget {
  readonly runtime?: string | undefined
  readonly architecture?: Architecture | undefined
}

/** The content of a package, as far as it matters here. */
export interface CompiledContent {
  readonly files: readonly string[]
  readonly compiled?: readonly CompiledFile[] | undefined
}

/** A file that a function could load, if it is for its system. */
interface Candidate extends Partial<CompiledFile> {
  readonly name: string
  /** Of a Python module whose name contains it, such as 3.13. */
  readonly python?: string | undefined
}

/** The C libraries that a package brings along: whether its files fit those of the system does not matter then. */
type Brought = ReadonlySet<CompiledFile['library']>

/** Why a file does not fit, such as `for macOS`; undefined if it does, or if that is not known. */
function misfitOf(
  file: Candidate,
  { runtime, architecture }: CompiledTarget,
  brought: Brought,
): string | undefined {
  const { system = 'Linux', processors = [], library, glibc } = file
  if (system !== 'Linux') return `for ${system}`
  if (processors.length > 0 && !processors.some((each) => isRun(each, architecture)))
    return `for ${processors.join(', ')}`
  if ((library ?? libraryInName(file.name)) === 'musl' && !brought.has('musl'))
    return 'for musl, as on Alpine Linux'
  const available = glibcOf(runtime)
  if (glibc !== undefined && available !== undefined && glibc > available && !brought.has('glibc'))
    return `needs glibc 2.${glibc}`
  const wanted = /^python(\d+\.\d+)$/.exec(runtime ?? '')?.[1]
  if (file.python !== undefined && wanted !== undefined && file.python !== wanted)
    return `for Python ${file.python}`
  return undefined
}

/** A library says in its header which C library it needs, except where it uses that of the program that loads it. */
function libraryInName(name: string): 'musl' | undefined {
  return /[-_.](linux)?musl[-_./]/.test(name) && /\.(node|so)$/.test(name) ? 'musl' : undefined
}

function isRun(processor: string, architecture: Architecture | undefined): boolean {
  return architecture === undefined ? /^(x86_64|arm64)$/.test(processor) : processor === architecture
}

/**
 * Warnings, as full sentences, about compiled files that cannot be loaded. Of a file that is packed for several systems one
 * has to fit. Whether the function loads the file at all is not known.
 *
 * @param subject begins the sentences: "The layer"
 * @param targets of each combination of runtime and architecture
 */
export function compiledFileWarnings(
  subject: string,
  content: CompiledContent,
  targets: readonly CompiledTarget[],
): string[] {
  const brought = librariesIn(content)
  const groups = groupBy(candidates(content), ({ name }) => withoutPlatform(name))
  const warnings = targets.flatMap((target) => {
    const unfit = [...groups.values()].flatMap((files) => {
      const reasons = files.map((file) => misfitOf(file, target, brought))
      const [first] = files
      return first === undefined || reasons.includes(undefined)
        ? []
        : [{ name: first.name, reason: reasons[0] ?? '' }]
    })
    if (unfit.length === 0) return []
    return [
      `${subject} contains compiled files that the function cannot load on ${shownTarget(target)}: ${shownMisfits(unfit)}. ${adviceFor(unfit[0]?.name ?? '', target)}`,
    ]
  })
  return [...new Set(warnings)]
}

function librariesIn({ files }: CompiledContent): Brought {
  return new Set([
    ...(files.some((file) => /(^|\/)libc\.so\.6$/.test(file)) ? ['glibc' as const] : []),
    ...(files.some((file) => /(^|\/)(ld-musl-|libc\.musl-)[^/]+$/.test(file)) ? ['musl' as const] : []),
  ])
}

/**
 * Refuses a program that Lambda starts itself, or a module that it loads, and that cannot run.
 *
 * @param where begins the message, such as "The package"
 * @param programs names of these files
 * @throws Failure that says what it is for
 */
export function refuseUnrunnable(
  where: string,
  content: CompiledContent,
  programs: readonly string[],
  target: CompiledTarget,
): void {
  const brought = librariesIn(content)
  for (const file of content.compiled ?? []) {
    const reason = programs.includes(file.name) && misfitOf(file, target, brought)
    if (!reason) continue
    throw new Failure(
      `${where} contains the file ${shownName(file.name)}, which Lambda cannot run on ${shownTarget(target)}: it is compiled ${reason.startsWith('for') ? reason : `so that it ${reason}`}.`,
      compileAdvice(target),
    )
  }
}

function shownMisfits(unfit: readonly { readonly name: string; readonly reason: string }[]): string {
  const first = unfit.slice(0, 3).map(({ name, reason }) => `${shownName(name)} (${reason})`)
  return `${first.join(', ')}${unfit.length > 3 ? ` and ${unfit.length - 3} more` : ''}`
}

/** What a function runs on, for messages: `arm64 Linux with glibc 2.34 (python3.13)`. */
function shownTarget({ runtime, architecture }: CompiledTarget): string {
  const glibc = glibcOf(runtime)
  const system = architecture === undefined ? 'Linux' : `${architecture} Linux`
  const library = glibc === undefined ? '' : ` with glibc 2.${glibc}`
  return `${system}${library}${runtime === undefined ? '' : ` (${runtime})`}`
}

/** How the files of a language are made for Lambda. */
function adviceFor(name: string, target: CompiledTarget): string {
  const { runtime = '', architecture = 'x86_64' } = target
  if (/(^|\/)node_modules\/|\.node$/.test(name))
    return `Install the packages for Lambda: \`npm ci --os=linux --cpu=${architecture === 'arm64' ? 'arm64' : 'x64'} --libc=glibc\`. What npm compiles itself has to be installed on such a machine.`
  if (/^python/.test(runtime) || /\.(pyd|abi3\.so)$|\.cpython-/.test(name)) {
    const tag = glibcOf(runtime) === 26 ? 'manylinux2014' : 'manylinux_2_28'
    const processor = architecture === 'arm64' ? 'aarch64' : 'x86_64'
    const version = /^python(\d+\.\d+)$/.exec(runtime)?.[1]
    return `Install wheels for Lambda: \`pip install --only-binary=:all: --platform ${tag}_${processor}${version === undefined ? '' : ` --python-version ${version}`} --target DIRECTORY\`, or publish a layer with \`requirements\`.`
  }
  return compileAdvice(target)
}

/** What to do about a program of one's own. */
function compileAdvice({ runtime, architecture = 'x86_64' }: CompiledTarget): string {
  const go = architecture === 'arm64' ? 'arm64' : 'amd64'
  const image = glibcOf(runtime) === 26 ? 'Amazon Linux 2' : 'Amazon Linux 2023'
  return `Compile it for Linux on ${architecture} (Go: \`CGO_ENABLED=0 GOOS=linux GOARCH=${go}\`), in a container of ${image} or without a dynamic C library.`
}

/**
 * The files that a function could load: programs and libraries by their headers, and Python modules whose headers are not
 * known by their names.
 */
function candidates({ files, compiled = [] }: CompiledContent): Candidate[] {
  const read = new Map(compiled.map((file) => [file.name, file]))
  const modules = files.flatMap((name): Candidate[] => {
    const byName = pythonModule(name)
    return byName ? [{ ...byName, ...read.get(name) }] : []
  })
  const named = new Set(modules.map(({ name }) => name))
  return [...modules, ...compiled.filter((file) => !named.has(file.name) && isLoadable(file))]
}

/**
 * Programs and libraries of Windows lie in many packages that run everywhere: launchers of Python, assemblies of .NET.
 * fsevents is a module that only macOS has.
 */
function isLoadable({ name, system }: CompiledFile): boolean {
  if (/(^|\/)fsevents\/|fsevents\.node$/.test(name)) return false
  const base = name.slice(name.lastIndexOf('/') + 1)
  return system !== 'Windows' || /\.(node|pyd)$/.test(base) || !base.includes('.') || isWindowsPackage(name)
}

/** Such as `@esbuild/win32-x64`. */
function isWindowsPackage(name: string): boolean {
  return /(^|\/)node_modules\/(@[^/]+\/)?[^/]*win32-/.test(name)
}

/** A compiled Python module and its platform, as its name says (PEP 3149): `_core.cpython-313-x86_64-linux-gnu.so`. */
function pythonModule(name: string): Candidate | undefined {
  const [, ...rest] = name.slice(name.lastIndexOf('/') + 1).split('.')
  const tag = rest.join('.')
  if (!/^(cpython-\d.*\.so|cp\d.*\.pyd)$/.test(tag)) return undefined
  const [, major = '', minor = ''] = /^(?:cpython-|cp)(\d)(\d+)/.exec(tag) ?? []
  const processor = /-(x86_64|aarch64)-linux/.exec(tag)?.[1]
  return {
    name,
    python: `${major}.${minor}`,
    system: tag.endsWith('.pyd') ? 'Windows' : tag.includes('-darwin') ? 'macOS' : 'Linux',
    ...(processor !== undefined && { processors: [processor === 'aarch64' ? 'arm64' : processor] }),
    ...(tag.includes('-musl') && { library: 'musl' as const }),
  }
}

/** Parts of names by which packages tell the files for one platform from those for another. */
const PLATFORM_WORDS = new Set(
  `linux linuxmusl linuxglibc musllinux manylinux musl gnu glibc gnueabihf musleabihf eabi darwin macos macosx osx mac apple
   win win32 win64 windows mingw msvc pc unknown x64 x86 amd64 ia32 i386 i686 386 arm arm64 armv6 armv7 armv7l armv8
   aarch64 universal universal2 riscv64 riscv64gc ppc64 ppc64le powerpc64le s390x loong64 loongarch64 mips64el freebsd openbsd netbsd
   sunos android wasm rhel debian alpine openssl cpython abi3 so dylib dll node exe pyd bin x
   baseline`.split(/\s+/),
)

/** What the files of one library for several platforms have in common. */
function withoutPlatform(name: string): string {
  return name
    .replaceAll(/x86[_-]64/g, 'x64')
    .split(/[-_.+/]/)
    .filter((word) => !PLATFORM_WORDS.has(word.toLowerCase()) && !/^(v|cp|python)?\d+[a-z]?$/.test(word))
    .join('/')
}
