import { matchesGlob } from 'node:path'
import { parse, stringify } from 'yaml'

/** The environments in the settings of a repository. One that a workflow names and that is not there has no rules. */
export type Environments = Readonly<Record<string, Environment>>

export interface Environment {
  /** Full refs that may deploy to it, with `*` as in the settings, such as `refs/tags/lambda/v*`; all by default. */
  readonly refs?: readonly string[]
  /** What its required reviewers say; without them, nobody is asked. */
  readonly reviewers?: 'approve' | 'reject' | LateReview
  /** Its own configuration variables, which come over those of the repository. */
  readonly vars?: Readonly<Record<string, string>>
}

/** Reviewers who approve later: paths of two files. */
export interface LateReview {
  /** Is made when a job begins to wait. */
  readonly asked: string
  /** Lets it go on, once it is there. */
  readonly approved: string
}

interface Rules {
  /** The ref that the workflow runs on. */
  readonly ref: string
  readonly environments: Environments
  /** Where steps get identity tokens. */
  readonly tokens: Readonly<Record<string, string>> | undefined
  /** How many milliseconds a minute of `timeout-minutes` has. */
  readonly minuteMs?: number | undefined
}

interface Workflow {
  readonly permissions?: Permissions
  concurrency?: unknown
  jobs: Record<string, object>
}

type Permissions = string | Readonly<Record<string, string>>

interface Step {
  readonly run?: string
  readonly shell?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
}

interface Job {
  readonly permissions?: Permissions
  readonly environment?: string | { readonly name: string }
  readonly env?: Readonly<Record<string, string>>
  readonly needs?: string | readonly string[]
  readonly 'runs-on'?: unknown
  readonly steps?: readonly Step[]
}

/**
 * A workflow that does in a plain runner what the given one does on GitHub:
 *
 * - A job gets identity tokens only with `id-token: write`. The permissions of a job replace those of the workflow; what is
 *   not named is not given. (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions)
 * - The tokens of a job with an environment say so, whatever its branch or tag.
 *   (https://docs.github.com/en/actions/reference/security/oidc, "Filtering for a specific environment")
 * - A job fails when its environment does not take the ref, or when a reviewer rejects it. One that nobody has reviewed waits.
 *   (https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments)
 * - A job with an environment reads the environment's variables.
 *   (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#vars-context)
 * - A step that takes longer than its `timeout-minutes` is ended, an action by the `node` of runWorkflow.
 *   (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepstimeout-minutes)
 * - `$/` is the repository of the workflow at the commit that runs. (https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/find-and-customize-actions)
 *
 * Groups of concurrency are left out: see schedule.ts.
 */
export function asOnGitHub(text: string, rules: Rules): string {
  const workflow: Workflow = parse(text.replaceAll(/^(\s*(?:- )?uses: )\$\//gm, '$1./'))
  delete workflow.concurrency
  for (const [name, written] of Object.entries<Job>(workflow.jobs)) {
    const job = withVars(written, rules)
    const { needs, 'runs-on': machine } = job
    const refusal = refusalOf(job, rules)
    if (refusal !== undefined) {
      workflow.jobs[name] = { needs, 'runs-on': machine, steps: [failure(refusal)] }
      continue
    }
    const review = lateReviewOf(job, rules)
    if (review)
      workflow.jobs[`${name}-review`] = { needs, 'runs-on': machine, steps: [{ run: waitFor(review) }] }
    workflow.jobs[name] = {
      ...job,
      needs: review ? [...[needs ?? []].flat(), `${name}-review`] : needs,
      concurrency: undefined,
      // A job that calls a workflow has no environment of its own.
      ...(job.steps && { env: { ...tokensFor(job, workflow, rules), ...job.env } }),
      steps: job.steps?.map((step) => limited(step, rules)),
    }
  }
  return stringify(workflow)
}

/** A job with the variables of its environment in the place of their names. */
function withVars(job: Job, { environments }: Rules): Job {
  const { vars = {} } = environments[environmentOf(job) ?? ''] ?? {}
  const text = JSON.stringify(job).replaceAll(/\bvars\.(\w+)/g, (path, name: string) => {
    const value = vars[name]
    return value === undefined ? path : JSON.stringify(`'${value.replaceAll("'", "''")}'`).slice(1, -1)
  })
  return JSON.parse(text)
}

function lateReviewOf(job: Job, { environments }: Rules): LateReview | undefined {
  const reviewers = environments[environmentOf(job) ?? '']?.reviewers
  return typeof reviewers === 'object' ? reviewers : undefined
}

function waitFor({ asked, approved }: LateReview): string {
  return `touch '${asked}'; until [ -e '${approved}' ]; do sleep 0.1; done`
}

/** A step that is interrupted after its minutes, and killed if it goes on. */
function limited(step: Step, { minuteMs }: Rules): Step {
  const { run, 'timeout-minutes': minutes, ...rest } = step
  if (minutes === undefined || minuteMs === undefined) return step
  const seconds = (minutes * minuteMs) / 1000
  if (run === undefined) return { ...rest, env: { ...rest.env, [STEP_SECONDS]: `${seconds}` } }
  return { ...rest, run, shell: `timeout --signal=INT --kill-after=1 ${seconds} bash -e {0}` }
}

/** The variable with the seconds that a step with an action may take. */
export const STEP_SECONDS = 'RUNNER_STEP_SECONDS'

function failure(message: string): { readonly run: string } {
  return { run: `echo '::error::${message}'; exit 1` }
}

function refusalOf(job: Job, { ref, environments }: Rules): string | undefined {
  const name = environmentOf(job)
  const environment = name === undefined ? undefined : environments[name]
  if (environment?.refs && !environment.refs.some((pattern) => matchesGlob(ref, pattern))) {
    const [, kind = '', short = ''] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? []
    const what = `${kind === 'tags' ? 'Tag' : 'Branch'} "${short}"`
    return `${what} is not allowed to deploy to ${name} due to environment protection rules.`
  }
  return environment?.reviewers === 'reject' ? `A reviewer of ${name} has rejected this job.` : undefined
}

function environmentOf({ environment }: Job): string | undefined {
  return typeof environment === 'object' ? environment.name : environment
}

/** The variables of a job that override those of the machine. */
function tokensFor(job: Job, workflow: Workflow, { tokens }: Rules): Record<string, string> {
  if (tokens === undefined) return {}
  const permissions = job.permissions ?? workflow.permissions ?? {}
  const mayAsk =
    typeof permissions === 'string' ? permissions === 'write-all' : permissions['id-token'] === 'write'
  if (!mayAsk) return Object.fromEntries(Object.keys(tokens).map((name) => [name, '']))
  const environment = environmentOf(job)
  const url = tokens['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''
  return environment === undefined
    ? {}
    : { ACTIONS_ID_TOKEN_REQUEST_URL: `${url}&environment=${encodeURIComponent(environment)}` }
}
