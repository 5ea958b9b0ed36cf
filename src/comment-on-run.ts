import { asFailure } from './failure.ts'
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
    if (outcome.kind === 'refused') runner.notice(told(outcome.failure))
    else runner.info(`${DONE[outcome.kind](what)}: ${outcome.url}`)
  } catch (error) {
    runner.warning(told(asFailure(error)))
  }
}

const NO_COMMENT =
  'There is no comment: `github-token` is for the event pull_request, for dry runs, `function-url-auth-type` and `remove-alias`.'

function told({ message, advice }: { readonly message: string; readonly advice: string }): string {
  return `${message}\n${advice}`
}
