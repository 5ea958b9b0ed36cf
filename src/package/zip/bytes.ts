import zlib from 'node:zlib'

/**
 * CRC-32 as zip wants it. Node's own is about ten times as fast, but came with Node 20.15 and 22.2.
 * @param before the CRC-32 of what comes before the data
 */
export const crc32: (data: Uint8Array, before?: number) => number =
  typeof zlib.crc32 === 'function' ? (data, before) => zlib.crc32(data, before) : crc32ByTable

/** The same by a table, for older releases of Node 20. */
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
