import type { CompiledFile } from '../../model/compiled/compiled-file.ts'

/** Reads bytes of a file; fewer at its end, and none where they are not known. */
export type ReadBytes = (position: number, length: number) => Buffer

/** "ELF Header" of the System V ABI: `e_machine`. Others, such as graphics processors and BPF, are not for the system. */
const PROCESSORS: Readonly<Record<number, string>> = {
  3: 'x86',
  8: 'mips',
  20: 'ppc',
  21: 'ppc64',
  22: 's390x',
  40: 'arm',
  62: 'x86_64',
  183: 'arm64',
  243: 'riscv64',
  258: 'loong64',
}

/** `EI_OSABI` of NetBSD, FreeBSD and OpenBSD. Linux has 0 or 3. */
const BSD = [2, 9, 12]
/** `e_type` of programs and shared libraries; the others are parts of them. */
const EXECUTABLE = 2
const SHARED = 3

const PROGRAM_HEADER = 56
const LOAD = 1
const DYNAMIC = 2
const INTERPRETER = 3

/** Tags of the dynamic section. */
const NEEDED = 1
const STRINGS = 5
const VERSIONS_NEEDED = 0x6ffffffe

/** The most bytes of a name, such as `/lib64/ld-linux-x86-64.so.2`. */
const LONGEST_NAME = 128
/** The most bytes of a dynamic section, or of a list of versions, that are read. */
export const LONGEST_SECTION = 65_536

/** A part of the file, and where it is loaded. */
interface Segment {
  readonly type: number
  readonly offset: number
  readonly address: number
  readonly size: number
}

/** Whether a file begins like one for Linux. */
export function isElf(beginning: Uint8Array): boolean {
  return beginning[0] === 0x7f && beginning[1] === 0x45 && beginning[2] === 0x4c && beginning[3] === 0x46
}

/**
 * Reads the headers of an ELF file ("Tool Interface Standard", and "Symbol Versioning" of the Linux Standard Base), not its
 * code.
 * @returns undefined for what the system neither starts nor loads
 */
export function readElf(read: ReadBytes): Omit<CompiledFile, 'name'> | undefined {
  const header = read(0, 64)
  if (header.length < 52) return undefined
  const isLittle = header[5] !== 2
  const type = isLittle ? header.readUInt16LE(16) : header.readUInt16BE(16)
  const processor = PROCESSORS[isLittle ? header.readUInt16LE(18) : header.readUInt16BE(18)]
  if (processor === undefined || (type !== EXECUTABLE && type !== SHARED)) return undefined
  const system = BSD.includes(header[7] ?? 0) ? 'BSD' : 'Linux'
  const is64 = header[4] === 2 && header.length === 64
  return {
    system,
    processors: [processor],
    ...(is64 && isLittle && linkedWith(segmentsOf(header, read), read)),
  }
}

/** Where the dynamic section of an ELF file is: offset and bytes. Undefined without one. */
export function dynamicSection(read: ReadBytes): Pick<Segment, 'offset' | 'size'> | undefined {
  const header = read(0, 64)
  if (header.length < 64 || header[4] !== 2 || header[5] === 2) return undefined
  return segmentsOf(header, read).find(({ type }) => type === DYNAMIC)
}

function segmentsOf(header: Buffer, read: ReadBytes): Segment[] {
  const table = read(Number(header.readBigUInt64LE(32)), header.readUInt16LE(56) * PROGRAM_HEADER)
  return Array.from({ length: Math.floor(table.length / PROGRAM_HEADER) }, (_, index) => {
    const at = index * PROGRAM_HEADER
    const [offset = 0, address = 0, size = 0] = [8, 16, 32].map((field) =>
      Number(table.readBigUInt64LE(at + field)),
    )
    return { type: table.readUInt32LE(at), offset, address, size }
  })
}

/** The C library of a file. Only what names it counts: a static program names none. */
function linkedWith(
  segments: readonly Segment[],
  read: ReadBytes,
): Pick<CompiledFile, 'library' | 'glibc'> | undefined {
  const interpreter = segments.find(({ type }) => type === INTERPRETER)
  const names = interpreter ? [nameAt(read, interpreter.offset)] : []
  const dynamic = segments.find(({ type }) => type === DYNAMIC)
  const entries = dynamic ? dynamicEntries(read(dynamic.offset, Math.min(dynamic.size, LONGEST_SECTION))) : []
  const offsetOf = (tag: number) => {
    const address = entries.find((each) => each.tag === tag)?.value
    return address === undefined ? undefined : fileOffset(segments, address)
  }
  const strings = offsetOf(STRINGS)
  if (strings !== undefined)
    names.push(
      ...entries.filter(({ tag }) => tag === NEEDED).map(({ value }) => nameAt(read, strings + value)),
    )
  if (names.some((name) => /\/ld-musl-|^libc\.musl-|^libc\.so$/.test(name))) return { library: 'musl' }
  const versions = offsetOf(VERSIONS_NEEDED)
  const glibc = versions === undefined ? undefined : newestGlibc(read(versions, LONGEST_SECTION))
  if (glibc !== undefined) return { library: 'glibc', glibc }
  return names.some((name) => /\/ld-linux|^libc\.so\.6$/.test(name)) ? { library: 'glibc' } : undefined
}

function dynamicEntries(section: Buffer): { readonly tag: number; readonly value: number }[] {
  const all = Array.from({ length: Math.floor(section.length / 16) }, (_, index) => ({
    tag: Number(section.readBigUInt64LE(index * 16)),
    value: Number(section.readBigUInt64LE(index * 16 + 8)),
  }))
  const end = all.findIndex(({ tag }) => tag === 0)
  return end < 0 ? all : all.slice(0, end)
}

function fileOffset(segments: readonly Segment[], address: number): number | undefined {
  const segment = segments.find(
    ({ type, address: start, size }) => type === LOAD && address >= start && address < start + size,
  )
  return segment && segment.offset + (address - segment.address)
}

function nameAt(read: ReadBytes, position: number): string {
  return read(position, LONGEST_NAME).toString('latin1').split('\0', 1)[0] ?? ''
}

/** Marks a version whose absence the loader accepts. */
const WEAK = 2

/**
 * The newest version of glibc in a list of needed versions (`.gnu.version_r`). Versions are recognized by the hashes of
 * their names, which are beside them, because the names themselves may be anywhere in the file.
 */
function newestGlibc(list: Buffer): number | undefined {
  let newest: number | undefined
  for (let at = 0; at + 16 <= list.length; ) {
    let version = at + list.readUInt32LE(at + 8)
    for (let left = list.readUInt16LE(at + 2); left > 0 && version + 16 <= list.length; left--) {
      const minor = (list.readUInt16LE(version + 4) & WEAK) === 0 && glibcByHash(list.readUInt32LE(version))
      if (typeof minor === 'number') newest = Math.max(newest ?? 0, minor)
      const next = list.readUInt32LE(version + 12)
      if (next < 16) break
      version += next
    }
    const next = list.readUInt32LE(at + 12)
    if (next < 16) break
    at += next
  }
  return newest
}

/** Versions of glibc are looked for up to 2.99. */
const VERSIONS = 100
let byHash: ReadonlyMap<number, number> | undefined

function glibcByHash(hash: number): number | undefined {
  byHash ??= new Map([
    ...Array.from({ length: VERSIONS }, (_, minor) => [elfHash(`GLIBC_2.${minor}`), minor] as const),
    // Versions of three numbers are older than every Lambda runtime.
    ...['2.1.1', '2.1.3', '2.2.5', '2.2.6', '2.3.2', '2.3.3', '2.3.4'].map(
      (version) => [elfHash(`GLIBC_${version}`), Number(version[2])] as const,
    ),
    // Relative relocations in a compact form, which glibc 2.36 was the first to read.
    [elfHash('GLIBC_ABI_DT_RELR'), 36],
  ])
  return byHash.get(hash)
}

/** The hash function of the System V ABI. */
export function elfHash(name: string): number {
  let hash = 0
  for (const byte of Buffer.from(name)) {
    hash = (hash << 4) + byte
    const high = hash & 0xf0000000
    hash = (hash ^ (high >>> 24)) & ~high
  }
  return hash >>> 0
}
