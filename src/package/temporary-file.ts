import { randomUUID } from 'node:crypto'
import { createReadStream, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Failure } from '../failure.ts'
import { codeOf, unwritable } from './names.ts'

/** A file that loses its name as soon as it is made, so that nothing stays behind however this process ends. */
export class TemporaryFile {
  readonly #directory: string
  readonly #descriptor: number
  readonly #block = Buffer.allocUnsafeSlow(PIECE)
  #filled = 0
  #size = 0

  /** @throws Failure when no file can be made there */
  constructor(directory: string) {
    this.#directory = directory
    this.#descriptor = this.#attempt(() => {
      const name = join(directory, `package-${randomUUID()}.zip`)
      const descriptor = openSync(name, 'wx+', 0o600)
      unlinkSync(name)
      return descriptor
    })
  }

  /** @throws Failure when the disk does not take them */
  add(bytes: Uint8Array): void {
    this.#size += bytes.length
    if (this.#filled + bytes.length > PIECE) this.#flush()
    if (bytes.length > PIECE) {
      this.#write(bytes)
    } else {
      this.#block.set(bytes, this.#filled)
      this.#filled += bytes.length
    }
  }

  /** Reads from the beginning what was added. */
  open(): Readable {
    this.#flush()
    return createReadStream('', { fd: this.#descriptor, autoClose: false, start: 0, highWaterMark: PIECE })
  }

  /** @param where begins the message of a Failure */
  source(where: string): ByteSource {
    this.#flush()
    return openFileSource(this.#descriptor, this.#size, where)
  }

  #flush(): void {
    this.#write(this.#block.subarray(0, this.#filled))
    this.#filled = 0
  }

  #write(bytes: Uint8Array): void {
    this.#attempt(() => {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done)
    })
  }

  #attempt<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      const needs = 'What goes through S3 or comes from there is kept on disk meanwhile, at most 250 MB'
      throw unwritable('The package', this.#directory, needs, error)
    }
  }
}

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
