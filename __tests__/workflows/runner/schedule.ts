import { parse } from 'yaml'
import type { Environments } from './as-on-github.ts'
import {
  type Concurrency,
  type Context,
  concurrencyOf,
  Groups,
  type WrittenConcurrency,
} from './concurrency.ts'

/**
 * What happens in a repository. Jobs are named `run/job`, such as `first/release`. Somebody cancels a run; GitHub cancels a job
 * whose `timeout-minutes` are over.
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes)
 */
export type Happening =
  | { readonly starts: string; readonly workflow: string; readonly context?: Context }
  | { readonly ends: string; readonly as?: 'success' | 'failure' }
  | { readonly approves: string }
  | { readonly rejects: string }
  | { readonly cancels: string }

/**
 * - pending: waits for its concurrency group
 * - waiting: waits for a reviewer of its environment
 * - cancelling: was told to end, and still runs the steps whose `if` says so
 */
export type Status =
  | 'pending'
  | 'waiting'
  | 'in_progress'
  | 'cancelling'
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'

interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly environment?: string | { readonly name: string }
  readonly concurrency?: WrittenConcurrency
}

interface Run {
  readonly jobs: Readonly<Record<string, Job>>
  readonly context: Context
  state: 'pending' | 'active' | 'completed'
}

/**
 * Which runs and jobs wait, run and have ended after all that has happened.
 * @returns a status by job, `run/job`, once its turn has come; by the run's name while the run as a whole is pending, or was
 *   cancelled before it began
 *
 * Jobs follow each other by `needs`. Their other conditions count as true.
 */
export function schedule(
  happenings: readonly Happening[],
  environments: Environments,
): Readonly<Record<string, Status>> {
  const repository = new Schedule(environments)
  for (const each of happenings) repository.happen(each)
  return Object.fromEntries(repository.statuses)
}

class Schedule {
  readonly statuses = new Map<string, Status>()
  readonly #runs = new Map<string, Run>()
  readonly #groups = new Groups()
  readonly #environments: Environments

  constructor(environments: Environments) {
    this.#environments = environments
  }

  happen(happening: Happening): void {
    if ('starts' in happening) this.#start(happening)
    else if ('cancels' in happening) this.#cancel(happening.cancels)
    else if ('approves' in happening) this.#expect(happening.approves, 'waiting', 'in_progress')
    // One that nobody reviews within 30 days fails, too.
    // (https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/review-deployments)
    else if ('rejects' in happening) this.#end(happening.rejects, 'failure')
    else if (this.statuses.get(happening.ends) === 'cancelling') this.#end(happening.ends, 'cancelled')
    else this.#end(this.#expect(happening.ends, 'in_progress'), happening.as ?? 'success')
    this.#goOn()
  }

  #start({ starts: name, workflow, context = {} }: Extract<Happening, { starts: string }>): void {
    const { concurrency, jobs, name: title = '' } = parse(workflow)
    const values = {
      'github.run_id': name,
      'github.workflow': title,
      'github.event_name': 'push',
      'github.ref': 'refs/heads/main',
      ...context,
    }
    this.#runs.set(name, { jobs, context: values, state: 'pending' })
    this.#enter(name, concurrency && concurrencyOf(concurrency, values))
  }

  /** Lets a run or a job begin, or wait for its group. */
  #enter(member: string, concurrency: Concurrency | undefined): void {
    const { starts, cancelled } = concurrency
      ? this.#groups.enter(member, concurrency)
      : { starts: true, cancelled: [] }
    if (starts) this.#begin(member)
    else this.statuses.set(member, 'pending')
    for (const each of cancelled) this.#cancel(each)
  }

  /**
   * Its turn has come. A job whose environment has reviewers waits for them, with its group and the run's group in its hand:
   * concurrency takes effect before the approval. (https://github.com/orgs/community/discussions/17401)
   */
  #begin(member: string): void {
    const run = this.#runs.get(member)
    if (run) {
      run.state = 'active'
      this.statuses.delete(member)
      return
    }
    const { environment } = this.#job(member)
    const name = typeof environment === 'object' ? environment.name : environment
    const isReviewed = name !== undefined && this.#environments[name]?.reviewers !== undefined
    this.statuses.set(member, isReviewed ? 'waiting' : 'in_progress')
  }

  /** Begins the jobs whose turn has come, and ends the runs whose jobs have all ended, until nothing changes. */
  #goOn(): void {
    let hasChanged = true
    while (hasChanged) {
      hasChanged = false
      for (const [name, run] of this.#runs) {
        if (run.state !== 'active') continue
        for (const job of Object.keys(run.jobs)) hasChanged = this.#consider(name, job) || hasChanged
        if (!Object.keys(run.jobs).every((job) => this.#hasEnded(`${name}/${job}`))) continue
        run.state = 'completed'
        this.#leave(name)
        hasChanged = true
      }
    }
  }

  /**
   * A job whose needed jobs have not all succeeded is skipped, unless its condition asks for the status itself; a skipped one
   * enters no group. (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idneeds)
   */
  #consider(name: string, job: string): boolean {
    const key = `${name}/${job}`
    const needs = [this.#job(key).needs ?? []].flat().map((needed) => `${name}/${needed}`)
    if (this.statuses.has(key) || !needs.every((needed) => this.#hasEnded(needed))) return false
    const goesOn = needs.every((needed) => this.statuses.get(needed) === 'success')
    if (!goesOn && !ASKS_FOR_STATUS.test(this.#job(key).if ?? '')) {
      this.statuses.set(key, 'skipped')
      return true
    }
    const { concurrency } = this.#job(key)
    this.#enter(
      key,
      concurrency === undefined ? undefined : concurrencyOf(concurrency, this.#runs.get(name)?.context ?? {}),
    )
    return true
  }

  /**
   * Cancels a run or a job. What has not begun never does; what is running is told to end, and holds its group until it has.
   * The jobs of a run whose conditions are true nevertheless go on.
   * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation)
   */
  #cancel(member: string): void {
    const run = this.#runs.get(member)
    if (run?.state === 'active') {
      for (const [name, job] of Object.entries(run.jobs))
        if (!GOES_ON_WHEN_CANCELED.test(job.if ?? '')) this.#cancel(`${member}/${name}`)
      return
    }
    if (run) run.state = 'completed'
    if (this.statuses.get(member) === 'in_progress') this.statuses.set(member, 'cancelling')
    else if (!this.#hasEnded(member)) this.#end(member, 'cancelled')
  }

  #end(member: string, status: Status): void {
    this.statuses.set(member, status)
    this.#leave(member)
  }

  #leave(member: string): void {
    const next = this.#groups.leave(member)
    if (next !== undefined) this.#begin(next)
  }

  #hasEnded(member: string): boolean {
    return ENDED.has(this.statuses.get(member))
  }

  #expect(member: string, status: Status, next = status): string {
    if (this.statuses.get(member) !== status)
      throw new Error(`${member} is not ${status}: it is ${this.statuses.get(member)}.`)
    this.statuses.set(member, next)
    return member
  }

  #job(key: string): Job {
    const [name = '', job = ''] = key.split('/')
    return this.#runs.get(name)?.jobs[job] ?? {}
  }
}

const ENDED: ReadonlySet<Status | undefined> = new Set(['success', 'failure', 'cancelled', 'skipped'])
const GOES_ON_WHEN_CANCELED = /\balways\(\)|(?<!!)\bcancelled\(\)/
const ASKS_FOR_STATUS = /\b(always|cancelled|failure)\(\)/
