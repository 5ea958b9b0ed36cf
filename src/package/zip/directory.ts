import type { ByteReader } from '../temporary-file.ts'
import { Turns } from './bytes.ts'

/** An entry in the central directory of an archive. */
export interface DirectoryEntry {
  readonly rawName: Buffer
  /** The system and version that created it; the upper byte determines the meaning of the attributes. */
  readonly madeBy: number
  readonly attributes: number
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
}

/** An archive without a valid central directory. */
class UnreadableDirectory extends Error {}

const END_RECORD = 22
const LONGEST_COMMENT = 65_535
const CENTRAL_HEADER = 46
const LOCAL_HEADER = 30
/** In a 32-bit field, means that the number has 64 bits and is in the ZIP64 extension. */
const IN_ZIP64 = 0xffffffff

/**
 * Reads the central directory at the end of an archive ("APPNOTE.TXT - .ZIP File Format Specification", 4.3), with the
 * ZIP64 extension.
 *
 * @throws UnreadableDirectory
 */
export async function readZipDirectory(reader: ByteReader): Promise<DirectoryEntry[]> {
  const { offset, length, count, shift } = findDirectory(reader)
  if (offset + length > reader.size) throw new UnreadableDirectory()
  const bytes = reader.read(offset, length)
  const entries: DirectoryEntry[] = []
  const turns = new Turns()
  for (let at = 0; at < bytes.length && entries.length < count; ) {
    if (bytes.length - at < CENTRAL_HEADER || bytes.readUInt32LE(at) !== 0x02014b50) break
    const nameEnd = at + CENTRAL_HEADER + bytes.readUInt16LE(at + 28)
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
    const end = extraEnd + bytes.readUInt16LE(at + 32)
    if (end > bytes.length) break
    const [size = 0, compressedSize = 0, offset = 0] = withLongNumbers(
      [24, 20, 42].map((field) => bytes.readUInt32LE(at + field)),
      bytes.subarray(nameEnd, extraEnd),
    )
    entries.push({
      rawName: bytes.subarray(at + CENTRAL_HEADER, nameEnd),
      madeBy: bytes.readUInt16LE(at + 4),
      attributes: bytes.readUInt32LE(at + 38),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      compressedSize,
      size,
      offset: offset + shift,
    })
    at = end
    await turns.pass()
  }
  if (entries.length !== count) throw new UnreadableDirectory()
  return entries
}

/**
 * Where the compressed content of an entry begins. The length of the local header can differ from that in the directory.
 * @throws UnreadableDirectory
 */
export function contentOffset(reader: ByteReader, { offset }: DirectoryEntry): number {
  const header = reader.read(offset, LOCAL_HEADER)
  if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== 0x04034b50) throw new UnreadableDirectory()
  return offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28)
}

interface DirectoryPlace {
  readonly offset: number
  /** Bytes before the archive, such as a script that unpacks it; offsets in the archive do not count them. */
  readonly shift: number
  /** Bytes. */
  readonly length: number
  readonly count: number
}

/** Finds the end record, which is last in the archive except for a comment of any content. */
function findDirectory(reader: ByteReader): DirectoryPlace {
  const start = Math.max(0, reader.size - END_RECORD - LONGEST_COMMENT)
  const tail = reader.read(start, reader.size - start)
  for (let at = tail.length - END_RECORD; at >= 0; at--) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== 0x06054b50) continue
    const length = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    const count = tail.readUInt16LE(at + 10)
    const isLong = count === 0xffff || length === IN_ZIP64 || offset === IN_ZIP64
    const record = start + at
    return (isLong && findLongDirectory(reader, record)) || shifted(reader, { offset, length, count }, record)
  }
  throw new UnreadableDirectory()
}

/**
 * Where the directory really is: it ends where its end record begins, wherever the record says that it begins. Python and
 * Info-ZIP read archives the same way.
 */
function shifted(
  reader: ByteReader,
  { offset, ...place }: Omit<DirectoryPlace, 'shift'>,
  end: number,
): DirectoryPlace {
  const shift = end - place.length - offset
  const isThere = shift > 0 && place.count > 0 && startsEntry(reader, offset + shift)
  return { ...place, offset: isThere ? offset + shift : offset, shift: isThere ? shift : 0 }
}

function startsEntry(reader: ByteReader, position: number): boolean {
  const bytes = reader.read(position, 4)
  return bytes.length === 4 && bytes.readUInt32LE(0) === 0x02014b50
}

/** Finds the ZIP64 record through the locator before the end record. */
function findLongDirectory(reader: ByteReader, endRecord: number): DirectoryPlace | undefined {
  const locator = endRecord < 20 ? Buffer.alloc(0) : reader.read(endRecord - 20, 20)
  if (locator.length < 20 || locator.readUInt32LE(0) !== 0x07064b50) return undefined
  // Behind other bytes, the locator is wrong, and the record is right before it.
  for (const position of [Number(locator.readBigUInt64LE(8)), endRecord - 76]) {
    const record = position < 0 ? Buffer.alloc(0) : reader.read(position, 56)
    if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) continue
    const [count = 0, length = 0, offset = 0] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)))
    return shifted(reader, { offset, length, count }, position)
  }
  throw new UnreadableDirectory()
}

/** Replaces numbers that need 64 bits by those in the extra field, which contains only these, in this order. */
function withLongNumbers(short: readonly number[], extra: Buffer): number[] {
  if (!short.includes(IN_ZIP64)) return [...short]
  const long = longNumbers(extra)
  return short.map((number) => (number === IN_ZIP64 ? (long.shift() ?? number) : number))
}

function longNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 0x0001 && end <= extra.length) {
      const count = Math.floor((end - at - 4) / 8)
      return Array.from({ length: count }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + index * 8)))
    }
    at = end
  }
  return []
}
