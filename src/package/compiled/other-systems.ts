import type { CompiledFile } from '../../model/compiled/compiled-file.ts'

type Read = Omit<CompiledFile, 'name'> | undefined

/** `cputype` of macOS, <mach/machine.h>. */
const MAC_PROCESSORS: Readonly<Record<number, string>> = {
  7: 'x86',
  16777223: 'x86_64',
  16777228: 'arm64',
}
/** The files of a universal file. A class of Java has the same beginning, and then its version, which is at least 45. */
const MOST_PARTS = 44

/** `Machine` of Windows, "PE Format". */
const WINDOWS_PROCESSORS: Readonly<Record<number, string>> = {
  332: 'x86',
  34404: 'x86_64',
  43620: 'arm64',
}

/**
 * Reads the beginning of a Mach-O file, for one processor or for several.
 * @param beginning the first 4 KB
 */
export function readMachO(beginning: Buffer): Read {
  if (beginning.length < 28) return undefined
  const magic = beginning.readUInt32LE(0)
  if (magic === 0xfeedface || magic === 0xfeedfacf) return onMac([beginning.readUInt32LE(4)])
  if (beginning.readUInt32BE(0) !== 0xcafebabe) return undefined
  const parts = beginning.readUInt32BE(4)
  if (parts === 0 || parts > MOST_PARTS || beginning.length < 8 + parts * 20) return undefined
  return onMac(Array.from({ length: parts }, (_, index) => beginning.readUInt32BE(8 + index * 20)))
}

function onMac(types: readonly number[]): Read {
  return { system: 'macOS', processors: types.map((type) => MAC_PROCESSORS[type] ?? 'another processor') }
}

/** Reads the beginning of a file for Windows, as above. */
export function readPortableExecutable(beginning: Buffer): Read {
  if (beginning.length < 64 || beginning.toString('latin1', 0, 2) !== 'MZ') return undefined
  const at = beginning.readUInt32LE(0x3c)
  if (at + 6 > beginning.length || beginning.toString('latin1', at, at + 4) !== 'PE\0\0') return undefined
  const processor = WINDOWS_PROCESSORS[beginning.readUInt16LE(at + 4)] ?? 'another processor'
  return { system: 'Windows', processors: [processor] }
}
