import { createHash } from 'node:crypto'
import type { Archive, Keeping } from '../model/code.ts'
import { DIRECT_UPLOAD_LIMIT } from '../model/limits.ts'
import { TemporaryFile } from './temporary-file.ts'

/**
 * Where to keep an archive: on disk when it goes through S3, and nowhere when it is only planned.
 * @param directory for what goes through S3
 */
export function keepingFor(
  { dryRun, staging }: { readonly dryRun: boolean; readonly staging?: unknown },
  directory: string,
): Keeping {
  if (dryRun) return 'nowhere'
  return staging === undefined ? 'in memory' : { directory }
}

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
  // The system allocates memory only when it is written to.
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
