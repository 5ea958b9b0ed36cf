import type { Runner } from '../github/runner.ts'

/** How long a part of the run took, in milliseconds. */
export interface Timing {
  readonly title: string
  readonly milliseconds: number
}

/** Parts of a run: each is a group of the log, and each is timed. */
export interface Phases {
  readonly phase: <T>(title: string, work: () => Promise<T>) => Promise<T>
  /** The parts that have ended, in order. */
  readonly timings: readonly Timing[]
}

export function startPhases(runner: Pick<Runner, 'group'>): Phases {
  const timings: Timing[] = []
  const phase: Phases['phase'] = async (title, work) => {
    const start = performance.now()
    try {
      return await runner.group(title, work)
    } finally {
      timings.push({ title, milliseconds: performance.now() - start })
    }
  }
  return { phase, timings }
}
