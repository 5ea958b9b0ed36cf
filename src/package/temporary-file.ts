import { randomUUID } from 'node:crypto'
import { createReadStream, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Failure } from '../failure.ts'
import { codeOf, unwritable } from './names.ts'

/** A file that is unlinked as soon as it is created, so that nothing remains however this process ends. */
export class TemporaryFile {
  readonly #directory: string
  readonly #descriptor: number
  readonly #block = Buffer.allocUnsafeSlow(PIECE)
  #filled = 0
  #size = 0

  /** @throws Failure when no file can be created there */
  constructor(directory: string) {
    this.#directory = directory
    this.#descriptor = this.#orUnwritable(() => {
      const name = join(directory, `package-${randomUUID()}.zip`)
      const descriptor = openSync(name, 'wx+', 0o600)
      unlinkSync(name)
      return descriptor
    })
  }

  /** @throws Failure when they cannot be written to disk */
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

  /** Reads the added bytes from the beginning. */
  open(): Readable {
    this.#flush()
    return createReadStream('', { fd: this.#descriptor, autoClose: false, start: 0, highWaterMark: PIECE })
  }

  /** @param where begins the message of a Failure */
  reader(where: string): ByteReader {
    this.#flush()
    return fileReader(this.#descriptor, this.#size, where)
  }

  #flush(): void {
    this.#write(this.#block.subarray(0, this.#filled))
    this.#filled = 0
  }

  #write(bytes: Uint8Array): void {
    this.#orUnwritable(() => {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done)
    })
  }

  #orUnwritable<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      const needs = 'A package on its way to or from S3 needs up to 250 MB of disk space'
      throw unwritable('The package', this.#directory, needs, error)
    }
  }
}

/** Random access to bytes. */
export interface ByteReader {
  readonly size: number
  /**
   * Returns fewer bytes at the end.
   * @param room memory to read into instead of new memory
   * @throws Failure when they cannot be read
   */
  read(position: number, length: number, room?: Buffer): Buffer
}

/** @param where begins the message of a Failure, for instance "The archive `build/app.zip`" */
export function fileReader(descriptor: number, size: number, where: string): ByteReader {
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

/** Bytes per read. */
export const PIECE = 1024 * 1024

/** A part of the bytes, piece by piece. */
export function piecesOf(reader: ByteReader, start: number, length: number): Generator<Buffer> {
  return pieces(reader, start, length)
}

/** Like piecesOf, but all pieces share the same memory: each is valid only until the next. */
export function sharedPieces(reader: ByteReader, start = 0, length = reader.size): Generator<Buffer> {
  return pieces(reader, start, length, Buffer.allocUnsafe(Math.min(PIECE, length)))
}

function* pieces(reader: ByteReader, start: number, length: number, room?: Buffer): Generator<Buffer> {
  for (let done = 0; done < length; ) {
    const piece = reader.read(start + done, Math.min(PIECE, length - done), room)
    if (piece.length === 0) return
    yield piece
    done += piece.length
  }
}
