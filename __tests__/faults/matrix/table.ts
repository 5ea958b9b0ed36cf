import type { CallSite } from './faults.ts'
import { FAULTS } from './faults.ts'
import type { Outcome } from './matrix.ts'

/** What of an outcome stands in the table. */
export interface TableEntry {
  readonly scenario: string
  readonly site: CallSite
  readonly fault: string
  readonly survived: boolean
}

export function entryOf({ recorded, site, kind, problems }: Outcome): TableEntry {
  return { scenario: recorded.scenario.name, site, fault: kind.name, survived: problems.length === 0 }
}

/** The table of docs/reliability.md: a line for each operation of a scenario, a column for each fault. */
export function tableOf(entries: readonly TableEntry[]): string {
  const faults = FAULTS.map(({ name }) => name)
  const rows = groups(entries, ({ scenario }) => scenario).flatMap(([scenario, ofScenario]) => [
    row(`**${scenario}**`, ...cellsOf(ofScenario, faults).map((cell) => `**${cell}**`)),
    ...groups(ofScenario, ({ site }) => nameOf(site)).map(([name, ofCall]) =>
      row(name, ...cellsOf(ofCall, faults)),
    ),
  ])
  return [
    row('Call', ...faults),
    row('---', ...faults.map(() => '---')),
    ...rows,
    row('**all**', ...cellsOf(entries, faults).map((cell) => `**${cell}**`)),
  ].join('\n')
}

/** `137 of 137 …`, over all cells. */
export function totalOf(entries: readonly TableEntry[]): string {
  const survived = entries.filter((entry) => entry.survived).length
  const calls = new Set(entries.map(({ scenario, site }) => `${scenario} ${site.operation} ${site.nth}`)).size
  const scenarios = new Set(entries.map(({ scenario }) => scenario)).size
  return `${survived} of ${entries.length} survived: ${calls} calls of ${scenarios} scenarios, each with ${FAULTS.length} faults.`
}

export function faultList(): string {
  return FAULTS.map(({ name, meaning }) => `- **${name}**: ${meaning}.`).join('\n')
}

/** S3's HeadObject is known by its method, as is a download, which names no operation. */
function nameOf({ operation }: CallSite): string {
  if (operation === 'HEAD') return 'HeadObject'
  return operation === 'GET' ? 'download of the code' : operation
}

function cellsOf(entries: readonly TableEntry[], faults: readonly string[]): string[] {
  return faults.map((fault) => {
    const tried = entries.filter((entry) => entry.fault === fault)
    return tried.length === 0 ? '–' : `${tried.filter(({ survived }) => survived).length}/${tried.length}`
  })
}

/** Items by a name, in the order in which the names come up. */
function groups<T>(
  items: readonly T[],
  nameOfItem: (item: T) => string,
): (readonly [string, readonly T[]])[] {
  return [...Map.groupBy(items, nameOfItem)]
}

function row(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}
