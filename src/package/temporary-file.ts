import { randomUUID } from 'node:crypto'
import { createReadStream, openSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type ByteSource, openFileSource, PIECE } from './byte-source.ts'
import { unwritable } from './file-error.ts'

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
