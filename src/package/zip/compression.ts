import { promisify } from 'node:util'
import type { ZlibOptions } from 'node:zlib'
import zlib from 'node:zlib'
import { withoutUndefined } from '../../without-undefined.ts'
import type { DigestedFile } from '../content-digest.ts'
import { changed, readPieces } from '../file-content.ts'
import { PIECE } from '../temporary-file.ts'
import { crc32, Turns } from './bytes.ts'

/** The next data of an archive: a whole file, or a part of a file that is longer than a piece. */
export interface CompressedPiece {
  readonly file: DigestedFile
  /**
   * `stored` and `deflated` are whole files, deflated when that is smaller. The parts of a longer file form one deflated
   * stream.
   */
  readonly kind: 'stored' | 'deflated' | 'part' | 'last part'
  /** The bytes in the archive. */
  readonly data: Uint8Array
}

/** Content of at least this size is faster on the thread pool; measured with bench/packing. */
const FOR_THE_POOL = 16_384
/** Pieces in the thread pool (4 threads), enough to keep it busy. */
const POOL_JOBS = 8
/** Bytes read ahead of the current piece, which limits the use of memory. */
const READ_AHEAD = 8 * 1024 * 1024
/** The window of deflate, in bytes. */
const WINDOW = 32_768

const deflateOnPool = promisify<Uint8Array, ZlibOptions, Buffer>(zlib.deflateRaw)

/**
 * Reads and compresses files, in the given order and with the same bytes whatever the concurrency. The thread pool
 * compresses large content, and this thread small files, because a stream on the pool costs more than it saves for them.
 * Only a few MB are in memory at a time, however large a file is.
 *
 * @throws Failure with the name of the file, when it cannot be read or has changed
 */
export async function* compressFiles(files: readonly DigestedFile[]): AsyncGenerator<CompressedPiece> {
  const ahead: Job[] = []
  let bytesAhead = 0
  let onPool = 0
  const turns = new Turns()
  for (const job of jobsOf(files)) {
    ahead.push(job)
    bytesAhead += job.size
    if (job.onPool) onPool++
    await turns.pass()
    while (bytesAhead > READ_AHEAD || onPool >= POOL_JOBS) {
      const due = ahead.shift()
      if (!due) break
      bytesAhead -= due.size
      if (due.onPool) onPool--
      yield due.compressed
    }
  }
  for (const due of ahead) yield due.compressed
}

/** A piece that was read, whose compression is complete or in progress on the pool. */
interface Job {
  /** Bytes before compression. */
  readonly size: number
  readonly onPool: boolean
  readonly compressed: CompressedPiece | Promise<CompressedPiece>
}

function* jobsOf(files: readonly DigestedFile[]): Generator<Job> {
  for (const file of files) {
    let crc = 0
    let remaining = file.size
    let before: Buffer | undefined
    for (const content of readPieces(file, (bytes) => Buffer.allocUnsafe(bytes))) {
      crc = crc32(content, crc)
      remaining -= content.length
      // The CRC and the digest are of the same content. If it has changed since, nothing is sent.
      if (remaining === 0 && crc !== file.crc) throw changed(file.name)
      yield file.size <= PIECE ? wholeJob(file, content) : partJob(file, content, before, remaining === 0)
      before = content
    }
  }
}

function wholeJob(file: DigestedFile, content: Buffer): Job {
  const { length: size } = content
  const onPool = size >= FOR_THE_POOL
  // A window no larger than the file: setting up the full one takes longer than compressing a small file.
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(size + 1))))
  const options = { windowBits, chunkSize: Math.min(65_536, size + 64) }
  const smaller = (data: Uint8Array): CompressedPiece =>
    data.length < size ? { file, kind: 'deflated', data } : { file, kind: 'stored', data: content }
  const compressed = onPool
    ? deflateOnPool(content, options).then(smaller)
    : smaller(zlib.deflateRawSync(content, options))
  return { size, onPool, compressed }
}

/**
 * Compresses parts independently, so that several threads can work on one file. Each uses the part before it as its
 * dictionary, and all but the last end on a whole byte, so that the parts form one stream (as in pigz).
 */
function partJob(file: DigestedFile, content: Buffer, before: Buffer | undefined, isLast: boolean): Job {
  const { Z_FINISH, Z_SYNC_FLUSH } = zlib.constants
  const options = {
    finishFlush: isLast ? Z_FINISH : Z_SYNC_FLUSH,
    chunkSize: 65_536,
    ...withoutUndefined({ dictionary: before?.subarray(-WINDOW) }),
  }
  const kind = isLast ? 'last part' : 'part'
  const compressed = deflateOnPool(content, options).then((data) => ({ file, kind, data }) as const)
  return { size: content.length, onPool: true, compressed }
}
