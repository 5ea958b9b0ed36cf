import { availableParallelism } from 'node:os'
import { aimsOf } from './aims.ts'
import { type Cost, costOf } from './cost-model.ts'
import type { Figures } from './figures.ts'
import { jobs, LATENCY, type Step, UPDATE, withGate } from './jobs.ts'
import type { Packed } from './packing.ts'
import type { Parts } from './parts.ts'
import type { ActionFigures, ReleaseFigures } from './releases.ts'
import type { Spread } from './spread.ts'

/** The sections of the report, Markdown, by the name of their place in docs/performance.md. */
export function sectionsOf(figures: Figures): Readonly<Record<string, string>> {
  return {
    machine: machine(),
    aims: aims(figures),
    'start-up': startUp(figures),
    releases: releases(figures.releases),
    layers: layers(figures),
    packing: [packing(figures), large(figures)].join('\n\n'),
    'cost-model': costModel(figures),
    chains: chains(),
  }
}

function machine(): string {
  const { node, v8 } = process.versions
  return `Measured with Node ${node} (V8 ${v8}) on ${availableParallelism()} cores (${process.platform}, ${process.arch}), which the action shares with the local AWS. Every call takes ${LATENCY} ms more than the local AWS needs, every creation and update of a function ${UPDATE / 1000} s.`
}

function aims(figures: Figures): string {
  const rows = aimsOf(figures).map(({ aim, measured, isMet }) => [aim, measured, isMet ? 'yes' : '**no**'])
  return table(['Aim', 'Measured', 'Met'], rows)
}

function startUp({ startUp: rows }: Figures): string {
  return table(
    ['Process', 'Seconds', 'Peak memory, MB'],
    rows.map(({ title, milliseconds, memory }) => [title, seconds(milliseconds, 3), whole(memory)]),
  )
}

function releases(figures: readonly ReleaseFigures[]): string {
  const head = ['Job', 'Seconds', 'Calls', 'MB']
  const gated = ['With the gate', 'of it the function', 'Calls', 'MB']
  const rows = figures.map(({ job, plain, gate, script }) => [
    job.title,
    seconds(plain.time),
    whole(plain.calls),
    whole(plain.memory),
    seconds(gate?.time),
    seconds(gate?.invocations),
    whole(gate?.calls),
    whole(gate?.memory),
    seconds(script?.time),
    whole(script?.calls),
  ])
  return table([...head, ...gated, 'AWS CLI', 'Calls'], rows)
}

function layers({ layers: rows }: Figures): string {
  return table(
    ['Unchanged layer', 'Seconds', 'Calls', 'MB', 'uv, zip, AWS CLI', 'Calls'],
    rows.map(({ title, action, script }) => [
      title,
      seconds(action.time),
      whole(action.calls),
      whole(action.memory),
      seconds(script?.time),
      whole(script?.calls),
    ]),
  )
}

function packing({ packing: trees }: Figures): string {
  const rows = trees.flatMap(({ files, bytes, packers }) => {
    const tree = `${files} files, ${Math.round(bytes / 1e6)} MB`
    const row = (name: string, { time, memory, zipped }: Packed) => [
      tree,
      name,
      seconds(time),
      ratio(time, packers.zip.time),
      whole(memory),
      zipped ? (zipped.median / 1e6).toFixed(1) : '',
    ]
    const packed: [string, Packed][] = [
      ['`zip -qr`', packers.zip],
      ['this action, for a request', packers.memory],
      ['this action, for S3', packers.disk],
      ['adm-zip', packers.admZip],
    ]
    return packed.filter(([, { time }]) => time).map(([name, figures]) => row(name, figures))
  })
  return table(['Directory', 'Packer', 'Seconds', '× zip', 'Peak memory, MB', 'Zipped, MB'], rows)
}

function large({ large: rows }: Figures): string {
  return table(
    ['Release', 'Seconds', 'of it the upload to the local AWS', 'Peak memory, MB'],
    rows.map(({ title, time, upload, memory }) => [title, seconds(time), seconds(upload), whole(memory)]),
  )
}

function costModel({ releases: all, parts }: Figures): string {
  const rows = all.flatMap((figures) => {
    const { job, plain, gate } = figures
    const plainRow = costRow(job.title, job.steps, plain, figures, parts)
    return gate
      ? [plainRow, costRow(`${job.title}, with the gate`, withGate(job), gate, figures, parts)]
      : [plainRow]
  })
  const head = [
    'Job',
    'Steps',
    'Round trips',
    'Transitions',
    'Until seen',
    'Own',
    'Function',
    'Sum',
    'Measured',
  ]
  const notes = [
    `One round trip: ${Math.round(parts.call)} ms. Own time: ${Math.round(parts.own)} ms.`,
    ...all.flatMap(({ job, plain, gate }) => [
      ...remarks(job.title, plain),
      ...(gate ? remarks(`${job.title}, with the gate`, gate) : []),
    ]),
  ]
  return `${table(head, rows)}\n\n${notes.join('\n')}`
}

/** Jobs of the same chain share a row; the gate, which adds the same to each, is shown once. */
function chains(): string {
  const step = ({ calls, transition }: Step) => `${calls.join(' ‖ ')}${transition ? ' …' : ''}`
  const chain = (steps: readonly Step[]) => steps.map(step).join(' → ')
  const titles = Map.groupBy(jobs, ({ steps }) => chain(steps))
  const longest = jobs.find(({ title }) => title === 'code and configuration')
  const rows = [...titles].map(([steps, alike]) => [alike.map(({ title }) => title).join('; '), steps])
  const gated = longest ? [[`${longest.title}, with the gate`, chain(withGate(longest))]] : []
  return table(['Job', 'Chain'], [...rows, ...gated])
}

function costRow(
  title: string,
  steps: Parameters<typeof costOf>[0],
  { time, invocations }: ActionFigures,
  { job }: ReleaseFigures,
  { own, call }: Parts,
): string[] {
  const waits = steps.filter((step) => step.calls[0] === 'Invoke').length
  // The latency of an invocation is a round trip like any other.
  const ran = Math.max(0, (invocations?.median ?? 0) - waits * call)
  const lengths = { update: UPDATE, publication: job.publication }
  const cost: Cost = costOf(steps, lengths, { own, call, invocations: ran })
  const parts = [cost.calls, cost.transitions, cost.looking, cost.own, cost.invocations, cost.total]
  return [title, String(cost.roundTrips), ...parts.map((part) => (part / 1000).toFixed(2)), seconds(time)]
}

function remarks(title: string, { unexplained }: ActionFigures): string[] {
  return unexplained.length === 0
    ? []
    : ['', `The model does not know of these calls of "${title}": ${unexplained.join(', ')}.`]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The median and, behind it, least and most. */
function seconds(spread: Spread | undefined, digits = 2): string {
  if (!spread) return '–'
  const [median, min, max] = [spread.median, spread.min, spread.max].map((each) =>
    (each / 1000).toFixed(digits),
  )
  return `${median} (${min}–${max})`
}

function whole(spread: Spread | undefined): string {
  if (!spread) return '–'
  const [min, max] = [Math.round(spread.min), Math.round(spread.max)]
  return min === max ? `${min}` : `${Math.round(spread.median)} (${min}–${max})`
}

function ratio(time: Spread | undefined, reference: Spread | undefined): string {
  return time && reference ? (time.median / reference.median).toFixed(2) : '–'
}
