import type { CompressedFile } from './compressed-files.ts'

const LOCAL_HEADER = 30
const CENTRAL_HEADER = 46
const END_RECORD = 22

const UTF8_NAME = 0x0800
const DEFLATED = 8
/** 1 January 1980, 00:00: the first date that DOS knows, in every archive, so that dates change no bytes. */
const DATE = 0x0021
/** Made by Unix, so that readers take the permissions; features of version 2.0. */
const MADE_BY = (3 << 8) | 20

/** The most bytes that `writeZip` makes of files: nothing is stored in more bytes than it has. */
export function zipCapacity(files: readonly { readonly name: string; readonly size: number }[]): number {
  let bytes = END_RECORD
  for (const { name, size } of files)
    bytes += LOCAL_HEADER + CENTRAL_HEADER + 2 * Buffer.byteLength(name) + size
  return bytes
}

/**
 * Writes an archive of up to 65,535 files and 4 GB, piece by piece in the order of the file, so that it can go to
 * memory, a disk or the network alike. Without entries for directories: Lambda makes those that it needs.
 */
export async function* writeZip(files: AsyncIterable<CompressedFile>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const file of files) {
    const name = Buffer.from(file.name)
    const facts = sharedFields(file, name.length)
    directory.push(centralHeader(file, facts, offset), name)
    yield Buffer.concat([signed(0x04034b50), facts, name])
    yield file.data
    offset += LOCAL_HEADER + name.length + file.data.length
  }
  const central = Buffer.concat(directory)
  yield central
  yield endRecord(directory.length / 2, central.length, offset)
}

/** The 26 bytes that the header before a file and its entry in the central directory share. */
function sharedFields({ crc, size, deflated, data }: CompressedFile, nameLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(deflated ? 20 : 10, 0)
  fields.writeUInt16LE(UTF8_NAME, 2)
  fields.writeUInt16LE(deflated ? DEFLATED : 0, 4)
  fields.writeUInt16LE(DATE, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

function centralHeader({ executable }: CompressedFile, shared: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_HEADER)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(MADE_BY, 4)
  shared.copy(header, 6)
  header.writeUInt16LE(executable ? 0o100755 : 0o100644, 40)
  header.writeUInt32LE(offset, 42)
  return header
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
