import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.ts'

/** Somebody told the run to stop: the reason of everything that ends because of it. */
export class Cancelled extends Failure {
  constructor(signal: NodeJS.Signals) {
    super(
      `The run was told to stop (${signal}), as when somebody cancels a workflow or a newer run takes its place.`,
      'Run again when it shall go through: what is done already is not done twice.',
    )
    this.name = 'Interrupted'
  }
}

/**
 * Milliseconds from the signal on. GitHub sends SIGINT, 7.5 seconds later SIGTERM, and kills 2.5 seconds after that
 * (GitHub docs, "Workflow cancellation reference"): everything is over in less than 7 seconds.
 */
const TIMES = {
  /** A write that is under way may still be answered until here: then nothing has to be guessed. */
  writes: 2000,
  /** What has to be undone has to be undone by then. */
  undoing: 5200,
  /** What is not known by then is not told. */
  telling: 6200,
} as const

/** What is still let happen for a moment after a write was answered, so that its outcome is noticed. */
const NOTICE = 100

/** The end of a run before its time, as everything below `run` sees it. */
export interface Cancellation {
  /** Aborted when the run is told to stop; its reason is the Interrupted. */
  readonly stop: AbortSignal
  /** Aborted when a write that was under way then is not waited for any longer. */
  readonly writesOver: AbortSignal
  /** Aborted when undoing has to be over. */
  readonly undoingOver: AbortSignal
  /** Aborted when only what is known can still be told. */
  readonly lastMoment: AbortSignal
  /** Notes that a write is under way until the promise settles. */
  readonly writing: (write: Promise<unknown>) => void
  /**
   * Does something that ends early when the run is told to stop: at once, or with the writes that are under way then.
   * @throws Interrupted
   */
  readonly until: <T>(work: () => Promise<T>) => Promise<T>
}

/** An interruption that has not come yet, and what makes it come. */
export interface Cancellable extends Cancellation {
  /** Tells the run to stop; only the first time counts. */
  readonly cancel: (signal: NodeJS.Signals) => void
}

/** A run that can be told to stop. */
export function cancellable(): Cancellable {
  const stop = new AbortController()
  const writes = new Set<Promise<unknown>>()
  const after = (milliseconds: number): AbortSignal => {
    const over = new AbortController()
    const end = () => setTimeout(() => over.abort(stop.signal.reason), milliseconds)
    stop.signal.addEventListener('abort', end, { once: true })
    return over.signal
  }
  const writesOver = after(TIMES.writes)
  const answered = async () => {
    while (writes.size > 0) {
      await Promise.allSettled(writes)
      await sleep(NOTICE)
    }
  }
  const settled = async () => {
    // What ends by itself right now is told before this.
    await sleep(0)
    await Promise.race([answered(), aborted(writesOver).catch(() => {})])
  }
  return {
    stop: stop.signal,
    writesOver,
    undoingOver: after(TIMES.undoing),
    lastMoment: after(TIMES.telling),
    writing: (write) => {
      const done = () => writes.delete(write)
      writes.add(write)
      write.then(done, done)
    },
    until: (work) => {
      stop.signal.throwIfAborted()
      const stopped = aborted(stop.signal).catch(async (reason: unknown) => {
        await settled()
        throw reason
      })
      return Promise.race([work(), stopped])
    },
    cancel: (signal) => {
      if (!stop.signal.aborted) stop.abort(new Cancelled(signal))
    },
  }
}

/** Rejects with the signal's reason once it is aborted. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
