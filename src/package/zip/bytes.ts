/** CRC-32 as zip files use it. */
export { crc32 } from 'node:zlib'

/** Milliseconds of work after which others get their turn. */
const TURN = 10

/** Lets others have their turn during long work on this thread: requests to AWS are under way meanwhile. */
export class Turns {
  #since = performance.now()

  /** To be awaited between two short pieces of work. */
  async pass(): Promise<void> {
    if (performance.now() - this.#since < TURN) return
    await new Promise(setImmediate)
    this.#since = performance.now()
  }
}
