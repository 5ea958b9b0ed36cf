import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '../../failure.ts'

/** Time, so that tests can run it faster than the wall clock. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number
  /** @throws the reason for which waiting has become pointless */
  sleep(milliseconds: number): Promise<void>
}

/**
 * The wall clock, with every wait multiplied by a factor.
 * @param signal ends every wait; absent: nothing does
 */
export function scaledClock(factor: number, signal?: AbortSignal): Clock {
  return {
    now: () => performance.now() / factor,
    sleep: (milliseconds) =>
      pause(milliseconds * factor, undefined, { ...(signal && { signal }) }).catch(() => {
        throw signal?.reason
      }),
  }
}

/** What a look at something that is changing shows. */
export interface Observation {
  /** `failed` is final; a state that is not known counts as `waiting`. */
  readonly progress: 'ready' | 'waiting' | 'failed'
  /** The state in AWS's words with its reason, for the log and for errors. */
  readonly state: string
}

interface Wait<T> {
  /** What is waited for, to stand behind "Waiting for". */
  readonly what: string
  /** What was seen already, to save the first look. */
  readonly first?: T
  readonly read: () => Promise<T>
  readonly observe: (seen: T) => Observation
  /** What to do when it failed, as full sentences. */
  readonly remedy: string
  /** Seconds. */
  readonly timeout: number
  readonly clock: Clock
  readonly log: (line: string) => void
}

const SHORTEST_PAUSE = 100
const LONGEST_PAUSE = 3000
/** How much longer than it took a transition may seem to take, because nobody looked. */
const TOLERANCE = 0.05
/** A state that stays is logged again after this many milliseconds. */
const LOG_EVERY = 15_000

/**
 * Milliseconds until the next look, a twentieth of what has passed already: many looks at what takes a second, few at
 * what takes minutes. GetFunction is good for 100 calls a second in an account (Lambda quotas), so that ten
 * releases can look at once.
 * @param elapsed milliseconds since the wait began
 */
export function pauseAfter(elapsed: number): number {
  return Math.min(Math.max(elapsed * TOLERANCE, SHORTEST_PAUSE), LONGEST_PAUSE)
}

/**
 * Looks again and again until a transition has ended.
 * @throws Failure at once when it failed, and at the deadline with the last state and its reason
 */
export async function waitUntilReady<T>(wait: Wait<T>): Promise<T> {
  const { what, observe, clock, log } = wait
  const start = clock.now()
  let seen = wait.first ?? (await wait.read())
  let logged = { state: '', at: Number.NEGATIVE_INFINITY }
  for (;;) {
    const { progress, state } = observe(seen)
    const elapsed = clock.now() - start
    if (progress === 'ready') return seen
    if (progress === 'failed') {
      throw new Failure(`${capitalised(what)} failed: ${state}.`, wait.remedy)
    }
    if (elapsed >= wait.timeout * 1000) {
      throw new Failure(
        `${capitalised(what)} did not end within ${wait.timeout} seconds; last state: ${state}.`,
        'Look at the function in the AWS console; when it only needs longer, raise `wait-timeout` (seconds).',
      )
    }
    if (state !== logged.state || elapsed - logged.at >= LOG_EVERY) {
      const after = elapsed < 1000 ? '' : `, after ${Math.round(elapsed / 1000)} s`
      log(`Waiting for ${what}${after}: ${state}`)
      logged = { state, at: elapsed }
    }
    await clock.sleep(Math.min(pauseAfter(elapsed), wait.timeout * 1000 - elapsed))
    seen = await wait.read()
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
