import type { ByteSource } from '../temporary-file.ts'

/** An entry as the table of contents of an archive tells it. */
export interface DirectoryEntry {
  readonly rawName: Buffer
  /** System and version that made it; the upper byte says what the attributes are. */
  readonly madeBy: number
  readonly attributes: number
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
}

/** An archive without a sound table of contents. */
class UnreadableDirectory extends Error {}

const END_RECORD = 22
const LONGEST_COMMENT = 65_535
const CENTRAL_HEADER = 46
const LOCAL_HEADER = 30
/** What stands in a field of 32 bits whose number needs 64 and is told elsewhere. */
const ELSEWHERE = 0xffffffff

/**
 * Reads the table of contents at the end of an archive ("APPNOTE.TXT - .ZIP File Format Specification", 4.3), with the
 * 64-bit extension.
 *
 * @throws UnreadableDirectory
 */
export function readZipDirectory(source: ByteSource): DirectoryEntry[] {
  const { offset, length, count } = findDirectory(source)
  if (offset + length > source.size) throw new UnreadableDirectory()
  const bytes = source.read(offset, length)
  const entries: DirectoryEntry[] = []
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
      offset,
    })
    at = end
  }
  if (entries.length !== count) throw new UnreadableDirectory()
  return entries
}

/**
 * Where the compressed content of an entry begins: its own header may have another length than in the table.
 * @throws UnreadableDirectory
 */
export function contentOffset(source: ByteSource, { offset }: DirectoryEntry): number {
  const header = source.read(offset, LOCAL_HEADER)
  if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== 0x04034b50) throw new UnreadableDirectory()
  return offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28)
}

interface DirectoryPlace {
  readonly offset: number
  /** Bytes. */
  readonly length: number
  readonly count: number
}

/** The record at the very end; a comment of any content may follow it. */
function findDirectory(source: ByteSource): DirectoryPlace {
  const start = Math.max(0, source.size - END_RECORD - LONGEST_COMMENT)
  const tail = source.read(start, source.size - start)
  for (let at = tail.length - END_RECORD; at >= 0; at--) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== 0x06054b50) continue
    const length = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    const count = tail.readUInt16LE(at + 10)
    const isLong = count === 0xffff || length === ELSEWHERE || offset === ELSEWHERE
    return (isLong && findLongDirectory(source, start + at)) || { offset, length, count }
  }
  throw new UnreadableDirectory()
}

/** The 64-bit record, whose place is told just before the other one. */
function findLongDirectory(source: ByteSource, endRecord: number): DirectoryPlace | undefined {
  const locator = endRecord < 20 ? Buffer.alloc(0) : source.read(endRecord - 20, 20)
  if (locator.length < 20 || locator.readUInt32LE(0) !== 0x07064b50) return undefined
  const record = source.read(Number(locator.readBigUInt64LE(8)), 56)
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) throw new UnreadableDirectory()
  const [count = 0, length = 0, offset = 0] = [32, 40, 48].map((at) => Number(record.readBigUInt64LE(at)))
  return { offset, length, count }
}

/** Numbers that need 64 bits stand in an extra field, those that do alone, in this order. */
function withLongNumbers(short: readonly number[], extra: Buffer): number[] {
  if (!short.includes(ELSEWHERE)) return [...short]
  const long = longNumbers(extra)
  return short.map((number) => (number === ELSEWHERE ? (long.shift() ?? number) : number))
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
