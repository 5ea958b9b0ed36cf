import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.ts'

/** Shows a cancellation that reached no process: see post-step-claim.ts. */
export const POST_STEP = 'its post step has begun'

const IF_TIMED_OUT = 'If the step or job timed out, raise `timeout-minutes` first.'
const IF_REPLACED = 'If a newer run replaced this run, no action is needed.'

/**
 * What to do after a run was cancelled, whatever cancelled it: that is not known.
 * @param to what rerunning does, such as `finish`
 */
export function rerunAdvice(to = 'finish'): string {
  return `To ${to}, rerun the workflow. ${IF_TIMED_OUT} ${IF_REPLACED}`
}

/** The same, if a traffic shift had begun. It waits, so that its time is the likely cause. */
export function shiftAgainAdvice(duration: string): string {
  return `To finish, rerun the workflow: it starts the traffic shift again. If the step or job timed out, first raise \`timeout-minutes\` above the duration of the shift (${duration}). ${IF_REPLACED}`
}

/**
 * The same of a rollback. A newer run, such as a release that waited, need not undo what the rollback was to undo.
 * @param version the target, if it is known: without it, another run goes further back if this one has moved the alias
 * @param served what the alias serves now, such as `version 42`, if it is known
 */
export function rollBackAgainAdvice(version: string | undefined, served: string | undefined): string {
  const to = version !== undefined && served === `version ${version}` ? 'finish' : 'roll back'
  const named = version === undefined ? '' : ` with \`version: ${version}\``
  const replaced = served === undefined ? 'moved the alias' : `replaced ${served}`
  return `To ${to}, run the rollback again${named}, unless a newer run has already ${replaced}. ${IF_TIMED_OUT}`
}

/** The run was cancelled: the reason of everything that ends because of it. */
export class Cancelled extends Failure {
  readonly how: string

  /** @param how the signal, or what else showed it */
  constructor(how: string, advice = rerunAdvice()) {
    super(
      `The run was cancelled (${how}): somebody cancelled the workflow, a newer run replaced this run, or the step or job timed out (\`timeout-minutes\`).`,
      advice,
    )
    this.name = 'Cancelled'
    this.how = how
  }
}

/**
 * Milliseconds after the signal. GitHub sends SIGINT, then SIGTERM 7.5 seconds later, and kills the process 2.5 seconds
 * after that (GitHub docs, "Workflow cancellation reference"). Everything ends in less than 7 seconds.
 */
const TIMES = {
  /** How long a write in progress may still be answered, so that its outcome is known. */
  writes: 2000,
  /** How long undoing may take. */
  undoing: 5200,
  /** When the run reports what it knows by then. */
  reporting: 6200,
} as const

/** Milliseconds after a write is answered in which its outcome is noticed. */
const NOTICE = 100

/** The cancellation of a run, as everything below `run` sees it. */
export interface Cancellation {
  /** Aborted when the run is cancelled. The reason is the Cancelled error. */
  readonly stop: AbortSignal
  /** Aborted when writes in progress are no longer waited for. */
  readonly writesOver: AbortSignal
  /** Aborted when undoing must end. */
  readonly undoingOver: AbortSignal
  /** Aborted when the run must report what it knows. */
  readonly lastMoment: AbortSignal
  /** Registers a write in progress until the promise settles. */
  readonly writing: (write: Promise<unknown>) => void
  /**
   * Does work that ends early when the run is cancelled: at once, or with the writes in progress.
   * @throws Cancelled
   */
  readonly until: <T>(work: () => Promise<T>) => Promise<T>
}

/** A run's cancellation, and the way to cancel it. */
export interface Cancellable extends Cancellation {
  /** Cancels the run. Only the first call counts. */
  readonly cancel: (how: NodeJS.Signals | typeof POST_STEP) => void
}

/** Makes a run that can be cancelled. */
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
    // Work that ends by itself at this moment reports first.
    await sleep(0)
    await Promise.race([answered(), aborted(writesOver).catch(() => {})])
  }
  return {
    stop: stop.signal,
    writesOver,
    undoingOver: after(TIMES.undoing),
    lastMoment: after(TIMES.reporting),
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
    cancel: (how) => {
      if (!stop.signal.aborted) stop.abort(new Cancelled(how))
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
