import { closeSync, openSync, readSync } from 'node:fs'
import { Failure } from '../failure.ts'
import { shownName } from '../model/text.ts'
import { shownPath } from './names.ts'
import { type SourceFile, unreadable } from './source-tree.ts'
import { PIECE } from './temporary-file.ts'

/**
 * Reads a file to pack piece by piece; an empty file is one empty piece.
 *
 * @param room gives the memory that a piece of so many bytes is read into
 * @throws Failure that names the file which cannot be read, or is no longer as long as it was
 */
export function* readPieces(
  { name, path, size }: SourceFile,
  room: (bytes: number) => Buffer,
): Generator<Buffer> {
  const subject = `The file \`${shownPath(path)}\``
  const descriptor = attempt(subject, () => openSync(path, 'r'))
  try {
    let position = 0
    do {
      const piece = room(Math.min(PIECE, size - position))
      attempt(subject, () => fill(descriptor, piece, position, name))
      position += piece.length
      yield piece
    } while (position < size)
    if (attempt(subject, () => readSync(descriptor, Buffer.alloc(1), 0, 1, size)) > 0) throw changed(name)
  } finally {
    closeSync(descriptor)
  }
}

/** A file is not what it was when it was looked at first. */
export function changed(name: string): Failure {
  return new Failure(
    `The file ${shownName(name)} changed while it was packed.`,
    'Make sure that nothing writes to the source directory any more when this step runs.',
  )
}

/** A read may give less than it was asked for. */
function fill(descriptor: number, piece: Buffer, position: number, name: string): void {
  for (let filled = 0; filled < piece.length; ) {
    const read = readSync(descriptor, piece, filled, piece.length - filled, position + filled)
    if (read === 0) throw changed(name)
    filled += read
  }
}

function attempt<T>(subject: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(subject, error)
  }
}
