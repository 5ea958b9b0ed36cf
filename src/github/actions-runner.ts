import * as core from '@actions/core'
import { execute } from '../processes/execute.ts'
import { withoutControls } from '../text/without-controls.ts'
import { identityToken } from './identity-token.ts'
import { fitAnnotation, fitSummary } from './limits.ts'
import { pullRequestOf } from './pull-request.ts'
import type { Runner, RunOrigin } from './runner.ts'

/** GitHub's runner, described by the environment variables that it sets. */
export function actionsRunner(environment: NodeJS.ProcessEnv): Runner {
  return {
    input: (name) => core.getInput(name, { trimWhitespace: false }),
    environment,
    workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
    origin: originOf(environment),
    identityToken: (audience, patience) => identityToken(environment, audience, patience, core.getIDToken),
    secret: core.setSecret,
    info: (line) => core.info(withoutCommands(line)),
    debug: (line) => {
      if (core.isDebug()) core.debug(withoutControls(line))
    },
    notice: (message) => core.notice(annotation(message)),
    warning: (message) => core.warning(annotation(message)),
    error: (message, title) => core.error(annotation(message), { title: withoutControls(title) }),
    group: (title, work) => core.group(withoutControls(title), work),
    setOutput: (name, value) => core.setOutput(name, value),
    saveState: (name, value) => {
      // Without this file, the toolkit would print the value.
      if (environment['GITHUB_STATE']) core.saveState(name, value)
    },
    state: core.getState,
    summarize: async (markdown) => {
      if (!environment['GITHUB_STEP_SUMMARY']) return
      await core.summary.addRaw(fitSummary(markdown), true).write()
    },
    pullRequest: () => pullRequestOf(environment),
    comment: async (token, pullRequest, comment) => {
      // Loaded on first use.
      const { commentOnPullRequest } = await import('./pull-request-comment.ts')
      return commentOnPullRequest(environment, token, pullRequest, comment)
    },
    isAncestor: async (token, ancestor, descendant) => {
      const { isAncestorOnGitHub } = await import('./compare-commits.ts')
      return isAncestorOnGitHub(environment, token, ancestor, descendant)
    },
    execute: (program, args, directory, stop) => {
      const log = (line: string) => core.info(withoutCommands(line))
      return execute(program, args, { environment, directory, log, stop })
    },
  }
}

function originOf(environment: NodeJS.ProcessEnv): RunOrigin {
  const { GITHUB_SHA: commit, GITHUB_REF_NAME: refName, GITHUB_RUN_ID: runId } = environment
  const { GITHUB_RUN_ATTEMPT: attempt } = environment
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment
  const runUrl = server && repository && runId && `${server}/${repository}/actions/runs/${runId}`
  return {
    commit: commit || undefined,
    refName: refName || undefined,
    runId: runId || undefined,
    isRerun: Number(attempt) > 1,
    runUrl: runUrl || undefined,
  }
}

/** The text of an annotation. One that the runner would cut stands in the log in full, before the annotation. */
function annotation(message: string): string {
  const text = withoutControls(message)
  const shown = fitAnnotation(text)
  if (shown !== text) core.info(withoutCommands(text))
  return shown
}

/**
 * Prevents text from AWS or from file names from giving commands: the runner reads lines that begin with `::`, and `##[`
 * anywhere, as commands (GitHub docs, "Workflow commands").
 */
function withoutCommands(text: string): string {
  return withoutControls(text)
    .replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [')
}
