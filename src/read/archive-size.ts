import type { ByteReader } from '../package/temporary-file.ts'
import { readZipDirectory } from '../package/zip/directory.ts'

/** Bytes at the end of an archive that are asked for first: its table of contents is mostly within them. */
const TAIL = 262_144
/** The most that is asked for at all: room for the table of 65,535 files with long names. */
const LONGEST_TAIL = 33_554_432
/** Milliseconds for all requests. */
const PATIENCE = 10_000

/**
 * How many bytes the files of an archive in S3 have before compression. Only the table of contents at its end is read.
 *
 * @param location an address that AWS gave for it, which holds a signature: never print it
 * @returns undefined where it cannot be told
 */
export async function unzippedSizeAt(location: string): Promise<number | undefined> {
  const signal = AbortSignal.timeout(PATIENCE)
  try {
    return sumOfSizes(await fetchTail(location, TAIL, signal))
  } catch (error) {
    // No way to S3 from here, or no archive: Lambda will say what it thinks of it.
    if (!(error instanceof TooShort) || error.needed > LONGEST_TAIL) return undefined
    return fetchTail(location, error.needed, signal)
      .then(sumOfSizes)
      .catch(() => undefined)
  }
}

/** The table of contents begins before the bytes that were fetched. */
class TooShort extends Error {
  /** How many of the last bytes hold all of it. */
  readonly needed: number

  constructor(needed: number) {
    super('More of the archive is needed.')
    this.needed = needed
  }
}

function sumOfSizes(tail: ByteReader): number {
  return readZipDirectory(tail).reduce((sum, { size }) => sum + size, 0)
}

/** @throws when the server does not give parts: the whole may be large */
async function fetchTail(location: string, length: number, signal: AbortSignal): Promise<ByteReader> {
  const response = await fetch(location, { headers: { range: `bytes=-${length}` }, signal })
  const [, start, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? []
  if (response.status !== 206) {
    await response.body?.cancel()
    throw new Error(`The archive was answered with status ${response.status}.`)
  }
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    size: Number(size),
    read(position, count) {
      const at = position - Number(start)
      if (at < 0) throw new TooShort(Number(size) - position)
      return bytes.subarray(at, at + count)
    },
  }
}
