import { elfHash } from '../../../src/package/compiled/elf.ts'

/** What an ELF file of 64 bits says about itself. */
export interface Elf {
  readonly machine?: number
  /** `e_type`: 2 for a program, 3 for a library. */
  readonly type?: number
  /** The program that loads it, such as `/lib64/ld-linux-x86-64.so.2`. */
  readonly interpreter?: string
  /** Libraries. */
  readonly needed?: readonly string[]
  /** Names of versions that it needs, such as `GLIBC_2.34`; with `?` at the end, only if they are there. */
  readonly versions?: readonly string[]
  /** Bytes of code between the names and the dynamic section. */
  readonly code?: number
}

const X86_64 = 62
export const ARM64 = 183

/** Where the file is loaded, so that addresses and offsets differ. */
const BASE = 0x400000
const HEADERS = 64 + 3 * 56

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8)
  values.forEach((value, at) => {
    bytes.writeBigUInt64LE(BigInt(value), at * 8)
  })
  return bytes
}

function programHeader(type: number, offset: number, size: number): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(type)
  return Buffer.concat([head, numbers(offset, BASE + offset, BASE + offset, size, size, 8)])
}

/** `.gnu.version_r` with one library. */
function neededVersions(versions: readonly string[]): Buffer {
  const list = Buffer.alloc(16 + versions.length * 16)
  list.writeUInt16LE(1, 0)
  list.writeUInt16LE(versions.length, 2)
  list.writeUInt32LE(16, 8)
  versions.forEach((version, index) => {
    const at = 16 + index * 16
    list.writeUInt32LE(elfHash(version.replace('?', '')), at)
    list.writeUInt16LE(version.endsWith('?') ? 2 : 0, at + 4)
    list.writeUInt32LE(index + 1 < versions.length ? 16 : 0, at + 12)
  })
  return list
}

/** A file as a linker lays it out: headers, names, code, dynamic section. */
export function elfOf({
  machine = X86_64,
  type = 3,
  interpreter,
  needed = [],
  versions = [],
  code = 0,
}: Elf = {}): Buffer {
  const isDynamic = needed.length + versions.length > 0
  const interp = Buffer.from(interpreter === undefined ? '' : `${interpreter}\0`)
  const strings = Buffer.from(`\0${needed.map((name) => `${name}\0`).join('')}`)
  const list = versions.length > 0 ? neededVersions(versions) : Buffer.alloc(0)
  const stringsAt = HEADERS + interp.length
  const listAt = stringsAt + strings.length
  const dynamicAt = listAt + list.length + code
  const names = needed.flatMap((name) => [1, strings.indexOf(`\0${name}\0`) + 1])
  const dynamic = isDynamic
    ? numbers(
        ...[...names, 5, BASE + stringsAt],
        ...(versions.length > 0 ? [0x6ffffffe, BASE + listAt, 0x6fffffff, 1] : []),
        ...[0, 0],
      )
    : Buffer.alloc(0)
  const header = Buffer.alloc(64)
  header.write('\x7fELF\x02\x01\x01', 0, 'latin1')
  header.writeUInt16LE(type, 16)
  header.writeUInt16LE(machine, 18)
  header.writeBigUInt64LE(64n, 32)
  header.writeUInt16LE(56, 54)
  header.writeUInt16LE(3, 56)
  return Buffer.concat([
    header,
    programHeader(1, 0, dynamicAt + dynamic.length),
    programHeader(interpreter === undefined ? 0 : 3, HEADERS, interp.length),
    programHeader(isDynamic ? 2 : 0, dynamicAt, dynamic.length),
    interp,
    strings,
    list,
    Buffer.alloc(code),
    dynamic,
  ])
}

/** A file for one processor of macOS. */
export function machO(cpu = 0x0100000c): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.writeUInt32LE(0xfeedfacf, 0)
  bytes.writeUInt32LE(cpu, 4)
  return bytes
}

/** A file for several processors of macOS. */
export function universalMachO(...cpus: readonly number[]): Buffer {
  const bytes = Buffer.alloc(64 + cpus.length * 20)
  bytes.writeUInt32BE(0xcafebabe, 0)
  bytes.writeUInt32BE(cpus.length, 4)
  cpus.forEach((cpu, index) => {
    bytes.writeUInt32BE(cpu, 8 + index * 20)
  })
  return bytes
}

/** A file for Windows. */
export function portableExecutable(machine = 0x8664): Buffer {
  const bytes = Buffer.alloc(256)
  bytes.write('MZ', 0, 'latin1')
  bytes.writeUInt32LE(128, 0x3c)
  bytes.write('PE\0\0', 128, 'latin1')
  bytes.writeUInt16LE(machine, 132)
  return bytes
}
