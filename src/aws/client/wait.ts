import { setTimeout as pause } from 'node:timers/promises'
import { Failure, NotFinished } from '../../failure.ts'
import { capitalised } from '../../model/text.ts'

/** Time, so that tests can run it faster than the wall clock. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number
  /** @throws the reason of the signal that ends the wait */
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
      pause(milliseconds * factor, undefined, { signal }).catch(() => {
        throw signal?.reason
      }),
  }
}

/** Even on a busy machine in tests, in milliseconds. */
const LONGEST_USUAL_ANSWER = 2000

/**
 * How long to wait for an answer, in milliseconds. Tests may wait less than users do, but not less than a busy machine takes.
 * @param factor of every wait
 */
export function answerLimit(milliseconds: number, factor: number): number {
  return Math.max(milliseconds * factor, LONGEST_USUAL_ANSWER)
}

/** The progress of a transition, as one read shows it. */
export interface Observation {
  /** `failed` is final; an unknown state counts as `waiting`. */
  readonly progress: 'ready' | 'waiting' | 'failed'
  /** The state in AWS's words with its reason, for the log and for errors. */
  readonly state: string
  /** A failed transition as a full sentence; absent: that it failed, with the state. */
  readonly problem?: string
  /** What to do about a failed transition with this reason, as full sentences; absent: the remedy of the wait. */
  readonly remedy?: string
}

/**
 * That a call is made again, for the log.
 * @param pause milliseconds
 * @param attempt the number of the next attempt
 */
export function tryingAgain(pause: number, attempt: number, attempts: number): string {
  return `Trying again in ${Math.round(pause / 100) / 10} s (attempt ${attempt} of ${attempts}).`
}

interface Wait<T> {
  /** Completes "Waiting for …". */
  readonly what: string
  /** Completes "… was not … after 600 seconds". */
  readonly goal?: 'ready' | 'finished'
  /** The result of an earlier read, to save the first one. */
  readonly first?: T | undefined
  readonly read: () => Promise<T>
  readonly observe: (seen: T) => Observation
  /** What to do when the transition fails, as full sentences. */
  readonly remedy: string
  /** Where to see why the transition takes so long, as a full sentence. */
  readonly look: string
  /** Seconds. */
  readonly timeout: number
  readonly clock: Clock
  readonly log: (line: string) => void
}

const SHORTEST_PAUSE = 100
const LONGEST_PAUSE = 3000
/** The delay until a finished transition is noticed, as a fraction of its duration. */
const TOLERANCE = 0.05
/** An unchanged state is logged again after this many milliseconds. */
const LOG_EVERY = 15_000

/**
 * Milliseconds until the next read, a twentieth of the elapsed time: short transitions are read often, long ones rarely.
 * An account may call GetFunction 100 times a second (Lambda quotas), enough for ten releases at once.
 * @param elapsed milliseconds since the wait began
 */
export function pauseAfter(elapsed: number): number {
  return Math.min(Math.max(elapsed * TOLERANCE, SHORTEST_PAUSE), LONGEST_PAUSE)
}

/**
 * Reads until a transition has finished.
 * @throws Failure at once when the transition fails, and at the deadline with the last state and its reason
 */
export async function waitUntilReady<T>(wait: Wait<T>): Promise<T> {
  const { what, observe, clock, log } = wait
  const start = clock.now()
  let seen = wait.first ?? (await wait.read())
  let logged = { state: '', at: Number.NEGATIVE_INFINITY }
  for (;;) {
    const { progress, state, problem, remedy = wait.remedy } = observe(seen)
    const elapsed = clock.now() - start
    if (progress === 'ready') return seen
    if (progress === 'failed') {
      throw new Failure(problem ?? `${capitalised(what)} failed: ${state}.`, remedy)
    }
    if (elapsed >= wait.timeout * 1000) {
      const limit = `${wait.timeout} ${wait.timeout === 1 ? 'second' : 'seconds'}`
      throw new NotFinished(
        `${capitalised(what)} was not ${wait.goal ?? 'finished'} after ${limit}; last state: ${state}.`,
        `If it only needs more time, increase \`wait-timeout\` (now ${limit}) and run the workflow again. ${wait.look}`,
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
