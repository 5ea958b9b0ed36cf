import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import zlib, { type ZlibOptions } from 'node:zlib'
import { Failure } from '../failure.ts'
import { crc32 } from './crc32.ts'
import { shownName } from './entry-name.ts'
import { shownPath } from './shown-path.ts'
import { type SourceFile, unreadable } from './source-tree.ts'

/** A file as it goes into an archive. */
export interface CompressedFile {
  readonly name: string
  readonly executable: boolean
  readonly crc: number
  /** Bytes before compression. */
  readonly size: number
  readonly deflated: boolean
  /** The bytes in the archive: deflated, or as they are where that is not smaller. */
  readonly data: Uint8Array
}

/** From this size on a file is worth the way to the thread pool; measured with bench/packing. */
const FOR_THE_POOL = 16_384
/** Files on their way through the thread pool (4 threads), so that it never runs dry. */
const POOL_JOBS = 8
/** Bytes read ahead of the file that is due: the bound on memory, besides a single larger file. */
const READ_AHEAD = 8 * 1024 * 1024
/** Milliseconds of work after which others get their turn: requests to AWS are under way meanwhile. */
const TURN = 10

const deflateOnPool = promisify<Uint8Array, ZlibOptions, Buffer>(zlib.deflateRaw)

/**
 * Reads and compresses files, in the given order and with the same bytes whatever the concurrency: large files on
 * the thread pool, small ones on this thread meanwhile (setting up a stream for each on the pool costs more than it
 * saves).
 *
 * @param seen is told each file's content, in the given order
 * @throws Failure that names the file which cannot be read, or changes while it is
 */
export async function* compressFiles(
  files: readonly SourceFile[],
  seen: (file: SourceFile, content: Uint8Array) => void,
): AsyncGenerator<CompressedFile> {
  const ahead: Job[] = []
  let bytesAhead = 0
  let onPool = 0
  let turn = performance.now()
  for (const file of files) {
    const job = startJob(file, seen)
    ahead.push(job)
    bytesAhead += file.size
    if (job.onPool) onPool++
    if (performance.now() - turn > TURN) {
      await new Promise(setImmediate)
      turn = performance.now()
    }
    while (bytesAhead > READ_AHEAD || onPool >= POOL_JOBS) {
      const due = ahead.shift()
      if (!due) break
      bytesAhead -= due.file.size
      if (due.onPool) onPool--
      yield due.compressed
    }
  }
  for (const due of ahead) yield due.compressed
}

/** A file that was read; its data is there, or on its way through the pool. */
interface Job {
  readonly file: SourceFile
  readonly onPool: boolean
  readonly compressed: CompressedFile | Promise<CompressedFile>
}

function startJob(file: SourceFile, seen: (file: SourceFile, content: Uint8Array) => void): Job {
  const content = readContent(file)
  seen(file, content)
  const onPool = content.length >= FOR_THE_POOL
  const options = deflateOptions(content.length)
  const facts = { name: file.name, executable: file.executable, crc: crc32(content), size: content.length }
  const smaller = (bytes: Uint8Array): CompressedFile =>
    bytes.length < content.length
      ? { ...facts, deflated: true, data: bytes }
      : { ...facts, deflated: false, data: content }
  const compressed = onPool
    ? deflateOnPool(content, options).then(smaller)
    : smaller(zlib.deflateRawSync(content, options))
  return { file, onPool, compressed }
}

/** A window no larger than the file: setting up the full one takes longer than compressing a small file. */
function deflateOptions(size: number): ZlibOptions {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(size + 1))))
  return { windowBits, chunkSize: Math.min(65_536, size + 64) }
}

function readContent({ name, path, size }: SourceFile): Uint8Array {
  let content: Uint8Array
  try {
    content = readFileSync(path)
  } catch (error) {
    throw unreadable(`The file \`${shownPath(path)}\``, error)
  }
  if (content.length === size) return content
  throw new Failure(
    `The file ${shownName(name)} changed from ${size} to ${content.length} bytes while it was packed.`,
    'Make sure that nothing writes to the source directory any more when this step runs.',
  )
}
