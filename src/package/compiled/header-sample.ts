import type { CompiledFile } from '../../model/compiled/compiled-file.ts'
import { dynamicSection, isElf, LONGEST_SECTION, readElf } from './elf.ts'
import { readMachO, readPortableExecutable } from './other-systems.ts'

/** Bytes at the beginning and at the end of a file for Linux that are kept: linkers and patchelf write names there. */
const BEGINNING = 8_388_608
const END = 1_048_576
/** Bytes that tell the system and the processor. */
const HEADER = 4096

interface Part {
  readonly start: number
  readonly bytes: Buffer
}

/**
 * Reads the headers of a file whose content passes by once, because it is hashed. Nothing of other files is kept, and a few
 * MB of a compiled one.
 */
export class HeaderSample {
  readonly #name: string
  readonly #size: number
  #parts: Part[] | undefined
  #position = 0
  #found: Omit<CompiledFile, 'name'> | undefined

  /** @param size bytes of the whole file */
  constructor(name: string, size: number) {
    this.#name = name
    this.#size = size
  }

  /** Takes the next bytes, the first of them in a piece of at least 4 KB where the file has them. */
  add(piece: Buffer): void {
    if (this.#position === 0) this.#begin(piece)
    for (const { start, bytes } of this.#parts ?? []) copyOverlap(piece, this.#position, bytes, start)
    this.#position += piece.length
  }

  /** The file, when all of it has passed; none if it is not compiled. */
  compiled(): readonly CompiledFile[] {
    const found = this.#parts ? readElf((position, length) => this.#read(position, length)) : this.#found
    return found ? [{ name: this.#name, ...found }] : []
  }

  #begin(piece: Buffer): void {
    if (!isElf(piece)) {
      const beginning = piece.subarray(0, HEADER)
      this.#found = readMachO(beginning) ?? readPortableExecutable(beginning)
      return
    }
    const read = (position: number, length: number) => piece.subarray(position, position + length)
    if (piece.length >= this.#size) {
      this.#found = readElf(read)
      return
    }
    const dynamic = dynamicSection(read)
    this.#parts = [
      partOf(0, Math.min(BEGINNING, this.#size)),
      partOf(Math.max(0, this.#size - END), Math.min(END, this.#size)),
      ...(dynamic ? [partOf(dynamic.offset, Math.min(dynamic.size, LONGEST_SECTION))] : []),
    ]
  }

  #read(position: number, length: number): Buffer {
    const part = this.#parts?.find(({ start, bytes }) => position >= start && position < start + bytes.length)
    return part ? part.bytes.subarray(position - part.start, position - part.start + length) : Buffer.alloc(0)
  }
}

function partOf(start: number, size: number): Part {
  return { start, bytes: Buffer.alloc(size) }
}

function copyOverlap(piece: Buffer, position: number, target: Buffer, start: number): void {
  const from = Math.max(position, start)
  const to = Math.min(position + piece.length, start + target.length)
  if (from < to) piece.copy(target, from - start, from - position, to - position)
}
