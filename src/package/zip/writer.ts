import { type DigestedFile, type EntryKind, kindOf } from '../content-digest.ts'
import type { CompressedPiece } from './compression.ts'

const CENTRAL_HEADER = 46
const END_RECORD = 22

const UTF8_NAME = 0x0800
const DEFLATED = 8
/** 1 January 1980, 00:00, the first DOS date: a fixed date keeps the bytes the same. */
const DATE = 0x0021
/** Created by Unix, so that readers use the permissions; features of version 2.0. */
const MADE_BY = (3 << 8) | 20

/** Unix kinds and permissions. */
const MODES: Readonly<Record<EntryKind, number>> = { file: 0o100644, executable: 0o100755, link: 0o120777 }

/** Checksum and sizes follow the data instead of preceding it. */
const DATA_DESCRIPTOR = 0x0008

/** Replaces the checksum and sizes that are not yet known. */
const UNKNOWN_SIZES = new Uint8Array(12)

/** A file in the archive. */
interface Place {
  /** Of its header. */
  readonly offset: number
  readonly name: Buffer
  readonly flags: number
  readonly deflated: boolean
}

/**
 * Writes an archive of up to 65,535 files and 4 GB, piece by piece from beginning to end, so that it can be streamed to
 * memory, disk or the network. It has no entries for directories, because Lambda creates them.
 */
export async function* writeZip(pieces: AsyncIterable<CompressedPiece>): AsyncGenerator<Uint8Array> {
  const directory = new Directory()
  let offset = 0
  let place: Place | undefined
  let compressedSize = 0
  for await (const { file, kind, data } of pieces) {
    const isPart = kind === 'part' || kind === 'last part'
    compressedSize += data.length
    if (!place) {
      const flags = isPart ? UTF8_NAME | DATA_DESCRIPTOR : UTF8_NAME
      place = { offset, name: Buffer.from(file.name), flags, deflated: kind !== 'stored' }
      const known = isPart ? undefined : sizesOf(file, compressedSize)
      const header = Buffer.concat([signed(0x04034b50), sharedFields(place, known), place.name])
      yield header
      offset += header.length
    }
    yield data
    offset += data.length
    if (kind === 'part') continue
    const sizes = sizesOf(file, compressedSize)
    if (isPart) {
      const descriptor = Buffer.concat([signed(0x08074b50), sizes])
      yield descriptor
      offset += descriptor.length
    }
    directory.add(kindOf(file), sharedFields(place, sizes), place)
    place = undefined
    compressedSize = 0
  }
  yield directory.bytes
  yield endRecord(directory.files, directory.bytes.length, offset)
}

/** Checksum and sizes, before or after the data and in the central directory. */
function sizesOf({ crc, size }: DigestedFile, compressedSize: number): Buffer {
  const fields = Buffer.alloc(12)
  fields.writeUInt32LE(crc, 0)
  fields.writeUInt32LE(compressedSize, 4)
  fields.writeUInt32LE(size, 8)
  return fields
}

/** The 26 bytes that are the same in the local header and in the central directory. */
function sharedFields({ name, flags, deflated }: Place, sizes: Uint8Array = UNKNOWN_SIZES): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(deflated ? 20 : 10, 0)
  fields.writeUInt16LE(flags, 2)
  fields.writeUInt16LE(deflated ? DEFLATED : 0, 4)
  fields.writeUInt16LE(DATE, 8)
  fields.set(sizes, 10)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/**
 * The central directory at the end of the archive. It allocates its own memory, because buffers from Node's pool would
 * keep the whole pool alive.
 */
class Directory {
  files = 0
  #room = Buffer.alloc(65_536)
  #length = 0

  get bytes(): Buffer {
    return this.#room.subarray(0, this.#length)
  }

  add(kind: EntryKind, shared: Buffer, { name, offset }: Place): void {
    const header = this.#next(CENTRAL_HEADER)
    header.writeUInt32LE(0x02014b50, 0)
    header.writeUInt16LE(MADE_BY, 4)
    shared.copy(header, 6)
    header.writeUInt16LE(MODES[kind], 40)
    header.writeUInt32LE(offset, 42)
    name.copy(this.#next(name.length))
    this.files++
  }

  #next(bytes: number): Buffer {
    const start = this.#length
    this.#length += bytes
    if (this.#length > this.#room.length) {
      this.#room = Buffer.concat([this.#room, Buffer.alloc(this.#room.length + bytes)])
    }
    return this.#room.subarray(start, this.#length)
  }
}

function endRecord(files: number, directoryBytes: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(END_RECORD)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(files, 8)
  record.writeUInt16LE(files, 10)
  record.writeUInt32LE(directoryBytes, 12)
  record.writeUInt32LE(directoryOffset, 16)
  return record
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
