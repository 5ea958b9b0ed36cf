import { annotations } from '../../../local-aws/run-step.ts'

/** How a step ended, and everything that a user could read of it. */
export interface WorkflowStep {
  /** Its `name:`, or what it uses or runs. */
  readonly name: string
  /** Before `continue-on-error` is applied; undefined for a step that did not run. */
  readonly outcome: string | undefined
  readonly outputs: Readonly<Record<string, string>>
  readonly log: string
  /** Its part of the job summary, Markdown. */
  readonly summary: string
  /** Annotations, as the run's page shows them. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** How a job ended. */
export interface WorkflowJob {
  readonly conclusion: string | undefined
  /** By id; a step without one has its index, counted from 0. A step of a composite action is `outer/inner`. */
  readonly steps: Readonly<Record<string, WorkflowStep>>
}

/** What a run of a workflow left in its log. */
export interface WorkflowLog {
  /** By id; a job that was skipped is not among them. */
  readonly jobs: Readonly<Record<string, WorkflowJob>>
  /** All that was printed, line by line, with secrets masked as the runner masks them. */
  readonly text: string
}

/** A line of act's log with --json; seen with v0.2.87. */
interface Entry {
  readonly msg: string
  readonly jobID?: string
  readonly jobResult?: string
  readonly step?: string
  readonly stepID?: readonly string[]
  readonly stage?: 'Pre' | 'Main' | 'Post'
  readonly stepResult?: string
  readonly command?: string
  /** The value of an output. */
  readonly arg?: string
  /** The name of an output. */
  readonly name?: string
  /** A summary. */
  readonly content?: string
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
interface Step extends Mutable<WorkflowStep> {
  outputs: Record<string, string>
  errors: string[]
  warnings: string[]
}

/** Reads the log of act, one JSON object a line; other lines (of act itself) count as text. */
export function readActLog(lines: readonly string[]): WorkflowLog {
  const jobs: Record<string, { conclusion: string | undefined; steps: Record<string, Step> }> = {}
  const text: string[] = []
  for (const line of lines) {
    const entry = parseEntry(line)
    text.push(entry?.msg.replace(/\n$/, '') ?? line)
    if (entry?.jobID === undefined) continue
    jobs[entry.jobID] ??= { conclusion: undefined, steps: {} }
    const job = jobs[entry.jobID]
    if (job === undefined) continue
    job.conclusion = entry.jobResult ?? job.conclusion
    if (entry.stepID === undefined) continue
    const id = entry.stepID.join('/')
    job.steps[id] ??= newStep(entry.step ?? '')
    const step = job.steps[id]
    if (step !== undefined) note(step, entry)
  }
  return { jobs, text: text.join('\n') }
}

function parseEntry(line: string): Entry | undefined {
  return line.startsWith('{') ? (JSON.parse(line) as Entry) : undefined
}

function newStep(name: string): Step {
  return { name, outcome: undefined, outputs: {}, log: '', summary: '', errors: [], warnings: [] }
}

function note(
  step: Step,
  { msg, stage, stepResult, command, arg = '', name = '', content = '' }: Entry,
): void {
  step.log += msg.endsWith('\n') ? msg : `${msg}\n`
  if (stage === 'Main') step.outcome = stepResult ?? step.outcome
  if (command === 'set-output') step.outputs[name] = arg
  // act takes what stands before the last `::` for properties, and ARNs have one: its argument is not the text.
  const printed = msg.replace(/^\s*\S+\s+(?=::)/, '')
  step.errors.push(...annotations(printed, 'error'))
  step.warnings.push(...annotations(printed, 'warning'))
  if (command === 'summary') step.summary += content
}
