/** CRC-32 as zip files use it. */
export { crc32 } from 'node:zlib'

/** Milliseconds of work before other tasks run. */
const TURN = 10

/** Lets other tasks run during long work on this thread, such as requests to AWS. */
export class Turns {
  #since = performance.now()

  /** Await this between short pieces of work. */
  async pass(): Promise<void> {
    if (performance.now() - this.#since < TURN) return
    await new Promise(setImmediate)
    this.#since = performance.now()
  }
}
