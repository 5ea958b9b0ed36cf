import zlib from 'node:zlib'

/**
 * CRC-32 as zip defines it. Node's own function is about ten times as fast, but exists only since Node 20.15 and 22.2.
 * @param before the CRC-32 of the preceding data
 */
export const crc32: (data: Uint8Array, before?: number) => number =
  typeof zlib.crc32 === 'function' ? (data, before) => zlib.crc32(data, before) : crc32ByTable

/** CRC-32 with a table, for older releases of Node 20. */
export function crc32ByTable(data: Uint8Array, before = 0): number {
  let crc = ~before
  for (const byte of data) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** Milliseconds of work before other tasks get a turn. */
const TURN = 10

/** Gives other tasks a turn during long work on this thread, such as requests to AWS in progress. */
export class Turns {
  #since = performance.now()

  /** Await this between short pieces of work. */
  async pass(): Promise<void> {
    if (performance.now() - this.#since < TURN) return
    await new Promise(setImmediate)
    this.#since = performance.now()
  }
}
