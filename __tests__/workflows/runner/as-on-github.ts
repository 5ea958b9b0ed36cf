import { matchesGlob } from 'node:path'
import { parse, stringify } from 'yaml'

/** The environments in the settings of a repository. One that a workflow names and that is not there has no rules. */
export type Environments = Readonly<Record<string, Environment>>

export interface Environment {
  /** Full refs that may deploy to it, with `*` as in the settings, such as `refs/tags/lambda/v*`; all by default. */
  readonly refs?: readonly string[]
  /** What its required reviewers say; without them, nobody is asked. */
  readonly reviewers?: 'approve' | 'reject'
}

interface Rules {
  /** The ref that the workflow runs on. */
  readonly ref: string
  readonly environments: Environments
  /** Where steps get identity tokens. */
  readonly tokens: Readonly<Record<string, string>> | undefined
}

interface Workflow {
  readonly permissions?: Permissions
  concurrency?: unknown
  jobs: Record<string, object>
}

type Permissions = string | Readonly<Record<string, string>>

interface Job {
  readonly permissions?: Permissions
  readonly environment?: string | { readonly name: string }
  readonly env?: Readonly<Record<string, string>>
  readonly needs?: unknown
  readonly 'runs-on'?: unknown
}

/**
 * A workflow that does in a plain runner what the given one does on GitHub:
 *
 * - A job gets identity tokens only with `id-token: write`. The permissions of a job replace those of the workflow; what is
 *   not named is not given. (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions)
 * - The tokens of a job with an environment say so, whatever its branch or tag.
 *   (https://docs.github.com/en/actions/reference/security/oidc, "Filtering for a specific environment")
 * - A job fails when its environment does not take the ref, or when a reviewer rejects it.
 *   (https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments)
 *
 * Groups of concurrency are left out: a test runs one workflow at a time.
 */
export function asOnGitHub(text: string, rules: Rules): string {
  const workflow: Workflow = parse(text)
  delete workflow.concurrency
  for (const [name, job] of Object.entries<Job>(workflow.jobs)) {
    const refusal = refusalOf(job, rules)
    workflow.jobs[name] =
      refusal === undefined
        ? { ...job, concurrency: undefined, env: { ...tokensFor(job, workflow, rules), ...job.env } }
        : { needs: job.needs, 'runs-on': job['runs-on'], steps: [failure(refusal)] }
  }
  return stringify(workflow)
}

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
