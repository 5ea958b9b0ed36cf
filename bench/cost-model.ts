import { pauseAfter } from '../src/aws/client/wait.ts'
import { LATENCY, type Step, type Transition } from './jobs.ts'

/** Milliseconds that the parts of a release take; they follow one another. */
export interface Cost {
  /** Start-up, loading the SDK, packing, hashing, report. */
  readonly own: number
  /** Steps that follow one another; the looks at a transition are not among them. */
  readonly roundTrips: number
  readonly calls: number
  /** What AWS takes. */
  readonly transitions: number
  /** From the end of a transition until it is seen. */
  readonly looking: number
  /** What the function takes, as it was measured. */
  readonly invocations: number
  readonly total: number
}

export interface Measured {
  /** Milliseconds of an unchanged release with no latency at all. */
  readonly own: number
  /** Milliseconds of one call, latency included. */
  readonly call: number
  /** Milliseconds that the function takes in all invocations of the job. */
  readonly invocations: number
}

/** What a job has to take, from its critical path and what was measured of the parts. */
export function costOf(
  steps: readonly Step[],
  lengths: Readonly<Record<Transition, number>>,
  { own, call, invocations }: Measured,
): Cost {
  const waits = steps.flatMap(({ transition }) => (transition ? [lengths[transition]] : []))
  const transitions = sum(waits)
  const looking = sum(waits.map((length) => timeToSee(length, call) - length))
  const roundTrips = steps.length
  const calls = roundTrips * call
  const total = own + calls + transitions + looking + invocations
  return { own, roundTrips, calls, transitions, looking, invocations, total }
}

/** How long until a transition is seen to have ended: with the action's own pauses between looks. */
function timeToSee(length: number, call: number): number {
  if (length === 0) return 0
  let elapsed = 0
  let looked = 0
  while (looked < length) {
    elapsed += pauseAfter(elapsed)
    // The state is read when the call arrives; its answer comes later.
    looked = elapsed + LATENCY
    elapsed += call
  }
  return elapsed
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/**
 * The calls that were made beyond a critical path, or are missing: what the model does not know. Looks at a
 * transition are known.
 */
export function unexplained(steps: readonly Step[], made: readonly string[]): string[] {
  const rest = [...made]
  const missing = steps
    .flatMap(({ calls }) => calls)
    .filter((call) => {
      const at = rest.indexOf(call)
      if (at >= 0) rest.splice(at, 1)
      return at < 0
    })
  const looks = steps.some(({ transition }) => transition)
  const more = rest.filter((call) => !(looks && call === 'GetFunction'))
  return [...missing.map((call) => `no ${call}`), ...more.map((call) => `one more ${call}`)]
}
