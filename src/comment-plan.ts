import { asFailure } from './failure.ts'
import type { Runner } from './github/runner.ts'
import type { Inputs } from './model/wanted.ts'
import { planComment } from './report/plan-comment.ts'
import type { RunResult } from './report/result.ts'

const DONE = {
  posted: 'Posted the plan as a comment',
  updated: 'Updated the comment with the plan',
  unchanged: 'The comment with the plan is up to date',
} as const

/**
 * Comments the plan of a dry run, or why there is none, on the pull request that the run is for. A comment that cannot
 * be written is reported and does not make the run fail.
 */
export async function commentPlan(runner: Runner, inputs: Inputs, result: RunResult): Promise<void> {
  if (inputs.mode === 'smoke-test' || !inputs.githubToken) return
  const pullRequest = await runner.pullRequest()
  if (!inputs.dryRun || !pullRequest) {
    runner.debug('There is no comment: `github-token` is for dry runs of the event pull_request.')
    return
  }
  const { commit, runUrl } = runner.origin
  const comment = planComment(inputs, result, { commit: pullRequest.headCommit ?? commit, runUrl })
  try {
    const outcome = await runner.comment(inputs.githubToken, pullRequest, comment)
    if (outcome.kind === 'refused') runner.notice(told(outcome.failure))
    else runner.info(`${DONE[outcome.kind]}: ${outcome.url}`)
  } catch (error) {
    runner.warning(told(asFailure(error)))
  }
}

function told({ message, advice }: { readonly message: string; readonly advice: string }): string {
  return `${message}\n${advice}`
}
