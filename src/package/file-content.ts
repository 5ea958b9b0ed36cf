import { closeSync, openSync, readSync } from 'node:fs'
import { Failure } from '../failure.ts'
import { shownName } from '../model/text.ts'
import { shownPath } from './names.ts'
import { type SourceFile, unreadable } from './source-tree.ts'
import { PIECE } from './temporary-file.ts'

/** Bytes of a file that is read as text. */
export const LONGEST_TEXT = 5_242_880

/**
 * Reads a file piece by piece; an empty file is one empty piece, and a link its target.
 *
 * @param room returns the memory for a piece of the given length
 * @throws Failure with the name of the file, when it cannot be read or its size has changed
 */
export function* readPieces(
  { name, path, size, link }: SourceFile,
  room: (bytes: number) => Buffer,
): Generator<Buffer> {
  if (link !== undefined) {
    yield Buffer.from(link)
    return
  }
  const subject = `The file \`${shownPath(path)}\``
  const descriptor = orUnreadable(subject, () => openSync(path, 'r'))
  try {
    let position = 0
    do {
      const piece = room(Math.min(PIECE, size - position))
      orUnreadable(subject, () => fill(descriptor, piece, position, name))
      position += piece.length
      yield piece
    } while (position < size)
    if (orUnreadable(subject, () => readSync(descriptor, Buffer.alloc(1), 0, 1, size)) > 0)
      throw changed(name)
  } finally {
    closeSync(descriptor)
  }
}

/** The failure of a file that changed after it was first read. */
export function changed(name: string): Failure {
  return new Failure(
    `The file ${shownName(name)} changed while it was being packed.`,
    'Make sure that nothing writes to the source directory while this step runs.',
  )
}

/** Fills a piece; one read may return fewer bytes than requested. */
function fill(descriptor: number, piece: Buffer, position: number, name: string): void {
  for (let filled = 0; filled < piece.length; ) {
    const read = readSync(descriptor, piece, filled, piece.length - filled, position + filled)
    if (read === 0) throw changed(name)
    filled += read
  }
}

function orUnreadable<T>(subject: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(subject, error)
  }
}
