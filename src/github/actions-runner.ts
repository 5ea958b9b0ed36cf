import * as core from '@actions/core'
import { execute } from '../processes/execute.ts'
import { identityToken } from './identity-token.ts'
import { pullRequestOf } from './pull-request.ts'
import type { Runner, RunOrigin } from './runner.ts'

/** GitHub's runner, as it is found in the environment variables that it sets. */
export function actionsRunner(environment: NodeJS.ProcessEnv): Runner {
  return {
    input: (name) => core.getInput(name, { trimWhitespace: false }),
    environment,
    workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
    origin: originOf(environment),
    identityToken: (audience) => identityToken(environment, audience, core.getIDToken),
    secret: core.setSecret,
    info: (line) => core.info(withoutCommands(line)),
    debug: (line) => {
      if (core.isDebug()) core.debug(line)
    },
    notice: (message) => core.notice(withoutControls(message)),
    warning: (message) => core.warning(withoutControls(message)),
    error: (message, title) => core.error(withoutControls(message), { title }),
    group: core.group,
    setOutput: (name, value) => core.setOutput(name, value),
    saveState: (name, value) => {
      // Without the file, the value would be printed.
      if (environment['GITHUB_STATE']) core.saveState(name, value)
    },
    state: core.getState,
    summarize: async (markdown) => {
      if (!environment['GITHUB_STEP_SUMMARY']) return
      await core.summary.addRaw(markdown, true).write()
    },
    pullRequest: () => pullRequestOf(environment),
    comment: async (token, pullRequest, comment) => {
      // Loaded when there is something to comment.
      const { commentOnPullRequest } = await import('./pull-request-comment.ts')
      return commentOnPullRequest(environment, token, pullRequest, comment)
    },
    execute: (program, args, directory, stop) => {
      const say = (line: string) => core.info(withoutCommands(line))
      return execute(program, args, { environment, directory, say, stop })
    },
  }
}

function originOf(environment: NodeJS.ProcessEnv): RunOrigin {
  const { GITHUB_SHA: commit, GITHUB_REF_NAME: refName, GITHUB_RUN_ID: runId } = environment
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment
  const runUrl = server && repository && runId && `${server}/${repository}/actions/runs/${runId}`
  return {
    ...(commit && { commit }),
    ...(refName && { refName }),
    ...(runId && { runId }),
    ...(runUrl && { runUrl }),
  }
}

/**
 * The runner takes lines that begin with `::`, and `##[` anywhere, for commands; text that comes from AWS or from
 * file names must not give any (GitHub docs, "Workflow commands").
 */
function withoutCommands(text: string): string {
  return withoutControls(text)
    .replace(/^(\s*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [')
}

/** Control characters could rewrite what a terminal shows; U+0085 is white space to the runner. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\r\n]/gu, ' ')
}
