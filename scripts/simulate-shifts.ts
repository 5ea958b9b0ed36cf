import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { grouped } from '../src/text/grouped.ts'
import { replaceBetween } from './documents/page.ts'
import { type Case, type Outcome, simulate } from './shift-simulation.ts'

const SCHEDULES = [
  'Canary10Percent5Minutes',
  'Canary10Percent30Minutes',
  'Canary10Percent2Hours',
  'Linear10PercentEvery1Minute',
  'Linear10PercentEvery10Minutes',
  '5% 2m, 25% 10m',
  '5% 2m, 25% 10m, 50% 10m',
]
const CALLS = [10, 100, 1000, 10_000]
/** Percent. */
const RATES = [0.1, 1, 5, 10, 20]
/** Percent, of the old version and of the new one. */
const WORSE = [
  [0.1, 1],
  [0.1, 5],
  [0.1, 20],
  [0.1, 100],
  [1, 2],
  [1, 5],
  [1, 20],
  [5, 10],
  [5, 20],
  [10, 20],
] as const
/** What both versions begin to do in an outage, in percent. */
const OUTAGE = 20

const SHIFTS = 5000
/** Another seed gives slightly other figures. */
const SEED = 19

interface Task {
  readonly each: Case
  readonly seed: number
}

/** Simulates all cases on all processors, the longest first, and calls back after each. */
async function simulateAll(
  cases: readonly Case[],
  onDone: (done: number) => void,
): Promise<Map<Case, Outcome>> {
  const outcomes = new Map<Case, Outcome>()
  const waiting = cases
    .map((each, index): Task => ({ each, seed: SEED * 10_007 + index }))
    .sort((left, right) => right.each.callsPerMinute - left.each.callsPerMinute)
  const work = async () => {
    const worker = new Worker(new URL(import.meta.url))
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      worker.postMessage(task)
      const [outcome] = (await once(worker, 'message')) as [Outcome]
      outcomes.set(task.each, outcome)
      onDone(outcomes.size)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return outcomes
}

/** A version that is as good as the old one, for every rate; what stands in the table is the worst of them. */
const good = (schedule: string, callsPerMinute: number) =>
  RATES.map((rate): Case => ({ schedule, callsPerMinute, old: rate / 100, new: rate / 100 }))

const outage = (schedule: string, callsPerMinute: number) =>
  (['from any moment', 'from the change in the middle'] as const).map(
    (failing): Case => ({ schedule, callsPerMinute, old: OUTAGE / 100, new: OUTAGE / 100, failing }),
  )

const bad = (schedule: string, callsPerMinute: number, [old, after]: (typeof WORSE)[number]): Case => ({
  schedule,
  callsPerMinute,
  old: old / 100,
  new: after / 100,
})

/** The rows of all tables, each with its cases by column. */
const ROWS = {
  good: SCHEDULES.map((schedule) => ({
    schedule,
    columns: CALLS.map((calls) => good(schedule, calls)),
  })),
  outage: SCHEDULES.map((schedule) => ({
    schedule,
    columns: CALLS.map((calls) => outage(schedule, calls)),
  })),
  bad: SCHEDULES.flatMap((schedule) =>
    WORSE.map((rates) => ({
      schedule,
      rates,
      columns: CALLS.map((calls) => [bad(schedule, calls, rates)]),
    })),
  ),
}

/** All tables in Markdown. */
function tables(outcomes: ReadonlyMap<Case, Outcome>): string {
  const outcomesOf = (cases: readonly Case[]) => cases.map((each) => outcomes.get(each) as Outcome)
  const most = (cases: readonly Case[]) => {
    const undone = outcomesOf(cases).map((outcome) => outcome.undone / outcome.shifts)
    return percent(Math.max(...undone))
  }
  const calls = CALLS.map((count) => `${grouped(count)} calls a minute`)
  return [
    `How often a version is undone that is exactly as good as the old one. Each cell is the largest of ${RATES.length} figures, for error rates of ${listed(RATES)}%:`,
    table(
      ['schedule', ...calls],
      ROWS.good.map(({ schedule, columns }) => [`\`${schedule}\``, ...columns.map(most)]),
    ),
    `The same when both versions begin to fail ${OUTAGE}% of their calls during the shift, at any moment or exactly when the share changes; the larger figure:`,
    table(
      ['schedule', ...calls],
      ROWS.outage.map(({ schedule, columns }) => [`\`${schedule}\``, ...columns.map(most)]),
    ),
    'How often a version is undone that is worse, and after how many minutes, in the median:',
    table(
      ['schedule', 'errors, old → new', ...calls],
      ROWS.bad.map(({ schedule, rates: [old, after], columns }) => [
        `\`${schedule}\``,
        `${old}% → ${after}%`,
        ...columns.map((cases) => outcomesOf(cases).map(caught).join()),
      ]),
    ),
    `Simulated with \`npm run simulate:shifts\`: ${grouped(SHIFTS)} shifts for each figure, metrics that come a minute after their minute has ended.`,
  ].join('\n\n')
}

function caught({ undone, shifts, medianMinutes }: Outcome): string {
  return medianMinutes === undefined ? '0%' : `${percent(undone / shifts)}, ${Math.round(medianMinutes)} min`
}

function percent(share: number): string {
  const rounded = share > 0.1 ? Math.round(share * 100) : Number((share * 100).toFixed(2))
  return rounded === 100 && share < 1 ? '> 99%' : `${rounded}%`
}

function listed(numbers: readonly number[]): string {
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Prints the tables; with `--write` puts them into docs/traffic-shifts.md. */
async function main(): Promise<void> {
  const cases = Object.values(ROWS).flatMap((rows) => rows.flatMap(({ columns }) => columns.flat()))
  const outcomes = await simulateAll(cases, (done) => {
    if (done % 20 === 0) process.stderr.write(`${done} of ${cases.length} cases\n`)
  })
  const text = tables(outcomes)
  process.stdout.write(`${text}\n`)
  if (!process.argv.includes('--write')) return
  const page = fileURLToPath(new URL('../docs/traffic-shifts.md', import.meta.url))
  writeFileSync(page, replaceBetween(readFileSync(page, 'utf8'), 'simulation', text))
}

if (isMainThread) await main()
else
  parentPort?.on('message', ({ each, seed }: Task) => parentPort?.postMessage(simulate(each, SHIFTS, seed)))
