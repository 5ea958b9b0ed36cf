import { createHash } from 'node:crypto'
import type { Archive, Keeping } from '../model/code.ts'
import { DIRECT_UPLOAD_LIMIT } from '../model/limits.ts'
import { TemporaryFile } from './temporary-file.ts'

/**
 * Takes up an archive, piece by piece as it is made.
 * @throws Failure when the disk does not take it
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

/** Nothing is kept of what no request has room for. */
function inMemory(): Store {
  // Memory that is never written to is never taken.
  let room: Buffer | undefined = Buffer.allocUnsafeSlow(DIRECT_UPLOAD_LIMIT)
  return {
    add(piece, offset) {
      if (offset + piece.length > DIRECT_UPLOAD_LIMIT) room = undefined
      room?.set(piece, offset)
    },
    kept: (size) => (room ? { zip: room.subarray(0, size) } : {}),
  }
}

function onDisk({ directory }: { readonly directory: string }): Store {
  const file = new TemporaryFile(directory)
  return { add: (piece) => file.add(piece), kept: () => ({ open: () => file.open() }) }
}

/**
 * The same bytes as they come; when they end and are not what they should be, the failure.
 * @param sha256 of all of them, in base64
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
