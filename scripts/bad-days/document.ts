import type { StepRun } from '../../local-aws/run-step.ts'
import type { DayRun } from './run-day.ts'

/** The lines at the end of the log that are shown, without those of annotations. */
const LOG_LINES = 6

/** All days as a page: what the user did, and everything that the user reads. */
export function pageOf(days: readonly DayRun[], notes: ReadonlyMap<string, string> = new Map()): string {
  const head = [
    '# Bad days',
    '',
    'Each of these runs was made to happen on the local AWS, with the bundle in dist/. `live` serves version 2 (v1.0.1) after version 1 (v1.0.0) of orders-api, unless the title says otherwise. Errors and warnings are the annotations; the summary is the Markdown of the job summary, with its entities as characters.',
    '',
  ]
  return [...head, ...days.map((each, index) => dayText(index + 1, each, notes))].join('\n')
}

function dayText(number: number, { day, run, post }: DayRun, notes: ReadonlyMap<string, string>): string {
  const note = notes.get(day.title)
  const inputs = Object.entries({ mode: 'deploy', ...day.inputs })
  return [
    `## ${number}. ${day.title}`,
    '',
    ...(note ? [note, ''] : []),
    block(inputs.map(([name, value]) => inputLine(name, value)).join('\n'), 'yaml'),
    '',
    ...readBy(run),
    ...(post ? ['The post step:', '', ...readBy(post)] : []),
  ].join('\n')
}

function inputLine(name: string, value: string): string {
  const shown = value.length > 300 ? `${value.slice(0, 60)}… (${value.length} characters)` : value
  return shown.includes('\n') ? `${name}: |\n${shown.replace(/^/gm, '  ')}` : `${name}: ${shown}`
}

function readBy(run: StepRun): string[] {
  const outputs = Object.entries(run.outputs).filter(
    ([name, value]) =>
      value !== '' && ['result', 'version', 'previous-version', 'failed-version', 'changed'].includes(name),
  )
  return [
    `Exit code ${run.exitCode}${outputs.length > 0 ? `; outputs: ${outputs.map(([name, value]) => `${name} = ${value}`).join(', ')}` : ''}`,
    '',
    ...annotated(run),
    '**Log, its end**',
    '',
    block(logOf(run)),
    '',
    ...(run.summary === '' ? [] : ['**Summary**', '', block(readable(run.summary), 'markdown'), '']),
  ]
}

function annotated({ log }: StepRun): string[] {
  const lines = log.matchAll(/^::(error|warning|notice)(?: title=([^:]*))?::(.*)$/gm)
  return Array.from(lines).flatMap(([, kind = '', title = '', text = '']) => [
    `**${kind === 'error' ? 'Error' : kind === 'warning' ? 'Warning' : 'Notice'}${title ? `: ${decoded(title)}` : ''}**`,
    '',
    block(decoded(text)),
    '',
  ])
}

function decoded(text: string): string {
  return text
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

function logOf({ log }: StepRun): string {
  const lines = log
    .split('\n')
    .filter((line) => line !== '' && !/^::(debug|error|warning|notice|add-mask|endgroup)/.test(line))
    .map((line) => line.replace(/^::group::/, '▼ '))
  return lines.slice(-LOG_LINES).join('\n')
}

/** The summary as GitHub shows its entities. */
function readable(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function block(text: string, language = ''): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}
