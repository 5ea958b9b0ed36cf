import { createHash } from 'node:crypto'
import type { Archive, Keeping } from '../model/code.ts'
import { DIRECT_UPLOAD_LIMIT } from '../model/limits.ts'
import { TemporaryFile } from './temporary-file.ts'

/**
 * Stores and hashes an archive, piece by piece as it is created.
 * @throws Failure when it cannot be written to disk
 */
export async function keepArchive(pieces: AsyncIterable<Uint8Array>, keeping: Keeping): Promise<Archive> {
  const hash = createHash('sha256')
  let size = 0
  const store = keeping === 'in memory' ? inMemory() : keeping === 'nowhere' ? undefined : onDisk(keeping)
  for await (const piece of pieces) {
    hash.update(piece)
    store?.add(piece, size)
    size += piece.length
  }
  return { sha256: hash.digest('base64'), size, ...store?.kept(size) }
}

interface Store {
  add(piece: Uint8Array, offset: number): void
  kept(size: number): Pick<Archive, 'zip' | 'open'>
}

/** Keeps nothing of an archive that is too large for a request. */
function inMemory(): Store {
  let room: Buffer | undefined = Buffer.allocUnsafeSlow(FIRST_ROOM)
  return {
    add(piece, offset) {
      const end = offset + piece.length
      room = end > DIRECT_UPLOAD_LIMIT ? undefined : room && withRoomFor(end, room)
      room?.set(piece, offset)
    },
    kept: (size) => (room ? { zip: room.subarray(0, size) } : {}),
  }
}

/** Bytes that an archive in memory begins with: most are smaller. Large allocations make V8 collect garbage. */
const FIRST_ROOM = 1_048_576

/** The same bytes in a buffer of at least this size. It grows by doubling, so that few bytes are copied. */
function withRoomFor(size: number, room: Buffer): Buffer {
  if (size <= room.length) return room
  const larger = Buffer.allocUnsafeSlow(Math.min(DIRECT_UPLOAD_LIMIT, Math.max(size, 2 * room.length)))
  larger.set(room)
  return larger
}

function onDisk({ directory }: { readonly directory: string }): Store {
  const file = new TemporaryFile(directory)
  return { add: (piece) => file.add(piece), kept: () => ({ open: () => file.open() }) }
}

/**
 * Passes bytes on as they arrive, and throws at the end if their hash is wrong.
 * @param sha256 of all bytes, in base64
 */
export async function* checkedBytes(
  bytes: AsyncIterable<Uint8Array>,
  sha256: string,
  failure: () => Error,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('base64') !== sha256) throw failure()
}
