import type { Figures } from './figures.ts'
import { LATENCY } from './jobs.ts'
import type { Spread } from './spread.ts'

/** What was to be reached, and what was measured. */
export interface Aim {
  readonly aim: string
  readonly measured: string
  readonly isMet: boolean
}

/** Megabytes that a release of a small function may take. */
const SMALL_MEMORY = 90
/** Megabytes that a release of a large directory may take, of whatever size. */
const LARGE_MEMORY = 300
/** Longest time of packing, as a multiple of `zip -qr`'s. */
const PACKING = 1.3
/** Calls of an unchanged release, all side by side. */
const UNCHANGED_CALLS = 3

/** All aims; medians count for times, the highest for memory and calls. */
export function aimsOf({ startUp, releases, packing, large }: Figures): Aim[] {
  const unchanged = releases.find(({ job }) => job.result === 'unchanged')?.plain
  const memories = releases.flatMap(({ plain, gate }) => [plain.memory, gate?.memory])
  return [
    ...startUp.flatMap(({ aim, milliseconds }) =>
      aim ? [time('an error about the inputs', milliseconds, aim / 1000, 3)] : [],
    ),
    atMost('calls of an unchanged release', unchanged?.calls?.max, UNCHANGED_CALLS, 'calls', 0),
    // A call that waits for another one's answer arrives a latency later.
    atMost('they arrive within one latency', unchanged?.calling?.median, LATENCY, 'ms', 0),
    ...releases.flatMap(({ job, plain, gate }) => [
      ...(job.aim ? [time(job.title, plain.time, job.aim)] : []),
      ...(job.aim && gate ? [time(`${job.title}, with the gate, less the function`, gate.own, job.aim)] : []),
    ]),
    ...packing.map(({ files, packers }) => {
      const { disk, zip } = packers
      const factor = disk.time && zip.time && disk.time.median / zip.time.median
      return atMost(`packing ${files} files takes`, factor, PACKING, '× `zip -qr`', 2)
    }),
    atMost('memory of a small release', highest(memories), SMALL_MEMORY, 'MB', 0),
    atMost(
      'memory of a release of a large directory',
      highest(large.map(({ memory }) => memory)),
      LARGE_MEMORY,
      'MB',
      0,
    ),
  ]
}

function time(what: string, spread: Spread | undefined, seconds: number, digits = 2): Aim {
  return atMost(what, spread && spread.median / 1000, seconds, 's', digits)
}

function atMost(what: string, value: number | undefined, most: number, unit: string, digits: number): Aim {
  return {
    aim: `${what}: at most ${most} ${unit}`,
    measured: value === undefined ? '–' : `${value.toFixed(digits)} ${unit}`,
    isMet: value !== undefined && value <= most,
  }
}

function highest(spreads: readonly (Spread | undefined)[]): number | undefined {
  const values = spreads.flatMap((spread) => (spread ? [spread.max] : []))
  return values.length === 0 ? undefined : Math.max(...values)
}
