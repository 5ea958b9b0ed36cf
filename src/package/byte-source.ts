import { readSync } from 'node:fs'
import { Failure } from '../failure.ts'
import { codeOf } from './file-error.ts'

/** Bytes on disk, of which any part can be read. */
export interface ByteSource {
  readonly size: number
  /**
   * Gives fewer bytes where the source ends before.
   * @param room memory that they are read into, when it need not be new
   * @throws Failure when they cannot be read
   */
  read(position: number, length: number, room?: Buffer): Buffer
}

/** @param where begins the message of a Failure, for instance "The archive `build/app.zip`" */
export function openFileSource(descriptor: number, size: number, where: string): ByteSource {
  return {
    size,
    read(position, length, room) {
      const available = Math.max(0, Math.min(length, size - position))
      const bytes = room ? room.subarray(0, available) : Buffer.allocUnsafe(available)
      try {
        let filled = 0
        while (filled < bytes.length) {
          const read = readSync(descriptor, bytes, filled, bytes.length - filled, position + filled)
          if (read === 0) break
          filled += read
        }
        return bytes.subarray(0, filled)
      } catch (error) {
        throw new Failure(`${where} cannot be read (${codeOf(error)}).`, 'Check its permissions.', {
          cause: error,
        })
      }
    },
  }
}

/** Bytes that are read at once. */
export const PIECE = 1024 * 1024

/** A part of a source, piece by piece. */
export function piecesOf(source: ByteSource, start: number, length: number): Generator<Buffer> {
  return pieces(source, start, length)
}

/** The same for one who is done with a piece before asking for the next: all are read into the same memory. */
export function passingPieces(source: ByteSource, start = 0, length = source.size): Generator<Buffer> {
  return pieces(source, start, length, Buffer.allocUnsafe(Math.min(PIECE, length)))
}

function* pieces(source: ByteSource, start: number, length: number, room?: Buffer): Generator<Buffer> {
  for (let done = 0; done < length; ) {
    const piece = source.read(start + done, Math.min(PIECE, length - done), room)
    if (piece.length === 0) return
    yield piece
    done += piece.length
  }
}
