import { asFailure, type Failure } from './failure.ts'
import type { Runner } from './github/runner.ts'
import type { Inputs } from './model/wanted.ts'
import { planComment } from './report/plan-comment.ts'
import { previewComment } from './report/preview-comment.ts'
import type { RunResult } from './report/result.ts'

const DONE = {
  posted: (what: string) => `Posted ${what} as a comment`,
  updated: (what: string) => `Updated the comment with ${what}`,
  unchanged: (what: string) => `The comment with ${what} is up to date`,
} as const

/**
 * Comments on the pull request that the run is for: the plan of a dry run, or why there is none; the function URL that a
 * release gave its alias, or that the alias is removed. A comment that cannot be written is reported and does not make the
 * run fail.
 */
export async function commentOnRun(runner: Runner, inputs: Inputs, result: RunResult): Promise<void> {
  if (inputs.mode === 'smoke-test' || !inputs.githubToken) return
  const pullRequest = await runner.pullRequest()
  const { commit, runUrl } = runner.origin
  const origin = { commit: pullRequest?.headCommit ?? commit, runUrl }
  const comment = inputs.dryRun ? planComment(inputs, result, origin) : previewComment(inputs, result, origin)
  if (!pullRequest || !comment) {
    runner.debug(NO_COMMENT)
    return
  }
  try {
    const outcome = await runner.comment(inputs.githubToken, pullRequest, comment)
    const what = inputs.dryRun ? 'the plan' : 'the preview'
    if (outcome.kind === 'refused') runner.notice(told(outcome.failure, inputs.dryRun))
    else runner.info(`${DONE[outcome.kind](what)}: ${outcome.url}`)
  } catch (error) {
    runner.warning(told(asFailure(error), inputs.dryRun))
  }
}

const NO_COMMENT =
  'There is no comment: `github-token` is for the event pull_request, for dry runs, `function-url-auth-type` and `remove-alias`.'

/** What became of a comment, and of the run without it. */
function told({ message, advice }: Failure, isPlan: boolean): string {
  const without = isPlan
    ? 'The plan is in the log and in the summary of this run.'
    : 'Only the comment is missing: what this run did is in its log and summary.'
  return `${message}\n${without} ${advice}`
}
