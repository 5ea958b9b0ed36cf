import { createHash } from 'node:crypto'

/**
 * The same bytes as they come; when they end and are not what they should be, the failure.
 * @param sha256 of all of them, in base64
 */
export async function* checkedBytes(
  bytes: AsyncIterable<Uint8Array>,
  sha256: string,
  failure: () => Error,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('base64') !== sha256) throw failure()
}
