import { aborted, type Cancellation } from './cancellation.ts'
import type { Runner } from './github/runner.ts'

/** How long a part of the run took, in milliseconds. */
export interface Timing {
  readonly title: string
  readonly milliseconds: number
}

/** Runs a part of a run under its title. */
export type Phase = <T>(title: string, work: () => Promise<T>) => Promise<T>

/** Parts of a run: each is a group of the log, and each is timed. */
export interface Phases {
  /** Ends with the Cancelled error when the run is cancelled. Its work is then no longer waited for. */
  readonly phase: Phase
  /** Continues after a cancellation, as long as there is time. */
  readonly undoingPhase: Phase
  /** The parts that ended, in order. */
  readonly timings: readonly Timing[]
}

export function startPhases(
  runner: Pick<Runner, 'group'>,
  { stop, until, undoingOver }: Pick<Cancellation, 'stop' | 'until' | 'undoingOver'>,
): Phases {
  const timings: Timing[] = []
  const timed: Phase = async (title, work) => {
    const start = performance.now()
    try {
      return await runner.group(title, work)
    } finally {
      timings.push({ title, milliseconds: performance.now() - start })
    }
  }
  return {
    phase: async (title, work) => {
      stop.throwIfAborted()
      return timed(title, () => until(work))
    },
    undoingPhase: (title, work) => timed(title, () => Promise.race([work(), aborted(undoingOver)])),
    timings,
  }
}
