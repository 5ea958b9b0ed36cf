import type { Call } from './call.ts'

/** Milliseconds that a call takes more. */
export type Latency = number | ((call: Call) => number)

/**
 * A latency that is drawn for each call, from 0 to a longest one; most are short, a few long. The same seed gives the
 * nth call of an operation by the same caller the same latency, in whichever order the calls of several callers
 * arrive: callers that sign with access keys of their own meet one another in the same way each time, as far as this
 * machine lets them.
 * @param longest milliseconds
 */
export function seededLatency(seed: number, longest: number): (call: Call) => number {
  const counts = new Map<string, number>()
  return ({ accessKeyId, operation }) => {
    const name = `${seed} ${accessKeyId} ${operation}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return longest * drawn(`${name} ${count}`) ** 3
  }
}

/** A number from 0 to 1, evenly spread: FNV-1a over the text, mixed by the finish of MurmurHash3. */
export function drawn(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
