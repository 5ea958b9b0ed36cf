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
