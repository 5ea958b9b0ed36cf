import type { WorkflowJob, WorkflowStep } from './act-log.ts'
import type { WorkflowRun } from './run-workflow.ts'

/** Lines of a step's log that are shown; what went wrong stands at its end. */
const LINES = 80

/**
 * The run, which has to have succeeded.
 * @throws Error with the names and logs of the steps that failed
 */
export function succeeded<Run extends WorkflowRun>(run: Run): Run {
  if (run.conclusion !== 'success')
    throw new Error(`The run ended with the conclusion ${run.conclusion}.\n${whatFailed(run)}`)
  return run
}

/** The steps of a run that failed, with the ends of their logs; without any, the end of what the run printed. */
export function whatFailed({ jobs, text }: Pick<WorkflowRun, 'jobs' | 'text'>): string {
  const failures = Object.entries(jobs).flatMap(([job, { steps }]) => failuresOf(job, steps))
  return failures.length > 0 ? failures.join('\n') : `No step failed. What it printed last:\n${endOf(text)}`
}

function failuresOf(job: string, steps: WorkflowJob['steps']): string[] {
  const failed = ([, { outcome }]: [string, WorkflowStep]) => outcome === 'failure'
  return Object.entries(steps)
    .filter(failed)
    .map(([id, { name, log }]) => `--- ${job} › ${name} (${id}) failed:\n${endOf(log)}`)
}

function endOf(log: string): string {
  const lines = log.trimEnd().split('\n')
  const left = lines.length - LINES
  return [...(left > 0 ? [`(${left} lines before)`] : []), ...lines.slice(-LINES)].join('\n')
}
