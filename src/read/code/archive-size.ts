import { fetchUrl } from '../../aws/client/proxy.ts'
import type { ByteReader } from '../../package/temporary-file.ts'
import { readZipDirectory } from '../../package/zip/directory.ts'

/** Bytes at the end of an archive that are requested first. They usually contain its directory. */
const TAIL = 262_144
/** The maximum number of bytes that are requested: enough for a directory of 65,535 files with long names. */
const LONGEST_TAIL = 33_554_432
/** Milliseconds for all requests. */
const PATIENCE = 10_000

/**
 * The uncompressed size in bytes of the files of an archive in S3. Only the directory at its end is read.
 *
 * @param location its presigned URL, which is a secret: never print it
 * @returns undefined if the size cannot be determined
 */
export async function unzippedSizeAt(location: string): Promise<number | undefined> {
  const signal = AbortSignal.timeout(PATIENCE)
  try {
    return await sumOfSizes(await fetchTail(location, TAIL, signal))
  } catch (error) {
    // S3 cannot be reached, or it is not an archive: Lambda reports what is wrong with it.
    if (!(error instanceof TooShort) || error.needed > LONGEST_TAIL) return undefined
    return fetchTail(location, error.needed, signal)
      .then(sumOfSizes)
      .catch(() => undefined)
  }
}

/** The directory begins before the fetched bytes. */
class TooShort extends Error {
  /** The number of bytes at the end that contain all of it. */
  readonly needed: number

  constructor(needed: number) {
    super('More of the archive is needed.')
    this.needed = needed
  }
}

async function sumOfSizes(tail: ByteReader): Promise<number> {
  return (await readZipDirectory(tail)).reduce((sum, { size }) => sum + size, 0)
}

/** @throws if the server does not support range requests: the whole archive may be large */
async function fetchTail(location: string, length: number, signal: AbortSignal): Promise<ByteReader> {
  const response = await fetchUrl(new URL(location), { headers: { range: `bytes=-${length}` }, signal })
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
