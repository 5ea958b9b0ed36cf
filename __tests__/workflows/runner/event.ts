import { REPOSITORY } from './repository.ts'

/** What starts a workflow: the name of the event, and what `github.event` holds. */
export interface WorkflowEvent {
  readonly name: string
  readonly payload: { readonly ref: string; readonly [member: string]: unknown }
}

const [owner = '', name = ''] = REPOSITORY.split('/')
const repository = {
  name,
  full_name: REPOSITORY,
  owner: { login: owner },
  default_branch: 'main',
  fork: false,
}

/** A push of a branch or a tag, such as `refs/heads/main`. */
export function push(ref: string): WorkflowEvent {
  return { name: 'push', payload: { ref, repository } }
}

/** Somebody filled in the form on the Actions page and pressed "Run workflow". */
export function runWorkflowButton(inputs: Readonly<Record<string, string>>): WorkflowEvent {
  return { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main', inputs, repository } }
}

/** What happened to a pull request. */
type Activity = 'opened' | 'synchronize' | 'closed'

/**
 * Something happened to a pull request, by default a push to its branch.
 * @param from the full name of the repository that it comes from, if that is a fork
 */
export function pullRequest(
  number: number,
  action: Activity = 'synchronize',
  from: string = REPOSITORY,
): WorkflowEvent {
  const repo = { ...repository, full_name: from }
  const head = { ref: 'change', sha: '9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b', repo }
  const pull_request = { number, head, base: { ref: 'main', repo: repository } }
  return {
    name: 'pull_request',
    payload: { action, ref: `refs/pull/${number}/merge`, number, pull_request, repository },
  }
}
